"""Old encodings told by the languages that they make."""

import pytest

from factcheck.importers.encoding.decoding import decoded
from factcheck.importers.encoding.guessing import likely_encodings, mostly_utf_8, reads_as_western, second_opinion
from tests.importers.encoding_samples import GREEK, RUSSIAN, WRITTEN, WRITTEN_RARELY


@pytest.mark.parametrize(("text", "encoding"), WRITTEN + WRITTEN_RARELY)
def test_a_sentence_is_read_in_the_encoding_it_was_written_in(text, encoding):
    read = decoded("a.txt", text.encode(encoding))
    assert read.text == text
    assert read.offers
    assert read.encoding in read.noticed[0]


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_half_a_sentence_is_enough(text, encoding):
    half = text[: len(text) // 2]
    assert decoded("a.txt", half.encode(encoding)).text == half


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_capitals_alone_are_enough_too(encoding):
    assert decoded("a.txt", RUSSIAN.upper().encode(encoding)).text == RUSSIAN.upper()


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "cp855"])
def test_cyrillic_is_told_by_its_letters_before_anything_else_is_asked(encoding):
    assert likely_encodings(RUSSIAN.encode(encoding))[0] == encoding


@pytest.mark.parametrize("encoding", ["mac-cyrillic", "cp855", "cp866"])
def test_cyrillic_of_dos_and_old_macs_is_told_by_statistics_too(encoding):
    data = RUSSIAN.encode(encoding)
    assert data.decode(second_opinion(data, "")) == RUSSIAN


def test_only_lines_with_such_letters_are_looked_at():
    data = ("Plain words.\n" * 20_000 + GREEK).encode("cp1253")
    assert likely_encodings(data)[0] == "cp1253"


def test_plain_ascii_is_in_no_old_encoding():
    assert likely_encodings(b"Plain words.") == []


def test_a_few_stray_letters_among_many_are_read_as_western():
    assert mostly_utf_8("é".encode() * 20 + b"caf\xe9") == "é" * 20 + "café"


def test_letters_that_are_mostly_something_else_are_no_utf_8():
    assert mostly_utf_8(b"caf\xe9") is None
    assert mostly_utf_8("é".encode() * 20 + b"\x81") is None


@pytest.mark.parametrize("text", ["Größe, Übermut", "a “naïve” question – so what"])
def test_western_languages_read_as_such(text):
    assert reads_as_western(text)


@pytest.mark.parametrize("text", ["ÏÐÈÂÅÒ", "kõrös erdõ", "¿" * 9])
def test_other_languages_in_these_letters_do_not(text):
    assert not reads_as_western(text)
