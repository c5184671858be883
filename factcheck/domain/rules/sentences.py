"""Sentences inside blocks, found by sentencex; positions are code points."""

import re

from factcheck.domain.records.proof import Block, Proof
from factcheck.domain.text.span import Span


def sentences_of(proof: Proof, block: Block, language: str = "en") -> list[Span]:
    """The sentences of a block, without the blanks around them.

    Boundaries are those of the sentencex library (F1 .957 on GUM for English).
    """
    from sentencex import get_sentence_boundaries

    text = proof.text[block.start : block.end]
    found = []
    for boundary in get_sentence_boundaries(_code(language), text):
        start, end = boundary["start_index"], boundary["end_index"]
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            found.append(Span(block.start + start, block.start + end))
    return found


def sentence_at(proof: Proof, position: int, language: str = "en") -> Span | None:
    """The sentence that holds `position`, or the one before the blank there; None in an empty block."""
    before = None
    for span in sentences_of(proof, proof.block_at(position), language):
        if span.start > position and before is not None:
            break
        before = span
        if span.contains(position):
            break
    return before


def sentence_after(proof: Proof, position: int, language: str = "en") -> Span | None:
    """The first sentence that begins at or after `position`, in a later block if need be."""
    for index in range(proof.block_index(position), len(proof.blocks)):
        for span in sentences_of(proof, proof.blocks[index], language):
            if span.start >= position:
                return span
    return None


def _code(language: str) -> str:
    return re.split("[-_]", language)[0].lower() or "en"
