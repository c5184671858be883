"""The handles by which the mouse moves the edges of a passage."""

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Claim
from factcheck.domain.text.span import Span
from factcheck.domain.text.span_edges import Edge
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.view import ArticleView
from tests.claim_samples import a_claim
from tests.proof_samples import a_proof, words_of

PROOF = a_proof("Officials were aware of it at the time. " * 12, "Another paragraph stands here.")


def claim_on(words: str) -> Claim:
    claim = a_claim("1")
    return dataclasses.replace(claim, passages=(dataclasses.replace(claim.passages[0], span=words_of(PROOF, words)),))


CLAIM = claim_on("aware of it")


@pytest.fixture
def article(qtbot: QtBot) -> ArticleView:
    article = ArticleView()
    qtbot.addWidget(article)
    article.resize(800, 500)
    article.show_proof(PROOF, "en")
    article.show_claims([CLAIM])
    article.show()
    qtbot.waitExposed(article)
    article.set_current(CLAIM.id)
    qtbot.waitUntil(lambda: len(article.handles.handles) == 2)
    return article


def point_at(article: ArticleView, edge: Edge) -> QPoint:
    return next(one.bar.center().toPoint() for one in article.handles.handles if one.edge is edge)


def point_before(article: ArticleView, words: str) -> QPoint:
    article.place_caret(words_of(PROOF, words).start)
    return article.cursorRect().center()


def test_the_beginning_stands_left_of_the_end(article: ArticleView) -> None:
    beginning, end = article.handles.handles
    assert (beginning.edge, end.edge) == (Edge.BEGINNING, Edge.END)
    assert beginning.bar.right() < end.bar.left()


def test_where_no_edge_can_be_moved_there_are_none_to_take(article: ArticleView, qtbot: QtBot) -> None:
    article.handles.let_move(False)
    qtbot.waitUntil(lambda: not article.handles.handles)
    article.handles.let_move(True)
    qtbot.waitUntil(lambda: len(article.handles.handles) == 2)


def test_without_a_current_claim_there_are_none(article: ArticleView, qtbot: QtBot) -> None:
    article.set_current(None)
    qtbot.waitUntil(lambda: not article.handles.handles)


def test_a_passage_over_two_paragraphs_has_a_handle_in_each(article: ArticleView, qtbot: QtBot) -> None:
    article.update_claims([claim_on("aware of it at the time. \nAnother paragraph")])
    qtbot.waitUntil(
        lambda: (
            len(article.handles.handles) == 2
            and article.handles.handles[0].bar.top() < article.handles.handles[1].bar.top()
        )
    )


def test_a_drag_previews_and_the_release_says_the_new_span(article: ArticleView, qtbot: QtBot) -> None:
    viewport, target = article.viewport(), point_before(article, "were aware")
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_at(article, Edge.BEGINNING))
    qtbot.mouseMove(viewport, target)
    assert article.selection() == Span(10, CLAIM.passages[0].span.end)
    with qtbot.waitSignal(article.edges_dragged) as dragged:
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)
    assert dragged.args == [CLAIM.passages[0], words_of(PROOF, "were aware of it")]
    assert article.selection() is None


def test_an_edge_dragged_past_the_other_leaves_one_character(article: ArticleView, qtbot: QtBot) -> None:
    viewport, target = article.viewport(), point_before(article, "at the time")
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_at(article, Edge.BEGINNING))
    qtbot.mouseMove(viewport, target)
    end = CLAIM.passages[0].span.end
    assert article.selection() == Span(end - 1, end)


def test_a_press_without_a_drag_changes_nothing(article: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(article.edges_dragged):
        qtbot.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=point_at(article, Edge.END))


def test_the_mouse_changes_its_shape_over_a_handle_and_back(article: ArticleView, qtbot: QtBot) -> None:
    viewport = article.viewport()
    qtbot.mouseMove(viewport, point_at(article, Edge.END))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(viewport, QPoint(5, 400))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


@pytest.mark.parametrize("is_highest", [True, False])
def test_an_edge_is_dragged_to_the_letter_in_whose_painted_box_the_mouse_is(
    article: ArticleView, qtbot: QtBot, is_highest: bool
) -> None:
    lines = ArticleLines(article, article.document())
    last = lines.lines_of(lines.visible(0, 500)[0])[-1]
    y = round(last.box_top if is_highest else last.box_bottom - 1)
    wanted = PROOF.text.index("Another") - 5
    article.place_caret(wanted)
    target, viewport = QPoint(article.cursorRect().left() + 1, y), article.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_at(article, Edge.END))
    qtbot.mouseMove(viewport, target)
    assert article.selection() == Span(CLAIM.passages[0].span.start, wanted)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)
