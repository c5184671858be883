"""The buttons of a form that opens in place: at its end, or at the end of what is seen of it."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.ui.widgets.layouts import FlowLayout, column_of
from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.theme import tokens_of

BESIDE_EDGE = 6


class FormFoot(QWidget):
    """The last part of its form; lies over the fields where the form goes on below what is seen of it."""

    def __init__(self, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self._limit: int | None = None
        self._is_over = False
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        column_of(flow, inside=self, margins=(0, BESIDE_EDGE, 0, BESIDE_EDGE))

    def stay_above(self, limit: int) -> None:
        """Ends at `limit` where the form goes on below that, in px from the top of the form."""
        self._limit = limit
        self._lie()

    def _lie(self) -> None:
        form = self.parentWidget()
        layout = form.layout() if form is not None else None
        if form is None or layout is None or self._limit is None:
            return
        end = form.height() - layout.contentsMargins().bottom()
        self._is_over = self._limit < end
        self.raise_()  # fields may be newer
        self.move(self.x(), max(0, min(end, self._limit) - self.height()))
        self.update()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._lie()  # the layout knows of no other place than the end

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lie()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_over:
            tokens = tokens_of(self)
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), QColor(tokens.panel))
                painter.fillRect(0, 0, self.width(), 1, outline(tokens))
