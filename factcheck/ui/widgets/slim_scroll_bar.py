"""A slim scroll bar that leaves the edges of what it scrolls alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider
from typing_extensions import override

from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.theme import Tokens, tokens_of

WIDTH, THICK = 10, 6
"""How wide the bar is, and what it is held by, in px."""
MARGIN = (WIDTH - THICK) // 2


class SlimScrollBar(QScrollBar):
    """Vertical; a rounded handle and nothing else, invisible where there is nothing to scroll."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _handle(self) -> QRectF:
        """Where the handle is, as the style in force also takes it for the mouse."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return QRectF(self.style().subControlRect(kind, option, part, self)).adjusted(MARGIN, 0, -MARGIN, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 3 * WIDTH)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        with QPainter(self) as painter:
            draw_thumb(painter, self._handle(), tokens_of(self), self.underMouse(), self.isSliderDown())


def draw_thumb(painter: QPainter, box: QRectF, tokens: Tokens, is_lit: bool, is_held: bool) -> None:
    """Draws what a scroll bar is held by: rounded, darker under the mouse and while it is held."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.text if is_held else tokens.dim) if is_lit else outline(tokens))
    radius = min(box.width(), box.height()) / 2
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()
