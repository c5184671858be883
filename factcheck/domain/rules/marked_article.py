"""The marked article: blocks in order, their words cut where styles and passages begin or end, and what begins in each.

Print, web page and Markdown draw it, where a note is withheld without its words; the window shows its words, and paints
what is marked over them as it changes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from factcheck.domain.records.claim import Claim, Passage, joined, number_key
from factcheck.domain.records.proof import Block, Proof, Style
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.text.span import Mark, Segment, Span, segments
from factcheck.translation import _


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage of a claim in the article; `at` counts those of the claim in the order of the text, from 0 on."""

    claim: Claim
    passage: Passage
    at: int

    @property
    def span(self) -> Span:
        """The words it stands on."""
        return self.passage.span


_Mark = Mark[Style | MarkedPassage | ProposedWording]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a block set in one way, over which the same passages and wordings lie; the longest comes first."""

    span: Span
    styles: tuple[Style, ...] = ()
    passages: tuple[MarkedPassage, ...] = ()
    wordings: tuple[ProposedWording, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block with its words, and the passages that begin in it, in the order of the text.

    `number` is that of the paragraph, None where it has none; `new_page` the number of the page that begins with it,
    0 where none does.
    """

    block: Block
    number: int | None
    new_page: int
    runs: tuple[Run, ...]
    begun: tuple[MarkedPassage, ...] = ()

    @property
    def claims(self) -> list[Claim]:
        """The claims that first stand in it."""
        return [one.claim for one in self.begun if one.at == 0]

    @property
    def again(self) -> list[Claim]:
        """The claims that stand in it again, and began in a block before."""
        first = {claim.id for claim in self.claims}
        return list({one.claim.id: one.claim for one in self.begun if one.claim.id not in first}.values())

    def words_of(self, claim: Claim) -> str:
        """The words of a claim that begin here, those apart joined by an ellipsis."""
        return joined(one.passage.quote for one in self.begun if one.claim.id == claim.id)


def marked_article(
    proof: Proof, claims: Iterable[Claim] = (), wordings: Iterable[ProposedWording] = ()
) -> list[MarkedBlock]:
    """The blocks of a proof with what `claims` and `wordings` mark in them; those of other proofs are left out.

    So are wordings whose new words stand there already.
    """
    passages = sorted((one for claim in claims for one in _marked(proof, claim)), key=_reading_order)
    begun: dict[int, list[MarkedPassage]] = defaultdict(list)
    for one in passages:
        begun[proof.block_index(one.span.start)].append(one)
    runs = runs_by_block(proof, passages, (one for one in wordings if _stands_in(proof, one) and not one.is_there))
    pages = _new_pages(proof.blocks)
    return [
        MarkedBlock(block, number, pages[at], runs.get(at) or _cut(block), tuple(begun.get(at, ())))
        for at, (block, number) in enumerate(zip(proof.blocks, proof.paragraph_numbers, strict=True))
    ]


def runs_by_block(
    proof: Proof, passages: Iterable[MarkedPassage] = (), wordings: Iterable[ProposedWording] = ()
) -> dict[int, tuple[Run, ...]]:
    """The words of the blocks over which a style, a passage or a wording lies, by the index of the block."""
    marks: list[_Mark] = [Mark(Span(one.start, one.end), one) for one in proof.styles]
    marks += [Mark(one.span, one) for one in passages]
    marks += [Mark(one.span, one) for one in wordings]
    over: dict[int, list[_Mark]] = defaultdict(list)
    for mark in marks:
        for index in proof.indexes_in(mark.span):
            over[index].append(mark)
    return {index: _cut(proof.blocks[index], some) for index, some in over.items()}


def passages_in(proof: Proof, claim: Claim) -> list[Passage]:
    """The passages of a claim that stand in a proof, in the order of its text, the longer first."""
    here = (one for one in claim.passages if _stands_in(proof, one))
    return sorted(here, key=lambda one: (one.span.start, -one.span.end))


def _stands_in(proof: Proof, words: Passage | ProposedWording) -> bool:
    return words.proof_id == proof.id and words.span.end <= len(proof.text)


