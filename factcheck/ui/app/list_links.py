"""What the links over the list of claims name, and where they lead."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_filter import Need
from factcheck.domain.wording.claim_words import named_with_verdict
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.progress_indicator import ProgressIndicator
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.link_row import MOST
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.widgets.announcing import announce

PAUSE_MS = 50
"""How long after a change or a move the links follow: what was done is painted by then."""


class ListLinks(QObject):
    """Keeps links and menus in step with the record and the current claim, and follows what is clicked."""

    def __init__(
        self,
        current: Current,
        views: DeskViews,
        claims: ClaimList,
        filter_bar: ClaimFilterBar,
        picture: ProgressIndicator,
        follow: Callable[[str], object],
    ) -> None:
        super().__init__(claims)
        self._views = views
        self._claims = claims
        self._filter_bar = filter_bar
        self._picture = picture
        self._follow = follow
        self._due = QTimer(self, singleShot=True)
        self._due.setInterval(PAUSE_MS)
        self._due.timeout.connect(self.show)
        for changed in (views.progress_changed, current.claim_changed, filter_bar.order_changed):
            changed.connect(lambda *_what: self._due.start())
        filter_bar.next.followed.connect(self._go)
        picture.without_evidence.clicked.connect(lambda: filter_bar.show_needing(Need.EVIDENCE))

    def show(self) -> None:
        """Names the claims that come next, tells every count, and offers what there is to filter by."""
        upcoming, shown = self._views.upcoming(MOST), self._views.shown
        self._filter_bar.show_links(self._views.progress, upcoming, self._views.to_come - len(upcoming))
        self._filter_bar.offer(shown.people, list(shown.speakers), shown.sources)
        self._picture.explain()

    def _go(self, claim_id: str) -> None:
        """Goes to a claim, which no filter hides then, and says which it is."""
        claim = self._views.claim(ClaimId(claim_id))
        if claim is None:
            return
        if not self._claims.lists(claim.id):
            self._filter_bar.clear()
        self._follow(claim_id)
        announce(self._claims, named_with_verdict(claim))
