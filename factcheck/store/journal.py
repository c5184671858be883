"""The journal: every change of the record goes through it, in operations that can be reversed."""

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from factcheck.domain.errors import LoneSurrogateError
from factcheck.domain.file_errors import DiskFullError
from factcheck.domain.records.ids import OperationId, PersonId
from factcheck.domain.records.kinds import PERSON
from factcheck.domain.records.operation import Change, Changed, Entity, Operation, OperationDraft
from factcheck.domain.records.record_kind import DamagedRowError, RowDamage
from factcheck.domain.records.stored_types import MOST_COUNTED
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.store import capture_bytes
from factcheck.store.connection import transaction
from factcheck.store.desk_file import DeskFile
from factcheck.store.digests import ENVELOPE, LAST, as_json, content_digest, new_salt, operation_digest, people_digest
from factcheck.store.error_translation import translated_errors
from factcheck.store.operation_table import OperationTable
from factcheck.store.operation_writer import OperationWriter, Row

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

QUIET_SECONDS = 5
"""After so long without a key a visit to a field is over: what is typed then is an operation of its own."""
_AT_ONCE = 100
"""So many changes are written by one statement."""

_INSERT_OPERATION = (
    f"INSERT INTO operation (seq, facts, salt, {ENVELOPE}) VALUES (?, ?, ?{', ?' * len(ENVELOPE.split(', '))})"
)
_LAST_SEQ = """
    SELECT max(coalesce((SELECT max(seq) FROM operation), 0),
               coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'operation'), 0))
"""


class TableRows:
    """The rows in the tables of a desk file."""

    refused: type[Exception] = sqlite3.IntegrityError

    def __init__(self, file: DeskFile) -> None:
        self._execute = file.db.execute
        self.keep, self.keep_text = partial(capture_bytes.put, file.db), partial(capture_bytes.put_text, file.db)
        self._columns: dict[str, tuple[str, ...]] = {}

    def insert(self, entity: Entity, row: Mapping[str, Any]) -> None:
        """Adds a row; raises LoneSurrogateError. Columns without a value are left out, which SQLite has to look at."""
        given = {name: value for name, value in row.items() if value is not None}
        self._write(_insertion(entity, tuple(given)), given)

    def update(self, entity: Entity, entity_id: str, fields: Mapping[str, Any]) -> None:
        """Changes fields of a row and raises its revision; raises LoneSurrogateError."""
        sets = ", ".join([f'"{name}" = ?' for name in fields])
        self._write(f"UPDATE {entity} SET {sets}, rev = rev + 1 WHERE id = ?", fields, entity_id)

    def delete(self, entity: Entity, entity_id: str) -> Row | None:
        """Takes a row away, and gives it as it was; None where there is none."""
        return self._row(entity, self._execute(f"DELETE FROM {entity} WHERE id = ? RETURNING *", (entity_id,)))

    def find(self, entity: Entity, column: str, value: str) -> Row | None:
        """The first row with this value."""
        return self._row(entity, self._execute(f"SELECT * FROM {entity} WHERE {column} = ?", (value,)))

    def count(self, scope: str) -> int:
        """Counts 1, 2, 3 … in `scope`; a number once given is never given again, undo or not."""
        sql = (
            "INSERT INTO counter VALUES (?, 1) ON CONFLICT (scope) DO UPDATE SET last = min(last, ?) + 1 RETURNING last"
        )
        (number,) = self._execute(sql, (scope, MOST_COUNTED)).fetchone()
        if not 0 < number <= MOST_COUNTED:
            raise DamagedRowError("counter", scope, RowDamage.NUMBER)
        return int(number)

    def _row(self, entity: Entity, found: sqlite3.Cursor) -> Row | None:
        """The first row of those found; the columns of a table stay the same as long as its file is open."""
        rows = found.fetchall()  # to the end, where SQLite looks whether something still names a row that went
        if not rows:
            return None
        if entity not in self._columns:
            self._columns[entity] = tuple(column[0] for column in found.description)
        return dict(zip(self._columns[entity], rows[0], strict=True))

    def _write(self, sql: str, fields: Mapping[str, Any], *more: str) -> None:
        try:
            self._execute(sql, (*fields.values(), *more))
        except UnicodeEncodeError as error:
            raise LoneSurrogateError(_broken_field(fields)) from error


