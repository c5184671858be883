"""Undo, redo and the history, one case at a time."""

import pytest

from factcheck.domain.errors import (
    NoSuchArticleError,
    NoSuchClaimError,
    NothingToRedoError,
    NothingToUndoError,
    UndoRefusedError,
)
from factcheck.domain.records.claim import Risk
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import new_desk, open_desk
from tests.desk_samples import claim_at, draft, rows_of


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
    assert (
        operation_sentence(desk.history.to_undo())
        == operation_sentence(desk.history.all()[-1])
        == "Redone: 1 marked supported"
    )


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
    desk = open_desk(desk_path, "Ana Boateng", clock=clock)
    desk.history.undo()
    assert desk.claims.get(claim.id) == claim
    desk.close()
    desk = open_desk(desk_path, "Mara Lind", clock=clock)
    desk.history.redo()
    assert desk.claims.get(claim.id).verdict is Verdict.DISPUTED
    assert [one.who for one in desk.history.all()][-3:] == ["Mara Lind", "Ana Boateng", "Mara Lind"]
    desk.close()


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
    assert [one.source.title for one in desk.evidence.of(claim.id)] == ["Minutes"]


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


def test_what_somebody_else_changed_since_is_not_undone(desk, claim):
    desk.claims.judge([claim.id], Judgement.SUPPORTED)
    desk.unit_of_work.file.db.execute("UPDATE claim SET verdict = 'disputed'")
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
    assert heard[0].entities == {Entity.SOURCE, Entity.EVIDENCE}
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
