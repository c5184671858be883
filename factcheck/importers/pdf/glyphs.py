"""The letters of a page as pdfium gives them, as glyphs."""

import ctypes
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdfium2 import PdfTextPage, raw

from factcheck.importers.pdf.bidi import is_rtl
from factcheck.importers.pdf.formatted_text import PLAIN, CharFormat
from factcheck.importers.pdf.page import Glyph, PdfContents
from factcheck.importers.pdf.viewport import Viewport, rotated

_BOLD_WEIGHT = 600  # semibold, in the scale of OpenType
_FORCED_BOLD, _ITALIC = 1 << 18, 1 << 6
_SOME_ADVANCE, _SOME_SIZE = 0.75, 10.0  # where the file gives none, or none that can be
_SMALLEST, _LARGEST = 0.01, 5_000.0  # points; no size of letters that are read lies beyond
_NO_LETTERS = frozenset(map(chr, (*range(0x7F, 0xA0), 0x2028, 0x2029)))
# A ligature of which pdfium knows only the mark on it is wider than that mark.
_NARROWEST = 0.28
# Points, below which a width is one of rounding. A blank as narrow, at the place of a letter written to the left, is
# none: the gap tells where blanks are.
_NO_WIDTH = 0.01
_EQUAL = 0.01  # of the size; widths are whole thousandths, and some programs round them to a few of them
_ALEF_LAM = re.compile("[\u0627\u0623\u0625\u0622\u0671]\u0644")
_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
_REPLACEMENT = "\ufffd"
_HYPHENS = {"\x02": "-", "\u00ad": "-"}

# Of the size: an f in italics reaches 0.24 over its advance, more is a ligature that the file calls an f.
_MOST_OVERHANG = 0.25
_FIGURES = frozenset("0123456789")
# Of the size: superior figures are drawn from 0.3 above the line on and 0.6 as high; no other figure begins above 0.1.
_SUPERIOR, _SUPERIOR_SIZE = 0.2, 0.6

Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _TextObject:
    """What all letters of one text object have in common."""

    size: float = 0.0
    width: float = 0.0
    angle: int = 0
    char_format: CharFormat = PLAIN
    invisible: bool = False
    font: int = 0


_NO_TEXT_OBJECT = _TextObject()


