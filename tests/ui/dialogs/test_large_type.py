"""Dialogs in type of twice the usual size on a screen of 1280 x 800: nothing is cut, and the buttons are in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from factcheck.domain.records.article import Article
from factcheck.domain.records.ids import ArticleId
from factcheck.services.settings import Settings
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.article_sheet import ArticleSheet
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.report_dialog import ReportDialog
from factcheck.ui.dialogs.settings_dialog import SettingsDialog
from factcheck.ui.widgets.dialog import ABOVE_AND_BELOW, BESIDE
from tests.ui.dialogs.test_access_keys import captures, viewer


def _with_dates(desk):
    sheet = ArticleSheet(None)
    for name in ("date", "deadline"):
        sheet.findChild(QLineEdit, f"article_{name}").setText(
            "2026-04-10 18:00" if name == "deadline" else "2026-04-10"
        )
    return sheet


SHEETS = {
    "new article": _with_dates,
    "about an article": lambda desk: ArticleSheet(None, Article(ArticleId("a"), "Bridge")),
    "import": lambda desk: ImportSheet(None, Typography()),
    "settings": lambda desk: SettingsDialog(None, Settings()),
    "captured files": lambda desk: captures(),
    "captured file": lambda desk: viewer(),
    "report": lambda desk: ReportDialog(None, desk.reports.formats, "A bridge is opened", 5),
}
WIDTH, HEIGHT = 1280 - BESIDE, 800 - ABOVE_AND_BELOW


@pytest.fixture
def large_type(qapp):
    before = QApplication.font()
    font = QFont(before)
    font.setPixelSize(32)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


@pytest.mark.usefixtures("large_type")
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_fits_the_screen_with_its_buttons_in_sight(qtbot, desk, name):
    sheet = SHEETS[name](desk)
    qtbot.addWidget(sheet)
    sheet.show()
    least = sheet.minimumSizeHint()
    assert least.width() <= WIDTH
    assert least.height() <= HEIGHT
    sheet.resize(min(sheet.width(), WIDTH), min(sheet.height(), HEIGHT))
    room = sheet.rect()
    within = [button for button in sheet.findChildren(QPushButton) if button.isVisible()]
    foot = [button for button in within if button.parentWidget().parentWidget() in (sheet, None) or button.isDefault()]
    assert foot
    for button in foot:
        assert room.contains(QRect(button.mapTo(sheet, QPoint(0, 0)), button.size()))
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))


@pytest.mark.usefixtures("large_type")
def test_the_words_of_the_report_dialog_are_not_cut(qtbot, desk):
    dialog = SHEETS["report"](desk)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    assert labels
    assert all(one.height() >= one.heightForWidth(one.width()) for one in labels)
