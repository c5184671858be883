"""The articles of a file with their progress."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck.domain.rules.deadline import deadline_words
from factcheck.domain.rules.progress import ArticleSummary
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen


class ArticlesDialog(SearchList):
    """Choose an article to work on; rename or remove one."""

    remove_requested = Signal(str)
    describe_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent, "articles", "Articles in this file", "Find an article", ("Headline", "Words", "Checked", "Due")
        )
        row = QHBoxLayout()
        row.addWidget(self._button("Rename… (F2)", "rename_article", "F2", self.describe_requested))
        row.addWidget(self._button("Remove (Ctrl+Del)", "remove_article_here", "Ctrl+Del", self.remove_requested))
        row.addStretch()
        opener = QPushButton("Open")
        opener.setObjectName("open_article")
        opener.setAccessibleName("Open article")
        opener.setDefault(True)
        opener.clicked.connect(self._choose)
        row.addWidget(opener)
        self.body.addLayout(row)
        fit_to_screen(self, 760, 460)

    def show_articles(self, summaries: Sequence[ArticleSummary], now: datetime) -> None:
        """Fills the list; `now` tells how much time is left."""
        self.show_rows([Row(one.article.id, _cells(one, now)) for one in summaries])

    def _button(self, words: str, name: str, key: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words.split("…")[0].split(" (")[0])
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._emit(signal))
        QShortcut(QKeySequence(key), self).activated.connect(lambda: self._emit(signal))
        return button

    def _emit(self, signal: SignalInstance) -> None:
        key = self.current_key()
        if key is not None:
            signal.emit(key)


def _cells(summary: ArticleSummary, now: datetime) -> tuple[str, ...]:
    progress = summary.progress
    due = deadline_words(summary.article.deadline, now).removeprefix("due ")
    return (summary.article.name, f"{summary.words:,}", f"{progress.judged} of {progress.to_judge}", due)
