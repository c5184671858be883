"""Limits of numbers and dates: what is more or less than one, before or after it, or about that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.text.span import Span

_NEAR = 30


class Limit(StrEnum):
    """What stands at a number: nothing, or that it is more, at least so much, less, at most so much, or about that."""

    NONE = "none"
    ABOVE = "above"
    LEAST = "least"
    BELOW = "below"
    MOST = "most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class LimitWords:
    """The words by which a language limits numbers or dates, `before` and `behind` them."""

    before: Sequence[tuple[re.Pattern[str], Limit]] = ()
    behind: Sequence[tuple[re.Pattern[str], Limit]] = ()

    def of(self, text: str, span: Span, begin: int = 0) -> tuple[Limit, Span]:
        """The limit of what stands at `span`, by the words from `begin` on; and where it stands with these."""
        start = max(begin, span.start - _NEAR)
        for words, limit in self.before:
            if (found := words.search(text[start : span.start])) is not None:
                return limit, Span(start + found.start(), span.end)
        for words, limit in self.behind:
            if (found := words.match(text, span.end)) is not None:
                return limit, Span(span.start, found.end())
        return Limit.NONE, span
