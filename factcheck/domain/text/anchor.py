"""Anchors: position, quotation and context of a passage."""

from dataclasses import dataclass

from factcheck.domain.errors import (
    NoSuchOccurrenceError,
    OutsideTextError,
    QuoteAmbiguousError,
    QuoteNotFoundError,
    SplitGraphemeError,
)
from factcheck.domain.text.canonical import splits_grapheme
from factcheck.domain.text.occurrences import Occurrences
from factcheck.domain.text.span import Span

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span with its quotation and up to 32 code points before and after, sliced from the stored text."""

    span: Span
    quote: str
    prefix: str
    suffix: str

    @property
    def context(self) -> dict[str, str]:
        """The words around it, by their names."""
        return {"prefix": self.prefix, "suffix": self.suffix}


def anchored(text: str, span: Span) -> Anchor:
    """The anchor of `span` in `text`.

    Raises OutsideTextError where the span leaves the text, SplitGraphemeError where it would cut a character.
    """
    if span.end > len(text):
        raise OutsideTextError(span.start, span.end, len(text))
    if splits_grapheme(text, span):
        raise SplitGraphemeError(span.of(text))
    before, after = max(0, span.start - CONTEXT), span.end + CONTEXT
    return Anchor(span, span.of(text), text[before : span.start], text[span.end : after])


def quote_span(occurrences: Occurrences, quote: str, occurrence: int | None = None) -> Span:
    """Where `quote`, taken exactly as given, stands in a text; `occurrence` counts from 1.

    Raises QuoteNotFoundError, QuoteAmbiguousError (several and no occurrence given) or NoSuchOccurrenceError.
    """
    places = occurrences.of(quote)
    if not places:
        raise QuoteNotFoundError(quote)
    if occurrence is None:
        if len(places) > 1:
            raise QuoteAmbiguousError(quote, len(places))
        occurrence = 1
    if not 1 <= occurrence <= len(places):
        raise NoSuchOccurrenceError(quote, len(places), occurrence)
    start = places[occurrence - 1]
    return Span(start, start + len(quote))
