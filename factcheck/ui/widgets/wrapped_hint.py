"""A text field whose placeholder is seen whole, in as many lines as it needs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from factcheck.ui.widgets.theme import tokens_of


class HintedText(QTextEdit):
    """Draws its placeholder itself: Qt draws the first of its lines alone, and this keeps Qt's out of sight."""

    def __init__(self) -> None:
        super().__init__()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        is_composing = bool(self.document().firstBlock().layout().preeditAreaText())
        if self.document().isEmpty() and not is_composing:
            with QPainter(self.viewport()) as painter:
                self._paint_hint(painter)

    def _paint_hint(self, painter: QPainter) -> None:
        margin = round(self.document().documentMargin())
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(QColor(tokens_of(self).hint))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
