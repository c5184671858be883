"""A stretch of text, counted in code points; overlapping ones are cut into segments, and found by position."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open stretch [start, end) of a text; positions are code points.

    Raises ValueError if it is empty or turned round.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]

    def contains(self, position: int) -> bool:
        """Whether the code point at `position` lies inside."""
        return self.start <= position < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies inside or is the same."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def overlaps_any(self, others: Sequence["Span"]) -> bool:
        """Whether it shares a code point with one of `others`, which are in order and do not overlap."""
        at = bisect_left(others, self.end, key=lambda one: one.start)
        return at > 0 and others[at - 1].end > self.start


T = TypeVar("T")
BUCKET = 512
"""So many code points hold some five claims where much is marked: few are looked through in vain."""


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """A span and what it stands for."""

    span: Span
    key: T


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A stretch over which the same marks lie, the longest first; or none."""

    span: Span
    marks: tuple[Mark[T], ...] = ()


def segments(marks: Iterable[Mark[T]], within: Span) -> list[Segment[T]]:
    """The stretches that the edges of `marks` cut `within` into, in order and without a gap."""
    begun: dict[int, list[Mark[T]]] = defaultdict(list)
    ended: dict[int, list[Mark[T]]] = defaultdict(list)
    for mark in marks:
        if mark.span.overlaps(within):
            begun[max(mark.span.start, within.start)].append(mark)
            ended[min(mark.span.end, within.end)].append(mark)
    found: list[Segment[T]] = []
    over: list[Mark[T]] = []
    for start, end in pairwise(sorted({within.start, within.end, *begun, *ended})):
        for mark in ended.get(start, ()):
            over.remove(mark)
        over = sorted(over + begun.get(start, []), key=lambda one: (-len(one.span), one.span.start))
        found.append(Segment(Span(start, end), tuple(over)))
    return found


class SpanIndex(Generic[T]):
    """Marks in buckets of code points; asking costs as much as the answer is long."""

    def __init__(self, marks: Iterable[Mark[T]] = ()) -> None:
        self._buckets: dict[int, list[Mark[T]]] = defaultdict(list)
        for mark in marks:
            self.add(mark)

    def add(self, mark: Mark[T]) -> None:
        """Takes in one more mark."""
        first, last = mark.span.start // BUCKET, (mark.span.end - 1) // BUCKET
        for bucket in (first,) if first == last else range(first, last + 1):
            self._buckets[bucket].append(mark)

    def remove(self, mark: Mark[T]) -> None:
        """Lets go of a mark; raises ValueError if it is not there."""
        for bucket in range(mark.span.start // BUCKET, (mark.span.end - 1) // BUCKET + 1):
            self._buckets[bucket].remove(mark)

    def overlapping(self, span: Span) -> list[Mark[T]]:
        """The marks that share a code point with `span`, in order of their beginning."""
        found: dict[int, Mark[T]] = {}
        start, end = span.start, span.end
        for bucket in range(start // BUCKET, (end - 1) // BUCKET + 1):
            for mark in self._buckets.get(bucket, ()):
                if mark.span.start < end and start < mark.span.end:  # no call, since there may be thousands
                    found[id(mark)] = mark
        return sorted(sorted(found.values(), key=attrgetter("span.end"), reverse=True), key=attrgetter("span.start"))

    def at(self, position: int) -> list[Mark[T]]:
        """The marks over the code point at `position`, the shortest first."""
        return sorted(self.overlapping(Span(position, position + 1)), key=lambda mark: len(mark.span))
