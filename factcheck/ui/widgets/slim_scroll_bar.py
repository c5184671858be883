"""A slim scroll bar that leaves the edges of what it scrolls alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider
from typing_extensions import override

from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.theme import tokens_of

WIDTH = 10


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
        return QRectF(self.style().subControlRect(kind, option, part, self)).adjusted(2, 0, -2, 0)

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
        tokens = tokens_of(self)
        thumb = QColor(tokens.text if self.isSliderDown() else tokens.dim) if self.underMouse() else outline(tokens)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(thumb)
            box = self._handle()
            painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)
