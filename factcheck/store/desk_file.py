"""A desk file: made, opened, read, backed up, copied and closed; one SQLite file with one writer."""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from factcheck import __version__, places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    DamagedDeskError,
    DeskExistsError,
    OnlyReadableError,
    ReadOnlyDeskError,
    UnwritableError,
)
from factcheck.domain.records.operation import Opening
from factcheck.domain.records.record_kind import NONE_OF_OURS
from factcheck.store.connection import connected, connected_to_memory, log_path
from factcheck.store.copied_file import write_copy
from factcheck.store.error_translation import from_os, translated_errors
from factcheck.store.lock import DeskLock, Holder
from factcheck.store.recovery import has_companion_files, has_log_beside, set_foreign_logs_aside, state_of, to_one_file
from factcheck.store.scratch_file import check_folder, rights_of, scratch_beside, set_aside_name, sweep, unused_name
from factcheck.store.version import APPLICATION_ID, bring_up_to_date, check_records, identify, verify
from factcheck.store.volumes import synced_folder
from factcheck.translation import _

T = TypeVar("T")
Values = tuple[Any, ...]
_COMPACTION_DUE = "compaction_due"
SYNCHRONOUS = "FULL"
"""What SQLite does to bring a commit to the disk: all that it takes to outlive a power cut."""
_LONG_LOG = 4 << 20
"""In bytes: the 1,000 pages after which SQLite does it too (https://www.sqlite.org/wal.html, 3.1)."""


