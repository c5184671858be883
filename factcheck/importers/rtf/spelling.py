"""How letters come in an RTF file: as bytes of some code page, or as numbers with a stand-in behind them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.importers.rtf.letters import SYMBOL, letters_of, of_charset, shown, symbols_of
from factcheck.importers.rtf.state import Groups, Place
from factcheck.importers.rtf.tables import RtfTables
from factcheck.importers.shared.office_notices import Noticed

UNREAD = "\ufffd"
_NO_LETTERS = frozenset({Place.NOWHERE, Place.PICTURE})


@dataclass(slots=True)
class Spelling:
    """Collects bytes until something else comes; `page` is the encoding where the font names none."""

    groups: Groups
    tables: RtfTables
    noticed: Noticed
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
        if self.groups.state.place not in _NO_LETTERS:
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
        """Whether the next sign only stands in for a letter; it is counted."""
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
        charset = self.tables.charsets.get(self.font if font is None else font)
        if charset == SYMBOL and state.place in (Place.TEXT, Place.KEPT):
            text = symbols_of(data)
        else:
            text = letters_of(data, of_charset(charset) or self.page)
        if state.place is Place.TEXT and not state.deleted:
            self.noticed.unread += text.count(UNREAD)
        return text
