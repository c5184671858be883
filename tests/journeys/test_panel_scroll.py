"""Where the panel stands after a form was opened, saved and left."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea


def scrolled(checker):
    """The scroll bar of the panel."""
    return checker.find("panel_scroll", QScrollArea).verticalScrollBar()


def test_after_esc_the_panel_stands_where_it_stood(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    bar = scrolled(checker)
    checker.press("E")
    qtbot.waitUntil(lambda: bar.value() > 0)
    checker.type("Half")
    checker.press("Esc")
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_after_saving_the_recorded_line_is_whole_and_no_more_is_scrolled_than_that_needs(checker, qtbot):
    checker.select("240 metres")
    checker.press("Return", "Return")
    bar = scrolled(checker)
    for number in range(3):
        checker.press("E")
        checker.type(f"Source {number}")
        checker.press("Ctrl+Return")
    area, listed = checker.find("panel_scroll", QScrollArea), checker.window.panel._body.evidence

    def is_whole():
        row = listed.row_of("")
        top = row.mapTo(area.viewport(), QPoint(0, 0)).y()
        return row.isVisible() and top >= 0 and top + row.height() <= area.viewport().height()

    qtbot.waitUntil(is_whole)
    assert bar.value() < bar.maximum()


def test_after_a_question_that_is_left_the_panel_stands_where_it_stood(checker, qtbot):
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
