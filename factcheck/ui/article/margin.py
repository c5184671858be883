"""The left margin of an article: the numbers of its paragraphs; and what strips to point at beside it share."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from factcheck.domain.records.proof import Proof
from factcheck.translation import _
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import mirrored
from factcheck.ui.widgets.theme import tokens_of

GAP = 10
SMALLER = 0.86


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


def number_font_of(widget: QWidget) -> QFont:
    """The font of the small numbers beside an article, a little smaller than that of `widget`."""
    font = QFont(widget.font())
    font.setPixelSize(max(9, round(widget.fontInfo().pixelSize() * SMALLER)))
    return font
