"""Reads operations: the history, and what undo and redo would take."""

import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.ids import ArticleId, ClaimId, OperationId, PersonId, ProofId
from factcheck.domain.records.kinds import CLAIM, KIND_NAMED, KINDS, PASSAGE, PROOF
from factcheck.domain.records.operation import (
    DAMAGED,
    ERASE,
    LATER,
    Change,
    Entity,
    Erased,
    Operation,
    OperationHead,
    RowKey,
)
from factcheck.domain.records.record_kind import NONE_OF_OURS, DamagedRowError, RowDamage
from factcheck.domain.records.stored_types import count, fits, moment
from factcheck.domain.rules.merging import is_in_way
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.digests import ENVELOPE, as_json, operation_digest
from factcheck.store.row_reading import every_legible

_OPERATIONS = """
    SELECT operation.seq, operation.id, operation.at, operation.utc_offset, coalesce(person.name, operation.who),
           operation.kind, operation.facts, operation.article_id, operation.reverts, operation.act,
           operation.salt = ''
    FROM operation LEFT JOIN person ON person.id = operation.who
"""
_HEADS = """
    SELECT operation.seq, operation.id, coalesce(person.name, operation.who), operation.kind, operation.reverts,
           operation.act,
           operation.salt != '' AND EXISTS (SELECT 1 FROM change WHERE operation_seq = operation.seq)
    FROM operation LEFT JOIN person ON person.id = operation.who
    ORDER BY operation.seq DESC LIMIT ?
"""
_KIND_GIVEN = """
    SELECT operation_seq FROM change
    WHERE entity_id = ? AND CASE WHEN json_valid(after) THEN json_extract(after, '$.kind') END IS NOT NULL
"""
_SINCE = """
    SELECT entity, entity_id, before, after, operation_seq, change.seq
    FROM change JOIN operation ON operation.seq = operation_seq
    WHERE operation_seq >= ? AND article_id = ? AND entity = ? ORDER BY operation_seq, change.seq
"""
_PROOFS_USED = "WHERE operation.kind = 'proof.use' AND operation.seq > ? AND operation.article_id = ?"
_OF_ARTICLE = """
    WHERE operation.article_id = ? OR operation.article_id IS NULL AND operation.seq IN (
        SELECT operation_seq FROM change WHERE entity = 'source' AND entity_id IN (
            SELECT source_id FROM evidence JOIN claim ON claim.id = claim_id WHERE claim.article_id = ?
        )
    )
"""
_OF_ITS_SOURCES = """
    WHERE operation.seq > ? AND operation.article_id IS NULL AND operation.seq IN (
        SELECT operation_seq FROM change WHERE entity = 'source' AND before IS NOT NULL AND after IS NOT NULL
            AND entity_id IN (SELECT source_id FROM evidence WHERE claim_id = ?)
    )
"""
_CHANGE = "SELECT entity, entity_id, before, after, operation_seq, seq FROM change"
_OF_CLAIM = f"""
    {_CHANGE}
    WHERE entity_id = ? OR entity_id IN (
        SELECT entity_id FROM change WHERE entity = 'passage' AND before IS NULL AND instr(after, ?)
    ) ORDER BY operation_seq, seq
"""
_OF_ROW = f"{_CHANGE} WHERE entity_id = ? AND entity = ? ORDER BY operation_seq DESC, seq DESC"
_LATER = f"""
    {_CHANGE}
    WHERE operation_seq > ? AND (entity_id = ? OR instr(after, ?) OR instr(?, entity_id))
    ORDER BY operation_seq DESC, seq DESC
"""
_COLUMNS = """
    SELECT kind.value, one.name, one.type, one."notnull" FROM json_each(?) AS kind, pragma_table_info(kind.value) AS one
"""
_CHANGES_BY_CLAIM = """
    SELECT operation.seq, entity, entity_id,
           CASE WHEN json_valid(coalesce(after, before)) THEN json_extract(coalesce(after, before), '$.claim_id') END
    FROM change JOIN operation ON operation.seq = change.operation_seq
    WHERE operation.article_id = ? ORDER BY operation.seq, change.seq
"""


