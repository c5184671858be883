"""What became of the rows of a damaged desk when all of it that can be read was saved into a new file."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

OPERATION = "operation"
"""What stands in place of an entity for a row of the history."""
UNREADABLE_NAME = "?"
"""What stands in place of a person's name that cannot be read."""


class Fate(StrEnum):
    """What became of a row that is not simply there as it was."""

    MISSING = "missing"
    """It is not in the new file, nor is what cannot be without it."""
    UNCONFIRMED = "unconfirmed"
    """It is there as it could be read; the history, of which something is missing, does not say the same."""
    FROM_HISTORY = "from_history"
    """It is there as the history tells it, of which something is missing: later changes may be, too."""
    UNLINKED = "unlinked"
    """It is there, and no longer belongs to something that is missing."""
    RESET = "reset"
    """A text that is there whole, with a paragraph for each line since its paragraphs could not be read."""
    EMPTIED = "emptied"
    """An operation of which is known who did it and when, but not what."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A row with what became of it; `number`, `words` and of an act `who` are what people know it by, if known."""

    entity: str
    row: str
    fate: Fate
    number: str = ""
    words: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Salvage:
    """The new file, what is in it, and what became of the rest.

    `remade` counts rows that the history tells, and of which it proves that they were so; `operations_missing` is how
    many operations of the history are known of and not there. `bytes_missing` is how much the damaged file is too
    short, `log_lost` that what a program left beside it could not be read. `is_end_known` says that nothing but what is
    named can be missing.
    """

    source: str
    path: Path
    articles: int
    claims: int
    losses: tuple[Loss, ...]
    remade: int = 0
    operations_missing: int = 0
    bytes_missing: int = 0
    log_lost: bool = False
    is_end_known: bool = True

    @property
    def is_all(self) -> bool:
        """Whether everything is in the new file."""
        return not (self.losses or self.operations_missing) and self.is_end_known


def counted_by_fate(losses: Collection[Loss]) -> dict[Fate, dict[str, int]]:
    """How many rows of each kind had each fate, in the order of the fates."""
    found: dict[Fate, dict[str, int]] = {}
    for fate in Fate:
        for loss in (one for one in losses if one.fate is fate):
            of_kind = found.setdefault(fate, {})
            of_kind[loss.entity] = of_kind.get(loss.entity, 0) + 1
    return found
