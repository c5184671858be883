"""Where the order in which a page was read is doubtful: where it is not the one in which the file holds the words."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from factcheck.importers.pdf.page import Chunk
from factcheck.importers.pdf.rows import SHORTEST

# Programs write the lines of a column one after the other: of 1,284 public pages 46, most of them forms, jump more.
_MOST_JUMPS = 0.25
_FEWEST_LINES = 12  # fewer lines make no columns worth a warning
_SHORTEST_LINE = 20  # letters; cells of tables are written in any order
# Of the size: how far below a line the next one of its cell is, at most, and what is level with it.
_NEXT_LINE, _LEVEL = 2.0, 0.3
_FEWEST_SPLIT = 3  # lines within cells; fewer are in the head of a table


def is_doubtful(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
    """Whether lines of running text follow other ones than in the file: many of a page, or some within cells."""
    return _has_jumps(written, columns) or any(
        _split_cell_lines(written, column) >= _FEWEST_SPLIT for column in columns
    )


def _split_cell_lines(written: Sequence[Chunk], column: Sequence[Chunk]) -> int:
    """How often the file goes on below within a sentence where the line goes on beside, with words that come later."""
    inside = {id(chunk) for chunk in column}
    places = {id(chunk): at for at, chunk in enumerate(written) if id(chunk) in inside}
    level: dict[int, list[Chunk]] = defaultdict(list)
    split = 0
    for chunk in column:
        if any(map(str.isalpha, chunk.words.text)):
            level[round(chunk.y)].append(chunk)
    for before, after in pairwise(chunk for chunk in written if id(chunk) in inside):
        if _goes_on_below(before, after):
            near = _LEVEL * before.size
            beside = (one for y in range(round(before.y - near), round(before.y + near) + 1) for one in level[y])
            if any(abs(one.y - before.y) < near and places[id(one)] > places[id(after)] for one in beside):
                split += 1
    return split


def _goes_on_below(before: Chunk, after: Chunk) -> bool:
    """Whether a line as long as those of text goes on within its sentence, or without capitals, right below."""
    below = _LEVEL * before.size < after.y - before.y < _NEXT_LINE * before.size
    goes_on = len(before.words.text) > SHORTEST and (after.rtl or after.words.text[:1].islower())
    return below and goes_on and after.x0 < before.x1 and before.x0 < after.x1


def _has_jumps(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
    """Whether many lines of running text follow another one than in the file, as where columns are interleaved."""
    lines = [chunk for chunk in written if len(chunk.words.text) >= _SHORTEST_LINE]
    if len(lines) < _FEWEST_LINES:
        return False
    places = {id(chunk): at for at, chunk in enumerate(lines)}
    jumps = 0
    for column in columns:
        ordered = sorted((chunk for chunk in column if id(chunk) in places), key=lambda one: (one.y, one.x0))
        jumps += sum(places[id(after)] != places[id(before)] + 1 for before, after in pairwise(ordered))
    return jumps > _MOST_JUMPS * len(lines)
