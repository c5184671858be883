"""Which claims are open and which are undecided: what follows from the record, never set by hand."""

from collections.abc import Iterable

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import is_overtaken

_TO_JUDGE = frozenset({Status.NOT_CHECKED, Status.STALE})


def must_be_judged(claim: Claim) -> bool:
    """Whether somebody has to judge it: nobody has, or the verdict was given on other words."""
    return claim.status in _TO_JUDGE


def needs_a_look(claim: Claim) -> bool:
    """Whether somebody has to judge it or to look at its verdict again; a claim that only waits does not."""
    return must_be_judged(claim) or is_overtaken(claim)


def is_open(claim: Claim) -> bool:
    """Whether work is left: a verdict to give, an answer to wait for, or a verdict that the record has overtaken."""
    return needs_a_look(claim) or bool(claim.unanswered)


def is_undecided(claim: Claim) -> bool:
    """Whether a decision about the copy is left: a proposed wording, or "editor decides", that nobody settled."""
    return bool(claim.undecided_wordings) or claim.outcome is Outcome.EDITOR


def open_claims(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that are open."""
    return [claim for claim in claims if is_open(claim)]
