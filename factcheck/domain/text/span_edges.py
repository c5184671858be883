"""Moving one edge of a span, by character or by word; all positions are code points."""

import unicodedata
from enum import StrEnum

from factcheck.domain.text.canonical import clusters_around, trimmed, widened
from factcheck.domain.text.span import Span


class Edge(StrEnum):
    """Which end of a span."""

    BEGINNING = "beginning"
    END = "end"

    @property
    def other(self) -> "Edge":
        """The opposite end."""
        return Edge.END if self is Edge.BEGINNING else Edge.BEGINNING

    def of(self, span: Span) -> int:
        """Where this end of a span lies."""
        return span.start if self is Edge.BEGINNING else span.end


def by_character(text: str, span: Span, edge: Edge, step: int) -> Span:
    """`span` with one edge a grapheme cluster further, forward (`step` 1) or back (-1).

    It stays as it is where nothing would be left of it, or the text ends.
    """
    return _with_edge(span, edge, _snapped(text, edge.of(span) + step, step))


def by_word(text: str, span: Span, edge: Edge, step: int) -> Span:
    """`span` with one edge at the next beginning (or end) of a word, forward (`step` 1) or back (-1).

    It stays as it is where nothing would be left of it; behind the last word lies the end of the text.
    """
    position = edge.of(span) + step
    while 0 < position < len(text) and not _is_word_edge(text, position, edge):
        position += step
    return _with_edge(span, edge, _snapped(text, position, step))


def with_edge_at(text: str, span: Span, edge: Edge, position: int) -> Span:
    """`span` with one edge at `position`, or as near as leaves a whole character of it.

    As in a selection, stray blanks and end punctuation at that edge are left out.
    """
    if edge is Edge.BEGINNING:
        moved = widened(text, max(0, min(position, span.end - 1)), span.end)
    else:
        moved = widened(text, span.start, min(len(text), max(position, span.start + 1)))
    words = trimmed(text, moved.start, moved.end)
    return moved if words is None else _with_edge(moved, edge, edge.of(words))


def _with_edge(span: Span, edge: Edge, position: int) -> Span:
    start, end = (position, span.end) if edge is Edge.BEGINNING else (span.start, position)
    return Span(start, end) if start < end else span


def _snapped(text: str, position: int, step: int) -> int:
    within = min(max(position, 0), len(text))
    cluster = clusters_around(text, within)
    if cluster is None:
        return within
    return cluster.end if step > 0 else cluster.start


def _is_word_edge(text: str, position: int, edge: Edge) -> bool:
    inside, outside = (position, position - 1) if edge is Edge.BEGINNING else (position - 1, position)
    return _in_word(text, inside) and not _in_word(text, outside)


def _in_word(text: str, at: int) -> bool:
    """Whether a character belongs to a word: letters, digits, their accents, and the joints of "don't" and "1,000"."""
    character = text[at]
    if character.isalnum() or unicodedata.category(character).startswith("M"):
        return True
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if character in "'’":
        return before.isalpha() and behind.isalpha()
    return character in ".," and before.isdigit() and behind.isdigit()
