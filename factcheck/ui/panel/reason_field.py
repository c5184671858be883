"""The reason beside a verdict: a line that filters a short list as one types."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.verdict import REASONS, Reason, Verdict
from factcheck.domain.wording.labels import REASON
from factcheck.translation import N_, Messages, _
from factcheck.ui.panel.reason_list import ReasonList
from factcheck.ui.panel.unsaved_words import UnsavedWords
from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.labelled import plain_label
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of
from factcheck.ui.widgets.painting import mirrored, padding, paint_icon
from factcheck.ui.widgets.theme import tokens_of

_HINT: Messages[Verdict] = Messages(
    {
        Verdict.DISPUTED: N_("No reason given"),
        Verdict.UNVERIFIED: N_("No reason given"),
        Verdict.SUPPORTED: N_("If so: rounded, translated, changed since"),
    }
)


def fitting(verdict: Verdict, typed: str) -> list[Reason]:
    """The reasons for `verdict` whose label holds every word of `typed`: first those that begin so, then the meant."""
    words = typed.casefold().split()
    found = [reason for reason in REASONS[verdict] if all(word in _label(reason) for word in words)]
    begun = " ".join(words)
    return sorted(found, key=lambda reason: (not _label(reason).startswith(begun), not is_meant(reason, typed)))


def _label(reason: Reason) -> str:
    return REASON[reason].casefold()


SURE = 3


def is_meant(reason: Reason, typed: str) -> bool:
    """Whether a label begins with `typed`, or a word of it with three letters or more; looser words are one's own."""
    words = " ".join(typed.casefold().split())
    return _label(reason).startswith(words) or (len(words) >= SURE and f" {words}" in _label(reason))


def reason_named(words: str) -> Reason | str | None:
    """The reason of the list that these are the value of, else one's own words; none where there are none."""
    return Reason(words) if words in {one.value for one in Reason} else words or None


