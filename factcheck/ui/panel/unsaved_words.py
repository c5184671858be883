"""Words of a field that could not be saved: they stay with the record they were typed for, marked, until they are."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal

from factcheck.domain.errors import EditConflictError
from factcheck.domain.rules.merging import Read
from factcheck.translation import N_, _
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.quiet_button import QuietButton

STILL_HERE = N_("Not saved. The words are still here.")
Store = Callable[[str, str, Read[str] | None], object]
"""Saves words of a record; the last is what stood there when they were typed, None where that is not known."""


class TypedField(StrEnum):
    """The fields of a claim that save themselves."""

    STATEMENT = "statement"
    NOTE = "note"
    REASON = "reason"
    SPEAKER = "speaker"
    VERB = "verb"


class UnsavedWords(QObject):
    """Saves words by `store`, which raises where they cannot be; `all` are those not saved, by record.

    `mark` is the button in the field that says so, to try again.
    """

    changed = Signal()
    _due = Signal(str, str)

    def __init__(self, field: FramedLine | FramedText) -> None:
        super().__init__(field)
        self.store: Store = lambda _key, _text, _read: None  # the field is not part of a window yet
        self.is_storing = False
        self._field = field
        self._shown = ""
        self._words: dict[str, str] = {}
        self.all: Mapping[str, str] = MappingProxyType(self._words)
        self._read: dict[str, Read[str] | None] = {}
        self.mark = QuietButton(_("Not saved"), f"{field.objectName()}_unsaved", icon_name="not-saved", parent=field)
        self.mark.setAccessibleName(_("{field} not saved: try again", field=field.accessibleName()))
        self.mark.setToolTip(_("The words are still here. Try again"))
        self.mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+S and the message do the same by keyboard
        self.mark.hide()
        self._due.connect(self._save)  # by a signal, so that an error is told while whoever asked goes on

    def show_mark_of(self, key: str) -> None:
        """Marks the field where words for the record it shows from now on are not saved."""
        self._shown = key
        self._show_mark()

    def save(self, key: str, text: str, read: Read[str] | None = None) -> None:
        """Saves words of a record, typed where `read` stood; where that fails, they are among `all`."""
        self._words[key] = text
        self._read.setdefault(key, read)
        self._due.emit(key, text)
        if key in self._words:
            self._announce()

    def let_go(self, key: str) -> None:
        """Forgets words of a record: they are saved, or are what is recorded already."""
        self._words.pop(key, None)
        self._read.pop(key, None)
        self._announce()

    def put(self, key: str, text: str) -> None:
        """Takes over words that could not be saved some other day, unless others were typed there since."""
        self._words.setdefault(key, text)
        self._show_mark()

    def forget(self) -> None:
        """Lets go of all, which is kept somewhere else."""
        self._words.clear()
        self._show_mark()

    def _save(self, key: str, text: str) -> None:
        self.is_storing = True
        try:
            self.store(key, text, self._read.get(key))
        except EditConflictError as error:
            self._read[key] = Read(error.now)  # has been told now: whoever saves again means it
            raise
        finally:
            self.is_storing = False
        self.let_go(key)

    def _announce(self) -> None:
        self._show_mark()
        self.changed.emit()

    def _show_mark(self) -> None:
        marked = self._shown in self._words
        if marked is not self.mark.isHidden():
            return
        self.mark.setVisible(marked)
        self._field.set_mark(self.mark if marked else None)
        self._field.setAccessibleDescription(_(STILL_HERE) if marked else "")
