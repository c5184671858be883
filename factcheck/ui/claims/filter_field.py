"""The field one types into to filter a list: a quiet frame, and keys that lead back to the list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from typing_extensions import override

from factcheck.ui.widgets.painting import frame_field, padding


class FilterField(QLineEdit):
    """Words to look for; Esc empties it, asks for every claim and leaves; Enter and Down keep the words."""

    left = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setTextMargins(padding(self) - 2, 3, padding(self) - 2, 3)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName("Clear the words")
            button.setObjectName("clear_filter_words")

    def _passes(self, event: QKeyEvent) -> bool:
        """Whether undo or redo has nothing to do here, so that the window's may act."""
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        idle_undo = event.matches(undo) and not self.isUndoAvailable()
        return idle_undo or (event.matches(redo) and not self.isRedoAvailable())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if self._passes(event):
                event.ignore()
                return False
            if _leaves(event):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._passes(event):
            event.ignore()
        elif _leaves(event):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                self.clear_requested.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        frame_field(painter, self, self.hasFocus())
        painter.end()


def _leaves(event: QKeyEvent) -> bool:
    keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
    return event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
