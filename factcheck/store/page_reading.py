"""Reads the rows that stand on the pages of a damaged SQLite file, without its schema, its trees and its indexes.

What SQLite would refuse as a whole because of one page is read page by page here, by the description of the format
(https://www.sqlite.org/fileformat2.html, named by its numbers). Nothing is written, and no lock is taken.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

Value = str | bytes | int | float | None

_MAGIC_SIZE, _COUNT_AT, _FREE_AT = 100, 28, 32  # 1.3
_USUAL_SIZE = 4096  # of a page: what SQLite gives new files
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02  # 1.6
_FIXED = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes of a whole number by its serial type, 2.1


class _UnreadableError(Exception):
    """What stands here is no row."""


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it stands on a page; one of an index, or of a table without row numbers, has no number."""

    number: int | None
    values: tuple[Value, ...]


class DamagedFile:
    """A file of SQLite of which any byte may be wrong.

    `size` is that of the file in bytes; `unreadable` counts the places where a row should be and none can be read, once
    `rows` has come to its end. `check` is called again and again meanwhile, and may raise what ends it.
    """

    def __init__(self, file: BinaryIO, check: Callable[[], object] = lambda: None) -> None:
        self._file = file
        self.check = check
        self.size = file.seek(0, 2)
        self.unreadable = 0
        self.header = self._bytes_at(0, _MAGIC_SIZE).ljust(_MAGIC_SIZE, b"\0")
        self.page_size = _page_size(self.header)

    def number_at(self, place: int) -> int:
        """The whole number of four bytes in the header."""
        return int.from_bytes(self.header[place : place + 4])

    @property
    def missing_bytes(self) -> int:
        """How much shorter the file is than its header says, and than whole pages."""
        whole = max(self.number_at(_COUNT_AT) * self.page_size, -(-self.size // self.page_size) * self.page_size)
        is_told = self.header[24:28] == self.header[92:96]  # whether the number of pages counts, 1.3.8
        return whole - self.size if is_told or self.size % self.page_size else 0

    def rows(self) -> Iterator[StoredRow]:
        """Every row on a page that is in use, in the order of the pages."""
        self.unreadable, free = 0, self._free_pages()
        for number in range(1, self.size // self.page_size + 2):
            self.check()
            if number not in free:
                yield from self._rows_on(self._page(number), _MAGIC_SIZE if number == 1 else 0)

    def _rows_on(self, page: bytes, at: int) -> Iterator[StoredRow]:
        kind = page[at] if len(page) > at + 8 else 0
        if kind not in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR):
            return
        first = at + (12 if kind == _INDEX_INTERIOR else 8)
        for place in range(first, first + 2 * int.from_bytes(page[at + 3 : at + 5]), 2):
            cell = int.from_bytes(page[place : place + 2])
            try:
                if not first < cell < len(page):
                    raise _UnreadableError
                yield self._row(page, cell, kind)
            except (_UnreadableError, IndexError):
                self.unreadable += kind == _TABLE_LEAF

    def _row(self, page: bytes, at: int, kind: int) -> StoredRow:
        at += 4 if kind == _INDEX_INTERIOR else 0
        size, at = _varint(page, at)
        number = None
        if kind == _TABLE_LEAF:
            number, at = _varint(page, at)
            number = _signed(number)
        return StoredRow(number, tuple(_values(self._payload(page, at, size, kind == _TABLE_LEAF))))

    def _payload(self, page: bytes, at: int, size: int, is_table: bool) -> bytes:
        """The bytes of a row, of which some may lie on further pages (1.6, 1.7)."""
        if size > self.size:
            raise _UnreadableError
        usable = self.page_size
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if size <= most:
            return page[at : at + size]
        least = (usable - 12) * 32 // 255 - 23
        here = least + (size - least) % (usable - 4)
        here = here if here <= most else least
        parts, left = [page[at : at + here]], size - here
        following = int.from_bytes(page[at + here : at + here + 4])
        while left > 0:
            if not 1 < following <= self.size // self.page_size + 1:
                raise _UnreadableError
            further = self._page(following)
            following = int.from_bytes(further[:4])
            parts.append(further[4 : 4 + left])
            if len(parts[-1]) < min(left, usable - 4):
                raise _UnreadableError
            left -= usable - 4
        return b"".join(parts)

    def _free_pages(self) -> set[int]:
        """The pages that hold nothing any more, but what was deleted (1.5)."""
        free: set[int] = set()
        trunk = self.number_at(_FREE_AT)
        while trunk and trunk not in free and trunk <= self.size // self.page_size:
            page = self._page(trunk)
            count = min(int.from_bytes(page[4:8]), self.page_size // 4 - 2)
            free |= {trunk, *(int.from_bytes(page[8 + 4 * one : 12 + 4 * one]) for one in range(count))}
            trunk = int.from_bytes(page[:4])
        return free

    def _page(self, number: int) -> bytes:
        return self._bytes_at((number - 1) * self.page_size, self.page_size)

    def _bytes_at(self, place: int, count: int) -> bytes:
        """What stands at a place; where the disk does not give it, zeros, which are no row."""
        self._file.seek(place)
        try:
            return self._file.read(count)
        except OSError:
            self.unreadable += 1
            return bytes(count)


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[16:18])
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _USUAL_SIZE


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and the place behind it (1.6)."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _values(record: bytes) -> Iterator[Value]:
    """The values of a record (2.1); letters that are none stand as U+FFFD, so that the rest can be read."""
    at, end = 0, len(record)
    body, at = _varint(record, 0)
    place = body
    while at < body:
        kind, at = _varint(record, at)
        size = _FIXED.get(kind, (kind - 12) // 2 if kind >= 12 else 8 if kind == 7 else 0)
        if kind in (10, 11) or place + size > end:
            raise _UnreadableError
        yield _value(kind, record[place : place + size])
        place += size
    if place != end:
        raise _UnreadableError


def _value(kind: int, data: bytes) -> Value:
    if kind in _FIXED:
        return int.from_bytes(data, signed=True)
    if kind in (8, 9):
        return kind - 8
    if kind == 0:
        return None
    if kind == 7:
        return 0.0  # no table of ours has numbers with a fraction
    return data if kind % 2 == 0 else data.decode("utf-8", "replace")
