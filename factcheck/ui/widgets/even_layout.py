"""A layout for a few buttons: all in one row where they fit, else in two columns, else below each other."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget
from typing_extensions import override

from factcheck.ui.widgets.wrapping_layout import WrappingLayout


class EvenLayout(WrappingLayout):
    """Columns as wide as their widest item, the room left over shared out evenly."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent, gap)

    def columns_at(self, width: int) -> int:
        """How many columns fit into `width` px."""
        return len(self._columns(width))

    def _columns(self, width: int) -> list[int]:
        """The width of each column."""
        count = len(self.items)
        wanted = (count, (count + 1) // 2, 1)
        for columns in wanted[:2]:
            widths = self._widest(columns, minimum=False)
            even = [max(widths, default=0)] * len(widths)
            if self._total(even) <= width:
                return self._stretched(even, width)
            if self._total(widths) <= width:
                return self._stretched(widths, width)
        least = self._widest(wanted[1], minimum=True)
        left = width - self._total(least)
        if left < 0:
            return [width]
        lack = [one - small for one, small in zip(self._widest(wanted[1], minimum=False), least, strict=True)]
        return self._stretched([small + left * one // sum(lack) for small, one in zip(least, lack, strict=True)], width)

    def _widest(self, columns: int, minimum: bool) -> list[int]:
        sizes = [item.minimumSize() if minimum else item.sizeHint() for item in self.items]
        return [max((size.width() for size in sizes[column::columns]), default=0) for column in range(columns)]

    def _total(self, widths: list[int]) -> int:
        return sum(widths) + self.spacing() * (len(widths) - 1)

    def _stretched(self, widths: list[int], width: int) -> list[int]:
        left = width - self._total(widths)
        return [one + left * (at + 1) // len(widths) - left * at // len(widths) for at, one in enumerate(widths)]

    @override
    def arrange(self, area: QRect, apply: bool) -> int:
        """Places the items where `apply`; gives the height they take."""
        if not self.items:
            return 0
        widths = self._columns(area.width())
        top = area.top()
        for first in range(0, len(self.items), len(widths)):
            row = list(zip(self.items[first : first + len(widths)], widths, strict=False))
            height = max(_height(item, width) for item, width in row)
            left = area.left()
            for item, width in row:
                if apply:
                    item.setGeometry(QRect(left, top, width, height))
                left += width + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - area.top()

    @override
    def sizeHint(self) -> QSize:
        widths = self._widest(max(1, len(self.items)), minimum=False)
        return QSize(self._total(widths), self.heightForWidth(self._total(widths)))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self.items]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
