"""Which of three lines under the words a passage gets: the longest lies lowest, none crosses another."""

from bisect import bisect_left
from collections.abc import Iterable

from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span

LANES = 3


def lanes_of(marks: Iterable[Mark[str]]) -> dict[Mark[str], int]:
    """The lane of each mark, 0 next to the words; a mark for which no lane is left has none."""
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    found: dict[Mark[str], int] = {}
    for mark in sorted(dict.fromkeys(marks), key=lambda one: (len(one.span), one.span.start, one.key)):
        lane = 1 + max((at for at in range(LANES) if _meets(taken[at], mark.span)), default=-1)
        if lane < LANES:
            row = taken[lane]
            row.insert(bisect_left(row, (mark.span.start, 0)), (mark.span.start, mark.span.end))
            found[mark] = lane
    return found


def _meets(row: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_left(row, (span.end, 0))
    return at > 0 and row[at - 1][1] > span.start
