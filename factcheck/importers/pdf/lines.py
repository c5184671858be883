"""The chunks of one column as lines: superscripts on their line, drop caps at their word, cells of tables apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from factcheck.importers.pdf.cells import ruled_rows, steps_of, table_rows
from factcheck.importers.pdf.chunking import BLANK
from factcheck.importers.pdf.formatted_text import SMALL, FormattedText, formatted, height_of, joined
from factcheck.importers.pdf.page import ABOVE, Chunk, Rules, gap_between
from factcheck.importers.shared.numerals import Height

CELL = " | "
# Of the size of type, as all that follows: letters on one baseline, but for rounding and those of other fonts.
_LEVEL = 0.3
# An initial over two lines set close is 2.4 of their size. The lines beside it begin as near as one or two letters are
# wide, its word goes on as near as half a letter, and the first begins level with its top but for the accents on it.
_CAP, _CAP_GAP, _CAP_WORD, _CAP_TOP = 1.7, 1.5, 0.6, 0.6
_CAP_FOOT = 1.0  # points; the last line beside it stands on its baseline
# A superscript on the line below it: raised by no more, and beside a word, over its end or a thin blank behind it.
_HIGHEST, _OVER, _BEHIND = 0.6, 0.2, 0.35
_INITIAL = 2  # letters: an initial, with the apostrophe behind it
_MOST_CAPS = 100  # drop caps of a column
_MOST_SUPERSCRIPTS = 40  # superscripts of a line
_MOST_SET_OFF = 4  # letters of one superscript: a number of three figures and a bracket


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column.

    A `row` holds the cells of a table, what is in the `margin` is a running head or foot. It was made of its `chunks`,
    which stand as they are read.
    """

    words: FormattedText
    x0: float
    x1: float
    y: float
    size: float
    page: int
    rtl: bool = False
    beside_drop_cap: bool = False
    has_drop_cap: bool = False
    row: bool = False
    angle: int = 0
    margin: bool = False
    chunks: tuple[Chunk, ...] = ()

    @property
    def text(self) -> str:
        """The letters of the line."""
        return self.words.text

    @property
    def bold(self) -> bool:
        """Whether the whole line is bold."""
        return self.words.bold


def lines_of(chunks: Sequence[Chunk], page: int, rules: Rules | None = None) -> list[Line]:
    """The lines of one column from top to bottom; what upright rules part in several of them are cells."""
    caps, others = _drop_caps(chunks)
    rows = _rows(others)
    ruled = ruled_rows(rows, rules) if rules else {}
    steps = steps_of(rows, table_rows(rows) | ruled.keys())
    cells = {at: {**steps[at], **ruled.get(at, {})} for at in steps}
    lines = [_line(row, page, cells.get(at, {}), as_row=at in cells) for at, row in enumerate(rows)]
    for cap in sorted(caps, key=lambda one: -one.y):
        lines = _with_cap(cap, lines, page)
    return lines


