"""Asking for the address of a web page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from factcheck.ui.dialogs.fetch_dialog import FetchDialog, warning


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
