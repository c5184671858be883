"""Letters of RTF."""

import pytest

from factcheck.importers.rtf.letters import letters_of, of_charset, of_page, shown, symbols_of


@pytest.mark.parametrize(
    ("number", "encoding"), [(1252, "cp1252"), (65001, "utf-8"), (10000, "mac-roman"), (99999, "cp1252")]
)
def test_a_page_that_nobody_knows_is_the_western_one(number, encoding):
    assert of_page(number) == encoding


def test_a_font_without_a_charset_leaves_it_to_the_page():
    assert [of_charset(given) for given in (204, 1, None)] == ["cp1251", "", ""]


def test_bytes_that_stand_for_no_letter_are_kept_to_be_counted():
    assert letters_of(b"a\x81b", "cp1252") == "a\ufffdb"


def test_signs_of_symbol_fonts_are_read_as_far_as_all_fonts_have_them():
    assert symbols_of(b"\xb7 3a") == "• 3\ufffd"


def test_control_characters_are_no_letters():
    assert shown("a\x00\x0bb\t\uf0b7") == "ab\t•"
