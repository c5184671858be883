"""The left margin of an article: the numbers of its paragraphs; and what strips to point at beside it share."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import Proof
from factcheck.translation import _
from factcheck.ui.article.gutter_layout import GutterScale
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import mirrored, paint_icon
from factcheck.ui.widgets.theme import Tokens, tokens_of

GAP = 10
SMALLER = 0.86
REPAINT = QEvent.Type(QEvent.registerEventType())
"""Comes before anything is painted, after all that was posted before."""
Look = TypeVar("Look")
"""How one of the things in a strip looks, as far as that can change."""


class _Strip(QWidget):
    """A strip beside an article that tells more under the mouse; it is seen once it knows the lines of a text."""

    _lines: ArticleLines

    def __init__(self, object_name: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named_widget(self, object_name, name)

    def tip_at(self, point: QPoint) -> str:
        """What is said of the thing at `point`; empty where there is none."""
        raise NotImplementedError

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)


class ArticleMargin(_Strip):
    """Paints a small number beside the first line of each visible paragraph; a tooltip tells its page."""

    _proof: Proof

    def __init__(self, parent: QWidget) -> None:
        super().__init__("article_margin", _("Paragraph numbers"), parent)

    def look_at(self, proof: Proof, lines: ArticleLines) -> None:
        """Shows the numbers of another proof."""
        self._proof, self._lines = proof, lines
        self.update()

    @override
    def tip_at(self, point: QPoint) -> str:
        """The page that the paragraph at `point` stands on in its file; empty where there are no pages."""
        for block in self._lines.visible(point.y(), point.y()):
            page = self._proof.blocks[block.index].page
            return _("page {number}", number=page) if page else ""
        return ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(number_font_of(self))
            painter.setPen(QColor(tokens_of(self).dim))
            for block in self._lines.visible(event.rect().top(), event.rect().bottom()):
                number = self._proof.paragraph_numbers[block.index]
                line = self._lines.line_at(block, block.start)
                if number is not None and line is not None:
                    width = painter.fontMetrics().horizontalAdvance(str(number))
                    box = mirrored(QRectF(self.width() - GAP - width, line.baseline, width, 0), self)
                    painter.drawText(box.topLeft(), str(number))


class PointedStrip(_Strip):
    """A strip with things in it that can be clicked, upon which one of them is `picked`."""

    picked = Signal(str)

    def __init__(self, object_name: str, name: str, parent: QWidget) -> None:
        super().__init__(object_name, name, parent)
        self.setMouseTracking(True)

    def seen_x(self, x: float, width: float = 0) -> float:
        """Where a thing begins that is `x` px away from the text and so wide; the other way round from a place."""
        return self.width() - x - width if self.isRightToLeft() else x

    def target_at(self, point: QPoint) -> str | None:
        """The id that a click at `point` picks."""
        raise NotImplementedError

    def click(self, point: QPoint) -> None:
        """Picks what is at `point`, if anything is."""
        target = self.target_at(point)
        if target is not None:
            self.picked.emit(target)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self.target_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.click(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


class ClaimStrip(PointedStrip, Generic[Look]):
    """A strip of claims, which paints again only those that look otherwise than they were painted."""

    hook = 0
    """How far a claim that is a part of the one above stands further in, in px."""
    _marks: ArticleMarks

    def __init__(self, object_name: str, name: str, parent: QWidget) -> None:
        super().__init__(object_name, name, parent)
        self._current: ClaimId | None = None
        self._scale: GutterScale | None = None
        self._looks: dict[float, Look] | None = None
        self._painted: dict[float, Look] = {}
        self._is_due = self._is_whole = False
        self.measure()

    def look_at(self, lines: ArticleLines, marks: ArticleMarks) -> None:
        """Shows the marks of another proof, or others of the same."""
        self._lines, self._marks = lines, marks
        self.follow()

    def set_current(self, claim_id: ClaimId | None) -> None:
        """Takes over which claim is the current one."""
        if claim_id != self._current:
            self._current = claim_id
            self.change()

    def measure(self) -> None:
        """Measures what depends on the font alone: the `side` of the sign of a verdict, and how high letters are."""
        self._metrics = self.fontMetrics()
        self.letters = self._metrics.height()
        self.side = max(14, round(self.letters * 0.85))

    def find_looks(self) -> dict[float, Look]:
        """How all things look now, by where they stand."""
        raise NotImplementedError

    def area_of(self, look: Look) -> QRectF:
        """Where a thing is painted."""
        raise NotImplementedError

    @property
    def looks(self) -> dict[float, Look]:
        """How all things look; found once after something changed."""
        if self._looks is None:
            self._looks = self.find_looks()
        return self._looks

    def change(self) -> None:
        """Paints again what looks or lies otherwise now, once all that changes it has happened."""
        self._looks = None
        if self.isVisible() and not self._is_whole and not self._is_due:
            self._is_due = True
            QApplication.postEvent(self, QEvent(REPAINT))

    def follow(self) -> None:
        """Places and paints what belongs to the lines that are visible now."""
        self._looks = self._scale = None
        self._is_whole = self._is_whole or self.isVisible()
        self.update()

    def taken_to_paint(self) -> dict[float, Look]:
        """How all things look, which whoever asks paints at once, at least those where that is asked for."""
        if self._is_due:
            self._repaint_changed()  # also what the painting at hand does not reach
        self._is_whole = False
        self._painted = self.looks
        return self._painted

    def paint_sign(self, painter: QPainter, x: float, middle: float, claim: Claim, tokens: Tokens) -> None:
        """Paints the sign of the verdict from `x` on."""
        status, side = claim.status, self.side
        box = QRectF(self.seen_x(x, side), round(middle - side / 2), side, side)
        paint_icon(painter, f"status-{status.value}", tokens.foreground[status], box)

    def paint_hook(self, painter: QPainter, left: float, middle: float, above: float, tokens: Tokens) -> None:
        """Paints the line from the claim above, of which this one is a part; it begins so far `above` its end."""
        painter.setPen(QPen(QColor(tokens.dim), 1))
        begin, end, y = self.seen_x(left + 2.5), self.seen_x(left + self.hook - 2.5), round(middle) + 0.5
        painter.drawPolyline([QPointF(begin, y - above), QPointF(begin, y), QPointF(end, y)])

    def write(self, painter: QPainter, x: float, middle: float, words: str, end: float | None = None) -> float:
        """Writes words from `x` on, cut where they would reach beyond `end`; where they end."""
        if end is not None:
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(end - x))
        width = self._metrics.horizontalAdvance(words)
        painter.drawText(QPointF(self.seen_x(x, width), middle + self._metrics.capHeight() / 2), words)
        return x + width

    def _repaint_changed(self) -> None:
        self._is_due = False
        if self._is_whole:
            return
        before, now = self._painted, self.looks
        for here, there in ((before, now), (now, before)):
            for at, look in here.items():
                if there.get(at) != look:
                    self.update(self.area_of(look).toAlignedRect())

    @override
    def customEvent(self, event: QEvent) -> None:
        if event.type() == REPAINT:
            self._repaint_changed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.measure()
            self.follow()


def number_font_of(widget: QWidget) -> QFont:
    """The font of the small numbers beside an article, a little smaller than that of `widget`."""
    font = QFont(widget.font())
    font.setPixelSize(max(9, round(widget.fontInfo().pixelSize() * SMALLER)))
    return font
