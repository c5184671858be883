"""Undo and redo under whatever a person may do, in any order, over any number of restarts."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, precondition, rule

from tests.desk_acts import ActsAtADesk
from tests.desk_samples import rows_of


class PersonAtADesk(ActsAtADesk):
    """Keeps every state of the record that undo and redo can lead to, and where among them the desk stands."""

    def __init__(self):
        super().__init__()
        self.states = [rows_of(self.desk)]
        self.at = 0
        self.cut_off = []

    def teardown(self):
        while self.desk.history.to_undo() is not None:
            self.desk.history.undo()
        assert rows_of(self.desk) == self.states[0]
        while self.desk.history.to_redo() is not None:
            self.desk.history.redo()
        assert rows_of(self.desk) == self.states[-1]
        self.end()

    def do(self, act):
        """Does something, and puts the new state where undo will find it."""
        self.clock.go_on(1)
        before, last = len(self.desk.history.all()), self.desk.history.to_undo()
        act()
        now = rows_of(self.desk)
        if len(self.desk.history.all()) > before:
            self.cut_off = self.states[self.at + 1 :]
            self.states[self.at + 1 :] = [now]
            self.at += 1
        elif self.desk.history.to_undo() != last and now == self.states[self.at - 1]:
            # typed back to what was there before: as if it had never been done
            self.at -= 1
            self.states[self.at + 1 :] = self.cut_off
        elif now != self.states[self.at]:  # joined to what was typed before
            self.states[self.at] = now

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self):
        self.desk.history.undo()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self):
        self.desk.history.redo()
        self.at += 1

    @invariant()
    def the_record_is_where_undo_and_redo_left_it(self):
        assert rows_of(self.desk) == self.states[self.at]

    @invariant()
    def undo_and_redo_are_offered_where_there_is_something(self):
        assert (self.desk.history.to_undo() is None) == (self.at == 0)
        assert (self.desk.history.to_redo() is None) == (self.at == len(self.states) - 1)


TestUndoByChance = PersonAtADesk.TestCase
TestUndoByChance.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
