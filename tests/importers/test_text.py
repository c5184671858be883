"""Plain text as articles."""

import pytest

from factcheck.domain.file_errors import EmptyTextError, EncodingError
from factcheck.domain.records.article_draft import Offer, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.text import read_text


def read(text: str):
    return read_text("story.txt", text.encode(), ReadOptions())


def blocks(draft):
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def test_each_line_is_a_paragraph_where_no_line_is_blank():
    assert read("One.\nTwo.\r\nThree.\n").text == "One.\nTwo.\nThree."
    assert len(read("One.\nTwo.\r\nThree.\n").blocks) == 3


def test_blank_lines_separate_paragraphs_and_line_ends_inside_one_stay():
    draft = read("A first paragraph that is long enough." * 4 + "\n\nTwo a\ntwo b\n \t\nThree\n")
    assert [words for _, words in blocks(draft)][1:] == ["Two a\ntwo b", "Three"]


def test_a_short_first_line_before_a_blank_one_is_the_headline_where_it_stands():
    draft = read("Rivers rise\n\nThe rivers rose.")
    assert blocks(draft)[0] == (BlockKind.HEADLINE, "Rivers rise")
    assert (draft.headline, draft.text) == ("Rivers rise", "Rivers rise\nThe rivers rose.")


@pytest.mark.parametrize("length", [120, 121])
def test_a_headline_has_at_most_120_characters(length):
    draft = read("é" * length + "\n\nText.")
    assert (draft.headline == "") == (length == 121)


def test_the_name_of_the_file_is_no_headline_and_the_text_stays():
    draft = read("Rivers rise\nThe rivers rose.")
    assert (draft.headline, draft.text) == ("", "Rivers rise\nThe rivers rose.")


def test_text_is_taken_literally():
    literal = "# Not a heading *at all* <b>nor</b> &amp; [this](http://example.org)"
    assert read(literal).text == literal
    assert read(literal).styles == ()


def test_blanks_inside_lines_stay():
    assert read("  a \u00a0b\u2009c\t\nd").text == "  a \u00a0b\u2009c\t\nd"


def test_blank_lines_around_the_text_do_not_count():
    assert read("\n\nOne.\nTwo.\n\n").text == "One.\nTwo."


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "\u00a0\u3000", "\u200b\u0001"])
def test_text_without_words_is_refused(text):
    with pytest.raises(EmptyTextError):
        read(text)


def test_further_byte_order_marks_at_the_beginning_go():
    assert read("\n\n\ufeff\ufeffWords\nmore").text == "Words\nmore"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_line_ends_of_all_kinds_are_line_ends(end):
    assert read(f"One.{end}Two.{end}{end}").text == "One.\nTwo."


def test_how_the_letters_were_read_is_told_and_offered_where_it_is_a_guess():
    draft = read_text("a.txt", "Сегодня холодно.".encode("cp1251"), ReadOptions())
    assert (draft.text, draft.encoding, draft.offers) == ("Сегодня холодно.", "Windows-1251", (Offer.ENCODING,))
    assert (read("é").encoding, read("é").offers) == ("UTF-8", ())


def test_an_encoding_that_is_named_is_kept_to():
    data = "Сегодня.".encode("koi8-r")
    draft = read_text("a.txt", data, ReadOptions(encoding="koi8-r"))
    assert (draft.text, draft.encoding, draft.offers) == ("Сегодня.", "KOI8-R", ())
    with pytest.raises(EncodingError):
        read_text("a.txt", data, ReadOptions(encoding="utf-8"))
