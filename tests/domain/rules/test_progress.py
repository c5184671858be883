"""How far a check has come."""

from dataclasses import replace

from factcheck.domain.records.claim import Kind, Outcome
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.progress import progress_of
from tests.claim_samples import a_claim

CLAIMS = [
    a_claim("1", verdict=Verdict.SUPPORTED, speaker="Zelenskyy", evidence=1),
    replace(a_claim("2", verdict=Verdict.SUPPORTED), restated="Other words"),
    a_claim("3", verdict=Verdict.UNVERIFIED),
    replace(a_claim("4", verdict=Verdict.DISPUTED), unanswered=1),
    a_claim("6", kind=Kind.OPINION),
    a_claim("7"),
]


def test_what_needs_no_verdict_is_marked_and_not_to_be_judged():
    progress = progress_of(CLAIMS)
    assert (progress.marked, progress.to_judge, progress.of(Status.NOT_NEEDED)) == (6, 5, 1)


def test_stale_and_not_checked_are_not_judged_and_unverified_is():
    progress = progress_of(CLAIMS)
    assert progress.judged == 3
    assert (progress.of(Status.STALE), progress.of(Status.NOT_CHECKED), progress.of(Status.UNVERIFIED)) == (1, 1, 1)


def test_stale_waiting_and_unjudged_claims_are_open():
    assert progress_of(CLAIMS).open == 3


def test_nothing_is_judged_where_there_are_no_claims():
    progress = progress_of([])
    assert (progress.judged, progress.marked, progress.open, progress.of(Status.SUPPORTED)) == (0, 0, 0, 0)


def test_decisions_about_the_copy_are_counted_apart_from_the_verdicts():
    decided = [a_claim("8", outcome=Outcome.FINE), a_claim("9", verdict=Verdict.DISPUTED, outcome=Outcome.EDITOR)]
    progress = progress_of([*CLAIMS, *decided])
    assert progress.outcomes == {Outcome.FINE: 1, Outcome.EDITOR: 1}
    assert progress.undecided == 1
