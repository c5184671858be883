"""What every row of the claim list has: its ground, where one stands, the hook of the tree, number, signs and words."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.verdict import Status
from factcheck.ui.claims.rows import RowShape
from factcheck.ui.widgets.painting import draw_box, draw_ringed, paint_icon
from factcheck.ui.widgets.theme import Tokens

DRAWN = 400
"""How many letters of a statement are looked at: more fit into no row."""
SURE_TO_FIT = 4
MEASURED = 512
"""How many texts are kept with their widths: those of the rows that a list shows, some ten times over."""
BAR = 4
BEGIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowMetrics(QFontMetrics):
    """The metrics of a font, which measure once what stands in many rows: a number, a verdict, how much evidence."""

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        self._advance = lru_cache(maxsize=MEASURED)(super().horizontalAdvance)

    @override
    def horizontalAdvance(self, text: str) -> int:  # type: ignore[override]  # rows ask for no part of a text
        return self._advance(text)

    @override
    def elidedText(self, text: str, mode: Qt.TextElideMode, width: int) -> str:  # type: ignore[override]
        return text if self._advance(text) < width else super().elidedText(text, mode, width)


def sign_size(metrics: QFontMetrics) -> int:
    """The side of a status icon, in px: 16 with a usual font."""
    return max(16, round(metrics.height() * 0.9))


def lead(row: QRect, metrics: QFontMetrics) -> tuple[QRect, QRect]:
    """Where a row that folds has its chevron, and where its number lies, in a left-to-right window."""
    chevron = QRect(row.left() + 5, row.top(), sign_size(metrics), row.height())
    width = metrics.horizontalAdvance("0000000")
    return chevron, QRect(chevron.right() + 2, row.top(), width, row.height())


def signs_width(signs: int, sign: int) -> int:
    """The room of so many icons, each of `sign` px, with the slash behind the first."""
    return signs * (sign + 2) - 2 + (signs > 1) * sign // 2


def corner(metrics: QFontMetrics, depth: int) -> tuple[int, int]:
    """Where in its cell the line to a claim beneath another one begins, and where its number does, in px."""
    step = metrics.averageCharWidth()
    left = (min(depth, 3) - 1) * step + 4
    return left, left + step + 4


class RowPainter:
    """Draws one row; every rectangle is mirrored in a right-to-left window."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, metrics: QFontMetrics) -> None:
        self._painter, self._tokens = painter, tokens
        self._rect, self._state = option.rect, option.state
        self._metrics, self._direction = metrics, option.direction

    def claim(self, claim: Claim, shape: RowShape, verdict_room: int) -> None:
        """Draws what is said of a claim; the column of the verdicts, if the row has one, wants to be so wide, in px."""
        raise NotImplementedError

    def ground(self, *, is_focused: bool) -> None:
        """Fills the selected row and frames the one under the mouse; round that of the keyboard goes a ring."""
        tokens, box = self._tokens, QRectF(self._rect).adjusted(0, 0, 0, -1)
        line = QRect(self._rect.left(), self._rect.bottom(), self._rect.width(), 1)
        self._painter.fillRect(line, QColor(tokens.rule))
        ring = QColor(tokens.focus) if is_focused else None
        is_selected = bool(self._state & QStyle.StateFlag.State_Selected)
        fill, edge = (QColor(tokens.selected), QColor(tokens.dim)) if is_selected else (None, None)
        draw_ringed(self._painter, box, fill, edge, ring)
        if self._state & QStyle.StateFlag.State_MouseOver and not is_selected:
            draw_box(self._painter, box, None, QColor(tokens.dim), 1, Qt.PenStyle.DashLine)

    def current(self) -> None:
        """Draws the bar of the current row at its beginning."""
        bar = QRect(self._rect.left(), self._rect.top(), BAR, self._rect.height() - 1)
        self._painter.fillRect(self._seen(bar), QColor(self._tokens.focus))

    def _head(self, chevron: QRect, number: QRect, shape: RowShape) -> None:
        """Draws what folds the row, and its number."""
        if shape.has_contents:
            self._chevron(chevron, folded=bool(shape.beneath))
        self._number(number, shape)

    def _chevron(self, cell: QRect, folded: bool) -> None:
        middle = QRectF(self._seen(cell)).center()
        arm = sign_size(self._metrics) * 0.22
        across = arm if self._direction is Qt.LayoutDirection.LeftToRight else -arm
        ends = [(-across / 2, -arm), (across / 2, 0.0), (-across / 2, arm)]
        if not folded:
            ends = [(-arm, -arm / 2), (0.0, arm / 2), (arm, -arm / 2)]
        self._line([middle + QPointF(x, y) for x, y in ends])

    def _number(self, cell: QRect, shape: RowShape) -> None:
        if shape.depth:
            left, begin = (cell.left() + one for one in corner(self._metrics, shape.depth))
            middle = cell.center().y() + 1.5
            bend = [(left, middle - self._metrics.ascent() * 0.6), (left, middle), (begin - 4, middle)]
            self._line([QPointF(self._mirrored(x), y) for x, y in bend])
            cell.setLeft(begin)
        self._text(cell, shape.number, self._tokens.dim)

    def _signs(self, cell: QRect, statuses: tuple[Status, ...]) -> None:
        """Draws an icon for each status, with a slash behind that of the claim itself."""
        size = sign_size(self._metrics)
        for nth, status in enumerate(statuses):
            left = cell.left() + nth * (size + 2) + (size // 2 if nth else 0)
            box = QRect(left, cell.top() + (cell.height() - size) // 2, size, size)
            self._icon(box, f"status-{status.value}", self._tokens.foreground[status])
        if len(statuses) > 1:
            slash, middle = cell.left() + size + 2.5, cell.center().y() + 0.5
            ends = [(slash, middle + size * 0.35), (slash + size * 0.3, middle - size * 0.35)]
            self._line([QPointF(self._mirrored(x), y) for x, y in ends])

    def _icon(self, box: QRect, name: str, colour: str) -> None:
        paint_icon(self._painter, name, colour, QRectF(self._seen(box)))

    def _text(self, cell: QRect, text: str, colour: str, align: Qt.AlignmentFlag = BEGIN) -> None:
        """Writes a text, cut where `cell` has no room for it."""
        self._words(cell, self._cut(text, cell.width()), colour, self._direction, align)

    def _cut(self, text: str, room: int) -> str:
        """`text`, or what of it and an ellipsis `room` px hold."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) if len(text) > SURE_TO_FIT else text

    def _words(
        self, cell: QRect, text: str, colour: str, direction: Qt.LayoutDirection, align: Qt.AlignmentFlag = BEGIN
    ) -> None:
        """Writes a text that has room in `cell`."""
        if cell.width() < self._metrics.averageCharWidth():
            return
        self._painter.setPen(QColor(colour))
        self._painter.setLayoutDirection(direction)
        self._painter.drawText(self._seen(cell), align, text)

    def _line(self, points: list[QPointF]) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(QColor(self._tokens.dim), 1.4))
        self._painter.drawPolyline(points)

    def _seen(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._direction, self._rect, rect)

    def _mirrored(self, x: float) -> float:
        if self._direction is Qt.LayoutDirection.LeftToRight:
            return x
        return self._rect.left() + self._rect.right() - x
