"""Paints the marks of an article: tints behind the words, lines under them, labels and rules beside them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import OVERHANG, ArticleLines
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.placed import Fragment, MarkedLine, PlacedBlock, box_of
from factcheck.ui.widgets.theme import Tokens

LEVELS = 2
"""So many lines lie under one word; what lies deeper shares the last, and has its own bar in the lane beside."""
STEP = 4
_DASHES = {Status.NOT_CHECKED: (1, [1.0, 2.0]), Status.UNVERIFIED: (2, [2.5, 1.5]), Status.STALE: (1, [12.0, 4.0])}
_THICKNESS = {Status.SUPPORTED: 1, Status.DISPUTED: 3}


@lru_cache(maxsize=64)
def offset_of(level: int, first: float, unit: int, room: float) -> float:
    """How far under the baseline the line of a level begins, in px; all stay within `room`, closer if need be."""
    step = max(2.0 * unit, min(float(STEP * unit), (room - first - unit) / (LEVELS - 1)))
    return min(first + level * step, max(first, room - unit))


def draw_underline(
    painter: QPainter, left: float, right: float, y: float, status: Status, colour: str, unit: int = 1
) -> None:
    """One line from `left` to `right` whose upper edge is at `y`; none for what needs no verdict.

    `unit` is how many px a thin line has, more than one where the text is set large.
    """
    x, top, width = round(left), round(y), max(2, round(right) - round(left))
    if status in _THICKNESS:
        painter.fillRect(QRectF(x, top, width, _THICKNESS[status] * unit), QColor(colour))
    elif status in _DASHES:
        pen = _dashed(status, colour, unit)
        painter.setPen(pen)
        middle = top + pen.widthF() / 2
        painter.drawLine(QLineF(x, middle, x + width, middle))


@cache
def _dashed(status: Status, colour: str, unit: int) -> QPen:
    times, pattern = _DASHES[status]
    pen = QPen(QColor(colour), times * unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(pattern)
    return pen


_BULLETS = frozenset("-*+")
THROUGH = 0.3
"""How far above the baseline a line through words is drawn, as a share of the ascent: within small letters."""


class Strip(NamedTuple):
    """What is painted at once, from `top` to `bottom`: blocks, and the words of the current claim with their contour.

    It is not kept: layouts of Qt are gone with their document, and another thing may then be found in their place.
    """

    top: float
    bottom: float
    blocks: Sequence[PlacedBlock]
    current: Mapping[Span, Sequence[MarkedLine]]
    contour: QPainterPath


class ArticlePainter:
    """Paints what is visible, and keeps what is only passing: the current claim, selected words, the places found."""

    def __init__(self, document: ArticleDocument, lines: ArticleLines, tokens: Tokens) -> None:
        self.current: ClaimId | None = None
        self.selected: Span | None = None
        self._proof = document.proof
        self._formats = document.formats
        self._lines = lines
        self._tokens = tokens
        self._hits: Sequence[Span] = ()
        self._starts: list[int] = []
        self._hit: Span | None = None

    def set_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Takes the places to show as found, in order, and the one that was reached last."""
        if hits is not self._hits:
            self._starts = [span.start for span in hits]
        self._hits, self._hit = hits, current

    def resume(self, other: "ArticlePainter") -> None:
        """Takes over what is passing from the painter of another layout of the same proof."""
        self.current = other.current
        self.set_hits(other._hits, other._hit)

    def strip(self, clip: QRect, marks: ArticleMarks) -> Strip:
        """What is to be painted within `clip`."""
        top, bottom = clip.top() - OVERHANG, clip.bottom() + OVERHANG
        current = {span: self._lines.marked(span) for span in marks.spans(self.current)}
        return Strip(top, bottom, self._lines.visible(top, bottom), current, _contour(current.values()))

    def paint_ground(self, painter: QPainter, strip: Strip, marks: ArticleMarks) -> None:
        """The ground of the current claim, under all else."""
        claim = marks.claim(self.current)
        if claim is not None:
            painter.fillPath(strip.contour, QColor(self._tokens.tint.get(claim.status, self._tokens.selected)))

    def paint_behind(self, painter: QPainter, strip: Strip) -> None:
        """What lies under the letters and the lines beneath them, so that it covers neither."""
        for block in strip.blocks if self._hits else ():
            self._paint_hits(painter, block, strip)
        self._outline(painter, strip.contour, self._tokens.focus, 2)
        if self._hit is not None:
            self._outline(painter, _contour([self._lines.marked(self._hit)]), self._tokens.found_edge, 3)

    def paint_over(self, painter: QPainter, strip: Strip, marks: ArticleMarks) -> None:
        """What lies over the letters or beside them."""
        for block in strip.blocks:
            self._paint_rule(painter, block)
            self._paint_sign(painter, block)
            self._paint_underlines(painter, block, strip, marks)

    def strike(self, painter: QPainter, strip: Strip, spans: Iterable[Span]) -> None:
        """Draws a line through words, in the colour of the text."""
        painter.setPen(QPen(QColor(self._tokens.text), self._formats.typography.thin))
        for block in strip.blocks:
            for span in spans:
                for one in self._lines.fragments(block, span, strip.top, strip.bottom):
                    y = one.on.baseline - one.on.ascent * THROUGH
                    painter.drawLine(QPointF(one.left, y), QPointF(one.right, y))

    def _paint_underlines(self, painter: QPainter, block: PlacedBlock, strip: Strip, marks: ArticleMarks) -> None:
        if block.start == block.end:
            return
        first, unit = self._formats.typography.px(0.2), self._formats.typography.thin
        for span, claim, level in marks.overlapping(Span(block.start, block.end)):
            for one, colour in self._inked(block, span, claim.status, strip):
                y = one.on.baseline + offset_of(min(level, LEVELS - 1), first, unit, one.on.under)
                draw_underline(painter, one.left, one.right, y, claim.status, colour, unit)

    def _inked(self, block: PlacedBlock, span: Span, status: Status, strip: Strip) -> list[tuple[Fragment, str]]:
        """A stretch line by line with its colour; selected words apart where their ground has that colour."""
        colour, selected = self._tokens.foreground[status], self.selected
        inked = [(span, colour)]
        if selected is not None and colour == self._tokens.selection:
            parts, on_it = segments([Mark(selected, None)], span), self._tokens.selection_text
            inked = [(part.span, on_it if part.marks else colour) for part in parts]
        return [
            (one, ink) for some, ink in inked for one in self._lines.fragments(block, some, strip.top, strip.bottom)
        ]

    def _paint_hits(self, painter: QPainter, block: PlacedBlock, strip: Strip) -> None:
        painter.setPen(QColor(self._tokens.found_edge))
        painter.setBrush(QColor(self._tokens.found))
        for span in self._hits_in(block):
            for one in self._lines.fragments(block, span, strip.top, strip.bottom):
                painter.drawRect(box_of(one, 1).adjusted(0.5, 0.5, -0.5, -0.5))

    def _hits_in(self, block: PlacedBlock) -> Iterator[Span]:
        at = max(0, bisect_left(self._starts, block.start) - 1)
        while at < len(self._hits) and self._hits[at].start < block.end:
            yield self._hits[at]
            at += 1

    def _outline(self, painter: QPainter, contour: QPainterPath, colour: str, width: int) -> None:
        if contour.isEmpty():
            return
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(contour, pen)

    def _paint_rule(self, painter: QPainter, block: PlacedBlock) -> None:
        if self._proof.blocks[block.index].kind is not BlockKind.QUOTATION:
            return
        line = self._lines.line_at(block, block.start)
        if line is None:
            return
        inward = self._formats.step * 0.75
        edge = block.x + line.line.x()
        x = edge + line.line.width() + inward if block.from_right else edge - inward - 3
        painter.fillRect(QRectF(round(x), block.top, 3, block.bottom - block.top), QColor(self._tokens.rule))

    def _paint_sign(self, painter: QPainter, block: PlacedBlock) -> None:
        label = self._proof.blocks[block.index].label
        line = self._lines.line_at(block, block.start) if label else None
        if line is None:
            return
        label = "•" if label in _BULLETS else label
        painter.setFont(self._formats.font)
        painter.setPen(QColor(self._tokens.dim))
        gap, width = self._formats.typography.px(0.5), painter.fontMetrics().horizontalAdvance(label)
        edge = block.x + line.line.x()
        x = edge + line.line.width() + gap if block.from_right else edge - gap - width
        painter.drawText(QPointF(x, line.baseline), label)


def _contour(stretches: Iterable[Sequence[MarkedLine]]) -> QPainterPath:
    """What goes round marked words, once where they meet or overlap."""
    path = QPainterPath()
    for stretch in stretches:
        for one in stretch:
            path.addRect(one.box)
    return path.simplified()
