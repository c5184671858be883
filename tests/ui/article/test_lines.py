"""Where words stand on the screen."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from pytestqt.qtbot import QtBot

from factcheck.domain.records.proof import Proof
from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import NEAR, ArticleLines
from factcheck.ui.article.placed import Fragment, PlacedBlock
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import a_proof, words_of
from tests.view_samples import PARAGRAPH, long_proof, shown_view

PROOF = a_proof("Short 😀 line", PARAGRAPH, "")


def _lines(view: ArticleView) -> ArticleLines:
    document = view.document()
    assert isinstance(document, ArticleDocument)
    return ArticleLines(view, document)


def _fragments(view: ArticleView, span: Span) -> list[Fragment]:
    lines = _lines(view)
    return [one for block in lines.visible(0, 500) for one in lines.fragments(block, span, 0, 500)]


def _caret_x(view: ArticleView, proof: Proof, position: int) -> int:
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(proof.text[:position].encode("utf-16-le")) // 2)
    return view.cursorRect(cursor).left()


def test_only_what_is_in_sight_is_placed(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof(400))
    view.verticalScrollBar().setValue(9000)
    blocks = _lines(view).visible(0, 500)
    assert len(blocks) < 12
    assert blocks[0].index > 50
    assert blocks[0].top < 30 < blocks[1].top


def test_what_was_placed_near_the_view_is_placed_anew_once_it_stands_elsewhere(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof(400))
    lines = _lines(view)
    for act in (
        lambda: _set_at_the_right(view),
        lambda: view.verticalScrollBar().setValue(9000),
        lambda: view.verticalScrollBar().setValue(9007),
        lambda: view.resize(view.width() - 80, view.height()),
        lambda: view.resize(view.width(), view.height() + 200),
        lambda: view.verticalScrollBar().setValue(0),
    ):
        _letters(lines, lines.visible(0, view.viewport().height()), 0, 500)
        act()
        for top, bottom in ((0, 500), (-NEAR, view.viewport().height()), (120, 130), (-900, 900)):
            here, anew = lines.visible(top, bottom), _lines(view).visible(top, bottom)
            assert _places(here) == _places(anew)
            assert _letters(lines, here, top, bottom) == _letters(_lines(view), anew, top, bottom)


def test_what_was_placed_is_kept_while_the_article_is_scrolled(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof(400))
    lines = _lines(view)
    before = lines.visible(0, 500)
    view.verticalScrollBar().setValue(200)
    assert before[-1] in lines.visible(0, 500)  # they are compared by identity


def _places(blocks: list[PlacedBlock]) -> list[tuple[float, ...]]:
    return [(one.index, one.top, one.bottom, one.x, one.y) for one in blocks]


def _letters(lines: ArticleLines, blocks: list[PlacedBlock], top: float, bottom: float) -> list[tuple[float, ...]]:
    """Where fragments stand, with the line that each block begins with."""
    return [
        (one.left, one.right, one.on.top, one.on.baseline, begins.top)
        for block in blocks
        if (begins := lines.line_at(block, block.start)) is not None
        for one in lines.fragments(block, Span(block.start, block.end), top, bottom)
    ]


def _set_at_the_right(view: ArticleView) -> None:
    """Lays the first lines out anew, in as much room as before."""
    cursor = QTextCursor(view.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor, 5)
    other = QTextBlockFormat()
    other.setAlignment(Qt.AlignmentFlag.AlignRight)
    cursor.mergeBlockFormat(other)


def test_blocks_know_where_their_text_begins_and_ends(qtbot: QtBot) -> None:
    blocks = _lines(shown_view(qtbot, PROOF)).visible(0, 500)
    assert [(block.start, block.end) for block in blocks] == [(one.start, one.end) for one in PROOF.blocks]


def test_a_fragment_reaches_from_caret_to_caret(qtbot: QtBot) -> None:
    view, span = shown_view(qtbot, PROOF), words_of(PROOF, "line")
    (fragment,) = _fragments(view, span)
    assert abs(fragment.left - _caret_x(view, PROOF, span.start)) < 2
    assert abs(fragment.right - _caret_x(view, PROOF, span.end)) < 2


def test_a_span_over_several_lines_has_a_fragment_on_each(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    fragments = _fragments(view, words_of(PROOF, PARAGRAPH))
    assert len(fragments) == 2
    assert fragments[0].on.top + fragments[0].on.height == pytest.approx(fragments[1].on.top, abs=1)
    assert all(fragment.right <= view.viewport().width() for fragment in fragments)


def test_a_span_over_several_blocks_is_cut_at_each(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    assert len(_fragments(view, Span(0, len(PROOF.text)))) == 3


def test_lines_out_of_sight_are_left_out(qtbot: QtBot) -> None:
    proof = a_proof(" ".join([PARAGRAPH] * 200))
    view = shown_view(qtbot, proof)
    view.verticalScrollBar().setValue(4000)
    assert 15 < len(_fragments(view, Span(0, len(proof.text)))) < 22


def test_words_from_right_to_left_are_covered_whole(qtbot: QtBot) -> None:
    proof = a_proof("ونال جائزة نوبل (Nobel Prize) عام 1988")
    view = shown_view(qtbot, proof)
    fragments, inner = (
        _fragments(view, Span(0, len(proof.text))),
        _fragments(view, words_of(proof, "(Nobel Prize) عام")),
    )
    assert len(fragments) == 1
    assert len(inner) == 1
    assert fragments[0].left < inner[0].left < inner[0].right < fragments[0].right


def test_letters_are_in_sight_until_their_line_is_scrolled_away(qtbot: QtBot) -> None:
    proof = long_proof()
    view, span = shown_view(qtbot, proof), words_of(proof, "3. Officials")
    lines, bar = _lines(view), view.verticalScrollBar()
    (fragment,) = _fragments(view, span)
    for scrolled, is_seen in ((0, True), (round(fragment.on.baseline) - 1, True), (round(fragment.on.baseline), False)):
        bar.setValue(scrolled)
        assert lines.has_letters(span, 0, 500) is is_seen


def test_the_letter_under_a_point_is_found(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    span = words_of(PROOF, "line")
    (fragment,) = _fragments(view, span)
    middle = fragment.on.baseline - 4
    assert _lines(view).position_at(QPointF(fragment.left + 1, middle)) == span.start
    assert _lines(view).position_at(QPointF(fragment.right - 1, middle)) == span.end - 1


@pytest.mark.parametrize("words", ["line", "no evidence."])
def test_a_letter_is_found_as_far_down_and_up_as_it_is_marked(qtbot: QtBot, words: str) -> None:
    view, span = shown_view(qtbot, PROOF), words_of(PROOF, words)
    (fragment,) = _fragments(view, span)
    heights = (fragment.on.box_top, fragment.on.baseline, fragment.on.box_bottom - 1)
    found = [_lines(view).position_at(QPointF(fragment.left + 1, y)) for y in heights]
    assert found == [span.start] * 3


def test_a_block_reaches_from_its_first_to_its_last_line(qtbot: QtBot) -> None:
    lines = _lines(shown_view(qtbot, PROOF))
    for block in lines.visible(0, 500):
        of_block = lines.lines_of(block)
        assert block.top == pytest.approx(of_block[0].top, abs=1)
        assert block.bottom == pytest.approx(of_block[-1].top + of_block[-1].height, abs=1)


def test_beside_the_letters_there_is_no_position(qtbot: QtBot) -> None:
    view = shown_view(qtbot, PROOF)
    (fragment,) = _fragments(view, words_of(PROOF, "line"))
    for point in (QPointF(fragment.right + 30, fragment.on.baseline), QPointF(20, 450), QPointF(20, 2)):
        assert _lines(view).position_at(point) is None


def test_the_first_line_in_sight_is_found(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof())
    view.verticalScrollBar().setValue(700)
    found = _lines(view).first_line(0, 500)
    assert found is not None
    assert -30 < found[1] < 30
    assert abs(view.cursorForPosition(QPointF(10, 5).toPoint()).position() - found[0]) < 80
