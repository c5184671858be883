"""The history of a damaged desk, as far as it can be read and is true by its own digests."""

import contextlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.domain.records.kinds import PERSON
from factcheck.domain.records.operation import REDO, SALVAGE, TAKE_BACK, UNDO, UNKNOWN, RowKey
from factcheck.domain.records.record_kind import NONE_OF_OURS
from factcheck.domain.records.salvage import OPERATION, UNREADABLE_NAME, Fate, Loss
from factcheck.domain.records.stored_types import MOST_COUNTED, moment
from factcheck.store.digests import ENVELOPE, as_json, content_digest, operation_digest
from factcheck.store.found_rows import FoundRows, Row

_LEAST_SIZE = 100  # bytes of an operation: its ids and digests alone have more


@dataclass
class SalvagedHistory:
    """The operations that stay with their changes, and what these tell of each row: its fields, None where it is gone.

    `partly_told` are the rows of which it tells changes and not how they were made.
    `gaps` are the operations before which one or more are missing, `missing` is how many of them are known of.
    `is_whole` says that nothing is missing and nothing was changed, by all its digests.
    """

    operations: list[Row] = field(default_factory=list)
    changes: list[Row] = field(default_factory=list)
    told: dict[RowKey, Row | None] = field(default_factory=dict)
    partly_told: set[RowKey] = field(default_factory=set)
    losses: list[Loss] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    missing: int = 0
    last: int = 0
    is_whole: bool = False

    def left_of_emptied(self) -> dict[str, str]:
        """By the number of each operation that was erased or cannot be read the digest of what is left of it."""
        left: dict[int, list[Row]] = {row["seq"]: [] for row in self.operations if not row["salt"]}
        for change in self.changes:
            if change["operation_seq"] in left:
                left[change["operation_seq"]].append(change)
        facts = {row["seq"]: row["facts"] for row in self.operations}
        return {str(seq): content_digest("", facts[seq], map(_stored, changes)) for seq, changes in left.items()}


def salvaged_history(found: FoundRows, size: int, check: Callable[[], object] = lambda: None) -> SalvagedHistory:
    """The history of what was found in a file of so many bytes; `check` may end it meanwhile."""
    changes: dict[int, list[Row]] = defaultdict(list)
    for (seq, _number), row in sorted(found.of("change").items()):
        changes[seq].append({**row, "seq": len(changes[seq])})
    history = SalvagedHistory()
    operations = _not_contradicted(found.of("operation"))
    told = {gap for row in operations for gap in _gaps_told_by(row)}
    for row in operations:
        check()
        if row["id"] not in told:
            _note_gap(history, row, found)
        _add(history, row, changes[row["seq"]], found)
    highest = history.operations[-1]["seq"] if history.operations else 0
    is_end_told = found.last is not None and 0 <= found.last - highest <= size // _LEAST_SIZE
    history.last = max(highest, found.last or 0) if is_end_told else highest
    history.missing += history.last - highest
    is_all = not (history.losses or history.gaps or history.missing)
    history.is_whole = is_all and is_end_told and not found.is_older
    _tell(history)
    return history


def _not_contradicted(operations: Mapping[int, Row]) -> list[Row]:
    """The operations by their numbers, but those that can stand in none, and of which the next bears another digest."""
    kept: dict[int, Row] = {}
    ids: set[str] = set()
    for seq in sorted(operations, reverse=True):
        row, following = operations[seq], kept.get(seq + 1)
        is_contradicted = following is not None and following["previous"] != digest_of(row)
        if row["id"] not in ids and not is_contradicted and _can_stand(row):
            kept[seq] = row
            ids.add(row["id"])
    return list(kept.values())[::-1]


def _can_stand(row: Row) -> bool:
    """Whether an operation has a moment, and a number that another can follow; only a step names another one."""
    is_fitting = row["kind"] in (UNDO, REDO, TAKE_BACK) or row["act"] is row["reverts"] is None
    try:
        return is_fitting and bool(moment(row["at"])) and 0 < row["seq"] < MOST_COUNTED
    except ValueError:
        return False


def _gaps_told_by(row: Row) -> Iterator[str]:
    """The gaps that an earlier salvage told of, behind which its changes have made history and rows agree again."""
    with contextlib.suppress(*NONE_OF_OURS, AttributeError):
        yield from json.loads(row["facts"]).get("gaps", ()) if row["kind"] == SALVAGE else ()


def _note_gap(history: SalvagedHistory, row: Row, found: FoundRows) -> None:
    """Notes where the one before an operation is not that of which it bears the digest; old ones have numbers alone."""
    before = history.operations[-1] if history.operations else None
    is_gap = row["previous"] != (digest_of(before) if before is not None else "")
    if is_gap:
        history.gaps.append(row["id"])
    if is_gap or (found.is_older and before is not None):
        history.missing += row["seq"] - (before["seq"] if before is not None else 0) - 1


def _add(history: SalvagedHistory, row: Row, changes: list[Row], found: FoundRows) -> None:
    if not _is_as_written(row, changes, found):
        row = {**row, "facts": as_json({UNKNOWN: True}), "salt": ""}
        changes = []
        who = found.of(PERSON.entity).get(row["who"], {}).get("name", UNREADABLE_NAME)
        history.losses.append(Loss(OPERATION, row["id"], Fate.EMPTIED, str(row["seq"]), row["at"], who))
    history.operations.append(row)
    history.changes += changes


def digest_of(row: Row) -> str:
    """The digest of an operation, which the next one bears."""
    return operation_digest([row[name] for name in ENVELOPE.split(", ")])


def _is_as_written(row: Row, changes: list[Row], found: FoundRows) -> bool:
    """Whether facts and changes are those that the operation was written with, and can be read."""
    if row["salt"] and content_digest(row["salt"], row["facts"], map(_stored, changes)) != row["content"]:
        return False
    try:
        sides = [(one["entity"], _fields(one, side) or {}) for one in changes for side in ("before", "after")]
        return isinstance(json.loads(row["facts"]), dict) and all(found.can_hold(*one) for one in sides)
    except (*NONE_OF_OURS, AttributeError):
        return False


def _stored(change: Row) -> tuple[str, str, str | None, str | None]:
    return change["entity"], change["entity_id"], change["before"], change["after"]


def _fields(change: Row, side: str) -> Row | None:
    words = change[side]
    fields: Row | None = json.loads(words) if words is not None else None
    return fields


def _tell(history: SalvagedHistory) -> None:
    """Goes through the changes as they were made."""
    for change in history.changes:
        key = change["entity"], change["entity_id"]
        before, after = _fields(change, "before"), _fields(change, "after")
        if after is None:
            history.told[key] = None
        else:
            if before is None:
                history.partly_told.discard(key)
            elif history.told.get(key) is None:
                history.partly_told.add(key)
            history.told[key] = {**(history.told.get(key) or {}), **after}
