"""Where the order in which a page was read is doubtful: where it is not the one in which the file holds the words."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.importers.pdf.page import Chunk

# Programs write the lines of a column one after the other: of 1,284 public pages 46, most of them forms, leap more.
_MOST_LEAPS = 0.25
_FEWEST_LINES = 12  # fewer lines make no columns worth a warning
_SHORTEST_LINE = 20  # letters; cells of tables are written in any order


def is_doubtful(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
    """Whether many lines of running text follow another one than in the file, as where columns are interleaved."""
    lines = [chunk for chunk in written if len(chunk.words.text) >= _SHORTEST_LINE]
    if len(lines) < _FEWEST_LINES:
        return False
    places = {id(chunk): at for at, chunk in enumerate(lines)}
    leaps = 0
    for column in columns:
        ordered = sorted((chunk for chunk in column if id(chunk) in places), key=lambda one: (one.y, one.x0))
        leaps += sum(places[id(after)] != places[id(before)] + 1 for before, after in pairwise(ordered))
    return leaps > _MOST_LEAPS * len(lines)
