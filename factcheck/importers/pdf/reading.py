"""A PDF through pdfium: its pages as chunks, what is pinned to them, and what it says about itself."""

import contextlib
import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.domain.annotation import Remark
from factcheck.domain.errors import BrokenFileError, PasswordError, ReadingLimitError
from factcheck.importers.pdf.bidi import is_rtl
from factcheck.importers.pdf.chunk import Box, Sheet
from factcheck.importers.pdf.chunking import chunks_of
from factcheck.importers.pdf.glyph import Glyph
from factcheck.importers.pdf.remarks import marks_of, seen, touches
from factcheck.importers.pdf.view import View, turned, view_of
from factcheck.importers.pdf.words import PLAIN, Look

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage
    from pypdfium2.raw import FPDF_PAGEOBJECT

MOST_PAGES = 2_000
MOST_LETTERS = 200_000
MOST_LETTERS_IN_ALL = 1_000_000
MOST_ANNOTATIONS = 2_000
MOST_MARKED = 100_000
_PASSWORD_NEEDED, _UNKNOWN_LOCK = 4, 5
_BOLD_WEIGHT = 600
_FORCED_BOLD, _ITALIC = 1 << 18, 1 << 6
_SOME_ADVANCE, _SOME_SIZE, _LARGEST = 0.75, 10.0, 5_000.0
_NO_LETTERS = frozenset(map(chr, (*range(0x7F, 0xA0), 0x2028, 0x2029)))
_HYPHENS = {"\x02": "-", "\u00ad": "-", "\ufffe": "-"}


