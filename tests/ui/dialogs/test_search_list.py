"""The dialog with a field and a list."""

import pytest
from PySide6.QtCore import Qt

from factcheck.ui.dialogs.search_list import Row, SearchList

ROWS = [Row("a", ("Undo", "Edit")), Row("b", ("Find in article", "Edit")), Row("c", ("Find next", "Edit"))]


@pytest.fixture
def dialog(qtbot):
    made = SearchList(None, "list", "A list", "Find", ("Does", "Where"))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    return made


def test_typing_narrows_by_every_word(dialog, qtbot):
    qtbot.keyClicks(dialog.field, "art find")
    assert dialog.table.rowCount() == 1
    assert dialog.current_key() == "b"


def test_down_moves_and_enter_chooses(dialog, qtbot):
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_esc_clears_the_field_first_and_then_leaves(dialog, qtbot):
    qtbot.keyClicks(dialog.field, "zzz")
    assert dialog.table.rowCount() == 0
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.table.rowCount() == len(ROWS)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_row_can_be_marked_by_its_key(dialog):
    dialog.mark("c")
    assert dialog.current_key() == "c"
