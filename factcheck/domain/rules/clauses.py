"""Cuts a sentence into its clauses, where it is punctuated and where words of its language join them."""

import re
from dataclasses import dataclass

from factcheck.domain.text.canonical import trimmed, word_count
from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

LEAST_WORDS = 3
_OPENS, _CLOSES = "([«“„‘「『", ")]»”」』"
PUNCTUATION = (
    r"(?<=[,;:])\s+"  # with a blank behind it, so not inside 1,000 or 14:30
    r"|(?<=[，；：、،؛])\s*"
    r"|\s*[—―]\s*|\s+[–-]\s+"
    rf"|\s+(?=[{re.escape(_OPENS)}](?:[^\s{re.escape(_CLOSES)}]+\s+){{2}}\w)"
    rf"|(?<=[{re.escape(_CLOSES)}])\s+"
)
_PUNCTUATED = pattern(PUNCTUATION)


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where a language cuts sentences; the `prepositions` that lead in a clause stay with what stands behind them.

    `conjunctions` only join a clause to the one before it. `asides` only lead from one statement to the next, as “for
    their part”: they are no clause, and part no words from what they belong to.
    """

    cuts: re.Pattern[str] = _PUNCTUATED
    prepositions: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    asides: re.Pattern[str] = NEVER

    def of(self, text: str, sentence: Span) -> list[Span]:
        """The clauses of `sentence`, each of three words at least, trimmed; if it has one only, the whole.

        Shorter pieces stay with the clause before them, short quotations and brackets with the words around them.
        """
        clauses: list[tuple[int, int]] = []
        for start, end in self._without_asides(text, self._pieces(text, sentence)):
            if clauses and (_is_short(text, start, end) or _is_short(text, *clauses[-1])):
                clauses[-1] = clauses[-1][0], end
            else:
                clauses.append((start, end))
        return list(filter(None, (trimmed(text, start, end) for start, end in clauses)))

    def _pieces(self, text: str, sentence: Span) -> list[tuple[int, int]]:
        edges = [sentence.start]
        for cut in self.cuts.finditer(text, sentence.start, sentence.end):
            led_in = text[edges[-1] : cut.start()].lower() in self.prepositions
            if not led_in and not _follows_short_quotation(text, sentence.start, cut.start()):
                edges.extend(cut.span())
        edges.append(sentence.end)
        return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]

    def _without_asides(self, text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The pieces, in which an aside stands with the words on both sides, but for a new clause behind it."""
        found: list[tuple[int, int]] = []
        is_led_in = False
        for start, end in pieces:
            is_aside = self.asides.fullmatch(text[start:end].strip(" ,.")) is not None
            is_new = self.cuts.match(f" {text[start:end]}") is not None
            if found and (is_aside or (is_led_in and not is_new)):
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
            is_led_in = is_aside
        return found


def _follows_short_quotation(text: str, start: int, at: int) -> bool:
    if at - 2 < start or text[at - 1] not in _CLOSES or not text[at - 2].isalnum():
        return False
    opened = max(text.rfind(character, start, at) for character in _OPENS)
    return opened >= 0 and _is_short(text, opened, at)


def _is_short(text: str, start: int, end: int) -> bool:
    return word_count(text[start:end]) < LEAST_WORDS
