"""Go to a claim by number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionFrame

from factcheck.ui.dialogs.go_to_dialog import GoToDialog


def test_the_example_is_shown_whole(qtbot):
    dialog = GoToDialog(None, bool)
    qtbot.addWidget(dialog)
    dialog.show()
    style, option = dialog.field.style(), QStyleOptionFrame()
    dialog.field.initStyleOption(option)
    room = style.subElementRect(QStyle.SubElement.SE_LineEditContents, option, dialog.field)
    assert room.width() >= dialog.field.fontMetrics().horizontalAdvance(dialog.field.placeholderText()) + 4


def test_a_number_that_is_not_there_is_said(qtbot):
    dialog = GoToDialog(None, {"12"}.__contains__)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "13")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.findChild(QLabel, "go_to_problem").text() == "There is no claim 13."
    qtbot.keyClicks(dialog.field, "12")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