class OperationTable:
    """The operations of a desk, oldest first."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def all(self, article_id: ArticleId | None = None, last: int | None = None) -> list[Operation]:
        """The history of the desk or of one article, or only its `last` operations; those that are damaged too.

        That of an article has what was done to the sources of its claims, too, which belong to no article.
        """
        where, values = (_OF_ARTICLE, [article_id, article_id]) if article_id else ("", [])
        most = -1 if last is None else last
        newest_first = f"{_OPERATIONS} {where} ORDER BY operation.seq DESC LIMIT ?"
        return self._told(every_legible(self._file, _listed, newest_first, *values, most)[::-1])

    def last_digest(self) -> str:
        """The digest of the last operation, which the next one will bear; empty where there is none."""
        last = f"SELECT {ENVELOPE} FROM operation ORDER BY seq DESC LIMIT 1"
        return "".join(every_legible(self._file, operation_digest, last))

    def damaged(self) -> Iterator[DamagedRowError]:
        """The operations that cannot be read, with their changes."""
        for row in self._file.every(tuple, f"{_OPERATIONS} ORDER BY operation.seq"):
            try:
                self.changes_of(_operation(row).seq)
            except (DamagedRowError, DamagedDeskError):
                yield DamagedRowError("operation", str(row[0]), RowDamage.VALUE)

    def of_entity(self, entity_ids: list[str]) -> list[Operation]:
        """The operations that touched any of these rows; those that are damaged too."""
        marks = ", ".join("?" * len(entity_ids))
        touching = f"SELECT operation_seq FROM change WHERE entity_id IN ({marks})"
        sql = f"{_OPERATIONS} WHERE operation.seq IN ({touching}) ORDER BY operation.seq"
        return self._told(every_legible(self._file, _listed, sql, *entity_ids))

    def of_claim(self, claim_id: ClaimId) -> list[Operation]:
        """The operations that touched a claim, or a record that hangs on it or ever did.

        With those by which its article had another proof since, which say where its words are, and those that changed a
        source of its evidence.
        """
        kinds = ", ".join(f"'{kind.entity}'" for kind in KINDS)
        sql = (
            f"SELECT DISTINCT entity_id FROM change WHERE entity IN ({kinds}) AND (instr(after, ?) OR instr(before, ?))"
        )
        found = self.of_entity([claim_id, *self._file.every(lambda row: str(row[0]), sql, claim_id, claim_id)])
        if not found:
            return found
        of_sources = every_legible(self._file, _listed, f"{_OPERATIONS} {_OF_ITS_SOURCES}", found[0].seq, claim_id)
        known = {one.seq for one in found}
        uses = every_legible(self._file, _listed, f"{_OPERATIONS} {_PROOFS_USED}", found[0].seq, found[0].article_id)
        further = {one.seq: one for one in (*uses, *of_sources) if one.seq not in known}
        return sorted([*found, *further.values()], key=lambda one: one.seq)

    def changes_of_claim(self, claim_id: ClaimId) -> dict[int, list[Change]]:
        """What was changed of a claim and its passages, in order, by the `seq` of the operations."""
        found: dict[int, list[Change]] = {}
        for seq, change in self._file.every(lambda row: (row[4], self._change(row)), _OF_CLAIM, claim_id, claim_id):
            found.setdefault(seq, []).append(change)
        return found

    def last_changes(self, article_id: ArticleId) -> dict[ClaimId, int]:
        """The `seq` of the last operation that touched each claim of an article, or a row that belongs to it."""
        owners: dict[str, str] = {}
        found: dict[ClaimId, int] = {}
        for seq, entity, entity_id, owner in self._file.every(tuple, _CHANGES_BY_CLAIM, article_id):
            claim_id = entity_id if entity == CLAIM.entity else owner or owners.get(entity_id)
            if claim_id is not None:
                owners[entity_id] = claim_id
                found[ClaimId(claim_id)] = seq
        return found

    def kind_given(self, claim_id: ClaimId) -> Operation | None:
        """The act by which a claim got its kind; undo and redo bring back the one before what they reverse."""
        where = f"WHERE operation.seq IN ({_KIND_GIVEN}) AND operation.seq < ? ORDER BY operation.seq DESC LIMIT 1"
        before = LATER
        while (found := self._file.first(_operation, f"{_OPERATIONS} {where}", claim_id, before)) is not None:
            if found.reverts is None:
                return found
            reversed_one = self.find(found.reverts)
            before = found.seq if reversed_one is None else min(found.seq, reversed_one.seq)
        return None

    def last_in_way(self, after: int, change: Change, moved: AbstractSet[str]) -> Operation | None:
        """The last operation behind the one numbered `after` that stands in the way of reversing a change."""
        about = change.entity_id, change.entity_id, as_json(change.before)
        for row in self._file.every(tuple, _LATER, after, *about):
            if is_in_way(self._change(row), change, moved):
                return self._file.first(_operation, f"{_OPERATIONS} WHERE operation.seq = ?", row[4])
        return None

    def find(self, operation_id: OperationId) -> Operation | None:
        """One operation by its id, if there is such a one."""
        return self._file.first(_operation, f"{_OPERATIONS} WHERE operation.id = ?", operation_id)

    @cached_property
    def undo_floor(self) -> int:
        """The `seq` of the last operation that a migration put out of the reach of undo; 0 where all can be undone."""
        return self._file.number("SELECT value FROM meta WHERE key = 'undo_floor'") or 0

    def heads(self, newest: int = -1) -> list[OperationHead]:
        """What tells of each operation what undo and redo would take, oldest first; of so many newest ones, or all."""
        return every_legible(self._file, _head, _HEADS, newest)[::-1]

    def changes_of(self, seq: int) -> list[Change]:
        """What an operation changed, in the order in which it did; raises DamagedRecordError."""
        return self._file.every(self._change, f"{_CHANGE} WHERE operation_seq = ? ORDER BY seq", seq)

    def changes_of_row(self, key: RowKey) -> list[Change]:
        """What was ever changed of a row, the last change first; raises DamagedRecordError."""
        return self._file.every(self._change, _OF_ROW, key[1], key[0])

    def count_changes(self, seq: int) -> int:
        """How many rows an operation changed."""
        return self._file.number("SELECT count(*) FROM change WHERE operation_seq = ?", seq) or 0

    def passages_since(self, article_id: ArticleId, proof_id: ProofId) -> list[Change] | None:
        """What was changed of passages of an article since one of its proofs was made, oldest first.

        None where no operation tells that it was, or what was changed cannot be read.
        """
        sql = "SELECT max(operation_seq) FROM change WHERE entity_id = ? AND entity = ? AND before IS NULL"
        made = self._file.number(sql, proof_id, PROOF.entity)
        try:
            return self._file.every(self._change, _SINCE, made, article_id, PASSAGE.entity) if made else None
        except (DamagedRowError, DamagedDeskError):
            return None

    def person(self, name: str) -> PersonId | None:
        """The person of a name, if one did things here."""
        return self._file.first(lambda row: PersonId(row[0]), "SELECT id FROM person WHERE name = ?", name)

    def _told(self, operations: list[Operation]) -> list[Operation]:
        """The operations, those that were erased with by whom and when."""
        if not [one for one in operations if one.erased is not None]:
            return operations
        from factcheck.domain.records.erasure import left_by

        acts = every_legible(
            self._file, _listed, f"{_OPERATIONS} WHERE operation.kind = ? ORDER BY operation.seq", ERASE
        )
        by = {seq: Erased(one.who, one.at) for one in reversed(acts) for seq in left_by(one.facts)}
        erased = (by.get(str(one.seq), Erased()) if one.erased is not None else None for one in operations)
        return [one._replace(erased=by_whom) for one, by_whom in zip(operations, erased, strict=True)]

    def _change(self, row: Values) -> Change:
        try:
            entity = KIND_NAMED[row[0]].entity
            count(row[5])
            before, after = [self._fields(entity, words) if words else None for words in row[2:4]]
        except NONE_OF_OURS as error:
            raise DamagedRowError("operation", str(row[4]), RowDamage.VALUE) from error
        return Change(entity, row[1], before, after)

    def _fields(self, entity: Entity, words: str) -> dict[str, Any]:
        """What a change says of a row; raises one of NONE_OF_OURS unless it is what columns of its table may hold."""
        fields, columns = json.loads(words), self._columns[entity]
        if not isinstance(fields, dict) or False in [fits(value, *columns[name]) for name, value in fields.items()]:
            raise ValueError(words)
        return fields

    @cached_property
    def _columns(self) -> dict[str, dict[str, tuple[str, bool]]]:
        """The columns of each table of records, with the type of each and whether it always holds something."""
        columns: dict[str, dict[str, tuple[str, bool]]] = {name: {} for name in KIND_NAMED}
        for table, name, kind, is_needed in self._file.every(tuple, _COLUMNS, json.dumps(list(KIND_NAMED))):
            columns[table][name] = kind, bool(is_needed)
        return columns


def _head(row: Values) -> OperationHead:
    return OperationHead._make((*row[:-1], bool(row[-1])))


def _listed(row: Values) -> Operation:
    """The operation of a row; where none can be made of it, one that says so and stands at its place."""
    try:
        return _operation(row)
    except DamagedRowError:
        return Operation(row[0], OperationId(row[1]), "", "", row[4], DAMAGED, {"row": row[0]}, None, None)


def _operation(row: Values) -> Operation:
    try:
        count(row[0])
        facts = json.loads(row[6])
        if not moment(row[2]) or not isinstance(facts, dict):
            raise ValueError(row[:7])
    except NONE_OF_OURS as error:
        raise DamagedRowError("operation", str(row[0]), RowDamage.VALUE) from error
    erased = Erased() if row[10] and not facts else None
    return Operation._make((*row[:6], facts, *(one or None for one in row[7:10]), erased))
