"""A PDF through pdfium: its pages as chunks, what is pinned to them, and what it says about itself."""

import contextlib
import ctypes
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.domain.errors import BrokenFileError, PasswordError, ReadingLimitError
from factcheck.importers.pdf.chunk import Sheet
from factcheck.importers.pdf.chunking import chunks_of
from factcheck.importers.pdf.contents import ReadPdf
from factcheck.importers.pdf.glyph import Glyph
from factcheck.importers.pdf.glyphs import Letters
from factcheck.importers.pdf.remarks import marks_of, seen, touches
from factcheck.importers.pdf.rules import Rules
from factcheck.importers.pdf.shapes import shapes_of
from factcheck.importers.pdf.view import view_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_PAGES = 2_000
MOST_LETTERS = 200_000
MOST_LETTERS_IN_ALL = 1_000_000
MOST_ANNOTATIONS = 2_000
MOST_MARKED = 100_000
_PASSWORD_NEEDED, _UNKNOWN_LOCK = 4, 5


def pdf_of(name: str, data: bytes, password: str) -> ReadPdf:
    """Everything in a PDF; raises BrokenFileError, PasswordError or ReadingLimitError."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as problem:
        if problem.err_code in (_PASSWORD_NEEDED, _UNKNOWN_LOCK):
            raise PasswordError(name, given=bool(password)) from problem
        raise BrokenFileError(name) from problem
    try:
        return _read(name, document)
    except pypdfium2.PdfiumError as problem:
        raise BrokenFileError(name) from problem
    finally:
        document.close()


def _read(name: str, document: "PdfDocument") -> ReadPdf:
    import pypdfium2.raw as raw

    count = len(document)
    if count > MOST_PAGES:
        raise ReadingLimitError(name, "pages")
    if not count:
        raise BrokenFileError(name)
    found = ReadPdf(about=_about(document), language=_language(document))
    letters = 0
    for number in range(1, count + 1):
        page = document[number - 1]
        text = page.get_textpage()
        try:
            letters += text.count_chars()
            if text.count_chars() > MOST_LETTERS or letters > MOST_LETTERS_IN_ALL:
                raise ReadingLimitError(name, "letters on its pages")
            if raw.FPDFPage_GetAnnotCount(page) > MOST_ANNOTATIONS:
                raise ReadingLimitError(name, "links and notes on its pages")
            found.sheets.append(_sheet(number, page, text, found))
            if found.marked > MOST_MARKED:
                raise ReadingLimitError(name, "links and notes on its pages")
        finally:
            text.close()
            page.close()
    return found


def _language(document: "PdfDocument") -> str:
    import pypdfium2.raw as raw

    room = (ctypes.c_ushort * 40)()
    size = raw.FPDFCatalog_GetLanguage(document, room, ctypes.sizeof(room))
    return bytes(room)[: max(0, size - 2)].decode("utf-16-le", "ignore") if size <= ctypes.sizeof(room) else ""


def _about(document: "PdfDocument") -> dict[str, str]:
    """What the file says of itself; a field that is no text says nothing."""
    found: dict[str, str] = {}
    for key in document.METADATA_KEYS:
        with contextlib.suppress(UnicodeDecodeError):
            found[key] = document.get_metadata_value(key)
    return found


def _sheet(number: int, page: "PdfPage", text: "PdfTextPage", found: ReadPdf) -> Sheet:
    import pypdfium2.raw as raw

    view = view_of(page)
    marks = marks_of(page, view, found.remarks)
    found.fields += marks.fields
    found.painted = found.painted or bool(raw.FPDFPage_CountObjects(page))
    glyphs: list[Glyph] = []
    for glyph in Letters(text, view, found).glyphs():
        if view.shows(*seen(glyph)):
            glyphs.append(glyph)
        elif not glyph.text.isspace():
            found.outside += 1
    for mark, touched in touches(marks.marks, glyphs):
        found.marked += len(touched)
        for glyph in touched if found.marked <= MOST_MARKED else []:
            glyph.look = replace(glyph.look, marks=(*glyph.look.marks, mark.remark))
    shapes = shapes_of(page, view)
    chunks = tuple(chunks_of(glyphs, Rules(shapes.rules)))
    return Sheet(number, view.width, view.height, chunks, shapes.pictures, shapes.rules)
