"""Which other claims a person means when asked for one: the order in which they are offered."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.span import Span
from factcheck.domain.text.word_index import WordIndex

_LIKELY = 0.5


def alike(claim: Claim, claims: Iterable[Claim]) -> list[Claim]:
    """The other claims, those first whose statement shares most with that of a claim, of those alike the nearest.

    Words that few of them have count more; where these decide nothing, the letters do.
    """
    from rapidfuzz.fuzz import token_set_ratio

    others = nearest(claim, claims)
    shares, said = _shares(claim, others), claim.statement.casefold()
    return sorted(others, key=lambda one: (-shares[one.id], -token_set_ratio(said, one.statement.casefold())))


def likely(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """The first of the other claims as `alike` orders them where it shares half of its words or more, by their weight.

    A claim is always like what it is split into, and rarely meant: these are passed over.
    """
    shares = _shares(claim, others)
    apart = (one for one in others if one.parent_id != claim.id and claim.parent_id != one.id)
    return next((one for one in apart if shares[one.id] >= _LIKELY), None)


def _shares(claim: Claim, others: Sequence[Claim]) -> Mapping[ClaimId, float]:
    """Which share of the words of each claim and this one both have, from 0 to 1, rare words weighing more."""
    said, mine = {one.id: _words(one) for one in others}, _words(claim)
    often = Counter(word for words in (*said.values(), mine) for word in words)

    def weight(words: frozenset[str]) -> float:
        return sum(1 / often[word] for word in words)

    return {which: weight(mine & words) / (weight(mine | words) or 1) for which, words in said.items()}


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(WordIndex(claim.statement).words)


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
