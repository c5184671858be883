"""Sentences inside blocks, found by sentencex, their clauses, and steps over them; positions are code points."""

import re

from factcheck.domain.records.proof import Block, Proof
from factcheck.domain.text.canonical import trimmed, word_count
from factcheck.domain.text.span import Span

LEAST_WORDS = 3

_PREPOSITIONS = ("in", "of", "for", "to", "with", "by", "on", "at", "from", "under")
_CONNECTORS = (
    rf"(?:(?:{'|'.join(_PREPOSITIONS)})\s+)?(?:which|whom|whose)|that|who|where|when|while|whereas|although|though|because|since|after|before|until|unless|if|but|as"
    r"|and\s+(?:that|who|said|says|has|have|had|is|are|was|were)"
)
_OPENS, _CLOSES = "([«“„‘「『", ")]»”」』"
_CUTS = re.compile(
    r"(?<=[,;:])\s+"  # punctuation with a blank behind it, so not inside 1,000 or 14:30
    r"|(?<=[，；：、،؛])\s*"
    r"|\s*[—―]\s*|\s+[–-]\s+"
    rf"|\s+(?=[{re.escape(_OPENS)}](?:[^\s{re.escape(_CLOSES)}]+\s+){{2}}\w)"
    rf"|(?<=[{re.escape(_CLOSES)}])\s+"
    rf"|\s+(?=(?:{_CONNECTORS})\b)",
    re.IGNORECASE,
)


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


def clauses_of(text: str, sentence: Span) -> list[Span]:
    """The clauses of `sentence`, each of three words at least, trimmed; if it has one only, the whole.

    Shorter pieces stay with the clause before them, short quotations and brackets with the words around them.
    """
    clauses: list[tuple[int, int]] = []
    for start, end in _pieces(text, sentence):
        if clauses and (_is_short(text, start, end) or _is_short(text, *clauses[-1])):
            clauses[-1] = clauses[-1][0], end
        else:
            clauses.append((start, end))
    found = [trimmed(text, start, end) for start, end in clauses]
    return [span for span in found if span is not None]


def _pieces(text: str, sentence: Span) -> list[tuple[int, int]]:
    edges = [sentence.start]
    for cut in _CUTS.finditer(text, sentence.start, sentence.end):
        led_in = text[edges[-1] : cut.start()].lower() in _PREPOSITIONS
        if not led_in and not _follows_short_quotation(text, sentence.start, cut.start()):
            edges.extend(cut.span())
    edges.append(sentence.end)
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _follows_short_quotation(text: str, start: int, at: int) -> bool:
    if at - 2 < start or text[at - 1] not in _CLOSES or not text[at - 2].isalnum():
        return False
    opened = max(text.rfind(character, start, at) for character in _OPENS)
    return opened >= 0 and _is_short(text, opened, at)


def _is_short(text: str, start: int, end: int) -> bool:
    return word_count(text[start:end]) < LEAST_WORDS


class SentenceCursor:
    """Steps over one proof; it remembers which sentence it selected last, to go on with its clauses."""

    def __init__(self, proof: Proof, language: str) -> None:
        self._proof = proof
        self._language = language or "en"
        self._steps: list[Span] = []

    def next(self, selected: Span | None, caret: int) -> Span | None:
        """The sentence at the caret, or the next if no word of it is left; again: its clauses in turn."""
        if selected is not None and selected in self._steps:
            return self._steps[(self._steps.index(selected) + 1) % len(self._steps)]
        sentence = self._sentence(selected.start if selected is not None else caret)
        if sentence is not None:
            clauses = clauses_of(self._proof.text, sentence)
            self._steps = [sentence, *clauses] if len(clauses) > 1 else [sentence]
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
