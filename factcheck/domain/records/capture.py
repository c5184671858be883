"""Captured files: what was fetched or handed over, kept by the SHA-256 of its bytes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import CaptureId, SourceId
from factcheck.domain.text.patterns import pattern

MOST_BYTES = 900_000_000
"""A database keeps less than a gigabyte under one key (https://www.sqlite.org/limits.html, 1)."""
PIECE = 1 << 20
"""So many bytes of a file are in memory at a time."""
_TURNS = pattern("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class CaptureDraft:
    """Bytes as they came from an address; `address` was asked for, `final_address` answered. `at` is UTC, ISO 8601.

    `is_public` says that no visit to this computer or its own network was agreed to.
    """

    data: bytes
    address: str
    final_address: str
    media_type: str
    at: str
    is_public: bool = True


WITHOUT_WORDS = ("image/", "audio/", "video/", "font/")
"""How the media types begin of what no words are read in."""


@dataclass(frozen=True, slots=True)
class FileDraft:
    """A file as it was read before it is captured; `place` is where it lies, `size` in bytes.

    `text` is what its letters say, pages apart by form feeds; None where there are none, or they cannot be read.
    """

    name: str
    place: str
    media_type: str
    sha256: str
    size: int
    text: str | None = None

    @property
    def lacks_words(self) -> bool:
        """Whether words are missed: it is no picture and no recording, and none of it could be read."""
        return not self.media_type.startswith(WITHOUT_WORDS) and not (self.text or "").strip()


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture in a desk file, without its bytes; `size` in bytes, `sha256` as hexadecimal digits.

    What was fetched has its addresses, a captured file its name and its source. `place` is where a file lies that stays
    elsewhere: the desk has no bytes of it.
    """

    id: CaptureId
    address: str
    final_address: str
    media_type: str
    at: str
    sha256: str
    size: int
    source_id: SourceId | None = None
    name: str = ""
    place: str = ""
    level: Level = Level.EDITORS
    rev: int = field(default=1, compare=False)

    @property
    def title(self) -> str:
        """What it is called: the name of the file, or where it was fetched.

        Marks that turn the direction of what follows are seen: with one “fdp.exe” would be read as “exe.pdf”.
        """
        return _TURNS.sub("\ufffd", self.name or self.final_address)

    @property
    def is_kept(self) -> bool:
        """Whether its bytes are in the desk."""
        return not self.place


SEARCHED = -1
"""What stands in the place of the number of a quotation, of letters that a search has found."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page of a PDF is to be drawn, from 1 on, how wide in pixels, and which words are looked for on it.

    Of `quotations` an empty one is not looked for; `letters` are found as a search finds them, wherever they stand.
    """

    number: int
    width: int
    quotations: tuple[str, ...] = ()
    letters: str = ""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page of a PDF, one of `pages`, as it was drawn; `pixels` are four bytes each: red, green, blue, and no matter.

    `marks` are the boxes of the words that were looked for: which quotation, or SEARCHED, and in pixels left, top,
    width, height.
    """

    number: int
    pages: int
    width: int
    height: int
    marks: tuple[tuple[int, int, int, int, int], ...]
    pixels: bytes


class CaptureState(StrEnum):
    """What a look at the bytes of a capture found: as they came, others, or can no longer be read."""

    WHOLE = "whole"
    CHANGED = "changed"
    GONE = "gone"


def sha256_of(data: bytes) -> str:
    """The SHA-256 of some bytes as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def sha256_of_pieces(pieces: Iterable[bytes]) -> str:
    """The same of bytes that come in pieces."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def page_at(text: str, place: int) -> int:
    """The page, from 1 on, on which a place of the text of a capture stands; 1 for what has no pages."""
    return text.count("\f", 0, place) + 1
