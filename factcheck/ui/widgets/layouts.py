"""Layouts whose height follows from their width; rows and columns filled in one go."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from factcheck.ui.widgets.painting import left_and_right

Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""What is laid out: as large as it wants to be, or with its share of the room that is left; a number is room alone."""
Margins = tuple[int, int, int, int]
"""What is left free at the start, above, at the end and below, in px."""
NO_MARGINS: Margins = (0, 0, 0, 0)
Box = TypeVar("Box", bound=QBoxLayout)


class WrappingLayout(QLayout):
    """Holds items `gap` px apart; how they are placed is told by `arrange`."""

    gap = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._is_arranged = False
        self.setSpacing(self.gap)
        self.setContentsMargins(0, 0, 0, 0)

    def arrange(self, area: QRect, apply: bool) -> int:
        """Places the items where `apply`; gives the height they take in px."""
        raise NotImplementedError

    def place(self, item: QLayoutItem, box: QRect, area: QRect) -> None:
        """Puts an item where `box` lies in `area`, the other way round in a right-to-left window."""
        item.setGeometry(QStyle.visualRect(QGuiApplication.layoutDirection(), area, box))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self.items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        """What it takes, which Qt asks again and again while nothing in it has changed."""
        if width not in self._heights:
            self._heights[width] = self.arrange(QRect(0, 0, width, 0), apply=False)
        return self._heights[width]

    @override
    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self.items:
            least = least.expandedTo(item.minimumSize())
        return least

    @override
    def setGeometry(self, area: QRect) -> None:
        before = self.geometry()
        super().setGeometry(area)
        if not self._is_arranged or (area.topLeft(), area.width()) != (before.topLeft(), before.width()):
            self.arrange(area, apply=True)  # a height that is not wanted changes nothing
            self._is_arranged = True

    @override
    def invalidate(self) -> None:
        super().invalidate()
        self._heights.clear()
        self._is_arranged = False


class EvenLayout(WrappingLayout):
    """Columns as wide as their widest item, the room left over shared out evenly."""

    gap = 6
    is_one_control = False
    """Whether the items are parts of one control: each becomes narrow before another row begins, and rows are full."""

    def height_of(self, item: QLayoutItem, width: int) -> int:
        """How high an item is in a column of this width, in px."""
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def columns(self, width: int) -> list[int]:
        """The width of each column."""
        count = len(self.items)
        for columns in (count, (count + 1) // 2):
            widths = self._widest(columns, minimum=False)
            even = [max(widths, default=0)] * len(widths)
            for wanted in (even, widths):
                if self._total(wanted) <= width:
                    return self._stretched(wanted, width)
            least = self._widest(columns, minimum=True)
            left = width - self._total(least)
            if left >= 0 and (self.is_one_control or columns < count):
                lack = [one - small for one, small in zip(widths, least, strict=True)]
                shares = [small + left * one // sum(lack) for small, one in zip(least, lack, strict=True)]
                return self._stretched(shares, width)
        return [width]

    def _widest(self, columns: int, minimum: bool) -> list[int]:
        sizes = [item.minimumSize() if minimum else item.sizeHint() for item in self.items]
        return [max(map(QSize.width, sizes[column::columns]), default=0) for column in range(columns)]

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
        widths = self.columns(area.width())
        top = area.top()
        for first in range(0, len(self.items), len(widths)):
            row = list(zip(self.items[first : first + len(widths)], widths, strict=False))
            height = max([self.height_of(item, width) for item, width in row])
            left = area.left()
            for at, (item, width) in enumerate(row, first + 1):
                if apply:
                    is_end = self.is_one_control and at == len(self.items)
                    room = area.right() + 1 - left if is_end else width
                    self.place(item, QRect(left, top, room, height), area)
                left += width + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - area.top()

    @override
    def sizeHint(self) -> QSize:
        widths = self._widest(max(1, len(self.items)), minimum=False)
        return QSize(self._total(widths), self.heightForWidth(self._total(widths)))


def pair_of(*columns: QBoxLayout) -> EvenLayout:
    """Columns beside each other where there is room for them, else below each other."""
    pair = EvenLayout()
    for column in columns:
        box = QWidget()
        column.addStretch(1)
        box.setLayout(column)
        pair.addWidget(box)
    return pair


class FlowLayout(WrappingLayout):
    """Each item as wide as it wants to be, rows as far apart as items; hidden ones take no room."""

    gap = 4

    @override
    def arrange(self, area: QRect, apply: bool) -> int:
        """Places the items where `apply`, in the middle of their row; gives the height they take."""
        top = area.top()
        for row in self._rows(area.width()):
            left, height = area.left(), max(item.sizeHint().height() for item in row)
            for item in row:
                size = item.sizeHint()
                if apply:
                    above, width = (height - size.height()) // 2, min(size.width(), area.width())
                    self.place(item, QRect(left, top + above, width, size.height()), area)
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - area.top())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self.items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self.spacing()
        return rows

    @override
    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self.items if not item.isEmpty())
        return QSize(width, self.heightForWidth(width))


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Leaves room around what is laid out, `start` at the side where lines begin in this window."""
    left, right = left_and_right(start, end)
    layout.setContentsMargins(left, top, right, bottom)


def row_of(
    *parts: Part, inside: QWidget | None = None, gap: int | None = None, margins: Margins | None = None
) -> QHBoxLayout:
    """Lays parts beside each other, `gap` px apart; as the layout of the widget that they are `inside` of, if any."""
    return _filled(QHBoxLayout(), parts, inside, gap, margins)


def column_of(
    *parts: Part, inside: QWidget | None = None, gap: int | None = None, margins: Margins | None = None
) -> QVBoxLayout:
    """Lays parts below each other, as `row_of` does beside."""
    return _filled(QVBoxLayout(), parts, inside, gap, margins)


def pane_of(*parts: Part) -> QWidget:
    """A widget of these parts from top to bottom, without a gap."""
    pane = QWidget()
    column_of(*parts, inside=pane, gap=0, margins=NO_MARGINS)
    return pane


def height_for(layout: QLayout, width: int) -> int:
    """How high all of a layout is at a width, in px."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


@contextmanager
def laid_out_later(*layouts: QLayout) -> Iterator[None]:
    """Lays out once, in its turn, what is shown and hidden meanwhile: Qt does so at once with each that is shown."""
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)


def add_parts(layout: QBoxLayout, *parts: Part) -> None:
    """Adds parts to what is laid out already."""
    for part in parts:
        one, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(one, QWidget):
            layout.addWidget(one, share)
        elif isinstance(one, QLayout):
            layout.addLayout(one, share)
        else:
            layout.addStretch(one)


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout, out of sight at once."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            discard(widget)


def discard(widget: QWidget) -> None:
    """Puts a widget out of sight at once, and away for good as soon as Qt has nothing more for it."""
    widget.hide()
    widget.deleteLater()


def _filled(
    layout: Box, parts: Iterable[Part], inside: QWidget | None, gap: int | None, margins: Margins | None
) -> Box:
    add_parts(layout, *parts)
    if gap is not None:
        layout.setSpacing(gap)
    if margins is not None:
        set_margins(layout, *margins)
    if inside is not None:
        inside.setLayout(layout)
    return layout
