"""The few strokes that our own controls are drawn with: a rounded box, a focus ring, a mix of two colours."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from factcheck.ui.widgets.theme import Tokens, tokens_of

RADIUS = 5.0


@cache
def blend(colour: str, ground: str, share: float) -> QColor:
    """`share` (0 to 1) of `colour` laid over `ground`."""
    over, under = QColor(colour), QColor(ground)
    red, green, blue = (
        round(one * share + other * (1 - share))
        for one, other in (
            (over.red(), under.red()),
            (over.green(), under.green()),
            (over.blue(), under.blue()),
        )
    )
    return QColor(red, green, blue)


def outline(tokens: Tokens) -> QColor:
    """The border of a control at rest: three to one against the panel."""
    return blend(tokens.dim, tokens.panel, 0.7)


def draw_box(painter: QPainter, box: QRectF, fill: QColor | None, line: QColor | None, width: float = 1) -> None:
    """A rounded box; its line lies inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(half, half, -half, -half), RADIUS, RADIUS)
    if fill is not None:
        painter.fillPath(path, fill)
    if line is not None:
        painter.strokePath(path, QPen(line, width))


def mirrored(box: QRectF, within: QWidget) -> QRectF:
    """Where a box of a control lies: as told, or the other way round in a right-to-left window."""
    if within.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(within.width() - box.right(), box.top(), box.width(), box.height())


def left_and_right(start: int, end: int) -> tuple[int, int]:
    """What is left and what is right of a start and an end: the other way round in a right-to-left window."""
    mirrors = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return (end, start) if mirrors else (start, end)


def frame_field(painter: QPainter, field: QWidget, focused: bool) -> None:
    """Rounds the corners of a text field and draws its border, in the accent where it has the focus."""
    tokens = tokens_of(field)
    box = QRectF(field.rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners, inner = QPainterPath(), QPainterPath()
    corners.addRect(box)
    inner.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(corners.subtracted(inner), QColor(tokens.panel))
    colour = QColor(tokens.focus) if focused else outline(tokens)
    draw_box(painter, box, None, colour, 2 if focused else 1)


def padding(widget: QWidget) -> int:
    """The blank inside a control, in px; it grows with the font."""
    return max(6, round(widget.fontMetrics().height() * 0.45))
