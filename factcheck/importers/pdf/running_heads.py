"""Running heads, running feet and page numbers: what stands in the margin of page after page and is no article."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factcheck.importers.pdf.page import Chunk, PageContent

# Heights are shares of the height of the page, distances of the size of type; decision 010 says more.
_DEEPEST = 0.2  # margins with two lines of running head end above this
_REACH = 3  # lines of a running head and the page number
_MOST = 0.6  # so many of the lines at one place repeat, or they are first lines of text
_LARGE = 1.15  # larger letters are headings
_SET_OFF, _WIDER_STEP = 1.5, 1.2  # how far a head is set off: more than lines are, and than those of this page are
_FEWEST_STEPS = 8  # lines that tell what the step of a page is
# One that stands once: so near to the edge, so much whitespace behind it, no headline elsewhere, so many letters.
_MARGIN, _APART, _HEADLINE, _LONGEST_HEAD = 0.09, 1.2, 1.3, 100
_LEVEL = 0.4  # what stands on one line, in type of two sizes too
_STEP = 4  # points; one head stands on the next step or the same on every page, as they are typeset
_AS_TEXT = 0.95  # bold type as large as the text, as rounding goes
_ENDS = re.compile(r"[.!?…:。！？؟۔।][\"'”’»›“)\]]*\Z")
_SIGN = re.compile(r"[\d*†‡§¶(¹²³]")
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|/·•.\[\]()]*(?:(?:page|seite|p\.|s\.|página|pagina|pág\.|strona|sida|side|стр\.|страница|صفحة)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|de|di|sur|av|из|من)\s*\d{1,4})?[\s\-–—|/·•.\[\]()]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WithoutRunningHeads:
    """The pages without running heads and feet, and which words were taken off them, each once."""

    pages: list[PageContent]
    heads: tuple[str, ...] = ()
    numbers: int = 0


class _Key(NamedTuple):
    """What rows have in common that repeat: their words and their place, in steps of some points.

    Numbers do not count, but in large letters, where "Chapter 1" and "Chapter 2" are headings.
    """

    words: str
    place: int
    top: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one line at the edge of a page, how far the next line inwards is, and the space to it."""

    chunks: tuple[Chunk, ...]
    words: str
    key: _Key
    gap: float
    space: float

    @property
    def size(self) -> float:
        return max(chunk.size for chunk in self.chunks)

    @property
    def is_number(self) -> bool:
        return bool(_PAGE_NUMBER.fullmatch(self.words))


def without_running_heads(pages: Sequence[PageContent]) -> WithoutRunningHeads:
    """The pages without what repeats at their edges, taken off from the outside inwards."""
    size = median(chunk.size for page in pages for chunk in page.chunks)
    edges = [(_edge(page, size, from_top=True), _edge(page, size, from_top=False)) for page in pages]
    repeated = _repeated([row for edge in edges for rows in edge for row in rows])
    rotated = Counter(words for page in pages for words in {one.words.text for one in page.chunks if one.angle})
    made: list[PageContent] = []
    heads: dict[str, None] = {}
    numbers = 0
    for page, rows in zip(pages, edges, strict=True):
        step = max(_SET_OFF * size, _WIDER_STEP * _line_step(page))
        gone = [row for edge in rows for row in _removable(edge, repeated, step)]
        head, foot = (tuple(_isolated_head(page, edge, gone, size, from_top=at == 0)) for at, edge in enumerate(rows))
        for row in gone:
            if row.is_number:
                numbers += 1
            else:
                heads.setdefault(_NUMBERS.sub("…", row.words))
        aslant = [chunk for chunk in page.chunks if chunk.angle and rotated[chunk.words.text] > 1]
        heads.update(dict.fromkeys(chunk.words.text for chunk in aslant))
        taken = {id(chunk) for chunk in (*(one for row in gone for one in row.chunks), *aslant, *head, *foot)}
        kept = tuple(chunk for chunk in page.chunks if id(chunk) not in taken)
        made.append(replace(page, chunks=kept, head=head, foot=foot))
    return WithoutRunningHeads(made, tuple(heads), numbers)


