"""A form that opens in place in the panel: a bar at its side, Esc leaves it, Ctrl+Enter saves it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.ui.widgets.framed_fields import has_control, is_enter
from factcheck.ui.widgets.theme import tokens_of


class FormPane(QWidget):
    """What the forms of the panel have in common, whatever their fields."""

    left = Signal()

    def save(self) -> None:
        """Asks for what stands in the fields to be saved; says what is missing."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_enter(event) and has_control(event):
            self.save()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens_of(self).focus))
            painter.drawRoundedRect(QRectF(0, 4, 3, self.height() - 8), 1.5, 1.5)
