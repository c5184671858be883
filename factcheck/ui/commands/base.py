"""What commands on claims have in common: the parts of the window they work on, and what they say and ask."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from factcheck.domain.errors import ReadOnlyDeskError
from factcheck.domain.wording.joining import as_sentence
from factcheck.services.desk import Desk
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.session import Session
from factcheck.ui.app.status_strip import with_undo
from factcheck.ui.article.view import ArticleView
from factcheck.ui.claims.list import ClaimList
from factcheck.ui.commands.targets import Targets
from factcheck.ui.panel.claim_panel import ClaimPanel


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What commands on claims read and move."""

    session: Session
    current: Current
    views: DeskViews
    article: ArticleView
    claims: ClaimList
    panel: ClaimPanel
    targets: Targets


class ClaimCommandsBase(QObject):
    """Each method is one act of a person; errors are raised.

    `asked` holds a question about an act that reaches further than it seems, the word for doing it, and the act.
    """

    said = Signal(str)
    pane_wanted = Signal(int)
    asked = Signal(str, str, object)
    keyboard_returned = Signal()

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._session = parts.session
        self._current = parts.current
        self._views = parts.views
        self._article = parts.article
        self._list = parts.claims
        self._panel = parts.panel
        self._targets = parts.targets

    @property
    def _text(self) -> str:
        return self._views.proof.text if self._views.proof is not None else ""

    @property
    def _desk(self) -> Desk:
        assert self._session.desk is not None
        return self._session.desk

    def _require_writable(self) -> None:
        """Raises ReadOnlyDeskError where the file is only read, before anything is typed in vain."""
        if not self._desk.is_writable:
            raise ReadOnlyDeskError(self._desk.path.name)

    def _show_done(self, words: str) -> None:
        """Says what was done, and how to take it back."""
        self.said.emit(with_undo(as_sentence(words)))
