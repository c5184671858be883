"""Says in the panel and by ear how many claims are selected and a filter leaves, and by ear where one stands."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.wording.claim_words import named_with_verdict
from factcheck.domain.wording.joining import clauses
from factcheck.translation import _, counted
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.status_strip import StatusStrip
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.widgets.announcing import announce

PAUSE_MS = 700


class SelectionAnnouncer(QObject):
    """What is selected is said in the strip too; `spoken` has the words for the ear only."""

    spoken = Signal(str)

    def __init__(
        self,
        current: Current,
        views: DeskViews,
        article: ArticleView,
        claims: ClaimList,
        filter_bar: ClaimFilterBar,
        panel: ClaimPanel,
        status: StatusStrip,
    ) -> None:
        super().__init__(claims)
        self._current = current
        self._views = views
        self._list = claims
        self._panel = panel
        self._status = status
        self._filter_bar = filter_bar
        self._count = 0
        self._article = current.article
        self._pause = QTimer(self, singleShot=True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._speak)
        filter_bar.filter_changed.connect(lambda _filter: self._pause.start())
        current.claim_chosen.connect(claims.select_alone)
        current.claim_changed.connect(self.show)
        current.article_changed.connect(self._leave_article)
        claims.selection_changed.connect(self.show)
        claims.spoken.connect(self._tell)
        article.caret_entered.connect(self._tell_claims)

    def show(self) -> None:
        """Shows how many claims are selected; says so where they have become more."""
        ids = self._list.selection_ids()
        before, self._count = self._count, len(ids)
        claims = [self._views.claim(one) for one in ids] if len(ids) > 1 else []
        unplaced = sum(one is not None and bool(one.unplaced) for one in claims)
        self._panel.show_selection(len(ids), self._current.claim in ids, unplaced)
        if self._count > max(1, before):
            self._status.show_message(_selected(self._count))
        elif self._count < before:
            self._status.take_back(_selected(before))

    def _leave_article(self) -> None:
        """Takes back what was said while another article was shown: it may be about that one."""
        if self._article != self._current.article:
            self._article = self._current.article
            self._status.forget()

    def _speak(self) -> None:
        words = self._filter_bar.state or counted("{count} [claim|claims] shown", self._list.model().rowCount())
        self._tell(words)

    def _tell_claims(self, here: Sequence[ClaimId]) -> None:
        """Names all claims on the words that the caret has come to, or says that it has left the last."""
        claims = map(self._views.claim, here)
        self._tell(clauses(named_with_verdict(one) for one in claims if one is not None) or _("No claim here"))

    def _tell(self, words: str) -> None:
        announce(self._list, words)
        self.spoken.emit(words)


def _selected(count: int) -> str:
    return counted("{count} [claim|claims] selected", count)
