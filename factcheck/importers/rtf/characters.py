"""The characters of RTF: encodings of fonts and pages, control words, bytes and code points."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.importers.rtf.state import Destination, Groups, HeaderTables
from factcheck.importers.shared.notices import OfficeNotices

CHARACTERS = {
    "\\~": "\u00a0",
    "\\_": "\u2011",
    "\\-": "\u00ad",
    "\\{": "{",
    "\\}": "}",
    "\\\\": "\\",
    "\\\t": "\t",
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "zwbo": "\u200b",
    "zwnbo": "\u2060",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}

SYMBOL = 2
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    78: "cp932",
    79: "big5",
    80: "cp949",
    81: "mac_arabic",
    83: "mac_greek",
    84: "mac_cyrillic",
    85: "gb18030",
    86: "mac_romanian",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
PLATFORMS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
UNREAD = "\ufffd"
# Windows-1252 as it is used: the five bytes it leaves open are control characters, which no text holds.
_CONTROLS = dict.fromkeys([one for one in range(32) if one not in (9, 10)] + [127])
_NO_LETTERS = frozenset({Destination.IGNORED, Destination.PICTURE})


def shown(text: str) -> str:
    """`text` without control characters, and with plain bullets for those of symbol fonts."""
    return text.translate(_CONTROLS).replace("\uf0b7", "•")


@dataclass(slots=True)
class CharacterDecoder:
    """Collects bytes until something else comes; `page` is the encoding where the font names none."""

    groups: Groups
    tables: HeaderTables
    noticed: OfficeNotices
    put: Callable[[str], None]
    page: str = "cp1252"
    font: int = 0
    _bytes: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _half: int = 0

    def read(self, letters: bytes) -> None:
        """Takes in bytes, without those that only stand in for a letter that came as a number."""
        skipped = min(self._skip, len(letters))
        self._skip -= skipped
        if len(letters) > skipped:
            self.drop_half()
        if self.groups.state.destination not in _NO_LETTERS:
            self._bytes += letters[skipped:]

    def read_number(self, number: int) -> None:
        """Takes in a letter by its number; two halves of one become one."""
        if self.skips():
            return
        self._write()
        self._skip = self.groups.state.blanks
        code = number + 0x10000 if number < 0 else number
        half, self._half = self._half, 0
        if half and 0xDC00 <= code < 0xE000:
            self.put(chr(0x10000 + ((half - 0xD800) << 10) + code - 0xDC00))
            return
        self.noticed.halves += bool(half)
        if 0xD800 <= code < 0xDC00:
            self._half = code
        elif 0xDC00 <= code < 0xE000 or not 0 <= code < 0x110000:
            self.noticed.halves += 1
        else:
            self.put(shown(chr(code)))

    def skips(self) -> bool:
        """Whether the next character only stands in for a letter; it is counted."""
        if not self._skip:
            return False
        self._skip -= 1
        return True

    def end(self, of_group: bool = False) -> None:
        """Turns the bytes that have come into letters; no stand-in reaches beyond its group."""
        if of_group:
            self._skip = 0
        self._write()

    def drop_half(self) -> None:
        """Drops the first half of a letter whose second half did not come."""
        self.noticed.halves += bool(self._half)
        self._half = 0

    def _write(self) -> None:
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            self.put(self._decoded(data))

    def _decoded(self, data: bytes) -> str:
        state = self.groups.state
        font = state.other_font if state.reversed and state.other_font is not None else state.font
        charset = self.tables.charsets.get(self.font if font is None else font, -1)
        if charset == SYMBOL and state.destination in (Destination.TEXT, Destination.KEPT):
            # As far as letters are the same in all symbol fonts: bullets, digits, characters.
            text = "".join("•" if one == 0xB7 else chr(one) if 32 <= one < 65 else UNREAD for one in data)
        else:
            text = shown(data.decode(_CHARSETS.get(charset, self.page), "replace"))
        if state.destination is Destination.TEXT and not state.deleted:
            self.noticed.unread += text.count(UNREAD)
        return text
