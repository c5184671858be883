"""A pane in which text is read and selected."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QCursor, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.text_browser import TextBrowser
from tests.proof_samples import a_proof, words_of
from tests.view_samples import PARAGRAPH, long_proof, shown_view

PROOF = a_proof(
    Piece(BlockKind.HEADLINE, "Who paid 😀 whom, and what for, is argued about " * 2), PARAGRAPH, "There it ended."
)
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


def a_pane(qtbot):
    pane = TextBrowser()
    qtbot.addWidget(pane)
    pane.set_up("Preview", "preview")
    return pane


def test_its_text_can_be_selected_and_not_changed(qtbot):
    pane = a_pane(qtbot)
    assert (pane.accessibleName(), pane.objectName(), pane.isReadOnly()) == ("Preview", "preview", True)


def test_nothing_that_a_text_refers_to_is_loaded(qtbot, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    pane = a_pane(qtbot)
    address = QUrl.fromLocalFile(str(tmp_path / "picture.png"))
    assert pane.loadResource(QTextDocument.ResourceType.ImageResource.value, address) is None


def rows_of(view):
    """Of every line in sight a letter inside its first long word: its x and place, and the rows of px of the line."""
    document, text = view.document(), view.proof.text
    lines, found = ArticleLines(view, document), []
    for block in lines.visible(0, view.viewport().height()):
        for placed in lines.lines_of(block):
            begins = document.from_qt(block.qt_start + placed.line.textStart())
            position = begins + re.search(r"\w\w(?=\w)", text[begins:]).end()
            x, _ = placed.line.cursorToX(document.to_qt(position) - block.qt_start)
            rows = range(round(placed.box_top), round(placed.box_bottom))
            found.append((round(block.x + x) + 1, position, rows))
    return [one for one in found if one[2][-1] < view.viewport().height()]


@pytest.fixture
def view(qtbot):
    return shown_view(qtbot, PROOF)


def test_a_click_anywhere_in_the_painted_box_of_a_line_puts_the_caret_there(qtbot, view):
    missed = []
    for x, position, rows in rows_of(view):
        for y in rows:
            qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(x, y))
            if (view.caret(), view.selection()) != (position, None):
                missed.append((position, y - rows[0], view.caret()))
    assert len(rows_of(view)) > 4
    assert not missed


def test_right_of_the_letters_too_the_caret_stays_on_the_line(qtbot, view):
    _, _, rows = rows_of(view)[-1]
    for y in (rows[0], rows[-1]):
        view.place_caret(0)
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(400, y))
        assert view.caret() == len(PROOF.text)


@pytest.mark.parametrize("row", [0, -1])
def test_a_double_click_there_selects_the_word_under_the_mouse(qtbot, view, row):
    for x, position, rows in rows_of(view):
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(x, rows[row]))
        qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(x, rows[row]))
        assert view.selection().contains(position)
        assert " " not in view.selection().of(PROOF.text)


@pytest.mark.parametrize("row", [0, -1])
def test_a_third_click_there_selects_the_paragraph(qtbot, view, row):
    x, _, rows = rows_of(view)[-2]
    where = QPoint(x, rows[row])
    qtbot.mouseDClick(view.viewport(), LEFT, pos=where)
    qtbot.mouseClick(view.viewport(), LEFT, pos=where)
    span = view.selection()
    assert span.of(PROOF.text).rstrip() == PARAGRAPH


@pytest.mark.parametrize("first", [0, -1])
@pytest.mark.parametrize("last", [0, -1])
def test_a_drag_from_box_to_box_selects_from_letter_to_letter(qtbot, view, first, last):
    (x, begins, upper), (to_x, ends, lower) = rows_of(view)[2:4]
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(x, upper[first]))
    qtbot.mouseMove(view.viewport(), QPoint(to_x, lower[last]))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(to_x, lower[last]))
    assert view.selection() == Span(begins, ends)


@pytest.mark.parametrize("row", [0, -1])
def test_a_click_with_shift_extends_to_the_letter_under_the_mouse(qtbot, view, row):
    x, position, rows = rows_of(view)[3]
    view.place_caret(3)
    qtbot.mouseClick(view.viewport(), LEFT, SHIFT, QPoint(x, rows[row]))
    assert view.selection() == Span(3, position)


def test_a_drag_beyond_the_lower_edge_goes_on_scrolling(qtbot):
    view = shown_view(qtbot, long_proof())
    x, begins, rows = rows_of(view)[0]
    below = QPoint(x, view.viewport().height() + 40)
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(x, rows[-1]))
    QCursor.setPos(view.viewport().mapToGlobal(below))
    qtbot.mouseMove(view.viewport(), below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    assert view.selection().start == begins
    qtbot.mouseRelease(view.viewport(), LEFT, pos=below)


def test_a_point_between_paragraphs_is_left_where_it_is(view):
    lines = ArticleLines(view, view.document())
    above = rows_of(view)[-2][2][-1] + 2
    assert lines.position_at(QPoint(40, above).toPointF()) is None
    assert lines.within_line(QPoint(40, above).toPointF()) == QPoint(40, above).toPointF()


LONG_PROOF = long_proof()


def test_what_is_in_sight_stays_where_it_is(qtbot: QtBot) -> None:
    view = shown_view(qtbot, LONG_PROOF)
    view.reveal(words_of(LONG_PROOF, "2. Officials"))
    assert view.verticalScrollBar().value() == 0


def test_what_is_out_of_sight_comes_to_a_third_of_the_height(qtbot: QtBot) -> None:
    view, target = shown_view(qtbot, LONG_PROOF), words_of(LONG_PROOF, "30. Officials")
    view.reveal(target)
    view.place_caret(target.start)
    assert 140 < view.cursorRect().top() < 190


def test_the_very_edge_is_not_in_sight(qtbot: QtBot) -> None:
    view, target = shown_view(qtbot, LONG_PROOF), words_of(LONG_PROOF, "30. Officials")
    view.reveal(target)
    assert view.is_in_sight(target.start)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 320)
    assert not view.is_in_sight(target.start)


def test_the_first_line_can_be_kept_while_other_things_move(qtbot: QtBot) -> None:
    view = shown_view(qtbot, LONG_PROOF)
    view.verticalScrollBar().setValue(1234)
    place = view.first_in_sight()
    view.verticalScrollBar().setValue(0)
    view.keep_place(place)
    assert view.verticalScrollBar().value() == 1234


def test_a_share_of_the_height_comes_into_the_middle(qtbot: QtBot) -> None:
    view = shown_view(qtbot, LONG_PROOF)
    bar = view.verticalScrollBar()
    for share, value in ((0.0, 0), (0.5, bar.maximum() / 2), (1.0, bar.maximum())):
        view.scroll_to_share(share)
        assert abs(bar.value() - value) <= 1


@pytest.mark.parametrize("caret_first", [True, False])
def test_selected_words_stand_between_brackets_whose_feet_turn_inwards(qtbot, caret_first):
    view = shown_view(qtbot, PROOF)
    start = PROOF.text.index("There it ended")
    view.select_span(Span(start, start + len("There it")), caret_first=caret_first)
    image = view.viewport().grab().toImage()
    ink, cursor = view.palette().text().color(), QTextCursor(view.document())
    for place, inwards in ((start, 1), (start + len("There it"), -1)):
        cursor.setPosition(view.document().to_qt(place))
        box = view.cursorRect(cursor)
        feet = [
            all(image.pixelColor(box.left() + inwards * 3, y) == ink for y in (box.top(), box.top() + 1)),
            all(image.pixelColor(box.left() + inwards * 3, y) == ink for y in (box.bottom() - 1, box.bottom() - 2)),
        ]
        assert feet == [True, True]
        assert image.pixelColor(box.left() - inwards * 4, box.top()) != ink
