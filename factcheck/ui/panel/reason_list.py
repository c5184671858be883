"""The list of reasons that opens under the reason line."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Reason
from factcheck.domain.wording.joining import clauses
from factcheck.domain.wording.labels import reason_words
from factcheck.translation import _, counted
from factcheck.ui.widgets.announcing import place_in
from factcheck.ui.widgets.painting import draw_box, mirrored, outline, padding
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import tokens_of

ROWS = 8
EDGE = 3


class ReasonList(QListView):
    """The reasons to choose from; the keys stay with the line.

    `conflict` is what stands for that a claim conflicts with another one, where it is recorded with which.
    """

    conflict = ""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._reasons: list[Reason] = []
        self._named_conflict = ""
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setObjectName("reasons")
        self.setAccessibleName(_("Reasons"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setViewportMargins(EDGE, EDGE, EDGE, EDGE)
        self.setItemDelegate(_ReasonDelegate(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)

    @property
    def reason(self) -> Reason | None:
        """The reason of the current row."""
        row = self.currentIndex().row()
        return self._reasons[row] if row >= 0 else None

    @property
    def words(self) -> str:
        """The reason of the current row with its place, else how many there are; empty where there is none."""
        if self.reason is not None:
            return clauses([self.named(self.reason), place_in(self.currentIndex().row(), len(self._reasons))])
        return counted("{count} [reason|reasons]", len(self._reasons)) if self._reasons else ""

    def named(self, reason: Reason | str) -> str:
        """A reason in words."""
        if reason is Reason.CONFLICTS_WITH_ANOTHER_CLAIM and self.conflict:
            return self.conflict
        return reason_words(reason)

    def show_reasons(self, reasons: list[Reason]) -> None:
        """Lists these and makes itself as high as they need."""
        if (reasons, self.conflict) != (self._reasons, self._named_conflict):
            self._reasons, self._named_conflict = reasons, self.conflict
            self._words.setStringList(list(map(self.named, reasons)))
        row = _row_height(self)
        self.setFixedHeight(row * min(ROWS, max(1, len(reasons))) + 2 * EDGE)

    def select(self, reason: Reason | None) -> None:
        """Makes the row of `reason` current, or none."""
        self._go_to(self._reasons.index(reason) if reason in self._reasons else -1)

    def step(self, step: int) -> Reason | None:
        """Goes one row down (1) or up (-1), not past the ends."""
        last, row = len(self._reasons) - 1, self.currentIndex().row()
        if self._reasons:
            self._go_to(min(last, max(0, row + step)) if row >= 0 or step > 0 else last)
        return self.reason

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self._words.index(row))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._reasons:
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


def _row_height(view: QWidget) -> int:
    """How high a row of the list is, in pixels."""
    return view.fontMetrics().height() + padding(view)


class _ReasonDelegate(QStyledItemDelegate):
    """Draws a row as a word with a rounded ground where it is current, with a bar, or under the mouse."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)
        tokens, pad = tokens_of(option.palette), padding(view)
        state, rect = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            draw_box(painter, QRectF(rect), QColor(tokens.selected), None)
            bar = QRectF(rect.left(), rect.top(), EDGE, rect.height())
            painter.fillRect(mirrored(bar, view), QColor(tokens.focus))
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_box(painter, QRectF(rect), QColor(tokens.panel), None)
        painter.setPen(QColor(tokens.text))
        room = rect.adjusted(pad, 0, -pad, 0)
        words = view.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QWidget)
        return QSize(0, _row_height(view))
