"""What undo and redo would take is the same however few of the newest operations are read at first."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.records.ids import OperationId
from factcheck.domain.records.operation import REDO, TAKE_BACK, UNDO, OperationHead
from factcheck.domain.rules.undo_order import UndoOrder

PEOPLE = "Mara", "Sam"
ACT = "claim.add"


class Journal:
    """Operations as people could do them."""

    def __init__(self):
        self.heads, self.reads = [], 0
        self.whole = UndoOrder(lambda _newest: list(self.heads))

    def read(self, newest):
        self.reads += newest < 0
        return self.heads[-newest:] if newest >= 0 else list(self.heads)

    def add(self, who, kind, reverts=None, act=None):
        seq = len(self.heads) + 1
        self.heads.append(OperationHead(seq, OperationId(f"o{seq}"), who, kind, reverts, act, True))
        self.whole.take(self.heads[-1])
        return self.heads[-1]

    def do(self, who, what, which):
        """Does something that may be done; `which` chooses among older operations."""
        undone, again = self.whole.to_undo(who), self.whole.to_redo(who)
        one = self.heads[which % len(self.heads)] if self.heads else None
        if what == UNDO and undone is not None:
            return self.add(who, UNDO, act=undone.id)
        if what == REDO and again is not None:
            return self.add(who, REDO, act=again.id)
        if what == TAKE_BACK and one is not None and one.act is None and self.whole.is_in_force(one.id):
            return self.add(who, TAKE_BACK, reverts=one.id)
        return self.add(who, ACT)


def told(order, heads):
    """All that an order says."""
    people = [(order.to_undo(who), order.to_redo(who)) for who in PEOPLE]
    acts = [one for one in heads if one.act is None]
    return people, [
        (order.is_in_force(one.id), order.last_step(one.id), order.step_of(one.id), order.taking_back(one.id))
        for one in reversed(acts)
    ]


ACTS = st.tuples(st.sampled_from(PEOPLE), st.sampled_from([ACT, UNDO, UNDO, REDO, TAKE_BACK]), st.integers(0, 40))


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, max_size=24), st.integers(1, 6), st.integers(0, 24))
def test_few_operations_tell_what_all_tell(monkeypatch, acts, newest, begun):
    monkeypatch.setattr("factcheck.domain.rules.undo_order.NEWEST", newest)
    journal = Journal()
    for act in acts[:begun]:
        journal.do(*act)
    moved_on = UndoOrder(journal.read)
    for act in acts[begun:]:
        moved_on.take(journal.do(*act))
    whole = told(UndoOrder(lambda _newest: list(journal.heads)), journal.heads)
    assert moved_on.to_redo("Mara") == whole[0][0][1]
    assert told(moved_on, journal.heads) == whole
    assert told(UndoOrder(journal.read), journal.heads) == whole


@pytest.fixture
def long_journal(monkeypatch):
    monkeypatch.setattr("factcheck.domain.rules.undo_order.NEWEST", 10)
    journal = Journal()
    for _ in range(50):
        journal.add("Mara", ACT)
    return journal


def test_undo_and_redo_of_what_was_done_last_read_no_more_than_the_newest(long_journal):
    order = UndoOrder(long_journal.read)
    for kind in (UNDO, UNDO, REDO, REDO, UNDO):
        act = order.to_undo("Mara") if kind == UNDO else order.to_redo("Mara")
        order.take(long_journal.add("Mara", kind, act=act.id))
        assert order.to_undo("Mara") == long_journal.whole.to_undo("Mara")
    assert long_journal.reads == 0


def test_who_did_nothing_lately_is_looked_for_among_all(long_journal):
    first = long_journal.heads[0]
    long_journal.heads[0] = first._replace(who="Sam")
    order = UndoOrder(long_journal.read)
    assert (order.to_undo("Sam").id, order.to_redo("Sam"), long_journal.reads) == (first.id, None, 1)


def test_an_older_act_that_another_program_undid_is_redone_first(monkeypatch):
    monkeypatch.setattr("factcheck.domain.rules.undo_order.NEWEST", 1)
    journal = Journal()
    first, second = journal.add("Mara", ACT), journal.add("Mara", ACT)
    order = UndoOrder(journal.read)
    for act in (second, first):
        order.take(journal.add("Mara", UNDO, act=act.id))
    assert order.to_redo("Mara") == first
