"""Backups of a desk file: its records at one moment, and the bytes of captures once for all of them, beside them."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from factcheck import places
from factcheck.domain.errors import FactcheckError
from factcheck.domain.file_errors import UnreadableError
from factcheck.domain.records.backup import Backup
from factcheck.domain.records.capture import sha256_of_pieces
from factcheck.domain.records.integrity import Flaw
from factcheck.domain.records.operation import ERASE
from factcheck.domain.wording.system_words import system_words
from factcheck.store import capture_bytes
from factcheck.store.connection import connected, connected_to_memory
from factcheck.store.copied_file import check_copy, write_copy
from factcheck.store.error_translation import translated_errors
from factcheck.store.integrity_check import integrity_findings
from factcheck.store.lock import DeskLock, Holder
from factcheck.store.record_tables import SHA256
from factcheck.store.recovery import has_log_beside
from factcheck.store.scratch_file import rights_of, scratch_beside, set_aside_name
from factcheck.store.snapshot import copy_records, snapshot
from factcheck.store.version import BYTES, identify, tables, verify

ENDING = ".factcheck-backup"
"""Not that of a desk: a backup lacks the bytes of captures until it is restored."""
_STAMP = "%Y-%m-%dT%H%M%SZ"
_HEAD = "SELECT seq, content FROM operation ORDER BY seq DESC LIMIT 1"
_LAST = (
    "SELECT operation.at, person.name FROM operation JOIN person ON person.id = operation.who"
    f" WHERE operation.kind != '{ERASE}' OR operation.at <= ? ORDER BY operation.seq DESC LIMIT 1"
)
_FIRST_ID = "SELECT id FROM operation ORDER BY seq LIMIT 1"
_LAST_ID = f"SELECT id FROM operation WHERE kind != '{ERASE}' ORDER BY seq DESC LIMIT 1"
_ERASURES = f"SELECT count(*) FROM operation WHERE kind = '{ERASE}'"
_LACKING = f"SELECT sha256 FROM {BYTES} WHERE length(bytes) = 0"
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""The second is what an error is that quotes bytes that are no text."""


def write_backup(desk: Path, folder: Path, now: datetime) -> Path | None:
    """Backs the desk file up as it stands, also while it is open; None where the last backup holds the same.

    Only what was read back whole gets its name. Raises DamagedDeskError, UnwritableError or DiskFullError.
    """
    with translated_errors(desk.name), contextlib.closing(connected_to_memory()) as records:
        copy_records(records, desk, "mode=ro")
        head = records.execute(_HEAD).fetchone()
        if head is None or head == _head_of_last(folder):
            return None
        _keep_captures(desk, captures_in(places.made(folder)))
        target = _path_of_moment(folder, now)
        with scratch_beside(target, rights_of(desk)) as scratch:
            write_copy(records, scratch)
        return target


def backup_times(folder: Path) -> dict[datetime, Path]:
    """The backups in a folder by when they were made, the newest first; raises UnreadableError."""
    try:
        found = [(made, folder / name) for name in os.listdir(folder) if (made := _made(name)) is not None]
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UnreadableError(folder.name, system_words(error)) from error
    return dict(sorted(found, reverse=True))


def described(path: Path) -> Backup:
    """What is in a backup, or in a copy that was made before a migration.

    An erasure that is newer than the backup was made in it alone, and is no change of the state that it holds.
    """
    made = _made(path.name) or datetime.fromtimestamp(path.stat().st_mtime, UTC)
    try:
        identify(path)
        with translated_errors(path.name), contextlib.closing(connected(path, "mode=ro&immutable=1")) as db:
            verify(path.name, db)
            (claims,) = db.execute("SELECT count(*) FROM claim").fetchone()
            changed, who = db.execute(_LAST, [f"{made:%Y-%m-%dT%H:%M:%SZ}"]).fetchone() or ("", "")
    except FactcheckError:
        return Backup(path, made, is_readable=False)
    return Backup(path, made, claims, changed, who)


def first_operation_in(desk: Path) -> str:
    """The id of the operation that the history in a backup or desk begins with, which no other has but its copies.

    Empty where there is none or it cannot be read.
    """
    return "".join(map(str, _found_in(desk, _FIRST_ID)))


def last_operation_in(backup: Path) -> str:
    """The id of the operation that the history in a backup ends with, but for what was erased from the backup.

    Empty where there is none or it cannot be read.
    """
    return "".join(map(str, _found_in(backup, _LAST_ID)))


def operations_in(desk: Path) -> set[str]:
    """The ids of the operations in a desk file, as far as they can be read."""
    return set(_found_in(desk, "SELECT id FROM operation"))


def erasures_in(desk: Path) -> int:
    """How often something was erased from a backup or desk file, as far as that can be read."""
    return sum(_found_in(desk, _ERASURES))


def is_whole(path: Path, holder: Holder) -> bool:
    """Whether everything in a backup can be read, and stands as its history left it; slow."""
    try:
        records = snapshot(path, holder)
    except FactcheckError:
        return False
    with contextlib.closing(records):
        return all(one.flaw is Flaw.CAPTURE_CHANGED for one in integrity_findings(records))


def remove_backup(path: Path) -> None:
    """Removes a backup, and the bytes of captures that no other one in its folder names; raises UnwritableError.

    Bytes stay while a backup that may name them cannot be read.
    """
    with translated_errors(path.name):
        path.unlink(missing_ok=True)
        drop_unnamed_captures(path.parent)


