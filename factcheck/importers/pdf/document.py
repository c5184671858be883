"""A PDF through pdfium: its pages as chunks, what is anchored to them, and what it says about itself."""

import contextlib
import ctypes
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
from pypdfium2 import PdfDocument, PdfPage, PdfTextPage, raw

from factcheck.domain.file_errors import BrokenFileError, PasswordError, ReadingLimitError
from factcheck.importers.pdf.chunking import chunks_of
from factcheck.importers.pdf.glyphs import GlyphReader
from factcheck.importers.pdf.page import Glyph, PageContent, PdfContents, Rules
from factcheck.importers.pdf.page_annotations import annotations_of, middle_of, touched_glyphs
from factcheck.importers.pdf.shapes import shapes_of
from factcheck.importers.pdf.viewport import viewport_of

_STREAM = re.compile(rb"(?<!end)(stream\r?\n)(.*?)(?=endstream)", re.DOTALL)
_SECTION = re.compile(rb"(?<=beginbf)(char|range)(.*?)(?=endbf)", re.DOTALL)
# A code, or the first and the last of several, and what they mean, which may be a list.
_MEANING = r"((?:<[^<>]*>\s*){%d})(<[^<>]*>|\[[^\]]*\])"
_ENTRIES = {b"char": re.compile((_MEANING % 1).encode()), b"range": re.compile((_MEANING % 2).encode())}
_NO_CHARACTER = re.compile(rb"<FFFF>", re.IGNORECASE)
_LARGEST = 1_000_000  # bytes; a map of every character there is has fewer


def with_replacement_characters(data: bytes) -> bytes:
    """The file with U+FFFD where its maps say U+FFFF, for which pdfium reads the letter that the code has elsewhere."""
    return _STREAM.sub(_mended, data)


def _mended(stream: re.Match[bytes]) -> bytes:
    """A stream, as long as it was; of one that is compressed the map alone, so that there is room."""
    given = stream[2]
    plain = given if b"begincmap" in given else _inflated(given)
    mended = _SECTION.sub(lambda section: section[1] + _ENTRIES[section[1]].sub(_replaced, section[2]), plain)
    if mended == plain:
        return stream[0]
    made = mended if plain is given else zlib.compress(mended[mended.index(b"begincmap") :], zlib.Z_BEST_COMPRESSION)
    return stream[1] + made.ljust(len(given)) if len(made) <= len(given) else stream[0]


def _replaced(entry: re.Match[bytes]) -> bytes:
    return entry[1] + _NO_CHARACTER.sub(b"<FFFD>", entry[2])


def _inflated(given: bytes) -> bytes:
    """What a compressed stream holds if it is a map, else nothing."""
    try:
        plain = zlib.decompressobj().decompress(given, _LARGEST)
    except zlib.error:
        return b""
    return plain if b"begincmap" in plain else b""


# Limits for files that mean harm.
MOST_PAGES = 2_000
MOST_CHARACTERS = 200_000
MOST_CHARACTERS_IN_ALL = 1_000_000
MOST_ANNOTATIONS = 2_000
MOST_ANNOTATED = 100_000
_LONGEST_LANGUAGE = 40  # UTF-16 units; RFC 5646 asks for room for 35 letters, and a 0 ends them
_PASSWORD_NEEDED, _UNKNOWN_LOCK = 4, 5


def read_contents(name: str, data: bytes, password: str) -> PdfContents:
    """Everything in a PDF; raises BrokenFileError, PasswordError or ReadingLimitError."""
    with opened_pdf(name, with_replacement_characters(data), password) as document:
        return _read(name, document)


@contextlib.contextmanager
def opened_pdf(name: str, data: bytes, password: str) -> Iterator[PdfDocument]:
    """A PDF that is closed at the end; what pdfium refuses in the block is a BrokenFileError.

    Raises PasswordError, too.
    """
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as problem:
        if problem.err_code in (_PASSWORD_NEEDED, _UNKNOWN_LOCK):
            raise PasswordError(name, given=bool(password)) from problem
        raise BrokenFileError(name) from problem
    try:
        yield document
    except pypdfium2.PdfiumError as problem:
        raise BrokenFileError(name) from problem
    finally:
        document.close()


def _read(name: str, document: PdfDocument) -> PdfContents:
    count = len(document)
    if count > MOST_PAGES:
        raise ReadingLimitError(name, "pages")
    if not count:
        raise BrokenFileError(name)
    found = PdfContents(about=_about(document), language=_language(document))
    letters = 0
    for number in range(1, count + 1):
        page = document[number - 1]
        text = page.get_textpage()
        try:
            letters += text.count_chars()
            if text.count_chars() > MOST_CHARACTERS or letters > MOST_CHARACTERS_IN_ALL:
                raise ReadingLimitError(name, "letters on its pages")
            if raw.FPDFPage_GetAnnotCount(page) > MOST_ANNOTATIONS:
                raise ReadingLimitError(name, "links and notes on its pages")
            found.pages.append(_page_content(number, page, text, found))
            if found.marked > MOST_ANNOTATED:
                raise ReadingLimitError(name, "links and notes on its pages")
        finally:
            text.close()
            page.close()
    return found


def _language(document: PdfDocument) -> str:
    room = (ctypes.c_ushort * _LONGEST_LANGUAGE)()
    size = raw.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))
    return bytes(room)[: max(0, size - 2)].decode("utf-16-le", "ignore") if size <= ctypes.sizeof(room) else ""


def _about(document: PdfDocument) -> dict[str, str]:
    """What the file says of itself; a field that is no text says nothing."""
    found: dict[str, str] = {}
    for key in document.METADATA_KEYS:
        with contextlib.suppress(UnicodeDecodeError):
            found[key] = document.get_metadata_value(key)
    return found


def _page_content(number: int, page: PdfPage, text: PdfTextPage, found: PdfContents) -> PageContent:
    viewport = viewport_of(page)
    marks = annotations_of(page, viewport, found.remarks)
    found.fields += marks.fields
    found.painted = found.painted or bool(raw.FPDFPage_CountObjects(page))
    glyphs: list[Glyph] = []
    for glyph in GlyphReader(text, viewport, found).glyphs():
        if viewport.shows(*middle_of(glyph)):
            glyphs.append(glyph)
        elif not glyph.text.isspace():
            found.outside += 1
    for mark, touched in touched_glyphs(marks.marks, glyphs):
        found.marked += len(touched)
        for glyph in touched if found.marked <= MOST_ANNOTATED else []:
            glyph.char_format = replace(glyph.char_format, remarks=(*glyph.char_format.remarks, mark.remark))
    pictures, rules = shapes_of(page, viewport)
    chunks = tuple(chunks_of(glyphs, Rules(rules)))
    return PageContent(number, viewport.width, viewport.height, chunks, pictures, rules)
