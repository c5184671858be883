"""What is erased from a file on purpose: what may be, what goes with it, and what was told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.kinds import CLAIM, KIND_OF
from factcheck.domain.records.operation import Entity, RowKey
from factcheck.domain.records.search_hit import NOTE

ERASABLE = tuple(kind for kind in KIND_OF.values() if kind.erasable_by)
"""The kinds of which a person can erase one; a contact is the question that was put to them, with the answer."""
FIELDS: Mapping[str, tuple[Entity, str]] = {NOTE: (CLAIM.entity, "note")}
"""The fields whose words a person can erase alone, by what stands in a target for the table: their table and column."""
LEFT = "left"
"""The fact of an erasure that holds a digest of what is left of each operation it emptied, by the `seq` of that."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """Everything that goes with one record, in the desk and in its history.

    `rows` are taken out; `moved` are rows that stay and named one of them once, with the operation that ended that;
    `loosened` are rows that stay with the columns that name one of them no more, `blanked` rows that stay with the
    columns whose words go. `operations` are emptied. `counts` tells by kind what there is now, `past` how many rows
    the history alone still holds. `articles` are those concerned, `words` the texts by which it is known elsewhere,
    `captured` the SHA-256 of what was fetched for it.
    """

    target: RowKey
    rows: frozenset[RowKey]
    moved: Mapping[RowKey, int] = field(default_factory=dict)
    loosened: tuple[tuple[RowKey, str], ...] = ()
    blanked: tuple[tuple[RowKey, str], ...] = ()
    operations: tuple[int, ...] = ()
    counts: Mapping[Entity, int] = field(default_factory=dict)
    past: int = 0
    articles: frozenset[ArticleId] = frozenset()
    words: tuple[str, ...] = ()
    captured: frozenset[str] = frozenset()

    @property
    def is_in_desk(self) -> bool:
        """Whether the desk itself holds it, and not only its backups."""
        return bool(self.rows or self.blanked)

    def leaves(self, key: RowKey, seq: int) -> tuple[bool, bool]:
        """Whether of a change of a row in the operation numbered `seq` stays what was before, and what was after."""
        if key in self.rows:
            return False, False
        until = self.moved.get(key, 0)
        return seq > until, seq >= until


@dataclass(frozen=True, slots=True)
class Erasable:
    """What can be erased: `words` are those by which it is or was known; `articles`, by id and name, have used it.

    `number` is that of a question, or of the claim that a note stands on, `kind` that of a reporter's note. `gone_at`
    is when it was taken out of the record (UTC, ISO 8601), empty for what is there: the history still tells of it.
    """

    target: RowKey
    words: tuple[str, ...]
    articles: Mapping[ArticleId, str]
    number: str = ""
    kind: AnnotationKind | None = None
    gone_at: str = ""


def left_by(facts: object) -> Mapping[str, Any]:
    """By the number of each operation that an erasure emptied the digest of what is left of it; {} if none says so."""
    left = facts.get(LEFT) if isinstance(facts, dict) else None
    return left if isinstance(left, dict) else {}
