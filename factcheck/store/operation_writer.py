"""Writes the rows of one operation, whatever keeps them, and remembers what was there before."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.domain.errors import NoSuchClaimError, NoSuchRecordError
from factcheck.domain.records.ids import PersonId
from factcheck.domain.records.kinds import (
    ARTICLE,
    CAPTURE,
    CLAIM,
    KIND_NAMED,
    KIND_OF,
    KINDS,
    PERSON,
    POINTERS,
    PROOF,
    SOURCE,
)
from factcheck.domain.records.operation import (
    Change,
    Changed,
    ChangedRow,
    Entity,
    Operation,
    OperationDraft,
    RowKey,
    initials_of,
)
from factcheck.domain.records.record_kind import check_counts

if TYPE_CHECKING:
    from factcheck.domain.records.erasure import Erasure

Row = dict[str, Any]


class Rows(Protocol):
    """What keeps the rows of a desk; everything is done within the transaction of a journal.

    `refused` is what it raises where something else points at a row that goes, or a row points nowhere.
    """

    refused: type[Exception]

    def insert(self, entity: Entity, row: Mapping[str, Any]) -> None:
        """Adds a row; raises LoneSurrogateError."""

    def update(self, entity: Entity, entity_id: str, fields: Mapping[str, Any]) -> None:
        """Changes fields of a row and raises its revision; raises LoneSurrogateError."""

    def delete(self, entity: Entity, entity_id: str) -> Row | None:
        """Takes a row away, and gives it as it was; None where there is none."""

    def find(self, entity: Entity, column: str, value: str) -> Row | None:
        """The first row with this value."""

    def count(self, scope: str) -> int:
        """Counts 1, 2, 3 … in `scope`; a number once given is never given again, undo or not."""

    def keep(self, sha256: str, size: int, pieces: Iterable[bytes]) -> None:
        """Puts `size` bytes beside the record, once; no piece is asked for where it has them. Undo leaves them."""

    def keep_text(self, sha256: str, text: str) -> None:
        """Puts what bytes say beside the record; undo leaves it with them."""


class Stored(Protocol):
    """A record of a kind that is in the table of kinds."""

    @property
    def id(self) -> str:
        """What names it for good."""


class ChangedSinceError(Exception):
    """A row is no longer as a change left it, `moved` being the fields that are not, or more hangs on it now."""

    def __init__(self, change: Change, moved: Iterable[str] = ()) -> None:
        super().__init__(change.entity_id)
        self.change = change
        self.moved = frozenset(moved)


_ORDER = {kind.entity: at for at, kind in enumerate((*KINDS, CLAIM, PROOF, SOURCE, CAPTURE, ARTICLE))}


def _there(entity: Entity, entity_id: str, row: Row | None) -> Row:
    """The row that was looked for; raises NoSuchRecordError or NoSuchClaimError where there is none."""
    if row is None:
        raise NoSuchClaimError(entity_id) if entity == CLAIM.entity else NoSuchRecordError(entity)
    return row


def _as_left(change: Change, row: Row | None) -> Row:
    """The row that `change` wrote; raises ChangedSinceError where it is gone, or no longer so."""
    if row is None:
        raise ChangedSinceError(change)
    if moved := [name for name, value in (change.after or {}).items() if row.get(name) != value]:
        raise ChangedSinceError(change, moved)
    return row


def _owners_last(row: tuple[str, str]) -> tuple[int, str]:
    return _ORDER[Entity(row[0])], row[1]


class OperationWriter:
    """Writer of one operation: adds, changes and removes records and remembers what was there before.

    `facts` may be added to and `article_id` be set where they are known only inside the block; `result` is there
    once the operation is kept.
    """

    def __init__(self, rows: Rows, draft: OperationDraft, person_id: PersonId | None) -> None:
        self.at = draft.at
        self.facts = dict(draft.facts)
        self.article_id = draft.article_id
        self.changes: list[Change] = []
        self.claim_ids: set[str] = set()
        self.rows: list[ChangedRow] = []
        self.result: Changed | None = None
        self._kept_in = rows
        self.next_number, self.keep, self.keep_text = rows.count, rows.keep, rows.keep_text
        self._person = draft.who
        self._person_id = person_id

    @property
    def who(self) -> str:
        """The name of the person who writes."""
        return self._person.name

    @property
    def person_id(self) -> PersonId:
        """The id of the person who writes; the person is made where the desk does not know the name."""
        if self._person_id is None:
            self._person_id = self._signed()
        return self._person_id

    def add(self, record: Stored, **further: object) -> None:
        """Adds a record, with `further` columns that no record of its kind shows. Raises LoneSurrogateError."""
        kind = KIND_OF[type(record)]
        self._insert(kind.entity, kind.row(record, self._id_of) | further, made=record)

    def change(self, record: Stored, **values: object) -> None:
        """Changes fields of a record, by name, where they differ from what is recorded by now.

        Raises NoSuchRecordError, NoSuchClaimError or LoneSurrogateError.
        """
        self.change_row((KIND_OF[type(record)].entity, record.id), **values)

    def change_row(self, key: RowKey, **values: object) -> None:
        """The same of the record of a row that nobody has read."""
        kind = KIND_NAMED[key[0]]
        self._update(kind.entity, key[1], kind.stored(values, self._id_of))

    def remove(self, record: Stored) -> None:
        """Takes a record away; raises NoSuchRecordError or NoSuchClaimError."""
        entity = KIND_OF[type(record)].entity
        row = _there(entity, record.id, self._kept_in.delete(entity, record.id))
        self._note(Change(entity, record.id, row, None), row)

    def reverse(self, changes: Iterable[Change]) -> None:
        """Applies the changes of an operation backwards, the last of them first.

        Raises ChangedSinceError where a field is no longer as it left it, or something that came later hangs on a row.
        """
        for change in changes:
            try:
                if change.before is None:
                    now = _as_left(change, self._kept_in.delete(change.entity, change.entity_id))
                    self._note(Change(change.entity, change.entity_id, now, None), now)
                elif change.after is None:
                    row = dict(change.before)
                    self._insert(change.entity, row, row.pop("rev", 0) + 1)
                else:
                    now = _as_left(change, self._kept_in.find(change.entity, "id", change.entity_id))
                    self._update(change.entity, change.entity_id, change.before, now)
            except self._kept_in.refused as error:
                raise ChangedSinceError(change) from error

    def erase(self, erasure: "Erasure") -> None:
        """Takes rows away of which nothing is remembered, and lets those that stay name them no more.

        What has to name a row goes before it. Of a field that goes it is remembered that there are no words in it now.
        """
        for (entity, entity_id), column in erasure.blanked:
            self._blank(KIND_NAMED[entity].entity, entity_id, column)
        for (entity, entity_id), column in erasure.loosened:
            self._update(KIND_NAMED[entity].entity, entity_id, {column: None})
        for entity, entity_id in sorted(erasure.rows, key=_owners_last):
            kind = KIND_NAMED[entity]
            self._kept_in.delete(kind.entity, entity_id)
            self._note(Change(kind.entity, entity_id, None, None), {})

    def changed(self, operation: Operation, is_typed_back: bool = False) -> Changed:
        """What is announced of the operation once it is kept."""
        entities = frozenset(change.entity for change in self.changes)
        ids = frozenset(self.claim_ids)
        return Changed(entities, self.article_id, ids, operation, tuple(self.rows), is_typed_back)

    def _insert(self, entity: Entity, row: Row, rev: int = 1, made: Stored | None = None) -> None:
        """Adds a row; one that comes back has a revision that it never had, so that nobody takes it for what it was."""
        whole = {**row, "rev": rev}
        self._note(Change(entity, row["id"], None, row), whole, made)
        self._kept_in.insert(entity, whole)

    def _update(self, entity: Entity, entity_id: str, fields: Mapping[str, Any], now: Row | None = None) -> None:
        """Changes those fields of a row that differ, and raises its revision; `now` is the row, if just read."""
        now = now or _there(entity, entity_id, self._kept_in.find(entity, "id", entity_id))
        after = {name: value for name, value in fields.items() if now[name] != value}
        if after:
            self._note(
                Change(entity, entity_id, {name: now[name] for name in after}, after), {**now, "rev": now["rev"] + 1}
            )
            self._kept_in.update(entity, entity_id, after)

    def _blank(self, entity: Entity, entity_id: str, column: str) -> None:
        now = self._kept_in.find(entity, "id", entity_id)
        if now is None:
            self._note(Change(entity, entity_id, None, None), {})
        else:
            self._note(Change(entity, entity_id, {}, {column: ""}), {**now, "rev": now["rev"] + 1})
            self._kept_in.update(entity, entity_id, {column: ""})

    def _id_of(self, name: str) -> str | None:
        """The id of the person of a name, none of nobody; raises NoSuchRecordError."""
        if not name:
            return None
        if name == self.who:
            return self.person_id
        found = self._kept_in.find(PERSON.entity, "name", name)
        if found is None:
            raise NoSuchRecordError(PERSON.entity)
        return str(found["id"])

    def _signed(self) -> PersonId:
        person = self._person
        found = self._kept_in.find(PERSON.entity, "name", person.name)
        if found is None:
            row = {"id": person.id, "name": person.name, "initials": person.initials or initials_of(person.name)}
            self._kept_in.insert(PERSON.entity, row)
            self.rows.append(ChangedRow(PERSON.entity, person.id, row))
            return person.id
        if person.initials and person.initials != found["initials"]:
            check_counts(PERSON.entity, {**found, "rev": found["rev"] + 1})
            self._kept_in.update(PERSON.entity, found["id"], {"initials": person.initials})
        return PersonId(found["id"])

    def _note(self, change: Change, row: Mapping[str, Any], made: Stored | None = None) -> None:
        """Remembers a change, `row` being what was there before it with its new revision, or what is made.

        Raises DamagedRowError where a number in it could not be read again.
        """
        check_counts(change.entity, row)
        self.changes.append(change)
        left = None if change.after is None else {**row, **change.after}
        self.rows.append(ChangedRow(change.entity, change.entity_id, left, made))
        if change.entity == CLAIM.entity:
            self.claim_ids.add(change.entity_id)
            return
        for rows in (row, change.after or {}):
            self.claim_ids.update(rows[name] for name in POINTERS if rows.get(name) is not None)
