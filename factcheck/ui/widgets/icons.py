"""Icons drawn from our own SVG files, inked in the colour they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from factcheck.resources import resource


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draws the icon `name` sharply into `rect`, at any resolution."""
    _renderer(name, colour).render(painter, rect)


def icon(name: str, colour: str) -> QIcon:
    """The icon `name` for a button or an action."""
    return QIcon(pixmap(name, colour, 48))


@lru_cache(maxsize=128)
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon `name` as a square picture of `size` device pixels."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    sign = "#1A1A1A" if QColor(colour).lightness() > 140 else "#FFFFFF"
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).replace("#fff", sign).encode()))
