"""The column beside the gutter: a marker on each line with a comment or note of the reporter, its words if they fit."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.annotation import AnnotationState, Thread
from factcheck.domain.records.ids import AnnotationId, ProofId
from factcheck.domain.text.canonical import shortened
from factcheck.translation import _
from factcheck.ui.article.gutter_layout import GutterScale
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.margin import PointedStrip, number_font_of
from factcheck.ui.article.marks import AnnotationIndex, next_after
from factcheck.ui.widgets.painting import mirrored, paint_icon
from factcheck.ui.widgets.theme import Tokens, tokens_of

ICON = 14
WIDTH = 30
LEAST_WORDS, MOST_TOLD = 96, 340
_SHARE_OF_NAME = 0.4
HEIGHT = ICON + 4
_CLOSE = 6


class AnnotationMarker(NamedTuple):
    """A marker with its middle at `y`, and the threads it stands for."""

    y: float
    threads: tuple[Thread, ...]

    def shown(self, current: AnnotationId | None) -> Thread:
        """The thread whose kind and state it shows: the current one, else the first that is open, else the first."""
        return min(self.threads, key=lambda one: (one.id != current, not one.is_open))


class AnnotationColumn(PointedStrip):
    """Paints what belongs to the visible lines; a click asks for the annotation, again for the next on the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("article_pins", _("Reporter’s notes beside the text"), parent)
        self._annotations = AnnotationIndex(ProofId(""))
        self._current: AnnotationId | None = None
        self.markers: list[AnnotationMarker] = []
        self.hide()

    def look_at(self, lines: ArticleLines, annotations: AnnotationIndex, current: AnnotationId | None) -> None:
        """Shows the annotations of a proof, and which of them is the current one."""
        self._lines, self._annotations, self._current = lines, annotations, current
        self.update()

    def marker_at(self, point: QPoint) -> AnnotationMarker | None:
        """The marker at `point`."""
        return next((one for one in self.markers if abs(point.y() - one.y) <= HEIGHT / 2), None)

    def _place(self) -> None:
        self.markers = []
        scale = GutterScale(self._lines, self._lines.visible(-HEIGHT, self.height() + HEIGHT))
        visible = scale.span()
        if visible is None:
            return
        for thread in self._annotations.overlapping(visible):
            y = scale.middle(thread.span.start)
            if y is None:
                continue
            if self.markers and y - self.markers[-1].y < _CLOSE:
                self.markers[-1] = self.markers[-1]._replace(threads=(*self.markers[-1].threads, thread))
            else:
                self.markers.append(AnnotationMarker(y, (thread,)))

    def _paint_marker(self, painter: QPainter, marker: AnnotationMarker, tokens: Tokens) -> None:
        thread = marker.shown(self._current)
        box = QRectF(self.seen_x(3, ICON), round(marker.y - ICON / 2), ICON, ICON)
        is_current = thread.id == self._current
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(QRectF(0, marker.y - HEIGHT / 2, self.width(), HEIGHT), 4, 4)
        colour = tokens.focus if is_current or thread.is_open else tokens.dim
        paint_icon(painter, f"note-{thread.first.kind.value}", colour, box)
        _paint_state(painter, box, thread.first.state, tokens)
        painter.setPen(QColor(tokens.text if is_current else tokens.dim))
        if len(marker.threads) > 1:
            baseline = marker.y + painter.fontMetrics().capHeight() / 2
            count = str(len(marker.threads))
            x = self.seen_x(3 + ICON + 4, painter.fontMetrics().horizontalAdvance(count))
            painter.drawText(QPointF(x, baseline), count)
        if self.width() >= WIDTH + LEAST_WORDS:
            room = QRectF(WIDTH + 4, marker.y - HEIGHT, self.width() - WIDTH - 8, 2 * HEIGHT)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(mirrored(room, self), flags, self._words_in(room.width(), thread, painter))

    def _words_in(self, room: float, thread: Thread, painter: QPainter) -> str:
        """The beginning of what was said that fits into `room`, with who said it as long as that leaves enough."""
        from factcheck.ui.article.annotation_words import said_by  # an article without notes is painted before

        metrics = painter.fontMetrics()
        is_short = metrics.horizontalAdvance(said_by(thread.first, "")) > room * _SHARE_OF_NAME
        words = said_by(thread.first, shortened(thread.first.body, MOST_TOLD), is_short)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))

    @override
    def tip_at(self, point: QPoint) -> str:
        from factcheck.ui.article.annotation_words import tip_of  # the article is painted before it is asked

        marker = self.marker_at(point)
        return tip_of(marker.threads) if marker is not None else ""

    @override
    def target_at(self, point: QPoint) -> AnnotationId | None:
        marker = self.marker_at(point)
        return next_after([one.id for one in marker.threads], self._current) if marker is not None else None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._place()
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(number_font_of(self))
            for marker in self.markers:
                self._paint_marker(painter, marker, tokens)


def _paint_state(painter: QPainter, box: QRectF, state: AnnotationState, tokens: Tokens) -> None:
    """A tick over what was used, a stroke through what was dismissed."""
    if state is AnnotationState.OPEN:
        return
    corner = QRectF(box.center().x(), box.center().y(), box.width() / 2 + 2, box.height() / 2 + 2)
    painter.setPen(QPen(QColor(tokens.text), 1.6))
    if state is AnnotationState.DISMISSED:
        painter.drawLine(QLineF(box.bottomLeft(), box.topRight()))
        return
    painter.fillRect(corner, QColor(tokens.page))
    painter.drawPolyline(
        [
            QPointF(corner.left() + 1.5, corner.center().y()),
            QPointF(corner.left() + 4, corner.bottom() - 1.5),
            QPointF(corner.right() - 0.5, corner.top() + 1),
        ]
    )
