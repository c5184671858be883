"""Lines into paragraphs, told by indents, spacing, short lines and labels; those that go on in a column are joined."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from factcheck.importers.pdf.hyphenation import HYPHENS
from factcheck.importers.pdf.lines import Line

_ENDS = re.compile(r"[.!?…:。！？؟۔।][\"'”’»›“)\]]*\s*\d{0,2}\Z")
LABEL = re.compile(r"(?:[•◦▪▫■□●○‣⁃∙·➢➤►▶✓✔\uf0b7\uf0a7][\s\u00a0]*|[–—*-][\s\u00a0]+)(?=\S)")
NUMBER = re.compile(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[ivx]{1,5}[.)])[\s\u00a0]+(?=\S)")

# A line step of more than 1.6 of the size is that of a text set wide only where it comes three times.
_WIDE, _SURE = 1.6, 3
_WITHIN = 2 / 3  # of the steps; so many at least are within paragraphs of three lines and more
# Of the size of type, but for the first, which are points, and shares of a column.
_ROUNDING, _SAME = 0.5, 0.4  # by which edges are put off, and sizes differ that are one
_LEAST_STEP, _MOST_STEP = 0.7, 2.2  # steps of lines: less stands beside, more is a paragraph of its own
_USUAL_STEP, _PARAGRAPH_STEP = 1.25, 1.28  # the step where none is known, and how much more of it parts paragraphs
_ALIKE = 0.06  # sizes of one paragraph: rounding, and small capitals set as such, but not notes, a tenth smaller
# Whitespace behind a line that fills its column, and before one that does not begin at its edge.
_FULL, _INDENTED = 1.5, 0.5
_EDGE = 0.2  # of the lines; so many share an edge
_TIGHT = 0.4  # whitespace beside its blank that the next word would have had to leave
_SHORT = 0.35  # of the column; a line without an end that leaves more is one all the same
_INDENT, _DEEPEST = 0.6, 6.0  # an indent of a paragraph, from the least that is set to where a block of its own begins
_CENTRED = 0.8  # by which the whitespace on both sides of a centred line differs


@dataclass(slots=True)
class TextBlock:
    """The lines of one paragraph; `column` counts the columns of the whole file, `left` and `right` are its edges."""

    lines: list[Line]
    column: int
    left: float = 0.0
    right: float = 0.0
    indented: bool = False
    parts: list["TextBlock"] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The size most of its letters have."""
        return usual_size(self.lines)

    @property
    def text(self) -> str:
        """Its lines, for a look at them; how they join is decided later."""
        return " ".join(line.text for line in self.lines)

    @property
    def all_lines(self) -> list[Line]:
        """Its lines and those of the parts that continue it in other columns."""
        return [line for part in (self, *self.parts) for line in part.lines]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    @property
    def is_full(self) -> bool:
        """Whether its last line reaches the far edge of the column."""
        last = self.lines[-1]
        return _room(last, self.left, self.right) < _FULL * last.size


def usual_size(lines: Iterable[Line]) -> float:
    """The size that most letters have, to a tenth of a point."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def ends_sentence(text: str) -> bool:
    """Whether the words end as a sentence does."""
    return bool(_ENDS.search(text))


def spacings(columns: Iterable[Sequence[Line]]) -> dict[float, float]:
    """The usual distance of two baselines for each size of letters, to half a point; a wide one only where it is usual.

    Two lines far apart may be two paragraphs, many are a text set with wide lines.
    """
    found: dict[float, list[float]] = defaultdict(list)
    for lines in columns:
        for before, line in pairwise(lines):
            step = line.y - before.y
            if abs(line.size - before.size) < _SAME and _LEAST_STEP * line.size < step < _MOST_STEP * line.size:
                found[_key(line.size)].append(step)
    usual = {size: median(sorted(steps)[: math.ceil(_WITHIN * len(steps))]) for size, steps in found.items()}
    return {size: step for size, step in usual.items() if step < _WIDE * size or len(found[size]) >= _SURE}


def _key(size: float) -> float:
    return round(2 * size) / 2


def text_blocks_of(lines: Sequence[Line], column: int, spacing: dict[float, float]) -> list[TextBlock]:
    """The paragraphs of one column."""
    made: list[TextBlock] = []
    for run in _alike(lines):
        left, right = _edges(run)
        for at, line in enumerate(run):
            step = spacing.get(_key(line.size), _USUAL_STEP * line.size)
            if at and not _begins(made[-1].lines, line, left, right, step):
                made[-1].lines.append(line)
                continue
            made.append(
                TextBlock([line], column, left, right, indented=_indent(line, left, right) > _INDENTED * line.size)
            )
    return made


def _alike(lines: Sequence[Line]) -> list[list[Line]]:
    """Neighbours in letters of one size."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and abs(line.size - runs[-1][-1].size) <= _ALIKE * line.size and line.angle == runs[-1][-1].angle:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _edges(run: list[Line]) -> tuple[float, float]:
    """The left edge that most lines share, and the right edge of the longest."""
    whole = [line for line in run if not line.beside_drop_cap] or run
    rtl = 2 * sum(line.rtl for line in whole) > len(whole)
    far = [line.x1 if rtl else line.x0 for line in whole]
    places = Counter(round(x) for x in far)
    near = [x for x, count in places.items() if count >= max(1, _EDGE * len(far))] or list(places)
    if rtl:
        return min(line.x0 for line in whole), max(near) + _ROUNDING
    return min(near) - _ROUNDING, max(line.x1 for line in whole)


