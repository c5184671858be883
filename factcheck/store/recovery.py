"""Recovers a desk file after the program was killed, by the files that lie beside an open one."""

import contextlib
import os
import sqlite3
import time
from hashlib import sha256
from pathlib import Path

from factcheck.domain.file_errors import DiskFullError, LockedDeskError, UnwritableError
from factcheck.store.connection import connected, log_path
from factcheck.store.error_translation import translated_errors
from factcheck.store.lock import DeskLock, Holder, file_held_at, lock_path
from factcheck.store.opened_file import OpenedFile, is_held_here, number_of
from factcheck.store.scratch_file import unused_name

_PATIENCE, _PAUSE = 2.0, 0.02  # seconds
_WRITE_VERSION, _WITH_LOG = 18, 2  # where the header says it, and what (https://www.sqlite.org/fileformat2.html, 1.3.3)


def has_companion_files(path: Path) -> bool:
    """Whether something lies beside the file: it is open, or was not closed."""
    return has_log_beside(path) or os.path.lexists(lock_path(path))


def has_log_beside(path: Path) -> bool:
    """Whether a log lies beside the file: somebody writes it, or the program that did was ended."""
    return any(os.path.lexists(one) for one in (log_path(path), path.with_name(f"{path.name}-journal")))


def is_held_with_other_log(path: Path) -> bool:
    """Whether the log beside the file is not its own, or that of whoever writes it lies elsewhere.

    It was moved here while it was open, or has taken the place of one that is.
    """
    found = path.stat()
    if not has_companion_files(path):
        return is_held_here(found)
    return file_held_at(path) not in (None, number_of(found))


def recover(path: Path, holder: Holder) -> Path | None:
    """Puts in order what a killed program left beside the file, unless somebody has it open.

    Where that cannot be written, reading goes on without it. Answers as `set_foreign_log_aside`.
    """
    if not has_companion_files(path):
        return None
    with contextlib.ExitStack() as at_end, translated_errors(path.name):
        try:
            lock = DeskLock.acquire(path, holder)
            at_end.callback(lock.release)
            lock.hold_file()
            set_aside = set_foreign_log_aside(path, lock)
        except (LockedDeskError, UnwritableError, DiskFullError):
            return None
        to_one_file(at_end.enter_context(contextlib.closing(connected(path, "mode=rw"))), lock)
        return set_aside


def set_foreign_log_aside(path: Path, lock: DeskLock) -> Path | None:
    """Renames a write-ahead log beside the file that was left by another one, which SQLite would play into this one.

    Says what it is called now, None where there is none. Raises UnwritableError, or DamagedDeskError for a file that
    should be whole without its log.
    """
    log = log_path(path)
    if not log.exists() or log.stat().st_size == 0 or _is_own_log(path, lock):
        return None
    with translated_errors(path.name):
        target = unused_name(log.with_name(f"{log.name} set aside"))
        log.rename(target)
        path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    return target


def state_of(file: OpenedFile, db: sqlite3.Connection) -> str:
    """What tells what the file holds without its log from what it held before, and from a backup: a digest."""
    last = db.execute("SELECT id, content FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
    return sha256(file.header() + repr(last).encode()).hexdigest()


def _is_own_log(path: Path, lock: DeskLock) -> bool:
    """Whether the log may be that of the file, which was not closed since and is as whoever wrote both left it."""
    if lock.opened.header()[_WRITE_VERSION] != _WITH_LOG:
        return False
    if lock.base is None:
        return True
    with translated_errors(path.name), contextlib.closing(connected(path, "immutable=1")) as alone:
        try:
            return state_of(lock.opened, alone) == lock.base
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # a file of another version, without this column
                return False
            raise


def to_one_file(db: sqlite3.Connection, lock: DeskLock) -> None:
    """Brings everything into the file itself, so that nothing lies beside it once it is closed.

    A reader who is just copying is waited for, two seconds at most, and so is another program that holds the file.
    Where the file cannot be read or written the log stays beside it.
    """
    lock.note_base(None)
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            db.execute("PRAGMA journal_mode = DELETE")
            return
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                return
        time.sleep(_PAUSE)
