"""The order a page is read in: whitespace above, below and between cut it into columns."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from factcheck.importers.pdf.page import FEW_ROWS, GUTTER, MIDDLE, WORD_GAP, Chunk, Gaps, Rules, common_gaps
from factcheck.importers.pdf.rows import (
    SHORTEST,
    TextRow,
    holds_words,
    is_running_text,
    is_table,
    letters,
    rows_of,
    width,
)

# Distances are shares of the size of type; decision 010 says where they come from.
# Signs at the ends of justified lines hang into the gutter by the most of their width, which in type of fixed pitch is
# 0.6, and the ink of an f does.
_HANGS, _HANGING = 0.5, tuple("-\u00ad‐–—.,;:،۔f")
_WIDE_GUTTER = 1.2  # beside one or two lines, which may be a caption, unless the file holds them apart
_NARROWEST = 6.0  # a narrower column holds no words, but labels of a list or numbers
_DEEPEST = 40  # columns inside of columns
_NEIGHBOURS = 12  # bands looked at for the size of the text; what stands further off is set in its own
_MOST_ABREAST = 12  # chunks of a band that begins anew; more are whole columns, whose lines are not level
# Columns of one text begin level, as rounding goes, in type of one size; notes and captions are smaller by a tenth.
_LEVEL, _ALIKE = 0.15, 0.05
_OVERLAP = 0.1  # lines set solid reach so far into each other without standing side by side
# What runs over the whole width ends in a line as near below as loose lines stand, indented as a paragraph may be.
_NEXT_LINE, _DEEPEST_INDENT = 1.6, 6.0
# Headings are larger than the text by an eighth; a line that holds text too begins anew with a title only.
_LARGER, _TITLE = 1.15, 1.4
_WIDER = 1.2  # of the widest blank; justified lines have blanks that are nearly alike
_FEWEST = 3  # lines of a column; two may be a caption, or what stands on both sides of a table
_CLEAR = 0.8  # of the lines; one in a few may have a blank as wide as the gutter
_BESIDE = 20.0  # points; a rule so near to the left of the lines is the edge of a table
_MOST_BANDS = 1_000  # more lines than a page of text has
# Of the usual size: beside a heading of one column the text of the next goes on, or a picture leaves more whitespace.
_LEAST_SPACE, _MOST_SPACE = 0.8, 4.0
_AROUND = 2.0  # of the size of a heading; whitespace above and below it grows with it


@dataclass(frozen=True, slots=True)
class _Page:
    """What tells columns beside whitespace: upright rules, and the place of each chunk in the file, by its id.

    `doubts` gathers where cells were seen though the file, or the words, speak of columns, or columns where rules speak
    of cells; `ends` counts how many words, and no dots of a leader, end at each half point.
    """

    rules: Rules
    places: Mapping[int, int]
    doubts: list[float]
    ends: Counter[int]

    def has_written_apart(self, left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
        """Whether the file holds all of one side before all of the other, as programs write columns."""
        one, other = ([self.places[id(chunk)] for chunk in side] for side in (left, right))
        return max(one) < min(other) or max(other) < min(one)

    def has_written_by_cells(self, left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
        """Whether the file holds side by side what begins level, row by row, as the cells of a table are written."""
        inside = {id(chunk) for chunk in left}
        written = sorted((*left, *right), key=lambda one: self.places[id(one)])
        cells = [list(cell) for _, cell in groupby(written, key=lambda one: id(one) in inside)]
        rows = list(zip(cells[::2], cells[1::2], strict=False))
        level = all(abs(one[0].y - other[0].y) < _LEVEL * one[0].size for one, other in rows)
        return level and sum(any(len(rows_of(cell)) > 1 for cell in row) for row in rows) > 1

    def sides(self, chunk: Chunk) -> tuple[float, float]:
        """The sides of a chunk; what hangs over an edge that many lines share is left out."""
        hangs = _HANGS * chunk.size if chunk.words.text.endswith(_HANGING) else 0.0
        outwards = -1 if chunk.rtl else 1
        end = outwards * _end(chunk)
        edges = range(math.floor(2 * (end - hangs)), math.ceil(2 * end))
        for edge in sorted(edges, key=lambda edge: -self.ends[outwards * edge])[:1]:
            end = edge / 2 if self.ends[outwards * edge] >= FEW_ROWS else end
        return (-end, chunk.x1) if chunk.rtl else (chunk.x0, end)


@dataclass(frozen=True, slots=True)
class _Gutter:
    """A strip of whitespace from top to bottom."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.x0 + self.x1) / 2


