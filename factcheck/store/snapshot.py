"""What a desk file holds at one moment, in memory, for whoever only reads it."""

import contextlib
import sqlite3
from pathlib import Path

from factcheck.domain.file_errors import DamagedDeskError, UnreadableError
from factcheck.domain.records.operation import Opening
from factcheck.store.connection import attached, connected, connected_to_memory, transaction
from factcheck.store.desk_file import DeskFile
from factcheck.store.error_translation import translated_errors
from factcheck.store.lock import Holder
from factcheck.store.recovery import has_companion_files, is_held_with_other_log, recover
from factcheck.store.version import (
    APPLICATION_ID,
    BYTES,
    EXTRACTS,
    applied,
    bring_up_to_date,
    identify,
    make_tables,
    tables,
    verify,
)
from factcheck.translation import _


def snapshot(path: Path, holder: Holder) -> DeskFile:
    """What `path` holds at this moment, in memory; the file is not changed, whoever has it open.

    Only what a killed program left behind is put in order first. Raises as `open_to_write` does.
    """
    path = path.resolve()
    identify(path)
    set_aside = recover(path, holder)
    with contextlib.ExitStack() as on_failure, translated_errors(path.name):
        db = connected_to_memory()
        on_failure.callback(db.close)
        is_older = _read_into(db, path)
        recover(path, holder)
        if is_older:
            bring_up_to_date(path.name, db)
        on_failure.pop_all()
        file = DeskFile(path, db, False)
        file.opening = Opening(logs_set_aside=set_aside)
        return file


def copy_records(memory: sqlite3.Connection, path: Path, how: str) -> bool:
    """Copies the rows of every table but what captures hold, in one transaction; answers and raises as `verify`."""
    with contextlib.closing(connected(path, how)) as file:
        is_older = verify(path.name, file)
        make_tables(memory, applied(file))
        (generation,) = file.execute("PRAGMA user_version").fetchone()
    memory.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    memory.execute(f"PRAGMA user_version = {generation}")
    memory.execute("PRAGMA foreign_keys = OFF")
    with attached(memory, path, how), transaction(memory):
        for table in (one for one in tables(memory) if one != EXTRACTS):
            columns = ", ".join(
                f'"{name}"' for (name,) in memory.execute("SELECT name FROM pragma_table_info(?)", [table])
            )
            taken = "sha256, zeroblob(0)" if table == BYTES else columns
            memory.execute(f'DELETE FROM "{table}"')
            memory.execute(f'INSERT INTO "{table}" ({columns}) SELECT {taken} FROM file."{table}"')
    memory.execute("PRAGMA foreign_keys = ON")
    return is_older


def _read_into(memory: sqlite3.Connection, path: Path) -> bool:
    """Copies the records of the file as they stand at this moment, other people's last commit included.

    Says whether they are of an older program.
    """
    try:
        return copy_records(memory, path, "mode=ro&immutable=1" if is_held_with_other_log(path) else "mode=ro")
    except sqlite3.IntegrityError as error:
        raise DamagedDeskError(path.name) from error
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        # A file that was not closed well lies in a folder that takes no files.
        if code not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        if has_companion_files(path):
            raise UnreadableError(path.name, _("its folder takes no files")) from error
        return copy_records(memory, path, "mode=ro&immutable=1")
