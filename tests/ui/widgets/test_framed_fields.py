"""Text fields in a quiet frame."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck.ui.widgets.framed_fields import FramedLine, FramedText


def test_a_field_carries_its_name_and_its_object_name(qtbot: QtBot) -> None:
    line = FramedLine("Link", "evidence_link")
    qtbot.addWidget(line)
    assert (line.accessibleName(), line.objectName()) == ("Link", "evidence_link")


def test_a_text_grows_with_its_lines_up_to_its_limit(qtbot: QtBot) -> None:
    text = FramedText("Note", "note", (2, 4))
    qtbot.addWidget(text)
    text.resize(300, 50)
    text.show()
    heights = []
    for count in (1, 3, 4, 40):
        text.fill("\n".join("x" * count))
        heights.append(text.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_text_of_fewer_lines_keeps_the_height_it_had_reached_until_it_is_filled(qtbot: QtBot) -> None:
    text = FramedText("Note", "note", (1, 4))
    qtbot.addWidget(text)
    text.resize(300, 50)
    text.show()
    text.fill("a\nb\nc")
    reached = text.height()
    text.setPlainText("")
    assert text.height() == reached
    text.fill("")
    assert text.height() < reached


def test_a_text_that_is_filled_is_as_high_as_its_words_however_high_what_stood_in_the_empty_one(qtbot: QtBot) -> None:
    text = FramedText("Statement", "statement", (1, 8))
    qtbot.addWidget(text)
    text.resize(240, 50)
    text.show()
    text.setPlaceholderText("What the claim says, in a sentence that can be checked by itself. " * 3)
    empty = text.height()
    text.fill("It is red.")
    assert text.height() == round(text.document().size().height()) < empty


def test_what_stands_in_an_empty_text_is_seen_whole_however_narrow_it_is(qtbot: QtBot) -> None:
    text = FramedText("Note", "note", (2, 8))
    qtbot.addWidget(text)
    text.resize(900, 50)
    text.show()
    text.setPlaceholderText("Saved as you type. Withheld from reports, as the note that the claim stands in.")
    wide = text.height()
    text.resize(140, wide)
    assert text.height() >= wide + 2 * text.fontMetrics().height()
    text.resize(900, wide)
    assert text.height() == wide


def test_as_many_lines_as_a_text_holds_need_no_scroll_bar(qtbot: QtBot) -> None:
    text = FramedText("Who said it", "split_said", (1, 4))
    qtbot.addWidget(text)
    text.resize(300, 50)
    text.show()
    text.fill("\n".join("xxxx"))
    qtbot.wait(1)
    assert text.verticalScrollBar().maximum() == 0
    text.fill("\n".join("xxxxx"))
    qtbot.wait(1)
    assert text.verticalScrollBar().maximum() > 0


def test_filling_is_nobodys_edit(qtbot: QtBot) -> None:
    text = FramedText("Note", "note")
    qtbot.addWidget(text)
    with qtbot.assertNotEmitted(text.edited):
        text.fill("words")


def test_control_enter_is_told_apart_from_enter(qtbot: QtBot) -> None:
    line = FramedLine("Link", "link")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.committed), qtbot.assertNotEmitted(line.entered):
        qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_line_holds_more_than_qt_allows_by_itself(qtbot: QtBot) -> None:
    line = FramedLine("Link", "link")
    qtbot.addWidget(line)
    line.fill("x" * 40_000)
    assert len(line.value) == len(line.text()) == 40_000


def test_tab_leaves_a_text_instead_of_being_typed(qtbot: QtBot) -> None:
    window, text = QWidget(), FramedText("Note", "note")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(FramedLine("Link", "link"))
    with qtbot.waitActive(window):
        window.show()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert text.value == ""


def test_a_mark_stands_beside_the_words_and_before_the_scroll_bar(qtbot: QtBot) -> None:
    text = FramedText("Note", "note", (2, 4))
    qtbot.addWidget(text)
    text.resize(400, 50)
    text.show()
    mark = QLabel("Not saved", text)
    mark.show()
    text.set_mark(mark)
    text.fill("\n".join("x" * 40))
    bar = text.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    words = text.viewport().geometry()
    assert words.right() < mark.geometry().left()
    assert mark.geometry().right() <= bar.mapTo(text, bar.rect().topLeft()).x()
    text.set_mark(None)
    assert text.viewport().width() > words.width()


def test_a_text_that_is_filled_is_fitted_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    fit, fitted = FramedText._fit, []
    monkeypatch.setattr(FramedText, "_fit", lambda self: fitted.append(self.toPlainText()) or fit(self))
    text = FramedText("Statement", "statement", (1, 8))
    qtbot.addWidget(text)
    text.show()
    text.fill("one")
    fitted.clear()
    text.setPlaceholderText("other words")
    text.fill("one\ntwo")
    assert fitted == ["one\ntwo"]
