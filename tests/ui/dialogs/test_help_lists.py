"""The palette and the list of shortcuts."""

import pytest

from factcheck.ui.app.action_table import TABLE
from factcheck.ui.dialogs.help_lists import palette, shortcuts


def rows(dialog):
    table = dialog.table
    return [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]


def test_the_palette_holds_everything_but_itself(qtbot):
    dialog = palette(None, {})
    qtbot.addWidget(dialog)
    assert len(rows(dialog)) == len(TABLE) - 1


def test_the_list_of_shortcuts_shows_the_keys_in_force(qtbot):
    dialog = shortcuts(None, {"find": "Ctrl+7"}, single_letters=False)
    qtbot.addWidget(dialog)
    shown = rows(dialog)
    assert ["Find in article", "Everywhere", "Ctrl+7"] in shown
    assert not [row for row in shown if row[0] == "Supported"]


@pytest.mark.parametrize(("typed", "found"), [("contrast", "Theme: high contrast"), ("everything is saved", "Save")])
def test_the_palette_is_searched_by_what_an_action_does(qtbot, typed, found):
    dialog = palette(None, {})
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
def test_what_is_called_as_was_typed_stands_before_what_only_speaks_of_it(qtbot, typed, first):
    dialog = palette(None, {})
    qtbot.addWidget(dialog)
    dialog.field.setText(typed)
    assert rows(dialog)[0][0] == first
