"""What a file is by what it holds."""

import io
import zipfile

import pytest

from factcheck.domain.errors import BrokenFileError, EmptyTextError, LockedFileError, NotATextError
from factcheck.importers.formats import FileFormat
from factcheck.importers.sniffing import format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODT = b"application/vnd.oasis.opendocument.text"


def package(**parts: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        for name, data in parts.items():
            made.writestr(name.replace("_", "/"), data)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.txt", b"{\\rtf is how RTF begins.", FileFormat.TEXT),
        ("a.odt", package(word_document=b""), FileFormat.WORD),
        ("a", package(mimetype=ODT), FileFormat.ODT),
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
        ("a.zip", package(other=b""), NotATextError),
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
def test_a_mail_without_a_known_ending_is_mail(header):
    assert format_of("message.1", header + TAIL) is FileFormat.MAIL


@pytest.mark.parametrize("text", [b"From: here\nTo: there\n\nDate: now", b"Note: a\nSee: c\nDate: d", b"From:"])
def test_a_few_words_with_colons_are_no_mail(text):
    assert format_of("notes", text) is FileFormat.TEXT


def test_an_opendocument_text_as_one_xml_file_is_known_by_its_first_element():
    assert format_of("a.fodt", b'<?xml version="1.0"?><office:document>') is FileFormat.ODT
