"""Sheets that stay, with nothing to be done in them but to stop it, while something is done in the pool."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from factcheck.ui.app.notices import NoticeBar, StoppableWork
from factcheck.ui.widgets.dialog import NamedDialog


class HeldSheet(NamedDialog):
    """Lets nobody use or leave it while it `is_held`; Esc and the button beside the progress emit `stop_requested`.

    Whoever derives from it lays out `notice`, which also tells what went wrong, and names the `parts` that are held.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent, name, title)
        self.notice = NoticeBar(self)
        self.parts: tuple[QWidget, ...] = ()
        self.is_held = False
        self._keyboard: QWidget | None = None
        self._work = StoppableWork(self, self.notice, "held_progress", self.stop_requested.emit)

    def hold(self, words: str) -> None:
        """Holds it, and says what is done where that takes a while."""
        self.is_held, self._keyboard = True, self.focusWidget()
        self.setFocus()  # so that no key goes to a button that Qt would find in place of what is disabled
        for part in self.parts:
            part.setEnabled(False)
        self._work.show_if_long(words)

    def show_progress(self, done: int, of: int) -> None:
        """Shows how many of all parts are done."""
        self._work.show_progress(done, of)

    def release(self) -> None:
        """Lets it be used again."""
        self._work.hide()
        self.is_held = False
        for part in self.parts:
            part.setEnabled(True)
        if self._keyboard is not None:
            self._keyboard.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes no key but Esc while it is held, so that none presses the button that stops it."""
        if not self.is_held or event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    @override
    def reject(self) -> None:
        if self.is_held:
            self.stop_requested.emit()
        else:
            super().reject()


class WaitingSheet(HeldSheet):
    """A sheet that was not there before what is done, and goes with it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, "waiting_sheet", title)
        self.setMinimumWidth(parent.width() // 2)
        QVBoxLayout(self).addWidget(self.notice)

    @override
    def hold(self, words: str) -> None:
        """Says at once what is done, since it is there for nothing else."""
        super().hold(words)
        self._work.show(words, words)

    @override
    def release(self) -> None:
        super().release()
        self.accept()
