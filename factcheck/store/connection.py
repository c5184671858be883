"""Connections to SQLite, with settings that make files from strangers harmless."""

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path, PurePath

_SETTINGS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "cache_size = -8192",  # KiB: the pages that a script goes to and fro between in a desk of 20,000 claims
    "cache_spill = 4000",  # pages that a commit may change before any is written; SQLite reads multiples of 256 as none
)
_BUSY_TIMEOUT = 2.0  # seconds that a statement waits for another connection


def connected(path: Path, how: str, is_lent: bool = False) -> sqlite3.Connection:
    """A connection to the file at the absolute `path`; `how` is "mode=ro&immutable=1" or "mode=" with ro, rw, rwc.

    One that `is_lent` to another thread is not used by its own until it is given back.
    """
    address = _uri(path, how)
    return _prepared(
        sqlite3.connect(address, uri=True, timeout=_BUSY_TIMEOUT, isolation_level=None, check_same_thread=not is_lent)
    )


@contextlib.contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Writes all of a block or nothing of it."""
    db.execute("BEGIN")
    with db:
        yield


@contextlib.contextmanager
def attached(db: sqlite3.Connection, path: Path, how: str) -> Iterator[None]:
    """Lets statements on `db` name the tables of another file as `file.table`."""
    db.execute("ATTACH ? AS file", [_uri(path, how)])
    try:
        yield
    finally:
        db.execute("DETACH file")


def log_path(path: Path) -> Path:
    """Where SQLite writes ahead what is not in the file yet."""
    return path.with_name(f"{path.name}-wal")


def journal_path(path: Path) -> Path:
    """Where SQLite keeps what it overwrites in the file, on network volumes and while a file is brought up to date."""
    return path.with_name(f"{path.name}-journal")


def _uri(path: PurePath, how: str) -> str:
    """The address of a file; SQLite takes none with a server, whose name Windows then finds as part of the path."""
    return f"{re.sub('^file://(?=[^/])', 'file:////', path.as_uri())}?{how}"


def connected_to_memory() -> sqlite3.Connection:
    """A connection to a database that nobody else sees; another thread may read in it, too."""
    return _prepared(sqlite3.connect(":memory:", uri=True, isolation_level=None, check_same_thread=False))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    with contextlib.ExitStack() as refused:
        refused.callback(connection.close)  # else the file is in use until Python next looks for garbage
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        refused.pop_all()
    return connection