def _drop_caps(chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Single large letters with smaller lines beside them, and all other chunks."""
    if not chunks:
        return [], []
    usual = median(chunk.size for chunk in chunks)
    large = [chunk for chunk in chunks if chunk.size > _CAP * usual and len(chunk.words.text) <= _INITIAL]
    caps = [chunk for chunk in large[:_MOST_CAPS] if _stands_beside(chunk, chunks)]
    taken = {id(cap) for cap in caps}
    return caps, [chunk for chunk in chunks if id(chunk) not in taken]


def _stands_beside(cap: Chunk, chunks: Sequence[Chunk]) -> bool:
    return cap.words.text[:1].isalpha() and any(
        _CAP * chunk.size < cap.size
        and 0 <= chunk.x0 - cap.x1 < _CAP_GAP * chunk.size
        and cap.top < chunk.y < cap.y + _CAP_FOOT
        for chunk in chunks
    )


def _with_cap(cap: Chunk, lines: list[Line], page: int) -> list[Line]:
    """The lines with a drop cap before the first of those beside it."""
    beside = [
        at for at, line in enumerate(lines) if cap.top - _CAP_TOP * line.size < line.y - ABOVE * line.size < cap.y
    ]
    if not beside:
        return [_line([cap], page, {}, as_row=False), *lines]
    made = list(lines)
    for at in beside:
        made[at] = replace(made[at], beside_drop_cap=True)
    first = made[beside[0]]
    glue = "" if first.x0 - cap.x1 < _CAP_WORD * first.size else " "
    char_format = first.words.formats[0][1] if first.words.formats else cap.words.last_format()
    letter = formatted([(cap.words.text, char_format)])
    made[beside[0]] = replace(first, words=joined(letter, glue, first.words), x0=cap.x0, has_drop_cap=True)
    return made


def _rows(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    rows: list[list[Chunk]] = []
    largest: Chunk | None = None
    for chunk in sorted(chunks, key=lambda one: one.y):
        if largest and chunk.y - largest.y < _LEVEL * min(chunk.size, rows[-1][0].size):
            rows[-1].append(chunk)
            largest = max(largest, chunk, key=lambda one: one.size)
        else:
            rows.append([chunk])
            largest = chunk
    return _with_superscripts(rows)


def _with_superscripts(rows: list[list[Chunk]]) -> list[list[Chunk]]:
    """The rows with those that hold superscripts alone put into the line below."""
    made: list[list[Chunk]] = []
    for row in reversed(rows):
        below = made[-1] if made else []
        if below and len(row) <= _MOST_SUPERSCRIPTS and all(_is_superscript(chunk, below) for chunk in row):
            below.extend(replace(_at(chunk, Height.SUPERSCRIPT), y=below[0].y) for chunk in row)
        else:
            made.append(list(row))
    return made[::-1]


def _is_superscript(chunk: Chunk, below: list[Chunk]) -> bool:
    return any(
        chunk.size < SMALL * one.size
        and 0 < one.y - chunk.y < _HIGHEST * one.size
        and -_OVER * one.size < gap_between(one, chunk) < _BEHIND * one.size
        for one in below
    )


def _at(chunk: Chunk, height: Height) -> Chunk:
    parts = ((text, replace(char_format, height=height)) for text, char_format in chunk.words.parts())
    return replace(chunk, words=formatted(parts))


def _at_own_height(row: list[Chunk], size: float) -> list[Chunk]:
    """The chunks of a line, of which those that are small and few letters may be raised or lowered."""
    y = max(row, key=lambda one: one.size).y
    heights = [
        height_of(y - one.y, one.size, size) if len(one.words.text) <= _MOST_SET_OFF else Height.BASELINE for one in row
    ]
    return [_at(one, height) if height else one for one, height in zip(row, heights, strict=True)]


def _line(row: list[Chunk], page: int, cells: dict[float, int], *, as_row: bool) -> Line:
    rtl = 2 * sum(len(one.words.text) for one in row if one.rtl) >= sum(len(one.words.text) for one in row)
    size = _size(row)
    ordered = _in_order(_at_own_height(row, size), rtl=rtl)
    made = FormattedText()
    for before, chunk in zip([None, *ordered], ordered, strict=False):
        gap = gap_between(before, chunk) if before else 0.0
        glue = "" if before is None or (gap < BLANK * size and not rtl) else " "
        if as_row and before is not None:
            steps = cells.get(max(before.x0, chunk.x0), 0)
            glue = f"{CELL.rstrip() * steps} " if steps else glue
        made = joined(made, glue, chunk.words)
    x0, x1 = min(one.x0 for one in row), max(one.x1 for one in row)
    y = max(row, key=lambda one: one.size).y
    chunks = tuple(_in_order(row, rtl=rtl))
    return Line(made.stripped(), x0, x1, y, size, page, rtl, row=as_row, angle=row[0].angle, chunks=chunks)


def _size(row: list[Chunk]) -> float:
    sizes: dict[float, int] = {}
    for chunk in row:
        sizes[chunk.size] = sizes.get(chunk.size, 0) + len(chunk.words.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _in_order(row: list[Chunk], *, rtl: bool) -> list[Chunk]:
    """The chunks as they are read; in a line to the left, neighbours that run to the right stay in their order."""
    ordered = sorted(row, key=lambda one: one.x0)
    if not rtl:
        return ordered
    made: list[Chunk] = []
    for goes_left, run in groupby(reversed(ordered), key=lambda one: one.rtl):
        inside = list(run)
        made += inside if goes_left else inside[::-1]
    return made
