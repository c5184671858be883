"""Which facts of an article are under a claim that says them, judged or open, and which were set aside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar

from factcheck.domain.records.article import Article
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import TELLS_SPEECH, Claim, Relation
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.coverage import Coverage
from factcheck.domain.rules.facts import MEDIA, Fact, FactFinder, FactKind
from factcheck.domain.rules.held_facts import Statements
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.progress import is_open
from factcheck.domain.rules.sentences import LONGEST_BLOCK, sentences_of
from factcheck.domain.text.canonical import word_places
from factcheck.domain.text.span import Mark, Span, SpanIndex

T = TypeVar("T")
TOUCHED = MEDIA | {FactKind.QUOTATION}
"""The kinds that are marked where claims touch most of their words; of the others the statement has to say them."""


class Marking(StrEnum):
    """What became of a fact: under no claim that says it, under an open one, under settled ones alone, or set aside."""

    NOT_MARKED = "not_marked"
    OPEN = "open"
    JUDGED = "judged"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class MarkedFact:
    """A fact with what became of it; `by` are the ids of the claims that say it, or the keys of what set it aside.

    Of a quotation that is not marked they are the claims on it that tell only that it was said.
    """

    fact: Fact
    marking: Marking
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bright:
    """What stands out in a text: a fact that is not marked, or a sentence without one that nobody has touched."""

    span: Span
    place: int
    fact: MarkedFact | None = None


def set_aside_in(case: Case, is_beside: bool = False) -> list[Mark[str]]:
    """The words of the current proof in which somebody saw nothing to check, by the ids of the exemptions.

    With `is_beside` those beside which the file shows something in which somebody saw nothing to check.
    """
    here = (one for one in case.all(Exemption) if one.proof_id == case.proof.id)
    return [Mark(one.span, one.id) for one in here if one.is_beside == is_beside]


def facts_in(case: Case) -> "FactCount":
    """The facts and the sentences of the current proof, with what became of each."""
    beside = set_aside_in(case, is_beside=True)
    return fact_count(case.proof, case.article, case.claims.values(), set_aside_in(case), beside)


def unmarked_of(counts: Mapping[tuple[FactKind, Marking], int]) -> Counter[str]:
    """Of counts by kind and by what became of them those that are not marked, by kind."""
    return Counter({kind.value: count for (kind, marking), count in counts.items() if marking is Marking.NOT_MARKED})


def fact_count(
    proof: Proof,
    article: Article,
    claims: Iterable[Claim],
    set_aside: Iterable[Mark[str]] = (),
    beside: Iterable[Mark[str]] = (),
) -> "FactCount":
    """The facts of a whole proof and its sentences, with what became of each; only passages of this proof count."""
    by_id = {claim.id: claim for claim in claims}
    passages = (one for claim in by_id.values() for one in claim.passages if one.proof_id == proof.id)
    marks = SpanIndex(Mark(one.span, one.claim_id) for one in passages)
    return FactCount(proof, article, marks, by_id, SpanIndex(set_aside), SpanIndex(beside))


class FactCount:
    """Keeps what became of the facts and the sentences of each block; only where something changed it looks again.

    `marks` are the passages of `claims` in the proof, `set_aside` the words in which somebody saw nothing to check,
    `beside` those beside which something is shown that somebody set aside. It is told by `recount` where one of them
    was changed, or a verdict or statement of a claim there.
    """

    def __init__(
        self,
        proof: Proof,
        article: Article,
        marks: SpanIndex[ClaimId],
        claims: Mapping[ClaimId, Claim],
        set_aside: SpanIndex[str],
        beside: SpanIndex[str],
    ) -> None:
        self._proof = proof
        self._language = language_of(article.language)
        self._sentence_language = article.language
        self._marks = marks
        self._claims = claims
        self._set_aside = set_aside
        self._beside = beside
        self._finder = FactFinder(proof, self._language.facts)
        self._statements = Statements(self._language, article.date)
        self._facts: dict[int, tuple[Fact, ...]] = {}
        self._marked: dict[int, tuple[MarkedFact, ...]] = {}
        self._total: Counter[tuple[FactKind, Marking]] = Counter()
        self._sentences: dict[int, list[Span]] = {}
        self._bare: dict[int, list[Span]] = {}
        self._unmarked_sentences = self._all_sentences = 0
        self._missing = set(range(len(proof.blocks)))

    def recount(self, spans: Iterable[Span]) -> None:
        """Looks again where these are, for what lies on them was changed."""
        for index in {index for span in spans for index in self._proof.indexes_in(span)} - self._missing:
            self._total.subtract(_kinds(self._marked.pop(index)))
            self._unmarked_sentences -= len(self._bare.pop(index))
            self._missing.add(index)

    def within(self, index: int) -> tuple[MarkedFact, ...]:
        """The facts of the block of this index, in order."""
        if index in self._missing:
            self._marked[index] = tuple(map(self._look, self._found(index)))
            self._total.update(_kinds(self._marked[index]))
            self._bare[index] = [one for one in self._found_sentences(index) if self._is_bare(one)]
            self._unmarked_sentences += len(self._bare[index])
            self._missing.remove(index)
        return self._marked[index]

    def unmarked(self, index: int) -> list[MarkedFact]:
        """The facts of a block that are not marked, in order."""
        return [one for one in self.within(index) if one.marking is Marking.NOT_MARKED]

    def bare_sentences(self, index: int) -> list[Span]:
        """The sentences of a block that no claim touches, and in which nobody set anything aside, in order."""
        self.within(index)
        return self._bare[index]

    def bright(self, index: int) -> list[Bright]:
        """What stands out in a block, in order, each once."""
        facts = [Bright(one.fact.span, one.fact.place, one) for one in self.unmarked(index)]
        spans = [one.fact.span for one in self.unmarked(index) if not one.fact.is_beside]
        bare = [one for one in self.bare_sentences(index) if not any(one.overlaps(span) for span in spans)]
        found = [*facts, *(Bright(one, one.start) for one in bare)]
        return sorted(dict.fromkeys(found), key=attrgetter("place"))

    @property
    def facts(self) -> list[MarkedFact]:
        """The facts of the whole proof, in order."""
        return [one for index in range(len(self._proof.blocks)) for one in self.within(index)]

    @property
    def sentences(self) -> list[Span]:
        """The bare sentences of the whole proof, in order."""
        return [one for index in range(len(self._proof.blocks)) for one in self.bare_sentences(index)]

    def with_sentences(self, coverage: Coverage) -> Coverage:
        """How much is not marked, with the sentences of the whole proof."""
        self._look_everywhere()
        return replace(coverage, unmarked_sentences=self._unmarked_sentences, sentences=self._all_sentences)

    @property
    def missing(self) -> list[int]:
        """The indexes of the blocks that nobody has looked at yet, or again."""
        return sorted(self._missing)

    @property
    def counts(self) -> Mapping[tuple[FactKind, Marking], int]:
        """How many facts of each kind became what, in the whole proof."""
        self._look_everywhere()
        return +self._total

    def _look_everywhere(self) -> None:
        for index in self.missing:
            self.within(index)

    def _found(self, index: int) -> tuple[Fact, ...]:
        if index not in self._facts:
            self._facts[index] = self._finder.within(self._proof.blocks[index])
        return self._facts[index]

    def _found_sentences(self, index: int) -> list[Span]:
        """The sentences of a block that hold words; one that is too long to be read is one."""
        if index not in self._sentences:
            block, text = self._proof.blocks[index], self._proof.text
            if block.end - block.start > LONGEST_BLOCK:
                found = [Span(block.start, block.end)]
            else:
                found = sentences_of(self._proof, block, self._sentence_language)
            self._sentences[index] = [one for one in found if word_places(text, one.start, one.end)]
            self._all_sentences += len(self._sentences[index])
        return self._sentences[index]

    def _is_bare(self, sentence: Span) -> bool:
        claimed = any(mark.key in self._claims for mark in self._marks.overlapping(sentence))
        return not (claimed or self._set_aside.overlapping(sentence))

    def _look(self, fact: Fact) -> MarkedFact:
        if fact.is_beside:
            by = _keys(self._beside.overlapping(fact.span))
            return MarkedFact(fact, Marking.SET_ASIDE if by else Marking.NOT_MARKED, tuple(by))
        marks = [mark for mark in self._marks.overlapping(fact.span) if mark.key in self._claims]
        only_that_it_was_said: list[Mark[ClaimId]] = []
        if fact.kind is FactKind.QUOTATION:
            only_that_it_was_said = [one for one in marks if not self._says_what_is_so(self._claims[one.key])]
            marks = [one for one in marks if one not in only_that_it_was_said]
        if fact.kind in TOUCHED:
            saying = self._touching(fact.span, marks)
        else:
            holds, text = self._statements.holds, self._proof.text
            saying = [one for one in _keys(marks) if holds(self._claims[one].statement, fact, text)]
        if saying:
            is_any_open = any(is_open(self._claims[one]) for one in saying)
            return MarkedFact(fact, Marking.OPEN if is_any_open else Marking.JUDGED, tuple(saying))
        if aside := self._touching(fact.span, self._set_aside.overlapping(fact.span)):
            return MarkedFact(fact, Marking.SET_ASIDE, tuple(aside))
        told = self._touching(fact.span, only_that_it_was_said)
        return MarkedFact(fact, Marking.NOT_MARKED, tuple(told))

    def _says_what_is_so(self, claim: Claim) -> bool:
        """Whether a claim is about what was said, and not that somebody said it, which may only be proposed yet."""
        if claim.is_speech:  # a content, too, that tells who said it: what is so is asked of one beneath it
            return False
        if claim.relation is Relation.CONTENT:
            return True
        proposed = self._language.proposals.of(self._proof.text, claim)
        tells = proposed.kind in TELLS_SPEECH and claim.relation is None
        return not (proposed.speaker or proposed.verb or tells)

    def _touching(self, span: Span, marks: Sequence[Mark[T]]) -> list[T]:
        """What marks stand for that touch more than half of the words at `span`; nothing where they touch fewer."""
        spans = [mark.span for mark in marks]
        words = word_places(self._proof.text, span.start, span.end) or [(span.start, span.end)]
        touched = sum(any(one.start < end and start < one.end for one in spans) for start, end in words)
        return _keys(marks) if touched > len(words) / 2 else []


def _keys(marks: Iterable[Mark[T]]) -> list[T]:
    return list(dict.fromkeys(mark.key for mark in marks))


def _kinds(facts: Iterable[MarkedFact]) -> Iterator[tuple[FactKind, Marking]]:
    return ((one.fact.kind, one.marking) for one in facts)
