"""Windows-1252 by itself and among UTF-8."""

import pytest

from factcheck.importers.encoding.western import mostly_utf_8, reads_as_western


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