@dataclass(slots=True)
class ReadPdf:
    """What a PDF holds: sheets and remarks, and how many letters have no or no sure meaning, or lie outside."""

    sheets: list[Sheet] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    language: str = ""
    unmapped: int = 0
    guessed: int = 0
    outside: int = 0
    fields: int = 0
    letters: int = 0
    unseen: int = 0
    marked: int = 0
    painted: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all letters of one text object have in common."""

    size: float = 0.0
    turn: int = 0
    look: Look = PLAIN
    unseen: bool = False


_NO_SETTING = _Setting()


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
    for glyph in _Letters(text, view, found).glyphs():
        if view.shows(*seen(glyph)):
            glyphs.append(glyph)
        elif not glyph.text.isspace():
            found.outside += 1
    for mark, touched in touches(marks.marks, glyphs):
        found.marked += len(touched)
        for glyph in touched if found.marked <= MOST_MARKED else []:
            glyph.look = replace(glyph.look, marks=(*glyph.look.marks, mark.remark))
    return Sheet(number, view.width, view.height, tuple(chunks_of(glyphs)), tuple(_pictures(page, view)))


def _pictures(page: "PdfPage", view: View) -> Iterator[Box]:
    import pypdfium2.raw as raw

    sides = [ctypes.c_float() for _ in range(4)]
    for index in range(raw.FPDFPage_CountObjects(page)):
        thing = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(thing, *sides):
            left, bottom, right, top = (side.value for side in sides)
            yield view.box(left, bottom, right, top)


class _Letters:
    """Reads the letters of a page one after the other."""

    def __init__(self, text: "PdfTextPage", view: View, found: ReadPdf) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._text = text.raw
        self._count = text.count_chars()
        self._view = view
        self._found = found
        self._settings: dict[int, _Setting] = {}
        self._looks: dict[int, Look] = {}
        self._matrix = raw.FS_MATRIX()

    def glyphs(self) -> Iterator[Glyph]:
        """The glyphs in the order pdfium gives them; signs that come from one glyph stay together."""
        held: list[Glyph] = []
        place: tuple[float, float, int] | None = None
        rising = False
        for letter, x, y, thing, box in self._letters():
            if place != (x, y, thing):
                if place is not None and is_rtl(letter):
                    rising = place[2] == thing and x > place[0]
                yield from _together(held, rising=rising)
                held, place = [], (x, y, thing)
            held.append(self._glyph(letter, box, x, y, thing))
        yield from _together(held, rising=rising)

    def _letters(self) -> Iterator[tuple[str, float, float, int, Box]]:
        raw, text = self._raw, self._text
        half = 0
        x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        for index in range(self._count):
            if raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            code = raw.FPDFText_GetUnicode(text, index)
            if 0xD800 <= code < 0xDC00:
                half = code
                continue
            if 0xDC00 <= code < 0xE000 and half:
                code, half = 0x10000 + ((half - 0xD800) << 10) + code - 0xDC00, 0
            letter = _HYPHENS.get(chr(code), chr(code))
            guessed = raw.FPDFText_HasUnicodeMapError(text, index) == 1
            if letter < " " or letter in _NO_LETTERS or 0xD800 <= code < 0xE000 or (guessed and 0xFF < code < 0x10000):
                self._found.unmapped += letter not in "\t\r\n"
                continue
            self._found.guessed += guessed
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            raw.FPDFText_GetLooseCharBox(text, index, box)
            thing = raw.FPDFText_GetTextObject(text, index)
            address = ctypes.addressof(thing.contents) if thing else 0
            if address and address not in self._settings:
                self._settings[address] = self._setting(index, thing)
            if address or not letter.isspace():
                yield letter, x.value, y.value, address, self._view.box(box.left, box.bottom, box.right, box.top)

    def _setting(self, index: int, thing: "FPDF_PAGEOBJECT") -> _Setting:
        raw, text, matrix = self._raw, self._text, self._matrix
        raw.FPDFText_GetMatrix(text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(text, index) * scale
        if not (math.isfinite(matrix.a + matrix.b) and 0.01 < size < _LARGEST):
            return _NO_SETTING
        unseen = raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        font = raw.FPDFTextObj_GetFont(thing)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._looks:
            self._looks[key] = self._look(index)
        turn = 0 if matrix.b == 0 < matrix.a and not self._view.rotation else self._view.direction(matrix.a, matrix.b)
        return _Setting(size, turn, self._looks[key], unseen)

    def _look(self, index: int) -> Look:
        raw, text = self._raw, self._text
        flags, room = ctypes.c_int(), ctypes.create_string_buffer(256)
        raw.FPDFText_GetFontInfo(text, index, room, len(room), flags)
        font = room.value.decode("utf-8", "replace").lower()
        heavy = raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT or bool(flags.value & _FORCED_BOLD)
        bold = heavy or any(word in font for word in ("bold", "black", "heavy"))
        return Look(bold, bool(flags.value & _ITALIC) or "italic" in font or "oblique" in font)

    def _glyph(self, letter: str, box: Box, x: float, y: float, thing: int) -> Glyph:
        setting = self._settings.get(thing, _NO_SETTING)
        self._found.letters += 1
        self._found.unseen += setting.unseen
        size = setting.size or _SOME_SIZE
        across, down = turned(*self._view.point(x, y), setting.turn)
        if setting.turn % 90:
            return Glyph(letter, across, across + _SOME_ADVANCE * size, down, size, setting.look, setting.turn)
        first, last = turned(box.x0, box.y0, setting.turn)[0], turned(box.x1, box.y1, setting.turn)[0]
        return Glyph(letter, min(first, last), max(first, last), down, size, setting.look, setting.turn)


def _together(held: list[Glyph], *, rising: bool) -> Iterator[Glyph]:
    """One glyph with all the signs it stands for; those written to the left are turned where pdfium turned them."""
    if not held:
        return
    glyph = held[0]
    if len(held) > 1:
        signs = "".join(one.text for one in held)
        glyph.text = signs[::-1] if is_rtl(signs) and _is_turned(signs.strip(), rising=rising) else signs
        glyph.x0, glyph.x1 = min(one.x0 for one in held), max(one.x1 for one in held)
    glyph.text = _plain(glyph.text)
    yield glyph


def _is_turned(signs: str, *, rising: bool) -> bool:
    if unicodedata.combining(signs[0]):
        return True
    return not rising and not unicodedata.combining(signs[-1])


def _plain(signs: str) -> str:
    """Ligatures and the forms of Arabic letters as the letters they stand for."""
    if any("\ufb00" <= sign <= "\ufdff" or "\ufe70" <= sign <= "\ufefc" for sign in signs):
        return "".join(unicodedata.normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufefc" else sign for sign in signs)
    return signs
