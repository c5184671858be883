"""A section of the panel: a head, a row a thing, and at most one form open in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from factcheck.domain.rules.merging import Read, after_conflict
from factcheck.domain.wording.joining import comma_list
from factcheck.translation import _, counted, pgettext
from factcheck.ui.panel.record_form import RecordForm, RecordKey
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.widgets.labelled import dim_label, in_bold, named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, discard, row_of
from factcheck.ui.widgets.quiet_button import QuietButton

Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class Item(Generic[Draft]):
    """A thing as its row says it and as its form holds it, at a revision; a lead is counted apart.

    `state` is what has become of it, which its form tells and does not hold.
    """

    id: str
    summary: Summary
    draft: Draft
    is_lead: bool = False
    rev: int = 0
    state: str = ""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """The words of a section, marked to be translated: its title, and what the button for one more says."""

    title: str
    another: str
    go_on: str


class RecordSection(QWidget, Generic[Draft]):
    """Shows things and says what the person wants changed; what was typed and not saved stays with its owner.

    `changed` names a record, what it is to be, and what was read of it when typing began; `row_saved` gives the row
    of what was saved. `form_closing` comes before a form is hidden that has the keyboard: Qt would give it to whatever
    comes next.

    Where it takes files, `files_dropped` names the thing on which files were dropped, "" for a new one, and these.
    It is absent while it holds nothing, unless it `stays`.
    """

    added = Signal(str, object)
    changed = Signal(str, object, object)
    removed = Signal(str)
    files_dropped = Signal(str, object)
    row_saved = Signal(QWidget)
    new_requested = Signal()
    edit_requested = Signal(str)
    form_opened = Signal()
    form_closing = Signal()
    form_left = Signal()
    rebuilt = Signal()

    def __init__(self, words: SectionWords, object_name: str, form: RecordForm[Draft], *, stays: bool = False) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._words = words
        self._stays = stays
        self._takes_files = False
        self._name = object_name
        self._owner = ""
        self._items: tuple[Item[Draft], ...] = ()
        self._rows: dict[str, SummaryRow] = {}
        self._drafts: dict[RecordKey, Draft] = {}
        self._read: dict[RecordKey, Read[Draft]] = {}
        self.form = form
        form.setParent(self)
        form.hide()
        self._title = in_bold(named_widget(QLabel(), f"{object_name}_title"))
        self._remark = dim_label(object_name=f"{object_name}_remark")
        self._add = QuietButton(_(words.title), f"more_{object_name}", icon_name="plus")
        self._lay_out()
        self._add.clicked.connect(self.new_requested)
        form.draft_saved.connect(self._save)
        form.left.connect(self._leave)
        form.discarded.connect(self._discard)
        form.removed.connect(self._remove)
        form.files_dropped.connect(lambda key, files: self.files_dropped.emit(key.record, files))
        if not stays:
            self.hide()

    def take_files(self) -> None:
        """Takes files that are dropped on a thing or its form."""
        self._takes_files = True
        self.form.setAcceptDrops(True)

    def _lay_out(self) -> None:
        head = row_of(self._title, 1, self._add)
        self._column = column_of(self.form, gap=2)
        self._remark.hide()
        column_of(head, self._remark, self._column, inside=self, gap=4, margins=NO_MARGINS)

    @property
    def is_form_open(self) -> bool:
        """Whether a form is shown."""
        return self.form.isVisibleTo(self)

    @property
    def is_used(self) -> bool:
        """Whether there is something to show."""
        return self._stays or bool(self._items) or self.is_form_open or self.waiting is not None

    @property
    def waiting(self) -> Draft | None:
        """What was typed for something new and is not saved, while its form is closed."""
        return self._drafts.get(RecordKey(self._owner))

    def show_items(self, owner: str, items: Sequence[Item[Draft]], remark: str = "") -> None:
        """Shows the things of an owner, beneath a remark on all; a form open for the same owner stays as it is."""
        if not (items or self._items or self._drafts) and self.isHidden():
            self._owner = owner
            return
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        is_other = owner != self._owner
        if is_other:
            self.put_away()
            self._owner = owner
        is_new = tuple(items) != self._items or len(items) != len(self._rows)
        if is_new:
            self._items = tuple(items)
            self._show_rows()
            self._show_state()
        if is_other or is_new:
            self._show_words()
            self.rebuilt.emit()

    def open_new(self, draft: Draft) -> None:
        """Opens the form for something new, with what was typed into it before, else with `draft`."""
        if self._owner:
            self._open(RecordKey(self._owner), Read(draft), self._column.count())

    def edit(self, record: str) -> None:
        """Opens the form in the place of a thing."""
        for at, item in enumerate(self._items):
            if item.id == record:
                self._open(RecordKey(self._owner, record), Read(item.draft, item.rev), at + 1)

    def focus_first(self) -> QWidget:
        """Goes to the first of the things, or to its form where that is open in its place."""
        first = self._rows[self._items[0].id]
        if first.isHidden():
            self.form.focus_first()
            return self.form
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first

    @property
    def record_with_keyboard(self) -> str:
        """The id of the thing whose row has the keyboard; empty where none has."""
        return next((record for record, row in self._rows.items() if row.hasFocus()), "")

    def put_away(self) -> None:
        """Closes the form, if it is open, and keeps what was typed."""
        if self.is_form_open:
            self._note_draft()
            self.form.is_unsaved = False  # hidden, it is being saved
            self._close()

    def forget_new(self, owner: str) -> None:
        """Lets go of what was typed for something new, where it was saved and shows no row."""
        self._drafts.pop(RecordKey(owner), None)
        self._show_words()

    def drafts(self) -> dict[RecordKey, Draft]:
        """All that was typed and is not saved."""
        if not self.form.isHidden():
            self._note_draft()
        return dict(self._drafts)

    def read(self, key: RecordKey) -> Draft | None:
        """What stood there when something that is not saved was begun; None where that is not known."""
        return self._read[key].held if key in self._read else None

    def forget_drafts(self) -> None:
        """Closes the form and lets go of what was typed and is not saved."""
        self._drafts.clear()
        self._close()

    def put_draft(self, key: RecordKey, draft: Draft, read: Draft | None = None) -> None:
        """Takes over what was typed some other day where `read` stood, unless something was typed there since."""
        if key not in self._drafts:
            self._drafts[key] = draft
            self._read.pop(key, None)
            if read is not None:
                self._read[key] = Read(read)
        self._show_words()

    def _open(self, key: RecordKey, recorded: Read[Draft], at: int) -> None:
        if not (self.is_form_open and self.form.key == key):
            self.put_away()
            if key not in self._drafts:
                self._read[key] = recorded
            read = self._read.setdefault(key, recorded)
            self.form.show_draft(key, read.held, self._drafts.get(key))
            self._show_state()
            self._column.removeWidget(self.form)
            self._column.insertWidget(min(at, self._column.count()), self.form)
            if key.record:
                self._rows[key.record].hide()
            self.form.show()
            self._show_words()
            self.rebuilt.emit()
        self.form.focus_first()
        if self.form.is_only_read and not has_keyboard(self.form):
            self.form.close_button.setFocus()  # its first part may take none
        self.form_opened.emit()

    def _show_state(self) -> None:
        for item in self._items:
            if self.form.key == RecordKey(self._owner, item.id):
                self.form.show_state(item.state)

    def _leave(self) -> None:
        self.put_away()
        self.form_left.emit()

    def _save(self, key: RecordKey, draft: Draft) -> None:
        """Asks for the draft to be saved; where the desk shows nothing new, the form stays with its words."""
        is_same = not self.form.is_changed and bool(key.record)
        before = self._items
        self._drafts[key] = draft
        self.form.is_unsaved = not is_same
        if not is_same:
            if key.record:
                self.changed.emit(key.record, draft, self._read[key])
            else:
                self.added.emit(key.owner, draft)
            if self._items == before and key.owner == self._owner and key in self._drafts:
                self._complain(key)
                return
        self.form.is_unsaved = False
        self._close()
        self._drafts.pop(key, None)
        self._show_words()
        record = key.record or next((item.id for item in self._items if item not in before), "")
        if record in self._rows:
            self.row_saved.emit(self._rows[record])
        self.form_left.emit()

    def _complain(self, key: RecordKey) -> None:
        for item in self._items:
            if item.id == key.record:
                self._read[key] = after_conflict(self._read[key], Read(item.draft, item.rev), self._drafts[key])
        self.form.complain_unsaved()

    def _note_draft(self) -> None:
        """Remembers what stands in the open form, where words can be typed into it."""
        key = self.form.key
        if self.is_form_open and not self.form.is_only_read:
            if self.form.is_changed:
                self._drafts[key] = self.form.draft()
            else:
                self._drafts.pop(key, None)

    def _close(self) -> None:
        if has_keyboard(self.form):
            self.form_closing.emit()
        self.form.hide()
        for row in self._rows.values():
            row.show()
        self._show_words()

    def _discard(self, key: RecordKey) -> None:
        self.put_away()
        self._drafts.pop(key, None)
        self._show_words()
        self.form_left.emit()

    def _remove(self, key: RecordKey) -> None:
        self.put_away()
        self._drafts.pop(key, None)
        self.removed.emit(key.record)
        self.form_left.emit()

    def _show_words(self) -> None:
        title = _(self._words.title)
        self._title.setText(self._heading())
        waits = self.waiting is not None and not self.is_form_open
        is_named = waits or self._stays
        self._add.set_word(_(self._words.go_on) if waits else title if is_named else pgettext("one more", "Another"))
        self._add.setAccessibleName(self._add.text() if is_named else _(self._words.another))
        self._add.setVisible(not self.is_form_open)
        self.setVisible(self.is_used)

    def _heading(self) -> str:
        """The title with how many things there are; leads are counted apart."""
        leads = sum(item.is_lead for item in self._items)
        count, title = len(self._items) - leads, _(self._words.title)
        heading = f"{title} {count}" if count > 1 or self._stays else title
        return comma_list([heading, counted("{count} [note|notes]", leads)]) if leads else heading

    def _show_rows(self) -> None:
        focused = next((at for at, row in enumerate(self._rows.values()) if row.hasFocus()), None)
        ids = [item.id for item in self._items]
        free = self._free_rows(ids)
        for item in self._items:
            if item.id not in self._rows:
                self._rows[item.id] = free.pop(0) if free else self._new_row(item)
                self._rows[item.id].setObjectName(f"{self._name}_{item.id}")
            self._rows[item.id].show_summary(item.summary)
        self._rows = {one: self._rows[one] for one in ids}
        for row in free:
            self._drop_row(row)
        self._put_in_order(ids)
        if focused is not None and not any(row.hasFocus() for row in self._rows.values()):
            left = list(self._rows.values())
            (left[min(focused, len(left) - 1)] if left else self._add).setFocus()

    def _free_rows(self, ids: list[str]) -> list[SummaryRow]:
        """Takes the rows of things that are gone, to show others; that of the keyboard goes, to be told of the next."""
        gone = [one for one in self._rows if one not in ids]
        if self.is_form_open and self.form.key in [RecordKey(self._owner, one) for one in gone]:
            self.put_away()
        rows = [self._rows.pop(one) for one in gone]
        in_use = [row for row in rows if row.hasFocus()]
        for row in in_use:
            self._drop_row(row)
        return [row for row in rows if row not in in_use]

    def _drop_row(self, row: SummaryRow) -> None:
        self._column.removeWidget(row)
        discard(row)

    def _put_in_order(self, ids: list[str]) -> None:
        """Puts rows from top to bottom, and the form below the row in whose place it is, else at the end."""
        edited = self.form.key.record
        wanted: list[QWidget] = list(self._rows.values())
        wanted.insert(ids.index(edited) + 1 if edited in ids else len(ids), self.form)
        if any(self._column.indexOf(one) != at for at, one in enumerate(wanted)):
            for at, one in enumerate(wanted):
                self._column.insertWidget(at, one)

    def _new_row(self, item: Item[Draft]) -> SummaryRow:
        row = SummaryRow(item.summary, "", self)
        row.clicked.connect(lambda: self.edit_requested.emit(self._record_of(row)))
        row.removed.connect(lambda: self.removed.emit(self._record_of(row)))
        row.setAcceptDrops(self._takes_files)
        row.files_dropped.connect(lambda files: self.files_dropped.emit(self._record_of(row), files))
        return row

    def _record_of(self, row: SummaryRow) -> str:
        return next(record for record, one in self._rows.items() if one is row)
