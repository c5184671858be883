"""A field with its label above it, small and dim, and bound to it for the screen reader."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

_LONG_WORD = re.compile(r"(\S{16})(?=\S)")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """`text` with places to break in words too long for a narrow panel; for showing only."""
    return _LONG_WORD.sub(rf"\1{_BREAK}", text)


def dim_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label in the dim colour of the palette in force; it wraps."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    label.setWordWrap(True)
    return label


def labelled(text: str, field: QWidget, focus: QWidget | None = None) -> QVBoxLayout:
    """A column of label and field; `focus` is what the label names where `field` is only a frame."""
    label = dim_label(text)
    label.setAccessibleName(f"{text}:")
    label.setBuddy(focus or field)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(field)
    return column
