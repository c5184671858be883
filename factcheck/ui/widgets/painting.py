"""Our own controls are drawn with these: icons in the colour they are asked for, a rounded box, a focus ring."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from factcheck.resources import resource
from factcheck.ui.widgets.theme import Tokens, tokens_of


def paint_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draws the icon `name` into a square on a screen, from a picture of its pixels that is kept."""
    picture = pixmap(name, colour, round(box.width() * painter.device().devicePixelRatioF()))
    painter.drawPixmap(box, picture, QRectF(picture.rect()))


def print_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draws the icon `name` in lines, sharp at any resolution."""
    _renderer(name, colour).render(painter, box)


@lru_cache(maxsize=128)
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon `name` as a square picture of `size` device pixels."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        print_icon(painter, name, colour, QRectF(0, 0, size, size))
    return picture


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    sign = "#1A1A1A" if QColor(colour).lightness() > 140 else "#FFFFFF"
    return QSvgRenderer(QByteArray(drawing.replace("#fff", sign).replace("currentColor", colour).encode()))


RADIUS = 5.0


@cache
def blend(colour: str, ground: str, share: float) -> QColor:
    """`share` (0 to 1) of `colour` laid over `ground`."""
    over, under, channels = QColor(colour), QColor(ground), (QColor.red, QColor.green, QColor.blue)
    red, green, blue = (round(one(over) * share + one(under) * (1 - share)) for one in channels)
    return QColor(red, green, blue)


def outline(tokens: Tokens) -> QColor:
    """The border of a control at rest: three to one against the panel."""
    return blend(tokens.dim, tokens.panel, 0.7)


def draw_box(
    painter: QPainter,
    box: QRectF,
    fill: QColor | None,
    line: QColor | None,
    width: float = 1,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A rounded box; its line lies inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half, path, edges = width / 2, QPainterPath(), QPainterPath()
    path.addRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)
    if fill is not None:
        painter.fillPath(path, fill)
    if line is not None and style is Qt.PenStyle.SolidLine:  # to fill what lies between two edges takes half as long
        edges.addRoundedRect(box, RADIUS + half, RADIUS + half)
        edges.addRoundedRect(box.adjusted(width, width, -width, -width), RADIUS - half, RADIUS - half)
        painter.fillPath(edges, line)
    elif line is not None:
        painter.strokePath(path, QPen(line, width, style))


RING, FREE = 2, 1
"""How wide the ring of the keyboard is, and how far what it goes round stays away from it, in px."""


def draw_ringed(painter: QPainter, box: QRectF, fill: QColor | None, line: QColor | None, ring: QColor | None) -> None:
    """A rounded box, and outside of it a ring of this colour where it has the keyboard; both lie inside `box`."""
    around = RING + FREE if ring is not None else 0
    if fill is not None or line is not None:
        draw_box(painter, box.adjusted(around, around, -around, -around), fill, line)
    if ring is not None:
        draw_box(painter, box, None, ring, RING)


def mirrored(box: QRectF, within: QWidget) -> QRectF:
    """Where a box of a control lies: as told, or the other way round in a right-to-left window."""
    if not within.isRightToLeft():
        return box
    return QRectF(within.width() - box.right(), box.top(), box.width(), box.height())


def left_and_right(start: int, end: int) -> tuple[int, int]:
    """What is left and what is right of a start and an end: the other way round in a right-to-left window."""
    return (end, start) if QGuiApplication.isRightToLeft() else (start, end)


def edge_line(is_enabled: bool) -> Qt.PenStyle:
    """How the border of a control is drawn: in dashes where nothing can be done with it."""
    return Qt.PenStyle.SolidLine if is_enabled else Qt.PenStyle.DashLine


def frame_field(painter: QPainter, field: QWidget, focused: bool, is_read: bool) -> None:
    """Rounds the corners of a text field and draws its border: accented with the focus, in dashes where it is read."""
    tokens = tokens_of(field)
    box = QRectF(field.rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = QPainterPath()
    corners.addRect(box)
    corners.addRoundedRect(box, RADIUS, RADIUS)  # what lies in both is left out
    painter.fillPath(corners, QColor(tokens.panel))
    colour = QColor(tokens.focus) if focused else outline(tokens)
    draw_box(painter, box, None, colour, 2 if focused else 1, edge_line(field.isEnabled() and not is_read))


def padding(widget: QWidget) -> int:
    """The blank inside a control, in px; it grows with the font."""
    return max(6, round(widget.fontMetrics().height() * 0.45))