def _repeated(rows: Sequence[_Row]) -> frozenset[_Key]:
    """The keys of rows that repeat, at places where most of what stands there does: no first lines of a text."""
    counts = Counter(row.key for row in rows)
    repeats = {key: sum(counts[_Key(key.words, near, key.top)] for near in _around(key.place)) > 1 for key in counts}
    places = Counter((row.key.place, row.key.top) for row in rows)
    there = Counter((row.key.place, row.key.top) for row in rows if repeats[row.key])
    return frozenset(
        key
        for key in counts
        if repeats[key]
        and sum(there[near, key.top] for near in _around(key.place))
        >= _MOST * sum(places[near, key.top] for near in _around(key.place))
    )


def _around(place: int) -> range:
    return range(place - 1, place + 2)


def _edge(page: PageContent, size: float, *, from_top: bool) -> list[_Row]:
    """The outermost lines of a page from the outside inwards, as far as they lie in its margin."""
    upright = sorted((chunk for chunk in page.chunks if not chunk.angle), key=lambda one: one.y, reverse=not from_top)
    rows: list[list[Chunk]] = []
    for chunk in upright:
        if rows and abs(rows[-1][0].y - chunk.y) < _LEVEL * min(rows[-1][0].size, chunk.size):
            rows[-1].append(chunk)
        elif len(rows) > _REACH:
            break
        else:
            rows.append([chunk])
    made: list[_Row] = []
    for row, inner in zip(rows, [*rows[1:], []][: len(rows)], strict=True):
        y = row[0].y
        if (y if from_top else page.height - y) > _DEEPEST * page.height or len(made) == _REACH:
            break
        words = " ".join(chunk.words.text for chunk in sorted(row, key=lambda one: one.x0))
        is_large = max(chunk.size for chunk in row) > _LARGE * size
        pattern = words if is_large else _NUMBERS.sub("#", words)
        gap = abs(inner[0].y - y) if inner else page.height
        made.append(_Row(tuple(row), words, _Key(pattern, round(y / _STEP), from_top), gap, _space(row, inner)))
    return made


def _space(row: list[Chunk], inner: list[Chunk]) -> float:
    """How much whitespace there is between two lines, whichever is above."""
    if not inner:
        return 0.0
    upper, lower = sorted((row, inner), key=lambda one: one[0].y)
    return min(chunk.top for chunk in lower) - max(chunk.bottom for chunk in upper)


def _isolated_head(
    page: PageContent, edge: list[_Row], gone: list[_Row], size: float, *, from_top: bool
) -> list[Chunk]:
    """A running head or foot that does not repeat: what is left of one short line set off in the margin."""
    left = edge[len([row for row in gone if row in edge]) :]
    if not left:
        return []
    row = left[0]
    y = row.chunks[0].y
    deep = (y if from_top else page.height - y) > _MARGIN * page.height
    if deep or row.size > _LARGE * size or row.space < _APART * size or len(row.words) > _LONGEST_HEAD:
        return []
    if _ENDS.search(row.words) or row.words[0].islower() or (not from_top and _SIGN.match(row.words)):
        return []
    alone = not any(chunk.size > _HEADLINE * size for chunk in page.chunks)
    bold = all(chunk.words.bold for chunk in row.chunks) and row.size > _AS_TEXT * size
    return [] if alone and bold else list(row.chunks)


def _removable(edge: list[_Row], repeated: frozenset[_Key], step: float) -> list[_Row]:
    """The rows of one edge that repeat, set off from the text by more than a `step`; the first other one ends them."""
    gone: list[_Row] = []
    for row in edge:
        if not (row.key in repeated or row.is_number):
            break
        gone.append(row)
    while gone and gone[-1].gap < step:
        gone.pop()
    return gone


def _line_step(page: PageContent) -> float:
    """The usual distance of two baselines on a page, so that no line of a text set wide is set off from it."""
    heights = sorted({round(chunk.y) for chunk in page.chunks if not chunk.angle})
    return median(lower - upper for upper, lower in pairwise(heights)) if len(heights) > _FEWEST_STEPS else 0.0
