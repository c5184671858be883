"""Which importer reads which file, and what is refused."""

import io
import zipfile
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    BrokenFileError,
    EmptyTextError,
    LegacyDocError,
    LockedFileError,
    NotATextError,
    TooLargeError,
)
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.wording.error_sentence import sentence
from factcheck.importers.base import (
    DOCUMENT_LIMIT,
    ENDINGS,
    LIMIT,
    READERS,
    FileFormat,
    format_of,
    limit_for,
    read_article,
)
from factcheck.importers.paste import from_paste
from factcheck.services.desk import Desk
from tests import word_samples
from tests.desk_samples import desk_in_memory
from tests.importers import odt_samples, rtf_samples

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WRITTEN = [".html", ".htm", ".xhtml", ".md", ".markdown", ".text", ".txt"]

MARKUP = (
    "<p> </p> <b> </b> <i> <a_href=http://example.org/> </a> <br> <ul> <li> </ul> <table> <tr> <td>"
    " </tr> </table> <pre> </pre> <h1> </h1> <article> </article> <q> <div_hidden> </div> <blockquote>"
    " </blockquote> <!-- --> &#13; &#xfeff; #_ -_ 1._ >_ * ** ---\n headline:_x\n |"
)
BLANKS = ["\n", "\n\n", " ", "\t", "\u00a0", "\u2028", "\r", "\x0c"]
PIECES = st.sampled_from([piece.replace("_", " ") for piece in MARKUP.split(" ")] + BLANKS)
SOUP = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)
ODT = b"application/vnd.oasis.opendocument.text"
NUMBERS = st.sampled_from(["0", "1", "8", "11", "65536", "1000001", "999999999", "9999999999", "-1", "x"])
WORDS = st.sampled_from(["word", "two words", " ", "\u2028", "\u00e9 \t"])


@st.composite
def docx_paragraph(draw: st.DrawFn) -> str:
    number, words = draw(NUMBERS), draw(WORDS)
    properties = draw(st.sampled_from(['<w:outlineLvl w:val="{0}"/>', '<w:numPr><w:ilvl w:val="{0}"/>{1}</w:numPr>']))
    content = f"{word_samples.run(words)}<w:r>{draw(st.sampled_from(['<w:br/>', '<w:cr/>', '<w:tab/>', '']))}</w:r>"
    made = word_samples.par(content + word_samples.run(words), properties.format(number, '<w:numId w:val="1"/>'))
    return draw(st.sampled_from([made, word_samples.table([made, made])]))


@st.composite
def odt_paragraph(draw: st.DrawFn) -> str:
    number, words = draw(NUMBERS), draw(WORDS)
    words += draw(st.sampled_from(["<text:line-break/>", f'<text:s text:c="{number}"/>', ""])) + words
    made = draw(st.sampled_from([odt_samples.par(words), f'<text:h text:outline-level="{number}">{words}</text:h>']))
    for _ in range(draw(st.integers(0, 12))):
        made = f'<text:list><text:list-item text:start-value="{number}">{made}</text:list-item></text:list>'
    return draw(st.sampled_from([made, odt_samples.table((made, made))]))


@st.composite
def rtf_paragraph(draw: st.DrawFn) -> str:
    word = draw(st.sampled_from(["ilvl", "outlinelevel", "ls", "s", "li", "u"]))
    begins = draw(st.sampled_from(["\\pard", "\\pard\\ls1", "\\trowd"]))
    ends = draw(st.sampled_from(["\\par", "\\line", "\\cell\\row", "\\page"]))
    return f"{begins}\\{word}{draw(NUMBERS)} some words\\line more{ends} "