def columns(
    chunks: Sequence[Chunk], rules: Rules | None = None, doubts: list[float] | None = None
) -> list[list[Chunk]]:
    """The chunks of one page in parts, in reading order; each part is one column or runs over the whole width.

    `chunks` stand in the order of the file, which parts columns of few or short lines.
    Adds to `doubts` where whitespace may part columns though it was held to part the cells of a table.
    """
    rtl = 2 * sum(len(chunk.words.text) for chunk in chunks if chunk.rtl) > sum(len(one.words.text) for one in chunks)
    places = {id(chunk): at for at, chunk in enumerate(chunks)}
    ends = Counter(round(2 * _end(one)) for one in chunks if one.words.text[-2:-1].strip())
    page = _Page(rules or Rules(), places, [] if doubts is None else doubts, ends)
    return _cut(list(chunks), page, rtl=rtl, depth=0)


def _cut(chunks: list[Chunk], page: _Page, *, rtl: bool, depth: int) -> list[list[Chunk]]:
    if len(chunks) < 2 or depth > _DEEPEST:
        return [chunks] if chunks else []
    gutter = _gutter(chunks, page)
    layers = sections_of(_bands(chunks), rtl=rtl) if gutter else []
    if len(layers) > 1:
        return [part for layer in layers for part in _cut(layer, page, rtl=rtl, depth=depth + 1)]
    if gutter:
        sides = _left_and_right(chunks, gutter)
        if not page.has_written_apart(*sides) and (
            _is_framed(chunks, gutter, page.rules) or page.has_written_by_cells(*sides)
        ):
            page.doubts.append(gutter.middle)
        return [part for side in (sides[::-1] if rtl else sides) for part in _cut(side, page, rtl=rtl, depth=depth + 1)]
    bands = _bands(chunks)
    groups = _groups(bands, page) if len(bands) <= _MOST_BANDS else []
    if len(groups) < 2:
        return [chunks]
    return [part for group in groups for part in _cut(group, page, rtl=rtl, depth=depth + 1)]


def _left_and_right(chunks: list[Chunk], gutter: _Gutter) -> list[list[Chunk]]:
    left = [one for one in chunks if one.x0 + one.x1 < 2 * gutter.middle]
    return [left, [one for one in chunks if one.x0 + one.x1 >= 2 * gutter.middle]]


def _bands(chunks: list[Chunk]) -> list[list[Chunk]]:
    """Lines with nothing but whitespace between them; lines side by side that overlap in height stay together."""
    bands: list[list[Chunk]] = []
    bottom = 0.0
    for chunk in sorted(chunks, key=lambda one: one.top):
        if bands and chunk.top < bottom - _OVERLAP * chunk.size:
            bands[-1].append(chunk)
            bottom = max(bottom, chunk.bottom)
        else:
            bands.append([chunk])
            bottom = chunk.bottom
    return bands


def _groups(bands: list[list[Chunk]], page: _Page) -> list[list[Chunk]]:
    """Bands that share a gutter together, the others between them too: each group is cut on its own."""
    groups: list[list[Chunk]] = []
    plain: list[Chunk] = []
    at = 0
    while at < len(bands):
        end = 0 if _goes_on(plain, bands[at]) else _shared(bands, at, page)
        if end - at < 2 or (at + 1 < len(bands) and _shared(bands, at + 1, page) > end):
            plain += bands[at]
            at += 1
            continue
        groups += [plain] if plain else []
        groups.append([chunk for band in bands[at:end] for chunk in band])
        plain = []
        at = end
    return groups + ([plain] if plain else [])


def _goes_on(plain: list[Chunk], band: list[Chunk]) -> bool:
    """Whether a band is the short last line of what runs over the whole width above it."""
    if not plain or len(band) > 1:
        return False
    above, line = plain[-1], band[0]
    alike = abs(above.size - line.size) < _ALIKE * line.size and line.y - above.y < _NEXT_LINE * line.size
    return alike and abs(line.x0 - above.x0) < _DEEPEST_INDENT * line.size


