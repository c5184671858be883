"""Bytes as text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.file_errors import EncodingError, NotATextError
from factcheck.domain.records.article_draft import Offer
from factcheck.domain.text.encodings import ENCODINGS
from factcheck.importers.encoding.decoding import declared_encoding, decoded, dropped_said
from tests.importers.encoding_samples import FRENCH, HUNGARIAN, SPANISH, SWEDISH, WRITTEN

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
        ("大統領は水曜日、市民はもっと道路を建設すべきだと述べた。", "shift_jis", "Shift-JIS"),
    ],
)
def test_old_encodings_are_guessed_and_the_guess_is_said(text, encoding, label):
    read = decoded("a.txt", text.encode(encoding))
    assert read.text == text
    assert label in read.noticed[0]


@pytest.mark.parametrize(
    "data",
    [
        b"a\0\0b\0\0c\0\0\0",
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
    assert read.noticed == ("1 half of a character left out, because no file can keep them",)
    assert dropped_said("\ud800\udfff!")[0].startswith("2 halves of characters left out")


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


def test_letters_that_are_utf_8_are_read_so_whatever_the_file_declares():
    read = decoded("a.html", "“café”".encode(), "ISO-8859-1")
    assert (read.text, read.encoding, read.offers) == ("“café”", "UTF-8", (Offer.ENCODING,))
    assert read.noticed == (
        "The file says that it is written in ISO-8859-1, but its letters are UTF-8; it was read as UTF-8.",
    )


def test_a_declaration_that_does_not_fit_is_said():
    read = decoded("a.html", "“café”".encode("cp1252"), "utf-8")
    assert (read.text, read.encoding, read.offers) == ("“café”", "Windows-1252", (Offer.ENCODING,))
    assert read.noticed[0].startswith(
        "The file says that it is written in utf-8, in which it cannot be read; it was read"
    )


def test_seven_bits_are_read_as_utf_7_where_a_file_declares_it():
    read = decoded("a.eml", "It costs £5, “said” Łukasz 😀 + 1".encode("utf-7"), "UTF-7")
    assert (read.text, read.encoding, read.noticed) == ("It costs £5, “said” Łukasz 😀 + 1", "UTF-7", ())


def test_seven_bits_that_are_no_utf_7_are_said():
    read = decoded("a.eml", b"1+1=2", "utf-7")
    assert (read.text, read.offers) == ("1+1=2", (Offer.ENCODING,))
    assert read.noticed[0].startswith(
        "The file says that it is written in utf-7, in which it cannot be read; it was read"
    )


@pytest.mark.parametrize(
    ("label", "words", "codec"),
    [
        ("X-SJIS", "何も決まっていない", "cp932"),
        ("x-euc-jp", "何も決まっていない", "euc_jp"),
        ("iso-8859-8-i", "הדובר אמר", "iso8859-8"),
        ("windows-874", "ยังไม่มีการตัดสินใจ", "cp874"),
        ("x-cp1251", "Ничего не решено", "cp1251"),
        ("koi8-ru", "Їжак", "koi8-u"),
    ],
)
def test_labels_that_browsers_know_are_what_the_file_says(label, words, codec):
    read = decoded("a.html", words.encode(codec), label)
    assert (read.text, read.noticed) == (words, ())


def test_a_mark_comes_before_what_is_declared():
    assert decoded("a.html", codecs.BOM_UTF8 + "“café”".encode(), "cp1252").encoding == "UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["It is cold.", "Сегодня холодно.\r\n", "今日は寒い。\nとても。\n"])
def test_wide_letters_without_a_mark_are_found_and_said(encoding, text):
    read = decoded("a.txt", text.encode(encoding))
    assert (read.text, read.encoding, read.offers) == (text, encoding.upper()[:6], (Offer.ENCODING,))
    assert read.noticed[0].endswith(f"it was read as {encoding.upper()[:6]}.")


def test_the_encoding_a_person_names_is_kept_to():
    data = "Привет".encode("cp1251")
    assert decoded("a.txt", data, "koi8-r", "cp1251").text == "Привет"
    assert decoded("a.txt", data, "cp1251", "koi8-r").text == data.decode("koi8-r")


@pytest.mark.parametrize("wanted", ["utf-8", "no-such-thing", "rot13", "hex", "unicode_escape", "idna", "a\0b", "é"])
def test_an_encoding_that_is_named_and_does_not_fit_is_refused(wanted):
    with pytest.raises(EncodingError) as caught:
        decoded("a.txt", b"caf\xe9", "", wanted)
    assert (caught.value.name, caught.value.tried) == ("a.txt", wanted)


def test_signs_that_were_lost_before_are_said():
    assert decoded("a.txt", "a\ufffdb".encode()).noticed == (
        "The file itself has 1 sign that was lost before (\ufffd).",
    )
    assert "3 signs that were lost" in decoded("a.txt", ("\ufffd" * 3).encode()).noticed[0]


def test_a_few_stray_letters_do_not_spoil_a_text_in_utf_8():
    read = decoded("a.txt", ("Grüße aus Łódź, schöne Zeit. " * 9).encode() + b"\x93caf\xe9\x94")
    assert read.text.endswith("schöne Zeit. “café”")
    assert (read.encoding, read.offers) == ("UTF-8", (Offer.ENCODING,))
    assert "A few letters are not in UTF-8" in read.noticed[0]


def test_japanese_in_seven_bits_is_found():
    assert decoded("a.txt", "今日は寒い。".encode("iso2022_jp")).text == "今日は寒い。"


@pytest.mark.parametrize("codec", [codec for _, codec in ENCODINGS])
@given(text=st.text(max_size=40))
def test_every_encoding_offered_gives_back_what_was_written_in_it(codec, text):
    try:
        data = text.encode(codec)
        back = data.decode(codec)
    except UnicodeError:
        return
    assert decoded("a.txt", data, wanted=codec).text.lstrip("\ufeff") == back.replace("\0", "").lstrip("\ufeff")


@given(data=st.binary(max_size=200), declared=st.sampled_from(["", "utf-8", "cp1251", "shift_jis"]))
def test_no_sign_is_ever_replaced_in_silence(data, declared):
    try:
        read = decoded("a.txt", data, declared)
    except (NotATextError, EncodingError):
        return
    assert "\ufffd" not in read.text or any("lost before" in said for said in read.noticed)


@pytest.mark.parametrize(
    ("text", "encoding", "zeros"),
    [
        ("Words, or words. " * 700, "utf-8", 22),
        ("The Straße to or from Łódź. ", "utf-8", 3),
        ("The Straße to or from Łódź. ", "utf-16", 3),
        ("The Straße and the cafés of old. " * 9, "cp1252", 12),
        ("Слова, and other things. " * 12, "cp1251", 12),
        ("Слова, and other things. " * 12, "utf-8", 12),
    ],
)
def test_zeros_that_stand_for_nothing_are_left_out_and_said(text, encoding, zeros):
    declared = "" if encoding.startswith("utf") else encoding
    read = decoded("a.txt", text.replace("o", "o\0", zeros).encode(encoding), declared)
    told = f"{zeros} characters that stand for nothing (NUL) left out"
    assert (read.text, read.noticed) == (text, (told,))


def test_chinese_between_tildes_and_braces_is_read_as_hz_and_said():
    text = "他说，北京市政府周三表示，新的大桥将于四月开放。\nIn English ~ too.\n"
    read = decoded("a.txt", text.encode("hz"))
    assert (read.text, read.encoding, read.offers) == (text, "HZ", (Offer.ENCODING,))
    assert "it was read as HZ." in read.noticed[0]


@pytest.mark.parametrize("text", ["The sigil ~{abcd~} is Erlang.", "See ~{x, y~}.", "~{} is empty", "Look: ~{ONLY~}"])
def test_tildes_and_braces_in_plain_words_are_no_hz(text):
    assert decoded("a.txt", text.encode()).text == text


NOT_WESTERN = [(text, encoding) for text, encoding in WRITTEN if not text.isascii() and text[0] > "\u024f"]


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1", "latin1"])
@pytest.mark.parametrize(("text", "encoding"), NOT_WESTERN)
def test_letters_that_are_plainly_others_are_not_taken_for_western_ones_because_a_page_says_so(
    text, encoding, declared
):
    data = text.encode(encoding)
    read = decoded("a.html", b"<script>function readAll(pageName){}</script><p>" + data, declared)
    assert read.text.endswith(text)
    assert read.offers
    assert read.noticed[0].startswith(f"The file says that it is written in {declared}, ")
    assert read.noticed[0].endswith(f" it was read as {read.encoding}. Look whether it reads well.")


@pytest.mark.parametrize(
    "text",
    [
        *(FRENCH, SPANISH, SWEDISH, FRENCH.upper(), SWEDISH.upper()),
        "Þetta er ekki í lagi, sagði ráðherrann. Það ætti að breyta þessu.",
        "Põhja-Ameerika, Lääne-Aafrika ja Šveits",
        *("¤ ¬¤ ¤ ª ƒ¦ ² ³¦ ºð", "a÷b c×d e÷f g×h i÷j k×l"),
        *("¬ one\n¬ two ¬ three ¬ four", "¤ ¤ ¦ ¦ ¬", "§ 12 ¶ 4: ½ cup, 30 °C, 5 µm, ±3, 4×4", "© ® ™ • · …"),
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ],
)
def test_western_letters_stay_what_the_page_says(text):
    assert decoded("a.html", text.encode("cp1252"), "iso-8859-1").text == text


@pytest.mark.parametrize("text", [FRENCH, SPANISH, SWEDISH, "Rätoromanisch, Rumänisch, K’iche’"])
def test_nothing_is_said_where_letters_are_what_a_page_says(text):
    assert decoded("a.html", text.encode("cp1252"), "iso-8859-1").noticed == ()


def test_letters_that_may_be_others_are_read_as_declared_and_said():
    read = decoded("a.html", HUNGARIAN.encode("cp1250"), "windows-1252")
    assert read.text == HUNGARIAN.encode("cp1250").decode("cp1252")
    assert read.offers
    assert read.noticed == (
        "The file says that it is written in windows-1252, but its letters may be Windows-1250. "
        "Look whether it reads well.",
    )


def test_a_few_words_are_too_few_to_belie_a_page():
    four, five = "Мост через реку закончат", "Мост через реку закончат осенью"
    for words, text in ((four, four.encode("cp1251").decode("cp1252")), (five, five)):
        read = decoded("a.html", words.encode("cp1251"), "windows-1252")
        assert (read.text, read.offers) == (text, (Offer.ENCODING,))


def test_names_of_a_language_with_few_letters_of_its_own_do_not_belie_a_page():
    names = (
        "Põhja-Ameerika, Lõuna-Ameerika, Lääne-Aafrika, Põhja-Aafrika, Lõuna-Aafrika, põhjaosa, Lõuna-Aasia, "
        "Lõuna-Euroopa, Polüneesia, Lääne-Aasia, Põhja-Euroopa, Lääne-Euroopa, Ühendemiraadid, Aserbaidžaan, "
        "Saint-Barthélemy"
    )
    assert decoded("a.html", names.encode("cp1252"), "windows-1252").text == names


def test_utf_8_with_a_few_stray_letters_is_utf_8_whatever_a_page_says():
    read = decoded("a.html", "Ärger über Größe, müde Grüße, schöne Bäume.".encode() + b" caf\xe9", "latin1")
    assert read.text == "Ärger über Größe, müde Grüße, schöne Bäume. café"
    assert read.noticed == ("A few letters are not in UTF-8 as all others; they were read as Windows-1252.",)


def test_a_page_whose_letters_would_be_control_characters_is_not_what_it_says():
    data = "„W środę” – ogłosił minister, że budowa mostu zakończy się jesienią…".encode("cp1250")
    read = decoded("a.html", data, "iso-8859-2")
    assert (read.text, read.encoding) == (data.decode("cp1250"), "Windows-1250")
    assert read.noticed[0].startswith("The file says that it is written in iso-8859-2, which makes no words")
