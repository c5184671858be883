"""Asking for the address of a web page, for a password, for an encoding and for the number of a claim."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStyle, QStyleOptionFrame

from factcheck.ui.dialogs.questions import EncodingDialog, FetchDialog, GoToDialog, PasswordDialog, warning


def shown(qtbot):
    dialog = FetchDialog(None)
    qtbot.addWidget(dialog)
    return dialog


def test_the_warning_names_the_site_as_it_is_typed(qtbot):
    dialog = shown(qtbot)
    dialog.field.setText("example.org/story")
    assert dialog.findChild(QLabel, "fetch_warning").text() == (
        "Fetching tells example.org that somebody at your address reads this page. Fetch it?"
    )
    assert dialog.address == "example.org/story"


def test_without_a_site_nothing_can_be_fetched(qtbot):
    dialog = shown(qtbot)
    assert not dialog.findChild(QPushButton, "fetch_page").isEnabled()
    dialog.field.setText("ftp://example.org")
    assert not dialog.findChild(QPushButton, "fetch_page").isEnabled()


def test_enter_fetches_and_esc_does_not(qtbot):
    dialog = shown(qtbot)
    dialog.show()
    dialog.field.setText("http://example.org")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:///etc/passwd", "Only http and https addresses can be fetched."),
        ("https://", "It is not the address of a web page."),
        ("", "Nothing is fetched before you say so."),
    ],
)
def test_what_cannot_be_fetched_is_said(address, words):
    assert warning(address) == (words, False)


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
    dialog.field.setCurrentText("KOI8-R (Russian)")
    assert dialog.encoding == "koi8-r"
    assert dialog.goes_on.isEnabled()
    assert dialog.field.accessibleName() == "Encoding"


def test_before_an_encoding_is_chosen_nothing_is_read(qtbot):
    dialog = EncodingDialog(None, '"story.txt" cannot be read.')
    qtbot.addWidget(dialog)
    assert dialog.encoding == ""
    assert not dialog.goes_on.isEnabled()


def test_an_encoding_that_failed_is_named_and_cannot_be_chosen_again(qtbot):
    dialog = EncodingDialog(None, '"story.txt" cannot be read as utf-8.', tried="utf-8")
    qtbot.addWidget(dialog)
    assert dialog.field.currentText() == "UTF-8: does not fit"
    assert not dialog.goes_on.isEnabled()
    dialog.field.setCurrentIndex(dialog.field.currentIndex() + 1)
    assert dialog.goes_on.isEnabled()


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
