"""How far a check has come, and what is open."""

from dataclasses import replace

from factcheck.domain.records.claim import Basis, ClaimKind, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.progress import is_open, is_undecided, must_be_judged, progress_of
from tests.claim_samples import a_claim

CLAIMS = [
    a_claim("1", verdict=Verdict.SUPPORTED, speaker="Zelenskyy", evidence=1),
    replace(a_claim("2", verdict=Verdict.SUPPORTED), restated="Other words"),
    a_claim("3", verdict=Verdict.UNVERIFIED),
    replace(a_claim("4", verdict=Verdict.DISPUTED), unanswered=1),
    a_claim("6", kind=ClaimKind.OPINION),
    a_claim("7"),
]
SUPPORTED = Verdict.SUPPORTED


def test_what_needs_no_verdict_is_marked_and_not_to_be_judged():
    progress = progress_of(CLAIMS)
    assert (progress.marked, progress.to_judge, progress.counts[Status.NOT_NEEDED]) == (6, 5, 1)


def test_stale_and_not_checked_are_not_judged_and_unverified_is():
    progress = progress_of(CLAIMS)
    assert progress.judged == 3
    assert (progress.counts[Status.STALE], progress.counts[Status.NOT_CHECKED], progress.counts[Status.UNVERIFIED]) == (
        1,
        1,
        1,
    )


def test_stale_waiting_and_unjudged_claims_are_open_each_for_one_reason():
    overtaken = replace(a_claim("8", verdict=SUPPORTED, evidence=(Stance.CONTRADICTS,)), basis=Basis())
    progress = progress_of([*CLAIMS, overtaken])
    assert progress.open == 4
    assert (progress.unjudged, progress.to_look_at_again, progress.waiting) == (2, 1, 1)


def test_nothing_is_judged_where_there_are_no_claims():
    progress = progress_of([])
    assert (progress.judged, progress.marked, progress.open, progress.counts[Status.SUPPORTED]) == (0, 0, 0, 0)


def test_decisions_about_the_copy_are_counted_apart_from_the_verdicts():
    decided = [a_claim("8", outcome=Outcome.FINE), a_claim("9", verdict=Verdict.DISPUTED, outcome=Outcome.EDITOR)]
    progress = progress_of([*CLAIMS, *decided])
    assert progress.outcomes == {Outcome.FINE: 1, Outcome.EDITOR: 1}
    assert progress.undecided == 1


def test_a_claim_that_nobody_judged_is_open_and_an_opinion_is_not():
    some = [a_claim("1"), a_claim("2", kind=ClaimKind.PREDICTION), a_claim("3", verdict=Verdict.UNVERIFIED)]
    assert [one for one in some if is_open(one)] == some[:1]


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
