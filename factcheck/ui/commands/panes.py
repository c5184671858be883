"""Which of article, list and claim has the keyboard."""

from functools import partial

from PySide6.QtWidgets import QApplication

from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import DeskPage
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.panel.claim_panel import ClaimPanel

ARTICLE, LIST, CLAIM = range(3)


class Panes:
    """Brings a pane where the layout hides it, and gives it the keyboard."""

    def __init__(
        self, page: DeskPage, article: ArticleView, claims: ClaimList, filter_bar: ClaimFilterBar, panel: ClaimPanel
    ) -> None:
        self._page = page
        self._article = article
        self._claims = claims
        self._filter_bar = filter_bar
        self._panel = panel

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {
            "filter": self.focus_filter,
            "pane_article": partial(self.focus, ARTICLE),
            "pane_list": partial(self.focus, LIST),
            "pane_claim": partial(self.focus, CLAIM),
            "next_pane": partial(self.step, 1),
            "previous_pane": partial(self.step, -1),
        }

    def focus(self, pane: int) -> None:
        """Goes to the article (0), the list (1) or the claim (2)."""
        self._page.bring(pane)
        if pane == CLAIM:
            self._panel.focus_statement()
        else:
            (self._article, self._claims)[pane].setFocus()

    def step(self, by: int) -> None:
        """Goes to the next or the previous pane."""
        self.focus((self._here() + by) % 3)

    def focus_filter(self) -> None:
        """Goes to the field that narrows the list."""
        self._page.bring(LIST)
        self._filter_bar.focus_words()

    def _here(self) -> int:
        focus = QApplication.focusWidget()
        if focus is not None and self._panel.isAncestorOf(focus):
            return CLAIM
        return LIST if self._claims.hasFocus() else ARTICLE
