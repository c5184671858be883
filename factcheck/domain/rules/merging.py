"""Brings what a person changed together with what has changed meanwhile, field by field."""

from dataclasses import fields, replace
from typing import Any, TypeVar, cast

from factcheck.domain.errors import MovedOnError

Record = TypeVar("Record")


def check_unmoved(field: str, seen: object, now: object, mine: object) -> None:
    """Makes sure that a field is as it was read, or as it is wanted by now; raises MovedOnError."""
    if now not in (seen, mine):
        raise MovedOnError(field, str(now or ""), str(mine or ""))


def merged(seen: Record | None, now: Record, mine: Record) -> Record:
    """`mine`, where fields that nobody changed since `seen` was read stay as they are `now`; `mine` where it is None.

    All three are of one dataclass.
    Raises MovedOnError for a field that both have changed, each to something else.
    """
    if seen is None or seen == now:
        return mine
    taken = {}
    for field in fields(cast("Any", mine)):
        read, there, wanted = (getattr(one, field.name) for one in (seen, now, mine))
        if wanted == read:
            taken[field.name] = there
        else:
            check_unmoved(field.name, read, there, wanted)
    return cast("Record", replace(cast("Any", mine), **taken))
