"""History, undo and redo of a desk."""

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.domain.errors import (
    LastPassageError,
    NeverTakenBackError,
    NoSuchRecordError,
    NothingToRedoError,
    NothingToUndoError,
    NotInForceError,
    NotUndoneError,
    RedoRefusedError,
    UndoRefusedError,
)
from factcheck.domain.records.ids import ClaimId, OperationId
from factcheck.domain.records.operation import REDO, SALVAGE, TAKE_BACK, UNDO, Change, Operation, OperationHead, RowKey
from factcheck.domain.rules.claim_history import told_of_claim
from factcheck.domain.rules.long_work import GoOn, watched
from factcheck.domain.rules.merging import moved_by
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
from factcheck.store.operation_writer import ChangedSinceError
from factcheck.translation import _

MOST_NESTED = 5
"""So many acts that take one another back are named in a row: JSON and a sentence nest no thousand deep."""


class History(DeskPart):
    """Who did what when; undo and redo work across restarts, since they are read from the journal."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._table = unit.store.operations
        self.all = unit.store.operations.all

    def get(self, operation_id: OperationId) -> Operation:
        """One operation; raises NoSuchRecordError."""
        found = self._table.find(operation_id)
        if found is None:
            raise NoSuchRecordError("operation")
        return found

    def holds(self, operation_id: OperationId) -> bool:
        """Whether there is such an operation."""
        return self._table.find(operation_id) is not None

    def of_claim(self, claim_id: ClaimId) -> list[Operation]:
        """What was done to a claim and to everything that was ever recorded of it; raises NoSuchClaimError.

        With what became of it in each proof.
        """
        claim = self._cases.claim(claim_id)
        return list(told_of_claim(claim.id, self._table.of_claim(claim.id), self._table.changes_of_claim(claim.id)))

    def moved_since(self, key: RowKey, revisions: int) -> frozenset[str] | None:
        """The columns of a row that its last revisions changed; None where nobody can tell."""
        return moved_by(self._table.changes_of_row(key), revisions)

    def to_undo(self) -> Operation | None:
        """The act of the person at the desk that `undo` would take back."""
        return self._told(self._unit.undo_order.to_undo(self._unit.who))

    def to_redo(self) -> Operation | None:
        """The act of the person at the desk that `redo` would do again."""
        return self._told(self._unit.undo_order.to_redo(self._unit.who))

    def reach(self, operation: Operation) -> int:
        """How many rows undo or redo of an act, or taking it back, would change; raises NeverTakenBackError."""
        step = self._unit.undo_order.step_of(self._act_of(operation).id)
        known = self._unit.changed_rows.get(step.id)
        return self._table.count_changes(step.seq) if known is None else known

    def undo(self, go_on: GoOn | None = None) -> Operation:
        """Takes the last act of the person at the desk back; raises NothingToUndoError or UndoRefusedError.

        Like `redo` and `take_back` it raises CancelledError, and nothing is changed, where `go_on`, asked with how many
        rows of all are as they were, says no.
        """
        act = self.to_undo()
        if act is None:
            raise NothingToUndoError
        self._reverse(UNDO, act, act=act.id, go_on=go_on)
        return act

    def redo(self, go_on: GoOn | None = None) -> Operation:
        """Does again what this person undid last; raises NothingToRedoError or RedoRefusedError."""
        act = self.to_redo()
        if act is None:
            raise NothingToRedoError
        self._reverse(REDO, act, act=act.id, go_on=go_on)
        return act

    def take_back(self, operation_id: OperationId, go_on: GoOn | None = None) -> Operation:
        """Takes any operation back, whoever did it; of an undo, does again what it undid. Gives the act it is about.

        Raises NoSuchRecordError, NeverTakenBackError, NotInForceError, UndoRefusedError or RedoRefusedError.
        """
        operation = self.get(operation_id)
        act, order = self._act_of(operation), self._unit.undo_order
        is_undone = operation.kind == UNDO
        if order.is_in_force(act.id) is is_undone or (is_undone and operation.id != order.step_of(act.id).id):
            raise NotInForceError(_said(operation))
        last = order.to_undo(self._unit.who)
        if is_undone:
            self._reverse(TAKE_BACK, act, reverts=operation.id, again=True, go_on=go_on)
        elif last is not None and act.id == last.id:
            self._reverse(UNDO, act, act=act.id, go_on=go_on)
        else:
            self._reverse(TAKE_BACK, act, reverts=act.id, go_on=go_on)
        return act

    def do_again(self, operation_id: OperationId) -> Operation:
        """Does any act again that was undone or taken back, whoever did it; raises as `take_back` does."""
        act, order = self._act_of(self.get(operation_id)), self._unit.undo_order
        last = order.last_step(act.id)
        undone = last if last is not None and last.kind == UNDO else order.taking_back(act.id)
        if undone is None or order.is_in_force(act.id):
            raise NotUndoneError(_said(act))
        self.take_back(undone.id)
        return act

    def _act_of(self, operation: Operation) -> Operation:
        """What undo or redo is about; any other operation is an act itself.

        Raises NeverTakenBackError for what undo leaves alone, and for what was erased or is missing.
        """
        act = operation if operation.act is None else self._table.find(operation.act)
        if operation.is_final or act is None:
            raise NeverTakenBackError(_said(operation))
        return act

    def _told(self, head: OperationHead | None) -> Operation | None:
        """An act with its facts; what was done in this sitting is known without asking."""
        return None if head is None else self._unit.done.get(head.id) or self._table.find(head.id)

    def repairs(self) -> list[Operation]:
        """The operations by which the desk tells that it was saved from a damaged one."""
        return [one for one in self.all() if one.kind == SALVAGE]

    def _reverse(
        self,
        kind: str,
        about: Operation,
        *,
        act: OperationId | None = None,
        reverts: OperationId | None = None,
        again: bool = False,
        go_on: GoOn | None = None,
    ) -> None:
        """Reverses what left an act as it is: its last undo or redo, what took that back, or the act itself."""
        step = self._unit.undo_order.step_of(about.id)
        facts: dict[str, Any] = {"kind": about.kind, "facts": _nested(about.facts)}
        if kind == TAKE_BACK:
            facts |= {"whose": about.who, "again": again}
        changes = self._table.changes_of(step.seq)
        self._leave_claims_their_words(changes)
        try:
            with self._unit.operation(kind, facts, about.article_id, reverts=reverts or step.id, act=act) as writer:
                writer.reverse(watched(changes[::-1], self._unit.store.path.name, go_on))
        except ChangedSinceError as error:
            since = self._table.last_in_way(step.seq, error.change, error.moved)
            who = since.who if since is not None else _("somebody")
            did = _said(since) if since is not None else _("a change that the history does not hold")
            refused = RedoRefusedError if again or kind == REDO else UndoRefusedError
            raise refused(_said(about), who, did) from error

    def _leave_claims_their_words(self, changes: Sequence[Change]) -> None:
        """Raises LastPassageError where a claim would stay and stand nowhere: its other passages went meanwhile."""
        made = {one.entity_id: one.after or {} for one in changes if one.before is None}
        of = {row["claim_id"] for row in made.values() if row.get("claim_id")} - made.keys()
        for claim in self._cases.some(of):
            passages = (*claim.passages, *claim.absent)
            if passages and all(one.id in made for one in passages):
                raise LastPassageError(claim.number)


def _nested(facts: Mapping[str, Any], most: int = MOST_NESTED) -> Mapping[str, Any]:
    """The facts of an act within those of what reverses it; of reversals in turn only so many are told."""
    inner = facts.get("facts")
    if not isinstance(inner, dict):
        return facts
    return {**facts, "facts": _nested(inner, most - 1)} if most else {"label": "…"}


def _said(operation: Operation) -> str:
    """What was done, in words that are loaded only where something is refused: the article is shown before."""
    from factcheck.domain.wording.operation_sentence import operation_sentence

    return operation_sentence(operation)
