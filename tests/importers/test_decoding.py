"""Bytes as text."""

import codecs

import pytest

from factcheck.domain.errors import NotATextError
from factcheck.importers.decoding import declared_encoding, decoded, dropped_said

WORDS = "Grüße aus Łódź 😀"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(mark, encoding):
    assert decoded("a.txt", mark + WORDS.encode(encoding), "latin-1").text == WORDS


def test_utf_8_needs_no_word_about_it():
    assert decoded("a.txt", WORDS.encode()).noticed == ()


def test_what_a_file_declares_comes_before_utf_8():
    assert decoded("a.html", "“Привет”".encode("koi8-r", "ignore"), "koi8-r").text == "Привет"


def test_a_declaration_means_what_it_means_on_the_web():
    assert decoded("a.html", b"\x93caf\xe9\x94", "ISO-8859-1").text == "“café”"


def test_a_declaration_that_is_unknown_or_wrong_is_passed_over():
    assert decoded("a.html", WORDS.encode(), "x-no-such-thing").text == WORDS
    assert decoded("a.html", WORDS.encode(), "ascii").text == WORDS
    assert decoded("a.html", WORDS.encode(), "utf-16").text == WORDS


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        ("Le président a déclaré hier que « l’été sera chaud ».", "cp1252", "Windows-1252"),
        ("It’s cold.", "cp1252", "Windows-1252"),
        ("£5", "cp1252", "Windows-1252"),
        ("Die Bürger müssten größere Straßen bauen. „Schöne Grüße“", "cp1252", "Windows-1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl prezident ve středu.", "cp1250", "Windows-1250"),
        ("Президент заявил в среду, что граждане должны построить дороги.", "cp1251", "Windows-1251"),
        ("大統領は水曜日、市民はもっと道路を建設すべきだと述べた。", "shift_jis", "CP932"),
    ],
)
def test_old_encodings_are_guessed_and_the_guess_is_said(text, encoding, label):
    read = decoded("a.txt", text.encode(encoding))
    assert read.text == text
    assert label in read.noticed[0]


@pytest.mark.parametrize(
    "data",
    [
        b"words\0words",
        bytes(range(1, 256)),
        b"\xff\x02\x03binary\xfe",
        codecs.BOM_UTF16_LE + b"odd",
        codecs.BOM_UTF8 + b"\xff\xff",
        codecs.BOM_UTF16_LE + b"\x00\xd8" * 50,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(NotATextError) as caught:
        decoded("photo.jpg", data)
    assert caught.value.name == "photo.jpg"


def test_lone_surrogates_are_said():
    read = decoded("a.txt", codecs.BOM_UTF16_LE + "a\ud800b".encode("utf-16-le", "surrogatepass"))
    assert read.noticed == ("1 half of a character was left out, because no file can keep them.",)
    assert dropped_said("\ud800\udfff!")[0].startswith("2 halves of characters were")


def test_two_halves_side_by_side_in_utf_8_are_one_character():
    assert decoded("a.txt", "😀".encode("utf-16-le").decode("utf-16-le").encode()).text == "😀"
    assert decoded("a.txt", b"\xed\xa0\xbd\xed\xb8\x80").text == "😀"


@pytest.mark.parametrize(
    "page",
    [
        b'<html><head><meta charset="koi8-r">',
        b"<META http-equiv=Content-Type content='text/html; charset=koi8-r'>",
        b'<?xml version="1.0" encoding="koi8-r"?><html>',
        b'<!-- <meta charset="utf-8"> --><meta charset=koi8-r>',
    ],
)
def test_a_page_declares_its_encoding(page):
    assert declared_encoding(page) == "koi8-r"


def test_a_page_that_declares_nothing_has_no_encoding():
    assert declared_encoding(b"<p>charset=koi8-r</p>") == ""
