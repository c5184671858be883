"""The numbers of the paragraphs."""

from pytestqt.qtbot import QtBot

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.ui.article.margin import ArticleMargin
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import a_proof
from tests.view_samples import long_proof, shown_view


def _margin(view: ArticleView) -> ArticleMargin:
    (margin,) = view.findChildren(ArticleMargin)
    return margin


def _inked_rows(view: ArticleView) -> list[int]:
    image = _margin(view).grab().toImage()
    ground = image.pixelColor(0, 0)
    return [y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(image.width()))]


def test_paragraphs_are_numbered_and_headings_are_not(qtbot: QtBot) -> None:
    view = shown_view(qtbot, a_proof(Piece(BlockKind.HEADLINE, "Who knew")))
    assert _inked_rows(view) == []
    assert _inked_rows(shown_view(qtbot, a_proof("A paragraph")))


def test_a_number_stands_on_the_line_of_its_text(qtbot: QtBot) -> None:
    view = shown_view(qtbot, a_proof("A paragraph"))
    caret = view.cursorRect()
    assert all(caret.top() < row < caret.bottom() for row in _inked_rows(view))


def test_numbers_scroll_with_the_text(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof())
    before = _margin(view).grab().toImage()
    view.verticalScrollBar().setValue(37)
    assert _margin(view).grab().toImage() != before


def test_it_stands_left_of_the_text_and_is_as_high(qtbot: QtBot) -> None:
    view = shown_view(qtbot, long_proof(), size=(1000, 500))
    margin, text = _margin(view).geometry(), view.viewport().geometry()
    assert (margin.right() + 1, margin.top(), margin.height()) == (text.left(), text.top(), text.height())


def test_a_tooltip_tells_the_page_of_a_paged_file(qtbot: QtBot) -> None:
    proof = a_proof(Piece(BlockKind.PARAGRAPH, "One.", page=4), "Two.")
    view = shown_view(qtbot, proof)
    (margin,) = view.findChildren(ArticleMargin)
    view.place_caret(0)
    assert margin.tip_at(view.cursorRect().center()) == "page 4"
    view.place_caret(proof.text.index("Two"))
    assert margin.tip_at(view.cursorRect().center()) == ""