def _shared(bands: list[list[Chunk]], start: int, page: _Page) -> int:
    """Where the bands from `start` on end to share a gutter that is one; `start` itself where there is none."""
    free = _free(bands[start], page)
    least = GUTTER * median(chunk.size for band in bands[start : start + _NEIGHBOURS] for chunk in band)
    end = start + 1
    while end < len(bands):
        narrower = [gap for gap in common_gaps(free, _free(bands[end], page)) if gap[1] - gap[0] > least]
        if len(narrower) < 2 or (end > start + 1 and not any(_is_inside(gap) for gap in narrower)):
            break
        if end > start + 2 and _begins_anew(bands[end], bands[start:end]):
            break
        free, end = narrower, end + 1
    while end - start > 1 and _begins_anew(bands[end - 1], bands[start : end - 1]):
        end -= 1
    group = [chunk for band in bands[start:end] for chunk in band]
    return end if end - start > 1 and _gutter(group, page) else start


def _begins_anew(band: list[Chunk], bands: list[list[Chunk]]) -> bool:
    """Whether a band holds nothing but large letters, and so begins something new."""
    if len(band) > _MOST_ABREAST:
        return False
    usual = median(chunk.size for one in bands[-_NEIGHBOURS:] for chunk in one)
    sizes = [chunk.size for chunk in band]
    return min(sizes) > _LARGER * usual and max(sizes) > (_LARGER if len(band) == 1 else _TITLE) * usual


def _is_inside(gap: tuple[float, float]) -> bool:
    return all(map(math.isfinite, gap))


def _free(chunks: Sequence[Chunk], page: _Page) -> Gaps:
    """The whitespace between left and right, as intervals in ascending order."""
    free: Gaps = []
    right = -math.inf
    for x0, x1 in sorted(map(page.sides, chunks)):
        if x0 > right:
            free.append((right, x0))
        right = max(right, x1)
    return [*free, (right, math.inf)]


def _end(chunk: Chunk) -> float:
    return chunk.x0 if chunk.rtl else chunk.x1


def _gutter(chunks: list[Chunk], page: _Page) -> _Gutter | None:
    """The widest strip of whitespace through all of the chunks with a column on each side."""
    em = median(chunk.size for chunk in chunks)
    gaps = [_Gutter(*gap) for gap in _free(chunks, page) if _is_inside(gap) and gap[1] - gap[0] > GUTTER * em]
    gaps.sort(key=lambda gap: gap.x0 - gap.x1)
    return next((gap for gap in gaps if _parts_columns(chunks, gap, gaps, em, page)), None)


def _parts_columns(chunks: list[Chunk], gutter: _Gutter, gutters: list[_Gutter], em: float, page: _Page) -> bool:
    sides = _left_and_right(chunks, gutter)
    left, right = lines = rows_of(sides[0]), rows_of(sides[1])
    fewest, most = sorted(map(len, lines))
    if most < _FEWEST:
        return False
    inner = [sum(gap.x1 <= gutter.x0 for gap in gutters), sum(gap.x0 >= gutter.x1 for gap in gutters)]
    alike, apart = _begin_alike(left, right, em), page.has_written_apart(*sides)
    runs_on, apart_for_sure = is_running_text(lines, inner), apart and (alike or fewest >= FEW_ROWS)
    if runs_on and apart_for_sure:
        return True
    is_one_text = apart and alike and letters(max(lines, key=len)) > SHORTEST
    if fewest < _FEWEST and gutter.x1 - gutter.x0 < _WIDE_GUTTER * em and not is_one_text:
        return False
    if any(width(rows) < _NARROWEST * em for rows in lines):
        return False
    clear = is_one_text or _is_ruled(chunks, gutter, page.rules) or _is_clear(chunks, gutter, gutters, em)
    cells = is_table(lines, inner, em)
    if clear and cells and holds_words(lines, inner) and (apart_for_sure or (runs_on and fewest >= FEW_ROWS)):
        page.doubts.append(gutter.middle)
    return clear and not cells


def _begin_alike(left: list[TextRow], right: list[TextRow], em: float) -> bool:
    """Whether both sides begin level and are set in type of one size, as columns are that one text fills."""
    if abs(left[0].y - right[0].y) > _LEVEL * em:
        return False
    return all(abs(one.size - em) < _ALIKE * em for rows in (left, right) for row in rows for one in row.chunks)


