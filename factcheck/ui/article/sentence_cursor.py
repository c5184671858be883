"""What S and Shift+S select: a sentence, its clauses in turn, one sentence more."""

from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.sentences import clauses_of, sentence_after, sentence_at
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.span import Span


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
