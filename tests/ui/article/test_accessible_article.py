"""The article as a screen reader finds it."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.article import accessible_article
from factcheck.ui.article.view import ArticleView
from tests.proof_samples import a_proof
from tests.view_samples import shown_view

ROLE = QAccessible.Role
PIECES = (
    Piece(BlockKind.HEADLINE, "A bridge"),
    Piece(BlockKind.STANDFIRST, "Who knew 🌉 what"),
    Piece(BlockKind.PARAGRAPH, "The mayor opened a bridge."),
    Piece(BlockKind.HEADING, "The bills", level=3),
    Piece(BlockKind.LIST_ITEM, "steel", label="1."),
    Piece(BlockKind.LIST_ITEM, "paint", label="2."),
    Piece(BlockKind.QUOTATION, "We paid every bill."),
    Piece(BlockKind.CAPTION, "The bridge on Monday"),
    Piece(BlockKind.NOTE, "Seen in May.", label="1"),
)


@pytest.fixture(scope="session", autouse=True)
def _installed() -> None:
    accessible_article.install()


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    return shown_view(qtbot, a_proof(*PIECES))


def found(view: ArticleView) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    return interface


def parts(around: QAccessibleInterface) -> list[QAccessibleInterface]:
    """The children that stand for something of the text."""
    children = [around.child(at) for at in range(around.childCount())]
    return [one for one in children if one is not None and one.object() is None]


def name(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def test_it_is_a_document_of_headings_paragraphs_lists_quotations_captions_and_notes(view: ArticleView) -> None:
    article = found(view)
    assert (article.role(), name(article)) == (ROLE.Document, "Article text")
    assert [(one.role(), name(one)) for one in parts(article)] == [
        (ROLE.Heading, "A bridge"),
        (ROLE.Paragraph, "Who knew 🌉 what"),
        (ROLE.Paragraph, "The mayor opened a bridge."),
        (ROLE.Heading, "The bills"),
        (ROLE.List, ""),
        (getattr(ROLE, "BlockQuote", ROLE.Section), "We paid every bill."),
        (ROLE.Paragraph, "The bridge on Monday"),
        (ROLE.Note, "1 Seen in May."),
    ]
    (items,) = [one for one in parts(article) if one.role() is ROLE.List]
    assert [(one.role(), name(one)) for one in parts(items)] == [
        (ROLE.ListItem, "1. steel"),
        (ROLE.ListItem, "2. paint"),
    ]


def test_a_heading_says_how_deep_it_stands(view: ArticleView) -> None:
    headings = [one for one in parts(found(view)) if one.role() is ROLE.Heading]
    levels = [one.attributesInterface().attributeValue(QAccessible.Attribute.Level) for one in headings]
    assert levels == [1, 3]


def test_text_caret_and_selection_are_told_and_taken_as_of_any_text(view: ArticleView) -> None:
    text = found(view).textInterface()
    words = "mayor opened"
    start = text.text(0, text.characterCount()).index(words) + 1  # Qt counts 🌉 twice
    text.setCursorPosition(start)
    assert (view.caret(), text.cursorPosition()) == (start - 1, start)
    text.addSelection(start, start + len(words))
    assert view.selection() == Span(start - 1, start - 1 + len(words))


def test_a_part_stands_where_its_words_are_and_is_found_there(view: ArticleView) -> None:
    article = found(view)
    boxes = [one.rect() for one in parts(article)]
    assert all(above.bottom() <= below.top() for above, below in pairwise(boxes))
    assert all(article.rect().contains(box) for box in boxes)
    for one, box in zip(parts(article), boxes, strict=True):
        assert article.childAt(box.center().x(), box.center().y()) is one
        assert one.parent() is article
        assert article.child(article.indexOfChild(one)) is one


def test_what_is_not_in_sight_says_so_and_nothing_is_laid_out_for_it(view: ArticleView) -> None:
    many = [Piece(BlockKind.PARAGRAPH, f"Paragraph {number}. " + "Words and words. " * 200) for number in range(400)]
    view.show_proof(a_proof(*many), "en")
    first, *_others, last = parts(found(view))
    assert (first.state().offscreen, last.state().offscreen) == (0, 1)
    assert last.rect().isEmpty()


def test_another_proof_has_its_own_parts(view: ArticleView) -> None:
    assert len(parts(found(view))) == 8
    view.show_proof(a_proof("Another text."), "en")
    assert list(map(name, parts(found(view)))) == ["Another text."]


def test_what_stands_beside_the_text_stays(view: ArticleView) -> None:
    article = found(view)
    beside = [article.child(at) for at in range(len(parts(article)), article.childCount())]
    assert "Paragraph numbers" in [name(one) for one in beside if one is not None]
    assert all(one is not None and article.indexOfChild(one) >= len(parts(article)) for one in beside)
