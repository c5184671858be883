"""Salvages a damaged desk: what of it can be read is written into a new file, and what cannot is named."""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck import places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import (
    CancelledError,
    DamagedDeskError,
    DeskExistsError,
    DiskFullError,
    OnlyReadableError,
    UnwritableError,
)
from factcheck.domain.records.capture import sha256_of
from factcheck.domain.records.erasure import LEFT
from factcheck.domain.records.kinds import CAPTURE
from factcheck.domain.records.operation import OperationDraft
from factcheck.domain.records.salvage import Salvage, counted_by_fate
from factcheck.store.backup_file import give_capture
from factcheck.store.connection import connected, journal_path, log_path, transaction
from factcheck.store.desk_file import DeskFile, create_tables
from factcheck.store.error_translation import translated_errors
from factcheck.store.found_rows import FoundRows, found_rows, has_records, insert
from factcheck.store.integrity_check import integrity_findings
from factcheck.store.journal import FileJournal, TableRows
from factcheck.store.lock import DeskLock, Holder
from factcheck.store.opened_file import is_held_here
from factcheck.store.operation_writer import OperationWriter
from factcheck.store.page_reading import DamagedFile
from factcheck.store.recovery import foreign_logs, has_log_beside
from factcheck.store.salvaged_history import SalvagedHistory, salvaged_history
from factcheck.store.salvaged_records import SalvagedRecords
from factcheck.store.scratch_file import check_folder, rights_of, scratch_beside
from factcheck.store.version import BYTES, readable_file
from factcheck.translation import _

_STEPS = 10_000
"""So many steps of SQLite, less than a hundredth of a second, lie between two looks at whether it was cancelled."""


def salvage(
    desk: Path, target: Path, holder: Holder, draft: OperationDraft, captures: Path, cancelled: Callable[[], bool]
) -> Salvage:
    """Writes all that can be read of a desk into a new file; `captures` is where their bytes are kept beside backups.

    The desk is only read, whatever state it is in. `draft` is the operation by which the new file tells of it. Raises
    NoDeskError, NotADeskError, NewerDeskError, LockedDeskError, OnlyReadableError where it is open here,
    DeskExistsError, UnreadableError, UnwritableError or DiskFullError, and CancelledError soon after `cancelled`
    answers True; there is no new file then.
    """
    desk, target = desk.resolve(), target.resolve()
    _refuse(desk, target)

    def check() -> None:
        if cancelled():
            raise CancelledError(desk.name)

    with contextlib.ExitStack() as at_the_end, translated_errors(target.name):
        source, is_log_lost = _source(desk, _locked(desk, holder, at_the_end), at_the_end)
        at_the_end.callback(DeskLock.acquire(target, holder).release)
        with scratch_beside(target, 0o600 | (rights_of(desk) or 0), check) as scratch:
            with contextlib.closing(connected(scratch, "mode=rw")) as db:
                create_tables(db, target.name)
                db.set_progress_handler(cancelled, _STEPS)
                made = _filled(DeskFile(target, db, True), desk.name, source, draft, captures, check)
            if os.path.lexists(target):
                raise DeskExistsError(target.name)
        return Salvage(desk.name, target, log_lost=is_log_lost, **made)


def can_be_salvaged(desk: Path) -> bool:
    """Whether a file that nothing says to be a desk was one, since there is something to save in it."""
    if not desk.is_file() or is_held_here(desk.stat()):
        return False
    with open(desk, "rb", buffering=0) as opened:
        return has_records(DamagedFile(opened))


def _refuse(desk: Path, target: Path) -> None:
    if is_held_here(readable_file(desk)):
        raise OnlyReadableError(desk.name, _("it is open already, under another name or without its lock file"))
    if os.path.lexists(target):
        raise DeskExistsError(target.name)
    check_folder(target)


def _locked(desk: Path, holder: Holder, at_the_end: contextlib.ExitStack) -> DeskLock | None:
    """The lock of the desk, so that nobody writes it meanwhile; None where its folder takes no lock."""
    try:
        lock = DeskLock.acquire(desk, holder)
        at_the_end.callback(lock.release)
        lock.hold_file()
    except (UnwritableError, DiskFullError):
        return None
    return lock


