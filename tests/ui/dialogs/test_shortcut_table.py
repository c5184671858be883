"""The table in which keys are set."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QPushButton, QTableWidget

from factcheck.ui.app.action_table import TABLE
from factcheck.ui.dialogs.shortcut_table import ShortcutTable


def made(qtbot, chosen=None):
    table = ShortcutTable(chosen or {})
    qtbot.addWidget(table)
    return table


def set_key(table, name, key):
    rows = [entry.name for entry in TABLE]
    table.findChild(QTableWidget).selectRow(rows.index(name))
    table.findChild(QKeySequenceEdit).setKeySequence(QKeySequence(key))
    table.findChild(QPushButton, "shortcut_set_key").click()


def test_a_free_key_is_taken_over(qtbot):
    table = made(qtbot)
    set_key(table, "find", "Ctrl+7")
    assert table.chosen() == {"find": "Ctrl+7"}


def test_a_key_that_is_taken_is_refused_in_words(qtbot):
    table = made(qtbot)
    with qtbot.waitSignal(table.refused) as said:
        set_key(table, "find", "Ctrl+O")
    assert said.args == ["Ctrl+O is taken: Open. Choose another key, or free that one first."]
    assert table.chosen() == {}


def test_keys_that_move_about_are_refused(qtbot):
    table = made(qtbot)
    set_key(table, "find", "Tab")
    assert table.chosen() == {}


def test_a_key_can_be_taken_away_and_given_back(qtbot):
    table = made(qtbot)
    table.findChild(QTableWidget).selectRow([entry.name for entry in TABLE].index("find"))
    table.findChild(QPushButton, "shortcut_no_key").click()
    assert table.chosen() == {"find": ""}
    table.findChild(QPushButton, "shortcut_as_it_was").click()
    assert table.chosen() == {}


def test_a_key_typed_but_not_set_is_taken_at_the_end(qtbot):
    table = made(qtbot)
    table.findChild(QTableWidget).selectRow([entry.name for entry in TABLE].index("find"))
    table.findChild(QKeySequenceEdit).setKeySequence(QKeySequence("Ctrl+7"))
    table.finish()
    assert table.chosen() == {"find": "Ctrl+7"}
