"""A short sample of the trial of three people at one desk, and that it finds what is wrong."""

import pytest

from factcheck.domain.records.verdict import Judgement
from tests.trials import model


@pytest.fixture
def people(home):
    there = model.PeopleAtADesk()
    there.begin()
    there.judge(0, Judgement.SUPPORTED, None)
    yield there
    there.desk.close()


def test_a_desk_does_what_the_plain_model_does(home):
    model.take(1, desks=4, steps=30)


def test_who_only_took_back_what_another_did_is_known_under_another_name(people):
    people.change_places(1)
    people.take_back(2)
    people.take_another_name(1)
    people.each_person_is_offered_what_they_did()


FAULTS = {
    "an open claim that is not counted": (
        "factcheck.domain.rules.progress.is_open",
        lambda _claim: False,
        lambda people: people.judge(0, Judgement.CLEAR, None),
    ),
    "a verdict on other words that is not counted": (
        "factcheck.domain.records.claim.Claim.was_other_when_judged",
        False,
        lambda people: people.restate(0, "two"),
    ),
    "a case that does not move on": (
        "factcheck.services.cases.Cases.move_on",
        lambda _cases, _changed: None,
        lambda people: people.type_note(0, "two"),
    ),
    "an undo that does nothing": (
        "factcheck.store.operation_writer.OperationWriter.reverse",
        lambda _writer, _changes: None,
        lambda people: people.undo(),
    ),
    "an act that cannot be undone": (
        "factcheck.services.unit_of_work.UndoOrder.to_undo",
        lambda _order, _who: None,
        lambda people: people.undo(),
    ),
    "words that are not found": (
        "factcheck.services.search.hits_in",
        lambda _words, _wanted: [],
        lambda people: people.search("crowns"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_trial_finds(people, monkeypatch, fault):
    place, instead, act = FAULTS[fault]
    monkeypatch.setattr(place, instead)
    with pytest.raises(AssertionError):
        look(people, act)


def look(people, act):
    act(people)
    people.the_case_that_moved_on_is_the_one_in_the_file()
    people.the_counts_are_those_of_the_rows()
    people.each_person_is_offered_what_they_did()


def test_the_trial_finds_a_change_that_the_journal_does_not_hold(people):
    people.desk.unit_of_work.store.file.db.execute("UPDATE claim SET note = 'other'")
    people.rows = model.rows_by_id(people.desk)
    with pytest.raises(AssertionError):
        people.replay()
