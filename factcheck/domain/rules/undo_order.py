"""What undo and redo would take: it follows from the operations alone, in whatever order acts went back and forth."""

from collections.abc import Sequence
from typing import Protocol

from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import LATER, UNDO, Operation


class OperationLog(Protocol):
    """The operations of a desk, as far as undo has to know them."""

    @property
    def undo_floor(self) -> int:
        """The `seq` of the last operation that can no longer be undone; 0 where all can."""

    def get(self, operation_id: OperationId) -> Operation:
        """One operation that another one names; raises DamagedDeskError if there is none."""

    def last_of(self, who: str, before: int = LATER) -> Operation | None:
        """The last operation of a person before the one numbered `before` that changed the record.

        What was typed back did not, nor did another name for the person.
        """

    def last_step(self, act: Operation, before: int = LATER) -> Operation | None:
        """The last undo or redo of an act before the operation numbered `before`; None where there is none."""

    def taken_back(self, operation: Operation) -> Sequence[Operation]:
        """The acts by which somebody took an operation back by its name, in force or not."""


class UndoOrder:
    """The acts of people in the order in which undo and redo take them."""

    def __init__(self, log: OperationLog) -> None:
        self._log = log

    def to_undo(self, who: str) -> Operation | None:
        """The act that undo of this person would take back: their last one that is in force."""
        last = self._log.last_of(who)
        while last is not None and self._is_within_reach(last):
            act = self.act_of(last)
            is_own_step = act is not last and act.who == who
            if (act is last or is_own_step) and self.is_in_force(act):
                return self._within_reach(act)
            last = self._log.last_of(who, min(act.seq, last.seq) if is_own_step else last.seq)
        return None

    def to_redo(self, who: str) -> Operation | None:
        """The act that redo of this person would do again: none once they did something new."""
        last = self._log.last_of(who)
        while last is not None and self._is_within_reach(last):
            act = self.act_of(last)
            if act is last:
                return None
            if last.kind == UNDO and act.who == who and self.last_step(act) == last and self.taking_back(last) is None:
                return self._within_reach(act)
            undone = last if last.kind == UNDO else self._log.last_step(act, last.seq)
            last = self._log.last_of(who, undone.seq if undone is not None else last.seq)
        return None

    def is_in_force(self, act: Operation) -> bool:
        """Whether an act was neither undone nor taken back, or was done again since.

        What takes it back may be taken back in turn, thousands of times: the last of them is settled first.
        """
        waiting, opposed = [act], []
        while waiting:
            one = waiting.pop()
            last = self.last_step(one)
            against_undo = self._log.taken_back(last) if last is not None and last.kind == UNDO else None
            against = self._log.taken_back(one)
            opposed.append((one, against_undo, against))
            waiting += [*(against_undo or ()), *against]
        in_force: set[OperationId] = set()
        for one, against_undo, against in sorted(opposed, key=lambda three: three[0].seq, reverse=True):
            is_undone = against_undo is not None and in_force.isdisjoint(other.id for other in against_undo)
            if not is_undone and in_force.isdisjoint(other.id for other in against):
                in_force.add(one.id)
        return act.id in in_force

    def act_of(self, operation: Operation) -> Operation:
        """What undo or redo is about; any other operation is an act itself."""
        return self._log.get(operation.act) if operation.act is not None else operation

    def last_step(self, act: Operation) -> Operation | None:
        """The last undo or redo of an act; None where there is none."""
        return self._log.last_step(act)

    def step_of(self, act: Operation) -> Operation:
        """The operation that left an act as it is: its last undo or redo, what took that back, or the act itself."""
        while True:
            last = self.last_step(act) or act
            over = self.taking_back(last) if last.kind == UNDO else None
            if over is None:
                return last
            act = over

    def taking_back(self, operation: Operation) -> Operation | None:
        """The act by which somebody took an operation back by its name, where that is in force."""
        return next(filter(self.is_in_force, self._log.taken_back(operation)), None)

    def _within_reach(self, operation: Operation) -> Operation | None:
        """`operation`, where it can be undone."""
        return operation if self._is_within_reach(operation) else None

    def _is_within_reach(self, operation: Operation) -> bool:
        """Whether no migration lies between then and now, nor a damage of the file."""
        return operation.seq > self._log.undo_floor