class ReasonField(QWidget):
    """A line with a list that opens beneath it; Enter and leaving it accept, Esc leaves things as they were.

    `list_opened` is emitted when the list comes, `drafts_changed` when what was typed and is not saved is something
    else now, `words_left_out` with one's own words that Esc left out.
    """

    done = Signal()
    left = Signal()
    list_opened = Signal()
    words_left_out = Signal(str)
    drafts_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._verdict: Verdict | None = None
        self._reason: Reason | str | None = None
        self._is_given = False
        self.line = _ReasonLine()
        self.unsaved = UnsavedWords(self.line)
        self.unsaved.mark.clicked.connect(self.try_again)
        self._list = ReasonList(self)
        self._no_match = plain_label(_("Not in the list. Enter keeps your own words as the reason."))
        column_of(self.line, self._list, self._no_match, inside=self, gap=2, margins=NO_MARGINS)
        self._list.hide()
        self._no_match.hide()
        self.announcer = Announcer(self.line)
        self._wire()

    def _wire(self) -> None:
        self.line.edited.connect(self._filter)
        self.line.moved.connect(self._move)
        self.line.opened.connect(self.open)
        self.line.entered.connect(self._accept)
        self.line.committed.connect(self._accept)
        self.line.left.connect(self._leave)
        self.line.focus_lost.connect(self.flush)
        self._list.clicked.connect(self._pick)

    @property
    def is_open(self) -> bool:
        """Whether the list of reasons is shown."""
        return self._list.isVisibleTo(self)

    def show_reason(self, key: str, verdict: Verdict | None, reason: Reason | str | None, conflict: str = "") -> None:
        """Shows what is recorded for the claim `key`; while the person chooses for it, nothing moves.

        `conflict` says with which claims it conflicts, where that is recorded: then that reason is offered first.
        """
        if key != self._key:
            self.flush()
        if not self.unsaved.is_storing:
            reason = self._unsaved_of(key, reason)
            self.unsaved.show_mark_of(key)
        same = (key, verdict, reason, conflict) == (self._key, self._verdict, self._reason, self._list.conflict)
        self._key, self._verdict, self._reason = key, verdict, reason
        if same and self.is_open:
            return
        self._list.conflict = conflict
        self._close()
        if verdict is not None:
            self.line.setPlaceholderText(_HINT[verdict])
            self.line.setToolTip(_HINT[verdict])

    def flush(self) -> None:
        """Takes what Enter would: the marked reason, else one's own words; none where the line is empty."""
        if self._is_under_way:
            self._finish(self._choice)

    @property
    def drafts(self) -> Mapping[str, str]:
        """What was typed or could not be saved, by claim."""
        is_typed = self._is_under_way and self._choice != self._reason
        return {**self.unsaved.all, self._key: self._choice or ""} if is_typed else self.unsaved.all

    def try_again(self) -> None:
        """Saves what could not be saved, of whatever claim."""
        for key, words in list(self.unsaved.all.items()):
            self.unsaved.save(key, words)

    def put_unsaved(self, key: str, words: str) -> None:
        """Takes over a reason that could not be saved some other day, unless another was given there since."""
        self.unsaved.put(key, words)
        if key == self._key:
            self.show_reason(key, self._verdict, self._reason)

    def open(self) -> None:
        """Takes the focus and shows all reasons for the verdict."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._verdict is None or self.is_open or self.line.isReadOnly():
            return
        reasons = list(REASONS[self._verdict])
        if self._list.conflict:
            reasons.sort(key=lambda one: one is not Reason.CONFLICTS_WITH_ANOTHER_CLAIM)
        self._fill(reasons)
        self._list.select(self._reason if isinstance(self._reason, Reason) else None)
        self.line.selectAll()
        self._tell()

    def _fill(self, reasons: list[Reason]) -> None:
        was_open = self.is_open
        self._list.show_reasons(reasons)
        self._list.setVisible(bool(reasons))
        self._no_match.setVisible(not reasons)
        if self.is_open and not was_open:
            self.list_opened.emit()

    def _filter(self) -> None:
        if self._verdict is None:
            return
        self._is_given = True
        typed = self.line.text()
        found = fitting(self._verdict, typed)
        self._fill(found)
        marked = found[0] if found and typed.strip() and is_meant(found[0], typed) else None
        self._list.select(marked)
        self._no_match.setVisible(marked is None and bool(typed.strip()))
        self._tell()
        self.drafts_changed.emit()

    def _move(self, step: int) -> None:
        if not self.is_open:
            self.open()
            return
        reason = self._list.step(step)
        if reason is not None:
            self._is_given = True
            self._no_match.hide()
            self.line.fill(self._list.named(reason))
            self.line.selectAll()
            self._tell()
            self.drafts_changed.emit()

    def _tell(self) -> None:
        """Lets the reason that Enter takes be heard with its place, else how many there are to choose from."""
        self.announcer.say(self._list.words or self._no_match.text())

    def _pick(self) -> None:
        self._is_given = True
        self._finish(self._list.reason)
        self.done.emit()

    def _accept(self) -> None:
        if not self._is_under_way:
            self.open()
            return
        self.flush()
        self.done.emit()

    @property
    def _is_under_way(self) -> bool:
        return self.is_open or self._no_match.isVisibleTo(self)

    @property
    def _choice(self) -> Reason | str | None:
        typed = self.line.text().strip()
        return (self._list.reason or typed) if typed else None

    def _leave(self) -> None:
        words = self._choice if self._is_under_way else None
        self._close()
        if words not in (None, self._reason) and not isinstance(words, Reason):
            self.words_left_out.emit(words)
        self.left.emit()

    def _finish(self, reason: Reason | str | None) -> None:
        """Saves what was chosen, also what the claim has already: others that were judged with it may not have it."""
        is_new, self._reason = self._is_given or reason != self._reason, reason
        self._close()
        if is_new or self._key in self.unsaved.all:
            self.unsaved.save(self._key, reason or "")

    def _unsaved_of(self, key: str, recorded: Reason | str | None) -> Reason | str | None:
        """The reason that could not be saved for a claim, else the one recorded."""
        words = self.unsaved.all.get(key)
        return recorded if words is None else reason_named(words)

    def _close(self) -> None:
        was_under_way, self._is_given = self._is_under_way, False
        self.announcer.say("")
        self._list.hide()
        self._no_match.hide()
        self.line.fill(self._list.named(self._reason) if self._reason is not None else "")
        if was_under_way:
            self.drafts_changed.emit()


class _ReasonLine(FramedLine):
    """The line; Up, Down and a click open the list."""

    moved = Signal(int)
    opened = Signal()
    focus_lost = Signal()

    def __init__(self) -> None:
        super().__init__(_("Reason"), "reason")
        self.setToolTip(_("Type to filter, Up and Down to choose, Enter to go on, Tab to decide about the copy"))

    @property
    @override
    def end_room(self) -> int:
        """How much room the mark and the arrow take."""
        return super().end_room + self.fontMetrics().height()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.opened.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.focus_lost.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isReadOnly():
            return
        side = self.fontMetrics().height()
        left = self.width() - padding(self) - self.end_room
        with QPainter(self) as painter:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, "chevron-down", tokens_of(self).dim, mirrored(box, self))
