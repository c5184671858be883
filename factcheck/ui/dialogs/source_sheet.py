"""The sheet of sources: a list of all there are, and the form for one of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import overload

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget
from typing_extensions import override

from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import SourceId
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.wording.joining import clauses, comma_list
from factcheck.domain.wording.source_words import SOURCE_KIND, about_words, short_marks, terms_words, use_words
from factcheck.translation import N_, _, counted, if_any, pgettext
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.dialogs.source_form import NEW, SourceForm
from factcheck.ui.widgets.dialog import fit_to_screen, push_button, scrolling
from factcheck.ui.widgets.dropping import FileTaker
from factcheck.ui.widgets.keys import has_keyboard
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import row_of

_MEASURED = 100
"""How many rows, those in sight first, tell how wide a column is; to measure a thousand takes 40 ms."""
_MOST_NAMED = 12
_KIND, _FROM, _USED = 1, 2, 3
_CAPTURES = "captures_of_source"
"""The act that whoever only reads may do, too."""
_NEW = N_("A new source: it is made once it has a title or a link.")
Uses = Callable[[SourceId], tuple[Sequence[str], Sequence[str]]]
"""The numbers of the claims that rest on a source, in the article and in others."""


class _Rows(Sequence[Row]):
    """The row of each source, made when it is asked for, since most are out of sight."""

    def __init__(self, sources: Sequence[tuple[Source, str]], make: Callable[[Source, str], Row]) -> None:
        self._sources = sources
        self._make = make
        self._made: dict[int, Row] = {}

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    @override
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        if at not in self._made:
            self._made[at] = self._make(*self._sources[at])
        return self._made[at]

    @override
    def __len__(self) -> int:
        return len(self._sources)


class SourceSheet(FileTaker, SearchList):
    """Sources of the article first, then others, then those that nothing rests on; it stays open while one works.

    `changed` gives a source as it is to be and as it was read, a new one without an id; `merge_requested` and `removed`
    name the source that is shown, and so do `captures_requested` and `files_dropped`, which also gives files. What may
    be done is also in the menu of a row.
    """

    changed = Signal(object, object)
    merge_requested = Signal(str)
    removed = Signal(str)
    import_requested = Signal()
    lookup_requested = Signal(str)
    undo_requested = Signal()
    captures_requested = Signal(str)
    files_dropped = Signal(str, object)

    most_shown = 200

    def __init__(self, parent: QWidget, is_writable: bool, today: Callable[[], str] = str) -> None:
        heads = (_("Source"), _("Kind"), pgettext("column", "From"), pgettext("column", "Used"))
        super().__init__(parent, "sources", _("Sources"), _("Find a source"), heads)
        self.setModal(False)
        self.nothing_yet = _("No source is recorded yet. Evidence brings its source along.")
        self._sources: Mapping[SourceId, Source] = {}
        self._uses: Uses = lambda _source: ((), ())
        self._needed: dict[int, int] = {}
        self._is_filling = False
        self._told = ""
        self.notice = NoticeBar(self)
        self.form = SourceForm(today)
        if not is_writable:
            self.form.show_only()
        self.form.changed.connect(self.changed)
        self.form.left.connect(self.reject)
        for line in self.form.lines.values():
            line.textChanged.connect(self._take_back)
        self.body.insertWidget(0, self.notice)
        self.body.removeWidget(self.table)
        self._fields = scrolling(self.form, "source_fields")
        self.body.insertLayout(2, row_of((self.table, 3), (self._fields, 2), gap=16), 1)
        self._acts = {
            "new_source": (_("New source"), "Ctrl+N", self.begin_new),
            "merge_source": (_("Merge into…"), "Ctrl+M", lambda: self._ask(self.merge_requested)),
            "look_up_source": (
                _("Look up on the web"),
                "Ctrl+U",
                lambda: self._ask(self.lookup_requested),
            ),
            "remove_source": (_("Remove"), "Ctrl+Del", self._remove),
            _CAPTURES: (_("Captured files…"), "Ctrl+Shift+C", lambda: self._ask(self.captures_requested)),
        }
        self.buttons = {name: push_button(words, name, act, key) for name, (words, key, act) in self._acts.items()}
        for name, (_words, key, act) in self._acts.items():
            is_free = is_writable or name == _CAPTURES
            self.buttons[name].setEnabled(is_free)
            if is_free:
                QShortcut(QKeySequence(key), self).activated.connect(act)
        self.setAcceptDrops(is_writable)
        self.buttons["look_up_source"].setToolTip(
            _("Visits the link, or doi.org for a DOI, and fills in what is not known yet. The site will see the visit.")
        )
        bring = push_button(_("Import…"), "import_sources", self.import_requested)
        bring.setToolTip(_("From a bibliography: CSL-JSON, BibTeX or RIS"))
        bring.setEnabled(is_writable)
        self.body.addLayout(row_of(*self.buttons.values(), bring, 0, self.close_button()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo_requested)
        self.field.textChanged.connect(self._follow_list)
        self.table.itemSelectionChanged.connect(self._show_marked)
        self.table.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        for column in range(1, len(heads)):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.table.viewport().installEventFilter(self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        fit_to_screen(self, 1080, 700)

    def show_sources(
        self, sources: Sequence[Source], uses: Uses, here: Collection[SourceId], elsewhere: Collection[SourceId]
    ) -> None:
        """Fills the list; on those `here` claims of the article rest, on those `elsewhere` claims of others.

        The source that is shown stays so, as it is now.
        """
        self._sources, self._uses = {one.id: one for one in sources}, uses
        groups = {_("In this article"): [], _("In other articles"): [], _("Unused"): []}  # type: ignore[var-annotated]
        first, others, unused = groups.values()
        for one in sources:
            (first if one.id in here else others if one.id in elsewhere else unused).append(one)
        self.show_rows(_Rows([(one, group) for group, some in groups.items() for one in some], self._row))
        self.show_source(self.form.source_id)

    def show_source(self, source_id: SourceId) -> None:
        """Shows a source in list and form, the first one where there is none of this id."""
        source = self._sources.get(source_id)
        if source is None:
            if self.form.source_id or not (self.form.problem or has_keyboard(self.form)):
                self._show_marked()
            return
        self._mark_shown(source_id)
        if self.current_key() != source_id:  # it is beyond what is listed
            self.field.setText(one_line(source.name))
            self._mark_shown(source_id)
        self._show(source)

    def begin_new(self) -> None:
        """Has a new source typed into the form."""
        self.form.flush()
        self._show_new()
        self.form.focus_first()

    def put_new(self, source: Source) -> None:
        """Shows a new source that was begun before and is not made yet."""
        self.form.put_waiting(source, _(_NEW))

    def take_made(self, source: Source) -> None:
        """Takes the source that was made of the new one; it is shown with the list that has it."""
        self.form.take_made(source)
        self._take_back()

    def _take_back(self) -> None:
        """Takes back why something could not be saved, where that is no longer so."""
        if self._told and self._told != self.form.problem:
            self.notice.take_back(self._told)
            self._told = ""

    def _show_new(self) -> None:
        self.form.show_source(NEW, _(_NEW))

    def _row(self, source: Source, group: str) -> Row:
        kind = SOURCE_KIND[source.kind] if source.kind is not None else ""
        used = comma_list([use_words([*chain(*self._uses(source.id))]), short_marks(source)])
        also = " ".join((source.url, source.origin, source.described_as, source.also_called))
        return Row(source.id, (one_line(source.name), kind, about_words(source), used), also, group)

    @override
    def fill(self, shown: Sequence[Row], remark: str = "") -> None:
        """Fills the table; a source that is shown and listed stays so, unless another one is looked for."""
        self._is_filling = True
        super().fill(shown, remark)
        self._is_filling = False
        if self.form.source_id and not self.wanted():
            self._mark_shown(self.form.source_id)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """Measures how wide columns need to be; a new width of the sheet asks that of no row."""
        header = self.table.horizontalHeader()
        wanted = (_KIND, _USED, _FROM)
        self._needed = {at: max(self.table.sizeHintForColumn(at), header.sectionSizeHint(at)) for at in wanted}
        self._fit_columns()

    def _follow_list(self) -> None:
        """Shows the marked source where another one is in the form, so that no act meets one that is not looked for.

        What was typed is saved first; a new source that cannot be saved yet stays.
        """
        if self.form.source_id and self.form.source_id == self.current_key():
            return
        self.form.flush()
        if self.current_key() is not None and (self.form.source_id or not self.form.problem):
            self._show_marked()
        elif self.form.source_id:
            self._show_new()

    def _fit_columns(self) -> None:
        """Leaves half of the width to the titles; of the rest who made a source has what kind and use leave."""
        room = self.table.viewport().width() // 2
        for (at, needed), share in zip(self._needed.items(), (1 / 3, 3 / 4, 1), strict=False):
            width = min(needed, int(room * share))
            self.table.horizontalHeader().resizeSection(at, width)
            room -= width

    def _mark_shown(self, source_id: SourceId) -> None:
        self._is_filling = True
        self.mark(source_id)
        self._is_filling = False

    def _show_marked(self) -> None:
        source = self._sources.get(SourceId(self.current_key() or ""))
        if not self._is_filling and source is not None:
            self._show(source)

    def _show(self, source: Source) -> None:
        was_new = not self.form.source_id
        self.form.show_source(source, clauses([_claims(*self._uses(source.id)), terms_words(source)]))
        if was_new and self.form.unsaved(()) == NEW.id:
            waits = _("The new source is not made yet: it waits until it has a title or a link.")
            self.notice.show_message(waits, [(N_("Go back to it"), self.begin_new)])

    def _ask(self, signal: SignalInstance) -> None:
        """Has done what a button says with the source that is shown."""
        self.form.flush()
        if self.form.source_id:
            signal.emit(self.form.source_id)

    def _remove(self) -> None:
        """Has the source removed that is shown; a new one, which is in no list yet, is given up."""
        if self.form.source_id:
            self._ask(self.removed)
        else:
            self.form.forget_new()
            self._show_new()
            self._show_marked()

    def _show_menu(self, place: QPoint) -> None:
        menu = named_widget(QMenu(self), "menu_here")
        for name, (words, key, act) in self._acts.items():
            if self.buttons[name].isEnabled():
                menu.addAction(f"{words}\t{key}", act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(place))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return super().eventFilter(watched, event)

    @override
    def may_take_files(self) -> bool:
        return bool(self.form.source_id)

    @override
    def take_files(self, files: Sequence[Path]) -> None:
        self.form.flush()
        self.files_dropped.emit(self.form.source_id, files)

    @override
    def _choose(self) -> None:
        """Enter goes on in the form."""
        self._show_marked()
        self.form.focus_first()

    def leave(self) -> None:
        """Saves what was typed, as far as that can be, and closes: the file is left."""
        self.form.flush()
        self.done(0)

    @override
    def reject(self) -> None:
        """Saves what was typed first; stays where something cannot be saved, at whatever source, and leads to it."""
        self.form.flush()
        source_id = self.form.unsaved(self._sources)
        if source_id is None:
            super().reject()
            return
        if source_id != self.form.source_id:
            self.show_source(source_id) if source_id else self._show_new()
        if (line := self.form.focus_problem()) is not None:
            self._told = self.form.problem
            self.notice.show_message(self._told)
            self._fields.ensureWidgetVisible(line)


def _claims(here: Sequence[str], elsewhere: Sequence[str]) -> str:
    """Which claims of the article rest on a source, and how many of others; how many, where a line holds no more."""
    if not here and not elsewhere:
        return capitalised(use_words(()))
    if not 0 < len(here) <= _MOST_NAMED:
        return _("Used for {claims}", claims=use_words([*here, *elsewhere]))
    others = if_any("{count} [claim|claims] in other articles", len(elsewhere))
    return comma_list([counted("Used for [claim|claims] {numbers}", len(here), numbers=comma_list(here)), others])
