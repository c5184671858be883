"""Lets three people do whatever they may at one desk, beside a plain model: `python -m tests.trials.model [--steps N]`.

The model is dictionaries: the rows as they were seen after each act, what each act changed, and who may undo what. The
counts of claims are made of rows by rules that are written down a second time. Needs nothing but the program.
"""

import argparse
import os
import sys
import tempfile
import traceback
from contextlib import closing
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from factcheck.domain.errors import LastPassageError, NotInForceError, UndoRefusedError
from factcheck.domain.records.kinds import CLAIM, KIND_OF, KINDS, PERSON
from factcheck.services.opening import read_desk
from tests.desk_acts import ActsAtADesk, chance
from tests.desk_samples import copy_plainly
from tests.trials.counts_of_rows import counted

TABLES = [kind.entity for kind in KIND_OF.values()]
STEPS_OF_A_DESK = 50
DESKS_AT_ONCE = 20


def rows_by_id(desk):
    """Every row of the record by table and id, without its revision."""
    db, found = desk.unit_of_work.store.file.db, {}
    for table in TABLES:
        cursor = db.execute(f"SELECT * FROM {table}")
        names = [one[0] for one in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            del row["rev"]
            found[table, row["id"]] = row
    return found


def references(desk):
    """The columns of each table that name a row of another, and that one."""
    db = desk.unit_of_work.store.file.db
    found = {table: db.execute(f"PRAGMA foreign_key_list({table})").fetchall() for table in TABLES}
    return {table: {one[3]: one[2] for one in keys if one[2] in TABLES} for table, keys in found.items()}


def difference(before, after):
    """What differs between two records: for each row its fields before and after, all of them where it came or went.

    That somebody is known by now is no change.
    """
    found = {}
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old is None or new is None:
            if key[0] != PERSON.entity:
                found[key] = old, new
        elif old != new:
            names = [name for name in old if old[name] != new[name]]
            found[key] = {name: old[name] for name in names}, {name: new[name] for name in names}
    return found


def without_people(rows):
    """The rows that undo is about."""
    return {key: row for key, row in rows.items() if key[0] != PERSON.entity}


def turned(change):
    """The same change backwards."""
    return {key: (after, before) for key, (before, after) in change.items()}


@dataclass
class Act:
    """An act of a person: what it changed, what took it back by name, and the undo that took it back, if any."""

    id: str
    person: int
    change: dict
    taken_back: list = field(default_factory=list)
    undo: "Act | None" = None
    is_name: bool = False

    @property
    def is_in_force(self):
        is_undone = self.undo is not None and not any(one.is_in_force for one in self.undo.taken_back)
        return not is_undone and not any(one.is_in_force for one in self.taken_back)


class PeopleAtADesk(ActsAtADesk):
    """Three people who act in turn at one desk, undo their own acts and take back those of others."""

    desks = steps = left_in_force = 0

    def __init__(self):
        super().__init__()
        self.people = ["Mara Lind", "Ida Berg", "Ana Boateng"]
        self.at_desk, self.ids = 0, {}
        self.references = references(self.desk)
        self.first = self.rows = self.before_last = rows_by_id(self.desk)
        self.acts, self.undos, self.is_by_name = [], {}, False

    def teardown(self):
        PeopleAtADesk.desks += 1
        try:
            self.replay()
            self.undo_everything()
            self.end()
        finally:
            self.desk.close()

    def undo_everything(self):
        left, tried = self.in_force(), None
        while tried != left:
            for one in reversed(self.acts):
                self.sit_down(one.person)
                self.undo()
            left, tried = self.in_force(), left
        self.sit_down(0)
        PeopleAtADesk.left_in_force += len(left)
        assert self.is_by_name or not left, "undo got stuck"
        is_as_it_began = without_people(self.rows) == without_people(self.first)
        assert left or is_as_it_began, "undo of everything is not where it began"

    def in_force(self, person=None):
        """The acts that undo is about and that are in force, of one person or of all."""
        acts = (one for one in self.acts if person in (None, one.person) and one.change and not one.is_name)
        return [one for one in acts if one.is_in_force]

    def do(self, act):
        self.clock.go_on(1)
        count = len(self.desk.history.all())
        act()
        now, history = rows_by_id(self.desk), self.desk.history.all()
        change = difference(self.rows, now)
        assert len(history) - count in (0, 1)
        if len(history) > count:
            assert history[-1].who == self.people[self.at_desk]
            self.know_by_id()
            self.acts.append(Act(history[-1].id, self.at_desk, change))
            self.before_last = self.rows
        elif change:  # typed on
            last = self.acts[-1]
            assert (last.id, last.person) == (history[-1].id, self.at_desk)
            last.change = difference(self.before_last, now)
        self.rows = now

    def know_by_id(self):
        """Remembers who sits at the desk by the id that the desk gave, which stays when the name does not."""
        self.ids[self.desk.unit_of_work.store.operations.person(self.people[self.at_desk])] = self.at_desk

    def can_be(self, change):
        """Whether the record is as a change expects it, and would hold together after it."""
        after = dict(self.rows)
        for key, (before, then) in change.items():
            now = self.rows.get(key)
            if before is None:
                is_so = now is None
            else:
                is_so = now is not None and all(now[name] == value for name, value in before.items())
            if not is_so:
                return False
            if then is None:
                del after[key]
            else:
                after[key] = {**(after.get(key) or {}), **then}
        claims = {row["claim_id"] for (table, _), row in after.items() if table == "passage"}
        return all(one in claims for table, one in after if table == "claim") and all(
            after[key].get(column) is None or (table, after[key][column]) in after
            for key in after
            for column, table in self.references[key[0]].items()
        )

    def became(self, change):
        """Whether exactly this changed in the record."""
        before, self.rows = self.rows, rows_by_id(self.desk)
        for (table, person_id), row in self.rows.items():
            if table == PERSON.entity and person_id in self.ids:
                self.people[self.ids[person_id]] = row["name"]
        self.sit_down(self.at_desk)
        return difference(before, self.rows) == change

    def act_of(self, operation_id):
        return next(one for one in self.acts if one.id == operation_id)

    def sit_down(self, person):
        self.at_desk = person
        self.desk.sign_as(self.people[person])

    @rule(person=st.integers(0, 2))
    def change_places(self, person):
        self.sit_down(person)

    @rule()
    def undo(self):
        offered = self.desk.history.to_undo()
        if offered is None:
            return
        act = self.act_of(offered.id)
        assert act in self.in_force(self.at_desk)
        assert self.is_by_name or act is self.in_force(self.at_desk)[-1]
        self.step(act, turned(act.change), self.desk.history.undo)

    @rule()
    def redo(self):
        offered = self.desk.history.to_redo()
        if offered is None:
            return
        act = self.act_of(offered.id)
        assert act.person == self.at_desk
        assert not act.is_in_force
        self.step(act, act.change, self.desk.history.redo)

    def step(self, act, change, step):
        """Undoes or redoes an act as it was offered."""
        is_undo, may_be = act.is_in_force, self.can_be(change)
        self.clock.go_on(1)
        try:
            step()
        except (UndoRefusedError, LastPassageError):
            assert not may_be
            assert self.became({})
            return
        assert may_be
        assert self.became(change)
        made = self.desk.history.all(last=1)[0]
        act.undo = self.undos[made.id] = Act(made.id, self.at_desk, change) if is_undo else None

    @rule(by=chance)
    def take_back(self, by):
        history = self.desk.history.all()
        named = history[by % len(history)]
        about, is_again = self.act_of(named.act or named.id), named.kind == "undo"
        if about.is_name:  # the name of whoever sits at the desk is no part of the model
            return
        before = self.desk.history.to_undo()
        self.clock.go_on(1)
        try:
            self.desk.history.take_back(named.id)
        except (UndoRefusedError, LastPassageError):
            assert not self.can_be(about.change if is_again else turned(about.change))
            assert self.became({})
            return
        except NotInForceError:
            is_undone_by_it = about.undo is not None and about.undo.id == named.id and about.undo.is_in_force
            assert not (is_undone_by_it if is_again else about.change and about.is_in_force)
            assert self.became({})
            return
        assert about.is_in_force is not is_again
        self.know_by_id()
        made = self.desk.history.all(last=1)[0]
        if made.kind == "undo":
            assert before is not None
            assert before.id == about.id
            assert self.became(turned(about.change))
            about.undo = self.undos[made.id] = Act(made.id, self.at_desk, about.change)
            return
        self.is_by_name = True
        change = about.change if is_again else turned(about.change)
        assert self.became(change)
        act = Act(made.id, self.at_desk, change)
        self.acts.append(act)
        (self.undos[named.id] if is_again else about).taken_back.append(act)
        assert about.is_in_force is is_again

    @rule(by=chance)
    def take_another_name(self, by):
        person, new = by % len(self.people), f"Person {len(self.desk.history.all())}"
        old = self.people[person]
        if self.desk.people.can_rename(old, new):
            self.clock.go_on(1)
            self.desk.people.rename(old, new)
            change = difference(self.rows, rows_by_id(self.desk))
            assert [(was["name"], now["name"]) for was, now in change.values()] == [(old, new)]
            self.acts.append(Act(self.desk.history.all(last=1)[0].id, person, change, is_name=True))
            assert self.became(change)

    @rule()
    def leave_the_field(self):
        self.desk.end_visit()

    @rule(by=chance)
    def copy(self, by):
        if by % 4:
            return
        copied = self.folder / "copy"
        if by % 8:
            self.desk.save_copy(copied)
        elif self.desk.checkpoint():
            copy_plainly(self.desk.path, copied)
        with closing(read_desk(copied)) as other:
            assert rows_by_id(other) == self.rows
            assert other.check_integrity() == []
            assert [one.id for one in other.history.all()] == [one.id for one in self.desk.history.all()]
        copied.unlink()

    @rule(wanted=st.sampled_from(["three", "one", "crowns", "interview", "why", "5"]))
    def search(self, wanted):
        found = {(one.found_in.field, one.found_in.number) for one in self.desk.search.find(wanted).hits}
        assert found == set(self.places_of(wanted))

    def places_of(self, wanted):
        """Where words stand, by the table of kinds, as field and number of the claim."""
        there = {row["id"] for (table, _), row in self.rows.items() if table == "article" and not row["removed"]}
        for (table, _), row in self.rows.items():
            claim = row if table == "claim" else self.rows.get(("claim", row.get("claim_id")))
            if (row.get("article_id") or (claim or {}).get("article_id")) not in there:
                continue
            if table == "proof" and wanted in row["text"].casefold():
                yield "text", ""
            for kind in (CLAIM, *KINDS):
                for name, columns in kind.searched.items() if kind.entity == table else ():
                    unset = claim["unset"].split() if table == "claim" else ()
                    words = [self.value(row, column) for column in columns if column not in unset]
                    if any(wanted in (one or "").casefold() for one in words):
                        yield str(name), claim["number"] if claim else ""

    def value(self, row, column):
        of, _, name = column.rpartition(".")
        return self.rows[of, row[f"{of}_id"]][name] if of else row[name]

    @invariant()
    def the_record_is_where_the_acts_left_it(self):
        PeopleAtADesk.steps += 1
        assert rows_by_id(self.desk) == self.rows
        for row in self.rows.values():
            assert all(isinstance(value, str | int | None) for value in row.values())

    @invariant()
    def each_person_is_offered_what_they_did(self):
        offered = self.desk.history.to_undo()
        assert (offered is None) is (not self.in_force(self.at_desk))

    @invariant()
    def the_counts_are_those_of_the_rows(self):
        there = {one.article.id: one.progress for one in self.desk.articles.all()}
        for article_id, progress in there.items():
            counts, is_open, is_undecided = counted(self.rows, article_id)
            assert {status: count for status, count in progress.counts.items() if count} == counts
            assert (progress.open, progress.undecided) == (is_open, is_undecided)

    def replay(self):
        """Makes the record anew of the journal alone."""
        made, operations = {}, self.desk.unit_of_work.store.operations
        for one in operations.all():
            for change in operations.changes_of(one.seq):
                key = change.entity, change.entity_id
                if change.after is None:
                    del made[key]
                else:
                    made[key] = {**made.get(key, {}), **change.after}
        made = without_people(made)
        assert made.keys() == without_people(self.rows).keys()
        for key, row in made.items():
            assert {name: self.rows[key][name] for name in row if name != "rev"} == {
                name: value for name, value in row.items() if name != "rev"
            }


def take(number, desks=DESKS_AT_ONCE, steps=STEPS_OF_A_DESK):
    """Takes so many steps at each of so many desks; raises what went wrong, with the least that leads to it."""
    how = settings(
        max_examples=desks,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(PeopleAtADesk), settings=how)


def main() -> int:
    """Takes so many steps and tells of the desks at which something went wrong; the exit status is 1 if one did."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    wrong, number = 0, given.seed * 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        tempfile.tempdir = folder
        while PeopleAtADesk.steps < given.steps:
            try:
                take(number)
            except Exception:  # noqa: BLE001 - the desks after it are taken too
                wrong += 1
                print(f"desks of seed {number}\n{traceback.format_exc()}", flush=True)
            number += 1
            if number % 10 == 0:
                print(f"{PeopleAtADesk.steps} steps, {wrong} times something went wrong", flush=True)
    print(f"{PeopleAtADesk.steps} steps at {PeopleAtADesk.desks} desks, {wrong} times something went wrong")
    print(f"{PeopleAtADesk.left_in_force} acts stayed in force, since others had built on them")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
