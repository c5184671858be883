"""Decisions about the copy, apart from the verdict."""

import pytest

from factcheck.domain.errors import NoSuchClaimError
from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, desk_in_memory, draft


@pytest.fixture
def desk(clock):
    desk = desk_in_memory("Mara Lind", clock)
    article_id = desk.articles.add(draft(headline="Bridge"))
    for words in ("512 metres", "9 million", "red"):
        claim_at(desk, article_id, words)
    yield desk
    desk.close()


@pytest.fixture
def ids(desk):
    return [claim.id for claim in desk.claims.of(desk.articles.only())]


def test_a_decision_about_the_copy_leaves_the_verdict_alone(desk, ids):
    desk.claims.judge(ids[:1], Judgement.UNVERIFIED)
    desk.claims.set_outcome(ids[:1], Outcome.FINE)
    claim = desk.claims.get(ids[0])
    assert (claim.verdict, claim.outcome) == (Verdict.UNVERIFIED, Outcome.FINE)
    desk.claims.judge(ids[:1], Judgement.CLEAR)
    assert desk.claims.get(ids[0]).outcome is Outcome.FINE


def test_the_history_says_what_was_decided(desk, ids):
    desk.claims.set_outcome(ids[:1], Outcome.FINE)
    desk.claims.set_outcome(ids[:1], None)
    assert [operation_sentence(one) for one in desk.history.of_claim(ids[0])][-2:] == [
        "1: fine as written",
        "1: not decided",
    ]


def test_several_claims_are_decided_in_one_step(desk, ids):
    desk.claims.set_outcome([*ids, ids[0]], Outcome.CHANGE)
    assert {claim.outcome for claim in desk.claims.some(ids)} == {Outcome.CHANGE}
    assert operation_sentence(desk.history.undo()) == "3 claims: needs a change"
    assert {claim.outcome for claim in desk.claims.some(ids)} == {None}


def test_a_step_counts_only_claims_that_were_decided_otherwise(desk, ids):
    desk.claims.set_outcome(ids[:1], Outcome.FINE)
    desk.claims.set_outcome(ids, Outcome.FINE)
    desk.claims.set_outcome(ids, Outcome.FINE)
    assert operation_sentence(desk.history.to_undo()) == "2 claims: fine as written"


def test_nothing_is_decided_about_no_claim_or_one_that_is_not_there(desk, ids):
    before = desk.history.to_undo()
    desk.claims.set_outcome([], Outcome.FINE)
    with pytest.raises(NoSuchClaimError):
        desk.claims.set_outcome([ids[0], ClaimId("gone")], Outcome.FINE)
    assert desk.history.to_undo() == before
