"""The source of a piece of evidence: typed, or taken from those used before."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from factcheck.domain.records.evidence import Source
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.joining import clauses
from factcheck.translation import _, counted
from factcheck.ui.widgets.announcing import Announcer, place_in
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.keys import has_control, is_enter
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import padding
from factcheck.ui.widgets.slim_scroll_bar import WIDTH, SlimScrollBar

LETTERS = 2
LINES = 2
_WORD = 1


class SourceField(FramedLine):
    """A line with type-ahead; Enter in the empty line takes the source used last, else the one marked in the list.

    Esc closes the list, Tab goes on with what was typed: a new source may begin like one that is known.
    """

    source_taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Source"), "evidence_source")
        self._known: list[Source] = []
        self._read: Callable[[], Sequence[Source]] | None = None
        self._titles = QStringListModel(self)
        self._popup = _KnownSources()
        completer = QCompleter(self._titles, self)
        completer.setWrapAround(False)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setPopup(self._popup)
        self._popup.setItemDelegate(_TitleDelegate(self))  # in place of that of the completer
        completer.activated.connect(self._take_title)
        completer.highlighted.connect(lambda _title: self._tell())
        self.announcer = Announcer(self)
        self.textChanged.connect(self._show_hint)
        self.textEdited.connect(self._order_for)  # comes before the completer looks
        self.setCompleter(completer)

    def ask_for_sources(self, read: Callable[[], Sequence[Source]]) -> None:
        """Has the known sources read when the field is seen: there may be thousands."""
        self._read = read
        if self.isVisible():
            self._read_sources()

    def _read_sources(self) -> None:
        if self._read is not None:
            read, self._read = self._read, None
            self.set_known_sources(read())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._read_sources()
        super().showEvent(event)

    def set_known_sources(self, sources: Sequence[Source]) -> None:
        """Offers these, the one used last first."""
        if list(sources) == self._known:
            return
        self._known = list(sources)
        self._order_for(self.text())
        self._show_hint()

    def _show_hint(self) -> None:
        """Says what Enter takes while the line is empty: a placeholder is read out beside words, too."""
        last = one_line(self._known[0].title) if self._known else ""
        hint = _("Enter takes: {title}", title=last) if last else _("Who or what says so, or a link")
        self.setPlaceholderText("" if self.text().strip() else hint)

    def named(self, words: str) -> Source | None:
        """The source used before that has this title or this address."""
        return next((source for source in self._known if words and words in (source.title, source.url)), None)

    def take(self, source: Source) -> None:
        """Fills the line with `source`."""
        self.fill(source.title)
        self.source_taken.emit(source)

    def _take_title(self, title: str) -> None:
        self.take(next(source for source in self._known if one_line(source.title) == title))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_enter = is_enter(event) and not has_control(event)
        if self._popup.isVisible() and not has_control(event):
            if not plain_enter:
                super(FramedLine, self).keyPressEvent(event)
                self._mark_first()
                self._tell()
                return
            marked = self._popup.currentIndex()
            self._popup.hide()
            if marked.isValid():
                self._take_title(marked.data())
        elif plain_enter and not self.text().strip() and self._known and not self.isReadOnly():
            self.take(self._known[0])
        super().keyPressEvent(event)
        self._mark_first()
        self._tell()

    def _tell(self) -> None:
        """Lets the source that Enter takes be heard with its place in the list, else how many are known."""
        marked, rows = self._popup.currentIndex(), self._popup.model().rowCount()
        known = counted("{count} known [source|sources]", rows)
        words = clauses([marked.data(), place_in(marked.row(), rows)]) if marked.isValid() else known
        self.announcer.say(words if self._popup.isVisible() else "")

    def _order_for(self, words: str) -> None:
        """Puts first what begins with the words typed, then what has a word that does."""
        titles = dict.fromkeys(one_line(source.title) for source in self._known)
        self._titles.setStringList(sorted(titles, key=lambda title: _distance(title, words.strip())))

    def _mark_first(self) -> None:
        """Marks what Enter takes; the completer may not hear of it, or it would put the words into the line."""
        words, popup = self.text().strip(), self._popup
        if not popup.isVisible() or len(words) < LETTERS or popup.currentIndex().isValid():
            return
        first = popup.model().index(0, 0)
        if first.isValid() and _distance(first.data(), words) <= _WORD:
            with QSignalBlocker(popup.selectionModel()):
                popup.setCurrentIndex(first)
            popup.viewport().update()


def _distance(title: str, words: str) -> int:
    """0 where a title begins with the words, 1 where one of its words does, 2 else."""
    if not words or title.casefold().startswith(words.casefold()):
        return 0
    return _WORD if re.search(rf"(?<!\w){re.escape(words)}", title, re.IGNORECASE) else _WORD + 1


class _KnownSources(QListView):
    """Titles as wide as the line that it opens under, on two lines where one does not hold them."""

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "known_sources", _("Known sources"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)


class _TitleDelegate(QStyledItemDelegate):
    """Gives a title the lines that it needs in the width of its parent, a line of text."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = self.parent()
        assert isinstance(line, QWidget)
        metrics, pad = line.fontMetrics(), padding(line)
        is_short = metrics.horizontalAdvance(index.data()) <= line.width() - WIDTH - 2 * pad
        return QSize(0, metrics.lineSpacing() * (1 if is_short else LINES) + pad * 3 // 2)
