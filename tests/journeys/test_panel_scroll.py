"""Where the panel stands after a form was opened, saved and left."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea

from factcheck.domain.wording.evidence_check_words import PROMISE
from factcheck.translation import _
from factcheck.ui.panel.summary_row import SummaryRow
from tests.journeys.conftest import story_draft


def scrolled(checker):
    """The scroll bar of the panel."""
    return checker.find("panel_scroll", QScrollArea).verticalScrollBar()


def last_row_is_whole(checker, name, scrolled_by):
    """Whether the last line of a section is in sight from its upper to its lower edge."""
    area = checker.find(scrolled_by, QScrollArea)
    rows = [one for one in area.findChildren(SummaryRow) if one.objectName().startswith(name) and one.isVisible()]
    tops = [one.mapTo(area.viewport(), QPoint(0, 0)).y() for one in rows]
    return bool(rows) and 0 <= max(tops) <= area.viewport().height() - rows[0].height()


def test_the_list_of_reasons_is_whole_in_sight_when_a_key_opens_it_in_its_field(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    checker.window.session.desk.claims.restate(checker.claims[0].id, "It is 240 metres long, the longest of all. " * 9)
    checker.press("2", "Esc", "Ctrl+3")
    field, area = checker.find("reason"), checker.find("panel_scroll", QScrollArea)
    while not field.hasFocus():
        checker.press("Tab")
    checker.press("Down")
    shown = checker.find("reasons")
    top, bottom = QPoint(0, 0), QPoint(0, shown.height())
    qtbot.waitUntil(lambda: shown.mapTo(area.viewport(), bottom).y() <= area.viewport().height())
    assert field.mapTo(area.viewport(), top).y() >= 0


def test_after_esc_the_panel_stands_where_it_stood(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    bar = scrolled(checker)
    checker.press("E")
    qtbot.waitUntil(lambda: bar.value() > 0)
    checker.type("Half")
    checker.press("Esc")
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_where_a_form_opens_the_upper_edge_cuts_no_line(checker, qtbot):
    checker.window.frame.resize(1280, 700)
    checker.select("240 metres")
    checker.press("Return", "Return")
    for number in range(3):
        checker.press("A")
        checker.type(f"{number} words")
        checker.press("Ctrl+Return")
    checker.press("A")
    area = checker.find("panel_scroll", QScrollArea)
    rows = [one for one in area.findChildren(SummaryRow) if one.isVisible()]
    qtbot.wait(50)
    tops = [one.mapTo(area.viewport(), QPoint(0, 0)).y() for one in rows]
    assert not [top for top, row in zip(tops, rows, strict=True) if -row.height() < top < 0]


def test_after_saving_the_recorded_line_is_whole_and_no_more_is_scrolled_than_that_needs(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    bar = scrolled(checker)
    for number in range(3):
        checker.press("E")
        checker.type(f"{number} source")
        checker.press("Ctrl+Return")
    qtbot.waitUntil(lambda: last_row_is_whole(checker, "evidence", "panel_scroll"))
    assert bar.value() < bar.maximum()


def test_the_recorded_line_stays_whole_in_sight_while_more_is_said_above_it_until_somebody_scrolls(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Archive")
    checker.press("Ctrl+Return")
    body, bar = checker.window.panel.body, scrolled(checker)
    claim = checker.claims[0]
    for lines in (4, 9):
        body.show_checks(claim, {}, {}, _(PROMISE) * lines)
        qtbot.waitUntil(lambda: last_row_is_whole(checker, "evidence", "panel_scroll"))
    bar.setValue(0)
    body.show_checks(claim, {}, {}, _(PROMISE) * 20)
    qtbot.wait(50)
    assert bar.value() == 0


@pytest.mark.parametrize(("key", "name"), [("E", "evidence"), ("A", "questions"), ("W", "wordings")])
def test_the_line_of_what_was_saved_last_is_whole_however_many_there_are(checker, qtbot, key, name):
    checker.select("240 metres")
    checker.press("Return", "Return")
    for number in range(7):
        checker.press(key)
        checker.type(f"{number} words")
        checker.press("Ctrl+Return")
        checker.window.article.setFocus()
    qtbot.waitUntil(lambda: last_row_is_whole(checker, name, "panel_scroll"))


@pytest.mark.parametrize(("key", "name"), [("A", "questions"), ("W", "wordings")])
def test_so_it_is_for_words_without_a_claim(open_window, desk_path, qtbot, key, name):
    checker = open_window(desk_path, size=(1280, 560))
    checker.window.current.show_article(checker.window.session.desk.articles.add(story_draft()))
    for number in range(9):
        checker.select("240 metres")
        checker.window.article.setFocus()
        checker.press(*(["W"] if key == "W" else ["Left", "A"]))
        checker.type(f"{number} words")
        checker.press("Ctrl+Return")
    qtbot.waitUntil(lambda: last_row_is_whole(checker, name, "article_page_scroll"))


def test_after_a_question_that_is_left_the_panel_stands_where_it_stood(checker, qtbot):
    checker.window.frame.resize(1280, 560)
    checker.select("240 metres")
    checker.press("Return", "Return")
    bar = scrolled(checker)
    checker.press("A")
    checker.type("Half")
    qtbot.waitUntil(lambda: bar.value() > 0)
    checker.press("Esc")
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_what_a_form_lacks_is_said_in_sight(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "T", "Return")
    area, complaint = checker.find("panel_scroll", QScrollArea), checker.find("split_error")

    def is_whole():
        top = complaint.mapTo(area.viewport(), QPoint(0, 0)).y()
        return complaint.isVisible() and 0 <= top <= area.viewport().height() - complaint.height()

    qtbot.waitUntil(is_whole)


def is_seen(checker, name):
    """Whether a part of the panel is whole in sight."""
    area, part = checker.find("panel_scroll", QScrollArea), checker.find(name)
    top = part.mapTo(area.viewport(), QPoint(0, 0)).y()
    return 0 <= top <= area.viewport().height() - part.height()


def test_a_form_that_opens_is_in_sight_from_its_first_field_to_saving(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    names = ("evidence_source", "evidence_stance", "evidence_directness", "evidence_save")
    qtbot.waitUntil(lambda: all(is_seen(checker, name) for name in names))
    checker.press("Esc")
    qtbot.waitUntil(lambda: checker.find("statement").isVisible() and scrolled(checker).value() == 0)


def test_a_form_whose_words_take_many_lines_has_its_button_in_sight(checker, qtbot):
    checker.select("she told reporters")
    checker.press("Return", "Return")
    checker.window.session.desk.claims.restate(checker.claims[0].id, "The mayor told reporters of the bridge. " * 4)
    checker.window.frame.resize(1280, 780)
    checker.press("T")
    qtbot.waitUntil(lambda: is_seen(checker, "split_save"))


def test_an_open_form_stands_where_it_is_while_more_is_said_above_it(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return", "Y")
    qtbot.waitUntil(lambda: is_seen(checker, "denial_save"))
    scrolled_by, before = scrolled(checker), checker.find("denial_save").mapToGlobal(QPoint(0, 0))
    checker.window.session.desk.claims.set_note(checker.claims[0].id, "It was measured twice. " * 20)
    qtbot.waitUntil(lambda: scrolled_by.value() > 0 and checker.find("denial_save").mapToGlobal(QPoint(0, 0)) == before)


def seen_in_panel(checker, widget):
    """Whether all of a widget of the panel is in sight."""
    area = checker.find("panel_scroll", QScrollArea).viewport()
    box = QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())
    return area.rect().contains(box)


def test_a_note_that_is_typed_stays_in_sight_when_a_bar_below_takes_room_from_the_claim(checker, qtbot):
    checker.window.frame.resize(1024, 560)
    checker.select("240 metres")
    checker.press("Return", "Return", "N")
    checker.type("Measured twice")
    note, frame = checker.find("note"), checker.window.frame
    qtbot.waitUntil(lambda: seen_in_panel(checker, note))
    frame.resize(1024, frame.height() - checker.find("panel_scroll").viewport().height() + note.height() + 4)
    qtbot.wait(60)
    assert seen_in_panel(checker, note)


def test_the_button_that_saves_stays_in_sight_with_its_key_while_the_form_grows(checker, qtbot):
    checker.window.frame.resize(1024, 640)
    checker.select("240 metres")
    checker.press("Return", "Return", "E")
    checker.type("Bridge authority")
    checker.press("Return")
    checker.type("It is 240 metres long. " * 20)
    checker.press("Alt+T")
    save, language = checker.find("evidence_save"), checker.find("evidence_language")
    qtbot.waitUntil(lambda: seen_in_panel(checker, save))
    assert save.width() >= save.sizeHint().width()
    checker.find("panel_scroll", QScrollArea).verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: seen_in_panel(checker, save))
    checker.find("evidence_note").setFocus()
    language.setFocus()
    foot = QRect(save.parentWidget().mapTo(checker.window.panel, QPoint(0, 0)), save.parentWidget().size())
    qtbot.waitUntil(lambda: seen_in_panel(checker, language))
    assert not foot.intersects(QRect(language.mapTo(checker.window.panel, QPoint(0, 0)), language.size()))