def _marked(proof: Proof, claim: Claim) -> list[MarkedPassage]:
    return [MarkedPassage(claim, passage, at) for at, passage in enumerate(passages_in(proof, claim))]


def _reading_order(one: MarkedPassage) -> tuple[object, ...]:
    return one.span.start, -one.span.end, number_key(one.claim.number)


def _cut(block: Block, marks: Iterable[_Mark] = ()) -> tuple[Run, ...]:
    return tuple(map(_run, segments(marks, Span(block.start, block.end)))) if block.start < block.end else ()


def _run(segment: Segment[Style | MarkedPassage | ProposedWording]) -> Run:
    keys = [mark.key for mark in segment.marks]
    return Run(
        segment.span,
        tuple(key for key in keys if isinstance(key, Style)),
        tuple(key for key in keys if isinstance(key, MarkedPassage)),
        tuple(key for key in keys if isinstance(key, ProposedWording)),
    )


def _new_pages(blocks: Sequence[Block]) -> list[int]:
    """For each block the page that begins with it, else 0; a single page is not told."""
    if all(block.page <= 1 for block in blocks):
        return [0] * len(blocks)
    before = [0, *(block.page for block in blocks)]
    return [block.page if block.page != last else 0 for block, last in zip(blocks, before, strict=False)]


def without_notes(
    proof: Proof, claims: Iterable[Claim], withheld: frozenset[int], wordings: Iterable[ProposedWording] = ()
) -> tuple[Proof, tuple[Claim, ...], tuple[ProposedWording, ...]]:
    """A proof without the words of the blocks `withheld`, which are indexes, and claims and wordings placed in it.

    A passage in such a block stands at all that is said in place of its words, a wording for words of one nowhere.
    """
    if not withheld:
        return proof, tuple(claims), tuple(wordings)
    places = _NewPlaces(proof, withheld)
    return places.proof, tuple(map(places.moved_claim, claims)), tuple(places.moved_wordings(wordings))


class _NewPlaces:
    """Finds places of a proof in the one where some blocks say other words."""

    def __init__(self, proof: Proof, withheld: frozenset[int]) -> None:
        self._old = proof
        self._withheld = withheld
        words = [self._words(at, block) for at, block in enumerate(proof.blocks)]
        starts = accumulate((len(some) + 1 for some in words), initial=0)
        placed = zip(proof.blocks, starts, words, strict=False)
        self._blocks = tuple(replace(block, start=start, end=start + len(some)) for block, start, some in placed)
        free = (one for one in proof.styles if not self._is_withheld(Span(one.start, one.end)))
        styles = tuple(map(self._moved_style, free))
        self.proof = replace(proof, text="\n".join(words), blocks=self._blocks, styles=styles)

    def moved_claim(self, claim: Claim) -> Claim:
        """A claim with its passages where they stand now; those of other proofs stay."""
        return replace(claim, passages=tuple(map(self._moved_passage, claim.passages)))

    def moved_wordings(self, wordings: Iterable[ProposedWording]) -> Iterator[ProposedWording]:
        """The wordings for words that are not withheld where these stand now."""
        for one in wordings:
            if _stands_in(self._old, one) and not self._is_withheld(one.span):
                yield replace(one, span=self._moved(one.span))

    def _words(self, at: int, block: Block) -> str:
        return _("Reporter’s note, not quoted") if at in self._withheld else self._old.text[block.start : block.end]

    def _is_withheld(self, span: Span) -> bool:
        return not self._withheld.isdisjoint(self._old.indexes_in(span))

    def _moved_style(self, style: Style) -> Style:
        span = self._moved(Span(style.start, style.end))
        return replace(style, start=span.start, end=span.end)

    def _moved_passage(self, passage: Passage) -> Passage:
        return replace(passage, span=self._moved(passage.span)) if _stands_in(self._old, passage) else passage

    def _moved(self, span: Span) -> Span:
        first, last = self._old.block_index(span.start), self._old.block_index(span.end - 1)
        start, end = self._blocks[first].start, self._blocks[last].end
        start += 0 if first in self._withheld else span.start - self._old.blocks[first].start
        end -= 0 if last in self._withheld else self._old.blocks[last].end - span.end
        return Span(start, end)
