"""How a claim looks in the list: number, icon, verdict with its reason, statement, decision, evidence, on one line."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.bearing_words import short_caveat
from factcheck.domain.wording.claim_words import listed_statement, verdict_words
from factcheck.translation import NC_, Messages
from factcheck.ui.claims.model import ClaimModel
from factcheck.ui.claims.rows import RowShape
from factcheck.ui.widgets.painting import draw_box, pixmap
from factcheck.ui.widgets.theme import Tokens, tokens_of

WORDS_FROM = 520
LEAST_VERDICT, MOST_SHARE = 70, 0.24
DRAWN = 400
SURE_TO_FIT = 4
OUTCOME_FROM = 300
IN_SHORT: Messages[Outcome] = Messages(
    {
        Outcome.FINE: NC_("decision in short", "Fine"),
        Outcome.CHANGE: NC_("decision in short", "Change"),
        Outcome.EDITOR: NC_("decision in short", "Editor"),
    },
    "decision in short",
)
_GAP = 10


def row_height(metrics: QFontMetrics) -> int:
    """The height of every row, in px: 32 with a usual font, more with a larger one."""
    return max(32, metrics.height() + 14)


def sign_size(metrics: QFontMetrics) -> int:
    """The side of a status icon, in px: 16 with a usual font."""
    return max(16, round(metrics.height() * 0.9))


@dataclass(frozen=True, slots=True)
class RowCells:
    """Where the parts of a row lie in a left-to-right window."""

    chevron: QRect
    number: QRect
    icons: QRect
    words: QRect
    statement: QRect
    evidence: QRect


def cells(row: QRect, metrics: QFontMetrics, evidence: int, signs: int = 1, verdict: int = 0) -> RowCells:
    """The parts of `row`; `signs` is how many icons stand in it.

    `evidence` is the width its last part needs, `verdict` what the words of the verdicts want, in px.
    """
    top, height, sign = row.top(), row.height(), sign_size(metrics)
    chevron = QRect(row.left() + 5, top, sign, height)
    number = QRect(chevron.right() + 2, top, metrics.horizontalAdvance("0000000"), height)
    icons = QRect(number.right() + 4, top, signs * (sign + 2) - 2 + (signs > 1) * sign // 2, height)
    last = QRect(row.right() - 11 - evidence, top, evidence, height)
    wide = row.width() >= WORDS_FROM * sign // 16
    width = round(min(max(verdict, LEAST_VERDICT), row.width() * MOST_SHARE)) if wide else 0
    words = QRect(icons.right() + 8, top, max(0, width - icons.width() + sign), height)
    start = words.right() + 1 + (_GAP if wide else 0)
    return RowCells(chevron, number, icons, words, QRect(start, top, last.left() - _GAP - start, height), last)


def corner(metrics: QFontMetrics, depth: int) -> tuple[int, int]:
    """Where in its cell the line to a claim beneath another one begins, and where its number does, in px."""
    step = metrics.averageCharWidth()
    left = (min(depth, 3) - 1) * step + 4
    return left, left + step + 4


class ClaimDelegate(QStyledItemDelegate):
    """Draws the rows of the claim list from the model's claims.

    `verdict_room` is how wide the column of the verdicts wants to be in px, the same in every row.
    """

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
        pen = _RowPainter(painter, option, tokens_of(view), self.verdict_room)
        pen.ground()
        pen.claim(model.claim_at(index.row()), model.shape_at(index.row()))
        if view.currentIndex() == index:
            pen.current(view.hasFocus())
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_height(option.fontMetrics))


class _RowPainter:
    """Draws one row; every rectangle is mirrored in a right-to-left window."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, verdict: int) -> None:
        self._painter, self._tokens, self._verdict = painter, tokens, verdict
        self._rect, self._state = option.rect, option.state
        self._metrics, self._direction = option.fontMetrics, option.direction

    def ground(self) -> None:
        if self._state & QStyle.StateFlag.State_Selected:
            self._painter.fillRect(self._rect, QColor(self._tokens.selected))
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(self._rect, QColor(self._tokens.panel))
        line = QRect(self._rect.left(), self._rect.bottom(), self._rect.width(), 1)
        self._painter.fillRect(line, QColor(self._tokens.rule))

    def current(self, focused: bool) -> None:
        if focused:
            box = QRectF(self._rect).adjusted(1, 1, -1, -2)
            draw_box(self._painter, box, None, QColor(self._tokens.focus), 2)
        else:
            bar = QRect(self._rect.left(), self._rect.top(), 3, self._rect.height())
            self._painter.fillRect(self._seen(bar), QColor(self._tokens.focus))

    def claim(self, claim: Claim, shape: RowShape) -> None:
        colour, signs = self._tokens.foreground[claim.status], (claim.status, *shape.beneath[:3])
        caveat = short_caveat(claim)
        outcome, evidence = self._outcome_width(claim), self._evidence_width(claim, caveat)
        place = cells(self._rect, self._metrics, outcome + evidence, len(signs), self._verdict)
        if shape.has_contents:
            self._chevron(place.chevron, folded=bool(shape.beneath))
        self._number(place.number, shape)
        for nth, status in enumerate(signs):
            self._sign(place.icons, nth, f"status-{status.value}", self._tokens.foreground[status])
        if shape.beneath:
            self._slash(place.icons)
        self._text(place.words, verdict_words(claim), colour)
        self._statement(place.statement, listed_statement(claim))
        self._outcome(place.evidence.adjusted(0, 0, -evidence - _GAP, 0), claim)
        self._evidence(place.evidence.adjusted(outcome, 0, 0, 0), claim, caveat)

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

    def _sign(self, cell: QRect, nth: int, name: str, colour: str) -> None:
        size = sign_size(self._metrics)
        left = cell.left() + nth * (size + 2) + (size // 2 if nth else 0)
        box = QRect(left, cell.top() + (cell.height() - size) // 2, size, size)
        self._icon(box, name, colour)

    def _slash(self, cell: QRect) -> None:
        size = sign_size(self._metrics)
        left, middle = cell.left() + size + 2.5, cell.center().y() + 0.5
        ends = [(left, middle + size * 0.35), (left + size * 0.3, middle - size * 0.35)]
        self._line([QPointF(self._mirrored(x), y) for x, y in ends])

    def _icon(self, box: QRect, name: str, colour: str) -> None:
        pixels = round(box.width() * self._painter.device().devicePixelRatioF())
        self._painter.drawPixmap(self._seen(box), pixmap(name, colour, pixels))

    def _outcome_width(self, claim: Claim) -> int:
        if claim.outcome is None or self._rect.width() < OUTCOME_FROM * sign_size(self._metrics) // 16:
            return 0
        return self._metrics.horizontalAdvance(IN_SHORT[claim.outcome]) + 2 + _GAP

    def _outcome(self, cell: QRect, claim: Claim) -> None:
        if claim.outcome is not None and cell.width() > 0:
            colour = self._tokens.text if claim.outcome is Outcome.CHANGE else self._tokens.dim
            self._text(cell, IN_SHORT[claim.outcome], colour, Qt.AlignmentFlag.AlignRight)

    def _evidence_width(self, claim: Claim, caveat: str) -> int:
        if caveat:
            return self._metrics.horizontalAdvance(caveat) + 2
        digits = self._metrics.horizontalAdvance(max("00", str(claim.evidence_count), key=len))
        return digits + sign_size(self._metrics) + 2

    def _evidence(self, cell: QRect, claim: Claim, caveat: str) -> None:
        if caveat:
            self._text(cell, caveat, self._tokens.text, Qt.AlignmentFlag.AlignRight)
            return
        size = sign_size(self._metrics) - 3
        box = QRect(cell.right() + 1 - size, cell.top() + (cell.height() - size) // 2, size, size)
        count, colour = str(claim.evidence_count or "–"), self._tokens.text
        if claim.evidence_count:
            self._icon(box, "paper-clip", self._tokens.dim)
        else:
            colour = self._tokens.dim
        self._text(cell.adjusted(0, 0, -size - 3, 0), count, colour, Qt.AlignmentFlag.AlignRight)

    def _text(self, cell: QRect, text: str, colour: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        self._words(cell, text, colour, align, self._direction)

    def _statement(self, cell: QRect, text: str) -> None:
        """The claim's own words, which begin at the side where their script begins."""
        begin, auto = Qt.AlignmentFlag.AlignLeft, Qt.LayoutDirection.LayoutDirectionAuto
        self._words(cell, one_line(text[:DRAWN]), self._tokens.text, begin, auto)

    def _words(
        self, cell: QRect, text: str, colour: str, align: Qt.AlignmentFlag, direction: Qt.LayoutDirection
    ) -> None:
        if cell.width() < self._metrics.averageCharWidth():
            return
        if len(text) > SURE_TO_FIT:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
        self._painter.setPen(QColor(colour))
        self._painter.setLayoutDirection(direction)
        self._painter.drawText(self._seen(cell), align | Qt.AlignmentFlag.AlignVCenter, text)

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
