"""Running heads, running feet and page numbers."""

import pytest

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.page import Chunk, PageContent
from factcheck.importers.pdf.running_heads import without_running_heads


def page(number: int, *lines: tuple[str, float], angle: int = 0) -> PageContent:
    body = [(f"{'abcdefgh'[number % 8] * 3} line {'xyz'[at]} of the text", 200 + 12.0 * at) for at in range(3)]
    chunks = [Chunk(formatted([(text, PLAIN)]), 50, 300, y, 10) for text, y in [*body, *lines]]
    return (
        PageContent(number, 600, 800, tuple(chunks))
        if not angle
        else PageContent(number, 600, 800, (*chunks[:3], _turned(angle)))
    )


def _turned(angle: int) -> Chunk:
    return Chunk(formatted([("DRAFT", PLAIN)]), 50, 300, 400, 60, angle=angle)


def left(pages: list[PageContent]) -> list[list[str]]:
    kept = [[chunk.words.text for chunk in (*one.head, *one.chunks, *one.foot)] for one in pages]
    return [[text for text in texts if " line " not in text] for texts in kept]


def test_lines_that_repeat_at_one_place_go():
    found = without_running_heads([page(at, ("The Gazette", 40)) for at in range(4)])
    assert (left(found.pages), found.heads) == ([[]] * 4, ("The Gazette",))


def test_a_first_page_without_a_running_head_is_left_alone():
    found = without_running_heads(
        [page(1, ("Another thing", 60)), *(page(at, ("The Gazette", 40)) for at in range(2, 5))]
    )
    assert left(found.pages) == [["Another thing"], [], [], []]


def test_a_line_that_stands_in_the_margin_once_stays():
    found = without_running_heads([page(1, ("Alpha", 40)), page(2, ("Beta", 40))])
    assert left(found.pages) == [["Alpha"], ["Beta"]]


def test_a_short_line_that_stands_apart_in_the_margin_is_no_text_of_the_columns():
    found = without_running_heads([page(1, ("The Gazette", 40), ("Page one", 770))]).pages[0]
    assert [[chunk.words.text for chunk in part] for part in (found.head, found.foot)] == [
        ["The Gazette"],
        ["Page one"],
    ]


@pytest.mark.parametrize(("text", "y"), [("so it ends.", 40), ("of it all", 40), ("1 A footnote", 770), ("Near", 190)])
def test_the_end_of_a_sentence_a_note_or_a_line_near_the_text_is_no_running_head(text, y):
    found = without_running_heads([page(1, (text, y))]).pages[0]
    assert (found.head, found.foot) == ((), ())


def test_first_lines_of_text_that_happen_to_repeat_stay():
    pages = [page(at, (("the same" if at in (2, 5) else f"{'abcdefgh'[at]} other"), 60)) for at in range(8)]
    assert without_running_heads(pages).heads == ()


def test_a_repeated_line_without_white_below_it_is_text():
    pages = [page(at, ("the same line", 150), ("and more", 162), (f"{'abcd'[at]} rest", 174)) for at in range(4)]
    assert without_running_heads(pages).heads == ()


@pytest.mark.parametrize("words", ["7", "- 7 -", "Page 7", "Page 7 of 12", "7/12", "Seite 7 von 12", "vii", "– 7 –"])
def test_page_numbers_go_even_from_one_page(words):
    found = without_running_heads([page(1, (words, 770))])
    assert (left(found.pages), found.numbers) == ([[]], 1)


@pytest.mark.parametrize("words", ["7 people", "In 1995", "12,500", "Page seven"])
def test_other_words_at_the_foot_stay(words):
    assert left(without_running_heads([page(1, (words, 770))]).pages) == [[words]]


def test_words_aslant_over_every_page_go():
    found = without_running_heads([page(at, angle=45) for at in range(3)])
    assert (left(found.pages), found.heads) == ([[]] * 3, ("DRAFT",))
    assert left(without_running_heads([page(1, angle=45)]).pages) == [["DRAFT"]]


def test_a_line_of_a_text_set_wide_that_repeats_at_one_height_is_text():
    pages = []
    for number in range(4):
        first = "And then?" if number else "Alpha."
        lines = [first, *(f"{'abcdefghijkl'[at] * 3} on {'abcd'[number]}" for at in range(12))]
        chunks = [Chunk(formatted([(text, PLAIN)]), 50, 300, 60 + 24 * at, 10) for at, text in enumerate(lines)]
        pages.append(PageContent(number, 600, 800, tuple(chunks)))
    assert without_running_heads(pages).heads == ()
