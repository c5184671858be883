"""Erases records from a desk file: their rows, what the journal tells of them, and their bytes."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.erasure import FIELDS, Erasable, Erasure
from factcheck.domain.records.kinds import KIND_NAMED, PERSON
from factcheck.domain.records.operation import ERASE, SALVAGE, RowKey
from factcheck.domain.rules.erasing import TracedOperation, TracedRow, erasable_of, erasure_of, kept_columns
from factcheck.store.desk_file import DeskFile
from factcheck.store.digests import as_json, content_digest
from factcheck.store.version import BESIDE_RECORDS

_CHANGES = (
    "SELECT operation_seq, change.entity, entity_id, before, after FROM change"
    " JOIN operation ON operation.seq = operation_seq WHERE kind != ? ORDER BY operation_seq, change.seq"
)
_FACTS_THAT_STAY = "SELECT facts FROM operation WHERE seq = ? AND kind = ?"
"""Those of a salvage, which hold no words of records, and without which the gaps that it tells of are none."""
_HOLDS = "SELECT 1 FROM change WHERE entity_id = ? AND entity = ? AND (before IS NOT NULL OR after IS NOT NULL)"


def holds(file: DeskFile, target: RowKey) -> bool:
    """Whether a desk holds anything of a record or a field, in its history too; raises DamagedDeskError."""
    entity, entity_id = target
    if entity in FIELDS:
        return any(_words_of(file, *FIELDS[entity], entity_id))
    if file.number(f"SELECT 1 FROM {KIND_NAMED[entity].entity} WHERE id = ?", entity_id):
        return True
    return file.number(f"{_HOLDS} LIMIT 1", entity_id, entity) is not None


def traced_erasure(file: DeskFile, target: RowKey) -> Erasure:
    """Everything that goes with a record of the desk; raises NoSuchRecordError or DamagedDeskError."""
    if not holds(file, target):
        raise NoSuchRecordError(target[0] if target[0] in FIELDS else KIND_NAMED[target[0]].called)
    rows, touched = _traced(file)
    with file.making():
        return erasure_of(target, rows, _operations(file, touched))


def erasable_in(file: DeskFile) -> list[Erasable]:
    """Everything that can be erased from the desk, in its history too; raises DamagedDeskError."""
    rows, _touched = _traced(file)
    with file.making():
        return erasable_of(rows, dict(file.every(tuple, "SELECT seq, at FROM operation")))


def _traced(file: DeskFile) -> tuple[Mapping[RowKey, TracedRow], Mapping[int, list[tuple[RowKey, bool]]]]:
    """The rows that there are or were, and those that each operation touched, with whether it made them."""
    rows: dict[RowKey, TracedRow] = defaultdict(TracedRow)
    touched: dict[int, list[tuple[RowKey, bool]]] = defaultdict(list)
    with file.making():
        for seq, entity, entity_id, *sides in file.every(tuple, _CHANGES, ERASE):
            key = entity, entity_id
            before, after = (json.loads(words) if words else None for words in sides)
            touched[seq].append((key, before is None))
            for values in (before, after):
                if values is not None:
                    rows[key].take(entity, {name: values[name] for name in kept_columns(entity) & values.keys()}, seq)
        for key, values in _standing(file):
            rows[key].is_there = True
            rows[key].take(key[0], values)
    return rows, touched


def empty(file: DeskFile, erasure: Erasure) -> dict[str, str]:
    """Empties what the journal tells of an erasure, with the salts, so that nobody can try out what it was.

    Answers a digest of what is left of each operation, by its number.
    """
    left = {}
    for seq in erasure.operations:
        changes, facts = [], file.text(_FACTS_THAT_STAY, seq, SALVAGE) or "{}"
        for number, *key, before, after in file.every(
            tuple, "SELECT seq, entity, entity_id, before, after FROM change WHERE operation_seq = ? ORDER BY seq", seq
        ):
            sides = zip((before, after), erasure.leaves((key[0], key[1]), seq), strict=True)
            kept = tuple(
                _without_blanked(erasure, (key[0], key[1]), words) if stays else None for words, stays in sides
            )
            changes.append((*key, *kept))
            if kept != (before, after):
                sql = "UPDATE change SET before = ?, after = ? WHERE operation_seq = ? AND seq = ?"
                file.db.execute(sql, (*kept, seq, number))
        file.db.execute("UPDATE operation SET facts = ?, salt = '' WHERE seq = ?", (facts, seq))
        left[str(seq)] = content_digest("", facts, changes)
    return left


def drop_bytes(file: DeskFile, erasure: Erasure) -> None:
    """Takes away what captures held that go, where no other one names it."""
    for table in BESIDE_RECORDS:
        file.db.executemany(f"DELETE FROM {table} WHERE sha256 = ?", [(sha256,) for sha256 in erasure.captured])


def _without_blanked(erasure: Erasure, key: RowKey, words: str | None) -> str | None:
    """What a change tells of a row without the fields that are erased in it."""
    if words is None or all(row != key for row, _column in erasure.blanked):
        return words
    return as_json({name: value for name, value in json.loads(words).items() if (key, name) not in erasure.blanked})


def _words_of(file: DeskFile, table: str, column: str, row_id: str) -> Iterator[str]:
    """The words that stand in a field of a row, and all that the history tells of it."""
    yield from file.every(lambda row: str(row[0]), f"SELECT {column} FROM {table} WHERE id = ?", row_id)
    with file.making():
        for sides in file.every(
            tuple, "SELECT before, after FROM change WHERE entity_id = ? AND entity = ?", row_id, table
        ):
            yield from (json.loads(side).get(column, "") for side in sides if side)


def _standing(file: DeskFile) -> Iterator[tuple[RowKey, Mapping[str, Any]]]:
    for kind in (one for one in KIND_NAMED.values() if one is not PERSON):
        names = sorted(kept_columns(kind.entity) & {*kind.columns})
        columns = ", ".join(("id", *names))
        for row_id, *values in file.every(tuple, f"SELECT {columns} FROM {kind.entity}"):
            yield (kind.entity, row_id), dict(zip(names, values, strict=True))


def _operations(file: DeskFile, touched: Mapping[int, list[tuple[RowKey, bool]]]) -> Iterator[TracedOperation]:
    sql = "SELECT seq, id, kind, article_id, reverts, act FROM operation ORDER BY seq"
    for seq, one_id, kind, article_id, reverts, act in file.every(tuple, sql):
        rows = touched.get(seq, ())
        made = frozenset(key for key, is_made in rows if is_made)
        touching = frozenset(key for key, _is_made in rows)
        yield TracedOperation(seq, one_id, kind, article_id, reverts, act, touching, made)
