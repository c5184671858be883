"""The formats that can be read, and which importer reads a file, by its ending and content, or that none may."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import cast

from factcheck.domain.file_errors import (
    BrokenFileError,
    EmptyTextError,
    LegacyDocError,
    LockedFileError,
    NotATextError,
    TooLargeError,
)
from factcheck.domain.records.article_draft import ArticleDraft, ReadOptions
from factcheck.translation import N_, Messages

LIMIT = 20_000_000
DOCUMENT_LIMIT = 100_000_000


Importer = Callable[[str, bytes, ReadOptions], ArticleDraft]
"""Turns the name and the bytes of a file of one format into an article; pure, without access to files or network."""


class FileFormat(StrEnum):
    """What a file can be."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    WORD = "word"
    LEGACY_DOC = "legacy_doc"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    MAIL = "mail"
    PASTE = "paste"


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the importer of a format is found, how its files end, and how many bytes it takes.

    It is loaded once it is needed.
    """

    module: str
    function: str
    endings: tuple[str, ...] = ()
    limit: int = DOCUMENT_LIMIT

    def load(self) -> Importer:
        """The importer."""
        return cast("Importer", getattr(import_module(f"factcheck.importers.{self.module}"), self.function))


READERS: dict[FileFormat, Reader] = {
    FileFormat.TEXT: Reader("text", "read_text", (".txt", ".text"), LIMIT),
    FileFormat.MARKDOWN: Reader("markdown", "read_markdown", (".md", ".markdown"), LIMIT),
    FileFormat.PAGE: Reader("html.importer", "read_html", (".html", ".htm", ".xhtml"), LIMIT),
    FileFormat.WORD: Reader("docx.importer", "read_docx", (".docx", ".docm", ".dotx", ".dotm")),
    FileFormat.ODT: Reader("odt.importer", "read_odt", (".odt", ".ott", ".fodt")),
    FileFormat.RTF: Reader("rtf.importer", "read_rtf", (".rtf",)),
    FileFormat.PDF: Reader("pdf.importer", "read_pdf", (".pdf",)),
    FileFormat.MAIL: Reader("mail.importer", "read_mail", (".eml", ".emlx", ".mbox", ".msg", ".mht", ".mhtml")),
    FileFormat.PASTE: Reader("paste", "read_paste", limit=LIMIT),
}

ENDINGS: dict[str, FileFormat] = {
    **{ending: kind for kind, reader in READERS.items() for ending in reader.endings},
    **dict.fromkeys((".doc", ".dot"), FileFormat.LEGACY_DOC),
}


def by_ending(name: str) -> FileFormat | None:
    """The format that the ending of `name` stands for, or None."""
    return ENDINGS.get(PurePath(name).suffix.lower())


def limit_for(name: str) -> int:
    """How many bytes a file of this name may have at most."""
    known = by_ending(name)
    return READERS[known].limit if known in READERS else DOCUMENT_LIMIT


_PDF = b"%PDF-"
_RTF = b"{\\rtf"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OUTLOOK = "__properties_version1.0".encode("utf-16-le")
_ODT = b"application/vnd.oasis.opendocument.text"
_FLAT_ODT = b"<office:document"
_WITHIN = 1024
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
# The header of a mail, behind the line that mail programs put in front: any fields, of which enough are those of mail.
_HEADER = re.compile(rb"(?:>?From [^\n]*\n|\d{1,10}[ \t]*\r?\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_NAMES = rb"From|To|Cc|Subject|Date|MIME-Version|Content-Type|Received|Return-Path|Message-ID|Delivered-To"
_FIELD = re.compile(rb"^(" + _NAMES + rb"):", re.IGNORECASE | re.MULTILINE)
_FEWEST_FIELDS = 3
_LONGEST_HEADER = 1 << 16
# How files begin that are no text, whatever they are called; those in letters may begin a text.
_OTHERS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"SQLite format 3\0")
_OTHERS_IN_LETTERS = (b"GIF87a", b"GIF89a")
# Formats that hold letters only, so that their first letters tell little.
_WRITTEN = frozenset({FileFormat.TEXT, FileFormat.MARKDOWN, FileFormat.PAGE, FileFormat.MAIL})
_AS_NAMED = ReadOptions()
_NO_SURPRISE = {(None, FileFormat.TEXT), (FileFormat.LEGACY_DOC, FileFormat.WORD)}


def format_of(name: str, data: bytes) -> FileFormat:
    """The format of the file called `name`: by its content where that is plain, else by its ending, else text.

    Raises NotATextError, BrokenFileError, EmptyTextError or LockedFileError.
    """
    known = by_ending(name)
    if data.startswith(_OTHERS) or (known is None and data.startswith(_OTHERS_IN_LETTERS)):
        raise NotATextError(name)
    found = _by_content(name, data, known)
    if known in _WRITTEN and (found is None or not _is_surely(found, data)):
        return FileFormat.MAIL if known is FileFormat.TEXT and _is_mail(data) else known
    if found is not None:
        return found
    if known in (None, FileFormat.LEGACY_DOC):
        if _PAGE.match(data):
            return FileFormat.PAGE
        return FileFormat.MAIL if _is_mail(data) else FileFormat.TEXT
    if not data:
        raise EmptyTextError(name)
    raise BrokenFileError(name)


def _by_content(name: str, data: bytes, known: FileFormat | None) -> FileFormat | None:
    """The format that the content makes certain, or None."""
    if data.startswith(_OLE):
        return _compound(name, data, known)
    if data.startswith(_ZIP):
        return _package(name, data, known)
    if data.startswith(_PDF) or (known is FileFormat.PDF and _PDF in data[:_WITHIN]):
        return FileFormat.PDF
    if known is FileFormat.ODT and _FLAT_ODT in data[:_WITHIN]:
        return FileFormat.ODT
    return FileFormat.RTF if data.lstrip().startswith(_RTF) else None


def _compound(name: str, data: bytes, known: FileFormat | None) -> FileFormat:
    """Which kind of text a compound file holds; an Outlook message may have a Word file attached, or the reverse."""
    is_word = _WORD_STREAM in data
    if (_OUTLOOK in data or known is FileFormat.MAIL) and not (is_word and known is FileFormat.LEGACY_DOC):
        return FileFormat.MAIL
    if _LOCKED in data:
        raise LockedFileError(name)
    if not is_word:
        raise NotATextError(name)
    return FileFormat.LEGACY_DOC


def _package(name: str, data: bytes, known: FileFormat | None) -> FileFormat:
    """Which kind of text a package holds; a damaged one is what its ending says, so that its importer can tell."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            kind = package.open("mimetype").read(len(_ODT)) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, NotImplementedError):
        names, kind = set(), b""
    if any(one.startswith("word/") for one in names):
        return FileFormat.WORD
    if kind == _ODT or (known is FileFormat.ODT and not kind):
        return FileFormat.ODT
    if known is FileFormat.WORD:
        return FileFormat.WORD
    raise NotATextError(name)


