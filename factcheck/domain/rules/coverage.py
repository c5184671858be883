"""How much of an article nobody has marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proof import Block, Proof
from factcheck.domain.text.canonical import word_places
from factcheck.domain.text.span import Mark, Span, SpanIndex

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Paragraphs without a claim and words that no claim stands on, with how many there are of each.

    Where `sentences` were counted, those not marked are touched by no claim, and nobody set aside words of them.
    """

    unmarked_paragraphs: int = 0
    paragraphs: int = 0
    unmarked_words: int = 0
    words: int = 0
    unmarked_sentences: int = 0
    sentences: int = 0


def coverage_of(proof: Proof, claims: Iterable[Claim], set_aside: Iterable[Mark[str]] = ()) -> Coverage:
    """How much of `proof` no passage of `claims` touches; a paragraph is a block with a number that holds words.

    Words are counted everywhere, also in headline, standfirst and headings. A word is marked as soon as a passage
    touches it, or what is `set_aside`.
    """
    passages = (one for claim in claims for one in claim.passages if one.proof_id == proof.id)
    marks: SpanIndex[str] = SpanIndex(Mark(one.span, one.claim_id) for one in passages)
    for mark in set_aside:
        marks.add(mark)
    return CoverageCount(proof, marks).coverage


class CoverageCount(Generic[T]):
    """Keeps what it counted of each block; only where marks were put or removed it counts again."""

    def __init__(self, proof: Proof, marks: SpanIndex[T]) -> None:
        self._proof = proof
        self._marks = marks
        self._unmarked: dict[int, int] = {}
        self._bare: set[int] = set()

    def recount(self, spans: Iterable[Span]) -> None:
        """Counts again where these are, for marks were put there or removed."""
        for index in (index for span in spans for index in self._proof.indexes_in(span)):
            self._unmarked.pop(index, None)

    @property
    def coverage(self) -> Coverage:
        """How much none of the marks touches."""
        for index in self._filled:
            self.count(index)
        bare = len(self._bare & self._paragraphs)
        return Coverage(bare, len(self._paragraphs), sum(self._unmarked.values()), self._proof.words)

    @cached_property
    def _filled(self) -> list[int]:
        return [index for index, held in enumerate(self._proof.words_by_block) if held]

    @cached_property
    def _paragraphs(self) -> frozenset[int]:
        return frozenset(index for index in self._filled if self._proof.paragraph_numbers[index] is not None)

    def count(self, index: int) -> None:
        """Counts the words of a block that none of the marks touches, unless they are counted already."""
        if index in self._unmarked or not self._proof.words_by_block[index]:
            return
        block = self._proof.blocks[index]
        marks = self._marks.overlapping(Span(block.start, block.end))
        (self._bare.discard if marks else self._bare.add)(index)
        self._unmarked[index] = self._beside(block, marks) if marks else self._proof.words_by_block[index]

    def _beside(self, block: Block, marks: Sequence[Mark[T]]) -> int:
        """How many words of a block none of its marks, which are in order, touches."""
        unmarked = at = reach = 0
        for start, end in word_places(self._proof.text, block.start, block.end):
            while at < len(marks) and marks[at].span.start < end:
                reach = max(reach, marks[at].span.end)
                at += 1
            unmarked += start >= reach
        return unmarked
