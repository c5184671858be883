"""Brings what a person changed together with what has changed meanwhile, field by field."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar, cast

from factcheck.domain.errors import EditConflictError
from factcheck.domain.records.operation import Change

T = TypeVar("T")
_ABOUT = {"judged_at": "restated", "answer": "words", "decision": "proposed"}
"""Columns that say something of what stands in another one: who writes them has read that."""
_FOLLOWING = frozenset({"unset", "basis", "judged_by", "judged_words", "judged_statement", "judged_sentence"})
"""Columns that follow from what else is written."""


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What somebody had read of a record before they wrote, and its revision; 0 where that is not known."""

    held: T
    rev: int = 0

    def is_still(self, now: "Read[T]") -> bool:
        """Whether the record stands as it was read; where its revision has moved on, what was read decides."""
        return self.rev == now.rev or self.held == now.held


def check_unchanged(field: str, read: Read[str], now: Read[str], mine: str) -> None:
    """Makes sure that a field is as it was read, or as it is wanted by now; raises EditConflictError."""
    if not read.is_still(now) and now.held != mine:
        raise EditConflictError(field, now.held, mine)


def merged(read: Read[T] | None, now: Read[T], mine: T) -> T:
    """`mine`, where fields that nobody changed since `read` stay as they are `now`; `mine` where it is None.

    What was read, what there is and `mine` are of one dataclass.
    Raises EditConflictError for a field that both have changed, each to something else.
    """
    if read is None or read.is_still(now):
        return mine
    if (name := _conflict(read, now, mine)) is not None:
        raise EditConflictError(name, *(str(getattr(one, name) or "") for one in (now.held, mine)))
    taken = {name: getattr(now.held, name) for name in _names(mine) if getattr(mine, name) == getattr(read.held, name)}
    return cast("T", replace(cast("Any", mine), **taken))


def after_conflict(read: Read[T], now: Read[T], mine: T) -> Read[T]:
    """What counts as read once people were told of the first field that both have changed: that one as it is now.

    Whoever writes `mine` again means it over that field, over no other that has moved on.
    """
    name = None if read.is_still(now) else _conflict(read, now, mine)
    if name is None:
        return read
    return Read(cast("T", replace(cast("Any", read.held), **{name: getattr(now.held, name)})), read.rev)


def _conflict(read: Read[T], now: Read[T], mine: T) -> str | None:
    """The first field that both have changed, each to something else."""
    for name in _names(mine):
        was, there, wanted = (getattr(one, name) for one in (read.held, now.held, mine))
        if wanted != was and there not in (was, wanted):
            return name
    return None


def _names(record: object) -> list[str]:
    return [field.name for field in fields(cast("Any", record))]


def moved_by(changes: Iterable[Change], steps: int) -> frozenset[str] | None:
    """The columns of a row that its last `steps` revisions changed to something else; None where nobody can tell.

    `changes` are all of the row, the last one first; what was taken away and brought back stayed as it was.
    """
    was, now = dict[str, Any](), dict[str, Any]()
    for change in changes:
        if not steps:
            break
        if change.before and change.after:
            was, now = {**was, **change.before}, {**change.after, **now}
            steps -= 1
        elif change.after and change.before is None:
            steps -= 1
        elif change.before == {} or not (change.before or change.after):  # it was erased
            return None
    return frozenset(name for name, value in was.items() if value != now[name])


def met(change: Change, moved: AbstractSet[str]) -> str | None:
    """The first column in which a change meets what `moved` on since the row was read; None where they stay apart.

    A row is taken away as it was read, and a verdict, an answer or a decision is about what was read.
    """
    if change.after is None:
        return next(iter(sorted(moved)), None)
    written = [name for name in change.after if name not in _FOLLOWING]
    read = [_ABOUT[name] for name in written if name in _ABOUT]
    return next((name for name in (*written, *read) if name in moved), None)


def is_in_way(later: Change, mine: Change, moved: AbstractSet[str]) -> bool:
    """Whether a later change is why `mine` cannot be reversed.

    It changed a field that is no longer as `mine` left it, which `moved` are; or it took away the row, or one that the
    row names; or what it made names the row.
    """
    is_gone = later.after is None
    if later.entity_id == mine.entity_id:
        is_there = later.before is not None and later.after is not None
        return is_gone if not moved else is_there and not moved.isdisjoint(later.after or ())
    if moved:
        return False
    if mine.before is None:
        return not is_gone and mine.entity_id in (later.after or {}).values()
    return is_gone and later.entity_id in mine.before.values()
