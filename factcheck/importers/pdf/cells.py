"""Rows of a table: lines that hold cells, parted by wide gaps at one place or by upright rules."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.importers.pdf.page import MIDDLE, Chunk, Gaps, Rules, common_gaps, gap_between

CELL_GAP = 1.0  # of the size of type; blanks of justified lines are narrower, the padding of cells is not
_STRIP = 0.6  # of the size; what gaps of three rows share where cells are centred
_NEAR, _DOUBLE = 1.5, 5.0  # points: one rule drawn in pieces, and both lines of one border
_EDGE = 0.6  # points; edges of one column of cells stand at one place, as rounding goes
_HANGS = 0.5  # of the size; signs at the ends of justified lines hang over their edge
_EVEN = 1.25  # blanks of a justified line are alike, up to kerning and rounding
_LONGEST_SIGN = 4  # letters of what may stand before an item of a list, such as “(iv)”; the first cell may be one
_AROUND = 4  # rows above and below that tell where the columns of cells are
_FRAME = 20.0  # of the size; how far off a frame is looked for


def table_rows(rows: Sequence[Sequence[Chunk]]) -> set[int]:
    """Which rows hold cells: neighbours with wide gaps at the same place."""
    found: set[int] = set()
    edges = [_cell_edges(row) for row in rows]
    for at, (one, other) in enumerate(pairwise(edges)):
        if any(abs(x - x2) < _EDGE for x in one for x2 in other):
            found |= {at, at + 1}
    found |= _over_strips(rows)
    for order in (range(1, len(rows)), range(len(rows) - 2, -1, -1)):
        for at in order:
            if at - order.step in found and len(edges[at]) > 1:
                found.add(at)
    return found


def _over_strips(rows: Sequence[Sequence[Chunk]]) -> set[int]:
    """Which rows share a strip of whitespace with two neighbours, as cells do that are centred in their column."""
    found: set[int] = set()
    gaps = [_cell_gaps(row) for row in rows]
    for at in range(len(rows) - 2):
        strips = common_gaps(common_gaps(gaps[at], gaps[at + 1]), gaps[at + 2])
        wide = any(right - left > _STRIP * rows[at][0].size for left, right in strips)
        if wide and not _are_loose(rows[at : at + 3]):
            found |= {at, at + 1, at + 2}
    return found


def _cell_gaps(row: Sequence[Chunk]) -> Gaps:
    """The gaps of a row that may part cells."""
    ordered = sorted(row, key=lambda one: one.x0)
    sides = ((before.x1, chunk.x0) for before, chunk in pairwise(ordered))
    return [(left, right) for left, right in sides if right - left > CELL_GAP * ordered[0].size]


def steps_of(rows: Sequence[Sequence[Chunk]], found: Collection[int]) -> dict[int, dict[float, int]]:
    """For each row that holds cells where each but the first begins, and how many cells further on it is.

    The rows around it tell which blanks part cells, and how many cells are empty in one.
    """
    cells = {at: sorted(rows[at], key=lambda one: one.x0) for at in found}
    wide_gaps = {at: _cell_gaps(row) for at, row in cells.items()}
    made: dict[int, dict[float, int]] = {}
    for at, row in cells.items():
        around = [near for near in range(at - _AROUND, at + _AROUND + 1) if near in cells and near != at]
        made[at] = {
            chunk.x0: 1 + _empty_cells((before.x1, chunk.x0), [cells[near] for near in around])
            for before, chunk in pairwise(row)
            if _part_cells(before, chunk, [wide_gaps[near] for near in around])
        }
    return made


def _part_cells(before: Chunk, chunk: Chunk, others: Sequence[Gaps]) -> bool:
    """Whether a gap parts cells: where it is wide, and not within a sentence; else where most rows have a wide one."""
    gap = chunk.x0 - before.x1
    wide = gap > CELL_GAP * chunk.size
    if not wide and (gap < _STRIP * chunk.size or len(before.words.text) == 1):
        return False
    shared = wide + sum(_overlaps_gap(before.x1, chunk.x0, gaps) for gaps in others)
    return 2 * shared > len(others) or (wide and not chunk.words.text[:1].islower())


def _overlaps_gap(left: float, right: float, gaps: Gaps) -> bool:
    """Whether one of the gaps, which stand in ascending order, overlaps what lies between both places."""
    at = bisect_right(gaps, left, key=lambda gap: gap[1])
    return at < len(gaps) and gaps[at][0] < right


def _empty_cells(gap: tuple[float, float], around: Sequence[Sequence[Chunk]]) -> int:
    """How many cells of most rows around, each in ascending order, stand in a gap."""
    inside: list[tuple[float, float, int]] = []
    for number, row in enumerate(around):
        at = bisect_right(row, gap[0], key=lambda one: one.x0)
        while at < len(row) and row[at].x1 < gap[1]:
            inside.append((row[at].x0, row[at].x1, number))
            at += 1
    cells: list[set[int]] = []
    right = gap[0]
    for x0, x1, number in sorted(inside):
        if x0 > right or not cells:
            cells.append(set())
        cells[-1].add(number)
        right = max(right, x1)
    return sum(2 * len(cell) > len(around) for cell in cells)


def _are_loose(rows: Sequence[Sequence[Chunk]]) -> bool:
    """Whether rows are lines of a justified text with wide blanks.

    The blanks of each are all alike, or the only one and the lines end at one place, and behind most blanks a sentence
    goes on: with a word in small letters, or any in scripts without capitals.
    """
    rtl = rows[0][0].rtl
    ends = [min(one.x0 for one in row) if rtl else max(one.x1 for one in row) for row in rows]
    if min(map(len, rows)) == 2 and max(ends) - min(ends) > _HANGS * rows[0][0].size:
        return False
    ordered = [sorted(row, key=lambda one: one.x0, reverse=rtl) for row in rows]
    gaps = [[gap_between(before, after) for before, after in pairwise(row)] for row in ordered]
    if any(max(one) >= _EVEN * min(one) for one in gaps):
        return False
    behind = [chunk.words.text for row in ordered for chunk in row[1:]]
    goes_on = [(words[:1].islower() or rtl) and not any(map(str.isdigit, words)) for words in behind]
    return 2 * sum(goes_on) > len(behind)


def _cell_edges(row: Sequence[Chunk]) -> list[float]:
    """Where the second and later cells of a row begin, and those before the last end.

    Blanks that are all alike are those of a justified line.
    """
    ordered = sorted(row, key=lambda one: one.x0)
    gaps = [chunk.x0 - before.x1 for before, chunk in pairwise(ordered)]
    if len(gaps) > 1 and max(gaps) < _EVEN * min(gaps):
        return []
    edges: list[float] = []
    for at, (before, chunk) in enumerate(pairwise(ordered)):
        if gaps[at] > CELL_GAP * chunk.size and not (at == 0 and len(before.words.text) <= _LONGEST_SIGN):
            edges.append(chunk.x0)
            if at:
                edges.append(before.x1)
    return edges


@dataclass(frozen=True, slots=True)
class _Ruled:
    """The rules on a row: those on its left and right, and those before each chunk but the first."""

    left: list[float]
    right: list[float]
    inner: dict[float, list[float]]


def ruled_rows(rows: Sequence[Sequence[Chunk]], rules: Rules) -> dict[int, dict[float, int]]:
    """Which rows hold cells: where each but the first begins, and how many cells further on it is.

    A row above or below must have the same rule, and the same frame: a box around a word is no cell.
    """
    found = [_ruled(row, rules) for row in rows]
    made: dict[int, dict[float, int]] = {}
    for at, row in enumerate(found):
        beside = (other for other in found[max(0, at - 1) : at + 2] if other is not row)
        near = [other for other in beside if _alike(other.left, row.left) and _alike(other.right, row.right)]
        shared = [x for other in near for xs in other.inner.values() for x in xs]
        cells = {begin: _steps(xs) for begin, xs in row.inner.items() if _alike(xs, shared)}
        if cells:
            made[at] = cells
    return made


def _ruled(row: Sequence[Chunk], rules: Rules) -> _Ruled:
    ordered = [chunk for chunk in sorted(row, key=lambda one: one.x0) if not chunk.angle]
    if not ordered:
        return _Ruled([], [], {})
    first, last = ordered[0], ordered[-1]
    heights = [chunk.y - MIDDLE * chunk.size for chunk in ordered]
    left = rules.between(first.x0 - _FRAME * first.size, first.x0, heights[0])
    right = rules.between(last.x1, last.x1 + _FRAME * last.size, heights[-1])
    inner = {}
    for before, chunk, y in zip(ordered, ordered[1:], heights[1:], strict=False):
        xs = rules.between(before.x1, chunk.x0, y)
        if xs:
            inner[chunk.x0] = xs
    return _Ruled(left, right, inner)


def _alike(some: Sequence[float], others: Sequence[float]) -> bool:
    """Whether a rule of one row goes on in another."""
    return any(abs(one - other) < _NEAR for one in some for other in others)


def _steps(rules: Sequence[float]) -> int:
    """How many cells further on it is behind these rules; two that are near are both sides of one border."""
    return 1 + sum(after - before > _DOUBLE for before, after in pairwise(rules))
