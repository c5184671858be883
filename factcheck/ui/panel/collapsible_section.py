"""A section that folds: a line with its title and what is inside in short, and the inside."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from factcheck.ui.widgets.icons import paint_icon
from factcheck.ui.widgets.keys import presses
from factcheck.ui.widgets.painting import blend, draw_box, padding
from factcheck.ui.widgets.theme import tokens_of


class CollapsibleSection(QWidget):
    """Title line and inside; folded at first."""

    unfolded = Signal(bool)

    def __init__(self, title: str, object_name: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = _SectionHeader(title, f"{object_name}_fold", self)
        self._inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(inside)
        inside.setVisible(False)
        self._head.toggled.connect(inside.setVisible)
        self._head.toggled.connect(self.unfolded)

    def unfold(self, yes: bool = True) -> None:
        """Shows or hides the inside."""
        self._head.setChecked(yes)

    def show_summary(self, summary: str) -> None:
        """Says in short what is inside, while it is folded."""
        self._head.show_summary(summary)


class _SectionHeader(QPushButton):
    def __init__(self, title: str, object_name: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._summary = ""
        self.setCheckable(True)
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_summary(self, summary: str) -> None:
        self._summary = summary
        self.setAccessibleDescription(summary)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 24, metrics.height() + padding(self) * 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 10, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, pad = tokens_of(self), padding(self)
        font = self.font()
        font.setBold(True)
        side = self.fontMetrics().height()
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                draw_box(painter, QRectF(self.rect()), blend(tokens.focus, tokens.panel, 0.08), None)
            if self.hasFocus():
                draw_box(painter, QRectF(self.rect()), None, QColor(tokens.focus), 2)
            name = "chevron-down" if self.isChecked() else "chevron-right"
            paint_icon(painter, name, tokens.dim, QRectF(0, (self.height() - side) / 2, side, side))
            room = self.rect().adjusted(side + pad // 2, 0, -pad // 2, 0)
            painter.setFont(font)
            painter.setPen(QColor(tokens.text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self.isChecked():
                return
            room.adjust(QFontMetrics(font).horizontalAdvance(self.text()) + pad, 0, 0, 0)
            painter.setFont(self.font())
            painter.setPen(QColor(tokens.dim))
            words = self.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
