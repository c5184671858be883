"""The claims of the article that is shown, with what is known of all of them kept up to date by each change."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.domain.records.article import Article
from factcheck.domain.records.case import by_number
from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.ids import ClaimId, SourceId
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.claim_filter import Need, needs_of
from factcheck.domain.rules.coverage import Coverage, CoverageCount
from factcheck.domain.rules.fact_coverage import FactCount
from factcheck.domain.rules.progress import Progress, must_be_judged
from factcheck.domain.text.span import Mark, Span, SpanIndex


class ShownClaims:
    """Counts, contents and neighbours of many claims; a change costs by how many claims it names, not by all.

    `facts` are those of the proof, where it is known of which article, `set_aside` the words with nothing to check,
    `beside` those beside which something is shown of which that was said.
    """

    def __init__(
        self,
        claims: Iterable[Claim] = (),
        proof: Proof | None = None,
        article: Article | None = None,
        set_aside: Iterable[Mark[str]] = (),
        beside: Iterable[Mark[str]] = (),
    ) -> None:
        self.by_id: dict[ClaimId, Claim] = {}
        self.needs: Counter[Need] = Counter()
        self.to_check: set[ClaimId] = set()
        self._statuses: Counter[Status] = Counter()
        self._outcomes: Counter[Outcome] = Counter()
        self._cut = self._waiting = 0
        self._judges: Counter[str] = Counter()
        self._speakers: Counter[str] = Counter()
        self._sources: Counter[tuple[str, SourceId]] = Counter()
        self._children: dict[ClaimId, set[ClaimId]] = {}
        self._marks: SpanIndex[ClaimId] = SpanIndex()
        self._proof = proof
        self._unmarked = CoverageCount(proof, self._marks) if proof is not None else None
        self.set_aside: SpanIndex[str] = SpanIndex()
        self._beside: SpanIndex[str] = SpanIndex()
        self._put_aside: tuple[set[Mark[str]], set[Mark[str]]] = (set(), set())
        self.facts: FactCount | None = None
        if proof is not None and article is not None:
            self.facts = FactCount(proof, article, self._marks, self.by_id, self.set_aside, self._beside)
        self.put_aside(set_aside, beside)
        for claim in claims:
            self._mark((), self._marks_of(claim))
            self._add(claim)

    @property
    def progress(self) -> Progress:
        """How far the check has come."""
        is_open, is_undecided = self.needs[Need.OPEN], self.needs[Need.UNDECIDED]
        return Progress(+self._statuses, +self._outcomes, is_open, is_undecided, cut=self._cut, waiting=self._waiting)

    @property
    def people(self) -> list[str]:
        """Who judged something, by name."""
        return sorted(name for name in +self._judges if name)

    @property
    def speakers(self) -> dict[str, int]:
        """Who is said to have said something, by name, each with how often."""
        return {name: count for name, count in sorted((+self._speakers).items()) if name}

    @property
    def sources(self) -> dict[SourceId, str]:
        """The titles of the sources of all evidence, in their order."""
        return {source: title for title, source in sorted(+self._sources)}

    @property
    def coverage(self) -> Coverage:
        """How much of the text nobody has marked."""
        return self._unmarked.coverage if self._unmarked is not None else Coverage()

    def look_at(self, index: int) -> None:
        """Finds what became of the facts of a block, and counts its words that nobody has marked."""
        if self.facts is not None and self._unmarked is not None:
            self.facts.within(index)
            self._unmarked.count(index)

    def put_aside(self, words: Iterable[Mark[str]], beside: Iterable[Mark[str]] = ()) -> None:
        """Takes over the words in which, and those beside which, there is nothing to check, as they are now."""
        earlier, self._put_aside = self._put_aside, (set(words), set(beside))
        for index, before, now in zip((self.set_aside, self._beside), earlier, self._put_aside, strict=True):
            for mark in before - now:
                index.remove(mark)
            for mark in now - before:
                index.add(mark)
            self._recount_facts(before ^ now)

    def update(self, changed: Iterable[Claim], gone: Iterable[ClaimId]) -> None:
        """Takes over claims as they are now, and lets go of those that are gone."""
        for claim_id in gone:
            before = self._marks_of(self._take(claim_id))
            self._mark(before, ())
            self.by_id.pop(claim_id, None)
            self._recount_facts(before)
        for claim in changed:
            before, after = self._marks_of(self._take(claim.id)), self._marks_of(claim)
            self._mark(before, after)
            self._add(claim)
            self._recount_facts({*before, *after})  # a verdict or a statement is told by no mark

    def contents(self, claim: Claim) -> list[Claim]:
        """The claims whose parent this is, by number."""
        return self._by_number(self._children.get(claim.id, ()))

    def on(self, words: Span) -> list[Claim]:
        """The claims of which a passage shares letters with these words, by number."""
        return self._by_number({mark.key for mark in self._marks.overlapping(words)})

    def others_on(self, claim: Claim) -> list[Claim]:
        """The other claims that stand on words of this one, by number."""
        ids = {mark.key for place in self._marks_of(claim) for mark in self._marks.overlapping(place.span)}
        return self._by_number(ids - {claim.id})

    def _by_number(self, ids: Iterable[ClaimId]) -> list[Claim]:
        return by_number([self.by_id[one] for one in ids if one in self.by_id])

    def _add(self, claim: Claim) -> None:
        self.by_id[claim.id] = claim
        self._count(claim, 1)
        if claim.parent_id is not None:
            self._children.setdefault(claim.parent_id, set()).add(claim.id)

    def _take(self, claim_id: ClaimId) -> Claim | None:
        claim = self.by_id.get(claim_id)
        if claim is not None:
            self._count(claim, -1)
            self.to_check.discard(claim_id)
            if claim.parent_id is not None:
                self._children[claim.parent_id].discard(claim_id)
        return claim

    def _mark(self, before: Sequence[Mark[ClaimId]], after: Sequence[Mark[ClaimId]]) -> None:
        if before == after:
            return
        for mark in before:
            self._marks.remove(mark)
        for mark in after:
            self._marks.add(mark)
        if self._unmarked is not None:
            self._unmarked.recount(mark.span for mark in (*before, *after))

    def _recount_facts(self, marks: Iterable[Mark[Any]]) -> None:
        if self.facts is not None:
            self.facts.recount(mark.span for mark in marks)

    def _marks_of(self, claim: Claim | None) -> list[Mark[ClaimId]]:
        if claim is None:
            return []
        here = self._proof
        return [Mark(one.span, claim.id) for one in claim.passages if here is None or one.proof_id == here.id]

    def _count(self, claim: Claim, by: int) -> None:
        """Adds a claim to what is counted, or takes it away; one that was cut is no more than that."""
        if claim.is_cut:
            self._cut += by
            return
        self._statuses[claim.status] += by
        self._judges[claim.judged_by] += by
        self._speakers[claim.speaker] += by
        needs = needs_of(claim)
        for need in needs:
            self.needs[need] += by
        must_look = Need.AGAIN in needs or must_be_judged(claim)
        self._waiting += by * (Need.OPEN in needs and not must_look)
        if by > 0 and must_look:
            self.to_check.add(claim.id)
        for source in {(one.source.title, one.source.id) for one in claim.evidence} if claim.evidence else ():
            self._sources[source] += by
        if claim.outcome is not None:
            self._outcomes[claim.outcome] += by
