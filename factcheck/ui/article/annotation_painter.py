"""Paints where the reporter's annotations begin and end: corners above the letters, a tint for the current one."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck.domain.records.annotation import AnnotationKind, Thread
from factcheck.domain.records.ids import AnnotationId
from factcheck.domain.text.span import Span
from factcheck.ui.article.annotation_index import AnnotationIndex
from factcheck.ui.article.lines import ArticleLines, Fragment
from factcheck.ui.article.painter import OVERHANG
from factcheck.ui.widgets.theme import Tokens

FOOT, ARM = 4.0, 5.0


class AnnotationPainter:
    """Paints what is visible; lines under words are those of claims, so an anchor has corners instead."""

    def __init__(self, lines: ArticleLines, tokens: Tokens) -> None:
        self._lines = lines
        self._tokens = tokens

    def paint_behind(self, painter: QPainter, clip: QRect, thread: Thread | None) -> None:
        """The tint of the current annotation, which lies under the letters."""
        if thread is None:
            return
        for one in self._fragments(thread.span, clip):
            painter.fillRect(_box(one), QColor(self._tokens.selected))

    def paint_over(
        self, painter: QPainter, clip: QRect, annotations: AnnotationIndex, current: AnnotationId | None
    ) -> None:
        """The corners of all annotations in sight; links are told by their colour."""
        blocks = self._lines.visible(clip.top() - OVERHANG, clip.bottom() + OVERHANG)
        filled = [block for block in blocks if block.end > block.start]
        if not filled or not len(annotations):
            return
        for thread in annotations.overlapping(Span(filled[0].start, filled[-1].end)):
            is_current = thread.id == current
            if thread.first.kind is AnnotationKind.LINK and not is_current:
                continue
            colour = self._tokens.focus if is_current else self._tokens.dim
            self._paint_corners(painter, thread, clip, QPen(QColor(colour), 1.5 if is_current else 1))

    def _paint_corners(self, painter: QPainter, thread: Thread, clip: QRect, pen: QPen) -> None:
        fragments = self._fragments(thread.span, clip)
        if not fragments:
            return
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for one, begins in ((fragments[0], True), (fragments[-1], False)):
            box = _box(one)
            edge = box.left() + 0.5 if begins else box.right() - 0.5
            arm, top = (ARM if begins else -ARM), box.top() + 0.5
            painter.drawPolyline([QPointF(edge, top + FOOT), QPointF(edge, top), QPointF(edge + arm, top)])

    def _fragments(self, span: Span, clip: QRect) -> list[Fragment]:
        top, bottom = clip.top() - OVERHANG, clip.bottom() + OVERHANG
        return [
            one for block in self._lines.visible(top, bottom) for one in self._lines.fragments(block, span, top, bottom)
        ]


def _box(fragment: Fragment) -> QRectF:
    line = fragment.on
    top = round(line.baseline - line.line.ascent() * 0.95)
    bottom = round(line.baseline + line.line.descent())
    left, right = round(fragment.left) - 1, round(fragment.right) + 1
    return QRectF(left, top, right - left, bottom - top)
