"""Undo, redo and the history, one case at a time."""

import contextlib
from functools import partial
from itertools import chain, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import (
    FactcheckError,
    LastPassageError,
    NoSuchArticleError,
    NoSuchClaimError,
    NoSuchRecordError,
    NothingToRedoError,
    NothingToUndoError,
    NotInForceError,
    NotUndoneError,
    RedoRefusedError,
    UndoRefusedError,
)
from factcheck.domain.records.claim import Risk
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.kinds import EVIDENCE, SOURCE
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk, open_desk, random_id
from factcheck.store import desk_file
from factcheck.store.sqlite_store import SqliteStore
from tests.desk_samples import Clock, claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claim(desk, article):
    return claim_at(desk, article, "512 metres")


def labels(desk):
    return [operation_sentence(one) for one in desk.history.all()]


def test_an_empty_desk_has_nothing_to_undo_or_redo(desk):
    assert desk.history.to_undo() is None
    assert desk.history.to_redo() is None
    with pytest.raises(NothingToUndoError):
        desk.history.undo()
    with pytest.raises(NothingToRedoError):
        desk.history.redo()


def test_undo_names_the_act_it_takes_back(desk, claim):
    assert operation_sentence(desk.history.to_undo()) == "1 added: “512 metres”"
    assert operation_sentence(desk.history.undo()) == "1 added: “512 metres”"
    assert labels(desk)[-1] == "Undone: 1 added: “512 metres”"


def test_redo_gives_a_claim_its_number_and_id_again(desk, article, claim):
    desk.history.undo()
    assert desk.claims.of(article) == []
    assert desk.history.redo().kind == "claim.add"
    assert desk.claims.of(article) == [claim]


def test_undo_goes_on_backwards_over_what_was_undone_before(desk, claim):
    for note in ("one", "two", "three"):
        desk.claims.judge([claim.id], Judgement.SUPPORTED, note=note)
    desk.history.undo()
    desk.history.undo()
    assert desk.claims.get(claim.id).note == "one"
    desk.history.undo()
    assert desk.claims.get(claim.id) == claim


