"""Text fields that save themselves: 300 ms after the last key, and at once on leaving."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.ui.widgets.framed_fields import FramedLine, FramedText

SAVE_AFTER_MS = 300
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Autosave(QObject):
    """What one field shows, of which record, and what of it a person changed and is not saved yet."""

    saved = Signal(str, str)

    def __init__(self, field: FramedLine | FramedText) -> None:
        super().__init__(field)
        self._field = field
        self._key = ""
        self._recorded = ""
        self._given = self._before = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        field.edited.connect(self._timer.start)
        field.entered.connect(self.flush)
        field.committed.connect(self.flush)

    def show_text(self, key: str, value: str) -> None:
        """Shows `value` of the record `key`, unless the person is at work on it or it is shown already.

        A refresh with the value known already leaves words in the field that could not be saved.
        """
        if key != self._key:
            self.flush()
            self._key = key
            self._fill(value, keep_caret=False)
        elif value in (self._recorded, self._field.value) or self._timer.isActive():
            self._recorded = self._given = value
        else:
            self._fill(value, keep_caret=True)

    def flush(self) -> None:
        """Saves what was changed and is not saved yet, for the record it was typed for."""
        self._timer.stop()
        text = self._field.value
        if text != self._given:
            self._given = text
            self.saved.emit(self._key, text)

    def begin(self) -> None:
        """Remembers what stands in the field as it is entered."""
        self._before = self._field.value

    def put_back(self) -> None:
        """Puts the field back to what it was when it was entered, also where other words were saved meanwhile."""
        self._timer.stop()
        self._field.fill(self._before)
        self.flush()

    def _fill(self, value: str, keep_caret: bool) -> None:
        self._field.fill(value, keep_caret)
        self._recorded = self._given = self._before = value


class SavedLine(FramedLine):
    """One line of text that saves itself."""

    saved = Signal(str, str)

    def __init__(self, name: str, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, object_name, parent)
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self.saved)

    def show_text(self, key: str, value: str) -> None:
        """Shows `value` of the record `key`; never announces it, never overwrites typing under way."""
        self._autosave.show_text(key, value)

    def flush(self) -> None:
        """Saves at once what was typed."""
        self._autosave.flush()

    @override
    def leave(self) -> None:
        """Puts the field back to what it was, then gives it up."""
        self._autosave.put_back()
        super().leave()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._autosave.begin()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()


class SavedText(FramedText):
    """Text of several lines that saves itself."""

    saved = Signal(str, str)

    def __init__(
        self,
        name: str,
        object_name: str,
        lines: tuple[int, int] = (2, 8),
        enter_is_newline: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, object_name, lines, enter_is_newline, parent)
        self._autosave = Autosave(self)
        self._autosave.saved.connect(self.saved)

    def show_text(self, key: str, value: str) -> None:
        """Shows `value` of the record `key`; never announces it, never overwrites typing under way."""
        self._autosave.show_text(key, value)

    def flush(self) -> None:
        """Saves at once what was typed."""
        self._autosave.flush()

    @override
    def leave(self) -> None:
        """Puts the field back to what it was, then gives it up."""
        self._autosave.put_back()
        super().leave()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._autosave.begin()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
