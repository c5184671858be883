"""The upright rules of a page, such as those between the cells of a table."""

from collections.abc import Iterable

from factcheck.importers.pdf.page import Box

_WIDE, _HIGH = 8.0, 40.0  # points; only how rules are looked up
_NEAR = 0.5  # points by which rounding may put a rule into the letter beside it
_MOST_IN_CELL = 8  # rules at one place; more are a pattern
_MOST_CELLS = 100  # places looked at for one rule or gap


class Rules:
    """Tells where an upright rule stands between two places; it looks at few rules, however many there are."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        """Sorts the rules into the cells of a grid."""
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            column, first = int(_middle(box) // _WIDE), int(box.y0 // _HIGH)
            for row in range(first, min(int(box.y1 // _HIGH), first + _MOST_CELLS) + 1):
                cell = self._cells.setdefault((column, row), [])
                if len(cell) < _MOST_IN_CELL:
                    cell.append(box)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._cells)

    def between(self, left: float, right: float, y: float) -> list[float]:
        """Where rules pass the height `y` between `left` and `right`, from left to right."""
        found: list[float] = []
        row = int(y // _HIGH)
        first, last = int((left - _NEAR) // _WIDE), int((right + _NEAR) // _WIDE)
        for column in range(first, min(last, first + _MOST_CELLS) + 1):
            for box in self._cells.get((column, row), ()):
                if left - _NEAR <= _middle(box) <= right + _NEAR and box.y0 <= y <= box.y1:
                    found.append(_middle(box))
        return sorted(found)


def _middle(box: Box) -> float:
    return (box.x0 + box.x1) / 2