def _is_surely(found: FileFormat, data: bytes) -> bool:
    """Whether no text begins and ends so: `data` is called text, and begins as another kind of file."""
    if found is FileFormat.PDF:
        return b"endobj" in data
    return found is not FileFormat.RTF or data.rstrip(b"\0 \r\n").endswith(b"}")


def _is_mail(data: bytes) -> bool:
    header = _HEADER.match(data[:_LONGEST_HEADER].lstrip(b"\xef\xbb\xbf\r\n"))
    fields = set(map(bytes.lower, _FIELD.findall(header[0]))) if header else set()
    return len(fields) >= _FEWEST_FIELDS


_MISNAMED: Messages[FileFormat] = Messages(
    {
        FileFormat.TEXT: N_("The file is plain text, though its name does not say so."),
        FileFormat.MARKDOWN: N_("The file is Markdown, though its name does not say so."),
        FileFormat.PAGE: N_("The file is a web page, though its name does not say so."),
        FileFormat.WORD: N_("The file is a Word file, though its name does not say so."),
        FileFormat.ODT: N_("The file is an OpenDocument text, though its name does not say so."),
        FileFormat.RTF: N_("The file is an RTF file, though its name does not say so."),
        FileFormat.PDF: N_("The file is a PDF, though its name does not say so."),
        FileFormat.MAIL: N_("The file is mail, though its name does not say so."),
    }
)


def read_article(name: str, data: bytes, options: ReadOptions = _AS_NAMED) -> ArticleDraft:
    """The article in a file called `name`; an ending that is not known is read as plain text if it is text.

    Raises whatever FactcheckError the file calls for; LegacyDocError for what only LibreOffice can read.
    """
    if len(data) > limit_for(name):
        raise TooLargeError(name, len(data), limit_for(name))
    found = FileFormat.PASTE if options.pasted else format_of(name, data)
    if found is FileFormat.LEGACY_DOC:
        raise LegacyDocError(name)
    reader = READERS[found]
    if len(data) > reader.limit:
        raise TooLargeError(name, len(data), reader.limit)
    draft = reader.load()(name, data, options)
    named = by_ending(name)
    if named is found or found is FileFormat.PASTE or (named, found) in _NO_SURPRISE:
        return draft
    return replace(draft, noticed=(_MISNAMED[found], *draft.noticed))
