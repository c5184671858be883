"""The sheet for a new article."""

from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLabel, QLineEdit

from factcheck.domain.records.article import Article
from factcheck.ui.dialogs.article_sheet import ArticleSheet, Pasted


def made(qtbot, article=None):
    sheet = ArticleSheet(None, article)
    qtbot.addWidget(sheet)
    return sheet


def mime(text, html=None):
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def test_no_break_spaces_survive_pasting(qtbot):
    sheet = made(qtbot)
    sheet.text.insertFromMimeData(mime("10\u00a0000 km"))
    assert sheet.text.words == "10\u00a0000 km"


def test_formatting_is_kept_until_somebody_types_into_it(qtbot):
    sheet = made(qtbot)
    sheet.text.insertFromMimeData(mime("One", "<h1>One</h1>"))
    warning = sheet.findChild(QLabel, "sheet_warning")
    assert (sheet.text.formatted, warning.isHidden()) == ("<h1>One</h1>", True)
    sheet.text.insertPlainText("Two")
    assert (sheet.text.formatted, warning.isHidden()) == ("", False)
    assert "headings and lists" in warning.text()


def test_an_empty_sheet_says_what_is_missing_and_stays(qtbot):
    sheet = made(qtbot)
    sheet.show()
    sheet.findChild(object, "accept_article").click()
    assert sheet.isVisible()
    assert "Paste the article" in sheet.findChild(QLabel, "sheet_warning").text()
    sheet.close()


def test_the_fields_come_with_the_draft(qtbot):
    sheet = made(qtbot)
    sheet.findChild(QLineEdit, "article_deadline").setText(" 18:00 ")
    assert sheet.draft().deadline == "18:00"


def test_an_article_can_be_described_anew(qtbot):
    sheet = made(qtbot, Article("a", "Old name", byline="Jon Ek"))
    sheet.findChild(QLineEdit, "article_headline").setText("New name")
    assert sheet.described() == Article("a", "New name", byline="Jon Ek")


def test_a_deadline_nobody_can_read_is_kept_and_said(qtbot):
    sheet = made(qtbot)
    field, told = sheet.findChild(QLineEdit, "article_deadline"), sheet.findChild(QLabel, "sheet_not_a_time")
    field.setText("18:00")
    assert told.isHidden()
    field.setText("tomorrow")
    assert "“tomorrow” is not understood as a time" in told.text()
    assert not told.isHidden()
    assert sheet.draft().deadline == "tomorrow"


def test_what_was_left_out_last_time_is_shown_and_another_paste_replaces_it(qtbot):
    sheet = made(qtbot)
    kept = Pasted("One", "<h1>One</h1>", replace(sheet.draft(), byline="Jon Ek"))
    sheet.fill(kept, was_kept=True)
    assert sheet.pasted() == kept
    assert "left out last time" in sheet.findChild(QLabel, "sheet_warning").text()
    sheet.text.insertFromMimeData(mime("Two", "<h1>Two</h1>"))
    assert (sheet.text.words, sheet.text.formatted) == ("Two", "<h1>Two</h1>")
