"""Segments: overlapping marks cut into stretches without overlap, as a view or a report draws them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from factcheck.domain.text.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """A span and what it stands for."""

    span: Span
    key: T


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A stretch over which the same marks lie, the longest first."""

    span: Span
    marks: tuple[Mark[T], ...]


def segments(marks: Iterable[Mark[T]], within: Span | None = None) -> list[Segment[T]]:
    """The stretches that `marks` cut the text into, those without a mark left out; clipped to `within`."""
    clipped = [(mark, _clip(mark.span, within)) for mark in marks]
    events: list[tuple[int, int, Mark[T]]] = []
    for mark, span in clipped:
        if span is not None:
            events.append((span.start, 1, mark))
            events.append((span.end, 0, mark))
    events.sort(key=lambda event: event[:2])
    found: list[Segment[T]] = []
    under: list[Mark[T]] = []
    last = 0
    for at, opens, mark in events:
        if under and at > last:
            ordered = sorted(under, key=lambda one: (-len(one.span), one.span.start))
            found.append(Segment(Span(last, at), tuple(ordered)))
        last = at
        if opens:
            under.append(mark)
        else:
            under.remove(mark)
    return found


def _clip(span: Span, within: Span | None) -> Span | None:
    if within is None:
        return span
    start, end = max(span.start, within.start), min(span.end, within.end)
    return Span(start, end) if start < end else None
