"""A layout for small things in a line that goes on in the next line, as words do."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.ui.widgets.wrapping_layout import WrappingLayout


class FlowLayout(WrappingLayout):
    """Each item as wide as it wants to be; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent, gap)

    @override
    def arrange(self, area: QRect, apply: bool) -> int:
        """Places the items where `apply`; gives the height they take."""
        left, top, height = area.left(), area.top(), 0
        for item in self.items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > area.left() and left + size.width() > area.right() + 1:
                left, top, height = area.left(), top + height, 0
            if apply:
                width = min(size.width(), area.width())
                item.setGeometry(QRect(left, top, width, size.height()))
            left += size.width() + self.spacing()
            height = max(height, size.height())
        return top + height - area.top()

    @override
    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self.spacing() for item in self.items if not item.isEmpty())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self.items if not item.isEmpty()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))
