"""A drop-down of a few values, framed like the text fields; the mouse wheel scrolls past it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy
from typing_extensions import override

from factcheck.domain.text.canonical import capitalised
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import draw_box, edge_line, mirrored, outline, padding, paint_icon
from factcheck.ui.widgets.theme import tokens_of


class ChoiceBox(QComboBox):
    """Values by their label, of which one is `shown`; emits `chosen` only where a person chose."""

    chosen = Signal(object)
    first_is_none = True
    """Whether the first value says that nothing is chosen, and is dim therefore."""

    def __init__(self, name: str, object_name: str, labels: Mapping[object, str]) -> None:
        super().__init__()
        named_widget(self, object_name, name)
        self._values: list[object] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._activated)
        self.shown: object = None
        self.offer(labels)

    def offer(self, labels: Mapping[object, str]) -> None:
        """Offers these values in place of others, and shows the first; announces nothing."""
        self._values = list(labels)
        self.clear()
        self.addItems([capitalised(label) for label in labels.values()])
        self.shown = self._values[0]

    def offer_one(self, value: object, label: str, before: object) -> None:
        """Offers one value more, before another one; announces nothing."""
        at = self._values.index(before)
        self._values.insert(at, value)
        self.insertItem(at, capitalised(label))

    def offers(self, value: object) -> bool:
        """Whether `value` is among those to choose from."""
        return value in self._values

    def show_value(self, value: object) -> None:
        """Shows `value`; announces nothing."""
        self.shown = value
        self.setCurrentIndex(self._values.index(value))

    def _activated(self, row: int) -> None:
        if self._values[row] != self.shown:
            self.shown = self._values[row]
            self.chosen.emit(self.shown)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 18, metrics.height() + 2 * padding(self))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 9, self.sizeHint().height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, pad, side = tokens_of(self), padding(self), self.fontMetrics().height()
        with QPainter(self) as painter:
            colour = QColor(tokens.focus) if self.hasFocus() else outline(tokens)
            ground = QColor(tokens.page if self.isEnabled() else tokens.panel)
            line = edge_line(self.isEnabled())
            draw_box(painter, QRectF(self.rect()), ground, colour, 2 if self.hasFocus() else 1, line)
            right = self.width() - side - pad // 2
            box = QRectF(right, (self.height() - side) / 2, side, side)
            paint_icon(painter, "chevron-down", tokens.dim, mirrored(box, self))
            room = QRectF(pad, 0, right - pad - pad // 2, self.height())
            is_dim = not self.isEnabled() or (self.first_is_none and not self.currentIndex())
            painter.setPen(QColor(tokens.dim if is_dim else tokens.text))
            words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(mirrored(room, self), Qt.AlignmentFlag.AlignVCenter, words)
