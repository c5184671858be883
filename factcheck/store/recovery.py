"""Recovers a desk file after the program was killed, by the files that lie beside an open one."""

import contextlib
import os
import sqlite3
import struct
import time
from hashlib import sha256
from pathlib import Path

from factcheck.domain.file_errors import DiskFullError, LockedDeskError, UnwritableError
from factcheck.store.connection import connected, journal_path, log_path
from factcheck.store.error_translation import translated_errors
from factcheck.store.lock import DeskLock, Holder, file_held_at, lock_path
from factcheck.store.opened_file import HEADER_SIZE, OpenedFile, is_held_here, number_of
from factcheck.store.scratch_file import unused_name

_PATIENCE, _PAUSE = 2.0, 0.02  # seconds
_WRITE_VERSION, _WITH_LOG = 18, 2  # where the header says it, and what (https://www.sqlite.org/fileformat2.html, 1.3.3)
_COUNTER, _COUNTED = 24, 28  # between which it counts the transactions (1.3.7)
_JOURNAL, _SEGMENT = bytes.fromhex("d9d505f920a163d7"), ">8sI8x2I"  # what each part of a journal begins with (3)


def has_companion_files(path: Path) -> bool:
    """Whether something lies beside the file: it is open, or was not closed."""
    return has_log_beside(path) or os.path.lexists(lock_path(path))


def has_log_beside(path: Path) -> bool:
    """Whether a log lies beside the file: somebody writes it, or the program that did was ended."""
    return any(os.path.lexists(one) for one in (log_path(path), journal_path(path)))


def is_held_with_other_log(path: Path) -> bool:
    """Whether the log beside the file is not its own, or that of whoever writes it lies elsewhere.

    It was moved here while it was open, or has taken the place of one that is.
    """
    found = path.stat()
    if not has_companion_files(path):
        return is_held_here(found)
    return file_held_at(path) not in (None, number_of(found))


def recover(path: Path, holder: Holder) -> tuple[Path, ...]:
    """Puts in order what a killed program left beside the file, unless somebody has it open.

    Where that cannot be written, reading goes on without it. Answers as `set_foreign_logs_aside`.
    """
    if not has_companion_files(path):
        return ()
    with contextlib.ExitStack() as at_end, translated_errors(path.name):
        try:
            lock = DeskLock.acquire(path, holder)
            at_end.callback(lock.release)
            lock.hold_file()
            set_aside = set_foreign_logs_aside(path, lock)
        except (LockedDeskError, UnwritableError, DiskFullError):
            return ()
        to_one_file(at_end.enter_context(contextlib.closing(connected(path, "mode=rw"))), lock)
        return set_aside


def set_foreign_logs_aside(path: Path, lock: DeskLock) -> tuple[Path, ...]:
    """Renames a log and a journal beside the file that were left by another one: SQLite would play them into this one.

    Says what they are called now. Raises UnwritableError, or DamagedDeskError for a file that should be whole without
    its log.
    """
    with translated_errors(path.name):
        foreign = foreign_logs(path, lock)
        if log_path(path) in foreign:
            path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
        return tuple(one.rename(unused_name(one.with_name(f"{one.name} set aside"))) for one in foreign)


def foreign_logs(path: Path, lock: DeskLock) -> list[Path]:
    """The log and the journal beside a file that are of another one; DamagedDeskError where that cannot be told."""
    log, journal = log_path(path), journal_path(path)
    foreign = [journal] if _holds_something(journal) and not _is_own_journal(journal, lock) else []
    return [*foreign, log] if _holds_something(log) and not _is_own_log(path, lock) else foreign


def _holds_something(log: Path) -> bool:
    return log.exists() and log.stat().st_size > 0


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
    with translated_errors(path.name), contextlib.closing(connected(path, "mode=ro&immutable=1")) as alone:
        try:
            return state_of(lock.opened, alone) == lock.base
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # a file of another version, without this column
                return False
            raise


def _is_own_journal(journal: Path, lock: DeskLock) -> bool:
    """Whether the rollback journal may be that of the file, which is as before its transaction, or is one further.

    Where it does not hold what the file began with nobody can tell, and SQLite plays it as ever.
    """
    before, now = _header_before(journal), lock.opened.header()
    return before is None or now == before or _transactions(now) == _transactions(before) + 1


def _header_before(journal: Path) -> bytes | None:
    """What the file of a rollback journal began with before the transaction, None where that is not in it."""
    with open(journal, "rb") as file:
        at, size = 0, journal.stat().st_size
        while at < size:
            file.seek(at)
            magic, pages, sector_size, page_size = struct.unpack(_SEGMENT, file.read(28).ljust(28, b"\0"))
            if magic != _JOURNAL or not sector_size:
                return None
            file.seek(at + sector_size)
            for _page in range(pages):
                if not (number := file.read(4)):
                    return None
                if int.from_bytes(number, "big") == 1:
                    return file.read(HEADER_SIZE)
                file.seek(page_size + 4, os.SEEK_CUR)
            at = -(-file.tell() // sector_size) * sector_size
    return None


def _transactions(header: bytes) -> int:
    return int.from_bytes(header[_COUNTER:_COUNTED], "big")


def to_one_file(db: sqlite3.Connection, lock: DeskLock) -> None:
    """Brings everything into the file itself, so that nothing lies beside it once it is closed.

    SQLite removes a journal that a killed program had only begun when it comes from TRUNCATE to DELETE, else never.
    A reader who is just copying is waited for, two seconds at most, and so is another program that holds the file.
    Where the file cannot be read or written the log stays beside it.
    """
    lock.note_base(None)
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            for mode in ("TRUNCATE", "DELETE"):
                db.execute(f"PRAGMA journal_mode = {mode}")
            return
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                return
        time.sleep(_PAUSE)
