"""What every form that opens in place in the panel has: a bar at its side, keys, buttons in sight, a complaint."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.translation import _
from factcheck.ui.panel.unsaved_words import STILL_HERE
from factcheck.ui.widgets.choice_button import ChoiceRow
from factcheck.ui.widgets.dialog import in_system_order
from factcheck.ui.widgets.dropping import FileTaker
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.keys import LeftByEsc, has_control, is_enter, is_sign
from factcheck.ui.widgets.labelled import plain_label, tell_unavailable
from factcheck.ui.widgets.layouts import FlowLayout, column_of
from factcheck.ui.widgets.painting import mirrored, outline
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of

Draft = TypeVar("Draft")
FieldError = tuple[str, QWidget]
BESIDE_EDGE = 6


@dataclass(frozen=True, slots=True)
class RecordKey:
    """What a form is about: something new for an owner, such as a claim, or a thing it has."""

    owner: str
    record: str = ""


class FormFoot(QWidget):
    """The buttons of a form, its last part; lies over the fields where the form goes on below what is seen of it."""

    def __init__(self, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self._limit: int | None = None
        self._is_over = False
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        column_of(flow, inside=self, margins=(0, BESIDE_EDGE, 0, BESIDE_EDGE))

    def stay_above(self, limit: int) -> None:
        """Ends at `limit` where the form goes on below that, in px from the top of the form."""
        self._limit = limit
        self._lie()

    def _lie(self) -> None:
        form = self.parentWidget()
        layout = form.layout() if form is not None else None
        if form is None or layout is None or self._limit is None:
            return
        end = form.height() - layout.contentsMargins().bottom()
        self._is_over = self._limit < end
        self.raise_()  # fields may be newer
        self.move(self.x(), max(0, min(end, self._limit) - self.height()))
        self.update()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._lie()  # the layout knows of no other place than the end

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lie()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_over:
            tokens = tokens_of(self)
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), QColor(tokens.panel))
                painter.fillRect(0, 0, self.width(), 1, outline(tokens))


class RecordForm(FileTaker, LeftByEsc, Generic[Draft]):
    """Holds one draft under its `key` and says when it is to be saved; subclasses know its fields.

    `is_unsaved` says that what stands in them was to be saved and could not be, `several` names by their numbers the
    claims that it is for, where it is more than one; `is_only_read` that it takes no words.
    """

    draft_saved = Signal(object, object)
    discarded = Signal(object)
    removed = Signal(object)
    files_dropped = Signal(object, object)
    error_shown = Signal(QWidget)
    key = RecordKey("")
    is_unsaved = False
    is_only_read = False
    several = ""

    def __init__(self, object_name: str, save_word: str) -> None:
        super().__init__()
        self.setObjectName(f"{object_name}_form")
        self._recorded: Draft | None = None
        self._error = plain_label(object_name=f"{object_name}_error")
        self._error.hide()
        self.save_button = QuietButton(save_word, f"{object_name}_save", key="Ctrl+Enter", filled=True)
        self.close_button = QuietButton(_("Close"), f"{object_name}_close", key="Esc")
        self.discard_button = QuietButton(_("Discard"), f"{object_name}_discard", dim=True)
        self.discard_button.setToolTip(_("Close and keep nothing of what was typed"))
        self.remove_button = QuietButton(_("Remove"), f"{object_name}_remove", dim=True)
        self.fields = column_of(gap=8)
        main = in_system_order(self.save_button, self.close_button)
        self.foot = FormFoot((*main, self.discard_button, self.remove_button))
        column_of(self.fields, self._error, self.foot, inside=self, gap=2, margins=(12, 6, 0, 2))
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.left)
        self.discard_button.clicked.connect(lambda: self.discarded.emit(self.key))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.key))

    @property
    def is_changed(self) -> bool:
        """Whether something else stands here than what was shown."""
        return self.draft() != self._recorded

    def heed(self, *fields: FramedLine | FramedText) -> None:
        """Lets Ctrl+Enter and Esc in these fields save and leave the form."""
        for field in fields:
            field.committed.connect(self.save)
            field.left.connect(self.left)
            field.edited.connect(self._error.hide)

    def show_only(self, why_not: str) -> None:
        """Takes no choice for a reason, or takes them again where it is empty; fields are told by what it stands in."""
        self.is_only_read = bool(why_not)
        for kind in (ChoiceRow, QuietButton):
            for part in self.findChildren(kind):
                if part not in (self.close_button, self.discard_button):
                    tell_unavailable(part, why_not)

    def show_draft(self, key: RecordKey, recorded: Draft, typed: Draft | None) -> None:
        """Shows what was typed before, else what is recorded; it counts as changed where the two differ."""
        self.key, self._recorded, self.is_unsaved = key, recorded, False
        self.fill(typed or recorded)
        self.discard_button.setVisible(not key.record or typed is not None)
        self.remove_button.setVisible(bool(key.record))
        self._error.hide()

    def show_state(self, words: str) -> None:
        """Says what has become of the record, which is no part of the draft, where a form tells it."""

    def save(self) -> None:
        """Asks for the draft to be saved; says what is missing."""
        draft = self.draft()
        missing = self.missing(draft)
        if missing is not None:
            words, field = missing
            self._error.setText(words)
            self._error.show()
            field.setFocus()
            self.error_shown.emit(self._error)
        else:
            self.draft_saved.emit(self.key, self.completed(draft))

    def complain_unsaved(self) -> None:
        """Says that nothing was saved, and that the words are still here."""
        self._error.setText(_(STILL_HERE))
        self._error.show()
        self.save_button.setFocus()
        self.error_shown.emit(self._error)

    def fill(self, draft: Draft) -> None:
        """Puts a draft into the fields."""
        raise NotImplementedError

    def draft(self) -> Draft:
        """What stands in the fields."""
        raise NotImplementedError

    def missing(self, draft: Draft) -> FieldError | None:
        """What the draft lacks, in words, and the field for it; None where it can be saved."""
        return None

    def completed(self, draft: Draft) -> Draft:
        """The draft, which lacks nothing, as it is saved."""
        return draft

    def focus_first(self) -> None:
        """Goes to the field where typing begins."""
        raise NotImplementedError

    @override
    def take_files(self, files: Sequence[Path]) -> None:
        self.files_dropped.emit(self.key, files)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and has_control(event):
            self.save()
        elif is_sign(event):
            event.accept()  # meant for a field that the keyboard has left, and no command
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens_of(self).focus))
            painter.drawRoundedRect(mirrored(QRectF(0, 4, 3, self.height() - 8), self), 1.5, 1.5)
