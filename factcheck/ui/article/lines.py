"""Where words stand on the screen: visible blocks, and a span line by line, in px of the viewport."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.placed import (
    BELOW_LETTERS,
    Found,
    Fragment,
    MarkedLine,
    PlacedBlock,
    PlacedLine,
    Stretch,
    box_of,
)

NEAR = 240
"""How far above and below the view blocks are placed with those in it, in px, for what stands beside them."""
OVERHANG, BESIDE = 16, 3
"""How far above and below its line what marks words reaches at most, and how far beside them, in px."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class ArticleLines:
    """The geometry of an article in its view, or on paper, where nothing scrolls; works on what is asked for alone."""

    def __init__(self, edit: QTextEdit | None, document: ArticleDocument) -> None:
        self._edit = edit
        self._document = document
        self._proof, self._to_qt = document.proof, document.to_qt
        self._known: dict[int, PlacedBlock] = {}
        self.times_laid_out = 0
        self._near: list[PlacedBlock] = []
        self._near_at: tuple[int, ...] = ()
        self._width = document.textWidth()
        self._mixed: dict[int, bool] = {}
        document.documentLayout().documentSizeChanged.connect(self._forget)
        document.documentLayout().update.connect(self._forget)  # other lines may be as high as those before

    def visible(self, top: float, bottom: float) -> list[PlacedBlock]:
        """The blocks that touch the strip between `top` and `bottom`; those in and near the view are found once."""
        if self._edit is None:
            return self._touching_strip(top, bottom)
        height = self._edit.viewport().height()
        if top < -NEAR or bottom > height + NEAR:
            return self._touching_strip(top, bottom)
        at = self._scrolled(), height
        if at != self._near_at:
            self._near, self._near_at = self._touching_strip(-NEAR, height + NEAR), at
            self._known = {one.index: one for one in self._near}
        return [one for one in self._near if one.top <= bottom and one.bottom >= top]

    def _forget(self) -> None:
        self.times_laid_out += 1
        self._near_at = ()
        self._known.clear()

    def _touching_strip(self, top: float, bottom: float) -> list[PlacedBlock]:
        found, scrolled = [], self._scrolled()
        block = self._block_at(top + scrolled)
        while block.isValid():
            placed = self._placed(block, scrolled)
            if placed.top > bottom:
                break
            if placed.bottom >= top:
                found.append(placed)
            block = block.next()
        return found

    def _holding(self, span: Span, top: float, bottom: float) -> list[PlacedBlock]:
        """Those of the visible blocks that hold words of `span`."""
        return [one for one in self.visible(top, bottom) if one.start < span.end and span.start < one.end]

    def fragments(self, block: PlacedBlock, span: Span, top: float, bottom: float) -> list[Fragment]:
        """The stretches of `span` in `block` on lines between `top` and `bottom`; found once in and near the view."""
        if span.end <= block.start or span.start >= block.end:
            return []
        known, y = block.found.get(span), block.y
        if known is None or top - y < known.top or bottom - y > known.bottom:
            known = block.found[span] = self._found(block, span, top, bottom)
        found = []
        for one in known.fragments:
            if one.on.above <= bottom - y and one.on.below >= top - y:
                found.append(one)
        return found

    def _found(self, block: PlacedBlock, span: Span, top: float, bottom: float) -> Found:
        if self._edit is not None:
            top, bottom = min(top, -NEAR), max(bottom, self._height + NEAR)
        first = self._to_qt(max(span.start, block.start)) - block.qt_start
        last = self._to_qt(min(span.end, block.end)) - block.qt_start
        bidi, x, found = self._is_mixed(block), block.x, Found(top - block.y, bottom - block.y, [])
        for placed in block.lines_between(first, last, top, bottom):
            line = placed.line
            begins = max(first, line.textStart())
            ends = min(last, line.textStart() + line.textLength())
            for left, right in _stretches(line, begins, ends, bidi):
                found.fragments.append(Fragment(x + left, x + right, placed))
        return found

    def _is_mixed(self, block: PlacedBlock) -> bool:
        """Whether letters in a block may run from right to left; looked for once."""
        if block.index not in self._mixed:
            text = self._proof.text
            self._mixed[block.index] = _RIGHT_TO_LEFT.search(text, block.start, block.end) is not None
        return self._mixed[block.index]

    def across(self, span: Span, top: float, bottom: float) -> list[Fragment]:
        """The stretches of `span` in all blocks on lines between `top` and `bottom`."""
        found: list[Fragment] = []
        for block in self._holding(span, top, bottom):
            found += self.fragments(block, span, top, bottom)
        return found

    def touching(self, block: PlacedBlock, span: Span, top: float, bottom: float) -> list[Fragment]:
        """The letter or sign right before `span` in `block` and the one right behind it, such as a comma."""
        found: list[Fragment] = []
        for at in (span.start - 1, span.end):
            if block.start <= at < block.end and not self._proof.text[at].isspace():
                found += self.fragments(block, Span(at, at + 1), top, bottom)
        return found

    def marked(self, span: Span) -> list[MarkedLine]:
        """The boxes of `span` in the view, line by line."""
        top, bottom, found = -OVERHANG, self._height + OVERHANG, []
        for block in self._holding(span, top, bottom):
            touching = self.touching(block, span, top, bottom)
            for one in self.fragments(block, span, top, bottom):
                found.append(MarkedLine(one.on, box_of(one, BESIDE, touching)))
        return found

    def has_letters(self, span: Span, top: float, bottom: float) -> bool:
        """Whether letters of `span` stand between `top` and `bottom`, at least a part of them."""
        return any(
            one.on.baseline > top and one.on.baseline - one.on.ascent < bottom for one in self.across(span, top, bottom)
        )

    def lines_of(self, block: PlacedBlock) -> list[PlacedLine]:
        """Every line of `block`."""
        return [block.line(number) for number in range(block.layout.lineCount())]

    def stretches(self, block: PlacedBlock, bottom: float, most: int) -> Iterator[Stretch]:
        """A block that ends at `bottom`, whole or, where it is much longer than that, in parts of `most` lines."""
        count = block.layout.lineCount()
        firsts = range(0, max(1, count - most // 2), most)
        lines = [block.line(number) for number in firsts[1:]]
        starts = [one.line.textStart() + block.qt_start for one in lines]
        edges = [block.start, *map(self._document.from_qt, starts), block.end]
        heights = [block.top, *(one.top for one in lines), bottom]
        for (start, end), (above, below) in zip(pairwise(edges), pairwise(heights), strict=True):
            if start < end:
                yield Stretch(Span(start, end), above, below)

    def line_at(self, block: PlacedBlock, position: int) -> PlacedLine | None:
        """The line of `block` that holds `position`; None while it has none."""
        known = block.lines_at.get(position)
        if known is None:
            line = block.layout.lineForTextPosition(self._to_qt(position) - block.qt_start)
            if not line.isValid():
                return None
            known = block.lines_at[position] = block.line(line.lineNumber())
        return known

    def progress(self, line: PlacedLine, position: int) -> float:
        """How much of `line` is read at `position`, from 0 to 1."""
        read = self._to_qt(position) - line.block.qt_start - line.line.textStart()
        return min(1.0, max(0.0, read / max(1, line.line.textLength())))

    def top_of(self, position: int) -> float:
        """The top of the line at `position`, from the top of the article; lays out all that stands before."""
        scrolled = self._scrolled()
        placed = self._placed(self._document.findBlock(self._to_qt(position)), scrolled)
        line = self.line_at(placed, position)
        return scrolled + (line.top if line else placed.top)

    def first_line(self, top: float, bottom: float) -> tuple[int, float]:
        """The code point that the first line between `top` and `bottom`, if any, begins with, and its upper edge."""
        for placed in self._lines_between(top, bottom):
            return self._document.from_qt(placed.block.qt_start + placed.line.textStart()), placed.top
        return 0, 0.0

    def position_at(self, point: QPointF) -> int | None:
        """The code point of the letter in whose box `point` is; None beside the letters."""
        for placed in self._painted_at(point.y()):
            letters, x = placed.line.naturalTextRect(), point.x() - placed.block.x
            if letters.left() <= x < letters.right():
                unit = placed.line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
                return self._document.from_qt(placed.block.qt_start + unit)
        return None

    def within_line(self, point: QPointF) -> QPointF:
        """The point at which Qt finds the line in whose box `point` is; to Qt a line ends above its underlines."""
        for placed in self._painted_at(point.y()):
            top = placed.baseline - placed.ascent
            return QPointF(point.x(), min(max(point.y(), top + 1), top + placed.line.height() - 1))
        return point

    def _painted_at(self, y: float) -> Iterator[PlacedLine]:
        """The line whose box reaches over `y`; two where letters of other fonts make boxes overlap."""
        lines = self._lines_between(y - BELOW_LETTERS - 1, y + 1)
        return (one for one in lines if one.box_top <= y < one.box_bottom)

    def _lines_between(self, top: float, bottom: float) -> Iterator[PlacedLine]:
        """The lines that touch the strip from `top` to `bottom`."""
        for block in self.visible(top, bottom):
            yield from block.lines_between(0, self._to_qt(block.end) - block.qt_start, top, bottom)

    def _block_at(self, height: float) -> QTextBlock:
        """The last block that begins above `height`, else the first; found by halving: Qt's hit test is slow."""
        y = max(0.0, height)
        index = self._last_above(y)
        following = self._document.findBlockByNumber(index + 1)
        if following.isValid() and not following.layout().lineCount():
            self._document.documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)  # lays out to y
            index = self._last_above(y)
        return self._document.findBlockByNumber(index)

    def _last_above(self, y: float) -> int:
        def is_below(number: int) -> bool:
            layout = self._document.findBlockByNumber(number).layout()
            return not layout.lineCount() or layout.position().y() > y

        return bisect_left(range(1, self._document.blockCount()), True, key=is_below)

    def _placed(self, block: QTextBlock, scrolled: int) -> PlacedBlock:
        index = block.blockNumber()
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._measured_block(block, index)
        known.scroll_to(scrolled)
        return known

    def _measured_block(self, block: QTextBlock, index: int) -> PlacedBlock:
        box = self._document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        layout.setCacheEnabled(True)  # else Qt finds out anew with each painting which letters stand where
        # Qt gives the height of the letters alone, without what the least line height adds above the first line.
        bottom = box.top() + layout.boundingRect().bottom()
        of_proof, origin = self._proof.blocks[index], layout.position()
        return PlacedBlock(
            index=index,
            start=of_proof.start,
            end=of_proof.end,
            qt_start=block.position(),
            top=box.top(),
            bottom=bottom,
            x=origin.x(),
            y=origin.y(),
            least_height=block.blockFormat().lineHeight(),
            block=block,
        )

    @property
    def _height(self) -> int:
        return self._edit.viewport().height() if self._edit is not None else 0

    def _scrolled(self) -> int:
        """How far the article is scrolled; what was found in lines of another width is forgotten first."""
        width = self._document.textWidth()
        if width != self._width:
            self._width = width
            self._forget()
        return self._edit.verticalScrollBar().value() if self._edit is not None else 0


def _stretches(line: QTextLine, begins: int, ends: int, bidi: bool) -> list[tuple[float, float]]:
    """From where to where the units `begins` to `ends` reach on `line`; several where directions mix."""
    if begins >= ends:
        return []
    if not bidi:
        left, right = _x(line, begins), _x(line, ends)
        return [(left, min(right, line.naturalTextRect().right()))]
    merged: list[tuple[float, float]] = []
    for left, right in sorted(_extent(run) for run in line.glyphRuns(begins, ends - begins)):
        if merged and left <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(right, merged[-1][1])
        else:
            merged.append((left, right))
    return merged


def _extent(run: QGlyphRun) -> tuple[float, float]:
    """From where to where the glyphs of a run reach; where directions mix, Qt's carets do not tell it."""
    starts = [point.x() for point in run.positions()]
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    ends = [start + advance.x() for start, advance in zip(starts, advances, strict=True)]
    return min(starts, default=0.0), max(ends, default=0.0)


def _x(line: QTextLine, unit: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return x
