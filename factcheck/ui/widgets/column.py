"""Widgets below each other without a gap."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column_of(*parts: QWidget, grows: QWidget) -> QWidget:
    """A widget of these parts from top to bottom; `grows`, one of them, takes the room that is left."""
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for part in parts:
        rows.addWidget(part, int(part is grows))
    return box
