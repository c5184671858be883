"""Values for where words stand on the screen: blocks, their lines, and stretches of letters on these, in px."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from factcheck.domain.text.span import Span

BELOW_LETTERS = 5


@dataclass(slots=True, eq=False)
class PlacedBlock:
    """A block of the proof; `index` counts blocks from 0, `start` and `end` are code points.

    It reaches from `top` to `bottom`. What was asked of it is kept with it (`lines`, `lines_at` positions, `found` for
    spans), from `y` on, where its lines begin: so it holds wherever the block is scrolled to.
    """

    index: int
    start: int
    end: int
    qt_start: int
    top: float
    bottom: float
    x: float
    y: float
    least_height: float
    block: QTextBlock
    scrolled: int = 0
    lines: dict[int, "PlacedLine"] = field(default_factory=dict, repr=False)
    lines_at: dict[int, "PlacedLine"] = field(default_factory=dict, repr=False)
    found: dict[Span, "Found"] = field(default_factory=dict, repr=False)

    def scroll_to(self, scrolled: int) -> None:
        """Stands where it does once the article is scrolled by so much, in px from its top."""
        if scrolled != self.scrolled:
            by = self.scrolled - scrolled
            self.top, self.bottom, self.y, self.scrolled = self.top + by, self.bottom + by, self.y + by, scrolled

    @property
    def layout(self) -> QTextLayout:
        """Its lines; to be asked for anew each time, since Qt may have made others."""
        return self.block.layout()

    def line(self, number: int) -> "PlacedLine":
        """One of its lines, counted from 0; found once."""
        known = self.lines.get(number)
        if known is None:
            line = self.layout.lineAt(number)
            y, height, ascent, descent = line.y(), line.height(), line.ascent(), line.descent()
            above = min(y, y + height - self.least_height)
            under = descent + y - above + ascent / 5
            known = self.lines[number] = PlacedLine(self, line, above, y + height, y, ascent, descent, under)
        return known

    def lines_between(self, first: int, last: int, top: float, bottom: float) -> Iterator["PlacedLine"]:
        """The lines that hold units `first` to `last` and touch the strip from `top` to `bottom`."""
        begins, ends = self.layout.lineForTextPosition(first), self.layout.lineForTextPosition(last)
        if not begins.isValid() or not ends.isValid():
            return
        numbers = range(begins.lineNumber(), ends.lineNumber() + 1)
        skipped = bisect_left(numbers, top - self.y, key=lambda number: self.line(number).below)
        for number in numbers[skipped:]:
            line = self.line(number)
            if line.top > bottom:
                break
            yield line

    @property
    def from_right(self) -> bool:
        """Whether it is written from right to left."""
        return self.block.textDirection() is Qt.LayoutDirection.RightToLeft


class PlacedLine(NamedTuple):
    """A line, with its room from `above` to `below` and its letters from `letters` on, in px from the `y` of its block.

    From `box_top` to `box_bottom` its words are marked and clicked; the boxes of two lines touch. Between its baseline
    and the capitals of a next line that is set like this one lies `under`.
    """

    block: PlacedBlock
    line: QTextLine
    above: float
    below: float
    letters: float
    ascent: float
    descent: float
    under: float

    @property
    def top(self) -> float:
        """Where its room begins."""
        return self.block.y + self.above

    @property
    def bottom(self) -> float:
        """Where its room ends, and that of the next line may begin."""
        return self.block.y + self.below

    @property
    def height(self) -> float:
        """How high its room is."""
        return self.below - self.above

    @property
    def baseline(self) -> float:
        """What its letters stand on."""
        return self.block.y + self.letters + self.ascent

    @property
    def box_top(self) -> float:
        """The upper edge of the box."""
        return self.box_bottom - round(self.height)

    @property
    def box_bottom(self) -> float:
        """The lower edge of the box, below the underlines."""
        return round(self.baseline + self.descent + min(self.descent, BELOW_LETTERS))


class Fragment(NamedTuple):
    """A stretch of letters on one line, from `left` to `right`."""

    left: float
    right: float
    on: PlacedLine


class MarkedLine(NamedTuple):
    """The box of marked words on a line."""

    line: PlacedLine
    box: QRectF


class Found(NamedTuple):
    """The stretches of a span in a block on lines between `top` and `bottom`, in px below the `y` of the block."""

    top: float
    bottom: float
    fragments: list[Fragment]


class Stretch(NamedTuple):
    """Some lines of a block from `top` to `bottom`, and the words on them."""

    span: Span
    top: float
    bottom: float


def letters_box(fragment: Fragment, beside: int) -> QRectF:
    """The box of the letters alone, with room beside."""
    line = fragment.on
    top, bottom = round(line.baseline - line.ascent * 0.95), round(line.baseline + line.descent)
    left, right = round(fragment.left) - beside, round(fragment.right) + beside
    return QRectF(left, top, right - left, bottom - top)


def box_of(fragment: Fragment, beside: int = 0, touching: Iterable[Fragment] = ()) -> QRectF:
    """The box of words on their line, with room beside, but where a letter that is none of them touches them."""
    line, before, after = fragment.on, beside, beside
    for one in touching:
        if one.on is line:
            before = 0 if abs(one.right - fragment.left) < 1 else before
            after = 0 if abs(one.left - fragment.right) < 1 else after
    left, right, height = round(fragment.left) - before, round(fragment.right) + after, round(line.height)
    return QRectF(left, line.box_bottom - height, right - left, height)