def test_undo_undo_redo_leaves_the_first_one_undone_alone(desk, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.history.undo()
    desk.history.undo()
    desk.history.redo()
    assert desk.claims.get(claim.id).verdict is Verdict.SUPPORTED
    assert operation_sentence(desk.history.to_redo()) == "1 marked disputed"
    assert operation_sentence(desk.history.to_undo()) == "1 marked supported"
    assert labels(desk)[-1] == "Redone: 1 marked supported"


def test_something_new_ends_redo(desk, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.history.undo()
    desk.claims.set_speaker(claim.id, "The mayor")
    assert desk.history.to_redo() is None
    desk.history.undo()
    assert desk.history.to_redo().kind == "claim.speaker"
    assert desk.history.to_undo().kind == "claim.add"


def test_one_act_can_go_back_and_forth_for_ever(desk, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    judged = rows_of(desk)
    for _ in range(5):
        assert desk.history.undo().kind == "claim.judge"
        assert desk.claims.get(claim.id) == claim
        assert desk.history.redo().kind == "claim.judge"
        assert rows_of(desk) == judged


def test_undo_works_in_a_desk_opened_again(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.close()
    desk = open_desk(desk_path, "Mara Lind", clock=clock)
    desk.history.undo()
    assert desk.claims.get(claim.id) == claim
    desk.close()
    desk = open_desk(desk_path, "Mara Lind", clock=clock)
    desk.history.redo()
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED
    desk.close()


def as_somebody_else(desk, act):
    """Does something in another name, and gives the desk back to Mara Lind."""
    desk.sign_as("Ana Boateng")
    result = act()
    desk.sign_as("Mara Lind")
    return result


def opened_anew(desk):
    """The same file for somebody who read nothing of it so far."""
    return Desk(SqliteStore(desk.unit_of_work.store.file), Clock(), random_id, desk.unit_of_work.who)


def last(desk):
    return desk.history.all()[-1]


def test_undo_takes_the_last_act_of_the_person_at_the_desk(desk, article, claim):
    other = claim_at(desk, article, "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    as_somebody_else(desk, lambda: desk.claims.judge([other.id], Judgement.SUPPORTED))
    assert operation_sentence(desk.history.undo()) == "1 marked disputed"
    assert desk.claims.get(other.id).verdict is Verdict.SUPPORTED
    assert as_somebody_else(desk, desk.history.to_redo) is None
    desk.history.redo()
    assert operation_sentence(as_somebody_else(desk, desk.history.undo)) == "2 marked supported"
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED


def test_somebody_who_did_nothing_has_nothing_to_undo(desk, claim):
    with pytest.raises(NothingToUndoError):
        as_somebody_else(desk, desk.history.undo)


def test_where_somebody_has_built_on_an_act_undo_is_refused_with_their_act_named(desk, claim):
    as_somebody_else(desk, lambda: desk.evidence.add([claim.id], EvidenceDraft("Minutes")))
    before = rows_of(desk)
    with pytest.raises(UndoRefusedError) as error:
        desk.history.undo()
    assert sentence(error.value) == (
        "“1 added: “512 metres”” cannot be undone: Ana Boateng has built on it since,"
        " with “1: evidence added, “Minutes””."
    )
    assert rows_of(desk) == before


@pytest.mark.parametrize("by_name", [False, True])
def test_where_somebody_worked_on_the_same_redo_is_refused_as_such(desk, claim, by_name):
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    act = desk.history.undo()
    as_somebody_else(desk, lambda: desk.claims.set_risk(claim.id, Risk.CAREFUL))
    with pytest.raises(RedoRefusedError) as error:
        desk.history.do_again(act.id) if by_name else desk.history.redo()
    assert sentence(error.value) == (
        "“1: risk set to legal” cannot be redone: Ana Boateng has worked on the same since,"
        " with “1: risk set to careful”."
    )


def test_the_act_of_somebody_else_is_taken_back_by_its_name_and_that_can_be_undone(desk, claim):
    as_somebody_else(desk, lambda: desk.claims.judge([claim.id], Judgement.DISPUTED))
    act = last(desk)
    assert desk.history.take_back(act.id) == act
    assert desk.claims.get(claim.id).verdict is None
    assert labels(desk)[-1] == "Taken back, of Ana Boateng: 1 marked disputed"
    assert as_somebody_else(desk, desk.history.to_undo) is None
    with pytest.raises(NotInForceError):
        desk.history.take_back(act.id)
    assert desk.history.undo().kind == "take-back"
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED
    assert as_somebody_else(desk, desk.history.to_undo) == act
    assert desk.history.redo().kind == "take-back"
    assert desk.claims.get(claim.id).verdict is None


def test_an_act_that_is_in_force_again_is_undone_though_an_earlier_one_was_undone_meanwhile(desk, claim):
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    act = desk.history.to_undo()
    as_somebody_else(desk, lambda: desk.history.take_back(act.id))
    assert desk.history.undo().kind == "claim.risk"
    as_somebody_else(desk, desk.history.undo)
    assert desk.history.to_undo() == act
    desk.history.undo()
    assert desk.history.redo() == act


def test_what_was_undone_or_taken_back_is_done_again_by_its_name(desk, claim):
    as_somebody_else(desk, lambda: desk.claims.judge([claim.id], Judgement.DISPUTED))
    act = last(desk)
    with pytest.raises(NotUndoneError):
        desk.history.do_again(act.id)
    as_somebody_else(desk, desk.history.undo)
    assert desk.history.do_again(act.id) == act
    assert labels(desk)[-1] == "Done again, of Ana Boateng: 1 marked disputed"
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED
    assert as_somebody_else(desk, desk.history.to_redo) is None
    assert as_somebody_else(desk, desk.history.undo) == act
    assert desk.claims.get(claim.id).verdict is None
    assert desk.check_integrity() == []


def test_an_earlier_act_of_one_s_own_is_taken_back_by_its_name(desk, article, claim):
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    act = last(desk)
    desk.claims.judge([claim.id], Judgement.DISPUTED)
    desk.history.take_back(act.id)
    now = desk.claims.get(claim.id)
    assert (now.risk, now.verdict) == (None, Verdict.DISPUTED)
    assert [desk.history.undo().kind for _ in range(3)] == ["take-back", "claim.judge", "claim.risk"]


def test_an_operation_that_there_is_not_is_refused(desk, claim):
    for verb in (desk.history.take_back, desk.history.do_again):
        with pytest.raises(NoSuchRecordError):
            verb("nothing")


ROUNDS = 400


def judged(desk, claim, number=0):
    return partial(desk.claims.judge, [claim.id], Judgement.SUPPORTED, note=f"{number}")


def undone_and_redone(desk, claim):
    return [desk.history.undo, desk.history.redo] * ROUNDS


def undone_and_redone_in_a_row(desk, claim):
    for number in range(ROUNDS):
        judged(desk, claim, number + 1)()
    return [desk.history.undo] * ROUNDS + [desk.history.redo] * ROUNDS + [desk.history.undo] * ROUNDS


def done_and_undone(desk, claim):
    rounds = ((judged(desk, claim, number + 1), desk.history.undo) for number in range(ROUNDS))
    return [*chain.from_iterable(rounds), desk.history.undo]


def highlighted_and_undone(desk, claim):
    add = partial(desk.claims.add, claim.article_id, claim.passages[0].span)
    return [add, desk.history.undo, desk.history.redo, desk.history.undo] * ROUNDS


def typed_and_undone(desk, claim):
    typed = [partial(desk.claims.set_note, claim.id, words) for words in ("a", "ab", "a")]
    return [*typed, desk.history.undo, desk.history.redo] * ROUNDS


def taken_back_and_undone(desk, claim):
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    act = last(desk).id
    judged(desk, claim, 1)()
    return [partial(desk.history.take_back, act), desk.history.undo] * ROUNDS + [desk.history.undo] * 2


def taken_back_and_done_again(desk, claim):
    act = desk.history.to_undo().id
    desk.sign_as("Ana Boateng")
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    return [partial(desk.history.take_back, act), partial(desk.history.do_again, act)] * ROUNDS


@pytest.mark.parametrize(
    ("steps_of", "most"),
    [
        (undone_and_redone, 8),
        (undone_and_redone_in_a_row, 8),
        (done_and_undone, 8),
        (highlighted_and_undone, 8),
        (typed_and_undone, 12),
        (taken_back_and_undone, 9),
        (taken_back_and_done_again, 10),
    ],
)
def test_however_often_one_went_back_and_forth_a_step_asks_the_file_no_more(desk, claim, steps_of, most):
    judged(desk, claim)()
    desk.history.undo()
    desk.history.redo()
    steps = steps_of(desk, claim)
    assert max(statements_of(desk, step) for step in steps) <= most


def statements_of(desk, step):
    """How many statements of SQL a step makes."""
    asked = []
    desk.unit_of_work.store.file.db.set_trace_callback(asked.append)
    step()
    desk.unit_of_work.store.file.db.set_trace_callback(None)
    return len([one for one in asked if not one.startswith("--")])


def test_the_first_undo_of_a_sitting_asks_for_the_order_of_all_acts_and_the_columns_once(desk, claim):
    for number in range(20):
        judged(desk, claim, number)()
        desk.history.undo()
    judged(desk, claim, 1)()
    desk = opened_anew(desk)
    assert statements_of(desk, desk.history.undo) <= 16


STEPS = st.lists(st.tuples(st.sampled_from(["Mara Lind", "Ana Boateng"]), st.sampled_from(["do", "undo", "redo"])))


@given(STEPS)
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_two_people_undo_and_redo_each_their_own(steps):
    """Each works on a claim of their own, and is modelled by a stack of their own."""
    file = desk_file.in_memory()
    desk = Desk(SqliteStore(file), Clock(), random_id, "Mara Lind")
    article = desk.articles.add(draft())
    claims, states, at = {}, {}, {}
    for who, words in (("Mara Lind", "512 metres"), ("Ana Boateng", "red")):
        desk.sign_as(who)
        claims[who] = claim_at(desk, article, words)
        states[who], at[who] = [""], 0
    for number, (who, step) in enumerate(steps):
        desk.sign_as(who)
        desk.end_visit()
        if step == "do":
            states[who][at[who] + 1 :] = [f"note {number}"]
            at[who] += 1
            desk.claims.set_note(claims[who].id, f"note {number}")
        elif step == "undo" and at[who] > 0:
            desk.history.undo()
            at[who] -= 1
        elif step == "redo" and at[who] < len(states[who]) - 1:
            desk.history.redo()
            at[who] += 1
        for one, claim in claims.items():
            desk.sign_as(one)
            assert desk.claims.get(claim.id).note == states[one][at[one]]
            assert (desk.history.to_redo() is None) == (at[one] == len(states[one]) - 1)
    assert desk.check_integrity() == []
    file.close()


def test_a_removed_article_comes_back_with_its_claims(desk, article, claim):
    before = rows_of(desk)
    desk.articles.remove(article)
    with pytest.raises(NoSuchArticleError):
        desk.articles.get(article)
    assert desk.history.undo().kind == "article.remove"
    assert rows_of(desk) == before
    assert desk.claims.of(article) == [claim]
    desk.history.redo()
    assert desk.articles.all() == []


def test_an_article_can_be_undone_and_done_again_whole(desk, article):
    before = rows_of(desk)
    desk.history.undo()
    assert not any(rows_of(desk).values())
    desk.history.redo()
    assert rows_of(desk) == before


def test_undoing_evidence_takes_the_source_it_made_away_too(desk, claim):
    desk.evidence.add([claim.id], EvidenceDraft("Minutes", "https://example.org"))
    before = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk)["source"] == rows_of(desk)["evidence"] == []
    desk.history.redo()
    assert rows_of(desk) == before


def test_undoing_evidence_leaves_a_source_that_was_there(desk, claim):
    desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    desk.evidence.add([claim.id], EvidenceDraft("Minutes", quote="“red”"))
    desk.history.undo()
    assert [one.source.title for one in desk.claims.get(claim.id).evidence] == ["Minutes"]


def test_undoing_a_changed_source_brings_the_old_one_back(desk, claim):
    (made,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    before = rows_of(desk)
    desk.evidence.edit(made.id, EvidenceDraft("Minutes of May", locator="page 3"))
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_removed_tree_of_claims_comes_back_whole(desk, article, claim):
    child = claim_at(desk, article, "512", parent_id=claim.id)
    claim_at(desk, article, "metres", parent_id=child.id)
    desk.evidence.add([child.id, claim.id], EvidenceDraft("Minutes"))
    before = rows_of(desk)
    desk.claims.remove([claim.id])
    assert rows_of(desk)["claim"] == rows_of(desk)["evidence"] == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_typing_in_one_field_is_one_act(desk, claim):
    for note in ("T", "The", "The pier"):
        desk.claims.set_note(claim.id, note)
    assert [one.kind for one in desk.history.all()] == ["article.add", "claim.add", "claim.note"]
    desk.history.undo()
    assert desk.claims.get(claim.id).note == ""
    desk.history.redo()
    assert desk.claims.get(claim.id).note == "The pier"


def test_typing_after_the_desk_was_closed_is_an_act_of_its_own(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.set_note(claim.id, "The")
    desk.close()
    clock.go_on()
    desk = open_desk(desk_path, "Mara Lind", clock=clock)
    desk.claims.set_note(claim.id, "The pier")
    assert [one.at for one in desk.history.all()[-2:]] == ["2025-04-10T09:00:00Z", "2025-04-10T09:01:00Z"]
    desk.history.undo()
    assert desk.claims.get(claim.id).note == "The"
    desk.close()


def test_typing_back_to_what_was_there_leaves_nothing_to_undo(desk, claim):
    desk.claims.set_note(claim.id, "The")
    desk.claims.set_note(claim.id, "")
    assert desk.history.to_undo().kind == "claim.add"
    assert desk.claims.get(claim.id) == claim
    assert not desk.check_integrity()


def test_typing_back_leaves_redo_what_it_was(desk, claim):
    desk.claims.set_note(claim.id, "The")
    desk.history.undo()
    desk.claims.set_note(claim.id, "An")
    desk.claims.set_note(claim.id, "")
    assert desk.history.to_redo().kind == "claim.note"
    desk.history.redo()
    assert desk.claims.get(claim.id).note == "The"


def test_no_number_of_an_operation_is_used_again(desk, claim):
    desk.claims.set_note(claim.id, "The")
    desk.claims.set_note(claim.id, "")
    desk.claims.set_risk(claim.id, Risk.LEGAL)
    everything = desk.history.all()
    assert [one.seq for one in everything] == list(range(1, len(everything) + 1))


def test_an_operation_tells_the_offset_of_the_clock_it_was_made_by(desk, claim):
    here = desk.here()
    offset = here.isoformat().removeprefix(here.strftime("%Y-%m-%dT%H:%M:%S"))
    assert {one.offset for one in desk.history.all()} == {offset}


def test_a_clock_behind_the_last_change_is_known(desk, claim, clock):
    assert desk.ahead_of_clock == ""
    clock.go_on(-60)
    assert desk.ahead_of_clock == "2025-04-10T09:00:00Z"


def test_typing_that_is_taken_back_is_told(desk, claim):
    desk.claims.set_note(claim.id, "The")
    heard = []
    desk.subscribe(heard.append)
    desk.claims.set_note(claim.id, "")
    assert [one.ids for one in heard] == [{claim.id}]


@pytest.mark.parametrize(
    "between", ["another field", "another claim", "another person", "undo and redo", "the field left", "a report"]
)
def test_typing_is_two_acts_where_something_came_between(desk, article, claim, between):
    other = claim_at(desk, article, "red")
    desk.claims.set_note(claim.id, "one")
    if between == "another field":
        desk.claims.set_speaker(claim.id, "The mayor")
    elif between == "another claim":
        desk.claims.set_note(other.id, "one")
    elif between == "another person":
        desk.sign_as("Ana Boateng")
    elif between == "the field left":
        desk.end_visit()
    elif between == "a report":
        desk.reports.gather()
    else:
        desk.history.undo()
        desk.history.redo()
    desk.claims.set_note(claim.id, "two")
    desk.history.undo()
    assert desk.claims.get(claim.id).note == "one"


def test_a_script_s_notes_are_an_act_each(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", origin="cli", clock=clock)
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    desk.claims.set_note(claim.id, "one")
    desk.claims.set_note(claim.id, "two")
    desk.history.undo()
    assert desk.claims.get(claim.id).note == "one"
    desk.close()


@pytest.mark.parametrize("by_name", [False, True])
def test_the_only_words_that_somebody_left_of_a_claim_are_not_undone(desk, article, claim, by_name):
    words = desk.claims.place(article, "mayor", 1)
    as_somebody_else(desk, lambda: desk.claims.add_passage(claim.id, words))
    added = desk.history.all()[-1].id
    desk.claims.remove_passage(claim.id, claim.passages[0].id)
    before = rows_of(desk)
    with pytest.raises(LastPassageError):
        desk.history.take_back(added) if by_name else as_somebody_else(desk, desk.history.undo)
    assert rows_of(desk) == before
    desk.claims.remove([claim.id])
    desk.history.undo()
    assert desk.claims.get(claim.id).words == "mayor"


def test_what_somebody_else_changed_since_is_not_undone(desk, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.unit_of_work.store.file.db.execute("UPDATE claim SET verdict = 'disputed'")
    desk.unit_of_work.cases.forget()
    with pytest.raises(UndoRefusedError) as error:
        desk.history.undo()
    assert error.value.label == "1 marked supported"
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED
    assert desk.history.to_undo().kind == "claim.judge"


def test_undo_tells_which_claims_it_touched(desk, article, claim):
    desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    heard = []
    desk.subscribe(heard.append)
    desk.history.undo()
    assert heard[0].ids == {claim.id}
    assert heard[0].entities == {SOURCE.entity, EVIDENCE.entity}
    assert heard[0].article_id == article


def test_the_history_of_a_claim_holds_its_passages_and_evidence(desk, article, claim):
    claim_at(desk, article, "red")
    desk.claims.add_passage(claim.id, desk.claims.place(article, "bridge", 2))
    desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    kinds = [one.kind for one in desk.history.of_claim(claim.id)]
    assert kinds == ["claim.add", "passage.add", "evidence.add"]


def test_a_claim_that_is_gone_has_no_history_of_its_own(desk, claim):
    desk.claims.remove([claim.id])
    with pytest.raises(NoSuchClaimError):
        desk.history.of_claim(claim.id)


def test_the_history_of_a_claim_holds_what_was_removed_of_it(desk, article, claim):
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    desk.evidence.remove(evidence.id)
    other = claim_at(desk, article, "red")
    denial = desk.denials.add(other.id, claim.id)
    desk.denials.remove(denial.id)
    kinds = [one.kind for one in desk.history.of_claim(claim.id)]
    assert kinds == ["claim.add", "evidence.add", "evidence.remove", "denial.add", "denial.remove"]


def test_an_act_that_was_taken_back_three_thousand_times_in_turn_is_taken_back_as_any_other(desk, claim):
    desk.claims.set_note(claim.id, "One")
    note = desk.history.to_undo()
    desk.sign_as("Ana Boateng")
    desk.history.take_back(note.id)
    db = desk.unit_of_work.store.file.db
    names = ", ".join(name for (name,) in db.execute("SELECT name FROM pragma_table_info('operation')"))
    values = names.replace("seq, id", ":seq, :id").replace("reverts", ":reverts")
    (last, first) = db.execute("SELECT seq, id FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
    backs = [first, *(f"back-{number}" for number in range(3000))]
    db.executemany(
        f"INSERT INTO operation ({names}) SELECT {values} FROM operation WHERE seq = {last}",
        [
            {"seq": last + number, "id": one, "reverts": before}
            for number, (before, one) in enumerate(pairwise(backs), 1)
        ],
    )
    again = opened_anew(desk)
    assert again.history.take_back(first).id == first
    with pytest.raises(NotInForceError):
        again.history.take_back(first)


def test_acts_that_take_one_another_back_are_told_a_few_deep_however_many_they_are(desk, claim):
    desk.claims.set_note(claim.id, "One")
    for number in range(20):
        desk.sign_as(f"Person {number % 2}")
        desk.history.take_back(desk.history.all()[-1].id)
    last = desk.history.all()[-1]
    assert operation_sentence(last).count("Taken back") == 6
    assert operation_sentence(last).endswith("…")


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE operation SET reverts = id",
        "UPDATE operation SET act = id",
        "UPDATE operation SET reverts = id, act = id, kind = 'undo'",
        "UPDATE operation SET reverts = id, act = id, kind = 'take.back'",
        "UPDATE operation SET reverts = (SELECT max(id) FROM operation), kind = 'take.back'",
        "UPDATE operation SET act = (SELECT min(id) FROM operation AS o WHERE o.id > operation.id), kind = 'undo'",
        "UPDATE operation SET reverts = (SELECT id FROM operation AS o WHERE o.seq = 4 - operation.seq)",
    ],
)
def test_acts_that_take_themselves_back_or_each_other_in_a_circle_never_hang_undo(desk, claim, tampering):
    desk.claims.set_note(claim.id, "One")
    desk.history.undo()
    desk.unit_of_work.store.file.db.execute(tampering)
    desk = opened_anew(desk)
    for step in (desk.history.undo, desk.history.redo):
        for _time in range(5):
            with contextlib.suppress(FactcheckError):
                step()
    for one in desk.history.all():
        for take in (desk.history.take_back, desk.history.do_again):
            with contextlib.suppress(FactcheckError):
                take(one.id)
