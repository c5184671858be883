"""Cells in which what was typed stands in bold."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionViewItem

from factcheck.ui.dialogs.search_list import Row, SearchList


def test_what_was_typed_stands_in_bold_in_each_row(qtbot):
    dialog = SearchList(None, "list", "A list", "Find", ("Does",))
    qtbot.addWidget(dialog)
    dialog.show_rows([Row("a", ("Find in article",)), Row("b", ("Find next 😀 find",))])
    dialog.show()
    qtbot.keyClicks(dialog.field, "FIND")
    delegate, cells = dialog.table.itemDelegate(), dialog.table.viewport()
    layout = delegate._laid_out("Find next 😀 find", QStyleOptionViewItem(), 1000)
    assert [(one.start, one.length) for one in layout.formats()] == [(0, 4), (13, 4)]
    assert all(one.format.fontWeight() == QFont.Weight.Bold for one in layout.formats())
    drawn = cells.grab().toImage()
    delegate.wanted = []
    assert cells.grab().toImage() != drawn