def several(paragraphs: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(paragraphs, min_size=1, max_size=4).map("".join)


OFFICE = st.one_of(
    several(docx_paragraph()).map(lambda body: ("a.docx", word_samples.docx(body))),
    several(odt_paragraph()).map(lambda body: ("a.odt", odt_samples.odt(body))),
    several(rtf_paragraph()).map(lambda body: ("a.rtf", rtf_samples.rtf(body))),
)


@cache
def a_desk() -> Desk:
    return desk_in_memory()


def check(draft: ArticleDraft) -> None:
    """Looks whether a draft is what it should be, and can be opened once it is stored."""
    assert canonical_text(draft.text) == draft.text
    assert "\n".join(draft.text[block.start : block.end] for block in draft.blocks) == draft.text
    assert [block.start for block in draft.blocks[1:]] == [block.end + 1 for block in draft.blocks[:-1]]
    for style in draft.styles:
        assert 0 <= style.start < style.end <= len(draft.text)
        assert any(block.start <= style.start and style.end <= block.end for block in draft.blocks)
    assert a_desk().case(a_desk().articles.add(draft)).proof.text == draft.text


def package(**parts: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return whole.getvalue()


@given(soup=SOUP, ending=st.sampled_from(WRITTEN))
def test_every_importer_tiles_the_canonical_text_with_blocks(soup, ending):
    with suppress(EmptyTextError, NotATextError):
        check(read_article("soup" + ending, soup.encode("utf-8", "surrogatepass")))


@given(soup=SOUP)
def test_whatever_is_pasted_can_be_opened(soup):
    with suppress(EmptyTextError):
        check(read_article("Pasted", soup.encode("utf-8", "surrogatepass"), ReadOptions(pasted=True)))
    with suppress(EmptyTextError):
        check(from_paste(soup, ArticleDraft("", (), headline="A headline", standfirst="Two\nlines.")))


@given(file=OFFICE)
def test_whatever_numbers_an_office_file_gives_its_article_can_be_opened(file):
    with suppress(EmptyTextError):
        check(read_article(*file))


@given(data=st.binary(max_size=300), ending=st.sampled_from([*sorted(ENDINGS), ".jpg", ""]))
def test_any_bytes_are_an_article_or_are_refused_in_words(data, ending):
    with suppress(FactcheckError):
        check(read_article("bytes" + ending, data))


@pytest.mark.parametrize("name", ["a.text", "a.TXT", "a", "a.log", "a.csv"])
def test_other_endings_are_read_as_plain_text(name):
    assert read_article(name, b"# *literal*").text == "# *literal*"


@pytest.mark.parametrize("name", ["a.markdown", "a.MD"])
def test_markdown_has_two_endings(name):
    assert read_article(name, b"# Big").headline == "Big"


@pytest.mark.parametrize("name", ["a.htm", "a.HTML", "a.xhtml"])
def test_web_pages_have_three_endings(name):
    assert read_article(name, b"<h1>Big</h1>").headline == "Big"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0\x10JFIF"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n"),
        ("photos.zip", package(photo_jpg="x")),
        ("sums.xlsx", package(xl__workbook_xml="<x/>")),
        ("sums.ods", package(mimetype="application/vnd.oasis.opendocument.spreadsheet")),
        ("sums.xls", OLE + bytes(600)),
        ("picture", b"GIF89a" + bytes(20)),
        ("story.factcheck", b"SQLite format 3\0" + b"x" * 80),
    ],
)
def test_files_of_other_kinds_are_no_text(name, data):
    with pytest.raises(NotATextError):
        read_article(name, data)


@pytest.mark.parametrize("name", ["story.docx", "story.odt", "story.pdf", "story.rtf"])
def test_a_document_that_holds_something_else_is_broken(name):
    with pytest.raises(BrokenFileError):
        format_of(name, b"Only words.")


@pytest.mark.parametrize("name", ["story.docx", "story.odt", "story.pdf", "story.rtf"])
def test_a_document_without_a_single_byte_is_empty(name):
    with pytest.raises(EmptyTextError):
        read_article(name, b"")


@pytest.mark.parametrize("name", ["story.pdf", "story.txt", "story.docx", "story", "story.jpg"])
@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n1 0 obj << >> endobj", FileFormat.PDF),
        (b"{\\rtf1 Hello}\r\n", FileFormat.RTF),
        (package(word__document_xml="<x/>"), FileFormat.WORD),
        (package(mimetype="application/vnd.oasis.opendocument.text", content_xml="<x/>"), FileFormat.ODT),
        (OLE + bytes(504) + "WordDocument".encode("utf-16-le"), FileFormat.LEGACY_DOC),
    ],
)
def test_what_a_file_holds_goes_before_what_it_is_called(name, data, found):
    assert format_of(name, data) is found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<!DOCTYPE html><p>One", FileFormat.PAGE),
        (b"From: a@example.org\nSubject: b\n c\nDate: today\n\nWords", FileFormat.MAIL),
        (b"From: a to b\n\nWords", FileFormat.TEXT),
    ],
)
def test_without_an_ending_that_is_known_letters_tell_what_they_are(data, found):
    assert format_of("story", data) is found
    assert format_of("story.doc", data) is found


