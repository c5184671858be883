"""What can be erased from the file, and the sheet on which one orders it: it says before what goes and what stays."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QWidget
from typing_extensions import override

from factcheck.domain.records.erasure import Erasable
from factcheck.domain.records.ids import ArticleId, SourceId
from factcheck.domain.records.kinds import SOURCE
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.erasure_words import (
    erasable_words,
    erase_words,
    reached_lines,
    taken_words,
    unreached_lines,
)
from factcheck.domain.wording.joining import comma_list, number, quoted
from factcheck.domain.wording.stored_words import translated
from factcheck.services.erasing import ErasurePlan
from factcheck.translation import _, counted, pgettext
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, in_system_order, push_button
from factcheck.ui.widgets.keys import is_enter
from factcheck.ui.widgets.labelled import labelled, named_widget, plain_label
from factcheck.ui.widgets.layouts import column_of, row_of

WIDTH = 560
MOST_LETTERS = 120
MOST_LETTERS_OF_ARTICLES = 40
MOST_KINDS = 3
"""So many kinds of records a button names; more are told above it."""


class ErasableDialog(SearchList):
    """Everything that can be erased; Enter goes on to what would go with it, which the dialog waits for."""

    most_shown = 500  # of tens of thousands a key would take a second

    def __init__(self, parent: QWidget) -> None:
        heads = (_("What"), pgettext("column", "Kind"), _("Article"))
        super().__init__(parent, "erasable", _("Erase from this file"), _("Find what to erase"), heads)
        note = plain_label(_("Nothing is erased before you have seen what goes with it."), "erase_note")
        self.body.addWidget(note)
        self.end_with(_("Go on…"), "erase_chosen")
        fit_to_screen(self, 860, 520)
        self._wait(_("Looking for what can be erased…"))

    def show_erasable(self, found: Sequence[Erasable], article: ArticleId | None, source: SourceId | None) -> None:
        """Lists what was found, first a source, where one is meant, then what is of an article."""
        self.nothing_yet = _("Nothing in this file can be erased.")
        meant = (SOURCE.entity, source)
        listed = sorted(found, key=lambda one: (one.target != meant, article not in one.articles, bool(one.gone_at)))
        self.show_rows([_row(one) for one in listed])

    @override
    def _choose(self) -> None:
        key = self.current_key()
        if key is not None:
            self._wait(_("Looking where it stands: in the file, its history and its backups…"))
            self.chosen.emit(key)

    def show_progress(self, done: int, of: int) -> None:
        """Says how many of all backups were looked into."""
        words = _(
            "Looking where it stands: {done} of {count} backups looked into…", done=number(done), count=number(of)
        )
        self._wait(words)

    def _wait(self, words: str) -> None:
        """Says in place of the list what is waited for; Esc leaves."""
        self.nothing_yet = words
        self.field.clear()
        self.show_rows([])


def _row(one: Erasable) -> Row:
    names = (name for article, name in one.articles.items() if article != one.target[1])
    known_as = filter(None, (one_line(translated(words)) for words in one.words))
    words = shortened(" · ".join(known_as), MOST_LETTERS)
    used_in = shortened(comma_list(map(one_line, names)), MOST_LETTERS_OF_ARTICLES)
    return Row(":".join(one.target), (words, erasable_words(one), used_in))


class AccountedSheet(NamedDialog):
    """Says what an act does, asks why, and does it when its button is pressed; Enter behind the reason goes to that.

    Who does what is `ordered` closes it, at once or after `show_waiting`, when leaving it asks that to end.
    """

    ordered = Signal()
    end_requested = Signal()

    def __init__(self, parent: QWidget, name: str, title: str, does: str, lines: Sequence[str]) -> None:
        super().__init__(parent, name, title)
        self._words = [plain_label(line, f"{name}_line_{at}") for at, line in enumerate(lines)]
        self._reason = named_widget(QLineEdit(), f"{name}_reason", _("Why; it stays in the history"))
        self.backups = named_widget(QCheckBox(), f"{name}_backups")
        self._reason.installEventFilter(self)
        self.backups.hide()
        self._busy = named_widget(QProgressBar(textVisible=False), f"{name}_busy")
        self._busy.setRange(0, 0)
        self._busy.hide()
        self._does = push_button(does, f"{name}_do", self.ordered, takes_enter=True)
        self._leave = push_button(_("Cancel"), f"{name}_cancel", self.reject, takes_enter=True)
        self._leave.setDefault(True)
        asked = labelled(self._reason.accessibleName(), self._reason)
        buttons = row_of(1, *in_system_order(self._does, self._leave))
        column_of(*self._words, self.backups, asked, 1, self._busy, buttons, inside=self, gap=10)
        self._leave.setFocus()
        self.fit()

    def fit(self) -> None:
        """Makes room for all lines, however many of them are broken."""
        layout = self.layout()
        assert layout is not None
        self.setMinimumWidth(WIDTH)
        self.setMinimumHeight(layout.totalHeightForWidth(WIDTH))

    @property
    def reason(self) -> str:
        """Why, as it was typed."""
        return self._reason.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets Enter go from the reason to the button, where it would leave the sheet as if all were done."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and is_enter(event):
            self._does.setFocus()
            return True
        return super().eventFilter(watched, event)

    def require_reason(self) -> None:
        """Lets the act be done only where it is said why; that is asked for, so that Enter need not leave."""
        self._does.setEnabled(False)
        self._does.setDefault(True)
        self._reason.textChanged.connect(lambda words: self._does.setEnabled(bool(words.strip())))
        self._reason.setFocus()

    def show_waiting(self, words: str, leave: str) -> None:
        """Says what is waited for, with nothing left to be pressed but `leave`, which needs more than another Enter."""
        for line in self._words[1:]:
            line.hide()
        self._words[0].setText(words)
        for one in (self._reason, self.backups, self._does):
            one.setEnabled(False)
        self._leave.setText(leave)
        self._leave.setAccessibleName(leave)
        self._leave.setAutoDefault(False)
        self._leave.setDefault(False)
        self._busy.setAccessibleName(words)
        self._busy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._busy.show()
        self._busy.setFocus()

    @override
    def reject(self) -> None:
        if self._busy.isHidden():
            super().reject()
        else:
            self._leave.setEnabled(False)
            self.end_requested.emit()


def erasing_sheet(parent: QWidget, plan: ErasurePlan) -> AccountedSheet:
    """What would go with a record, what cannot be reached, and the button that orders it."""
    erasure, backups = plan.erasure, len(plan.backups) + len(plan.unreadable)
    records = taken_words(erasure.counts, erasure.past)
    known = comma_list(quoted(shortened(one_line(one), MOST_LETTERS)) for one in erasure.words)
    lines = [
        _("Known as: {words}", words=known),
        _("This goes for good, and nothing brings it back: {records}.", records=records),
        *reached_lines(len(erasure.operations), plan.drafts, len(plan.backups), len(plan.unreadable), plan.moved),
        *unreached_lines(plan.beside, plan.alike),
    ]
    does = _("Erase all of that") if len(erasure.counts) > MOST_KINDS else erase_words(erasure.counts, erasure.past)
    sheet = AccountedSheet(parent, "erase", _("Erase from this file"), does, lines)
    if backups:
        words = counted(
            "Also take it out of [this backup|these {count} backups]; what cannot be read is deleted", backups
        )
        sheet.backups.setText(words)
        sheet.backups.setAccessibleName(words)
        sheet.backups.show()
        sheet.fit()
    return sheet
