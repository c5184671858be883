"""A line that finds a claim of another article by words or by its number."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView
from typing_extensions import override

from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.denial_words import IN_ROW, named_elsewhere
from factcheck.domain.wording.joining import clauses, labelled
from factcheck.translation import _, counted
from factcheck.ui.widgets.announcing import Announcer, place_in
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.keys import has_control, is_enter
from factcheck.ui.widgets.labelled import named_widget

MOST_LISTED = 50
"""So many claims are listed at once: more words find the others."""
LETTERS_WIDE = 60
"""The list is as wide as so many letters, since the line may stand in a narrow card."""


def elsewhere_words(one: ClaimElsewhere) -> str:
    """A claim of another article in one line: “4 of “Ferry hours”: There are nine crossings”."""
    name = named_elsewhere(one.claim.number, one.article, IN_ROW)
    return labelled(name, shortened(one_line(one.claim.statement), 90))


class ElsewhereField(FramedLine):
    """Lists the claims that have all words typed; Enter takes the one that is marked, Esc closes the list."""

    claim_taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Claim in another article"), "denial_elsewhere")
        self.setPlaceholderText(_("Words of the claim or of its headline, or its number"))
        self._read: Callable[[], Sequence[ClaimElsewhere]] = tuple
        self._known: Sequence[ClaimElsewhere] | None = None
        self._listed = QStandardItemModel(self)
        self._popup = named_widget(QListView(), "claims_elsewhere", _("Claims in other articles"))
        self._popup.setMinimumWidth(LETTERS_WIDE * self.fontMetrics().averageCharWidth())
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer = QCompleter(self._listed, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setPopup(self._popup)
        self._popup.clicked.connect(lambda _row: self._take())  # comes after the completer has put words into the line
        completer.highlighted.connect(lambda _words: self._tell())
        self.announcer = Announcer(self)
        self.textEdited.connect(self._list)  # comes before the completer looks
        self.setCompleter(completer)

    def ask_for_claims(self, read: Callable[[], Sequence[ClaimElsewhere]]) -> None:
        """Has the claims of other articles read when somebody types: there may be thousands."""
        self._read, self._known = read, None
        self.fill("")

    def _list(self, typed: str) -> None:
        if self._known is None:
            self._known = self._read()
        words = typed.casefold().split()
        found = [one for one in self._known if words and _has_all(one, words)]
        found.sort(key=lambda one: one.claim.number != typed.strip())
        self._listed.clear()
        for one in found[:MOST_LISTED]:
            item = QStandardItem(elsewhere_words(one))
            item.setToolTip(labelled(named_elsewhere(one.claim.number, one.article), one.claim.statement))
            item.setData(one, Qt.ItemDataRole.UserRole)
            self._listed.appendRow(item)

    def _take(self) -> None:
        taken = self._popup.currentIndex().data(Qt.ItemDataRole.UserRole)
        self.fill("")
        self.claim_taken.emit(taken)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isVisible() and is_enter(event) and not has_control(event):
            self._popup.hide()
            self._take()
            return
        if self._popup.isVisible() and not has_control(event):
            super(FramedLine, self).keyPressEvent(event)
        else:
            super().keyPressEvent(event)
        if self._popup.isVisible() and not self._popup.currentIndex().isValid():
            with QSignalBlocker(self._popup.selectionModel()):  # else the completer puts the words into the line
                self._popup.setCurrentIndex(self._popup.model().index(0, 0))
            self._popup.viewport().update()
        self._tell()

    def _tell(self) -> None:
        """Lets the claim that Enter takes be heard with its place in the list."""
        marked, rows = self._popup.currentIndex(), self._popup.model().rowCount()
        words = clauses([marked.data() or "", place_in(marked.row(), rows)]) if marked.isValid() else ""
        none = counted("{count} [claim|claims] found", 0) if self.text().strip() and not rows else ""
        self.announcer.say(words if self._popup.isVisible() else none)


def _has_all(one: ClaimElsewhere, words: Sequence[str]) -> bool:
    """Whether all words stand in number, headline or statement of a claim."""
    all_of_it = f"{one.claim.number} {one.article} {one.claim.statement}".casefold()
    return all(word in all_of_it for word in words)
