"""Which facts of an article are under a claim that says them, judged or open, and which were set aside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from factcheck.domain.records.article import Article
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Relation
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.facts import Fact, FactFinder, FactKind
from factcheck.domain.rules.held_facts import Statements
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.progress import is_open
from factcheck.domain.text.canonical import word_places
from factcheck.domain.text.span import Mark, Span, SpanIndex

T = TypeVar("T")


class Marking(StrEnum):
    """What became of a fact: under no claim that says it, under an open one, under settled ones alone, or set aside."""

    NOT_MARKED = "not_marked"
    OPEN = "open"
    JUDGED = "judged"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class MarkedFact:
    """A fact with what became of it; `by` are the ids of the claims that say it, or the keys of what set it aside."""

    fact: Fact
    marking: Marking
    by: tuple[str, ...] = ()


def set_aside_in(case: Case) -> list[Mark[str]]:
    """The words of the current proof in which somebody saw nothing to check, by the ids of the exemptions."""
    return [Mark(one.span, one.id) for one in case.all(Exemption) if one.proof_id == case.proof.id]


def unmarked_in(case: Case) -> Counter[str]:
    """How many facts of each kind no claim of a case says, that nobody set aside."""
    facts = marked_facts(case.proof, case.article, case.claims.values(), set_aside_in(case))
    return unmarked_of(Counter((one.fact.kind, one.marking) for one in facts))


def unmarked_of(counts: Mapping[tuple[FactKind, Marking], int]) -> Counter[str]:
    """Of counts by kind and by what became of them those that are not marked, by kind."""
    return Counter({kind.value: count for (kind, marking), count in counts.items() if marking is Marking.NOT_MARKED})


def marked_facts(
    proof: Proof, article: Article, claims: Iterable[Claim], set_aside: Iterable[Mark[str]] = ()
) -> list[MarkedFact]:
    """The facts of a whole proof, in order, with what became of each; only passages of this proof count."""
    by_id = {claim.id: claim for claim in claims}
    passages = (one for claim in by_id.values() for one in claim.passages if one.proof_id == proof.id)
    marks = SpanIndex(Mark(one.span, one.claim_id) for one in passages)
    count = FactCount(proof, article, marks, by_id, SpanIndex(set_aside))
    return [fact for index in range(len(proof.blocks)) for fact in count.within(index)]


class FactCount:
    """Keeps what became of the facts of each block; only where something changed it looks again.

    `marks` are the passages of `claims` in the proof, `set_aside` the words in which somebody saw nothing to check. It
    is told by `recount` where one of the three was changed, or a verdict or statement of a claim there.
    """

    def __init__(
        self,
        proof: Proof,
        article: Article,
        marks: SpanIndex[ClaimId],
        claims: Mapping[ClaimId, Claim],
        set_aside: SpanIndex[str],
    ) -> None:
        self._proof = proof
        self._language = language_of(article.language)
        self._marks = marks
        self._claims = claims
        self._set_aside = set_aside
        self._finder = FactFinder(proof, self._language.facts)
        self._statements = Statements(self._language, article.date)
        self._facts: dict[int, tuple[Fact, ...]] = {}
        self._marked: dict[int, tuple[MarkedFact, ...]] = {}
        self._total: Counter[tuple[FactKind, Marking]] = Counter()

    def recount(self, spans: Iterable[Span]) -> None:
        """Looks again where these are, for what lies on them was changed."""
        for index in (index for span in spans for index in self._proof.indexes_in(span)):
            self._total.subtract(_kinds(self._marked.pop(index, ())))

    def within(self, index: int) -> tuple[MarkedFact, ...]:
        """The facts of the block of this index, in order."""
        if index not in self._marked:
            self._marked[index] = tuple(map(self._look, self._found(index)))
            self._total.update(_kinds(self._marked[index]))
        return self._marked[index]

    @property
    def missing(self) -> list[int]:
        """The indexes of the blocks that nobody has looked at yet, or again."""
        return [index for index in range(len(self._proof.blocks)) if index not in self._marked]

    @property
    def counts(self) -> Mapping[tuple[FactKind, Marking], int]:
        """How many facts of each kind became what, in the whole proof."""
        for index in range(len(self._proof.blocks)):
            self.within(index)
        return +self._total

    def _found(self, index: int) -> tuple[Fact, ...]:
        if index not in self._facts:
            self._facts[index] = self._finder.within(self._proof.blocks[index])
        return self._facts[index]

    def _look(self, fact: Fact) -> MarkedFact:
        marks = [mark for mark in self._marks.overlapping(fact.span) if mark.key in self._claims]
        if fact.kind is FactKind.QUOTATION:
            marks = [mark for mark in marks if self._says_what_is_so(self._claims[mark.key])]
            saying = _keys(marks) if self._touch_most(fact.span, marks) else []
        else:
            holds = self._statements.holds
            text = self._proof.text
            saying = [one for one in _keys(marks) if holds(self._claims[one].statement, fact, text)]
        if saying:
            is_any_open = any(is_open(self._claims[one]) for one in saying)
            return MarkedFact(fact, Marking.OPEN if is_any_open else Marking.JUDGED, tuple(saying))
        aside = self._set_aside.overlapping(fact.span)
        if self._touch_most(fact.span, aside):
            return MarkedFact(fact, Marking.SET_ASIDE, tuple(_keys(aside)))
        return MarkedFact(fact, Marking.NOT_MARKED)

    def _says_what_is_so(self, claim: Claim) -> bool:
        """Whether a claim is about what was said, and not that somebody said it, which may only be proposed yet."""
        if claim.relation is Relation.CONTENT:
            return True
        if claim.is_speech:
            return False
        proposed = self._language.proposals.of(self._proof.text, claim)
        return not (proposed.speaker or proposed.verb)

    def _touch_most(self, span: Span, marks: Iterable[Mark[T]]) -> bool:
        """Whether marks touch more than half of the words at `span`."""
        spans = [mark.span for mark in marks]
        words = word_places(self._proof.text, span.start, span.end) or [(span.start, span.end)]
        touched = sum(any(one.start < end and start < one.end for one in spans) for start, end in words)
        return touched > len(words) / 2


def _keys(marks: Iterable[Mark[T]]) -> list[T]:
    return list(dict.fromkeys(mark.key for mark in marks))


def _kinds(facts: Iterable[MarkedFact]) -> Iterator[tuple[FactKind, Marking]]:
    return ((one.fact.kind, one.marking) for one in facts)
