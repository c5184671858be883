"""Text fields that save themselves: 300 ms after a key, also while others follow, and at once on leaving."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent

from factcheck.domain.rules.merging import Read
from factcheck.ui.panel.unsaved_words import UnsavedWords
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText

SAVE_AFTER_MS = 300
# The journal takes what is saved within 5 s for the same act; what is typed before then is saved in time.
RESTED_AFTER_MS = 5000 - SAVE_AFTER_MS
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Autosave(QObject):
    """What one field shows, of which record, and what of it a person changed and is not saved yet.

    `visit_ended` is emitted when the keyboard has left the field, and `was_put_back` when other words stood there
    before it did, as they do again.
    """

    visit_ended = Signal()
    was_put_back = Signal()

    def __init__(self, field: FramedLine | FramedText) -> None:
        super().__init__(field)
        self.unsaved = UnsavedWords(field)
        self.drafts = self.unsaved.all  # all else is saved before it could be kept as a draft
        self.unsaved.mark.clicked.connect(self.flush)
        self._field = field
        self._key = ""
        self._recorded = ""
        self._given = self._before = ""
        self._read: Read[str] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        self._resting = QTimer(self, singleShot=True)
        self._resting.setInterval(RESTED_AFTER_MS)
        self._resting.timeout.connect(field.forget_undo)  # what it undid then would be one more act to undo
        field.edited.connect(self._wait)
        field.entered.connect(self.flush)
        field.committed.connect(self.flush)

    def _wait(self) -> None:
        """Saves in a moment; keys that follow put nothing off, so that who types without a pause loses no more."""
        if not self._timer.isActive():
            self._timer.start()

    def show_text(self, key: str, value: str, rev: int = 0) -> None:
        """Shows `value` of the record `key` at a revision, unless the person is at work on it or it is shown already.

        Words that could not be saved for it stay, or come back.
        """
        if key != self._key:
            self.flush()
            self._key = key
            self._fill(Read(value, rev), keep_caret=False)
            self._fill_unsaved()
        elif value in (self._recorded, self._field.value) or self._timer.isActive() or self._is_kept_back:
            self._recorded = self._given = value
            if not self._timer.isActive() or self._read is None:
                self._read = Read(value, rev)
        else:
            self._fill(Read(value, rev), keep_caret=True)

    def flush(self) -> None:
        """Saves what was changed and is not saved yet, for the record it was typed for."""
        self._timer.stop()
        text, unsaved = self._field.value, self._key in self.unsaved.all
        if text == self._given and not unsaved:
            return
        self._given = text
        self._resting.start()
        if unsaved and text == self._recorded:
            self.unsaved.let_go(self._key)
        else:
            read, self._read = self._read, None  # what stands there then is told by `show_text`
            self.unsaved.save(self._key, text, read)

    def try_again(self) -> None:
        """Saves what could not be saved, of whatever record."""
        for key, text in list(self.unsaved.all.items()):
            if key != self._key:
                self.unsaved.save(key, text)
        self.flush()

    def put_unsaved(self, key: str, words: str) -> None:
        """Takes over words that could not be saved some other day, unless others were typed there since."""
        self.unsaved.put(key, words)
        if key == self._key:
            self._fill_unsaved()

    @property
    def _is_kept_back(self) -> bool:
        """Whether the field holds words that could not be saved, and they are not being saved at the moment."""
        return self._key in self.unsaved.all and not self.unsaved.is_storing

    def _fill_unsaved(self) -> None:
        words = self.unsaved.all.get(self._key)
        if words is not None:
            self._field.fill(words)
        self.unsaved.show_mark_of(self._key)

    def begin(self) -> None:
        """Remembers what stands in the field as it is entered."""
        self._before = self._field.value

    def end_visit(self) -> None:
        """Emits `visit_ended`; a field that was left blank shows what is recorded."""
        if not self._field.value.strip() and self._key not in self.unsaved.all:
            self._fill(Read(self._recorded), keep_caret=False)
        self.visit_ended.emit()

    def put_back(self) -> None:
        """Puts the field back to what it was when it was entered: an act of its own, so that undo has the words again.

        Words that could not be saved stay.
        """
        before = self._before
        self.flush()
        if self._field.value == before or self._key in self.unsaved.all:
            return
        self.visit_ended.emit()
        self._field.fill(before)
        self.flush()
        self.was_put_back.emit()

    def _fill(self, read: Read[str], keep_caret: bool) -> None:
        self._field.fill(read.held, keep_caret)
        self._recorded = self._given = self._before = read.held
        self._read = read


class _SavesItself:
    """What a framed field does that saves itself, as the keyboard comes and goes; `autosave` knows what it shows."""

    autosave: Autosave

    def leave(self) -> None:
        """Puts the field back to what it was, then gives it up."""
        self.autosave.put_back()
        super().leave()  # type: ignore[misc]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # type: ignore[misc]
        if event.reason() not in PASSING:
            self.autosave.begin()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        self.autosave.flush()
        if event.reason() not in PASSING:
            self.autosave.end_visit()


class SavedLine(_SavesItself, FramedLine):
    """One line of text that saves itself."""

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__(name, object_name)
        self.autosave = Autosave(self)


class SavedText(_SavesItself, FramedText):
    """Text of several lines that saves itself."""

    def __init__(
        self, name: str, object_name: str, lines: tuple[int, int] = (2, 8), enter_is_newline: bool = True
    ) -> None:
        super().__init__(name, object_name, lines, enter_is_newline)
        self.autosave = Autosave(self)
