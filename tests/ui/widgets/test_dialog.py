"""What dialogs share: the two buttons at their foot, and a size that the screen has room for."""

import pytest
from PySide6.QtWidgets import QDialog

from factcheck.ui.widgets.dialog import CANCEL, OK, dialog_buttons, fit_to_screen


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    qtbot.addWidget(made)
    return made


def test_the_first_button_says_what_it_does(dialog):
    assert dialog_buttons(dialog, "Take in").button(OK).text() == "Take in"


def test_no_button_has_a_picture(dialog):
    buttons = dialog_buttons(dialog, "Keep")
    assert all(button.icon().isNull() for button in buttons.buttons())


def test_the_buttons_do_it_and_leave_it(dialog):
    buttons = dialog_buttons(dialog, "Keep")
    buttons.button(OK).click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    buttons.button(CANCEL).click()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_a_dialog_is_as_large_as_is_good(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit_to_screen(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_a_dialog_is_never_larger_than_the_screen(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit_to_screen(dialog, 90_000, 90_000)
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
