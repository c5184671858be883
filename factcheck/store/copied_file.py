"""Whole copies of a desk file."""

import contextlib
import sqlite3
from pathlib import Path

from factcheck.store.connection import attached, connected
from factcheck.store.version import EXTRACTS, check_pages


def write_copy(db: sqlite3.Connection, copy: Path, bytes_in: Path | None = None) -> None:
    """Copies all of a desk and makes sure that it is whole; a snapshot lacks what captures hold, `bytes_in` a file."""
    db.execute("VACUUM INTO ?", [str(copy)])
    if bytes_in is not None:
        _take_bytes(copy, bytes_in)
    check_copy(copy)


def check_copy(copy: Path) -> None:
    """Makes sure that a copy is whole."""
    with contextlib.closing(connected(copy, "mode=ro")) as db:
        check_pages(copy.name, db, "integrity_check(1)")


def _take_bytes(copy: Path, path: Path) -> None:
    """Gives the copy of a snapshot what captures hold, which the snapshot lacks."""
    with contextlib.closing(connected(copy, "mode=rw")) as db, attached(db, path, "mode=ro"):
        db.execute("UPDATE blob SET bytes = (SELECT bytes FROM file.blob AS one WHERE one.sha256 = blob.sha256)")
        if db.execute("SELECT 1 FROM file.sqlite_master WHERE name = ?", [EXTRACTS]).fetchone():
            db.execute(f"INSERT INTO main.{EXTRACTS} SELECT sha256, text FROM file.{EXTRACTS}")
