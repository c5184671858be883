"""Glyphs of a PDF as words."""

import pytest

from factcheck.importers.pdf.chunking import chunks_of
from factcheck.importers.pdf.formatted_text import PLAIN
from factcheck.importers.pdf.page import Glyph


def glyphs(text: str, x: float = 50, y: float = 100, size: float = 10, step: float = 5, wide: float = 5) -> list[Glyph]:
    return [Glyph(character, x + step * at, x + step * at + wide, y, size, PLAIN) for at, character in enumerate(text)]


def texts(given: list[Glyph]) -> list[str]:
    return [chunk.words.text for chunk in chunks_of(given)]


def test_letters_beside_each_other_are_one_chunk_and_wide_gaps_part_them():
    assert texts([*glyphs("one"), *glyphs("two", x=80)]) == ["one", "two"]


def test_a_small_gap_is_a_blank():
    assert texts([*glyphs("one"), *glyphs("two", x=68)]) == ["one two"]


def test_letters_set_apart_on_purpose_are_a_word():
    assert texts(glyphs("headline", step=7.2)) == ["headline"]


def test_letters_painted_again_nearby_are_bold():
    chunk = chunks_of([*glyphs("bold"), *glyphs("bold", x=50.5)])[0]
    assert (chunk.words.text, chunk.words.bold) == ("bold", True)


def test_narrow_letters_that_are_double_stay_double():
    assert texts(glyphs("hill", step=2.2, wide=2.2)) == ["hill"]


@pytest.mark.parametrize(
    ("accent", "letter", "both"), [("´", "e", "é"), ("¨", "u", "ü"), ("ˇ", "s", "š"), ("^", "ı", "î")]
)
def test_an_accent_over_a_letter_is_composed_with_it_whichever_comes_first(accent, letter, both):
    over = Glyph(accent, 51, 54, 98, 10, PLAIN)
    assert texts([over, *glyphs(letter)]) == [both]
    assert texts([*glyphs(letter), Glyph(accent, 51, 54, 98, 10, PLAIN)]) == [both]


def test_an_accent_beside_a_letter_stands_alone():
    assert texts(glyphs("a^b")) == ["a^b"]


def test_small_raised_letters_are_raised():
    chunk = chunks_of([*glyphs("word"), *glyphs("1", x=70, y=96, size=6)])[0]
    assert [(text, char_format.is_superscript) for text, char_format in chunk.words.parts()] == [
        ("word", False),
        ("1", True),
    ]


def test_a_sign_that_each_of_its_parts_stands_for_is_said_once():
    parts = [Glyph("วั", 50, 58, 100, 10, PLAIN), Glyph("ส", 58, 64, 100, 10, PLAIN), Glyph("วั", 52, 58, 92, 10, PLAIN)]
    assert "".join(texts(parts)) == "วัส"


def test_lines_to_the_left_keep_numbers_and_foreign_words_in_order():
    seen = "!םלוע 12.5 abc םולש"
    chunk = chunks_of(glyphs(seen))[0]
    assert (chunk.words.text, chunk.rtl) == ("שלום 12.5 abc עולם!", True)


def test_brackets_in_a_line_to_the_left_open_before_they_close():
    assert texts(glyphs("םולש(םלוע)")) == ["(עולם)שלום"]


def test_words_to_the_left_inside_of_a_line_to_the_right_are_turned():
    assert texts(glyphs("he said םולש to all")) == ["he said שלום to all"]


def test_chunks_to_the_left_stand_in_the_order_of_the_file():
    right = [glyph for at in range(2) for glyph in glyphs("אבג", x=200, y=100 + 12 * at)]
    left = [glyph for at in range(2) for glyph in glyphs("דהו", x=100, y=100 + 12 * at)]
    assert texts([*right, *left]) == ["גבא", "גבא", "והד", "והד"]


def test_lines_to_the_left_that_the_file_holds_apart_are_parted_by_a_blank():
    right = [glyph for at in range(2) for glyph in glyphs("אבג", x=200, y=100 + 12 * at)]
    left = [glyph for at in range(2) for glyph in glyphs("דהו", x=183, y=100 + 12 * at)]
    assert texts([*right, *left]) == ["גבא", "גבא", "והד", "והד"]
    assert texts([*glyphs("אבג", x=200), *glyphs("דהו", x=183)]) == ["גבא והד"]
