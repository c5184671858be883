"""Searching the whole file, and going to what was found."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.search_hit import Hit, SearchField, SearchResult
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.session import Session
from factcheck.ui.article.view import ArticleView
from factcheck.ui.commands.base import Commands
from factcheck.ui.dialogs.file_lists import SearchDialog
from factcheck.ui.widgets.dialog import show_dialog


class SearchCommands(Commands):
    """Keeps what was looked for last."""

    def __init__(self, window: QWidget, session: Session, current: Current, article: ArticleView) -> None:
        super().__init__(window, session, current)
        self._article = article
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
        """Shows the article of a place, and selects the words or the claim."""
        found_in = hit.found_in
        if found_in.article_id != self._current.article:
            self._current.show_article(found_in.article_id)
        if found_in.claim_id is not None:
            self._current.select(found_in.claim_id)
        place = hit.span if found_in.field is SearchField.TEXT else found_in.place
        if found_in.claim_id is None and place is not None:
            self._article.select_span(place)
            self._article.setFocus()

    def _seek(self, dialog: SearchDialog, words: str) -> None:
        self._words = words
        desk = self._session.desk
        dialog.show_result(desk.search.find(words) if desk is not None else SearchResult())
