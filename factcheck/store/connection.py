"""Connections to SQLite, with the settings that make files from strangers harmless."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON")
_BUSY_TIMEOUT = 2.0  # seconds that a statement waits for another connection


def connected(path: Path, how: str) -> Database:
    """A connection to the file at the absolute `path`; `how` is "immutable=1" or "mode=" with ro, rw, rwc."""
    return _prepared(sqlite3.connect(f"{path.as_uri()}?{how}", uri=True, timeout=_BUSY_TIMEOUT, isolation_level=None))


def connected_to_memory() -> Database:
    """A connection to a database that nobody else sees."""
    return _prepared(sqlite3.connect(":memory:", isolation_level=None))


def _prepared(connection: sqlite3.Connection) -> Database:
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return Database(connection, execute_plugins=False)
