"""Asking for what is missing to read a file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from factcheck.ui.dialogs.unlock_dialog import EncodingDialog, PasswordDialog


def test_a_password_is_not_shown_and_enter_gives_it(qtbot):
    dialog = PasswordDialog(None, '"story.pdf" is locked.')
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.field.accessibleName() == "Password"
    assert dialog.findChild(QLabel, "password_dialog_words").text() == '"story.pdf" is locked.'
    qtbot.keyClicks(dialog.field, "open")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.field.text() == "open"


def test_an_encoding_is_chosen_by_what_people_call_it(qtbot):
    dialog = EncodingDialog(None, '"story.txt" cannot be read.')
    qtbot.addWidget(dialog)
    choice = dialog.findChild(QComboBox)
    choice.setCurrentText("KOI8-R (Russian)")
    assert dialog.encoding == "koi8-r"
    assert choice.accessibleName() == "Encoding"