class DeskFile:
    """An open desk file, or a snapshot of one in memory, which nobody can write.

    `lock` is the right to write it, if that is a file. A snapshot has no bytes of captures: they are read in the file.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, is_writable: bool, lock: DeskLock | None = None) -> None:
        self.path = path
        self.db = db
        self.is_writable = is_writable
        """Whether changes can be made; a snapshot takes none."""
        self.opening = Opening()
        self._lock = lock
        self._log = log_path(path)
        self._is_ready = False
        self._has_log = False
        self._is_whole = False
        self._is_compacting = False
        self._writer: int | None = None  # the thread that wrote last

    @property
    def name(self) -> str:
        """The file's name, as people see it."""
        return self.path.name

    @property
    def is_in_memory(self) -> bool:
        """Whether nothing else can read it: a snapshot, or a desk that is gone with the process."""
        return self._lock is None

    def every(self, make: Callable[[Values], T], sql: str, *values: object) -> list[T]:
        """All rows that `sql` finds, each made into a thing; raises DamagedDeskError where one cannot be."""
        try:
            return [make(row) for row in self.db.execute(sql, values).fetchall()]
        except (sqlite3.DatabaseError, *NONE_OF_OURS):
            with self.making():
                raise

    def first(self, make: Callable[[Values], T], sql: str, *values: object) -> T | None:
        """The first row that `sql` finds, made into a thing; raises as `every` does."""
        try:
            row = self.db.execute(sql, values).fetchone()
            return None if row is None else make(row)
        except (sqlite3.DatabaseError, *NONE_OF_OURS):
            with self.making():
                raise

    def number(self, sql: str, *values: object) -> int | None:
        """The number that `sql` finds, None if there is no row or nothing in it; raises as `every` does."""
        return self.first(lambda row: None if row[0] is None else int(row[0]), sql, *values)

    def text(self, sql: str, *values: object) -> str | None:
        """The text that `sql` finds, None if there is no row or nothing in it; raises as `every` does."""
        return self.first(lambda row: None if row[0] is None else str(row[0]), sql, *values)

    def engine_version(self) -> str:
        """The version of SQLite that keeps it."""
        return self.text("SELECT sqlite_version()") or ""

    def ready_to_write(self) -> None:
        """Turns on the write-ahead log before the first change; raises ReadOnlyDeskError for a snapshot.

        Raises GoneDeskError as `check_place` does.
        """
        if not self.is_writable:
            raise ReadOnlyDeskError(self.name)
        self._writer = threading.get_ident()
        if not self._is_ready:
            self.check_place()
            mode = "TRUNCATE" if self._lock is not None and self._lock.opened.is_remote else "WAL"
            (mode_now,) = self.db.execute(f"PRAGMA journal_mode = {mode}").fetchone()
            self.db.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
            self.db.execute("PRAGMA wal_autocheckpoint = 0")  # `acknowledge` does it, and notes what it does
            self.db.execute(f"PRAGMA journal_size_limit = {_LONG_LOG}")  # so that it is no longer long after that
            self.db.execute("PRAGMA user_version").fetchone()  # before the log was read nothing is brought in from it
            self._is_ready, self._has_log = True, mode_now == "wal"
            self.checkpoint()
        self._is_whole = False

    def acknowledge(self) -> None:
        """Raises GoneDeskError as `check_place` does after a commit.

        A log that has grown long is brought into the file, and one that somebody deleted, since it would be missed.
        """
        self.check_place()
        if self._has_log and not self.db.in_transaction and not 0 < self._log_size() <= _LONG_LOG:
            self.checkpoint()

    def _log_size(self) -> int:
        try:
            return self._log.stat().st_size
        except FileNotFoundError:
            return 0

    def check_place(self) -> None:
        """Raises GoneDeskError unless the path still leads to the file that was opened."""
        if self._lock is not None:
            try:
                self._lock.opened.check()
            except OSError as error:
                raise from_os(self.name, error) from error
            self._lock.renew()

    def name_holder(self, who: str) -> None:
        """Tells others by name who has the right to write."""
        if self._lock is not None:
            self._lock.name_holder(who)

    def checkpoint(self) -> bool:
        """Brings what the write-ahead log holds into the file, so that a plain copy of an open desk holds it too.

        Says whether all of it is there: a reader who is just copying, or a disk that is full or fails, may keep it out.
        Readers are not waited for, and a disk that is full loses nothing: what is committed is durable in the log.
        Raises GoneDeskError as `check_place` does.
        """
        self.check_place()
        if self._is_whole or not self._has_log or self._lock is None:
            return True
        self._lock.note_base(None)
        try:
            _is_busy, in_log, in_file = self.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        except sqlite3.DatabaseError:
            return False
        self._is_whole = in_log == in_file
        if self._is_whole:
            self._lock.note_base(state_of(self._lock.opened, self.db))
        return self._is_whole

    def note_compaction_due(self) -> None:
        """Notes with what is erased that pages and log may still hold it, until `compact` has gone through."""
        self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, '')", [_COMPACTION_DUE])

    @property
    def is_compaction_due(self) -> bool:
        """Whether pages or the log may still hold what was erased."""
        return self.text("SELECT key FROM meta WHERE key = ?", _COMPACTION_DUE) is not None

    def compact(self) -> bool:
        """Writes all pages anew and takes the log away, so that nothing that was erased is left in the file.

        Says whether that is so; a full disk, or a reader who is just copying, may keep it from being done, and then
        it is due the next time the file is opened. So it is after `stop_compacting`. Another thread may do it, as long
        as nobody else reads or writes here.
        """
        self._is_compacting = True
        try:
            with translated_errors(self.name):
                self.check_place()
                self.db.execute("VACUUM")
                if self._lock is not None:
                    to_one_file(self.db, self._lock)
                    self._is_ready = self._has_log = False
                    if self.text("PRAGMA journal_mode") == "wal":
                        return False
                self.db.execute("DELETE FROM meta WHERE key = ?", [_COMPACTION_DUE])
        except (FactcheckError, sqlite3.OperationalError):
            return False
        finally:
            self._is_compacting = False
        return True

    def stop_compacting(self) -> None:
        """Has `compact`, in another thread, end soon with the file as it was."""
        if self._is_compacting:
            self.db.interrupt()

    def copy_to(self, target: Path) -> None:
        """Writes a whole copy to `target`, which appears complete or not at all.

        Raises UnwritableError, also where `target` is open, DiskFullError or DamagedDeskError.
        """
        target = target.resolve()
        check_folder(target)
        if target == self.path or has_companion_files(target):
            raise UnwritableError(target.name, _("it is open"))
        try:
            rights = rights_of(target) or self._rights
            with translated_errors(target.name), scratch_beside(target, rights) as scratch:
                self._write_copy(scratch)
        except DamagedDeskError as error:
            raise DamagedDeskError(self.name) from error

    def put_back(self) -> Path | None:
        """Writes all that is saved at the path again, where the file that was opened is not any more.

        It is another file now, to be opened anew. What stands there is set aside: answers its new name, if there is
        something. Raises UnwritableError or DiskFullError.
        """
        check_folder(self.path)
        kept: list[Path] = []
        with translated_errors(self.name), contextlib.ExitStack() as on_failure:

            def set_aside() -> None:
                if os.path.lexists(self.path):
                    kept.append(self.path.rename(set_aside_name(self.path)))
                    on_failure.callback(kept[0].rename, self.path)

            with scratch_beside(self.path, self._rights, set_aside) as scratch:
                self._write_copy(scratch)
            on_failure.pop_all()
        return kept[0] if kept else None

    @property
    def _rights(self) -> int | None:
        """Those of the file, and for its owner that to write, since people work in what is copied of it."""
        rights = self._lock.opened.rights if self._lock is not None else rights_of(self.path)
        return rights and rights | 0o600

    def _write_copy(self, scratch: Path) -> None:
        write_copy(self.db, scratch, None if self.is_writable else self.path)

    def close(self) -> None:
        """Leaves one complete file with nothing beside it, and gives the right to write back."""
        if self._lock is None:
            self.db.close()
            return
        try:
            to_one_file(self.db, self._lock)
            self.db.close()
        finally:
            self._lock.release()
            self._lock = None

    @contextlib.contextmanager
    def beside(self) -> Iterator[sqlite3.Connection]:
        """The file as it was saved last, for whoever reads what captures hold, also in another thread.

        To the thread that is writing it shows what that has written so far. Raises as `every` does.
        """
        with translated_errors(self.name):
            is_writing = self._writer == threading.get_ident() and self.db.in_transaction
            if is_writing or (self._lock is None and self.is_writable):  # the latter is gone with the process
                yield self.db
                return
            with contextlib.closing(connected(self.path, "mode=ro")) as file:
                yield file

    @contextlib.contextmanager
    def making(self) -> Iterator[None]:
        """Says what went wrong in making things of rows; lists enter it only then, since they seldom fail."""
        try:
            with translated_errors(self.name):
                yield
        except NONE_OF_OURS as error:
            # A value that no version of ours writes: a verdict that is none, a span turned round.
            raise DamagedDeskError(self.name) from error


