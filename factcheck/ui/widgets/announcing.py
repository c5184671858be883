"""What a screen reader is asked to say."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Lets a screen reader speak `words` after what is under way: it falls silent where the keyboard moves."""
    if words and QAccessible.isActive():
        QTimer.singleShot(0, widget, lambda: _speak(widget, words))


def _speak(widget: QWidget, words: str) -> None:
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
