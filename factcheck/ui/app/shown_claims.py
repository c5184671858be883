"""The claims of the article that is shown, with what is known of all of them kept up to date by each change."""

from collections import Counter
from collections.abc import Collection, Iterable

from factcheck.domain.records.claim import Claim, Outcome, number_key
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.bearing import lacks_evidence
from factcheck.domain.rules.progress import Progress, is_open, is_undecided
from factcheck.domain.text.segments import Mark, SpanIndex


class ShownClaims:
    """Counts, contents and neighbours of many claims; a change costs by how many claims it names, not by all."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self.by_id: dict[ClaimId, Claim] = {}
        self.without_evidence = 0
        self._open = self._undecided = 0
        self._statuses: Counter[Status] = Counter()
        self._outcomes: Counter[Outcome] = Counter()
        self._judges: Counter[str] = Counter()
        self._children: dict[ClaimId, set[ClaimId]] = {}
        self._marks: SpanIndex[ClaimId] | None = None
        for claim in claims:
            self._add(claim)

    @property
    def progress(self) -> Progress:
        """How far the check has come."""
        return Progress(dict(self._statuses), dict(self._outcomes), self._open, self._undecided)

    @property
    def people(self) -> list[str]:
        """Who judged something, by name."""
        return sorted(name for name, count in self._judges.items() if name and count)

    def update(self, changed: Iterable[Claim], gone: Collection[ClaimId], moved: bool) -> None:
        """Takes over claims as they are now; `moved` says that their passages may be others than before."""
        for claim_id in gone:
            self._take(claim_id)
        for claim in changed:
            self._take(claim.id, keeps_place=True)
            self._add(claim)
        if moved:
            self._marks = None

    def contents(self, claim: Claim) -> list[Claim]:
        """The claims whose parent this is, by number."""
        return self._by_number(self._children.get(claim.id, ()))

    def others_on(self, claim: Claim) -> list[Claim]:
        """The other claims that stand on words of this one, by number."""
        if self._marks is None:
            self._marks = SpanIndex(Mark(part.span, one.id) for one in self.by_id.values() for part in one.passages)
        ids = {mark.key for passage in claim.passages for mark in self._marks.overlapping(passage.span)}
        return self._by_number(ids - {claim.id})

    def _by_number(self, ids: Iterable[ClaimId]) -> list[Claim]:
        found = [self.by_id[one] for one in ids if one in self.by_id]
        return sorted(found, key=lambda claim: number_key(claim.number))

    def _add(self, claim: Claim) -> None:
        self.by_id[claim.id] = claim
        self._count(claim, 1)
        if claim.parent_id is not None:
            self._children.setdefault(claim.parent_id, set()).add(claim.id)

    def _take(self, claim_id: ClaimId, keeps_place: bool = False) -> None:
        claim = self.by_id.get(claim_id)
        if claim is None:
            return
        self._count(claim, -1)
        if claim.parent_id is not None:
            self._children[claim.parent_id].discard(claim_id)
        if not keeps_place:
            del self.by_id[claim_id]

    def _count(self, claim: Claim, by: int) -> None:
        self._statuses[claim.status] += by
        self._judges[claim.judged_by] += by
        self.without_evidence += by * lacks_evidence(claim)
        self._open += by * is_open(claim)
        self._undecided += by * is_undecided(claim)
        if claim.outcome is not None:
            self._outcomes[claim.outcome] += by
