"""How much of an article nobody has marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.proof import Block, Proof
from factcheck.domain.text.canonical import word_count, word_edges
from factcheck.domain.text.span import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """Paragraphs without a claim and words that no claim stands on, with how many there are of each."""

    unmarked_paragraphs: int = 0
    paragraphs: int = 0
    unmarked_words: int = 0
    words: int = 0


def coverage_of(proof: Proof, claims: Iterable[Claim]) -> Coverage:
    """How much of `proof` no passage of `claims` touches; a paragraph is a block with a number that holds words.

    Words are counted everywhere, also in headline, standfirst and headings. A word is marked as soon as a passage
    touches it.
    """
    marked = _merged(one.span for claim in claims for one in claim.passages if one.proof_id == proof.id)
    at = unmarked_paragraphs = paragraphs = unmarked_words = 0
    for block, number, held in zip(proof.blocks, proof.paragraph_numbers, proof.words_by_block, strict=True):
        if not held:
            continue
        while at < len(marked) and marked[at].end <= block.start:
            at += 1
        here = list(_within(block, marked, at))
        paragraphs += number is not None
        unmarked_paragraphs += number is not None and not here
        unmarked_words += _unmarked_words(proof.text, block, here) if here else held
    return Coverage(unmarked_paragraphs, paragraphs, unmarked_words, sum(proof.words_by_block))


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _within(block: Block, marked: list[Span], at: int) -> Iterator[Span]:
    while at < len(marked) and marked[at].start < block.end:
        yield Span(max(marked[at].start, block.start), min(marked[at].end, block.end))
        at += 1


def _unmarked_words(text: str, block: Block, marked: list[Span]) -> int:
    count, position = 0, block.start
    for span in marked:
        start, end = word_edges(text, span)
        count += word_count(text[position : max(position, start)])
        position = end
    return count + word_count(text[position : block.end])