def _is_ruled(chunks: list[Chunk], gutter: _Gutter, rules: Rules) -> bool:
    """Whether a rule runs down between the columns, and none beside them, as there is beside a table."""
    heights, first = _heights(chunks) if rules else [], min(chunk.x0 for chunk in chunks)
    if not heights or rules.between(first - _BESIDE, first, heights[0]):
        return False
    return all(rules.between(gutter.x0, gutter.x1, y) for y in heights)


def _is_framed(chunks: list[Chunk], gutter: _Gutter, rules: Rules) -> bool:
    """Whether rules run down between most lines and beside them, as in a table with cells of several lines."""
    heights, first = _heights(chunks) if rules else [], min(chunk.x0 for chunk in chunks)
    ruled = [y for y in heights if rules.between(gutter.x0, gutter.x1, y) and rules.between(first - _BESIDE, first, y)]
    return 2 * len(ruled) > len(heights)


def _heights(chunks: list[Chunk]) -> list[float]:
    return [row.y - MIDDLE * row.chunks[0].size for row in rows_of(chunks)]


def _is_clear(chunks: list[Chunk], gutter: _Gutter, gutters: list[_Gutter], em: float) -> bool:
    """Whether a low strip is wider than the blanks beside it: in a few justified lines these may line up."""
    rows = [row.chunks for row in rows_of(chunks)]
    if len(rows) >= FEW_ROWS:
        return True
    crossed = clear = 0
    for row in rows:
        gaps = [(before.x1, after.x0) for before, after in pairwise(sorted(row, key=lambda one: one.x0))]
        own = [right - left for left, right in gaps if left <= gutter.middle <= right]
        blanks = [right - left for left, right in gaps if not any(left <= other.middle <= right for other in gutters)]
        if own:
            crossed += 1
            clear += own[0] > _WIDER * max([WORD_GAP * em, *blanks])
    return clear >= _CLEAR * crossed


def sections_of(bands: Sequence[Sequence[Chunk]], *, rtl: bool) -> list[list[Chunk]]:
    """The chunks of `bands`, which stand in columns, in layers from top to foot; headings over them are layers too."""
    if not 1 < len(bands) <= _MOST_BANDS:
        return [[chunk for band in bands for chunk in band]]
    usual = median(chunk.size for band in bands for chunk in band)
    made: list[list[Chunk]] = []
    fresh = True
    at = 0
    while at < len(bands):
        end = _heading(bands, at, usual)
        heads = end > at and _is_over_all(bands, at, end, usual, rtl=rtl)
        end = max(end, at + 1)
        if heads or fresh:
            made.append([])
        made[-1] += [chunk for band in bands[at:end] for chunk in band]
        fresh, at = heads, end
    return made


def _heading(bands: Sequence[Sequence[Chunk]], start: int, usual: float) -> int:
    """Where the lines of large letters from `start` on end."""
    end = start
    while end < len(bands) and all(chunk.size > _LARGER * usual for chunk in bands[end]):
        end += 1
    return end


def _is_over_all(bands: Sequence[Sequence[Chunk]], start: int, end: int, usual: float, *, rtl: bool) -> bool:
    """Whether a heading begins where the first column does, with its own whitespace beside it in the other columns."""
    heading = [chunk for band in bands[start:end] for chunk in band]
    if not _is_before(heading, [chunk for band in bands for chunk in band], usual, rtl=rtl):
        return False
    left, right = min(chunk.x0 for chunk in heading), max(chunk.x1 for chunk in heading)
    others = [chunk for band in bands for chunk in band if chunk.x1 < left or chunk.x0 > right]
    top, bottom = min(chunk.top for chunk in heading), max(chunk.bottom for chunk in heading)
    below = [chunk.top for chunk in others if chunk.top > top]
    if not below:
        return False
    if start == 0:
        return True
    above = [chunk.bottom for chunk in others if chunk.bottom < bottom]
    if not above:
        return False
    space = min(below) - max(above) - (bottom - top)
    largest = max(chunk.size for chunk in heading)
    return _LEAST_SPACE * usual < space < _MOST_SPACE * usual + _AROUND * largest


def _is_before(heading: Sequence[Chunk], chunks: Sequence[Chunk], em: float, *, rtl: bool) -> bool:
    """Whether the heading begins at the edge of all columns, or stands in the middle of them."""
    first, last = min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks)
    left, right = min(chunk.x0 for chunk in heading), max(chunk.x1 for chunk in heading)
    begins = last - right < em if rtl else left - first < em
    return begins or abs((left - first) - (last - right)) < em
