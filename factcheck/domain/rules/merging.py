"""Brings what a person changed together with what has changed meanwhile, field by field."""

from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar, cast

from factcheck.domain.errors import EditConflictError

T = TypeVar("T")


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
    taken = {}
    for field in fields(cast("Any", mine)):
        was, there, wanted = (getattr(one, field.name) for one in (read.held, now.held, mine))
        if wanted == was:
            taken[field.name] = there
        elif there not in (was, wanted):
            raise EditConflictError(field.name, str(there or ""), str(wanted or ""))
    return cast("T", replace(cast("Any", mine), **taken))
