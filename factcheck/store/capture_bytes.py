"""The bytes of captures and the text that was read of them: bytes go in pieces, since they may be large."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.domain.records.capture import PIECE

_HAS_TEXTS = "SELECT 1 FROM sqlite_master WHERE name = 'extract'"
_ROW = "SELECT rowid, length(bytes) FROM blob WHERE sha256 = ?"


def put(db: sqlite3.Connection, sha256: str, size: int, pieces: Iterable[bytes]) -> None:
    """Keeps `size` bytes under their SHA-256, once; what is there without its bytes gets them."""
    row, there = db.execute(_ROW, [sha256]).fetchone() or (None, None)
    if there == size:
        return
    if row is None:
        row = db.execute("INSERT INTO blob VALUES (?, zeroblob(?))", (sha256, size)).lastrowid
    else:
        db.execute("UPDATE blob SET bytes = zeroblob(?) WHERE rowid = ?", (size, row))
    assert row is not None
    if size:
        with db.blobopen("blob", "bytes", row) as blob:
            for piece in pieces:
                blob.write(piece)


def pieces(db: sqlite3.Connection, sha256: str) -> Iterator[bytes] | None:
    """The bytes that are kept under a SHA-256, in pieces; None where there are none."""
    row, size = db.execute(_ROW, [sha256]).fetchone() or (None, 0)
    return _read(db, row, size) if row is not None else None


def _read(db: sqlite3.Connection, row: int, size: int) -> Iterator[bytes]:
    if size:
        with db.blobopen("blob", "bytes", row, readonly=True) as blob:
            while piece := blob.read(PIECE):
                yield piece


def pieces_of_file(path: Path) -> Iterator[bytes]:
    """What a file holds, in pieces; raises OSError."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def text(db: sqlite3.Connection, sha256: str) -> str:
    """The text of what has this SHA-256; empty where it was not read, as in a file of an earlier program."""
    if not db.execute(_HAS_TEXTS).fetchone():
        return ""
    (found,) = db.execute("SELECT text FROM extract WHERE sha256 = ?", [sha256]).fetchone() or ("",)
    return str(found)


def put_text(db: sqlite3.Connection, sha256: str, text: str) -> None:
    """Keeps the text of what has this SHA-256, in the place of an earlier one."""
    db.execute("INSERT OR REPLACE INTO extract VALUES (?, ?)", (sha256, text))
