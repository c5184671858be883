"""Which claims are open and which are undecided."""

from dataclasses import replace

from factcheck.domain.records.claim import Basis, Kind, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.openness import is_open, is_undecided, must_be_judged, open_claims
from tests.claim_samples import a_claim

SUPPORTED = Verdict.SUPPORTED


def test_a_claim_that_nobody_judged_is_open_and_an_opinion_is_not():
    some = [a_claim("1"), a_claim("2", kind=Kind.PREDICTION), a_claim("3", verdict=Verdict.UNVERIFIED)]
    assert open_claims(some) == some[:1]


def test_a_stale_verdict_is_open():
    claim = replace(a_claim("1", verdict=SUPPORTED), restated="Other words")
    assert is_open(claim)
    assert must_be_judged(claim)


def test_a_claim_that_waits_for_an_answer_is_open_though_it_was_judged():
    claim = replace(a_claim("1", verdict=SUPPORTED), asked=1, unanswered=1)
    assert is_open(claim)
    assert not must_be_judged(claim)


def test_a_verdict_that_the_record_has_overtaken_is_open():
    assert is_open(replace(a_claim("1", verdict=SUPPORTED, evidence=(Stance.CONTRADICTS,)), basis=Basis()))


def test_a_wording_or_a_decision_that_nobody_settled_is_undecided_and_not_open():
    for claim in (
        replace(a_claim("1", verdict=SUPPORTED), undecided_wordings=1),
        a_claim("1", verdict=SUPPORTED, outcome=Outcome.EDITOR),
    ):
        assert is_undecided(claim)
        assert not is_open(claim)
    assert not is_undecided(a_claim("1", outcome=Outcome.CHANGE))
