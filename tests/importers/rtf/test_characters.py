"""Letters of RTF."""

from factcheck.importers.rtf.characters import shown, text_of_bytes, text_of_symbols


def test_bytes_that_stand_for_no_letter_are_kept_to_be_counted():
    assert text_of_bytes(b"a\x81b", "cp1252") == "a\ufffdb"


def test_signs_of_symbol_fonts_are_read_as_far_as_all_fonts_have_them():
    assert text_of_symbols(b"\xb7 3a") == "• 3\ufffd"


def test_control_characters_are_no_letters():
    assert shown("a\x00\x0bb\t\uf0b7") == "ab\t•"
