"""Lines as paragraphs, and those that go on in the next column."""

import pytest

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.paragraphs import (
    TextBlock,
    ends_sentence,
    spacings,
    text_blocks_of,
    usual_size,
    with_continuations,
)

FULL = "words that go on to the far edge of the column"


def line(text: str, y: float, x0: float = 10, x1: float = 200, size: float = 10) -> Line:
    return Line(formatted([(text, PLAIN)]), x0, x1, y, size, 1)


def blocks(*lines: Line) -> list[str]:
    return [block.text for block in text_blocks_of(lines, 0, spacings([lines]))]


def test_an_indent_begins_a_paragraph():
    assert len(blocks(line(FULL, 10), line(FULL, 22), line(FULL, 34, x0=22), line(FULL, 46))) == 2


def test_a_wide_gap_begins_a_paragraph():
    assert len(blocks(line(FULL, 10), line(FULL, 22), line(FULL, 34), line(FULL, 60), line(FULL, 72))) == 2


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph():
    assert len(blocks(line(FULL, 10), line("the end.", 22, x1=60), line(FULL, 34))) == 2
    assert len(blocks(line(FULL, 10), line("no end-", 22, x1=60), line(FULL, 34))) == 1


def test_every_sign_of_a_list_begins_a_paragraph():
    assert len(blocks(line("• one", 10, x1=60), line("• two", 22, x1=60))) == 2


def test_larger_letters_begin_a_paragraph():
    assert len(blocks(line("A head", 10, size=14), line(FULL, 26))) == 2


@pytest.mark.parametrize("text", ["So.", "“So.”", "So?", "So.12", "هكذا؟"])
def test_a_sentence_ends_with_its_sign_whatever_is_set_behind_it(text):
    assert ends_sentence(text)


def test_the_usual_size_is_that_of_most_letters():
    assert usual_size([line("A large heading", 10, size=30), line(FULL, 40), line(FULL, 52)]) == 10


def test_two_lines_far_apart_do_not_tell_the_usual_distance_and_many_do():
    assert spacings([[line(FULL, 10), line(FULL, 30)]]) == {}
    assert spacings([[line(FULL, 10 + 20 * at) for at in range(5)]]) == {10: 20}


def block(text: str, column: int, size: float = 10, x1: float = 200, *, row: bool = False) -> TextBlock:
    return TextBlock([Line(formatted([(text, PLAIN)]), 10, x1, 10, size, 1, row=row)], column, 10, 200)


def parts(*blocks: TextBlock) -> list[int]:
    return [1 + len(one.parts) for one in with_continuations(blocks, 10)]


def test_a_sentence_that_does_not_end_goes_on_in_the_next_column():
    assert parts(block("it was the best", 0), block("of times.", 1)) == [2]


def test_a_divided_word_goes_on_whatever_letter_follows():
    assert parts(block("a well-", 0, x1=100), block("Known", 1)) == [2]


def test_what_ends_is_not_continued():
    assert parts(block("It ends.", 0, x1=100), block("another begins", 1)) == [1, 1]


def test_a_caption_between_two_columns_stays_behind_the_paragraph():
    flow = with_continuations([block("it was the best", 0), block("A bridge", 0, size=8), block("of times.", 1)], 10)
    assert [(one.text, len(one.parts)) for one in flow] == [("it was the best", 1), ("A bridge", 0)]


@pytest.mark.parametrize(
    ("before", "row", "count"),
    [
        ("it was the best", "of | times | and", 3),
        ("it was the best", "Town | Times", 2),
        ("It was the best.", "of | times | and", 3),
    ],
)
def test_a_paragraph_does_not_go_on_behind_loose_lines_that_are_part_of_it(before, row, count):
    given = [block(before, 0), block(row, 0, row=True), block("the worst of them", 1)]
    assert len(with_continuations(given, 10)) == count


def test_words_in_a_script_without_capitals_go_on_and_a_capital_does_not():
    first = [block("שלום לכל האנשים", 0), block("Whole words here", 0)]
    assert len(with_continuations([first[0], block("בעיר הזאת.", 0)], 10)) == 1
    assert len(with_continuations([first[1], block("Another begins.", 0)], 10)) == 2
