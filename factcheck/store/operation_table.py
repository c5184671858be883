"""Reads operations: the history, and what undo and redo would take."""

import json

from factcheck.domain.errors import DamagedDeskError
from factcheck.domain.records.ids import ArticleId, ClaimId, OperationId
from factcheck.domain.records.operation import Entity, Operation
from factcheck.store.desk_file import DeskFile, Values

UNDO, REDO = "undo", "redo"

_OPERATIONS = """
    SELECT operation.seq, operation.id, operation.at, operation.utc_offset, person.name, operation.kind,
           operation.facts, operation.article_id, operation.reverts
    FROM operation JOIN person ON person.id = operation.who
"""
_CHANGING = "WHERE (reverts IS NOT NULL OR EXISTS (SELECT 1 FROM change WHERE operation_seq = operation.seq))"
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

    def to_undo(self) -> Operation | None:
        """What undo would take back: the last operation that is still in force."""
        last = self._last_before(None)
        while last is not None and last.kind == UNDO:
            last = self._last_before(self._reverted(last).seq)
        return self._within_reach(last)

    def to_redo(self) -> Operation | None:
        """The undo that redo would take back: none once something new was done."""
        last = self._last_before(None)
        while last is not None and last.kind == REDO:
            last = self._last_before(self._reverted(last).seq)
        return self._within_reach(last) if last is not None and last.kind == UNDO else None

    def get(self, operation_id: OperationId) -> Operation:
        """One operation by its id; raises DamagedDeskError if there is none."""
        found = self._file.first(_operation, f"{_OPERATIONS} WHERE operation.id = ?", operation_id)
        if found is None:
            raise DamagedDeskError(self._file.name)
        return found

    def _reverted(self, operation: Operation) -> Operation:
        return self.get(operation.reverts or operation.id)

    def _last_before(self, seq: int | None) -> Operation | None:
        """The last operation before `seq`, or of all, that changed anything: what was typed back did not."""
        where, values = (f"{_CHANGING} AND operation.seq < ?", [seq]) if seq is not None else (_CHANGING, [])
        return self._file.first(_operation, f"{_OPERATIONS} {where} ORDER BY operation.seq DESC LIMIT 1", *values)

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
    )
