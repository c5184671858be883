"""Long work that tells how far it has come, and asks whether to go on."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from factcheck.domain.file_errors import CancelledError

T = TypeVar("T")
GoOn = Callable[[int, int], bool]
"""Is told how many parts of all are done, and says whether to go on to the next."""
AT_ONCE = 100
"""So many records are placed, or written, before it is asked whether to go on."""


def never() -> bool:
    """The answer of whoever never cancels."""
    return False


def watched(things: Sequence[T], name: str, go_on: GoOn | None) -> Iterator[T]:
    """The things one after the other; raises CancelledError where `go_on`, told how many of all are done, says no."""
    for done, one in enumerate(things):
        if go_on is not None and done % AT_ONCE == 0 and not go_on(done, len(things)):
            raise CancelledError(name)
        yield one
