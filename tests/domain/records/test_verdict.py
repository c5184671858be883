"""Verdicts and reasons."""

from factcheck.domain.records.verdict import REASONS, Judgement, Reason, Verdict


def test_every_reason_belongs_to_one_verdict():
    given = [reason for reasons in REASONS.values() for reason in reasons]
    assert sorted(given) == sorted(Reason)


def test_a_judgement_that_is_no_verdict_gives_none():
    assert Judgement.CLEAR.verdict is None
    assert Judgement.NOT_NEEDED.verdict is None
    assert Judgement.DISPUTED.verdict is Verdict.DISPUTED
