"""What a file holds, in lists that can be searched: its articles with their progress, its history, all its words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from factcheck.domain.records.backup import Backup
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.search_hit import Hit, SearchResult
from factcheck.domain.rules.progress import ArticleSummary, DamagedArticle
from factcheck.domain.wording.file_error_words import backup_remark
from factcheck.domain.wording.joining import comma_list, labelled, number, with_remark
from factcheck.domain.wording.labels import person_words
from factcheck.domain.wording.operation_sentence import final_words, operation_sentence
from factcheck.domain.wording.progress_words import judged_words
from factcheck.domain.wording.record_words import FOUND, FOUND_ON_CLAIM
from factcheck.domain.wording.timestamps import local_timestamp, when_due
from factcheck.translation import _, counted, if_any, pgettext
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen, lay_over
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.labelled import plain_label

SOON_MS = 120


class ArticlesDialog(SearchList):
    """Choose an article to work on; rename or remove one."""

    remove_requested = Signal(str)
    describe_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        bare = pgettext("column", "Without a claim")
        heads = (_("Headline"), _("Words"), pgettext("column", "Judged"), bare, pgettext("deadline", "Due"))
        super().__init__(parent, "articles", _("Articles in this file"), _("Find an article"), heads)
        rename = self.button_for_marked(_("Rename…"), "rename_article", "F2", self.describe_requested)
        remove = self.button_for_marked(_("Remove"), "remove_article_here", "Ctrl+Del", self.remove_requested)
        self.end_with(_("Open"), "open_article", rename, remove, 0).setAccessibleName(_("Open article"))
        fit_to_screen(self, 1080, 460)

    def show_articles(self, listed: Sequence[ArticleSummary | DamagedArticle], now: datetime) -> None:
        """Fills the list; `now` tells how much time is left."""
        self.show_rows([_row(one, now) for one in listed])


def _row(one: ArticleSummary | DamagedArticle, now: datetime) -> Row:
    """A row of the list; of a damaged article it is said why when somebody chooses it."""
    if isinstance(one, DamagedArticle):
        return Row(one.id, (one.name, "", pgettext("an article", "cannot be read"), "", ""))
    return Row(one.article.id, _cells(one, now))


def _cells(summary: ArticleSummary, now: datetime) -> tuple[str, ...]:
    due = when_due(summary.article.deadline, now)
    name = summary.article.name
    states = [_("Legal hold")] * summary.article.is_held + [_("Closed to searches")] * summary.article.is_closed
    shown = labelled(comma_list(states), name) if states else name
    bare = if_any("{count} [word|words]", summary.coverage.unmarked_words) if summary.progress.marked else ""
    return shown, number(summary.coverage.words), judged_words(summary.progress), bare, due


class BackupsDialog(SearchList):
    """The backups of a file with what is in each; choose one to put in its place."""

    backup_chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        heads = (_("Backup"), _("Claims"), _("Last change"), _("Who"))
        title = _("Restore a backup of {name}", name=name)
        super().__init__(parent, "backups", title, _("Find a backup"), heads)
        self._backups: Sequence[Backup] = ()
        self.nothing_yet = _("Looking for backups…")
        self.chosen.connect(lambda key: self.backup_chosen.emit(self._backups[int(key)]))
        kept = _("The file as it is now is kept beside the restored one, under another name.")
        self.body.addWidget(QLabel(kept, wordWrap=True))
        self._restore = self.end_with(_("Restore"), "restore_backup")
        self._restore.setEnabled(False)
        fit_to_screen(self, 760, 460)
        self.show_rows([])

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Fills the list, the newest first."""
        self._backups = backups
        self._restore.setEnabled(bool(backups))
        self.nothing_yet = _(
            "There is none yet. One is made soon after the first change, ten minutes after later ones, "
            "and when the file is closed."
        )
        self.show_rows([Row(str(at), _backup_cells(one)) for at, one in enumerate(backups)])


def _backup_cells(backup: Backup) -> tuple[str, ...]:
    made = with_remark(local_timestamp(backup.made.isoformat()), backup_remark(backup))
    if not backup.is_readable:
        return made, _("cannot be read"), "", ""
    return made, number(backup.claims), local_timestamp(backup.changed), person_words(backup.who)