class FileJournal:
    """The one writer of a desk file: nothing else executes INSERT, UPDATE or DELETE."""

    def __init__(self, file: DeskFile, seconds: Callable[[], float] = time.monotonic) -> None:
        self._file = file
        self._execute = file.db.execute
        self._rows = TableRows(file)
        self._operations = OperationTable(file)
        self._known: dict[tuple[str, str], PersonId] = {}
        self._is_batch = False
        self._failed: BaseException | None = None  # what a part of the batch failed by
        self._seconds = seconds
        self._visited: tuple[int, float] | None = None  # the operation that typing may still add to, and when it did
        self._last: tuple[int, str] | None = None  # number and digest of the last operation, if it was written here
        self._people: str | None = None  # their digest, where none may have been added since
        self._is_proved = True  # whether what proves both is written

    @contextlib.contextmanager
    def operation(self, draft: OperationDraft) -> Iterator[OperationWriter]:
        """One operation in one transaction: whole on disk when the block ends, or not at all.

        Where the path of the desk no longer leads to it GoneDeskError is raised, and nothing counts as done.

        An operation that changes nothing is not kept, unless it reverts another one; `OperationWriter.result` tells
        what was.
        """
        signature = draft.who.name, draft.who.initials
        with self._transaction():
            writer = OperationWriter(self._rows, draft, self._known.get(signature))
            if signature not in self._known:
                self._people = None
            yield writer
            if writer.changes or draft.reverts:
                writer.result = self._kept(draft, writer)
        if writer.result is not None:
            self._known[signature] = writer.person_id

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Several operations under one commit; where one fails none is kept, also where whoever asked goes on."""
        was_batch = self._is_batch
        try:
            with self._transaction():
                self._is_batch = True
                yield
                self._make_sure_of_batch()
                if not (was_batch or self._is_proved):
                    self._prove()
        except BaseException:
            self._known.clear()
            self._is_proved = not was_batch
            raise
        finally:
            self._is_batch = was_batch

    def erase(self, draft: OperationDraft, erasure: "Erasure") -> Changed:
        """Takes what an erasure names out of the rows, the bytes and all operations so far: all of it, or nothing.

        What is left of each operation stays provable by a digest among the facts of this one. Free pages are zero
        then, but what earlier changes left in pages stays until the file is compacted.
        """
        from factcheck.domain.records.erasure import LEFT
        from factcheck.store import erasing

        self._visited = None
        (usual,) = self._execute("PRAGMA secure_delete").fetchone()
        self._execute("PRAGMA secure_delete = ON")
        try:
            with self._transaction():
                self._execute("PRAGMA defer_foreign_keys = ON")
                writer = OperationWriter(self._rows, draft, None)
                writer.erase(erasure)
                writer.facts[LEFT] = erasing.empty(self._file, erasure)
                erasing.drop_bytes(self._file, erasure)
                self._file.note_compaction_due()
                return self._kept(draft, writer)
        finally:
            self._execute(f"PRAGMA secure_delete = {usual}")

    def end_visit(self) -> None:
        """Lets no more typing be added to the last operation: whoever typed has left the field."""
        self._visited = None

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """Keeps all of a block or nothing; a part of a batch is kept by that."""
        with translated_errors(self._file.name):
            self._make_sure_of_batch()
            is_part = self._is_batch
            try:
                if is_part:
                    yield
                else:
                    self._file.ready_to_write()
                    with transaction(self._file.db):
                        yield
                        self._file.check_place()
                    self._file.acknowledge()
            except BaseException as error:
                self._last = self._people = None
                self._failed = error if is_part else None
                raise

    def _make_sure_of_batch(self) -> None:
        """Raises again what a part of the batch failed by; a full disk may take all back in the middle, too."""
        if self._failed is not None:
            raise self._failed
        if self._is_batch and not self._file.db.in_transaction:
            raise DiskFullError(self._file.name)

    def _kept(self, draft: OperationDraft, writer: OperationWriter) -> Changed:
        joined = self._joined(draft, writer) if draft.joins_last else None
        seq, operation_id, is_typed_back = joined or (*self.write(draft, writer), False)
        self._visited = (seq, self._seconds()) if draft.joins_last else None
        operation = Operation(
            seq=seq,
            id=operation_id,
            at=draft.at,
            offset=draft.offset,
            who=draft.who.name,
            kind=draft.kind,
            facts=writer.facts,
            article_id=writer.article_id,
            reverts=draft.reverts,
            act=draft.act,
        )
        return writer.changed(operation, is_typed_back)

    def write(self, draft: OperationDraft, writer: OperationWriter) -> tuple[int, OperationId]:
        """Writes an operation behind all others, within the transaction that is open; its number and its id."""
        facts, changes, salt = as_json(writer.facts), [_stored(change) for change in writer.changes], new_salt()
        last, previous = self._before()
        seq = last + 1
        envelope = (
            previous,
            draft.id,
            draft.at,
            draft.offset,
            writer.person_id,
            draft.origin,
            draft.kind,
            writer.article_id,
            draft.reverts,
            draft.act,
            content_digest(salt, facts, changes),
        )
        self._execute(_INSERT_OPERATION, (seq, facts, salt, *envelope))
        for first in range(0, len(changes), _AT_ONCE):
            rows = [(seq, number, *change) for number, change in enumerate(changes[first : first + _AT_ONCE], first)]
            marks = ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(rows))
            self._execute(f"INSERT INTO change VALUES {marks}", [value for row in rows for value in row])
        self._seal(seq, envelope, writer)
        return seq, draft.id

    def _before(self) -> tuple[int, str]:
        """The highest number that an operation ever had, and the digest of the last; raises DamagedRowError."""
        if self._last is None:
            (last,) = self._execute(_LAST_SEQ).fetchone()
            if not isinstance(last, int) or not 0 <= last < MOST_COUNTED:
                raise DamagedRowError("sqlite_sequence", "operation", RowDamage.VALUE)
            before = self._execute(f"SELECT {ENVELOPE} FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
            self._last = last, operation_digest(before) if before is not None else ""
        return self._last

    def _seal(self, seq: int, envelope: Sequence[Any], writer: OperationWriter) -> None:
        """Keeps what proves the last operation, of a batch that of its last, and who the people are."""
        if self._people is None or any(change.entity == PERSON.entity for change in writer.changes):
            self._people = self._digest_of_people()
        self._last = seq, operation_digest(envelope)
        self._is_proved = False
        if not self._is_batch:
            self._prove()

    def _prove(self) -> None:
        """Writes what proves the last operation, and who the people are."""
        people = self._people or self._digest_of_people()
        seq, digest = self._before()
        self._execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (LAST, f"{seq} {digest} {people}"))
        self._is_proved = True

    def _digest_of_people(self) -> str:
        return people_digest(self._execute("SELECT id, name, initials FROM person"))

    def _joined(self, draft: OperationDraft, writer: OperationWriter) -> tuple[int, OperationId, bool] | None:
        """Adds to the last operation, if that is of the same visit of the same person to the same field; else None.

        Says besides whether it was typed back to what it was, so that there is nothing left to undo.
        """
        seq, at = self._visited or (0, 0.0)
        last = self._execute("SELECT max(seq), id, kind, who, salt FROM operation").fetchone()
        if (
            self._seconds() - at > QUIET_SECONDS
            or last[0] != seq
            or last[2:4] != (draft.kind, writer.person_id)
            or len(writer.changes) != 1
        ):
            return None
        (change,) = writer.changes
        earlier = self._operations.changes_of(seq)
        if len(earlier) != 1 or not change.is_in_field_of(earlier[0]):
            return None
        joined = earlier[0].joined(change)
        self._execute("DELETE FROM change WHERE operation_seq = ?", (seq,))
        changes = []
        if joined.before != joined.after:
            changes = [_stored(joined)]
            self._execute("INSERT INTO change VALUES (?, 0, ?, ?, ?, ?)", (seq, *changes[0]))
        facts, salt = as_json(writer.facts), last[4]
        self._execute(
            "UPDATE operation SET at = ?, utc_offset = ?, facts = ?, content = ? WHERE seq = ?",
            (draft.at, draft.offset, facts, content_digest(salt, facts, changes), seq),
        )
        self._seal(seq, self._execute(f"SELECT {ENVELOPE} FROM operation WHERE seq = ?", (seq,)).fetchone(), writer)
        return seq, OperationId(last[1]), not changes


@cache
def _insertion(entity: Entity, names: tuple[str, ...]) -> str:
    columns, marks = '", "'.join(names), ", ".join("?" * len(names))
    return f'INSERT INTO {entity} ("{columns}") VALUES ({marks})'


def _stored(change: Change) -> tuple[str, str, str | None, str | None]:
    before, after = (None if row is None else as_json(row) for row in (change.before, change.after))
    return change.entity, change.entity_id, before, after


def _broken_field(fields: Mapping[str, Any]) -> str:
    return next(name for name, value in fields.items() if isinstance(value, str) and lone_surrogates(value))
