"""Which claims a list shows, and in which order: pure rules."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.domain.records.claim import Claim, ClaimKind, Outcome, Risk, number_key
from factcheck.domain.records.ids import ClaimId, SourceId
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import Bearing, bearing_of, is_overtaken, lacks_attempt, lacks_evidence
from factcheck.domain.rules.progress import is_open, is_undecided


class ClaimOrder(StrEnum):
    """How a list of claims is sorted."""

    ARTICLE = "article"
    NUMBER = "number"
    VERDICT = "verdict"
    RISK = "risk"
    LAST_CHANGE = "last_change"


class Need(StrEnum):
    """What a claim may still need; a claim whose words were cut needs nothing."""

    OPEN = "open"
    CHANGE = "change"
    AGAINST = "against"
    EVIDENCE = "evidence"
    AGAIN = "again"
    ANSWER = "answer"
    UNDECIDED = "undecided"
    ATTEMPT = "attempt"


_NEEDS: dict[Need, Callable[[Claim], bool]] = {
    Need.OPEN: is_open,
    Need.CHANGE: lambda claim: claim.outcome is Outcome.CHANGE,
    Need.AGAINST: lambda claim: bool(claim.evidence) and bearing_of(claim) in (Bearing.BOTH, Bearing.CONTRADICTS),
    Need.EVIDENCE: lacks_evidence,
    Need.AGAIN: is_overtaken,
    Need.ANSWER: lambda claim: claim.unanswered > 0,
    Need.UNDECIDED: is_undecided,
    Need.ATTEMPT: lacks_attempt,
}


def needs_of(claim: Claim) -> list[Need]:
    """Everything that a claim still needs."""
    return [] if claim.is_cut else [need for need, has in _NEEDS.items() if has(claim)]


TREE_ORDERS = frozenset({ClaimOrder.ARTICLE, ClaimOrder.NUMBER})


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a claim must be to be shown; an empty set or text asks for nothing.

    `people` are who judged it, `speakers` who is said to have said it, `sources` those of its evidence. Beside those of
    the `statuses` stand those that were cut from the text, where these `are_cut`.
    """

    statuses: frozenset[Status] = frozenset()
    words: str = ""
    kinds: frozenset[ClaimKind] = frozenset()
    risks: frozenset[Risk] = frozenset()
    people: frozenset[str] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    needs: frozenset[Need] = frozenset()
    speakers: frozenset[str] = frozenset()
    sources: frozenset[SourceId] = frozenset()
    are_cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it lets every claim through."""
        return self == ClaimFilter(words=self.words) and not self.words.strip()


class FilterEntry(NamedTuple):
    """A claim with what is looked at again and again while somebody types; a tuple, since there are many."""

    claim: Claim
    status: Status
    text: str
    number: str


def entry_of(claim: Claim) -> FilterEntry:
    """`claim` made ready for `matching`."""
    text = "\n".join((claim.statement, claim.words, claim.note, claim.speaker))
    return FilterEntry(claim, claim.status, folded(text), claim.number)


def folded(text: str) -> str:
    """`text` without case, composed, with straight quotation marks: what is typed finds what is printed."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return unicodedata.normalize("NFC", plain).casefold()


def matching(entries: Iterable[FilterEntry], wanted: ClaimFilter) -> list[Claim]:
    """The claims that `wanted` asks for: every word typed occurs in the claim or begins its number.

    Those that were cut stand by no verdict, decision or need: there they are not counted either.
    """
    rows = list(entries)
    for term in folded(wanted.words).split():
        may_be_number = term[0].isdigit()  # as every number begins with one
        rows = [row for row in rows if term in row.text or (may_be_number and row.number.startswith(term))]
    if wanted.outcomes or wanted.needs:
        rows = [row for row in rows if not row.claim.is_cut]
    if wanted.statuses or wanted.are_cut:
        rows = [row for row in rows if (wanted.are_cut if row.claim.is_cut else row.status in wanted.statuses)]
    if wanted.kinds:
        rows = [row for row in rows if row.claim.kind in wanted.kinds]
    if wanted.risks:
        rows = [row for row in rows if row.claim.risk in wanted.risks]
    if wanted.people:
        rows = [row for row in rows if row.claim.judged_by in wanted.people]
    if wanted.outcomes:
        rows = [row for row in rows if row.claim.outcome in wanted.outcomes]
    if wanted.needs:
        asked = [_NEEDS[need] for need in wanted.needs]
        rows = [row for row in rows if any(has(row.claim) for has in asked)]
    if wanted.speakers:
        rows = [row for row in rows if row.claim.speaker in wanted.speakers]
    if wanted.sources:
        rows = [row for row in rows if any(one.source.id in wanted.sources for one in row.claim.evidence)]
    return [row.claim for row in rows]


SortKey = tuple[object, ...]


def sort_keys(claims: Iterable[Claim], order: ClaimOrder, changes: Mapping[ClaimId, int]) -> dict[ClaimId, SortKey]:
    """What sorts each claim; ties stand in article order, and in the tree orders contents follow their parent.

    `changes` gives the number of the last operation that concerned a claim, for the order by last change.
    """
    by_id = {claim.id: claim for claim in claims}
    own = _by_number if order is ClaimOrder.NUMBER else _by_place
    paths: dict[ClaimId, SortKey] = {}
    for claim in by_id.values():
        _add_path(claim, by_id, own, paths)
    if order is ClaimOrder.VERDICT:
        return {one: (_VERDICT_RANK[claim.status], paths[one]) for one, claim in by_id.items()}
    if order is ClaimOrder.RISK:
        return {one: (_risk_rank(claim), paths[one]) for one, claim in by_id.items()}
    if order is ClaimOrder.LAST_CHANGE:
        return {one: (-changes.get(one, 0), paths[one]) for one in by_id}
    return paths


def _add_path(
    claim: Claim,
    by_id: Mapping[ClaimId, Claim],
    own: Callable[[Claim], SortKey],
    paths: dict[ClaimId, SortKey],
) -> None:
    branch: list[Claim] = []
    at: Claim | None = claim
    while at is not None and at.id not in paths:
        paths[at.id] = ()  # a circle of parents, which only a damaged file could hold, ends here
        branch.append(at)
        at = by_id.get(at.parent_id) if at.parent_id is not None else None
    path = paths[at.id] if at is not None else ()
    for one in reversed(branch):
        paths[one.id] = path = (*path, own(one))


def _by_place(claim: Claim) -> SortKey:
    """By the words it stands in; what stands in none comes behind the claims of the headline."""
    if claim.is_in_no_words:
        return (0, 0, len(claim.number), claim.number)
    if not claim.passages:
        return (float("inf"), 0, len(claim.number), claim.number)
    span = claim.passages[0].span
    return (span.start, -len(span), len(claim.number), claim.number)


def _by_number(claim: Claim) -> SortKey:
    return number_key(claim.number)


_VERDICT_RANK = {
    Status.STALE: 0,
    Status.NOT_CHECKED: 1,
    Status.DISPUTED: 2,
    Status.UNVERIFIED: 3,
    Status.SUPPORTED: 4,
    Status.NOT_NEEDED: 5,
}
_FIRST_KINDS = {ClaimKind.ALLEGATION: 1, ClaimKind.NUMBER: 2, ClaimKind.NAME: 3}
_CARE = {Risk.CAREFUL: 0, None: 1, Risk.ROUTINE: 2}


def _risk_rank(claim: Claim) -> tuple[int, int]:
    if claim.risk is Risk.LEGAL:
        return (0, 0)
    return (_FIRST_KINDS.get(claim.kind, 4) if claim.kind else 4, _CARE[claim.risk])
