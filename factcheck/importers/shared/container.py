"""Packages of office files, read part by part: what comes out is counted, and nothing is ever written."""

import io
import zipfile
import zlib
from typing import IO

from factcheck.domain.errors import BrokenFileError, LockedFileError, ReadingLimitError

MOST_PARTS = 10_000
MOST_BYTES = 200_000_000
MOST_BYTES_OF_A_PART = 100_000_000

_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_AT_ONCE = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, IndexError)


class Container:
    """The parts of a zip package by their names, none of which is ever a place on the disk; what unfolds is counted.

    `name` is the file's, for the errors.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Opens the package; raises BrokenFileError, or ReadingLimitError where it has too many parts."""
        self._name = name
        self._left = MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise BrokenFileError(name) from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise ReadingLimitError(name, "parts")
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}

    def part(self, path: str) -> bytes | None:
        """The bytes of a part, or None where there is none of that name.

        Raises ReadingLimitError where it unfolds to more than any article, LockedFileError where it is encrypted,
        BrokenFileError where it is damaged.
        """
        info = self._parts.get(_plain(path))
        if info is None:
            return None
        if info.flag_bits & 0x1:
            raise LockedFileError(self._name, "the program that made it")
        if info.compress_type not in _PACKED:
            raise BrokenFileError(self._name)
        try:
            with self._zip.open(info) as stream:
                return self._counted(stream)
        except _BROKEN as error:
            raise BrokenFileError(self._name) from error

    def _counted(self, stream: IO[bytes]) -> bytes:
        """All of a stream, counted as it unfolds."""
        pieces: list[bytes] = []
        size = 0
        while piece := stream.read(_AT_ONCE):
            size += len(piece)
            self._left -= len(piece)
            if size > MOST_BYTES_OF_A_PART or self._left < 0:
                raise ReadingLimitError(self._name, "memory")
            pieces.append(piece)
        return b"".join(pieces)


def _plain(path: str) -> str:
    """A name as relations of a package mean it: with `/`, without one in front."""
    return path.replace("\\", "/").lstrip("/")
