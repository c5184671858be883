"""Paragraphs that go on in the next column."""

from factcheck.importers.pdf.continuations import with_continuations
from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.paragraphs import TextBlock


def block(text: str, column: int, size: float = 10, x1: float = 200) -> TextBlock:
    return TextBlock([Line(formatted([(text, PLAIN)]), 10, x1, 10, size, 1)], column, 10, 200)


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


def test_words_in_a_script_without_capitals_go_on_and_a_capital_does_not():
    first = [block("שלום לכל האנשים", 0), block("Whole words here", 0)]
    assert len(with_continuations([first[0], block("בעיר הזאת.", 0)], 10)) == 1
    assert len(with_continuations([first[1], block("Another begins.", 0)], 10)) == 2
