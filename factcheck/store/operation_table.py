"""Reads operations: the history, and what undo and redo would take."""

import json

from factcheck.domain.errors import DamagedDeskError
from factcheck.domain.records.ids import ArticleId, ClaimId, OperationId
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.operation import RENAME, Entity, Operation
from factcheck.store.desk_file import DeskFile, Values

UNDO, REDO, TAKE_BACK = "undo", "redo", "take-back"

_OPERATIONS = """
    SELECT operation.seq, operation.id, operation.at, operation.utc_offset, person.name, operation.kind,
           operation.facts, operation.article_id, operation.reverts, operation.act
    FROM operation JOIN person ON person.id = operation.who
"""
_OF_PERSON = "operation.who = (SELECT id FROM person WHERE name = ?)"
_CHANGING = "EXISTS (SELECT 1 FROM change WHERE operation_seq = operation.seq)"
_LATER = 2**63 - 1
_KIND_GIVEN = """
    SELECT operation_seq FROM change
    WHERE entity_id = ? AND CASE WHEN json_valid(after) THEN json_extract(after, '$.kind') END IS NOT NULL
"""
_CHANGES_BY_CLAIM = """
    SELECT operation.seq, entity, entity_id, json_extract(coalesce(after, before), '$.claim_id')
    FROM change JOIN operation ON operation.seq = change.operation_seq
    WHERE operation.article_id = ? ORDER BY operation.seq, change.seq
"""


