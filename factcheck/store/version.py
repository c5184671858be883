"""Identifies desk files and their schema version; an older one is migrated."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Iterable
from pathlib import Path

from sqlite_utils import Database, Migrations

from factcheck import __version__
from factcheck.domain.errors import (
    DamagedDeskError,
    NewerDeskError,
    NoDeskError,
    NotADeskError,
    UnreadableError,
)
from factcheck.domain.wording.system_words import system_words
from factcheck.store.connection import connected, connected_to_memory
from factcheck.store.error_translation import translated_errors
from factcheck.store.recovery import has_companion_files
from factcheck.store.schema import APPLICATION_ID
from factcheck.translation import _

BYTES = "blob"
"""The table of the bytes of captures."""
_SIGNATURE = r"""
    SELECT type, name, (SELECT group_concat(name, ' ') FROM pragma_table_xinfo(sqlite_master.name))
    FROM sqlite_master
    WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
      AND NOT (tbl_name = '_sqlite_migrations' AND type IN ('table', 'index'))
"""


def identify(path: Path) -> None:
    """Makes sure that `path` is a desk file, changing nothing in it or beside it.

    Raises NoDeskError, NotADeskError, UnreadableError or DamagedDeskError.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoDeskError(path.name) from error
    except OSError as error:
        raise UnreadableError(path.name, system_words(error)) from error
    if not stat.S_ISREG(found.st_mode):
        raise NotADeskError(path.name)
    if not os.access(path, os.R_OK):
        raise UnreadableError(path.name, _("no right to read it"))
    try:
        with translated_errors(path.name), contextlib.closing(connected(path, "immutable=1")) as file:
            _is_ours(path.name, file)
            if found.st_size % file.execute("PRAGMA page_size").fetchone()[0]:
                raise DamagedDeskError(path.name)
    except DamagedDeskError:
        # Half of a change may stand in the file while the other half lies beside it.
        if not has_companion_files(path):
            raise


def verify(name: str, db: Database, migrations: Migrations) -> None:
    """Refuses what is no desk, is of a newer program, has other tables than a desk of its version, or is broken."""
    _is_ours(name, db)
    try:
        applied = [one.name for one in migrations.applied(db)]
    except sqlite3.OperationalError as error:
        raise DamagedDeskError(name) from error
    with contextlib.closing(connected_to_memory()) as blank:
        known = {one.name for one in migrations.pending(blank)}
        (generation,) = db.execute("PRAGMA user_version").fetchone()
        if not known.issuperset(applied) or generation > len(known):
            raise NewerDeskError(name, _made_by(db), __version__)
        make_tables(blank, migrations, applied)
        if _signature(db) != _signature(blank):
            raise DamagedDeskError(name)
    check_records(name, db, "quick_check")


def make_tables(db: Database, migrations: Migrations, applied: Iterable[str]) -> None:
    """Makes the tables of a desk to which these migrations were applied, in an empty database."""
    known = {one.name for one in migrations.pending(db)}
    migrations.apply(db, stop_before=known.difference(applied))


def is_older(db: Database, migrations: Migrations) -> bool:
    """Whether this program would bring the desk up to date."""
    return bool(migrations.pending(db))


def bring_up_to_date(name: str, db: Database, migrations: Migrations) -> None:
    """Brings the tables up to date in one transaction; every migration so far leaves what undo needs as it was."""
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with db.atomic():
            migrations.apply(db)
            db.execute("INSERT OR REPLACE INTO meta VALUES ('program', ?)", [__version__])
            db.execute(f"PRAGMA user_version = {len(migrations.applied(db))}")
            if db.execute("PRAGMA foreign_key_check").fetchone():
                raise DamagedDeskError(name)
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def check_integrity(name: str, db: Database) -> None:
    """Raises DamagedDeskError unless every page is as SQLite wrote it."""
    if db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DamagedDeskError(name)


def check_records(name: str, db: Database, check: str) -> None:
    """Raises DamagedDeskError unless the pages of every table of records are as SQLite wrote them.

    `check` is quick_check or integrity_check. The bytes of captures are not looked at, since they may be large: those
    that are wrong are found when they are read.
    """
    for table in db.table_names():
        if table != BYTES and db.execute(f"PRAGMA {check}('{table}')").fetchone() != ("ok",):
            raise DamagedDeskError(name)


def _is_ours(name: str, db: Database) -> None:
    (found,) = db.execute("PRAGMA application_id").fetchone()
    if found != APPLICATION_ID:
        raise NotADeskError(name)


def _made_by(db: Database) -> str:
    try:
        found = db.execute("SELECT value FROM meta WHERE key = 'program'").fetchone()
    except sqlite3.OperationalError:
        found = None
    return str(found[0]) if found else ""


def _signature(db: Database) -> set[tuple[str, str, str | None]]:
    """The kind, name and columns of everything in the schema but SQLite's own."""
    return set(db.execute(_SIGNATURE).fetchall())
