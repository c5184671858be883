"""How far a check has come."""

from factcheck.domain.records.claim import Kind, Outcome
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.rules.progress import progress_of, tally_of
from tests.claim_samples import a_claim

CLAIMS = [
    a_claim("1", verdict=Verdict.SUPPORTED, speaker="Zelenskyy", evidence=1),
    a_claim("2", verdict=Verdict.SUPPORTED),
    a_claim("3", verdict=Verdict.UNVERIFIED),
    a_claim("4", verdict=Verdict.DISPUTED, reason=Reason.DENIED_BY_A_PARTY),
    a_claim("5", verdict=Verdict.DISPUTED, reason=Reason.EVIDENCE_SAYS_OTHERWISE, speaker="Moscow"),
    a_claim("6", kind=Kind.OPINION),
    a_claim("7"),
]


def test_what_needs_no_verdict_is_not_among_those_to_check():
    progress = progress_of(CLAIMS)
    assert (progress.checked, progress.to_check) == (5, 6)
    assert progress.of(Status.NOT_NEEDED) == 1


def test_not_checked_and_unverified_are_counted_apart():
    progress = progress_of(CLAIMS)
    assert progress.of(Status.NOT_CHECKED) == 1
    assert progress.of(Status.UNVERIFIED) == 1


def test_nothing_is_checked_where_there_are_no_claims():
    progress = progress_of([])
    assert (progress.checked, progress.to_check, progress.of(Status.SUPPORTED)) == (0, 0, 0)


def test_the_tally_keeps_speech_and_world_apart():
    tally = tally_of(CLAIMS)
    assert (tally.speech, tally.speech_supported) == (2, 1)
    assert (tally.world, tally.world_supported, tally.world_unverified, tally.world_disputed) == (4, 1, 1, 1)


def test_the_tally_counts_what_is_judged_and_what_needs_none():
    tally = tally_of(CLAIMS)
    assert (tally.claims, tally.judged, tally.need_none) == (6, 5, 1)


def test_supported_with_evidence_is_counted_apart():
    tally = tally_of(CLAIMS)
    assert (tally.supported, tally.supported_with_evidence) == (2, 1)


def test_disputes_about_the_world_are_counted_by_their_reason():
    tally = tally_of(CLAIMS)
    assert (tally.evidence_says_otherwise, tally.denied_by_a_party) == (0, 1)


def test_decisions_about_the_copy_are_counted_apart_from_the_verdicts():
    decided = [a_claim("8", outcome=Outcome.FINE), a_claim("9", verdict=Verdict.DISPUTED, outcome=Outcome.FINE)]
    assert progress_of([*CLAIMS, *decided]).outcomes == {Outcome.FINE: 2}