class GlyphReader:
    """Reads the letters of a page one after the other."""

    def __init__(self, text: PdfTextPage, viewport: Viewport, found: PdfContents) -> None:
        self._text = text.raw
        self._count = text.count_chars()
        self._viewport = viewport
        self._found = found
        self._text_objects: dict[int, _TextObject] = {}
        self._char_formats: dict[int, CharFormat] = {}
        self._advances: dict[tuple[int, str], float] = {}
        self._agreement: Counter[int] = Counter()
        self._sides: defaultdict[tuple[float, float, int], set[bool]] = defaultdict(set)
        self._overhanging: list[tuple[Glyph, float, int]] = []
        self._guessed: dict[tuple[int, int], bool] = {}
        self._matrix = raw.FS_MATRIX()

    def glyphs(self) -> Iterator[Glyph]:
        """The glyphs in the order pdfium gives them; characters that come from one glyph stay together.

        Where each ends is known when the last was given.
        """
        held: list[Glyph] = []
        place: tuple[float, float, int] | None = None
        to_the_left: dict[tuple[float, float, int], Glyph] = {}
        rising = False
        first = 0
        for index, letter, x, y, address, box, spaced in self._letters():
            glyph = self._glyph(letter, box, x, y, address)
            glyph.spaced = spaced
            if letter.isalpha():
                self._sides[x, y, address].add(is_rtl(letter))
            if letter in _FIGURES and place is not None:
                self._as_superscript(glyph, index, y)
            if place != (x, y, address):
                base = to_the_left.get((x, y, address)) if to_the_left and unicodedata.combining(letter) else None
                if base:  # the letter whose glyph the mark belongs to: pdfium has parted the two
                    base.text += glyph.text
                    base.x0, base.x1 = min(base.x0, glyph.x0), max(base.x1, glyph.x1)
                    continue
                to_left = letter > "\u0590" and is_rtl(letter)
                if place is not None and to_left:
                    rising = place[2] == address and x > place[0]
                if held and place:
                    yield self._released(held, first, place[2], rising=rising)
                held, place, first = [], (x, y, address), index
                if to_left:
                    to_the_left[place] = glyph
            elif letter.isspace() and glyph.x1 - glyph.x0 < _NO_WIDTH and is_rtl(held[0].text):
                continue
            held.append(glyph)
        if held and place:
            yield self._released(held, first, place[2], rising=rising)
        self._found.mixed += sum(len(sides) > 1 for sides in self._sides.values())
        for glyph, advance, font in self._overhanging:
            if self._agreement[font] >= 0:
                glyph.x1 = glyph.x0 + advance

    def _letters(self) -> Iterator[tuple[int, str, float, float, int, Sides, bool]]:
        text, text_objects = self._text, self._text_objects
        code_of, object_of = raw.FPDFText_GetUnicode, raw.FPDFText_GetTextObject
        origin_of, box_of, address_of = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox, ctypes.addressof
        x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
        half = 0
        spaced = False
        for index in range(self._count):
            code = code_of(text, index)
            if code <= 0x20 and raw.FPDFText_IsGenerated(text, index) == 1:
                spaced = code == 0x20
                continue
            if 0xD800 <= code < 0xE000:
                half, code = self._whole(half, code)
                if half:
                    continue
            elif half:
                self._found.unmapped += 1
                half = 0
            page_object = object_of(text, index)
            address = address_of(page_object.contents) if page_object else 0
            if address and address not in text_objects:
                text_objects[address] = self._text_object(index, page_object)
            font = text_objects[address].font if address else 0
            letter = self._letter(index, code, font)
            if letter and (address or not letter.isspace()):
                origin_of(text, index, x, y)
                box_of(text, index, box)
                yield index, letter, x.value, y.value, address, (box.left, box.bottom, box.right, box.top), spaced
                spaced = False

    def _as_superscript(self, glyph: Glyph, index: int, y: float) -> None:
        """Makes a superscript of a figure that its font draws raised and small, as superior figures are."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        known = raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        if known and not glyph.angle and not self._viewport.rotation and bottom.value - y > _SUPERIOR * glyph.size:
            glyph.y -= bottom.value - y
            glyph.size *= _SUPERIOR_SIZE

    def _released(self, held: list[Glyph], index: int, address: int, *, rising: bool) -> Glyph:
        """One glyph with all its characters; its box ends with its advance, not with ink over the next."""
        glyph = held[0]
        if len(held) > 1:
            return _together(held, rising=rising)
        text_object = self._text_objects.get(address, _NO_TEXT_OBJECT)
        if text_object.font and not text_object.angle:
            advance = self._advances.get((text_object.font, glyph.text))
            if advance is None:
                advance = self._learned(glyph, index, text_object)
            over = glyph.x1 - glyph.x0 - advance * text_object.width
            if advance and _NO_WIDTH < over < _MOST_OVERHANG * text_object.width and self._overhangs(index):
                self._overhanging.append((glyph, advance * text_object.width, text_object.font))
        glyph.text = _plain(glyph.text)
        return glyph

    def _learned(self, glyph: Glyph, index: int, text_object: _TextObject) -> float:
        """The advance of a character as its font tells it, and one vote more on whether the font can be believed.

        Where it does not find the glyph of a character it tells the advance of another. The box of a letter is as wide
        as its advance or its ink, whichever is wider: advances that boxes exceed are possible, those beyond are not.
        """
        width, font = ctypes.c_float(), raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(self._text, index))
        advance = width.value if raw.FPDFFont_GetGlyphWidth(font, ord(glyph.text), 1.0, width) else 0.0
        self._advances[text_object.font, glyph.text] = advance
        over, near = glyph.x1 - glyph.x0 - advance * text_object.width, _EQUAL * text_object.width
        if advance:
            self._agreement[text_object.font] += (abs(over) < near) - (over < -near)
        return advance

    def _overhangs(self, index: int) -> bool:
        """Whether the ink of a character reaches as far as its box, so that it may reach over its advance."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._text, index, box)
        known = raw.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return bool(known) and right.value > box.right - _NO_WIDTH

    def _whole(self, half: int, code: int) -> tuple[int, int]:
        """The first half of a character to wait with, and the code of a whole one where this is its second half."""
        if code < 0xDC00:
            self._found.unmapped += half > 0
            return code, code
        return 0, 0x10000 + ((half - 0xD800) << 10) + code - 0xDC00 if half else code

    def _letter(self, index: int, code: int, font: int) -> str:
        """The letter of this code, or an empty string where it has no meaning."""
        guessed = self._guessed.get((font, code))
        if guessed is None:
            guessed = raw.FPDFText_HasUnicodeMapError(self._text, index) == 1
            self._guessed[font, code] = guessed
        if not is_character(code):
            self._found.unmapped += 1
            return ""
        letter = chr(code)
        if 0x20 <= code < 0x7F and not guessed:
            return letter
        letter = _HYPHENS.get(letter, letter)
        if letter == _REPLACEMENT:
            self._found.unread += 1
            return letter
        if letter < " " or letter in _NO_LETTERS or (guessed and 0xFF < code < 0x10000):
            self._found.unmapped += letter not in "\t\r\n"
            return ""
        self._found.guessed += guessed
        return letter

    def _text_object(self, index: int, page_object: raw.FPDF_PAGEOBJECT) -> _TextObject:
        text, matrix = self._text, self._matrix
        raw.FPDFText_GetMatrix(text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = raw.FPDFText_GetFontSize(text, index) * scale
        if not (math.isfinite(matrix.a + matrix.b) and _SMALLEST < size < _LARGEST):
            return _NO_TEXT_OBJECT
        invisible = raw.FPDFTextObj_GetTextRenderMode(page_object) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        font = raw.FPDFTextObj_GetFont(page_object)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._char_formats:
            self._char_formats[key] = self._char_format(index)
        is_level = matrix.b == 0 < matrix.a and not self._viewport.rotation
        angle = 0 if is_level else self._viewport.direction(matrix.a, matrix.b)
        width = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.a, matrix.b)
        return _TextObject(size, width, angle, self._char_formats[key], invisible, key)

    def _char_format(self, index: int) -> CharFormat:
        text = self._text
        flags = ctypes.c_int()
        room = ctypes.create_string_buffer(raw.FPDFText_GetFontInfo(text, index, None, 0, flags))
        raw.FPDFText_GetFontInfo(text, index, room, len(room), flags)
        font = room.value.decode("utf-8", "replace").lower()
        heavy = raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT or bool(flags.value & _FORCED_BOLD)
        bold = heavy or any(word in font for word in ("bold", "black", "heavy"))
        return CharFormat(bold, bool(flags.value & _ITALIC) or "italic" in font or "oblique" in font)

    def _glyph(self, letter: str, sides: Sides, x: float, y: float, address: int) -> Glyph:
        text_object, viewport = self._text_objects.get(address, _NO_TEXT_OBJECT), self._viewport
        self._found.letters += 1
        self._found.invisible += text_object.invisible
        size = text_object.size or _SOME_SIZE
        if not text_object.angle and not viewport.rotation:
            first, last = (sides[0], sides[2]) if sides[0] < sides[2] else (sides[2], sides[0])
            first = x if first < x < last else first
            left, top = viewport.left, viewport.top
            return Glyph(letter, first - left, last - left, top - y, size, text_object.char_format)
        across, down = rotated(*viewport.point(x, y), text_object.angle)
        if text_object.angle % 90:
            return Glyph(
                letter, across, across + _SOME_ADVANCE * size, down, size, text_object.char_format, text_object.angle
            )
        box = viewport.box(*sides)
        first, last = rotated(box.x0, box.y0, text_object.angle)[0], rotated(box.x1, box.y1, text_object.angle)[0]
        return Glyph(letter, min(first, last), max(first, last), down, size, text_object.char_format, text_object.angle)


