"""The two handles of a passage, by which the mouse moves its edges."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from typing_extensions import override

from factcheck.domain.records.claim import Passage
from factcheck.domain.text.span import Span
from factcheck.domain.text.span_edges import Edge, with_edge_at
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.placed import MarkedLine
from factcheck.ui.article.text_browser import TextBrowser

BAR, KNOB, REACH = 2, 3.5, 4


class Handle(NamedTuple):
    """One handle: which edge of which passage, and its bar in px of the viewport."""

    passage: Passage
    edge: Edge
    bar: QRectF
    is_left: bool = True

    @property
    def knob(self) -> QPointF:
        """The middle of the knob: above the beginning, beneath the end."""
        x = self.bar.center().x()
        return QPointF(x, self.bar.top() if self.edge is Edge.BEGINNING else self.bar.bottom())

    def is_at(self, point: QPointF) -> bool:
        """Whether the mouse takes hold of it at `point`, hardly on letters of the passage: these can be selected."""
        inward, outward = 1, 2 * REACH - 1
        left, right = (outward, inward) if self.is_left else (inward, outward)
        middle = self.bar.center().x()
        area = QRectF(middle - left, self.bar.top() - REACH, left + right, self.bar.height() + 2 * REACH)
        return area.contains(point)


class EdgeHandles(QObject):
    """Paints handles; while one is dragged it emits `previewed` (Span, whether its beginning moves).

    When it is let go of with other edges, `dropped` has the passage and its new Span.
    """

    previewed = Signal(object, bool)
    dropped = Signal(object, object)

    def __init__(self, edit: TextBrowser) -> None:
        super().__init__(edit)
        self._edit = edit
        self._viewport = edit.viewport()
        self._viewport.setMouseTracking(True)
        self._viewport.installEventFilter(self)
        self.handles: list[Handle] = []
        """Those that were painted last."""
        self._held: Handle | None = None
        self._span: Span | None = None
        self._is_over = False
        self._can_move = True

    def let_move(self, can_move: bool) -> None:
        """Draws handles, and lets the mouse take them, only where edges can be moved."""
        self._can_move = can_move
        self._viewport.update()

    def paint(
        self,
        painter: QPainter,
        lines: ArticleLines,
        passages: Sequence[Passage],
        marked: Mapping[Span, Sequence[MarkedLine]],
        colour: str,
    ) -> None:
        """Paints the handles of `passages` that are in view, where their words are `marked`."""
        self.handles = []
        for passage in passages if self._can_move else ():
            here = marked.get(passage.span)
            self.handles += _handles_of(passage, lines, here) if here else ()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for one in self.handles:
            painter.drawRect(one.bar)
            painter.drawEllipse(one.knob, KNOB, KNOB)

    def _hover(self, point: QPointF) -> None:
        is_over = self._at(point) is not None
        if is_over != self._is_over:
            self._is_over = is_over
            shape = Qt.CursorShape.SizeHorCursor if is_over else Qt.CursorShape.IBeamCursor
            self._viewport.setCursor(shape)

    def _at(self, point: QPointF) -> Handle | None:
        return next((one for one in self.handles if one.is_at(point)), None)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, is_left = event.type(), event.button() is Qt.MouseButton.LeftButton
        if kind is QEvent.Type.MouseButtonPress and is_left and not event.modifiers():
            self._held = self._at(event.position())
            return self._held is not None
        if self._held is None:
            if kind is QEvent.Type.MouseMove and not event.buttons():
                self._hover(event.position())
            return False
        if kind is QEvent.Type.MouseMove:
            self._drag(self._held, event.position())
        elif kind is QEvent.Type.MouseButtonRelease and is_left:
            self._drop(self._held.passage)
        return True

    def _drag(self, held: Handle, point: QPointF) -> None:
        self._span = with_edge_at(self._edit.words, held.passage.span, held.edge, self._edit.position_for(point))
        self.previewed.emit(self._span, held.edge is Edge.BEGINNING)

    def _drop(self, passage: Passage) -> None:
        span, self._span, self._held = self._span, None, None
        if span is None:
            return
        cursor = self._edit.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._edit.setTextCursor(cursor)
        if span != passage.span:
            self.dropped.emit(passage, span)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False


def _handles_of(passage: Passage, lines: ArticleLines, marked: Sequence[MarkedLine]) -> Iterator[Handle]:
    """The handles at the first and at the last letter of a passage, as far as these are in view."""
    span = passage.span
    for edge, at, (line, _box) in ((Edge.BEGINNING, span.start, marked[0]), (Edge.END, span.end - 1, marked[-1])):
        block, box = line.block, QRectF()
        if block.start <= at <= block.end and lines.line_at(block, at) is line:
            for one in marked:
                box = box.united(one.box) if one.line is line else box
            is_left = (edge is Edge.BEGINNING) is not block.from_right
            x = box.left() if is_left else box.right()
            yield Handle(passage, edge, QRectF(x - BAR / 2, box.top(), BAR, box.height()), is_left)
