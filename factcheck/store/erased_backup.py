"""Backups that hold a record which was erased: found, and written anew without it."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from factcheck.domain.records.erasure import FIELDS, Erasure
from factcheck.domain.records.operation import OperationDraft, RowKey
from factcheck.store.connection import connected, connected_to_memory
from factcheck.store.copied_file import write_copy
from factcheck.store.desk_file import DeskFile
from factcheck.store.erasing import holds, traced_erasure
from factcheck.store.error_translation import translated_errors
from factcheck.store.journal import FileJournal
from factcheck.store.scratch_file import rights_of, scratch_beside
from factcheck.store.version import bring_up_to_date, identify, tables, verify


def holds_record(path: Path, target: RowKey) -> bool:
    """Whether a backup holds anything of a record, in its history too; raises DamagedDeskError or NotADeskError."""
    identify(path)
    with translated_errors(path.name), contextlib.closing(connected(path, "mode=ro&immutable=1")) as db:
        verify(path.name, db)
        return FIELDS.get(target[0], target)[0] in tables(db) and holds(DeskFile(path, db, False), target)


def rewrite_without(path: Path, target: RowKey, draft: OperationDraft, allow: Callable[[Erasure], None]) -> None:
    """Writes a backup anew without a record and what goes with it, by an operation of its own, and brought up to date.

    It is done in memory, and written once.
    Raises DamagedDeskError, UnwritableError or DiskFullError, or what `allow` raises; it is then as it was.
    """
    with translated_errors(path.name), contextlib.closing(connected_to_memory()) as db:
        with contextlib.closing(connected(path, "mode=ro&immutable=1")) as before:
            before.backup(db)
        if verify(path.name, db):
            bring_up_to_date(path.name, db)
        file = DeskFile(path, db, True)
        erasure = traced_erasure(file, target)
        allow(erasure)
        FileJournal(file).erase(draft, erasure)
        db.execute("PRAGMA synchronous = OFF")  # a scratch file is brought to the disk at its end
        with scratch_beside(path, rights_of(path)) as scratch:
            write_copy(db, scratch)
            shutil.copystat(path, scratch)
