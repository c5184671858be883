"""An attribution taken apart: who said it, and what was said, each to become a claim of its own."""

from dataclasses import dataclass

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.en.attribution import attribution_in, content_statement
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


def holds_saying(text: str, claim: Claim) -> bool:
    """Whether the words of a claim tell of somebody's saying, so that it can be split again."""
    found = attribution_in(text, claim.passages[0].span) if claim.passages else None
    return found is not None and found.contents != (claim.passages[0].span,)
