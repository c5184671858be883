"""What dialogs share: the two buttons at their foot, and a size that the screen has room for."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProxyStyle, QPushButton, QStyle
from typing_extensions import override

from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.correction_sheet import CorrectionSheet
from factcheck.ui.dialogs.erasing import AccountedSheet
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.questions import AgreementDialog, FetchDialog
from factcheck.ui.dialogs.review_sheet import ReviewSheet
from factcheck.ui.panel.denial_form import DenialForm
from factcheck.ui.widgets.dialog import CANCEL, OK, dialog_buttons, fit_to_screen, set_words


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


SHEETS = {
    "use_correction leave_correction": lambda: CorrectionSheet(None, Typography(), 0),
    "erase_do erase_cancel": lambda: AccountedSheet(None, "erase", "Erase", "Erase it", ["It goes for good."]),
    "take_in cancel_import": lambda: ImportSheet(None, Typography()),
    "fetch_page cancel_fetch": lambda: FetchDialog(None),
    "agree_office skip_office": lambda: AgreementDialog(None, "office", "Old file", "May it be started?", "Start"),
    "review_use review_leave": lambda: ReviewSheet(None, Typography()),
    "denial_save denial_close": DenialForm,
}
"""Dialogs and a form by the names of two of their buttons: the main one, and the one that leaves."""


class OrderStyle(QProxyStyle):
    """Orders the buttons of dialogs as it is told."""

    def __init__(self, order):
        super().__init__("fusion")
        self._order = order

    @override
    def styleHint(self, hint, option=None, widget=None, returned=None):
        is_order = hint is QStyle.StyleHint.SH_DialogButtonLayout
        return self._order.value if is_order else super().styleHint(hint, option, widget, returned)


@pytest.fixture(params=[QDialogButtonBox.ButtonLayout.WinLayout, QDialogButtonBox.ButtonLayout.GnomeLayout])
def order(request, qapp):
    before = qapp.style().name()
    qapp.setStyle(OrderStyle(request.param))
    yield request.param
    qapp.setStyle(before)


@pytest.mark.parametrize("names", SHEETS)
def test_what_leaves_a_dialog_or_a_form_stands_where_the_system_puts_it(qtbot, order, names):
    sheet = SHEETS[names]()
    qtbot.addWidget(sheet)
    sheet.show()
    does, leaves = (sheet.findChild(QPushButton, name).mapTo(sheet, QPoint(0, 0)).x() for name in names.split())
    box = QDialogButtonBox(OK | CANCEL)
    qtbot.addWidget(box)
    box.show()
    assert (does < leaves) is (box.button(OK).x() < box.button(CANCEL).x())


def test_a_button_with_other_words_is_heard_by_them_without_the_sign_of_its_letter(qtbot):
    button = QPushButton("Cancel")
    qtbot.addWidget(button)
    set_words(button, "&Leave out the rest")
    assert (button.text(), button.accessibleName()) == ("&Leave out the rest", "Leave out the rest")
