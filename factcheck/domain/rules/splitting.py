"""An attribution taken apart: who said it, and what was said, each to become a claim of its own."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.en.attribution import attribution_in, content_statement
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span


@dataclass(frozen=True, slots=True)
class Content:
    """What was said, as a sentence, and the words it stands in."""

    statement: str
    span: Span


@dataclass(frozen=True, slots=True)
class Split:
    """Who said it as a sentence with its speaker and verb, and the contents."""

    said: str
    speaker: str
    verb: str
    contents: tuple[Content, ...]


def split_of(text: str, claim: Claim, chosen: Span | None = None) -> Split:
    """How a claim may be taken apart by rule; `chosen` are words that a person selected as the content.

    Where nobody is said to say anything what was said is left empty, to be written by hand.
    """
    span = chosen if not claim.passages else claim.passages[0].span
    if span is None:
        return Split(claim.statement, claim.speaker, claim.verb, ())
    found = attribution_in(text, span)
    spans = (chosen,) if chosen is not None else found.contents if found is not None else ()
    contents = tuple(Content(content_statement(text, one), one) for one in spans)
    if not contents:
        contents = (Content("" if found is None else claim.statement, span),)
    if found is None:
        return Split(claim.statement, claim.speaker, claim.verb, contents)
    said = claim.restated if claim.restated is not None else found.statement
    return Split(said, claim.speaker or found.speaker, claim.verb or found.verb, contents)


def further_split(text: str, claim: Claim, chosen: Span | None = None) -> Split:
    """One more content for a claim that is split already: words that a person selected, else to be written by hand."""
    span = chosen or claim.passages[0].span
    statement = content_statement(text, chosen) if chosen is not None else ""
    return Split(claim.statement, claim.speaker, claim.verb, (Content(statement, span),))


def pinned(text: str, passages: Iterable[Span], content: Content) -> Content:
    """The content on just the words that it says, where these stand in a passage as they are; else as it was."""
    if content.statement == content_statement(text, content.span):
        return content
    for passage in passages:
        for found in spans_of(passage.of(text), content.statement.strip().rstrip(".")):
            span = Span(passage.start + found.start, passage.start + found.end)
            if _is_whole(text, span):
                return replace(content, span=span)
    return content


def _is_whole(text: str, span: Span) -> bool:
    """Whether no word, and no sign made of several code points, goes on beyond the edges of `span`."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return not (before.isalnum() or after.isalnum() or (after and unicodedata.category(after)[0] == "M"))
