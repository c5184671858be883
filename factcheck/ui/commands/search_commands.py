"""Searches the whole file, and shows what was found where it stands."""

from functools import partial

from typing_extensions import override

from factcheck.domain.records.ids import SourceId
from factcheck.domain.records.kinds import SOURCE
from factcheck.domain.records.search_hit import CAPTURED, FILE, TEXT, Hit, SearchResult
from factcheck.ui.app import tasks
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import Commands, WindowParts
from factcheck.ui.commands.capture_viewing import CaptureViewing
from factcheck.ui.commands.source_commands import SourceCommands
from factcheck.ui.dialogs.file_lists import SearchDialog
from factcheck.ui.widgets.dialog import show_dialog


class SearchCommands(Commands):
    """Keeps what was looked for last."""

    def __init__(self, parts: WindowParts, viewing: CaptureViewing, sources: SourceCommands) -> None:
        super().__init__(parts)
        self._article = parts.article
        self._viewing = viewing
        self._sources = sources
        self._words = ""

    @override
    def handlers(self) -> Handlers:
        return {"search": self.open}

    def open(self) -> None:
        """Shows the search with the words of the last one."""
        dialog = SearchDialog(self._window, self._words)
        dialog.sought.connect(lambda words: self._seek(dialog, words))
        dialog.place_chosen.connect(self.go_to)
        show_dialog(dialog)

    def go_to(self, hit: Hit) -> None:
        """Shows where words stand: in the captured file, in the sheet of sources, at the claim or in the article."""
        found_in = hit.found_in
        if found_in.field == CAPTURED:
            self._viewing.view(self._window, found_in.id, hit, self._words)
            return
        if found_in.field == FILE:
            self._viewing.view(self._window, found_in.id)
            return
        if found_in.field == SOURCE.entity:
            self._sources.show_at(SourceId(found_in.id))
            return
        if found_in.article_id != self._current.article:
            self._current.show_article(found_in.article_id)
        if found_in.claim_id is not None:
            self._current.select(found_in.claim_id)
        place = hit.span if found_in.field == TEXT else found_in.place
        if found_in.claim_id is None and place is not None:
            self._article.select_span(place)
            self._article.setFocus()

    def _seek(self, dialog: SearchDialog, words: str) -> None:
        self._words = words
        desk = self._session.desk
        if desk is None:
            dialog.show_result(SearchResult())
            return

        is_left: list[int] = []
        dialog.finished.connect(is_left.append)

        def show(result: SearchResult) -> None:
            if not is_left and dialog.field.text() == words:
                dialog.show_result(result)
            if desk.search.wants_index:
                tasks.run(desk.search.fill, self, lambda _filled: None, lambda _error: None)

        tasks.run(partial(desk.search.find, words, self._current.article), self, show)