def make(path: Path, holder: Holder) -> DeskFile:
    """A new, empty desk file at `path`; raises DeskExistsError, UnwritableError or DiskFullError."""
    path = path.resolve()
    if path.exists():
        raise DeskExistsError(path.name)
    check_folder(path)
    with contextlib.ExitStack() as on_failure, translated_errors(path.name):
        lock = DeskLock.acquire(path, holder)
        on_failure.callback(lock.release)
        if path.exists():
            raise DeskExistsError(path.name)
        with scratch_beside(path) as scratch, contextlib.closing(connected(scratch, "mode=rw")) as db:
            create_tables(db, path.name)
        lock.share()
        lock.hold_file()
        set_aside = set_foreign_logs_aside(path, lock)
        file = DeskFile(path, connected(path, "mode=rw", is_lent=True), True, lock)
        on_failure.pop_all()
        file.opening = Opening(None, set_aside, False, lock.opened.is_remote, synced_folder(path))
        return file


def in_memory() -> DeskFile:
    """A desk that lives as long as the process: for tests and for trying a set of edits."""
    path = Path("memory.factcheck")
    db = connected_to_memory()
    create_tables(db, path.name)
    return DeskFile(path, db, True)


def open_to_write(path: Path, holder: Holder, backups: Path) -> DeskFile:
    """Opens `path` for its only writer; an older file is backed up into `backups` and brought up to date.

    Raises NoDeskError, NotADeskError, NewerDeskError, DamagedDeskError, LockedDeskError, UnreadableError,
    OnlyReadableError, UnwritableError or DiskFullError; the file is then as it was.
    """
    path = path.resolve()
    identify(path)
    if not (os.access(path, os.W_OK) and path.stat().st_mode & 0o222):
        raise OnlyReadableError(path.name, _("no right to write it"))
    with contextlib.ExitStack() as on_failure, translated_errors(path.name):
        is_left_behind, has_log = has_companion_files(path), has_log_beside(path)
        sweep(path.parent)
        lock = DeskLock.acquire_patiently(path, holder)
        on_failure.callback(lock.release)
        lock.hold_file()
        set_aside = set_foreign_logs_aside(path, lock)
        db = connected(path, "mode=rw", is_lent=True)
        on_failure.callback(db.close)
        is_older = verify(path.name, db)
        if is_left_behind:
            check_records(path.name, db, "integrity_check")
        file = DeskFile(path, db, True, lock)
        backup = _brought_up_to_date(file, backups) if is_older else None
        was_left = has_log and not set_aside
        if was_left and os.path.lexists(log_path(path)):
            file.ready_to_write()  # which brings the log in: a plain copy of the open file has all
        is_cleared = file.is_compaction_due and file.compact()
        file.opening = Opening(backup, set_aside, was_left, lock.opened.is_remote, synced_folder(path), is_cleared)
        on_failure.pop_all()
        return file


def create_tables(db: sqlite3.Connection, name: str) -> None:
    """Makes a desk of an empty database."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    bring_up_to_date(name, db)


def _brought_up_to_date(file: DeskFile, backups: Path) -> Path:
    """Brings the tables up to date, and answers the copy that was made before; none is left where that fails."""
    backup = _backed_up(file, backups)
    try:
        bring_up_to_date(file.name, file.db)
    except Exception:
        backup.unlink()
        raise
    return backup


def _backed_up(file: DeskFile, backups: Path) -> Path:
    places.made(backups)
    # The version stands in the file, which may come from anybody; the name must stay a name, and short enough.
    version_text = file.text("SELECT value FROM meta WHERE key = 'program'") or ""
    made_by = "".join(one for one in version_text if one.isascii() and (one.isalnum() or one in ".-+"))[:20]
    stem = f"{file.path.stem[:50]} before {__version__} from {made_by or 'unknown'}"
    target = unused_name(backups / f"{stem}.factcheck")
    file.copy_to(target)
    return target
