"""The buttons at the foot of a dialog."""

import pytest
from PySide6.QtWidgets import QDialog

from factcheck.ui.widgets.dialog_buttons import CANCEL, OK, answers


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    qtbot.addWidget(made)
    return made


def test_the_first_button_says_what_it_does(dialog):
    assert answers(dialog, "Take in").button(OK).text() == "Take in"


def test_no_button_has_a_picture(dialog):
    buttons = answers(dialog, "Keep")
    assert all(button.icon().isNull() for button in buttons.buttons())


def test_the_buttons_do_it_and_leave_it(dialog):
    buttons = answers(dialog, "Keep")
    buttons.button(OK).click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    buttons.button(CANCEL).click()
    assert dialog.result() == QDialog.DialogCode.Rejected
