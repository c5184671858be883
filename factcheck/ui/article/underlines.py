"""The lines under claimed words: a pattern for each status, so that colour never tells it alone."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck.domain.claim import Status

LEVELS = 3
STEP = 4
_DASHES = {Status.NOT_CHECKED: (1, [1.0, 2.0]), Status.UNVERIFIED: (2, [2.5, 1.5])}
_THICKNESS = {Status.SUPPORTED: 1, Status.DISPUTED: 3}


def draw_underline(painter: QPainter, left: float, right: float, y: float, status: Status, ink: str) -> None:
    """One line from `left` to `right` whose upper edge is at `y`; none for what needs no verdict."""
    x, top, width = round(left), round(y), max(2, round(right) - round(left))
    if status in _THICKNESS:
        painter.fillRect(QRectF(x, top, width, _THICKNESS[status]), QColor(ink))
    elif status in _DASHES:
        thickness, pattern = _DASHES[status]
        pen = QPen(QColor(ink), thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(pattern)
        painter.setPen(pen)
        middle = top + thickness / 2
        painter.drawLine(QLineF(x, middle, x + width, middle))
