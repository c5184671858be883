"""A page of a PDF as a picture, with the places where the words of a quotation stand on it."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_int
from dataclasses import replace

import pypdfium2
from pypdfium2 import PdfPage, PdfTextPage, raw

from factcheck.domain.file_errors import BrokenFileError, ReadingLimitError
from factcheck.domain.records.capture import SEARCHED, PagePicture, PageRequest
from factcheck.domain.rules.quotation_match import match_quotation
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span
from factcheck.domain.text.word_index import WordIndex
from factcheck.importers.pdf.document import MOST_CHARACTERS, opened_pdf

MOST_PIXELS = 12_000_000
MOST_PLACES = 200
"""So many places of letters that a search has found are marked on a page."""
_LONGEST = 10_000
_HYPHEN = 2
"""What pdfium says where a word is divided at the end of a line."""


def picture_of_page(name: str, data: bytes, wanted: PageRequest) -> PagePicture:
    """The page that is wanted, the last where there are fewer, as wide as it is to be or less.

    Raises BrokenFileError, PasswordError or ReadingLimitError.
    """
    with opened_pdf(name, data, "") as document:
        pages = len(document)
        if not pages:
            raise BrokenFileError(name)
        number = min(max(wanted.number, 1), pages)
        return _drawn(name, document[number - 1], replace(wanted, number=number), pages)


def _drawn(name: str, page: PdfPage, wanted: PageRequest, pages: int) -> PagePicture:
    across, down = page.get_size()
    if across <= 0 or down <= 0:
        raise BrokenFileError(name)
    width = min(wanted.width, int((MOST_PIXELS * across / down) ** 0.5), _LONGEST)
    height = round(width * down / across)
    if not (width > 0 and 0 < height <= _LONGEST):
        raise ReadingLimitError(name, "the size of its pages")
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx, rev_byteorder=True)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    flags = raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
    marks = tuple(_marks(page, width, height, wanted)) if wanted.letters or any(wanted.quotations) else ()
    return PagePicture(wanted.number, pages, width, height, marks, bytes(bitmap.buffer))


def _marks(page: PdfPage, width: int, height: int, wanted: PageRequest) -> Iterator[tuple[int, int, int, int, int]]:
    """The boxes of the words that are looked for: what of them, and in pixels left, top, width, height."""
    letters = page.get_textpage()
    if letters.count_chars() > MOST_CHARACTERS:
        return
    text, places = _text_of(letters)
    for which, span in _spans(text, wanted):
        first, last = places[span.start], places[span.end - 1]
        for at in range(letters.count_rects(first, last - first + 1)):
            left, bottom, right, top = letters.get_rect(at)
            (x0, y0), (x1, y1) = (_in_pixels(page, width, height, *one) for one in ((left, top), (right, bottom)))
            yield which, min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)


def _spans(text: str, wanted: PageRequest) -> Iterator[tuple[int, Span]]:
    """Where the words that are looked for stand in the text of a page, and what of them stands there."""
    for span in spans_of(text, wanted.letters)[:MOST_PLACES]:
        yield SEARCHED, span
    index = WordIndex(text)
    for which, quotation in enumerate(wanted.quotations):
        for span in match_quotation(quotation, index).spans if quotation else ():
            yield which, span


def _text_of(letters: PdfTextPage) -> tuple[str, list[int]]:
    """The words of a page, divided ones in one, and which letter of pdfium each of theirs is."""
    text, places, is_divided = [], [], False
    for at in range(letters.count_chars()):
        code = raw.FPDFText_GetUnicode(letters, at)
        is_divided = code == _HYPHEN or (is_divided and chr(code).isspace())
        if not is_divided:
            text.append(chr(code) if code else " ")
            places.append(at)
    return "".join(text), places


def _in_pixels(page: PdfPage, width: int, height: int, x: float, y: float) -> tuple[int, int]:
    across, down = c_int(), c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, c_double(x), c_double(y), byref(across), byref(down))
    return across.value, down.value