def is_character(code: int) -> bool:
    """Whether Unicode has a character of this code, or may have one: no surrogate, no noncharacter, none beyond all."""
    if code > sys.maxunicode or 0xD800 <= code < 0xE000:
        return False
    return not (0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE)


def _together(held: list[Glyph], *, rising: bool) -> Glyph:
    """One glyph with all its characters; those written to the left are reversed where pdfium reversed them."""
    glyph, characters = held[0], "".join(one.text for one in held)
    glyph.x0, glyph.x1 = min(one.x0 for one in held), max(one.x1 for one in held)
    if is_rtl(characters):
        characters = _logical(held, characters, rising=rising)
        letters = sum(not unicodedata.combining(character) for character in characters)
        glyph.x1 = max(glyph.x1, glyph.x0 + letters * _NARROWEST * glyph.size if letters > 1 else 0)
    glyph.text = _plain(characters)
    return glyph


def _logical(held: Sequence[Glyph], characters: str, *, rising: bool) -> str:
    """The characters of one glyph as they are read; where each has its share of the glyph, from right to left."""
    if len({one.x0 for one in held}) == len(held):
        made = "".join(one.text for one in sorted(held, key=lambda one: -one.x0))
    else:
        bare = characters.strip()
        is_reversed = unicodedata.combining(bare[0]) or not (rising or unicodedata.combining(bare[-1]))
        made = characters[::-1] if is_reversed else characters
    return made[::-1] if _is_backwards(made) else made


def _is_backwards(characters: str) -> bool:
    """Whether the characters of a glyph begin with what only ends them: a mark, a blank, the alef of a lam and alef."""
    if unicodedata.combining(characters[0]) or (characters[0].isspace() and not characters[-1].isspace()):
        return True
    return bool(_ALEF_LAM.search(characters)) and "\u0644\u0644\u0647" not in characters


def _plain(characters: str) -> str:
    """Ligatures and the forms of Arabic letters as the letters they stand for."""
    if characters.isascii():
        return characters
    return _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), characters)
