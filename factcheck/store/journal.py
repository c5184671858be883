"""The journal: every change of the record goes through it, in operations that can be reversed."""

import contextlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factcheck.domain.errors import (
    DiskFullError,
    LoneSurrogateError,
    NoSuchClaimError,
    NoSuchThingError,
)
from factcheck.domain.records.capture import sha256_of
from factcheck.domain.records.ids import ArticleId, OperationId, PersonId
from factcheck.domain.records.kinds import POINTERS
from factcheck.domain.records.operation import Changed, ChangedRow, Entity, Operation, Person, initials_of
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.digests import ENVELOPE, content_digest, new_salt, operation_digest
from factcheck.store.error_translation import translated_errors

Row = dict[str, Any]

_CHANGES = "SELECT entity, entity_id, before, after FROM change WHERE operation_seq = ?"
QUIET_SECONDS = 5
"""After so long without a key a visit to a field is over: what is typed then is an operation of its own."""


@dataclass(frozen=True, slots=True)
class OperationDraft:
    """What an operation is going to be: `at` is UTC, ISO 8601, `offset` that of the person's clock (+01:00).

    `kind` is the verb, `facts` what a sentence is made of.
    The id of `who` counts only where the desk does not know the name; empty initials change nothing.
    """

    id: OperationId
    at: str
    offset: str
    who: Person
    origin: str
    kind: str
    facts: Mapping[str, Any]
    article_id: ArticleId | None = None
    reverts: OperationId | None = None
    act: OperationId | None = None
    joins_last: bool = False


@dataclass(slots=True)
class _Change:
    entity: Entity
    entity_id: str
    before: Row | None
    after: Row | None


class ChangedSinceError(Exception):
    """A row is no longer as an operation left it, or more hangs on it now."""

    def __init__(self, entity_id: str) -> None:
        super().__init__(entity_id)
        self.entity_id = entity_id


class OperationWriter:
    """Writer of one operation: inserts, updates and deletes rows and remembers what was there before.

    `facts` may be added to and `article_id` be set where they are known only inside the block; `result` is there
    once the operation is kept.
    """

    def __init__(self, file: DeskFile, draft: OperationDraft, person_id: PersonId | None) -> None:
        self.at = draft.at
        self.facts = dict(draft.facts)
        self.article_id = draft.article_id
        self.changes: list[_Change] = []
        self.claim_ids: set[str] = set()
        self.rows: list[ChangedRow] = []
        self.result: Changed | None = None
        self._execute = file.db.conn.execute
        self._person = draft.who
        self._person_id = person_id

    @property
    def who(self) -> PersonId:
        """The id of the person who writes; the person is made where the desk does not know the name."""
        if self._person_id is None:
            self._person_id = self._signed()
        return self._person_id

    def insert(self, entity: Entity, row: Mapping[str, Any]) -> None:
        """Adds a row; it starts at revision 1. Raises LoneSurrogateError."""
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self._write(f"INSERT INTO {entity} ({names}) VALUES ({marks})", row)
        self._note(_Change(entity, row["id"], None, dict(row)), row)

    def update(self, entity: Entity, entity_id: str, fields: Mapping[str, Any], now: Row | None = None) -> None:
        """Changes those fields of a row that differ, and raises its revision.

        `now` is the row, where it was just read. Raises NoSuchThingError, NoSuchClaimError or LoneSurrogateError.
        """
        now = now or self.row(entity, entity_id)
        after = {name: value for name, value in fields.items() if now[name] != value}
        if not after:
            return
        sets = ", ".join(f'"{name}" = ?' for name in after)
        self._write(f"UPDATE {entity} SET {sets}, rev = rev + 1 WHERE id = ?", after, entity_id)
        self._note(_Change(entity, entity_id, {name: now[name] for name in after}, after), now)

    def delete(self, entity: Entity, entity_id: str, now: Row | None = None) -> None:
        """Takes a row away; the journal keeps it whole. `now` and errors are those of `update`."""
        now = now or self.row(entity, entity_id)
        self._execute(f"DELETE FROM {entity} WHERE id = ?", (entity_id,))
        self._note(_Change(entity, entity_id, now, None), now)

    def keep(self, data: bytes) -> str:
        """Puts bytes beside the record and gives their SHA-256; they are kept once, and undo leaves them."""
        sha256 = sha256_of(data)
        self._execute("INSERT INTO blob VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", (sha256, data))
        return sha256

    def row(self, entity: Entity, entity_id: str) -> Row:
        """The row as it stands, without its revision; raises NoSuchThingError or NoSuchClaimError."""
        cursor = self._execute(f"SELECT * FROM {entity} WHERE id = ?", (entity_id,))
        values = cursor.fetchone()
        if values is None:
            raise NoSuchClaimError(entity_id) if entity is Entity.CLAIM else NoSuchThingError(entity.value)
        row = dict(zip((column[0] for column in cursor.description), values, strict=True))
        del row["rev"]
        return row

    def next_number(self, scope: str) -> int:
        """Counts 1, 2, 3 … in `scope`; a number once given is never given again, undo or not."""
        found = self._execute(
            "INSERT INTO counter VALUES (?, 1) ON CONFLICT (scope) DO UPDATE SET last = last + 1 RETURNING last",
            (scope,),
        ).fetchone()
        return int(found[0])

    def _signed(self) -> PersonId:
        person = self._person
        found = self._execute("SELECT id, initials FROM person WHERE name = ?", (person.name,)).fetchone()
        if found is None:
            row = {
                "id": person.id,
                "name": person.name,
                "initials": person.initials or initials_of(person.name),
            }
            self._write("INSERT INTO person (id, name, initials) VALUES (?, ?, ?)", row)
            self.rows.append(ChangedRow(Entity.PERSON, person.id, row))
            return person.id
        person_id = PersonId(found[0])
        if person.initials and person.initials != found[1]:
            fields = {"initials": person.initials}
            self._write("UPDATE person SET initials = ?, rev = rev + 1 WHERE id = ?", fields, person_id)
        return person_id

    def _write(self, sql: str, fields: Mapping[str, Any], *more: str) -> None:
        try:
            self._execute(sql, (*fields.values(), *more))
        except UnicodeEncodeError as error:
            raise LoneSurrogateError(_broken_field(fields)) from error

    def _note(self, change: _Change, row: Mapping[str, Any]) -> None:
        """Remembers a change, `row` being what was there before it, or what was made."""
        self.changes.append(change)
        left = None if change.after is None else {**row, **change.after}
        self.rows.append(ChangedRow(change.entity, change.entity_id, left))
        if change.entity is Entity.CLAIM:
            self.claim_ids.add(change.entity_id)
            return
        for rows in (row, change.after or {}):
            self.claim_ids.update(rows[name] for name in POINTERS if rows.get(name) is not None)