def test_a_file_that_is_something_else_than_it_is_called_is_read_and_said():
    draft = read_article("story.doc", b"<html><h1>Big</h1><p>Words.")
    assert draft.headline == "Big"
    assert draft.noticed[0] == "The file is a web page, though its name does not say so."


def test_an_old_word_file_is_for_another_program():
    with pytest.raises(LegacyDocError):
        read_article("story.doc", OLE + bytes(504) + "WordDocument".encode("utf-16-le"))


def test_an_encrypted_word_file_is_said_to_be_locked():
    with pytest.raises(LockedFileError) as refused:
        read_article("story.docx", OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
    assert sentence(refused.value) == (
        "“story.docx” is encrypted, so that only its own program can open it. Save it there without encryption, "
        "or paste the text."
    )


def test_a_text_may_begin_like_another_kind_of_file():
    assert read_article("story.txt", b"%PDF-1.7 is a version of a format.").text.startswith("%PDF")


def test_a_file_that_is_too_large_says_how_large():
    with pytest.raises(TooLargeError) as caught:
        read_article("a.txt", b" " * (LIMIT + 1))
    assert (caught.value.size, caught.value.limit) == (LIMIT + 1, LIMIT)


def test_documents_may_be_larger_than_texts():
    assert [limit_for(name) for name in ("a.TXT", "a.md", "a.html")] == [LIMIT] * 3
    assert [limit_for(name) for name in ("a.docx", "a.odt", "a.rtf", "a.pdf", "a.eml", "a")] == [DOCUMENT_LIMIT] * 6


@pytest.mark.parametrize("reader", READERS.values(), ids=str)
def test_every_format_has_its_importer(reader):
    assert callable(reader.load())


def zip_of(**parts: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        for name, data in parts.items():
            made.writestr(name.replace("_", "/"), data)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.txt", b"{\\rtf is how RTF begins.", FileFormat.TEXT),
        ("a.odt", zip_of(word_document=b""), FileFormat.WORD),
        ("a", zip_of(mimetype=ODT), FileFormat.ODT),
        ("a.docx", b"%PDF-1.7\n", FileFormat.PDF),
        ("a.pdf", b"\n\n%PDF-1.4\n", FileFormat.PDF),
        ("a.doc", b"{\\rtf1 Words.}", FileFormat.RTF),
        ("a", b"  <!doctype html><p>Words.", FileFormat.PAGE),
        ("a", b"From: b\nTo: c\nSubject: d\n\nWords.", FileFormat.MAIL),
        ("a", b"Words.", FileFormat.TEXT),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), FileFormat.LEGACY_DOC),
    ],
)
def test_the_content_tells_where_it_is_plain_else_the_ending(name, data, found):
    assert format_of(name, data) is found


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), LockedFileError),
        ("a.docx", OLE + b"a sheet", NotATextError),
        ("a.txt", b"\x89PNG\r\n\x1a\n", NotATextError),
        ("a.zip", zip_of(other=b""), NotATextError),
        ("a.pdf", b"Words.", BrokenFileError),
        ("a.pdf", b"", EmptyTextError),
    ],
)
def test_what_is_no_article_is_refused(name, data, error):
    with pytest.raises(error):
        format_of(name, data)


TAIL = b"\r\n\r\nThe bridge is red.\r\n"


@pytest.mark.parametrize(
    "header",
    [
        b"From: ada@example.org\r\nTo: bob@example.org\r\nSubject: Bridge",
        b"Return-Path: <a@b.c>\r\nX-Spam: no\r\n  (none)\r\nDKIM-Signature: v=1\r\nDate: today\r\nFrom: a@b.c",
        b"From ada@example.org Wed Apr  9\nReceived: by x\nFrom: ada@example.org\nDate: today",
    ],
)
def test_a_mail_without_an_ending_of_its_own_is_mail(header):
    assert {format_of(name, header + TAIL) for name in ("message.1", "message.txt")} == {FileFormat.MAIL}


def test_a_page_that_is_called_a_text_is_one():
    assert format_of("page.txt", b"<!DOCTYPE html><p>One") is FileFormat.TEXT


@pytest.mark.parametrize("text", [b"From: here\nTo: there\n\nDate: now", b"Note: a\nSee: c\nDate: d", b"From:"])
def test_a_few_words_with_colons_are_no_mail(text):
    assert format_of("notes", text) is FileFormat.TEXT


def test_an_opendocument_text_as_one_xml_file_is_known_by_its_first_element():
    assert format_of("a.fodt", b'<?xml version="1.0"?><office:document>') is FileFormat.ODT
