"""Letters of RTF."""

import pytest

from factcheck.importers.rtf.characters import charset_encoding, page_encoding, shown, text_of_bytes, text_of_symbols


@pytest.mark.parametrize(
    ("number", "encoding"), [(1252, "cp1252"), (65001, "utf-8"), (10000, "mac-roman"), (99999, "cp1252")]
)
def test_a_page_that_nobody_knows_is_the_western_one(number, encoding):
    assert page_encoding(number) == encoding


def test_a_font_without_a_charset_leaves_it_to_the_page():
    assert [charset_encoding(given) for given in (204, 1, None)] == ["cp1251", "", ""]


def test_bytes_that_stand_for_no_letter_are_kept_to_be_counted():
    assert text_of_bytes(b"a\x81b", "cp1252") == "a\ufffdb"


def test_signs_of_symbol_fonts_are_read_as_far_as_all_fonts_have_them():
    assert text_of_symbols(b"\xb7 3a") == "• 3\ufffd"


def test_control_characters_are_no_letters():
    assert shown("a\x00\x0bb\t\uf0b7") == "ab\t•"