class OperationTable:
    """The operations of a desk, oldest first."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def all(self, article_id: ArticleId | None = None, last: int | None = None) -> list[Operation]:
        """The history of the desk or of one article, or only its `last` operations."""
        where, values = ("WHERE operation.article_id = ?", [article_id]) if article_id else ("", [])
        most = -1 if last is None else last
        newest_first = f"{_OPERATIONS} {where} ORDER BY operation.seq DESC LIMIT ?"
        return self._file.every(_operation, newest_first, *values, most)[::-1]

    def of_entity(self, entity_ids: list[str]) -> list[Operation]:
        """The operations that touched any of these rows."""
        marks = ", ".join("?" * len(entity_ids))
        touching = f"SELECT operation_seq FROM change WHERE entity_id IN ({marks})"
        return self._file.every(
            _operation,
            f"{_OPERATIONS} WHERE operation.seq IN ({touching}) ORDER BY operation.seq",
            *entity_ids,
        )

    def of_claim(self, claim_id: ClaimId) -> list[Operation]:
        """The operations that touched a claim, or a record that hangs on it or ever did."""
        kinds = ", ".join(f"'{kind.entity}'" for kind in KINDS)
        sql = (
            f"SELECT DISTINCT entity_id FROM change WHERE entity IN ({kinds}) AND (instr(after, ?) OR instr(before, ?))"
        )
        return self.of_entity([claim_id, *self._file.every(lambda row: str(row[0]), sql, claim_id, claim_id)])

    def last_changes(self, article_id: ArticleId) -> dict[ClaimId, int]:
        """The `seq` of the last operation that touched each claim of an article, or a row that belongs to it."""
        owners: dict[str, str] = {}
        found: dict[ClaimId, int] = {}
        for seq, entity, entity_id, owner in self._file.every(tuple, _CHANGES_BY_CLAIM, article_id):
            claim_id = entity_id if entity == Entity.CLAIM else owner or owners.get(entity_id)
            if claim_id is not None:
                owners[entity_id] = claim_id
                found[ClaimId(claim_id)] = seq
        return found

    def kind_given(self, claim_id: ClaimId) -> Operation | None:
        """The act by which a claim got its kind; undo and redo bring back the one before what they reverse."""
        where = f"WHERE operation.seq IN ({_KIND_GIVEN}) AND operation.seq < ? ORDER BY operation.seq DESC LIMIT 1"
        before = _LATER
        while (found := self._file.first(_operation, f"{_OPERATIONS} {where}", claim_id, before)) is not None:
            if found.reverts is None:
                return found
            reversed_one = self.find(found.reverts)
            before = found.seq if reversed_one is None else min(found.seq, reversed_one.seq)
        return None

    def to_undo(self, who: str) -> Operation | None:
        """The act that undo of this person would take back: their last one that is in force."""
        last = self._last_of(who)
        while last is not None:
            act = self.act_of(last)
            is_own_step = act is not last and act.who == who
            if (act is last or is_own_step) and self.is_in_force(act):
                return self._within_reach(act)
            last = self._last_of(who, before=min(act.seq, last.seq) if is_own_step else last.seq)
        return None

    def to_redo(self, who: str) -> Operation | None:
        """The act that redo of this person would do again: none once they did something new."""
        last = self._last_of(who)
        while last is not None:
            act = self.act_of(last)
            if act is last:
                return None
            if last.kind == UNDO and act.who == who and self.last_step(act) == last and self.taking_back(last) is None:
                return self._within_reach(act)
            undone = last if last.kind == UNDO else self._last_step(act, before=last.seq)
            last = self._last_of(who, before=undone.seq if undone is not None else last.seq)
        return None

    def is_in_force(self, act: Operation) -> bool:
        """Whether an act was neither undone nor taken back, or was done again since."""
        last = self.last_step(act)
        if last is not None and last.kind == UNDO and self.taking_back(last) is None:
            return False
        return self.taking_back(act) is None

    def act_of(self, operation: Operation) -> Operation:
        """What undo or redo is about; any other operation is an act itself."""
        return self.get(operation.act) if operation.act is not None else operation

    def last_step(self, act: Operation) -> Operation | None:
        """The last undo or redo of an act; None where there is none."""
        return self._last_step(act)

    def step_of(self, act: Operation) -> Operation:
        """The operation that left an act as it is: its last undo or redo, what took that back, or the act itself."""
        last = self.last_step(act) or act
        over = self.taking_back(last) if last.kind == UNDO else None
        return self.step_of(over) if over is not None else last

    def last_touching(self, after: int, entity_id: str) -> Operation | None:
        """The last operation behind the one numbered `after` that touched a row, or a row that belongs to it."""
        touching = "SELECT operation_seq FROM change WHERE operation_seq > ? AND (entity_id = ? OR instr(after, ?))"
        return self._file.first(
            _operation,
            f"{_OPERATIONS} WHERE operation.seq IN ({touching}) ORDER BY operation.seq DESC LIMIT 1",
            after,
            entity_id,
            entity_id,
        )

    def changes_anything(self, operation: Operation) -> bool:
        """Whether it changed anything; what was typed back did not."""
        return self._file.number("SELECT count(*) FROM change WHERE operation_seq = ?", operation.seq) != 0

    def find(self, operation_id: OperationId) -> Operation | None:
        """One operation by its id, if there is such a one."""
        return self._file.first(_operation, f"{_OPERATIONS} WHERE operation.id = ?", operation_id)

    def get(self, operation_id: OperationId) -> Operation:
        """One operation that another one names; raises DamagedDeskError if there is none."""
        found = self.find(operation_id)
        if found is None:
            raise DamagedDeskError(self._file.name)
        return found

    def taking_back(self, operation: Operation) -> Operation | None:
        """The act by which somebody took an operation back by its name, where that is in force."""
        sql = f"{_OPERATIONS} WHERE operation.reverts = ? AND operation.kind = ? AND operation.seq > ?"
        later = self._file.every(_operation, sql, operation.id, TAKE_BACK, operation.seq)
        return next(filter(self.is_in_force, later), None)

    def _last_step(self, act: Operation, before: int = _LATER) -> Operation | None:
        later = "WHERE operation.act = ? AND operation.seq > ? AND operation.seq < ?"
        sql = f"{_OPERATIONS} {later} ORDER BY operation.seq DESC LIMIT 1"
        return self._file.first(_operation, sql, act.id, act.seq, before)

    def _last_of(self, who: str, before: int = _LATER) -> Operation | None:
        """The last operation of a person before another one that changed the record.

        What was typed back did not, nor did another name for the person.
        """
        sql = f"{_OPERATIONS} WHERE {_OF_PERSON} AND {_CHANGING} AND kind != '{RENAME}' AND operation.seq < ?"
        return self._file.first(_operation, f"{sql} ORDER BY operation.seq DESC LIMIT 1", who, before)

    def _within_reach(self, operation: Operation | None) -> Operation | None:
        """`operation`, unless a migration lies between then and now."""
        floor = self._file.number("SELECT value FROM meta WHERE key = 'undo_floor'")
        return operation if operation is not None and operation.seq > (floor or 0) else None


def _operation(row: Values) -> Operation:
    return Operation(
        seq=row[0],
        id=OperationId(row[1]),
        at=row[2],
        offset=row[3],
        who=row[4],
        kind=row[5],
        facts=json.loads(row[6]),
        article_id=ArticleId(row[7]) if row[7] else None,
        reverts=OperationId(row[8]) if row[8] else None,
        act=OperationId(row[9]) if row[9] else None,
    )
