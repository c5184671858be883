"""Identifies desk files and their schema version; an older one is migrated."""

import contextlib
import os
import re
import sqlite3
import stat
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.domain.file_errors import DamagedDeskError, NewerDeskError, NoDeskError, NotADeskError, UnreadableError
from factcheck.domain.records.record_kind import NONE_OF_OURS
from factcheck.domain.wording.system_words import system_words
from factcheck.store import migrations
from factcheck.store.connection import connected, connected_to_memory, transaction
from factcheck.store.error_translation import failed_check, translated_errors
from factcheck.store.recovery import has_companion_files
from factcheck.translation import _

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4643544B  # "FCTK"
BYTES = "blob"
"""The table of the bytes of captures."""
EXTRACTS = "extract"
"""The table of the texts that were read of captures: of what has bytes here each can be read anew."""
BESIDE_RECORDS = frozenset({BYTES, EXTRACTS})
"""What may be large, belongs to no change, and is read only by whoever asks for it."""
APPLIED = "_sqlite_migrations"
"""The table of the migrations that a desk went through; sqlite-utils words it, so that its columns are what counts."""
_STATISTICS = ("sqlite_stat1", "sqlite_stat4")
"""What other programs may make for SQLite's own use."""
_QUOTED = re.compile(r'"(\w+)"|`(\w+)`|\[(\w+)\]')
_BLANKS = re.compile(r"\s+|(?<=[(,])(?=\S)|(?=[(),])")


def identify(path: Path) -> None:
    """Makes sure that `path` is a desk file, changing nothing in it or beside it.

    Raises NoDeskError, NotADeskError, UnreadableError or DamagedDeskError.
    """
    found = readable_file(path)
    try:
        with translated_errors(path.name), contextlib.closing(connected(path, "mode=ro&immutable=1")) as file:
            _is_ours(path.name, file)
            if found.st_size % file.execute("PRAGMA page_size").fetchone()[0]:
                raise DamagedDeskError(path.name)
    except DamagedDeskError:
        # Half of a change may stand in the file while the other half lies beside it.
        if not has_companion_files(path):
            raise


def readable_file(path: Path) -> os.stat_result:
    """What the system says of a file that can be read; raises NoDeskError, NotADeskError or UnreadableError."""
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
    return found


def verify(name: str, db: sqlite3.Connection) -> bool:
    """Refuses what is no desk, is of a newer program, has other tables than a desk of its version, or is broken.

    Says whether it is of an older program, so that this one would bring it up to date.
    """
    _is_ours(name, db)
    (generation,) = db.execute("PRAGMA user_version").fetchone()
    is_of_today = schema_digest(db) == migrations.OF_TODAY and generation <= len(applied(db))
    if not is_of_today:
        _verify_version(name, db, generation)
    check_records(name, db, "quick_check")
    return not is_of_today


def schema_digest(db: sqlite3.Connection) -> str:
    """The SHA-256 of the migrations that a desk went through, and of what they made."""
    return sha256(repr((sorted(applied(db)), _signature(db))).encode()).hexdigest()


def applied(db: sqlite3.Connection) -> list[str]:
    """The names of the migrations that a desk went through."""
    if not _is_table(db, APPLIED):
        return []
    return [name for (name,) in db.execute(f"SELECT name FROM {APPLIED} WHERE migration_set = 'factcheck'")]


def make_tables(db: sqlite3.Connection, names: Iterable[str]) -> None:
    """Makes the tables of a desk that went through these migrations, in an empty database."""
    known = {one.__name__ for one in migrations.MIGRATIONS}
    _migrations().apply(_utils(db), stop_before=known.difference(names))


def bring_up_to_date(name: str, db: sqlite3.Connection) -> None:
    """Brings the tables up to date in one transaction; every migration so far leaves what undo needs as it was.

    Raises DamagedDeskError where rows that it reads are none that a Factcheck wrote.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(db):
            _migrations().apply(_utils(db))
            db.execute("INSERT OR REPLACE INTO meta VALUES ('program', ?)", [__version__])
            db.execute(f"PRAGMA user_version = {len(applied(db))}")
            if db.execute("PRAGMA foreign_key_check").fetchone():
                raise DamagedDeskError(name)
    except NONE_OF_OURS as error:
        raise DamagedDeskError(name) from error
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def tables(db: sqlite3.Connection) -> list[str]:
    """The names of all tables."""
    return [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]


def check_records(name: str, db: sqlite3.Connection, check: str) -> None:
    """Raises DamagedDeskError unless the pages of every table of records are as SQLite wrote them.

    `check` is quick_check or integrity_check. What captures hold is not looked at, since it may be large: what is
    wrong there is found when it is read.
    """
    for table in tables(db):
        if table not in BESIDE_RECORDS:
            check_pages(name, db, f"{check}('{table}')")


def check_pages(name: str, db: sqlite3.Connection, pragma: str) -> None:
    """Raises DamagedDeskError unless every page is as SQLite wrote it, of which `pragma` asks."""
    (said,) = db.execute(f"PRAGMA {pragma}").fetchone()
    if said != "ok":
        raise failed_check(name, said)


def _verify_version(name: str, db: sqlite3.Connection, generation: int) -> None:
    known, went_through = {one.__name__ for one in migrations.MIGRATIONS}, frozenset(applied(db))
    if not known >= went_through or generation > len(known):
        raise NewerDeskError(name, _made_by(db), __version__)
    if _signature(db) != _signature_after(went_through):
        raise DamagedDeskError(name)


@cache
def _signature_after(names: frozenset[str]) -> list[str]:
    """The schema of a desk that went through these migrations; made once, since hundreds of backups may be of it."""
    with contextlib.closing(connected_to_memory()) as blank:
        make_tables(blank, names)
        return _signature(blank)


def _migrations() -> "Migrations":
    from sqlite_utils import Migrations

    known = Migrations("factcheck")
    for migration in migrations.MIGRATIONS:
        known(name=migration.__name__)(migration)
    return known


def _utils(db: sqlite3.Connection) -> "Database":
    from sqlite_utils import Database

    return Database(db, execute_plugins=False)


def _is_ours(name: str, db: sqlite3.Connection) -> None:
    (found,) = db.execute("PRAGMA application_id").fetchone()
    if found != APPLICATION_ID:
        raise NotADeskError(name)


def _made_by(db: sqlite3.Connection) -> str:
    found = db.execute("SELECT value FROM meta WHERE key = 'program'").fetchone() if _is_table(db, "meta") else None
    return str(found[0]) if found else ""


def _signature(db: sqlite3.Connection) -> list[str]:
    """Everything in the schema by any name, and how it is written."""
    found = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted(
        repr((kind, name, table, _columns(db, name) if name == APPLIED and _is_table(db, name) else _plain(sql or "")))
        for kind, name, table, sql in found
        if (kind, name) not in {("table", one) for one in _STATISTICS}
    )


def _is_table(db: sqlite3.Connection, name: str) -> bool:
    """Whether it is a plain table, so that reading it runs nothing that a stranger wrote."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE 'CREATE TABLE%'"
    return db.execute(sql, [name]).fetchone() is not None


def _columns(db: sqlite3.Connection, table: str) -> list[Any]:
    sql = 'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?)'
    return db.execute(sql, [table]).fetchall()


def _plain(sql: str) -> str:
    """A statement with one blank wherever there may be some, and names without quotes."""
    return " ".join(_BLANKS.sub(" ", _QUOTED.sub(r"\1\2\3", sql)).split())
