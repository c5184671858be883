"""Words a third longer, and words from right to left, have room in the window and in every dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QWidget

from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.ui.app.start_page import StartPage
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.import_sheet import ImportSheet
from factcheck.ui.dialogs.report_dialog import ReportDialog
from tests.translations.room import cut_off_in
from tests.ui.dialogs.test_access_keys import DIALOGS


def settle():
    """Lets what a change asks of layouts within layouts be done."""
    for _round in range(3):
        QApplication.processEvents()


@pytest.fixture(params=["accented_window", "mirrored_window"])
def spoken(request):
    """Both languages that nobody speaks, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_cuts_nothing_off(qtbot, name):
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    for page in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(page)
        assert cut_off_in(dialog) == []


@pytest.mark.usefixtures("spoken")
def test_the_report_dialog_cuts_nothing_off(qtbot, desk):
    dialog = ReportDialog(None, desk.reports.formats, "Γέφυρα", 3)
    qtbot.addWidget(dialog)
    dialog.show()
    assert cut_off_in(dialog) == []


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("size", [(1280, 800), (1000, 700), (700, 700)])
def test_the_window_cuts_nothing_off_and_is_not_widened(open_window, demo, size):
    window = open_window(demo, size=size).window
    for claim in list(window.views.claims)[:3]:
        window.current.select(claim)
        settle()
        assert cut_off_in(window.frame.centralWidget()) == []
    window.claims.selectAll()
    window.actions_table["disputed"].trigger()
    settle()
    assert cut_off_in(window.question) == []
    assert window.frame.size().toTuple() == size


@pytest.mark.usefixtures("mirrored_window")
def test_names_that_run_the_other_way_stand_where_the_line_begins(qtbot):
    page, sheet = StartPage(), ImportSheet(None, Typography())
    sheet.show_file(ArticleDraft("It is red.", ()), "bridge.docx", 1, 2, ReadOptions())
    for one in (page, sheet):
        qtbot.addWidget(one)
        one.resize(700, 500)
        one.show()
    title, first = page.findChild(QLabel), page.findChild(QPushButton, "start_mine")
    assert title.geometry().right() == first.parentWidget().geometry().right()
    name = sheet.findChild(QLabel, "import_name")
    assert name.alignment() & Qt.AlignmentFlag.AlignRight
    assert name.x() > sheet.findChild(QWidget, "import_place").x()


def test_words_without_room_are_seen(qtbot):
    label = QLabel("more words than there is room", None)
    window = QWidget()
    qtbot.addWidget(window)
    label.setParent(window)
    label.setFixedWidth(40)
    window.show()
    assert cut_off_in(window) == [": more words than there is room"]
