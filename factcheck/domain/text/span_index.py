"""An index of marks by position: which of them overlap a span, without a look at all."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span

T = TypeVar("T")

BUCKET = 4096


class SpanIndex(Generic[T]):
    """Marks in buckets of 4,096 code points; asking costs as much as the answer is long."""

    def __init__(self, marks: Iterable[Mark[T]]) -> None:
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
        for bucket in range(span.start // BUCKET, (span.end - 1) // BUCKET + 1):
            for mark in self._buckets.get(bucket, ()):
                if mark.span.overlaps(span):
                    found[id(mark)] = mark
        return sorted(found.values(), key=lambda mark: (mark.span.start, -mark.span.end))

    def at(self, position: int) -> list[Mark[T]]:
        """The marks over the code point at `position`, the shortest first."""
        return sorted(self.overlapping(Span(position, position + 1)), key=lambda mark: len(mark.span))
