"""The source of a piece of evidence: typed, or taken from those used before."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget
from typing_extensions import override

from factcheck.domain.source import Source
from factcheck.domain.text import one_line
from factcheck.ui.panel.framed_fields import FramedLine, has_control, is_enter


class SourceField(FramedLine):
    """A line with type-ahead; Enter in the empty line takes the source used last."""

    source_taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Source", "evidence_source", parent)
        self._known: list[Source] = []
        self._titles = QStringListModel(self)
        self._popup = QListView()
        self._popup.setObjectName("known_sources")
        self._popup.setAccessibleName("Known sources")
        completer = QCompleter(self._titles, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setPopup(self._popup)
        completer.activated.connect(self._take_title)
        self.setCompleter(completer)

    def set_known_sources(self, sources: Sequence[Source]) -> None:
        """Offers these, the one used last first."""
        if list(sources) == self._known:
            return
        self._known = list(sources)
        self._titles.setStringList(list(dict.fromkeys(one_line(source.title) for source in self._known)))
        last = one_line(self._known[0].title) if self._known else ""
        self.setPlaceholderText(f"Enter takes: {last}" if last else "Who or what says so, or a link")

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
            if not plain_enter or self._popup.currentIndex().isValid():
                super(FramedLine, self).keyPressEvent(event)
                return
            self._popup.hide()
        if plain_enter and not self.text().strip() and self._known:
            self.take(self._known[0])
        super().keyPressEvent(event)
