"""How a claim looks in the list: on two lines or three, or on one where a person wants a dense list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from factcheck.ui.claims.dense_row import DenseRow
from factcheck.ui.claims.full_row import LINES, FullRow
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.widgets.theme import tokens_of


def row_height(metrics: QFontMetrics, is_dense: bool) -> int:
    """The height of every row, in px: 32 in a dense list with a usual font, more with a larger one."""
    return max(32, metrics.height() + 14) if is_dense else LINES * metrics.lineSpacing() + 14


class ClaimDelegate(QStyledItemDelegate):
    """Draws the rows of the claim list from the model's claims.

    `verdict_room` is how wide the column of the verdicts in a dense list wants to be in px, the same in every row.
    """

    is_dense = False
    verdict_room = 0

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, view = index.model(), option.widget
        assert isinstance(model, ClaimModel)
        assert isinstance(view, QAbstractItemView)
        painter.save()
        painter.setFont(option.font)
        tokens = tokens_of(view)
        pen = (
            DenseRow(painter, option, tokens, self.verdict_room) if self.is_dense else FullRow(painter, option, tokens)
        )
        is_current = view.currentIndex() == index
        pen.ground(is_focused=is_current and view.hasFocus())
        pen.claim(model.claim_at(index.row()), model.shape_at(index.row()))
        if is_current:
            pen.current()
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_height(option.fontMetrics, self.is_dense))
