"""The list of reasons that opens under the reason line."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.records.verdict import Reason
from factcheck.domain.wording.labels import REASON
from factcheck.translation import _
from factcheck.ui.widgets.painting import draw_box, outline, padding
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import tokens_in, tokens_of

ROWS = 8
EDGE = 3


class ReasonList(QListWidget):
    """The reasons to choose from; the keys stay with the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._reasons: list[Reason] = []
        self.setObjectName("reasons")
        self.setAccessibleName(_("Reasons"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setViewportMargins(EDGE, EDGE, EDGE, EDGE)
        self.setItemDelegate(_ReasonDelegate(self))
        self.setMouseTracking(True)

    @property
    def reason(self) -> Reason | None:
        """The reason of the current row."""
        row = self.currentRow()
        return self._reasons[row] if row >= 0 else None

    def show_reasons(self, reasons: list[Reason]) -> None:
        """Lists these and makes itself as high as they need."""
        self._reasons = reasons
        self.clear()
        row = self.fontMetrics().height() + padding(self)
        for reason in reasons:
            QListWidgetItem(REASON[reason], self).setSizeHint(QSize(0, row))
        self.setFixedHeight(row * min(ROWS, max(1, len(reasons))) + 2 * EDGE)

    def select(self, reason: Reason | None) -> None:
        """Makes the row of `reason` current, or none."""
        self.setCurrentRow(self._reasons.index(reason) if reason in self._reasons else -1)

    def step(self, step: int) -> Reason | None:
        """Goes one row down (1) or up (-1), not past the ends."""
        if self.count():
            row = self.currentRow() + step if self.currentRow() >= 0 or step > 0 else self.count() - 1
            self.setCurrentRow(min(self.count() - 1, max(0, row)))
        return self.reason

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.count():
            current = self.reason
            self.show_reasons(self._reasons)
            self.select(current)

    @override
    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.Paint:
            with QPainter(self) as painter:
                tokens = tokens_of(self)
                draw_box(painter, QRectF(self.rect()), QColor(tokens.page), outline(tokens))
        return answer


class _ReasonDelegate(QStyledItemDelegate):
    """Draws a row as a word with a rounded ground where it is current or under the mouse."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        tokens, pad = tokens_in(option.palette), padding(view)
        state, rect = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            draw_box(painter, QRectF(rect), QColor(tokens.selected), None)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, QRectF(rect), QColor(tokens.panel), None)
        painter.setPen(QColor(tokens.text))
        room = rect.adjusted(pad - EDGE, 0, -pad, 0)
        words = view.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
