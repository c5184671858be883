"""What a screen reader is asked to say."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from factcheck.translation import _

PAUSE_MS = 200


@contextmanager
def unheard() -> Iterator[None]:
    """Parts that are made meanwhile, and that nobody has come to, tell no screen reader hundreds of names."""
    is_heard = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(is_heard)


def announce(widget: QWidget, words: str) -> None:
    """Lets a screen reader speak `words` after what is under way: it falls silent where the keyboard moves."""
    if words and QAccessible.isActive():
        QTimer.singleShot(0, widget, lambda: _speak(widget, words))


class Announcer(QObject):
    """Says of a widget what is so once a person pauses: while they type, or hold an arrow, none would be heard out.

    It says nothing while they work in another window. `spoken` has the words for whoever listens otherwise.
    """

    spoken = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._words = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._speak)

    def say(self, words: str) -> None:
        """Says `words` in place of those that were not said yet; none where they are empty."""
        self._words = words
        if words:
            self._pause.start()
        else:
            self._pause.stop()

    def _speak(self) -> None:
        if self._words and self._widget.isActiveWindow():
            announce(self._widget, self._words)
            self.spoken.emit(self._words)


def place_in(row: int, rows: int) -> str:
    """Where a row, counted from 0, stands in a list: “1 of 4”."""
    return _("{row} of {rows}", row=row + 1, rows=rows)


def _speak(widget: QWidget, words: str) -> None:
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
