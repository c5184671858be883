"""RTF cut into its signs."""

from factcheck.importers.rtf.importer import CLOSE, OPEN, Token, tokens


def test_groups_words_numbers_and_letters_are_told_apart():
    assert list(tokens(rb"{\b0 a\'e9}")) == [
        Token(OPEN),
        Token("b", 0),
        Token("", None, b"a"),
        Token("", None, b"\xe9"),
        Token(CLOSE),
    ]


def test_one_blank_behind_a_word_belongs_to_it_and_line_ends_to_nothing():
    assert list(tokens(b"\\i  a\r\nb")) == [Token("i"), Token("", None, b" a"), Token("", None, b"b")]


def test_a_line_end_behind_a_backslash_ends_a_paragraph_and_braces_are_letters():
    assert [token.word for token in tokens(b"\\\n\\{\\~")] == ["par", "\\{", "\\~"]


def test_binary_data_is_passed_over_as_far_as_the_file_goes():
    assert list(tokens(b"\\bin3 }}}a")) == [Token("", None, b"a")]
    assert list(tokens(b"\\bin999999999 }")) == []
