"""The form for one source: each field is an act of its own, saved when it is left."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.errors import NamelessSourceError, NotADateError
from factcheck.domain.records.evidence import Level, Source, SourceKind, SourceStatus, Terms
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.dates import is_to_come, read_published
from factcheck.domain.rules.first_levels import followed_level
from factcheck.domain.rules.source_links import completed, linked
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.labels import LEVEL
from factcheck.domain.wording.source_words import (
    SOURCE_FIELD,
    SOURCE_KIND,
    SOURCE_STATUS,
    TERMS,
    published_words,
)
from factcheck.translation import _, pgettext
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.date_entry import DateEntry, Read, day_reader, style_of
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.labelled import dim_label, labelled
from factcheck.ui.widgets.layouts import add_parts, column_of, pair_of

NEW = Source(SourceId(""), "")
_LINES = (
    *("title", "author", "publisher", "date", "url", "archive_url", "origin"),
    *("described_as", "also_called", "terms_by", "terms_date", "status_date", "status_said_in"),
)
_PAST = ("terms_date", "status_date")
_OF_STATE = ("status_date", "status_said_in")
"""Fields that say something of a state other than “as it was”."""


def published_reader() -> Read:
    """Reads a year, a month or a day as the person writes it: what is stored, and how it is understood."""
    known = style_of(QLocale.system())

    def read(words: str) -> tuple[str, str]:
        date = read_published(words, known)
        return date, published_words(date)

    return read


def _remark_on(today: Callable[[], str], published: str) -> str:
    """Says of a date of publication that it is still to come, as that of a book or a report ahead of its day is."""
    return _("This is after today.") if is_to_come(published, today()) else ""


class SourceForm(QWidget):
    """Shows a source; `changed` gives it as it is to be, and as it was read.

    Esc in a field gives back what was there, and leaves the form where nothing was typed.

    What was typed and could not be saved stays with its source. A new one is made once it has a title or a link; until
    then it waits while another one is shown, and `waiting_changed` tells when it is another one.
    """

    changed = Signal(object, object)
    waiting_changed = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], str] = str) -> None:
        super().__init__()
        self.setObjectName("source_form")
        self._source = self._begun = NEW
        self._typed: dict[SourceId, dict[str, str]] = {}
        names = {name: capitalised(SOURCE_FIELD[name]) for name in SOURCE_FIELD}
        self.lines = {name: FramedLine(names[name], f"source_{name}") for name in _LINES}
        kinds = {one: SOURCE_KIND[one] for one in SourceKind if one is not SourceKind.REPORTERS_NOTE}
        states = {one: SOURCE_STATUS[one] for one in SourceStatus}
        self.boxes = {
            "kind": _box("kind", {None: pgettext("kind of source", "not said")} | kinds),
            "level": _box("level", {one: LEVEL[one] for one in Level}),
            "terms": _box("terms", {None: _("not recorded")} | {one: TERMS[one] for one in Terms}),
            "status": _box("status", {None: pgettext("state of a source", "as it was")} | states),
        }
        days = day_reader(today=today)
        published = DateEntry(self.lines["date"], published_reader(), partial(_remark_on, today))
        self._dates = {"date": published} | {name: DateEntry(self.lines[name], days) for name in _PAST}
        self._lay_out(names)
        self._wire()

    def _lay_out(self, names: Mapping[str, str]) -> None:
        self.heading = dim_label("", "source_used")
        fields = {name: labelled(names[name], widget) for name, widget in (self.lines | self.boxes).items()}
        for name, entry in self._dates.items():
            add_parts(fields[name], entry.hint)
        self.lines["title"].setPlaceholderText(_("A code name is enough"))
        self.lines["origin"].setPlaceholderText(_("What it rests on, such as one agency report"))
        self.lines["described_as"].setPlaceholderText(_("The words that were agreed"))
        further = _("Nicknames, short forms, a function, with semicolons between them")
        self.lines["also_called"].setPlaceholderText(further)
        self.column = column_of(
            self.heading,
            fields["title"],
            pair_of(fields["kind"], fields["date"]),
            pair_of(fields["author"], fields["publisher"]),
            pair_of(fields["url"], fields["archive_url"]),
            pair_of(fields["origin"], fields["level"]),
            pair_of(fields["terms"], fields["described_as"]),
            pair_of(fields["terms_by"], fields["terms_date"]),
            fields["also_called"],
            pair_of(fields["status"], fields["status_date"]),
            fields["status_said_in"],
            inside=self,
            gap=10,
        )

    def _wire(self) -> None:
        for name, line in self.lines.items():
            for signal in (line.editingFinished, line.entered, line.committed):
                signal.connect(partial(self._save, name))
            line.left.connect(partial(self._give_back, name))
            line.edited.connect(self._tell_typed)
        for name, box in self.boxes.items():
            box.chosen.connect(partial(self._set, name))

    @property
    def source_id(self) -> SourceId:
        """Which source is shown; empty for a new one."""
        return self._source.id

    def show_source(self, source: Source, heading: str) -> None:
        """Shows a source, or with NEW the one that was begun, beneath a line about it; what is typed into it stays."""
        self._note_typed(is_left=source.id != self._source.id)
        if not self._source.id:
            self._begun = self._source
        self._source = source = source if source.id else self._begun
        self.heading.setText(heading)
        typed = self._typed.pop(source.id, {})
        for name, line in self.lines.items():
            recorded = getattr(source, name)
            if name in _OF_STATE and source.status is None:
                typed.pop(name, None)
            if line.value != (wanted := typed.get(name, recorded)):
                line.fill(wanted)
            if name in self._dates:
                self._dates[name].begin(recorded)
        for name, box in self.boxes.items():
            box.show_value(getattr(source, name))
        self._allow_state(source)

    def _allow_state(self, source: Source) -> None:
        for name in _OF_STATE:
            self.lines[name].setEnabled(source.status is not None)
            self.lines[name].setPlaceholderText("" if source.status is not None else _("Choose a state first"))

    def show_only(self) -> None:
        """Takes no words from now on, which can be selected; the file is only read."""
        for line in self.lines.values():
            line.setReadOnly(True)
        for box in self.boxes.values():
            box.setEnabled(False)

    def focus_first(self) -> None:
        """Gives the keyboard to the title."""
        self.lines["title"].setFocus()

    def flush(self) -> None:
        """Saves what was typed and not left yet."""
        for name in self.lines:
            self._save(name)

    def take_made(self, source: Source) -> None:
        """Takes the source that was made of the new one; what else was typed into that is typed into this one."""
        self._source, self._begun = source, NEW
        self.waiting_changed.emit()

    def forget_new(self) -> None:
        """Lets go of the new source that is shown and has no name yet."""
        self._source = NEW
        for line in self.lines.values():
            line.fill("")
        self.waiting_changed.emit()

    @property
    def waiting(self) -> Source:
        """The new source that is not made yet, with all that is typed of it; NEW where there is none."""
        is_shown = not self._source.id
        shown = {name: line.value for name, line in self.lines.items()}
        typed: dict[str, Any] = {**(shown if is_shown else self._typed.get(NEW.id, {}))}
        return replace(self._source if is_shown else self._begun, **typed)

    def put_waiting(self, source: Source, heading: str) -> None:
        """Shows a new source that was begun before; its title or link stands there until somebody saves it."""
        typed = {name: getattr(source, name) for name in ("title", "url", *self._dates)}
        without: dict[str, Any] = dict.fromkeys(typed, "")
        self._source = replace(source, **without)
        for name, line in self.lines.items():
            line.fill(getattr(self._source, name))
        self.show_source(NEW, heading)
        for name, words in typed.items():
            self.lines[name].fill(words)
        for name in self._dates:
            self._save(name)

    def _tell_typed(self) -> None:
        if not self._source.id:
            self.waiting_changed.emit()

    @property
    def problem(self) -> str:
        """Why something that was typed is not saved, in a sentence: a date that is none, a source without a name."""
        found = self._problem
        return found[1] if found is not None else ""

    @property
    def _problem(self) -> tuple[str, str] | None:
        """The field that keeps something from being saved, and why; None where nothing does."""
        if not self._source.id and self._source != NEW:
            return "title", sentence(NamelessSourceError())
        return next(((name, entry.problem) for name, entry in self._dates.items() if entry.problem), None)

    def focus_problem(self) -> FramedLine | None:
        """Gives the keyboard to the field that keeps something from being saved, which it returns, if one does."""
        found = self._problem
        if found is None:
            return None
        line = self.lines[found[0]]
        line.setFocus()
        return line

    def unsaved(self, known: Collection[SourceId]) -> SourceId | None:
        """A source, new or `known`, of which something is not saved, first the one shown; None where all is."""
        if self.problem:
            return self._source.id
        if self._source.id and self._begun != NEW:
            return NEW.id
        return next((one for one in self._typed if one in (NEW.id, *known)), None)

    def _note_typed(self, *, is_left: bool) -> None:
        """Remembers what stands in the fields and is not saved; of a source that is left blanks are nothing."""
        named = {name: getattr(self._source, name) for name in self.lines}
        typed = {name: self.lines[name].value for name, value in named.items() if self.lines[name].value != value}
        if is_left:
            typed = {name: words for name, words in typed.items() if self._value(name) != named[name]}
        if typed:
            self._typed[self._source.id] = typed

    def _value(self, name: str) -> str | None:
        """What is to be stored of a field; None where it is no date, which its hint says."""
        entry = self._dates.get(name)
        try:
            return entry.value if entry is not None else self.lines[name].value.strip()
        except NotADateError:
            return None

    def _save(self, name: str) -> None:
        value = self._value(name)
        if value is not None and self.lines[name].value != getattr(self._source, name):
            self._set(name, value)

    def _set(self, name: str, value: Any) -> None:  # noqa: ANN401
        before = self._source
        if value == getattr(before, name):
            return
        wanted = replace(before, **{name: value})
        if name == "url":
            wanted = completed(wanted)
        elif name == "title" and (of_link := linked(wanted)) != wanted:
            wanted = completed(of_link)
        if not before.id and name != "level":
            wanted = replace(wanted, level=followed_level(before, wanted))
        if not before.id and not wanted.name.strip():
            self._source = wanted
            self._allow_state(wanted)
            self.boxes["level"].show_value(wanted.level)
            self.waiting_changed.emit()
        else:
            self.changed.emit(wanted, before)

    def _give_back(self, name: str) -> None:
        """Shows again what is recorded; where that stands there, the form is left."""
        line = self.lines[name]
        if line.value == getattr(self._source, name):
            self.left.emit()
        else:
            line.fill(getattr(self._source, name))
            self._tell_typed()


def _box(name: str, labels: Mapping[Any, str]) -> ChoiceBox:
    return ChoiceBox(capitalised(SOURCE_FIELD[name]), f"source_{name}", labels)
