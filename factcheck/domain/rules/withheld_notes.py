"""The article as it may leave the desk: where a note is withheld it says so in place of its words."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.proof import Block, Proof, Style
from factcheck.domain.text.span import Span
from factcheck.translation import _


def without_notes(proof: Proof, claims: Iterable[Claim], withheld: frozenset[int]) -> tuple[Proof, tuple[Claim, ...]]:
    """A proof without the words of the blocks `withheld`, which are indexes, and the claims with their places in it.

    A passage in such a block stands at all that is said in place of its words.
    """
    if not withheld:
        return proof, tuple(claims)
    places = _NewPlaces(proof, withheld)
    return places.proof, tuple(map(places.moved_claim, claims))


class _NewPlaces:
    """Finds places of a proof in the one where some blocks say other words."""

    def __init__(self, proof: Proof, withheld: frozenset[int]) -> None:
        self._old = proof
        self._withheld = withheld
        words = [self._words(at, block) for at, block in enumerate(proof.blocks)]
        starts = accumulate((len(some) + 1 for some in words), initial=0)
        placed = zip(proof.blocks, starts, words, strict=False)
        self._blocks = tuple(replace(block, start=start, end=start + len(some)) for block, start, some in placed)
        styles = tuple(self._moved_style(one) for one in proof.styles if not self._is_withheld(one))
        self.proof = replace(proof, text="\n".join(words), blocks=self._blocks, styles=styles)

    def moved_claim(self, claim: Claim) -> Claim:
        """A claim with its passages where they stand now; those of other proofs stay."""
        return replace(claim, passages=tuple(map(self._moved_passage, claim.passages)))

    def _words(self, at: int, block: Block) -> str:
        return _("Reporter’s note, not quoted") if at in self._withheld else self._old.text[block.start : block.end]

    def _is_withheld(self, style: Style) -> bool:
        return not self._withheld.isdisjoint(self._old.indexes_in(Span(style.start, style.end)))

    def _moved_style(self, style: Style) -> Style:
        span = self._moved(Span(style.start, style.end))
        return replace(style, start=span.start, end=span.end)

    def _moved_passage(self, passage: Passage) -> Passage:
        is_here = passage.proof_id == self._old.id and passage.span.end <= len(self._old.text)
        return replace(passage, span=self._moved(passage.span)) if is_here else passage

    def _moved(self, span: Span) -> Span:
        first, last = self._old.block_index(span.start), self._old.block_index(span.end - 1)
        start, end = self._blocks[first].start, self._blocks[last].end
        start += 0 if first in self._withheld else span.start - self._old.blocks[first].start
        end -= 0 if last in self._withheld else self._old.blocks[last].end - span.end
        return Span(start, end)
