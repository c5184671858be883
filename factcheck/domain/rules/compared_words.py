"""What a statement and a passage share around their facts: words in one form, clause by clause."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.domain.text.patterns import NEVER, pattern
from factcheck.domain.text.span import Span

_WORD = pattern(r"[^\W\d_]{2,}")
_STEM = 5


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """How a language cuts clauses, which of its words tell nothing alone, and which tell the same.

    `same` has one word for each, by the first five letters (`deaths` and `killed` are both `died`).
    """

    cuts: re.Pattern[str] = NEVER
    small: re.Pattern[str] = NEVER
    same: Mapping[str, str] = field(default_factory=dict)

    def of(self, words: str) -> frozenset[str]:
        """The words that tell something, each in one form."""
        return frozenset(self.form(one) for one in _WORD.findall(words) if self.small.fullmatch(one) is None)

    def form(self, word: str) -> str:
        """A word in the form in which words are compared."""
        stem = word.casefold()[:_STEM]
        return self.same.get(stem, stem)

    def around(self, text: str, span: Span) -> frozenset[str]:
        """The words of the clause that holds the beginning of a span, without those of the span itself."""
        edges = [0, *(one.end() for one in self.cuts.finditer(text)), len(text)]
        at = bisect_right(edges, span.start)
        return self.of(f"{text[edges[at - 1] : span.start]} {text[span.end : edges[at]]}")
