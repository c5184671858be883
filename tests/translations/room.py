"""What a window cuts off: words that need more room than they have."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableWidget, QWidget

from factcheck.ui.widgets.quiet_button import QuietButton

FRAME, ARROW, ROUNDED = 8, 20, 2


def cut_off_in(window: QWidget) -> list[str]:
    """The labels, buttons, choices and hints that are shown and have too little room, by name and words."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [f"{one.objectName()}: {words}" for one in shown for words in _cut_off(one)]


def _cut_off(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel) and one.text():
        yield from [one.text()] if _exceeds(_needed(one), one.size()) else []
    elif isinstance(one, QAbstractButton) and one.text():
        yield from [one.text()] if _exceeds(_needed_by(one), one.size()) else []
    elif isinstance(one, QComboBox):
        yield from _too_long(one, one.currentText(), FRAME + ARROW)
    elif isinstance(one, QLineEdit) and not one.text() and one.placeholderText() not in one.toolTip():
        yield from _too_long(one, one.placeholderText(), FRAME)
    elif isinstance(one, QTableWidget):
        heads = one.horizontalHeader()
        narrow = [at for at in range(1, one.columnCount()) if heads.sectionSize(at) < one.sizeHintForColumn(at)]
        yield from (f"column {at}" for at in narrow)


def _needed(label: QLabel) -> QSize:
    return QSize(0, label.heightForWidth(label.width())) if label.wordWrap() else label.sizeHint()


def _needed_by(button: QAbstractButton) -> QSize:
    """What a button can do with: one without its key, one with its words on two lines."""
    if isinstance(button, QuietButton):
        return button.minimumSizeHint()
    if button.hasHeightForWidth():
        return QSize(button.minimumSizeHint().width(), button.heightForWidth(button.width()))
    return button.sizeHint()


def _exceeds(needed: QSize, there: QSize) -> bool:
    return needed.width() > there.width() + ROUNDED or needed.height() > there.height() + ROUNDED


def _too_long(one: QWidget, words: str, beside: int) -> list[str]:
    return [words] if one.fontMetrics().horizontalAdvance(words) + beside > one.width() else []
