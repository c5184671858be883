"""Lines that are written from right to left."""

import pytest

from factcheck.importers.pdf.bidi import in_logical_order, is_rtl
from factcheck.importers.pdf.formatted_text import PLAIN
from factcheck.importers.pdf.page import Glyph


def read(seen: str) -> str:
    """The line whose signs stand in this order from left to right."""
    run = [Glyph(character, 10.0 * at, 10.0 * at + 9, 0, 10, PLAIN) for at, character in enumerate(seen)]
    return "".join(glyph.text for glyph in in_logical_order(run))


def test_letters_tell_the_direction_and_digits_do_not():
    assert is_rtl("שלום")
    assert not is_rtl("abc 12")


def test_a_line_to_the_left_is_read_backwards_and_its_numbers_are_not():
    assert read("12 םולש") == "שלום 12"


def test_a_foreign_word_in_a_line_to_the_right_is_turned_by_itself():
    assert read("the word םולש here") == "the word שלום here"


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("הנשה 12.5% הלע", "עלה 12.5% השנה"),
        ("הנשה 12.5%-ב", "ב-12.5% השנה"),
        ("בשות 4.2$ וא ₪38", "₪38 או 4.2$ תושב"),
        ("ماعلا %12.5 رعسلا", "السعر 12.5% العام"),
        ("ماعلا %12.5", "12.5% العام"),
    ],
)
def test_a_sign_beside_a_european_number_belongs_to_it_and_behind_arabic_letters_follows_it(seen, meant):
    assert read(seen) == meant


@pytest.mark.parametrize("seen", ["בגד (BBC) אהו", "בגד )BBC( אהו", "בגד (BBC( אהו", "בגד )BBC) אהו"])
def test_brackets_of_a_line_to_the_left_open_before_they_close_however_they_were_kept(seen):
    assert read(seen) == "והא (BBC) דגב"


def test_a_vowel_sign_stays_with_the_letter_it_is_set_on():
    run = [Glyph("ב", 0, 9, 0, 10, PLAIN), Glyph("א", 10, 19, 0, 10, PLAIN), Glyph("\u05b0", 12, 13, 0, 10, PLAIN)]
    assert "".join(glyph.text for glyph in in_logical_order(run)) == "א\u05b0ב"
