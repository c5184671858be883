"""The sheet for a new article."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLabel, QLineEdit

from factcheck.domain.records.article import Article
from factcheck.domain.wording.labels import NO_LINK
from factcheck.services.opening import system_clock
from factcheck.ui.dialogs.article_sheet import ArticleSheet, Pasted


def made(qtbot, article=None, now=system_clock):
    sheet = ArticleSheet(None, article, now)
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
    sheet.findChild(QLineEdit, "article_byline").setText(" Jon Ek ")
    assert sheet.draft().byline == "Jon Ek"


def test_an_article_can_be_described_anew(qtbot):
    sheet = made(qtbot, Article("a", "Old name", byline="Jon Ek"))
    sheet.findChild(QLineEdit, "article_headline").setText("New name")
    assert sheet.described() == Article("a", "New name", byline="Jon Ek")


def typed(sheet, name, words):
    """Types words into a field of the sheet in place of what stands there."""
    field = sheet.findChild(QLineEdit, f"article_{name}")
    field.setText(words)
    return field


def understood(sheet, name):
    """What stands below a date: how it is understood, or what is wrong with it."""
    return sheet.findChild(QLabel, f"article_{name}_understood").text()


def test_a_date_is_shown_as_it_is_understood_and_stored_as_iso(qtbot):
    sheet = made(qtbot)
    typed(sheet, "date", "10 April 2025")
    assert understood(sheet, "date") == "= Thu 10 April 2025"
    assert sheet.draft().date == "2025-04-10"


@pytest.mark.parametrize("words", ["08:30", "31.31.2025", "soon"])
def test_what_is_no_date_is_refused_on_the_spot(qtbot, words):
    sheet = made(qtbot, Article("a", "Bridge"))
    field = typed(sheet, "date", words)
    with qtbot.assertNotEmitted(sheet.submitted):
        sheet.accept()
    told = understood(sheet, "date")
    assert told.startswith(f"The date “{words}” is not understood: ")
    assert field.accessibleDescription() == told
    typed(sheet, "date", "2025-04-10")
    with qtbot.waitSignal(sheet.submitted):
        sheet.accept()


def test_what_is_no_link_is_refused_and_one_that_is_recorded_stays(qtbot):
    sheet = made(qtbot, Article("a", "Bridge", url="archive box"))
    with qtbot.waitSignal(sheet.submitted):
        sheet.accept()
    typed(sheet, "url", "18:00")
    with qtbot.assertNotEmitted(sheet.submitted):
        sheet.accept()
    warning = sheet.findChild(QLabel, "sheet_warning")
    assert (warning.isHidden(), warning.text()) == (False, NO_LINK)
    typed(sheet, "url", "example.org/story")
    with qtbot.waitSignal(sheet.submitted):
        sheet.accept()
    assert warning.isHidden()


def test_the_example_of_a_deadline_is_still_to_come(qtbot):
    sheet = made(qtbot, Article("a", "Bridge"), lambda: datetime(2031, 12, 31, 12).astimezone())
    hint = sheet.findChild(QLineEdit, "article_deadline").placeholderText()
    assert hint == "for example 1 January 2032 18:00, or 18:00"


def test_a_deadline_is_a_day_and_a_time_with_what_is_left(qtbot):
    now = datetime(2026, 4, 10, 17, 20).astimezone()
    sheet = made(qtbot, Article("a", "Bridge"), lambda: now)
    typed(sheet, "deadline", "10 April 2026, 6 pm")
    assert understood(sheet, "deadline") == "= Fri 10 April 2026, 18:00 (40 min)"
    assert datetime.fromisoformat(sheet.described().deadline) == datetime(2026, 4, 10, 18).astimezone()
    typed(sheet, "deadline", "10 April 2026")
    sheet.accept()
    assert "it says no time of day" in understood(sheet, "deadline")


def test_a_stored_deadline_is_shown_on_the_clock_of_this_place_and_stays_word_for_word(qtbot):
    stored = datetime(2026, 4, 10, 18, tzinfo=UTC).isoformat(timespec="minutes")
    sheet = made(qtbot, Article("a", "Bridge", deadline=stored))
    here = datetime(2026, 4, 10, 18, tzinfo=UTC).astimezone()
    assert sheet.findChild(QLineEdit, "article_deadline").text() == f"{here:%Y-%m-%d %H:%M}"
    assert sheet.described().deadline == stored


def test_what_older_programs_stored_stays_until_it_is_changed_and_is_said_not_to_be_understood(qtbot):
    old = Article("a", "Bridge", date="spring", deadline="before lunch")
    sheet = made(qtbot, old)
    for name in ("date", "deadline"):
        assert understood(sheet, name) == "This is not understood. It stays as it is until you change it."
    with qtbot.waitSignal(sheet.submitted):
        sheet.accept()
    assert sheet.described() == old


def test_a_date_can_be_taken_away(qtbot):
    sheet = made(qtbot, Article("a", "Bridge", date="2025-04-10"))
    typed(sheet, "date", "")
    assert sheet.described().date == ""


def test_what_was_left_out_last_time_is_shown_and_another_paste_replaces_it(qtbot):
    sheet = made(qtbot)
    kept = Pasted("One", "<h1>One</h1>", replace(sheet.draft(), byline="Jon Ek"))
    sheet.fill(kept, was_kept=True)
    assert sheet.pasted() == kept
    assert "left out last time" in sheet.findChild(QLabel, "sheet_warning").text()
    sheet.text.insertFromMimeData(mime("Two", "<h1>Two</h1>"))
    assert (sheet.text.words, sheet.text.formatted) == ("Two", "<h1>Two</h1>")
