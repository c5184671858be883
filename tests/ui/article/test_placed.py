"""Values for where words stand, which hold wherever they are scrolled to."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.placed import BELOW_LETTERS, Fragment, PlacedBlock, box_of
from tests.proof_samples import a_proof, words_of
from tests.view_samples import PARAGRAPH, shown_view

PROOF = a_proof(f"{PARAGRAPH} {PARAGRAPH}", PARAGRAPH)


@pytest.fixture
def lines(qtbot: QtBot) -> ArticleLines:
    """Those of a text that is shown."""
    view = shown_view(qtbot, PROOF)
    document = view.document()
    assert isinstance(document, ArticleDocument)
    return ArticleLines(view, document)


@pytest.fixture
def block(lines: ArticleLines) -> PlacedBlock:
    """The first, which has several lines."""
    return lines.visible(0, 500)[0]


@pytest.fixture
def fragments_of(lines: ArticleLines, block: PlacedBlock) -> Callable[[Span], list[Fragment]]:
    """Where words of the first block stand."""
    return lambda span: lines.fragments(block, span, 0, 500)


def test_what_was_found_stands_as_much_higher_as_the_article_is_scrolled_by(block, fragments_of):
    (one,) = fragments_of(words_of(PROOF, "aware"))
    before = (one.on.top, one.on.baseline, one.on.box_bottom, block.top, block.bottom, block.y)
    block.scroll_to(40)
    block.scroll_to(100)
    after = (one.on.top, one.on.baseline, one.on.box_bottom, block.top, block.bottom, block.y)
    assert after == tuple(height - 100 for height in before)


def test_a_line_is_found_once_and_its_letters_stand_in_its_room(block):
    line = block.line(1)
    assert block.line(1) is line
    assert line.top == block.line(0).top + block.line(0).height
    assert line.top <= line.baseline - line.ascent < line.baseline + line.descent <= line.top + line.height + 1


def test_only_lines_are_found_that_hold_the_words_and_touch_the_strip(block):
    every = [block.line(number) for number in range(block.layout.lineCount())]
    last = len(block.block.text())
    assert list(block.lines_between(0, last, -1000, 1000)) == every
    assert list(block.lines_between(0, last, every[1].baseline, every[1].baseline)) == [every[1]]
    assert list(block.lines_between(0, 5, every[1].baseline, 1000)) == []
    assert list(block.lines_between(0, 5, -1000, 1000)) == [every[0]]


def test_qt_keeps_which_letters_stand_where(block):
    assert block.layout.cacheEnabled()


def test_a_box_has_room_beside_it_but_where_a_letter_touches_the_words(lines, block, fragments_of):
    span = words_of(PROOF, "campaign")
    (one,) = fragments_of(span)
    box = box_of(one, 3)
    assert (box.left(), box.right()) == (round(one.left) - 3, round(one.right) + 3)
    within = Span(span.start, span.end - 1)  # an "n" follows
    (one,) = fragments_of(within)
    box = box_of(one, 3, lines.touching(block, within, 0, 500))
    assert (box.left(), box.right()) == (round(one.left) - 3, round(one.right))
    assert box.bottom() == round(one.on.baseline + one.on.descent + min(one.on.descent, BELOW_LETTERS))


def test_what_is_drawn_under_a_line_has_room_up_to_the_capitals_of_the_next(block):
    first, second = block.line(0), block.line(1)
    assert first.baseline + first.under == pytest.approx(second.baseline - second.ascent * 0.8, abs=1.5)
