"""Go to a claim by number."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from factcheck.ui.dialogs.go_to_dialog import GoToDialog


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
