"""Reads rows of which some hold bytes that are no text: with one of them SQLite gives nothing of its table."""

import contextlib
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from factcheck.domain.file_errors import DamagedDeskError, DamagedRecordError
from factcheck.domain.records.record_kind import NOTHING, DamagedRowError, RecordKind, RowDamage
from factcheck.store.desk_file import DeskFile, Values

T = TypeVar("T")


def rows_of(file: DeskFile, kind: RecordKind, which: str, *values: object) -> list[Values]:
    """The rows of a kind; raises DamagedRecordError by the first that is no text, and what `DeskFile.every` raises."""
    with file.making():
        try:
            return file.db.execute(_select(kind, which), values).fetchall()
        except sqlite3.DatabaseError:
            for row in filter(_is_no_text, _every(file, _text_or_bytes, tuple, _select(kind, which), *values)):
                name = str(row[kind.columns.index("id")])
                raise DamagedRowError(kind.entity, name, RowDamage.LETTERS) from None
            raise


def readable_records(file: DeskFile, kind: RecordKind, which: str = "", *values: object) -> list[Any]:
    """The records of a kind, without those of which a row is damaged."""
    try:
        rows = rows_of(file, kind, which, *values)
    except DamagedRecordError:
        every = _every(file, _text_or_bytes, tuple, _select(kind, which), *values)
        rows = [row for row in every if not _is_no_text(row)]
    made = []
    for row in rows:
        with contextlib.suppress(DamagedRowError):
            made.append(kind.made(row, NOTHING))
    return made


def every_legible(file: DeskFile, make: Callable[[Values], T], sql: str, *values: object) -> list[T]:
    """As `DeskFile.every`; bytes that are no letters stand as U+FFFD, in words that are only shown or searched."""
    try:
        return file.every(make, sql, *values)
    except DamagedDeskError:
        return _every(file, _legible, make, sql, *values)


def _every(
    file: DeskFile, letters: Callable[[bytes], Any], make: Callable[[Values], T], sql: str, *values: object
) -> list[T]:
    """As `DeskFile.every`, texts being what `letters` makes of their bytes."""
    file.db.text_factory = letters
    try:
        return file.every(make, sql, *values)
    finally:
        file.db.text_factory = str


def _select(kind: RecordKind, which: str) -> str:
    return f"SELECT {kind.selected} FROM {kind.entity} {which}"


def _text_or_bytes(data: bytes) -> str | bytes:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data


def _legible(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _is_no_text(row: Values) -> bool:
    return any(isinstance(value, bytes) for value in row)
