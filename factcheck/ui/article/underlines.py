"""The lines under claimed words: a pattern for each status, so that colour never tells it alone."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck.domain.records.verdict import Status

LEVELS = 3
STEP = 4
_DASHES = {Status.NOT_CHECKED: (1, [1.0, 2.0]), Status.UNVERIFIED: (2, [2.5, 1.5])}
_THICKNESS = {Status.SUPPORTED: 1, Status.DISPUTED: 3}


def offset_of(level: int, first: float, unit: int, room: float) -> float:
    """How far under the baseline the line of a level begins, in px; all stay within `room`, closer if need be."""
    step = max(2.0 * unit, min(float(STEP * unit), (room - first - unit) / (LEVELS - 1)))
    return min(first + level * step, max(first, room - unit))


def draw_underline(
    painter: QPainter, left: float, right: float, y: float, status: Status, ink: str, unit: int = 1
) -> None:
    """One line from `left` to `right` whose upper edge is at `y`; none for what needs no verdict.

    `unit` is how many px a thin line has, more than one where the text is set large.
    """
    x, top, width = round(left), round(y), max(2, round(right) - round(left))
    if status in _THICKNESS:
        painter.fillRect(QRectF(x, top, width, _THICKNESS[status] * unit), QColor(ink))
    elif status in _DASHES:
        times, pattern = _DASHES[status]
        thickness = times * unit
        pen = QPen(QColor(ink), thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(pattern)
        painter.setPen(pen)
        middle = top + thickness / 2
        painter.drawLine(QLineF(x, middle, x + width, middle))