def _source(desk: Path, lock: DeskLock | None, at_the_end: contextlib.ExitStack) -> tuple[Path, bool]:
    """What is read: the desk itself, or a copy with what a program left beside it; and whether that cannot be read."""
    if not has_log_beside(desk):
        return desk, False
    folder = at_the_end.enter_context(tempfile.TemporaryDirectory(dir=places.made(places.temporary())))
    copy = Path(folder, "copy.factcheck")
    try:
        if lock is None or foreign_logs(desk, lock):
            return desk, True
        for one, other in ((desk, copy), (log_path(desk), log_path(copy)), (journal_path(desk), journal_path(copy))):
            if one.exists():
                shutil.copyfile(one, other)
        with contextlib.closing(connected(copy, "mode=rw")) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            db.execute("PRAGMA journal_mode = DELETE")
    except (FactcheckError, OSError, sqlite3.DatabaseError):
        return desk, True
    return copy, False


def _filled(
    file: DeskFile, name: str, source: Path, draft: OperationDraft, captures: Path, check: Callable[[], object]
) -> dict[str, Any]:
    """Fills a new desk from a damaged file; what there is to say of it."""
    file.db.execute("PRAGMA foreign_keys = OFF")
    with transaction(file.db):
        with open(source, "rb", buffering=0) as opened:  # so that a page which the disk does not give costs no other
            pages = DamagedFile(opened, check)
            found = found_rows(pages, name, lambda sha256, data: _keep(file.db, sha256, data))
            missing, size = pages.missing_bytes, pages.size
        _keep_copies(file.db, found, captures)
        history = salvaged_history(found, size, check)
        records = SalvagedRecords(file, found, history)
        records.write()
        _write_history(file, found, history, records, draft)
    if integrity_findings(file):
        raise DamagedDeskError(name)
    lost = (*records.losses.values(), *history.losses)
    is_end_known = history.is_whole or (found.is_older and not (lost or found.unreadable or missing))
    return {
        "articles": file.number("SELECT count(*) FROM article WHERE NOT removed"),
        "claims": file.number("SELECT count(*) FROM claim"),
        "losses": lost,
        "remade": records.remade,
        "operations_missing": history.missing,
        "bytes_missing": missing,
        "is_end_known": is_end_known,
    }


def _keep(db: sqlite3.Connection, sha256: str, data: bytes) -> None:
    if sha256_of(data) == sha256:
        insert(db, BYTES, [{"sha256": sha256, "bytes": data}])


def _keep_copies(db: sqlite3.Connection, found: FoundRows, captures: Path) -> None:
    """Takes from beside the backups what was fetched and cannot be read in the file."""
    there = {sha256 for (sha256,) in db.execute(f"SELECT sha256 FROM {BYTES}")}
    for sha256 in {row["sha256"] for row in found.of(CAPTURE.entity).values()} - there:
        give_capture(db, captures, sha256)


def _write_history(
    file: DeskFile, found: FoundRows, history: SalvagedHistory, records: SalvagedRecords, draft: OperationDraft
) -> None:
    """Writes the operations that stay, and behind them one that says what became of the rest.

    Where that changes what the history tells, nothing before it can be undone.
    """
    for table, rows in (("operation", history.operations), ("change", history.changes)):
        insert(file.db, table, rows)
    file.db.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'operation'", [history.last])
    insert(file.db, "meta", found.of("meta").values())
    writer = OperationWriter(TableRows(file), draft, None)
    writer.changes += records.changes()
    lost = counted_by_fate((*records.losses.values(), *history.losses))
    writer.facts |= {"lost": lost, "operations": history.missing, "gaps": history.gaps, LEFT: history.left_of_emptied()}
    seq, _operation_id = FileJournal(file).write(draft, writer)
    if lost or history.missing or history.gaps or writer.changes:
        file.db.execute("INSERT OR REPLACE INTO meta VALUES ('undo_floor', ?)", [str(seq)])
