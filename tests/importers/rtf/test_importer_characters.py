"""Letters of RTF files."""

from tests.importers.rtf_samples import read, texts


def test_letters_are_read_by_the_code_page_of_the_file():
    assert read(r"caf\'e9 \'93so\'94").text == "café “so”"
    assert read(r"\'cc\'e8\'f0", r"\ansi\ansicpg1251").text == "Мир"
    assert read(r"\'8e", r"\mac").text == "é"


def test_letters_are_read_by_the_character_set_of_their_font():
    assert read(r"{\f1 \'cc\'e8\'f0} \'e9 {\f2 \'93\'fa\'96\'7b}").text == "Мир é 日本"


def test_a_right_to_left_run_uses_its_own_font():
    assert read(r"{\rtlch\af1\ltrch\f0 \'e9}{\ltrch\f0\rtlch\af1 \'e9}").text == "éй"


def test_unicode_takes_the_place_of_what_follows_it_for_older_programs():
    assert read(r"\u8222?so\u8220\'93 {\uc2\u8212--}{\uc0\u8230}\u-257?").text == "„so“ —…\ufeff"


def test_two_halves_of_a_character_are_one():
    draft = read(r"a\u-10179?\u-8704?b\uc0\u55357\uc1 \u56832\'3f")
    assert (draft.text, draft.noticed) == ("a😀b😀", ())


def test_half_a_character_is_left_out_and_said():
    draft = read(r"a\u-10179?b\u-8704?")
    assert draft.text == "ab"
    assert draft.noticed == ("2 halves of characters left out, because no file can keep them",)


def test_letters_that_cannot_be_read_are_said():
    draft = read(r"a\'81b{\f3 \'61\'b7 3}", r"\ansi\ansicpg1253")
    assert draft.text == "a\ufffdb\ufffd• 3"
    assert draft.noticed == ("2 letters could not be read, shown as \ufffd",)


def test_a_font_without_a_charset_leaves_it_to_the_page():
    for charset in ("", r"\fcharset1"):
        fonts = r"{\fonttbl{\f0" + charset + " Greek;}}"
        assert read(fonts + r"{\f0 \'e1\'e2}", r"\ansi\ansicpg1253").text == "αβ"


def test_signs_have_words_of_their_own():
    assert read(r"a\~b\emdash c\rquote s\tab d\line e\_f\{g\}\\").text == "a\u00a0b—c’s\td\ne\u2011f{g}\\"


def test_line_ends_of_the_file_are_no_blanks():
    assert texts(read("wa\r\nter\\par\nmore\\\nlast")) == ["water", "more", "last"]


def test_of_two_ways_to_write_the_same_words_the_one_in_unicode_is_read():
    title = r"{\info{\upr{\title Caf?}{\*\ud{\title Caf\u233?}}}}"
    draft = read(rf"{title}The {{\b {{\upr{{Prah?}}{{\*\ud{{Pr\u225?h\u283?}}}}}}}} of old.")
    assert (draft.text, draft.headline) == ("The Práhě of old.", "Café")


def test_words_in_unicode_of_what_is_no_text_stay_out():
    assert read(r"Text{\*\bkmkstart {\upr{b?}{\*\ud{b\u233?}}}}.{\*\ud no pair}").text == "Text."
