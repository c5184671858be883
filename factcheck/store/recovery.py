"""Recovers a desk file after the program was killed, by the files that lie beside an open one."""

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from factcheck.domain.errors import DiskFullError, LockedDeskError, UnwritableError
from factcheck.store.connection import connected
from factcheck.store.error_translation import translated_errors
from factcheck.store.lock import DeskLock, Holder, lock_path

_PATIENCE, _PAUSE = 2.0, 0.02  # seconds


def has_companion_files(path: Path) -> bool:
    """Whether something lies beside the file: it is open, or was not closed."""
    beside = [path.with_name(path.name + ending) for ending in ("-wal", "-journal")]
    return any(os.path.lexists(one) for one in [*beside, lock_path(path)])


def recover(path: Path, holder: Holder) -> None:
    """Puts in order what a killed program left beside the file, unless somebody has it open.

    Where that cannot be written, reading goes on without it.
    """
    if not has_companion_files(path):
        return
    with contextlib.ExitStack() as at_end, translated_errors(path.name):
        try:
            lock = DeskLock.acquire(path, holder)
            at_end.callback(lock.release)
            lock.hold_file()
        except (LockedDeskError, UnwritableError, DiskFullError):
            return
        to_one_file(at_end.enter_context(contextlib.closing(connected(path, "mode=rw"))))


def to_one_file(db: sqlite3.Connection) -> None:
    """Brings everything into the file itself, so that nothing lies beside it once it is closed.

    A reader who is just copying is waited for, two seconds at most, and so is another program that holds the file.
    Where the file cannot be read or written the log stays beside it.
    """
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            db.execute("PRAGMA journal_mode = DELETE")
            return
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                return
        time.sleep(_PAUSE)
