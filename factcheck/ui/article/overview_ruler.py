"""The ruler beside the scroll bar: where in the article the claims of each verdict lie."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import Status
from factcheck.translation import _
from factcheck.ui.widgets.labelled import NO_MORE, named_widget
from factcheck.ui.widgets.theme import Tokens, tokens_of

WIDTH = 14
Tick = tuple[float, Status]

REACH = 3
"""How far above and below its place a tick reaches at most, in px, and one more for where these are no whole pixels."""

_ORDER = (Status.NOT_NEEDED, Status.SUPPORTED, Status.NOT_CHECKED, Status.STALE, Status.UNVERIFIED, Status.DISPUTED)


class OverviewRuler(QWidget):
    """A tick for each passage at its share of the article's height, 0 to 1; a click asks to scroll there."""

    place_clicked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named_widget(self, "overview_ruler", _("Where the claims lie"))
        self.setToolTip(_("Where the claims lie. Click to go there."))
        self.setAccessibleDescription(NO_MORE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ticks: Counter[Tick] = Counter()
        self._counts = _none()
        self._current: list[float] = []
        self._picture: QPixmap | None = None

    def show_ticks(self, ticks: Iterable[Tick]) -> None:
        """Shows these ticks and no others."""
        self._ticks = Counter(ticks)
        self._renew()

    def change_ticks(self, removed: Iterable[Tick], added: Iterable[Tick]) -> None:
        """Takes some ticks away and puts others there; repaints only around them."""
        touched, room = set(), self._room
        for ticks, step in ((removed, -1), (added, 1)):
            for place, status in ticks:
                self._ticks[place, status] += step
                if not self._ticks[place, status]:
                    del self._ticks[place, status]
                y = _y(place, room)
                counts = self._counts[status]
                counts[y] += step
                if not counts[y]:
                    del counts[y]
                touched.add(y)
        if self._picture is not None:
            for y in touched:
                self._paint_band(self._picture, y - REACH, y + REACH)
        self.update()

    def set_current(self, places: list[float]) -> None:
        """Shows where the current claim lies."""
        if places != self._current:
            self._current = places
            self.update()

    def _renew(self) -> None:
        self._picture = None
        self.update()

    @property
    def _room(self) -> int:
        """How far the ticks lie apart at most."""
        return max(0, self.height() - 5)

    def _painted(self) -> QPixmap:
        if self._picture is None:
            self._counts, room = _none(), self._room
            for (place, status), count in self._ticks.items():
                self._counts[status][_y(place, room)] += count
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._paint_band(self._picture, 0, self.height())
        return self._picture

    def _paint_band(self, picture: QPixmap, top: int, bottom: int) -> None:
        tokens = tokens_of(self)
        with QPainter(picture) as painter:
            painter.setClipRect(0, top, self.width(), bottom - top)
            painter.fillRect(self.rect(), QColor(tokens.panel))
            for status in _ORDER:
                heights = self._counts[status].keys() & range(top - REACH, bottom + REACH)
                if heights:
                    _draw_ticks(painter, heights, self.width(), status, tokens)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        picture = self._painted()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, picture)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            for place in self._current:
                painter.drawRect(QRectF(1, _y(place, self._room) - 3, self.width() - 2, 6))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = (event.position().y() - 2) / max(1, self._room)
            self.place_clicked.emit(min(1.0, max(0.0, place)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._renew()


def _none() -> dict[Status, Counter[int]]:
    """No tick of any status at any height."""
    return {status: Counter() for status in _ORDER}


def _y(place: float, room: int) -> int:
    return 2 + round(place * room)


def _draw_ticks(painter: QPainter, heights: Iterable[int], width: int, status: Status, tokens: Tokens) -> None:
    """Each status has its own width and thickness, so that they differ without colour."""
    left, room = 2, width - 4
    part = (room - 2) // 2
    shapes = {
        Status.DISPUTED: [(left, -1, room, 3)],
        Status.SUPPORTED: [(left, 0, room, 1)],
        Status.UNVERIFIED: [(left, -1, part, 2), (left + room - part, -1, part, 2)],
        Status.NOT_CHECKED: [(left, -1, 4, 2)],
    }
    shape = shapes.get(status, [(left, 0, 3, 1)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.foreground[status] if status in shapes else tokens.rule))
    painter.drawRects([QRect(x, y + by, wide, high) for y in heights for x, by, wide, high in shape])
