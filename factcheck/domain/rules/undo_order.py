"""What undo and redo would take: it follows from the operations alone, in whatever order acts went back and forth."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import TAKE_BACK, UNDO, OperationHead

NEWEST = 500
"""So many operations are read at first; what became of them follows from these alone."""
Heads = Callable[[int], list[OperationHead]]
"""Reads the heads of so many of the newest operations, of all where it is negative; oldest first."""


class UndoOrder:
    """The acts of people in the order in which undo and redo take them, moved on by each operation that is done.

    An act is in force unless it was undone or taken back; what took it back may be undone or taken back in turn.
    Nothing that an operation names counts unless it is older: what was tampered with goes in no circle. All operations
    are read where the newest do not tell.
    """

    def __init__(self, read: Heads, floor: int = 0) -> None:
        """Operations up to number `floor` can no longer be undone."""
        self._read, self._floor = read, floor
        newest = read(NEWEST)
        self._is_whole = len(newest) < NEWEST
        known = {head.id for head in newest}
        if self._is_whole or all(head.act is None or head.act in known for head in newest):
            self._begin(newest)
        else:
            self._widen()

    def _widen(self) -> None:
        self._is_whole = True
        self._begin(self._read(-1))

    def _reach(self, operation: OperationId) -> None:
        """Reads all operations where one is none of the newest."""
        if not self._is_whole and operation not in self._heads:
            self._widen()

    def _begin(self, heads: Iterable[OperationHead]) -> None:
        self._heads: dict[OperationId, OperationHead] = {}
        self._steps: dict[OperationId, OperationHead] = {}
        self._against: defaultdict[OperationId, dict[OperationId, OperationHead]] = defaultdict(dict)
        self._in_force: set[OperationId] = set()
        self._done: defaultdict[str, list[OperationId]] = defaultdict(list)
        self._undoable: defaultdict[str, _Newest] = defaultdict(_Newest)
        self._redoable: defaultdict[str, _Newest] = defaultdict(_Newest)
        for head in heads:
            self._enter(head)
        for head in reversed(self._heads.values()):  # what takes an act back is settled before it
            if head.act is None:
                self._settle(head)

    def take(self, head: OperationHead) -> None:
        """Moves on by an operation behind all others, or by the last one anew, to which typing was added."""
        if head.act is not None:
            self._reach(head.act)
        act = self._enter(head)
        while act is not None:
            act = self._settle(act)

    def to_undo(self, who: str) -> OperationHead | None:
        """The act that undo of this person would take back: what they did or redid last of all that is in force."""
        act = self._undoable[who].first(self._is_undoable)
        if act is None and not self._is_whole:
            self._widen()
            return self.to_undo(who)
        return self._within_reach(act)

    def to_redo(self, who: str) -> OperationHead | None:
        """The act that redo of this person would do again: none once they did something new."""
        act = self._within_reach(self._redoable[who].first(self._is_redoable))
        done = self._done[who]
        while done and not self._heads[done[-1]].is_undoable:  # it was typed back
            done.pop()
        if act is None and not done and not self._is_whole:
            self._widen()
            return self.to_redo(who)
        return None if act is None or (done and self._heads[done[-1]].seq > self._steps[act.id].seq) else act

    def is_in_force(self, act: OperationId) -> bool:
        """Whether an act that changed something was neither undone nor taken back, or was done again since."""
        self._reach(act)
        return act in self._in_force and self._heads[act].changes

    def last_step(self, act: OperationId) -> OperationHead | None:
        """The last undo or redo of an act; None where there is none."""
        self._reach(act)
        return self._steps.get(act)

    def step_of(self, act: OperationId) -> OperationHead:
        """The operation that left an act as it is: its last undo or redo, what took that back, or the act itself."""
        self._reach(act)
        while True:
            last = self._steps.get(act) or self._heads[act]
            over = self.taking_back(last.id) if last.kind == UNDO else None
            if over is None:
                return last
            act = over.id

    def taking_back(self, operation: OperationId) -> OperationHead | None:
        """The act by which somebody took an operation back by its name, where that is in force."""
        self._reach(operation)
        return min(self._against.get(operation, {}).values(), default=None)

    def _enter(self, head: OperationHead) -> OperationHead | None:
        """Remembers an operation; the act it is about, which is itself unless it is undo or redo."""
        act = head if head.act is None else self._heads.get(head.act)
        self._heads[head.id] = head
        if act is not head and act is not None:
            self._steps[act.id] = head
        elif act is head and head.is_undoable:
            self._done[head.who].append(head.id)
        return act

    def _settle(self, act: OperationHead) -> OperationHead | None:
        """Finds out whether an act is in force; where that is new, the act that it takes back, if it does."""
        step = self._steps.get(act.id)
        is_undone = self._is_undo_in_force(step)
        is_in_force = not is_undone and not self._against.get(act.id)
        if step is not None and is_undone:
            self._redoable[act.who].add(step.seq, act)
        elif is_in_force:
            self._undoable[act.who].add((step or act).seq, act)
        if is_in_force is (act.id in self._in_force):
            return None
        if is_in_force:
            self._in_force.add(act.id)
        else:
            self._in_force.discard(act.id)
        return self._turn(act, is_in_force) if act.kind == TAKE_BACK else None

    def _turn(self, act: OperationHead, is_in_force: bool) -> OperationHead | None:
        """Notes whether what an act took back is so; the act that this is about."""
        over = self._heads.get(act.reverts) if act.reverts is not None else None
        if over is None or over.seq >= act.seq:
            return None
        if is_in_force:
            self._against[over.id][act.id] = act
        else:
            del self._against[over.id][act.id]
        return over if over.act is None else self._heads.get(over.act)

    def _is_undo_in_force(self, step: OperationHead | None) -> bool:
        return step is not None and step.kind == UNDO and not self._against.get(step.id)

    def _is_undoable(self, seq: int, act: OperationId) -> bool:
        """Whether an act is in force that was done, or redone last, by the operation of this number."""
        head = self._heads[act]
        return head.is_undoable and self.is_in_force(act) and (self._steps.get(act) or head).seq == seq

    def _is_redoable(self, seq: int, act: OperationId) -> bool:
        """Whether the operation of this number is what undid an act, and nothing has become of it since."""
        step = self._steps[act]
        return step.seq == seq and step.is_undoable and self._is_undo_in_force(step)

    def _within_reach(self, act: OperationId | None) -> OperationHead | None:
        """An act, unless a migration lies between then and now, or a damage of the file."""
        head = self._heads[act] if act is not None else None
        return head if head is not None and head.seq > self._floor else None


class _Newest:
    """Acts by the number of an operation, the highest first; one that no longer holds goes when its turn comes."""

    def __init__(self) -> None:
        self._acts: dict[int, OperationId] = {}
        self._order: list[int] = []

    def add(self, seq: int, act: OperationHead) -> None:
        """Adds an act, once for each number."""
        if seq not in self._acts:
            heappush(self._order, -seq)
        self._acts[seq] = act.id

    def first(self, holds: Callable[[int, OperationId], bool]) -> OperationId | None:
        """The act of the highest number that holds."""
        while self._order and not holds(-self._order[0], self._acts[-self._order[0]]):
            del self._acts[-heappop(self._order)]
        return self._acts[-self._order[0]] if self._order else None
