"""Characters of symbol fonts as Unicode."""

from unicodedata import name

import pytest

from factcheck.importers.docx.symbol_fonts import symbol


@pytest.mark.parametrize(
    ("font", "code", "called"),
    [
        ("Symbol", "61", "GREEK SMALL LETTER ALPHA"),
        ("Symbol", "27", "CONTAINS AS MEMBER"),
        ("Symbol", "2A", "ASTERISK OPERATOR"),
        ("Symbol", "7E", "TILDE OPERATOR"),
        ("Symbol", "F0FE", "RIGHT CURLY BRACKET LOWER HOOK"),
        ("Webdings", "F0FE", "EARTH GLOBE AMERICAS"),
        ("Wingdings", "FC", "CHECK MARK"),
        ("Wingdings", "F04A", "WHITE SMILING FACE"),
        ("Wingdings 2", "52", "BALLOT BOX WITH CHECK"),
        ("Wingdings 3", "F070", "BLACK UP-POINTING TRIANGLE"),
        ("Arial", "00E9", "LATIN SMALL LETTER E WITH ACUTE"),
    ],
)
def test_a_symbol_is_the_character_that_unicode_calls_what_it_shows(font, code, called):
    assert name(symbol(font, code)) == called


@pytest.mark.parametrize(
    ("font", "code"),
    [
        ("Nobody's", "F041"),
        ("Wingdings", "F0FF"),
        ("Wingdings", "F01F"),
        ("Arial", "xyz"),
        ("Arial", "D800"),
        ("Arial", "7"),
        ("Arial", "110000"),
    ],
)
def test_a_symbol_that_nobody_knows_is_no_character(font, code):
    assert symbol(font, code) == ""
