"""Running heads, running feet and page numbers."""

import pytest

from factcheck.importers.pdf.chunk import Chunk, Sheet
from factcheck.importers.pdf.furniture import cleared
from factcheck.importers.pdf.words import PLAIN, words


def sheet(number: int, *lines: tuple[str, float], turn: int = 0) -> Sheet:
    body = [(f"{'abcdefgh'[number % 8] * 3} line {'xyz'[at]} of the text", 200 + 12.0 * at) for at in range(3)]
    chunks = [Chunk(words([(text, PLAIN)]), 50, 300, y, 10) for text, y in [*body, *lines]]
    return Sheet(number, 600, 800, tuple(chunks)) if not turn else Sheet(number, 600, 800, (*chunks[:3], _turned(turn)))


def _turned(turn: int) -> Chunk:
    return Chunk(words([("DRAFT", PLAIN)]), 50, 300, 400, 60, turn=turn)


def left(sheets: list[Sheet]) -> list[list[str]]:
    kept = [[chunk.words.text for chunk in (*one.head, *one.chunks, *one.foot)] for one in sheets]
    return [[text for text in texts if " line " not in text] for texts in kept]


def test_lines_that_repeat_at_one_place_go():
    found = cleared([sheet(at, ("The Gazette", 40)) for at in range(4)])
    assert (left(found.sheets), found.heads) == ([[]] * 4, ("The Gazette",))


def test_a_first_page_without_a_running_head_is_left_alone():
    found = cleared([sheet(1, ("Another thing", 60)), *(sheet(at, ("The Gazette", 40)) for at in range(2, 5))])
    assert left(found.sheets) == [["Another thing"], [], [], []]


def test_a_line_that_stands_in_the_margin_once_stays():
    found = cleared([sheet(1, ("Alpha", 40)), sheet(2, ("Beta", 40))])
    assert left(found.sheets) == [["Alpha"], ["Beta"]]


def test_a_short_line_that_stands_apart_in_the_margin_is_no_text_of_the_columns():
    found = cleared([sheet(1, ("The Gazette", 40), ("Page one", 770))]).sheets[0]
    assert [[chunk.words.text for chunk in part] for part in (found.head, found.foot)] == [
        ["The Gazette"],
        ["Page one"],
    ]


@pytest.mark.parametrize(("text", "y"), [("so it ends.", 40), ("of it all", 40), ("1 A footnote", 770), ("Near", 190)])
def test_the_end_of_a_sentence_a_note_or_a_line_near_the_text_is_no_running_head(text, y):
    found = cleared([sheet(1, (text, y))]).sheets[0]
    assert (found.head, found.foot) == ((), ())


def test_first_lines_of_text_that_happen_to_repeat_stay():
    sheets = [sheet(at, (("the same" if at in (2, 5) else f"{'abcdefgh'[at]} other"), 60)) for at in range(8)]
    assert cleared(sheets).heads == ()


def test_a_repeated_line_without_white_below_it_is_text():
    sheets = [sheet(at, ("the same line", 150), ("and more", 162), (f"{'abcd'[at]} rest", 174)) for at in range(4)]
    assert cleared(sheets).heads == ()


@pytest.mark.parametrize("words", ["7", "- 7 -", "Page 7", "Page 7 of 12", "7/12", "Seite 7 von 12", "vii", "– 7 –"])
def test_page_numbers_go_even_from_one_page(words):
    found = cleared([sheet(1, (words, 770))])
    assert (left(found.sheets), found.numbers) == ([[]], 1)


@pytest.mark.parametrize("words", ["7 people", "In 1995", "12,500", "Page seven"])
def test_other_words_at_the_foot_stay(words):
    assert left(cleared([sheet(1, (words, 770))]).sheets) == [[words]]


def test_words_aslant_over_every_page_go():
    found = cleared([sheet(at, turn=45) for at in range(3)])
    assert (left(found.sheets), found.heads) == ([[]] * 3, ("DRAFT",))
    assert left(cleared([sheet(1, turn=45)]).sheets) == [["DRAFT"]]
