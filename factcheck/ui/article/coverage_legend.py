"""The line under the article that says what is what while coverage is shown: each word looks as what it names."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.facts import FactKind
from factcheck.translation import N_, _
from factcheck.ui.article.coverage_layer import paint_fact, paint_set_aside, paint_veil
from factcheck.ui.article.painter import draw_underline
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import mirrored
from factcheck.ui.widgets.theme import Tokens, tokens_of

GAP, BESIDE, ABOVE, SIDE = 16, 4, 7, 12
Draw = Callable[[QPainter, QRectF, Tokens], None]


def _underlined(painter: QPainter, box: QRectF, tokens: Tokens, status: Status = Status.NOT_CHECKED) -> None:
    draw_underline(painter, box.left(), box.right(), box.bottom() - 4, status, tokens.foreground[status])


def _judged(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    _underlined(painter, box, tokens, Status.SUPPORTED)
    paint_veil(painter, box, tokens)


def _set_aside(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    paint_veil(painter, box, tokens)
    paint_set_aside(painter, [box], tokens)


_BEHIND: tuple[tuple[str, Draw], ...] = (
    (
        N_("number, name or date no claim says"),
        lambda painter, box, tokens: paint_fact(painter, [box], FactKind.NUMBER, tokens),
    ),
    (
        N_("quotation no claim says"),
        lambda painter, box, tokens: paint_fact(painter, [box], FactKind.QUOTATION, tokens),
    ),
    (
        N_("only that it was said"),
        lambda painter, box, tokens: paint_fact(painter, [box], FactKind.QUOTATION, tokens, is_only_said=True),
    ),
)
_OVER: tuple[tuple[str, Draw], ...] = (
    (N_("open"), _underlined),
    (N_("judged"), _judged),
    (N_("nothing to check"), _set_aside),
)


class CoverageLegend(QWidget):
    """Shown while coverage is; it takes as many rows as it needs. All of it stands in its tool tip, too."""

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "coverage_legend", _("What coverage shows"))
        words = _(
            "Numbers, names and dates that no claim says stand in filled boxes, also within the words of a claim, "
            "quotations in outlined ones; the line is broken where a claim says only that they were said. Words of "
            "open claims are underlined, those that are judged fade, and those with nothing to check fade over a line "
            "that is turned up at its ends."
        )
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    @override
    def heightForWidth(self, width: int) -> int:
        *_before, (_message, _draw, last) = self._places(width)
        return round(last.bottom()) + ABOVE - 3

    def _places(self, width: int) -> Iterator[tuple[str, Draw, QRectF]]:
        """Where each of the words stands with how it looks, in a left-to-right window."""
        metrics, left, top = self.fontMetrics(), SIDE, ABOVE - 2
        for message, draw in (*_BEHIND, *_OVER):
            wide = metrics.horizontalAdvance(_(message)) + 2 * BESIDE
            if left > SIDE and left + wide > width:
                left, top = SIDE, top + metrics.height() + 2 * BESIDE
            yield message, draw, QRectF(left, top, wide, metrics.height() + 5)
            left += wide + GAP

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens.page))
            painter.fillRect(QRect(0, 0, self.width(), 1), QColor(tokens.rule))
            for message, draw, place in self._places(self.width()):
                box, is_behind = mirrored(place, self), (message, draw) in _BEHIND
                if is_behind:
                    draw(painter, box, tokens)
                painter.setPen(QColor(tokens.text))
                baseline = box.top() + 2 + self.fontMetrics().ascent()
                painter.drawText(QPointF(box.left() + BESIDE, baseline), _(message))
                if not is_behind:
                    draw(painter, box, tokens)
