"""What happened to a desk: when it was opened; operations, made of changes, kept for ever; how much was saved."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, NewType

from factcheck.domain.records.ids import ArticleId, OperationId, PersonId

UNNAMED = "unnamed"
UNDO, REDO, TAKE_BACK = "undo", "redo", "take-back"
RENAME, HOLD, LIFT, ERASE = "person.rename", "article.hold", "article.lift", "erase"
NOT_UNDONE = (RENAME, HOLD, LIFT, ERASE)
"""The kinds of operations that undo leaves alone: another name of a person, a legal hold and its end, an erasure."""
SALVAGE = "desk.salvage"
"""The kind of the operation by which a desk tells that it was saved from a damaged one, and what is missing."""
UNKNOWN = "unknown"
"""The fact of an operation of which only is known that there was one."""
HERE = "here"
"""The fact that a claim's own history adds to an operation about a proof: what became of the claim there."""
DAMAGED = "damaged"
"""What an operation is shown as of which nothing but its place in the history can be read."""
LATER = 2**63 - 1
"""A `seq` behind all operations."""
Entity = NewType("Entity", str)
"""The name of a kind of things that a change can touch, and of its table in the desk file."""
RowKey = tuple[str, str]
"""A row by its table and its id."""


@dataclass(frozen=True, slots=True)
class Person:
    """A checker or editor by name and initials; never the login name."""

    id: PersonId
    name: str
    initials: str


class OperationHead(NamedTuple):
    """What tells of an operation what undo and redo would take; `changes` says whether it changed the record.

    What was typed back to what it was did not, what was erased does no more.
    """

    seq: int
    id: OperationId
    who: str
    kind: str
    reverts: OperationId | None
    act: OperationId | None
    changes: bool

    @property
    def is_undoable(self) -> bool:
        """Whether it is of those that undo takes at all."""
        return self.changes and self.kind not in NOT_UNDONE


class Operation(NamedTuple):
    """One act of one person: when (UTC, ISO 8601, with the offset of the person's clock), who, and the facts of it.

    `reverts` is the operation whose changes it reverses; of undo and redo `act` is what was undone, however often it
    went back and forth.
    `facts` are numbers, names and quotations cut to length, of which `operation_sentence` makes words. Of one that was
    `erased` they are empty.
    """

    seq: int
    id: OperationId
    at: str
    offset: str
    who: str
    kind: str
    facts: Mapping[str, Any]
    article_id: ArticleId | None
    reverts: OperationId | None
    act: OperationId | None = None
    erased: "Erased | None" = None

    @property
    def is_final(self) -> bool:
        """Whether nobody can take it back, since undo leaves it alone or what it did is not known any more."""
        return self.kind in (SALVAGE, DAMAGED, *NOT_UNDONE) or UNKNOWN in self.facts or self.erased is not None


@dataclass(frozen=True, slots=True)
class Erased:
    """By whom and when (UTC, ISO 8601) the facts and changes of an operation were erased; empty where nobody says."""

    who: str = ""
    at: str = ""


class OperationDraft(NamedTuple):
    """What an operation is going to be: `at` is UTC, ISO 8601, `offset` that of the person's clock (+01:00).

    `kind` is the verb, `facts` what a sentence is made of.
    The id of `who` counts only where the desk does not know the name; empty initials change nothing.
    """

    id: OperationId
    at: str
    offset: str
    who: Person
    origin: str
    kind: str
    facts: Mapping[str, Any]
    article_id: ArticleId | None = None
    reverts: OperationId | None = None
    act: OperationId | None = None
    joins_last: bool = False


class Change(NamedTuple):
    """What an operation did to a row: the fields that differ; all of a row that was made or removed."""

    entity: Entity
    entity_id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    def is_in_field_of(self, other: "Change") -> bool:
        """Whether it changes nothing but fields that another change of the same row changed."""
        if (self.entity, self.entity_id) != (other.entity, other.entity_id):
            return False
        if not other.before or not other.after or not self.after:
            return False
        return other.after.keys() >= self.after.keys()

    def joined(self, later: "Change") -> "Change":
        """This change with what was typed later in the same fields."""
        return self._replace(after={**(self.after or {}), **(later.after or {})})


class ChangedRow(NamedTuple):
    """A row of the record after an operation, whole; None where it is gone. `made` is what was written as a new one."""

    entity: Entity
    id: str
    row: Mapping[str, Any] | None
    made: Any = None


class Changed(NamedTuple):
    """What an operation touched, announced after its commit; `ids` are those of the claims concerned.

    `is_typed_back`: all that the operation changed is as it was before it.
    """

    entities: frozenset[Entity]
    article_id: ArticleId | None
    ids: frozenset[str]
    operation: Operation
    rows: tuple[ChangedRow, ...] = ()
    is_typed_back: bool = False

    @property
    def head(self) -> OperationHead:
        """What tells of the operation what undo and redo would take from now on."""
        done = self.operation
        changes = bool(self.entities) and not self.is_typed_back
        return OperationHead(done.seq, done.id, done.who, done.kind, done.reverts, done.act, changes)


def initials_of(name: str) -> str:
    """The first letters of the words of `name`, at most four; nobody has none."""
    if name == UNNAMED:
        return ""
    return "".join(word[0].upper() for word in name.split() if word[0].isalnum())[:4]


@dataclass(frozen=True, slots=True)
class Opening:
    """What was found and done when a desk was opened.

    `backup` is the copy made before it was brought up to date, `logs_set_aside` the logs of other files that lay beside
    it. `was_left_open` says that the program that had it open last did not close it, and that no damage was found,
    `is_remote` that it lies on a network volume, `synced_folder` what it lies in that is copied to other computers.
    `is_cleared`: pages were written anew because the program had been ended while something was erased.
    """

    backup: Path | None = None
    logs_set_aside: tuple[Path, ...] = ()
    was_left_open: bool = False
    is_remote: bool = False
    synced_folder: str = ""
    is_cleared: bool = False


class WriteOutcome(StrEnum):
    """What became of the writing between two moments."""

    NOTHING_WRITTEN = "nothing_written"
    SAVED = "saved"
    NOT_SAVED = "not_saved"


class WriteCount(NamedTuple):
    """How many transactions were begun and how many of them were committed since the desk was opened."""

    begun: int = 0
    committed: int = 0

    def since(self, before: "WriteCount") -> WriteOutcome:
        """What became of the writing between `before` and this count; one that was taken back tells of all."""
        begun, committed = self.begun - before.begun, self.committed - before.committed
        if begun > committed:
            return WriteOutcome.NOT_SAVED
        return WriteOutcome.SAVED if committed else WriteOutcome.NOTHING_WRITTEN
