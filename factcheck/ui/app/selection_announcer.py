"""Says in the panel and by ear how many claims are selected and a filter leaves, and by ear where one stands."""

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck.translation import counted
from factcheck.ui.app.current import Current
from factcheck.ui.app.notices import announce
from factcheck.ui.app.status_strip import StatusStrip
from factcheck.ui.claims.filter_bar import ClaimFilterBar
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.panel.claim_panel import ClaimPanel

PAUSE_MS = 700


class SelectionAnnouncer(QObject):
    """What is selected is said in the strip too; `spoken` has the words for the ear only."""

    spoken = Signal(str)

    def __init__(
        self, current: Current, claims: ClaimList, filter_bar: ClaimFilterBar, panel: ClaimPanel, status: StatusStrip
    ) -> None:
        super().__init__(claims)
        self._current = current
        self._list = claims
        self._panel = panel
        self._status = status
        self._filter_bar = filter_bar
        self._count = 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._speak)
        filter_bar.filter_changed.connect(self._wait)
        current.claim_chosen.connect(claims.select_alone)
        current.claim_changed.connect(self.show)
        claims.selection_changed.connect(self.show)
        claims.entered.connect(self._tell)

    def show(self) -> None:
        """Shows how many claims are selected; says so where they have become more."""
        ids = self._list.selection_ids()
        before, self._count = self._count, len(ids)
        self._panel.show_selection(len(ids), self._current.claim in ids)
        if self._count > max(1, before):
            self._status.show_message(_selected(self._count))
        elif self._count < before:
            self._status.take_back(_selected(before))

    def _wait(self) -> None:
        self._pause.start()

    def _speak(self) -> None:
        words = self._filter_bar.state or counted("{count} [claim|claims] shown", self._list.model().rowCount())
        self._tell(words)

    def _tell(self, words: str) -> None:
        announce(self._list, words)
        self.spoken.emit(words)


def _selected(count: int) -> str:
    return counted("{count} [claim|claims] selected", count)
