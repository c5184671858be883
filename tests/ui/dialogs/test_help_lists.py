"""The palette and the list of shortcuts."""

import pytest
from PySide6.QtWidgets import QWidget

from factcheck.ui.app.action_table import TABLE
from factcheck.ui.app.actions import Actions
from factcheck.ui.dialogs.help_lists import palette, shortcuts


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    return Actions(window)


def rows(dialog):
    table = dialog.table
    return [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]


def test_the_palette_holds_everything_but_itself(qtbot, actions):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    assert len(rows(dialog)) == len(TABLE) - 1


def test_both_lists_show_the_keys_in_force(qtbot, actions):
    actions.set_keys({"find": "Ctrl+7"}, single_letters=False)
    dialog = shortcuts(None, actions)
    qtbot.addWidget(dialog)
    shown = rows(dialog)
    assert ["Find in article", "Everywhere", "Ctrl+7"] in shown
    assert not [row for row in shown if row[0] == "Supported"]
    commands = palette(None, actions)
    qtbot.addWidget(commands)
    assert ["Supported", "Claim", ""] in rows(commands)
    assert ["Find in article", "Edit", "Ctrl+7"] in rows(commands)


@pytest.mark.parametrize(("typed", "found"), [("contrast", "Theme: high contrast"), ("everything is saved", "Save")])
def test_the_palette_is_searched_by_what_an_action_does(qtbot, actions, typed, found):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert found in [row[0] for row in rows(dialog)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dark", "Theme: dark"),
        ("save", "Save"),
        ("undo", "Undo"),
        ("print", "Print"),
        ("pdf", "Print"),
        ("export", "Fact-check report"),
        ("claim", "Claim"),
        ("ver", "No verdict needed"),
        ("evidence", "Evidence"),
    ],
)
def test_what_is_called_as_was_typed_stands_before_what_only_speaks_of_it(qtbot, actions, typed, first):
    dialog = palette(None, actions)
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert rows(dialog)[0][0] == first
