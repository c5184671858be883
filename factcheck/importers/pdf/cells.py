"""Rows of a table: lines that hold cells, parted by wide gaps at one place or by upright rules."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.importers.pdf.chunk import Box, Chunk
from factcheck.importers.pdf.rules import Rules
from factcheck.importers.pdf.white import White, white_of_both

CELL_GAP = 1.0
_STRIP = 0.6
_NEAR = 3.0


def table_rows(rows: Sequence[Sequence[Chunk]]) -> set[int]:
    """Which rows hold cells: neighbours with wide gaps at the same place."""
    found: set[int] = set()
    edges = [_cell_edges(row) for row in rows]
    for at, (one, other) in enumerate(pairwise(edges)):
        if any(abs(x - x2) < 0.6 for x in one for x2 in other):
            found |= {at, at + 1}
    found |= _over_strips(rows)
    for order in (range(1, len(rows)), range(len(rows) - 2, -1, -1)):
        for at in order:
            near = at - 1 if order.step > 0 else at + 1
            if near in found and len(edges[at]) > 1:
                found.add(at)
    return found


def _over_strips(rows: Sequence[Sequence[Chunk]]) -> set[int]:
    """Which rows share a white strip with two neighbours, as cells do that are set in the middle of their column."""
    found: set[int] = set()
    gaps = [_cell_gaps(row) for row in rows]
    for at in range(len(rows) - 2):
        strips = white_of_both(white_of_both(gaps[at], gaps[at + 1]), gaps[at + 2])
        if any(right - left > _STRIP * rows[at][0].size for left, right in strips):
            found |= {at, at + 1, at + 2}
    return found


def _cell_gaps(row: Sequence[Chunk]) -> White:
    """The gaps of a row that may part cells."""
    ordered = sorted(row, key=lambda one: one.x0)
    sides = ((before.x1, chunk.x0) for before, chunk in pairwise(ordered))
    return [(left, right) for left, right in sides if right - left > CELL_GAP * ordered[0].size]


def _cell_edges(row: Sequence[Chunk]) -> list[float]:
    """Where the second and later cells of a row begin, and those before the last end.

    Blanks that are all alike are those of a justified line.
    """
    ordered = sorted(row, key=lambda one: one.x0)
    gaps = [chunk.x0 - before.x1 for before, chunk in pairwise(ordered)]
    if len(gaps) > 1 and max(gaps) < 1.25 * min(gaps):
        return []
    edges: list[float] = []
    for at, (before, chunk) in enumerate(pairwise(ordered)):
        if gaps[at] > CELL_GAP * chunk.size and not (at == 0 and _is_sign(before)):
            edges.append(chunk.x0)
            if at:
                edges.append(before.x1)
    return edges


def _is_sign(chunk: Chunk) -> bool:
    return len(chunk.words.text) <= 4


def ruled_rows(rows: Sequence[Sequence[Chunk]], rules: Rules) -> dict[int, set[float]]:
    """Which rows hold cells, each with where cells begin behind a rule that the row above or below has too.

    A rule of one row alone may be part of a box around a word.
    """
    found = [_parted(row, rules) for row in rows]
    made: dict[int, set[float]] = {}
    for at, row in enumerate(found):
        near = [box for other in found[max(0, at - 1) : at + 2] if other is not row for _, box in other]
        begins = {x for x, box in row if any(abs(box.x0 - other.x0) < _NEAR for other in near)}
        if begins:
            made[at] = begins
    return made


def _parted(row: Sequence[Chunk], rules: Rules) -> list[tuple[float, Box]]:
    """Where chunks begin that a rule parts from the one before, with the rule."""
    found = []
    for before, chunk in pairwise(sorted(row, key=lambda one: one.x0)):
        box = None if chunk.turn else rules.between(before.x1, chunk.x0, chunk.y - 0.3 * chunk.size)
        if box:
            found.append((chunk.x0, box))
    return found
