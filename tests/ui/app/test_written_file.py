"""The message that a file was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.written_file import PDF, REPORT, WrittenFile
from tests.translations.pseudo import plain

PATH = Path("/out/report.html")


@pytest.fixture
def notice(qtbot):
    notice = NoticeBar()
    qtbot.addWidget(notice)
    return notice


def test_it_says_where_the_file_lies_and_opens_it(notice, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool([opened.append(url)]))
    WrittenFile(notice).tell(PDF, PATH)
    assert plain(notice.words) == "PDF written: /out/report.html"
    notice._answers[0].click()
    assert opened == [QUrl.fromLocalFile(str(PATH))]


def test_it_is_taken_back_and_no_other_message_with_it(notice):
    written = WrittenFile(notice)
    written.tell(REPORT, PATH)
    written.take_back()
    assert notice.words == ""
    written.tell(REPORT, PATH)
    notice.show_message("Something else.")
    written.take_back()
    assert notice.words == "Something else."
