"""Sentences inside blocks, found by sentencex, and steps over them and their clauses; positions are code points."""

from factcheck.domain.records.proof import Block, Proof
from factcheck.domain.rules.languages import code_of, language_of
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

LONGEST_BLOCK = 20_000
"""Code points; the sentences of a longer block, which no newsroom writes, cannot be told in time."""
_WIDE_BLANK = pattern(r"[^\S\x00-\x7f](?=\.)")
"""A blank that sentencex 1.0.32 panics at between a letter that stands alone and a full stop ("B\u00a0.")."""

_MAY = pattern(r"\bMay(?=\.)")
"""A month that is never cut short, and that sentencex takes for an abbreviation."""


def sentences_of(proof: Proof, block: Block, language: str = "en") -> list[Span]:
    """The sentences of a block, without the blanks around them.

    Boundaries are those of the sentencex library (F1 .957 on GUM for English).
    """
    return [Span(*place) for place in sentence_places(proof, block, language)]


def sentence_places(proof: Proof, block: Block, language: str = "en") -> list[tuple[int, int]]:
    """Where the sentences of a block begin and end; of a long text that is faster than spans."""
    from sentencex import segment

    text = proof.text[block.start : block.end]
    if not text.isascii():
        text = _WIDE_BLANK.sub(" ", text)
    found, at = [], block.start
    for piece in segment(code_of(language), _MAY.sub("Day", text)):  # all of the text, in pieces
        words = piece.strip()
        if words:
            start = at + len(piece) - len(piece.lstrip())
            found.append((start, start + len(words)))
        at += len(piece)
    return found


def sentence_at(proof: Proof, position: int, language: str = "en") -> Span | None:
    """The sentence that holds `position`, or the one before the blank there; None in an empty block."""
    spans = sentences_of(proof, proof.block_at(position), language)
    return next((one for one in reversed(spans) if one.start <= position), spans[0] if spans else None)


def sentence_after(proof: Proof, position: int, language: str = "en") -> Span | None:
    """The first sentence that begins at or after `position`, in a later block if need be."""
    blocks = proof.blocks[proof.block_index(position) :]
    spans = (span for block in blocks for span in sentences_of(proof, block, language))
    return next((one for one in spans if one.start >= position), None)


class SentenceCursor:
    """Steps over one proof; it remembers which sentence it selected last, to go on with its clauses."""

    def __init__(self, proof: Proof, language: str) -> None:
        self._proof = proof
        self._language = language
        self._steps: list[Span] = []

    def next(self, selected: Span | None, caret: int) -> Span | None:
        """The sentence at the caret, or the next if no word of it is left.

        Again: the clause at the caret, and then its others in turn.
        """
        if selected is not None and selected in self._steps:
            return self._steps[(self._steps.index(selected) + 1) % len(self._steps)]
        position = selected.start if selected is not None else caret
        sentence = self._sentence(position)
        if sentence is not None:
            clauses = language_of(self._language).clauses.of(self._proof.text, sentence)
            at = next((nth for nth, one in enumerate(clauses) if one.end > position), 0)
            self._steps = [sentence, *clauses[at:], *clauses[:at]] if len(clauses) > 1 else [sentence]
        return sentence

    def extended(self, selected: Span | None, caret: int) -> Span | None:
        """The selection up to the end of its last sentence, or of the next one if it is there already."""
        if selected is None:
            return self.next(None, caret)
        last = self._sentence(selected.end)
        return Span(selected.start, max(selected.end, last.end)) if last is not None else selected

    def _sentence(self, position: int) -> Span | None:
        here = sentence_at(self._proof, position, self._language)
        if here is not None and trimmed(self._proof.text, max(here.start, position), here.end) is not None:
            return here
        return sentence_after(self._proof, position, self._language) or here