class HistoryDialog(SearchList):
    """A list of operations that can be searched; it may stay open while one works. Enter chooses one to take back.

    Of what nobody can take back it says why.
    """

    most_shown = 500

    def __init__(self, parent: QWidget, can_take_back: bool) -> None:
        heads = (_("What"), _("Who"), _("When"))
        super().__init__(parent, "history", _("History"), _("Search the history"), heads)
        self.setModal(False)
        self._can_take_back = can_take_back
        self._operations: Mapping[str, Operation] = {}
        self._why_not = plain_label("", "why_not_taken_back")
        self._button = self.end_with(_("Take back…"), "take_back", (self._why_not, 1))
        self._button.setText(with_key(_("Take back…"), "Enter"))
        self.table.itemSelectionChanged.connect(self._offer)
        self._offer()
        fit_to_screen(self, 820, 560)

    def show_operations(self, operations: Sequence[Operation]) -> None:
        """Fills the list; the operations come oldest first. The one that is marked stays so."""
        self._operations = {one.id: one for one in operations}
        self.refill(
            [
                Row(one.id, (operation_sentence(one), person_words(one.who), local_timestamp(one.at)))
                for one in reversed(operations)
            ]
        )

    @override
    def fill(self, shown: Sequence[Row], remark: str = "") -> None:
        super().fill(shown, remark)
        self._offer()

    def _offer(self) -> None:
        """Offers to take back what is marked, or says why that cannot be."""
        marked = self._operations.get(self.current_key() or "")
        why_not = "" if self._can_take_back else _("The file is only read here, so nothing can be taken back.")
        if marked is not None and marked.is_final:
            why_not = final_words(marked)
        self._why_not.setText(why_not)
        self._button.setEnabled(marked is not None and not why_not)

    @override
    def _choose(self) -> None:
        if self._button.isEnabled():
            super()._choose()


class SearchDialog(SearchList):
    """Asks for places once typing pauses; what is chosen is handed back as a place."""

    sought = Signal(str)
    place_chosen = Signal(object)

    def __init__(self, parent: QWidget, words: str = "") -> None:
        heads = (_("Words"), _("Where"))
        super().__init__(parent, "search", _("Search the whole file"), _("Words to find"), heads, is_sheet=True)
        self._found: Sequence[Hit] = ()
        self._pause = QTimer(self, singleShot=True)
        self._pause.setInterval(SOON_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.field.text()))
        self.chosen.connect(lambda key: self.place_chosen.emit(self._found[int(key)]))
        self.nothing_yet = _("Type what you look for.")
        self.fill(())
        self.field.setText(words)
        self.field.selectAll()
        lay_over(self, 760, 520)

    def show_result(self, result: SearchResult) -> None:
        """Lists the places that were found by article, and counts behind each how many more there are."""
        self._found = result.hits
        self.nothing_yet = _("Nothing was found.") if self.field.text().strip() else _("Type what you look for.")
        heads = [hit.found_in.article or _("Sources") for hit in result.hits]
        rows = [
            Row(str(at), _hit_cells(hit), group=head)
            for at, (hit, head) in enumerate(zip(result.hits, heads, strict=True))
        ]
        names = {hit.found_in.article_id: head for hit, head in zip(result.hits, heads, strict=True)}
        more: Counter[str] = Counter()
        for article_id, count in result.more.items():
            more[names.get(article_id, "")] += count
        elsewhere = more.pop("", 0)
        remark = if_any("And {count} [place|places] in other articles. Type more to find them.", elsewhere)
        self.more = {name: counted("and {count} more [place|places]", count) for name, count in more.items()}
        self.fill(rows, remark)

    @override
    def wanted(self) -> list[str]:
        return [self.field.text()]

    @override
    def narrow(self) -> None:
        self._pause.start()


def _hit_cells(hit: Hit) -> tuple[str, ...]:
    found_in = hit.found_in
    where = FOUND_ON_CLAIM if found_in.number else FOUND
    return hit.excerpt, where.filled(found_in.field, number=found_in.number)
