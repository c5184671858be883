"""What layouts have in common whose height follows from their width."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class WrappingLayout(QLayout):
    """Holds items; how they are placed is told by `arrange`."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def arrange(self, area: QRect, apply: bool) -> int:
        """Places the items where `apply`; gives the height they take in px."""
        raise NotImplementedError

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

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
        return self.arrange(QRect(0, 0, width, 0), apply=False)

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self.arrange(area, apply=True)
