"""Where the order in which a page was read is doubtful: where it is not the one in which the file holds the words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.page import WORD_GAP, Chunk, PageContent
from factcheck.importers.pdf.paragraphs import ends_sentence

# Programs write the lines of a column one after the other: of 1,284 public pages 46, most of them forms, jump more.
_MOST_JUMPS = 0.25
_FEWEST_LINES = 12  # fewer lines make no columns worth a warning
_SHORTEST_LINE = 20  # letters; cells of tables are written in any order
# Letters of a line within a sentence: in columns of 14 some have fewer; with 8 heads of tables were in doubt.
_SHORTEST_WITHIN = 12
# Of the size: how far below a line the next one of its text is, at most, what is level with it, and where the line
# above it is, at least, in lines set solid: what is raised by less is no cell of a line above, but part of a formula.
_NEXT_LINE, _LEVEL, _LINE_ABOVE = 2.0, 0.3, 1.0
_FEWEST_BROKEN = 3  # sentences; fewer are in the head of a table


def pages_out_of_order(pages: Iterable[PageContent], lines: Iterable[Line]) -> list[int]:
    """The numbers of the pages on which `lines`, as they are read, break sentences or formulas of the file."""
    read: dict[int, list[Chunk]] = defaultdict(list)
    for line in lines:
        read[line.page] += line.chunks
    return [page.number for page in pages if _breaks(page.chunks, read[page.number])]


def _breaks(written: Sequence[Chunk], read: Sequence[Chunk]) -> bool:
    """Whether other words follow than in the file, several times within a sentence or once within a formula."""
    places = {id(chunk): at for at, chunk in enumerate(read)}
    sentences = formulas = letters = 0
    for before, after in pairwise(chunk for chunk in written if id(chunk) in places):
        is_broken = places[id(after)] != places[id(before)] + 1
        letters += len(before.words.text)
        if abs(after.y - before.y) < _LEVEL * before.size:
            continue
        sentences += is_broken and letters > _SHORTEST_WITHIN and _goes_on(before, after)
        formulas += is_broken and _stands_higher(before, after)
        letters = 0
    return sentences >= _FEWEST_BROKEN or formulas > 0


def _goes_on(before: Chunk, after: Chunk) -> bool:
    """Whether a line goes on within its sentence, or without capitals, right below or further up in another column."""
    is_near = after.y - before.y < _NEXT_LINE * before.size and after.angle == before.angle
    is_within = after.rtl or after.words.text[:1].islower()
    return is_near and is_within and not ends_sentence(before.words.text)


def _stands_higher(before: Chunk, after: Chunk) -> bool:
    """Whether a formula goes on: right behind what comes before it, and less than a line above."""
    is_up = _LEVEL * before.size < before.y - after.y < _LINE_ABOVE * before.size and after.angle == before.angle
    return is_up and abs(after.x0 - before.x1) < WORD_GAP * before.size


def has_jumps(written: Sequence[Chunk], columns: Sequence[Sequence[Chunk]]) -> bool:
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
