"""Converts positions between code points (Python) and UTF-16 units (Qt), for one text."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in code points and in UTF-16 units (`qt_pos`)."""

    def __init__(self, text: str) -> None:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if units > len(text) else []
        self._pairs = [position + index for index, position in enumerate(self._astral)]

    def to_qt(self, position: int) -> int:
        """The UTF-16 units before the code point at `position`."""
        return position + bisect_left(self._astral, position)

    def from_qt(self, qt_pos: int) -> int:
        """The code points before `qt_pos`; inside a surrogate pair, those before its character."""
        return qt_pos - bisect_left(self._pairs, qt_pos)
