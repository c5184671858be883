"""How a claim looks in the list: on two lines or three, or on one where a person wants a dense list."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.ui.claims.dense_row import DenseRow
from factcheck.ui.claims.full_row import LINES, FullRow
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.claims.row_painter import RowMetrics
from factcheck.ui.claims.rows import RowShape
from factcheck.ui.widgets.theme import Tokens, tokens_of

KEPT = 32
"""So many rows are kept as pictures, which is what a dense list shows on a screen 1,080 px high."""


def row_height(metrics: QFontMetrics, is_dense: bool) -> int:
    """The height of every row, in px: 32 in a dense list with a usual font, more with a larger one."""
    return max(32, metrics.height() + 14) if is_dense else LINES * metrics.lineSpacing() + 14


class _Look(NamedTuple):
    """All that a row looks like by, but for where it stands; `verdict_room` is None where it has several lines."""

    claim: Claim
    shape: RowShape
    is_current: bool
    state: QStyle.StateFlag
    size: QSize
    ratio: float
    font: QFont
    direction: Qt.LayoutDirection
    tokens: Tokens
    verdict_room: int | None


class ClaimDelegate(QStyledItemDelegate):
    """Draws the rows of the claim list from the model's claims; one that only moved as the picture it was.

    `verdict_room` is how wide the column of the verdicts in a dense list wants to be in px, the same in every row.
    """

    is_dense = False
    verdict_room = 0

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view, self._font = view, view.font()
        self._metrics = RowMetrics(self._font)
        self._pictures: dict[ClaimId, tuple[_Look, QPixmap]] = {}

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ratio = painter.deviceTransform().m11()
        look = self._look(option, index, ratio)
        if not ratio.is_integer():  # the edges of a row lie between pixels
            self._draw(painter, option, look)
            return
        kept, picture = self._pictures.pop(look.claim.id, (None, None))
        if picture is None or kept != look:
            picture = self._picture(option, look)
        self._pictures[look.claim.id] = look, picture
        if len(self._pictures) > KEPT:
            del self._pictures[next(iter(self._pictures))]
        painter.drawPixmap(option.rect.topLeft(), picture)

    def _look(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, ratio: float) -> _Look:
        model, row = index.model(), index.row()
        assert isinstance(model, ClaimModel)
        rows, font = model.rows, self._view.font()  # that of `option` goes with it
        if font != self._font:
            self._font, self._metrics = font, RowMetrics(font)
        return _Look(
            rows.at(row),
            rows.shape(rows.shown[row]),
            row == self._view.currentIndex().row(),
            option.state,
            option.rect.size(),
            ratio,
            self._font,
            option.direction,
            tokens_of(self._view),
            self.verdict_room if self.is_dense else None,
        )

    def _picture(self, option: QStyleOptionViewItem, look: _Look) -> QPixmap:
        """A row as it looks, with its ground."""
        picture = QPixmap(look.size * look.ratio)
        picture.setDevicePixelRatio(look.ratio)
        picture.fill(option.palette.base().color())
        with QPainter(picture) as painter:
            painter.translate(-option.rect.topLeft())
            self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewRow, option, painter, self._view)
            self._draw(painter, option, look)
        return picture

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, look: _Look) -> None:
        painter.save()
        painter.setFont(look.font)
        kind = FullRow if look.verdict_room is None else DenseRow
        row = kind(painter, option, look.tokens, self._metrics)
        row.ground(is_focused=bool(look.state & QStyle.StateFlag.State_HasFocus))
        row.claim(look.claim, look.shape, look.verdict_room or 0)
        if look.is_current:
            row.current()
        painter.restore()