class Journal:
    """The one writer of a desk file: nothing else executes INSERT, UPDATE or DELETE."""

    def __init__(self, file: DeskFile, seconds: Callable[[], float] = time.monotonic) -> None:
        self._file = file
        self._execute = file.db.conn.execute
        self._known: dict[tuple[str, str], PersonId] = {}
        self._is_batch = False
        self._seconds = seconds
        self._visited: tuple[int, float] | None = None  # the operation that typing may still add to, and when it did
        self._last_digest: str | None = None  # of the last operation, where that was written here

    @contextlib.contextmanager
    def operation(self, draft: OperationDraft) -> Iterator[OperationWriter]:
        """One operation in one transaction: whole on disk when the block ends, or not at all.

        An operation that changes nothing is not kept, unless it reverts another one; `OperationWriter.result` tells
        what was.
        """
        signature = draft.who.name, draft.who.initials
        with self._transaction():
            writer = OperationWriter(self._file, draft, self._known.get(signature))
            yield writer
            if writer.changes or draft.reverts:
                writer.result = self._kept(draft, writer)
        if writer.result is not None:
            self._known[signature] = writer.who

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Several operations under one commit."""
        was_batch = self._is_batch
        try:
            with self._transaction():
                self._is_batch = True
                yield
                self._make_sure_of_batch()
        except BaseException:
            self._known.clear()
            raise
        finally:
            self._is_batch = was_batch

    def end_visit(self) -> None:
        """Lets no more typing be added to the last operation: whoever typed has left the field."""
        self._visited = None

    def reverse(self, seq: int, writer: OperationWriter) -> None:
        """Applies the changes of the operation `seq` backwards.

        Raises ChangedSinceError where a field is no longer as it left it, or something that came later hangs on a row.
        """
        for change in self._file.every(_change, f"{_CHANGES} ORDER BY seq DESC", seq):
            now = _unchanged(writer, change) if change.after is not None else None
            try:
                if change.before is None:
                    writer.delete(change.entity, change.entity_id, now)
                elif change.after is None:
                    writer.insert(change.entity, change.before)
                else:
                    writer.update(change.entity, change.entity_id, change.before, now)
            except sqlite3.IntegrityError as error:
                raise ChangedSinceError(change.entity_id) from error

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        with translated_errors(self._file.name):
            self._file.ready_to_write()
            self._make_sure_of_batch()
            try:
                with self._file.db.atomic():
                    yield
            except BaseException:
                self._last_digest = None
                raise

    def _make_sure_of_batch(self) -> None:
        """A full disk may take a whole transaction back, of which a batch is only told in the middle."""
        if self._is_batch and not self._file.db.conn.in_transaction:
            raise DiskFullError(self._file.name)

    def _kept(self, draft: OperationDraft, writer: OperationWriter) -> Changed:
        joined = self._joined(draft, writer) if draft.joins_last else None
        seq, operation_id = joined or self._written(draft, writer)
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
        entities = frozenset(change.entity for change in writer.changes)
        return Changed(entities, writer.article_id, frozenset(writer.claim_ids), operation, tuple(writer.rows))

    def _written(self, draft: OperationDraft, writer: OperationWriter) -> tuple[int, OperationId]:
        facts, changes, salt = _json(writer.facts), [_stored(change) for change in writer.changes], new_salt()
        row = {
            "id": draft.id,
            "at": draft.at,
            "utc_offset": draft.offset,
            "who": writer.who,
            "origin": draft.origin,
            "kind": draft.kind,
            "facts": facts,
            "article_id": writer.article_id,
            "reverts": draft.reverts,
            "act": draft.act,
            "salt": salt,
            "content": content_digest(salt, facts, changes),
            "previous": self._digest_before(),
        }
        self._last_digest = operation_digest([row[name] for name in ENVELOPE.split(", ")])
        marks = ", ".join("?" * len(row))
        cursor = self._execute(f"INSERT INTO operation ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        seq = cursor.lastrowid
        assert seq is not None
        rows = [(seq, number, *change) for number, change in enumerate(changes)]
        self._file.db.conn.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", rows)
        return seq, draft.id

    def _digest_before(self) -> str:
        if self._last_digest is None:
            before = self._execute(f"SELECT {ENVELOPE} FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
            self._last_digest = operation_digest(before) if before is not None else ""
        return self._last_digest

    def _joined(self, draft: OperationDraft, writer: OperationWriter) -> tuple[int, OperationId] | None:
        """Adds to the last operation, if that is of the same visit of the same person to the same field; else None."""
        seq, at = self._visited or (0, 0.0)
        last = self._execute("SELECT max(seq), id, kind, who, salt FROM operation").fetchone()
        if (
            self._seconds() - at > QUIET_SECONDS
            or last[0] != seq
            or last[2:4] != (draft.kind, writer.who)
            or len(writer.changes) != 1
        ):
            return None
        (change,) = writer.changes
        earlier = self._file.every(_change, _CHANGES, seq)
        if len(earlier) != 1 or not _is_same_field(earlier[0], change):
            return None
        after = {**(earlier[0].after or {}), **(change.after or {})}
        self._execute("DELETE FROM change WHERE operation_seq = ?", (seq,))
        changes = []
        if earlier[0].before != after:  # else it was typed back to what it was, and there is nothing left to undo
            changes = [_stored(replace(earlier[0], after=after))]
            self._execute("INSERT INTO change VALUES (?, 0, ?, ?, ?, ?)", (seq, *changes[0]))
        self._last_digest = None
        facts, salt = _json(writer.facts), last[4]
        self._execute(
            "UPDATE operation SET at = ?, utc_offset = ?, facts = ?, content = ? WHERE seq = ?",
            (draft.at, draft.offset, facts, content_digest(salt, facts, changes), seq),
        )
        return seq, OperationId(last[1])


def _unchanged(writer: OperationWriter, change: _Change) -> Row:
    """The row that `change` wrote; raises ChangedSinceError where it is gone, or no longer so."""
    try:
        now = writer.row(change.entity, change.entity_id)
    except (NoSuchThingError, NoSuchClaimError) as error:
        raise ChangedSinceError(change.entity_id) from error
    if any(now.get(name) != value for name, value in (change.after or {}).items()):
        raise ChangedSinceError(change.entity_id)
    return now


def _is_same_field(earlier: _Change, change: _Change) -> bool:
    if (earlier.entity, earlier.entity_id) != (change.entity, change.entity_id):
        return False
    if not earlier.before or not earlier.after or not change.after:
        return False
    return earlier.after.keys() >= change.after.keys()


def _stored(change: _Change) -> tuple[str, str, str | None, str | None]:
    before, after = (None if row is None else _json(row) for row in (change.before, change.after))
    return change.entity, change.entity_id, before, after


def _change(row: Values) -> _Change:
    before, after = (json.loads(words) if words else None for words in row[2:])
    return _Change(Entity(row[0]), row[1], before, after)


_json = json.JSONEncoder(ensure_ascii=False).encode


def _broken_field(fields: Mapping[str, Any]) -> str:
    return next(name for name, value in fields.items() if isinstance(value, str) and lone_surrogates(value))
