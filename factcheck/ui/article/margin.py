"""The left margin of an article: the numbers of its paragraphs; and what strips to point at beside it share."""

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from factcheck.domain.records.proof import Proof
from factcheck.translation import _
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import mirrored
from factcheck.ui.widgets.theme import tokens_of

GAP = 10
SMALLER = 0.86
REPAINT = QEvent.Type(QEvent.registerEventType())
"""Comes before anything is painted, after all that was posted before."""
Look = TypeVar("Look")
"""How one of the things in a strip looks, as far as that can change."""


def sign_side(widget: QWidget) -> int:
    """How wide and high the sign of a verdict is beside the text, in px; it grows with the font."""
    return max(14, round(widget.fontMetrics().height() * 0.85))


class _Strip(QWidget):
    """A strip beside an article that tells more under the mouse."""

    def __init__(self, object_name: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        named_widget(self, object_name, name)
        self._lines: ArticleLines | None = None

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("article_margin", _("Paragraph numbers"), parent)
        self._proof: Proof | None = None

    def look_at(self, proof: Proof, lines: ArticleLines) -> None:
        """Shows the numbers of another proof."""
        self._proof, self._lines = proof, lines
        self.update()

    @override
    def tip_at(self, point: QPoint) -> str:
        """The page that the paragraph at `point` stands on in its file; empty where there are no pages."""
        if self._proof is None or self._lines is None:
            return ""
        for block in self._lines.visible(point.y(), point.y()):
            page = self._proof.blocks[block.index].page
            return _("page {number}", number=page) if page else ""
        return ""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._proof is None or self._lines is None:
            return
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

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()


class PointedStrip(_Strip):
    """A strip with things in it that can be clicked."""

    def __init__(self, object_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(object_name, name, parent)
        self.setMouseTracking(True)

    def seen_x(self, x: float, width: float = 0) -> float:
        """Where a thing begins that is `x` px away from the text and so wide; the other way round from a place."""
        return self.width() - x - width if self.isRightToLeft() else x

    def can_click(self, point: QPoint) -> bool:
        """Whether there is something to click at `point`."""
        raise NotImplementedError

    def click(self, point: QPoint) -> None:
        """Does what a click at `point` asks for."""
        raise NotImplementedError

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.can_click(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.click(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


class ChangingStrip(PointedStrip, Generic[Look]):
    """A strip that paints again only those of its things that look otherwise than they were painted."""

    def __init__(self, object_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(object_name, name, parent)
        self._looks: dict[float, Look] | None = None
        self._painted: dict[float, Look] = {}
        self._is_due = self._is_whole = False
        self.measure()

    def measure(self) -> None:
        """Measures what is asked of each thing, and depends on the font alone."""
        self.side = sign_side(self)
        self.letters = self.fontMetrics().height()

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
        self._looks = None
        self._is_whole = self._is_whole or self.isVisible()
        self.update()

    def taken_to_paint(self) -> dict[float, Look]:
        """How all things look, which whoever asks paints at once, at least those where that is asked for."""
        if self._is_due:
            self._repaint_changed()  # also what the painting at hand does not reach
        self._is_whole = False
        self._painted = self.looks
        return self._painted

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
