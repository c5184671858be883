"""Finds what stands in quotation marks, in whatever marks the languages of the world use."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from factcheck.domain.text.canonical import HAN
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

_PAIRED = {"“": "”", "„": "“”", "‟": "”", "«": "»", "「": "」", "『": "』", "〝": "〞〟"}
_EITHER_WAY = {"»": "«", "›": "‹", "‹": "›", "”": "”", "‘": "’", "‚": "‘’", '"': '"', "'": "'"}
CLOSING: Final[Mapping[str, str]] = {**_PAIRED, **_EITHER_WAY}
"""The marks that begin a quotation, and those that end it: „…“ and „…”, «…» and »…«, ”…” as in Swedish."""
_SINGLE = frozenset("‘‚'‹›")
_OPENERS = pattern(f"[{re.escape(''.join(CLOSING))}]")
_JOINS = pattern(rf"[^\W{HAN}]|[.,!?…]")
_SPACED = frozenset("«‹")  # as in French
_LONGEST = 2000


def quotations(text: str, span: Span) -> Iterator[Span]:
    """The quotations in the words at `span`, which is a paragraph, with their marks; none inside another.

    One that no curly mark ends goes on to the end of the paragraph, as where the next takes it up again. Marks that may
    be something else, such as an apostrophe or the sign for inches, count in pairs alone.
    """
    at = span.start
    while (opened := _OPENERS.search(text, at, span.end)) is not None:
        end = _end(text, opened.start(), span)
        if end is not None and any(map(str.isalnum, text[opened.end() : end])):
            yield Span(opened.start(), end)
        at = end or opened.end()


def _end(text: str, start: int, span: Span) -> int | None:
    """Where the quotation ends that the mark at `start` begins; None where it begins none."""
    mark, inside = text[start], start + 1
    if inside >= span.end or (text[inside].isspace() and mark not in _SPACED):
        return None
    if mark in _PAIRED:
        found = min((at for one in CLOSING[mark] if (at := text.find(one, inside, span.end)) >= 0), default=-1)
        return found + 1 if found >= 0 else span.end
    is_joined = start > span.start and _JOINS.match(text[start - 1])
    if is_joined or (mark in _SINGLE and text[inside].isdecimal()):  # it’s, the ’90s with its mark turned round
        return None
    return next((at + 1 for at in _marks(text, mark, inside, min(span.end, start + _LONGEST))), None)


def _marks(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    """Where marks stand that may end a quotation: behind a word or its stop; single ones before none."""
    for at in range(start + 2 if mark in _SINGLE else start + 1, end):
        is_free = mark not in _SINGLE or not text[at + 1 : at + 2].isalnum()
        if text[at] in CLOSING[mark] and is_free and (mark in _SPACED or not text[at - 1].isspace()):
            yield at