def _indent(line: Line, left: float, right: float) -> float:
    """How far the line begins behind the edge of its column."""
    return right - line.x1 if line.rtl else line.x0 - left


def _room(line: Line, left: float, right: float) -> float:
    """How much whitespace the line leaves at its end."""
    return line.x0 - left if line.rtl else right - line.x1


def _begins(before: list[Line], line: Line, left: float, right: float, step: float) -> bool:
    """Whether a line begins a paragraph of its own behind the lines `before`."""
    last = before[-1]
    if last.row or line.row or line.has_drop_cap:
        return True
    down = line.y - last.y
    if not 0 < down < _PARAGRAPH_STEP * max(step, line.size):
        return True
    if LABEL.match(line.text) or _is_numbered(before, line) or line.words.begins_with_superscript:
        return True
    room, width = _room(last, left, right), right - left
    short = room > _first_word(line) + _TIGHT * line.size
    ends = ends_sentence(last.text)
    if last.bold != line.bold and (short or ends or len(before) == 1):
        return True
    if _is_centred(last, line, left, right):
        return ends and short
    if short and not last.text.endswith(("-", "\u00ad")) and (ends or room > _SHORT * width):
        return True
    return _steps_in(before, line, left, right, ends=ends)


def _steps_in(before: list[Line], line: Line, left: float, right: float, *, ends: bool) -> bool:
    """Whether the indent of a line tells that it begins a paragraph."""
    if line.beside_drop_cap or before[-1].beside_drop_cap:
        return False
    inwards, earlier = _indent(line, left, right), _indent(before[-1], left, right)
    em = line.size
    if earlier + _INDENT * em < inwards < earlier + _DEEPEST * em:
        first = before[0].text
        return ends or len(before) > 1 or not (LABEL.match(first) or NUMBER.match(first))
    hangs = len(before) > 1 and earlier > _indent(before[0], left, right) + _INDENT * em
    return hangs and inwards < earlier - _INDENT * em


def _is_numbered(before: list[Line], line: Line) -> bool:
    if not NUMBER.match(line.text):
        return False
    return bool(NUMBER.match(before[0].text)) or ends_sentence(before[-1].text)


def _is_centred(last: Line, line: Line, left: float, right: float) -> bool:
    """Whether both lines leave as much whitespace before as behind them, and one of them a good deal."""
    sides = [(_indent(one, left, right), _room(one, left, right)) for one in (last, line)]
    return max(sides)[0] > line.size and all(abs(before - behind) < _CENTRED * line.size for before, behind in sides)


def _first_word(line: Line) -> float:
    """How wide the first word of a line is with the blank before it, about."""
    first = len(line.text.split(" ", 1)[0]) + 1
    return first * (line.x1 - line.x0) / max(1, len(line.text))


_SAME_TYPE = 0.05  # of the size of the text; sizes of one text differ by rounding, those of notes by a tenth
_OFTEN_INDENTED = 0.3  # of the paragraphs; the first below a heading has no indent, nor has what goes on in a column


def with_continuations(blocks: Sequence[TextBlock], body: float) -> list[TextBlock]:
    """The blocks, each that goes on in another column joined to the one it continues.

    What stands between them, such as a caption or a heading of a picture, stays behind the whole paragraph.
    """
    indents = _uses_indents(blocks, body)
    made: list[TextBlock] = []
    open_at = -1
    for block in blocks:
        before = made[open_at] if open_at >= 0 else None
        last = before.parts[-1] if before and before.parts else before
        if not _is_body(block, body):
            made.append(block)
            open_at = -1 if last and _goes_on_in_row(last, block) else open_at
            continue
        if before and last and _continues(last, block, indents=indents):
            before.parts.append(block)
        else:
            open_at = len(made)
            made.append(block)
    return made


def _is_body(block: TextBlock, body: float) -> bool:
    first = block.lines[0]
    return abs(block.size - body) <= _SAME_TYPE * body and not (first.angle or first.row or first.margin)


def _uses_indents(blocks: Sequence[TextBlock], body: float) -> bool:
    """Whether paragraphs begin with an indent as a rule."""
    plain = [block for block in blocks if abs(block.size - body) <= _SAME_TYPE * body and len(block.lines) > 1]
    return sum(block.indented for block in plain) > _OFTEN_INDENTED * max(1, len(plain))


def _may_go_on(first: str) -> bool:
    """Whether a letter may stand within a sentence, as all do in scripts without capitals."""
    return first.isalpha() and not first.isupper()


def _goes_on_in_row(before: TextBlock, block: TextBlock) -> bool:
    """Whether loose lines, which were taken for rows of a table, are part of the paragraph above them."""
    return block.lines[0].row and not ends_sentence(before.lines[-1].text) and block.text[:1].islower()


def _continues(before: TextBlock, block: TextBlock, *, indents: bool) -> bool:
    """Whether a paragraph goes on from the end of one column to the beginning of another."""
    text, after = before.lines[-1].text, block.lines[0].text
    if before.column == block.column:
        return before.is_full and not block.indented and not ends_sentence(text) and _may_go_on(after[:1])
    if before.bold != block.bold:
        return False
    if LABEL.match(after) or NUMBER.match(after) or block.lines[0].beside_drop_cap:
        return False
    if text[-1:] in HYPHENS and after[:1].isalpha():
        return True
    if ends_sentence(text):
        return indents and before.is_full and not block.indented and not text.endswith(":")
    if after[:1].islower():
        return True
    return before.is_full and not block.indented
