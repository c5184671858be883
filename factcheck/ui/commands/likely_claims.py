"""Which other claims a person means when asked for one: the order in which they are offered."""

from collections.abc import Iterable, Sequence

from factcheck.domain.records.claim import Claim
from factcheck.domain.text.span import Span


def alike(claim: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """The other claims, those whose statement is most like that of a claim first, of those alike the nearest."""
    from rapidfuzz.fuzz import token_set_ratio

    said = claim.statement.casefold()
    return sorted(nearest(claim, claims), key=lambda one: -token_set_ratio(said, one.statement.casefold()))


def nearest(claim: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """The other claims, those that stand on the same words first, then the nearest."""
    others = [one for one in claims if one.id != claim.id]
    mine = _spans(claim)
    return sorted(others, key=lambda one: _distance(mine, _spans(one)))


def _spans(claim: Claim) -> Sequence[Span]:
    return [one.span for one in claim.passages]


def _distance(some: Sequence[Span], others: Sequence[Span]) -> tuple[bool, int]:
    """How far apart passages are: none of them here, and the fewest code points between two, none where they meet."""
    between = [max(0, one.start - other.end, other.start - one.end) for one in some for other in others]
    return not between, min(between, default=0)
