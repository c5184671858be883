"""A page as it is shown: turned as the file says, cut to its crop box, measured from its upper left corner."""

import math
from dataclasses import dataclass

from pypdfium2 import PdfPage

from factcheck.importers.pdf.page import Box

_RIM = 2.0  # points by which letters may be cut off, as rounding goes, and still be read
_NEARLY = 8  # degrees by which a scanned page leans; letters set aslant lean by more
_LETTER = 0.0, 0.0, 612.0, 792.0  # points: US letter, which pdfium takes too where a file says no size


@dataclass(frozen=True, slots=True)
class Viewport:
    """The crop box of a page in the points of the file, and by how many degrees the page is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0

    @property
    def width(self) -> float:
        """From side to side as it is shown."""
        return self.right - self.left if self.rotation % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """From top to foot as it is shown."""
        return self.top - self.bottom if self.rotation % 180 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is shown, y downwards."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file as it is shown."""
        (x, y), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return Box(min(x, x2), min(y, y2), max(x, x2), max(y, y2))

    def direction(self, across: float, up: float) -> int:
        """The angle, clockwise in degrees, at which a vector of the file is shown; what is nearly upright is."""
        (x, y), (x2, y2) = self.point(0, 0), self.point(across, up)
        angle = round(math.degrees(math.atan2(y2 - y, x2 - x))) % 360
        upright = round(angle / 90) * 90
        return upright % 360 if abs(angle - upright) <= _NEARLY else angle

    def shows(self, x: float, y: float) -> bool:
        """Whether the point, as it is shown, lies on the page; a rim counts as the page."""
        return -_RIM <= x <= self.width + _RIM and -_RIM <= y <= self.height + _RIM


def rotated(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point where it would be if the page were turned back by `angle` degrees."""
    if not angle:
        return x, y
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    return x * cosine + y * sine, y * cosine - x * sine


def viewport_of(page: PdfPage) -> Viewport:
    """How a page of a document is shown."""
    left, bottom, right, top = page.get_mediabox()
    crop = page.get_cropbox()
    cut = max(left, crop[0]), max(bottom, crop[1]), min(right, crop[2]), min(top, crop[3])
    if cut[0] < cut[2] and cut[1] < cut[3]:
        left, bottom, right, top = cut
    if left >= right or bottom >= top or not all(map(math.isfinite, (left, bottom, right, top))):
        left, bottom, right, top = _LETTER
    return Viewport(left, bottom, right, top, page.get_rotation())