def drop_unnamed_captures(folder: Path) -> None:
    """Removes the bytes of captures that no backup in a folder names; not while one cannot be read that may do so."""
    try:
        named = {sha256 for other in backup_times(folder).values() for sha256 in _captures_named(other)}
    except FactcheckError:
        return
    for kept in captures_in(folder).glob("*"):
        if kept.name not in named:
            kept.unlink(missing_ok=True)


def restore(backup: Path, desk: Path, holder: Holder) -> Path | None:
    """Puts what a backup holds in the place of a desk file; answers the name under which the old file is kept.

    None where there was no file. Raises LockedDeskError, DamagedDeskError, UnwritableError or DiskFullError; all is
    then as it was.
    """
    backup, desk = backup.resolve(), desk.resolve()
    identify(backup)
    with translated_errors(desk.name), contextlib.ExitStack() as at_the_end:
        lock = DeskLock.acquire(desk, holder)
        at_the_end.callback(lock.release)
        on_failure = at_the_end.enter_context(contextlib.ExitStack())
        kept = set_aside_name(desk) if os.path.lexists(desk) else None
        if kept is not None and os.name != "nt":  # where a file that is open cannot be renamed
            lock.hold_file()

        def set_aside() -> None:
            for old, new in _files_aside(desk, kept):
                old.rename(new)
                on_failure.callback(new.rename, old)

        with scratch_beside(desk, rights_of(desk if kept else backup), set_aside) as scratch:
            shutil.copyfile(backup, scratch)
            _give_captures(scratch, captures_in(backup.parent))
            check_copy(scratch)
        on_failure.pop_all()
        return kept


def _files_aside(desk: Path, kept: Path | None) -> list[tuple[Path, Path]]:
    """A desk file with what a killed program left beside it, each with the name that it gets."""
    if kept is None:
        return []
    names = [(desk.name + ending, kept.name + ending) for ending in ("", "-wal", "-shm", "-journal")]
    return [(desk.with_name(old), desk.with_name(new)) for old, new in names if os.path.lexists(desk.with_name(old))]


def _found_in(desk: Path, sql: str) -> Iterator[Any]:
    """What `sql` finds in a backup or a desk, also in its log alone, as far as that can be read."""
    how = "mode=ro" if has_log_beside(desk) else "mode=ro&immutable=1"
    with contextlib.suppress(*_UNREADABLE), contextlib.closing(connected(desk.resolve(), how)) as db:
        for (value,) in db.execute(sql):
            yield value


def _path_of_moment(folder: Path, now: datetime) -> Path:
    """Where a backup goes that is made now, or a moment later where there is one of this second."""
    moments = (now.astimezone(UTC) + timedelta(seconds=late) for late in count())
    return next(path for at in moments if not (path := folder / (at.strftime(_STAMP) + ENDING)).exists())


def _made(name: str) -> datetime | None:
    """When a backup of this name was made; None where it is no backup."""
    try:
        return datetime.strptime(name, _STAMP + ENDING).replace(tzinfo=UTC)
    except ValueError:
        return None


def _head_of_last(folder: Path) -> object:
    """The last operation in the newest backup; None where there is none, or it cannot be read."""
    for newest in backup_times(folder).values():
        with contextlib.suppress(*_UNREADABLE), contextlib.closing(connected(newest, "mode=ro&immutable=1")) as db:
            return db.execute(_HEAD).fetchone()
        break
    return None


def captures_in(folder: Path) -> Path:
    """Where the bytes of captures are, of all backups in a folder."""
    return folder / "captures"


def _captures_named(backup: Path) -> list[str]:
    """The captures that a backup names; raises DamagedDeskError or NotADeskError."""
    with translated_errors(backup.name), contextlib.closing(connected(backup, "mode=ro&immutable=1")) as db:
        return [sha256 for (sha256,) in db.execute(f"SELECT sha256 FROM {BYTES}")]


def _keep_captures(desk: Path, folder: Path) -> None:
    """Writes the bytes of captures that are not kept yet, one after the other, each under its SHA-256."""
    with contextlib.closing(connected(desk, "mode=ro")) as db:
        for (sha256,) in db.execute(f"SELECT sha256 FROM {BYTES}").fetchall():
            if not SHA256.fullmatch(sha256) or (folder / sha256).exists():
                continue
            if sha256_of_pieces(capture_bytes.pieces(db, sha256) or ()) == sha256:  # `check` names what is damaged
                with scratch_beside(places.made(folder) / sha256, rights_of(desk)) as scratch, scratch.open("wb") as to:
                    to.writelines(capture_bytes.pieces(db, sha256) or ())


def give_capture(db: sqlite3.Connection, folder: Path, sha256: str) -> None:
    """Gives a desk the bytes of a capture that are kept beside backups, unless these are not there, or damaged."""
    kept = folder / sha256
    if SHA256.fullmatch(sha256) and kept.is_file():
        pieces = capture_bytes.pieces_of_file
        if sha256_of_pieces(pieces(kept)) == sha256:
            capture_bytes.put(db, sha256, kept.stat().st_size, pieces(kept))


def _give_captures(copy: Path, folder: Path) -> None:
    """Gives a copy the bytes of captures that it lacks, as far as they are kept; `check` names the others."""
    with contextlib.closing(connected(copy, "mode=rw")) as db:
        lacking = [sha256 for (sha256,) in db.execute(_LACKING)] if BYTES in tables(db) else []
        for sha256 in lacking:
            give_capture(db, folder, sha256)
