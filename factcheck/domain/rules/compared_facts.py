"""What numbers and dates have in common where those of two texts are compared."""

from collections.abc import Iterable, Sequence
from typing import Protocol, Self, TypeVar

from factcheck.domain.text.span import Span


class ComparedFact(Protocol):
    """A number or a date of a text, as it is compared with another one."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def is_limited(self) -> bool:
        """Whether much would bear it out, such as all numbers above one."""

    @property
    def is_bare(self) -> bool:
        """Whether the words around it alone tell of what it is."""

    def is_like(self, other: Self) -> bool:
        """Whether the two can be compared."""

    def is_akin(self, other: Self) -> bool:
        """Whether the two can be compared where nothing is more alike."""

    def is_close(self, found: Self) -> bool:
        """Whether the two are so near each other that they are likely told of one thing."""

    def is_at(self, found: Self) -> bool:
        """Whether the two are the same, their limits aside."""

    def holds(self, found: Self) -> bool:
        """Whether what is found bears this one out."""

    def is_rounded(self, found: Self) -> bool:
        """Whether it does so but for rounding."""


T = TypeVar("T", bound=ComparedFact)


def is_held_by_another(one: T, wanted: Sequence[T], found: T) -> bool:
    """Whether what is found bears another one of a statement out, of which it is told then."""
    others = (other for other in wanted if other is not one and not other.is_limited)
    return any(other.is_like(found) and other.holds(found) for other in others)


def is_held(one: T, there: Iterable[T]) -> bool:
    """Whether anything that a text has bears a number or a date out."""
    return any(one.is_like(other) and one.holds(other) for other in there)
