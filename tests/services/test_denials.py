"""What a person can do with denials."""

import pytest

from factcheck.domain.errors import DeniedAlreadyError, NoSuchRecordError, SelfDenialError
from factcheck.domain.file_errors import ReadOnlyDeskError
from factcheck.domain.records.claim import ClaimKind, Relation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import DenialId
from factcheck.domain.records.verdict import Judgement, Status, Verdict
from factcheck.domain.wording.operation_sentence import operation_sentence
from factcheck.services.opening import new_desk, read_desk
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claims(desk, article):
    return [claim_at(desk, article, words) for words in ("512", "the mayor said", "red")]


def test_a_denial_points_at_another_claim_and_is_proposed_to_be_one_by_kind(desk, article, claims):
    made = desk.denials.add(claims[1].id, claims[0].id, "512 metres")
    assert (made.number, made.target_number, made.scope) == ("2", "1", "512 metres")
    denying = desk.claims.get(claims[1].id)
    assert (denying.kind, desk.claims.proposal(denying).kind, denying.denials) == (None, ClaimKind.DENIAL, (made,))
    assert [*desk.claims.get(claims[0].id).denied_by] == desk.case(article).all(Denial) == [made]
    assert operation_sentence(desk.history.all()[-1]) == "2 denies 1"


def test_what_is_denied_may_be_not_stated(desk, claims):
    made = desk.denials.add(claims[1].id, None)
    assert (made.target_id, made.target_number) == (None, "")


def test_words_of_the_denial_become_its_target_in_one_step(desk, article, claims):
    before = rows_of(desk)
    span = desk.claims.place(article, "It cost 9 million crowns")
    made = desk.denials.add_with_target(claims[1].id, span, "The bridge was dear", "dear")
    target = desk.claims.get(made.target_id)
    assert (target.number, target.parent_id, target.statement) == ("2a", claims[1].id, "The bridge was dear")
    assert target.relation is Relation.DENIED
    after = rows_of(desk)
    desk.history.undo()
    assert rows_of(desk) == before
    desk.history.redo()
    assert rows_of(desk) == after


def test_a_speaker_that_only_a_rule_gave_denies_nothing(desk, claims):
    desk.unit_of_work.store.file.db.execute("UPDATE claim SET speaker = 'Bridge' WHERE id = ?", [claims[1].id])
    assert desk.denials.add(claims[1].id, claims[0].id).speaker == ""
    desk.claims.set_speaker(claims[1].id, "the mayor")
    assert [one.speaker for one in desk.claims.get(claims[0].id).denied_by] == ["the mayor"]


def test_a_denial_changes_no_verdict(desk, claims):
    desk.claims.judge([claims[0].id], Judgement.SUPPORTED)
    desk.denials.add(claims[1].id, claims[0].id)
    assert desk.claims.get(claims[0].id).verdict is Verdict.SUPPORTED


def test_an_opinion_that_denies_still_needs_no_verdict(desk, claims):
    desk.claims.judge([claims[1].id], Judgement.NOT_NEEDED)
    desk.denials.add(claims[1].id, claims[0].id)
    assert desk.claims.get(claims[1].id).status is Status.NOT_NEEDED


def test_a_kind_that_a_person_gave_stays_whatever_the_claim_denies(desk, claims):
    desk.claims.set_kind(claims[1].id, ClaimKind.ABSENCE)
    made = desk.denials.add(claims[1].id, claims[0].id)
    denying = desk.claims.get(claims[1].id)
    assert (denying.kind, denying.is_speech) == (ClaimKind.ABSENCE, False)
    desk.denials.remove(made.id)
    assert desk.claims.get(claims[1].id).kind is ClaimKind.ABSENCE


def test_a_denial_taken_away_leaves_no_kind_behind(desk, claims):
    before = desk.claims.get(claims[0].id)
    made = desk.denials.add(claims[0].id, claims[1].id)
    assert desk.claims.get(claims[0].id).is_speech
    desk.denials.remove(made.id)
    assert desk.claims.get(claims[0].id) == before


def test_a_denial_can_be_changed_and_taken_away(desk, claims):
    made = desk.denials.add(claims[1].id, claims[0].id, "length")
    changed = desk.denials.edit(made.id, claims[2].id, "colour")
    assert (changed.target_number, changed.scope) == ("3", "colour")
    desk.denials.remove(made.id)
    assert not desk.claims.get(claims[1].id).denials
    with pytest.raises(NoSuchRecordError):
        desk.denials.remove(DenialId("nothing"))


@pytest.mark.parametrize("gone", [0, 1])
def test_removing_a_claim_takes_denials_from_it_and_against_it_along(desk, article, claims, gone):
    desk.denials.add(claims[1].id, claims[0].id)
    before = rows_of(desk)
    desk.claims.remove([claims[gone].id])
    assert desk.case(article).all(Denial) == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_claim_does_not_deny_itself(desk, claims):
    with pytest.raises(SelfDenialError):
        desk.denials.add(claims[0].id, claims[0].id)


def test_what_changed_names_both_claims(desk, claims):
    heard = []
    desk.subscribe(heard.append)
    desk.denials.add(claims[1].id, claims[0].id)
    assert heard[-1].ids == {claims[0].id, claims[1].id}


def test_the_history_of_both_claims_holds_the_denial(desk, claims):
    desk.denials.add(claims[1].id, claims[0].id)
    assert operation_sentence(desk.history.of_claim(claims[0].id)[-1]) == "2 denies 1"
    assert operation_sentence(desk.history.of_claim(claims[1].id)[-1]) == "2 denies 1"


def test_a_snapshot_shows_denials_and_takes_none(desk_path, clock):
    with_denial = new_desk(desk_path, "Mara Lind", clock=clock)
    article = with_denial.articles.add(draft())
    one, other = (claim_at(with_denial, article, words) for words in ("512", "red"))
    with_denial.denials.add(one.id, other.id)
    seen = read_desk(desk_path)
    assert len(seen.case(article).all(Denial)) == 1
    with pytest.raises(ReadOnlyDeskError):
        seen.denials.add(other.id, one.id)
    seen.close()
    with_denial.close()


def test_a_claim_of_the_very_statement_of_a_denial_is_no_target_of_it(desk):
    article = desk.articles.add(draft())
    claim = claim_at(desk, article, "The bridge is red")
    with pytest.raises(SelfDenialError):
        desk.denials.add_with_target(claim.id, claim.passages[0].span, "The bridge is red")
    assert len(desk.claims.of(article)) == 1


def test_a_claim_denies_each_target_once_and_what_is_not_stated_as_often_as_somebody_says_so(desk, claims):
    first = desk.denials.add(claims[1].id, claims[0].id, "its length")
    with pytest.raises(DeniedAlreadyError):
        desk.denials.add(claims[1].id, claims[0].id, "its height")
    other = desk.denials.add(claims[1].id, claims[2].id)
    with pytest.raises(DeniedAlreadyError):
        desk.denials.edit(other.id, claims[0].id, "")
    assert desk.denials.edit(first.id, claims[0].id, "its height").scope == "its height"
    for _again in range(2):
        desk.denials.add(claims[1].id, None)
    assert len(desk.claims.get(claims[1].id).denials) == 4
