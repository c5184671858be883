"""What keys, menus and the panel do to take an attribution apart."""

from PySide6.QtCore import QObject, Signal

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.splitting import Split, holds_saying, split_of
from factcheck.domain.text.canonical import trimmed
from factcheck.services.desk import Desk
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.current import Current
from factcheck.ui.app.desk_views import DeskViews
from factcheck.ui.app.session import Session
from factcheck.ui.article.view import ArticleView
from factcheck.ui.commands.panes import CLAIM
from factcheck.ui.panel.claim_panel import ClaimPanel


class SplitCommands(QObject):
    """Opens the form, and makes the claims it asks for."""

    said = Signal(str)
    pane_wanted = Signal(int)

    def __init__(
        self, session: Session, current: Current, views: DeskViews, article: ArticleView, panel: ClaimPanel
    ) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self._views = views
        self._article = article
        self._panel = panel

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {"split": self.open}

    def listen(self) -> None:
        """Does what the section of the panel asks for."""
        self._panel.split.new_requested.connect(self.open)
        self._panel.split.added.connect(self.split)

    def open(self) -> None:
        """Opens the form for the current claim, filled by rule; selected words inside it are the content."""
        claim = self._views.claim(self._current.claim)
        if claim is None or not claim.passages:
            self.said.emit("Select a claim first.")
            return
        selection = self._article.selection()
        chosen = trimmed(self._text(), *selection) if selection else None
        if chosen is not None and not any(one.span.covers(chosen) and one.span != chosen for one in claim.passages):
            chosen = None
        self.pane_wanted.emit(CLAIM)
        self._panel.split_form.name_claim(claim.number)
        self._panel.split.open_new(split_of(self._text(), claim, chosen))

    def split(self, claim_id: str, split: Split) -> None:
        """Makes the contents claims; one that tells of another saying becomes the current claim."""
        made = self._desk().claims.split(ClaimId(claim_id), split)
        self._panel.split.forget_new(claim_id)
        again = next((one for one in made if holds_saying(self._text(), one)), None)
        if again is not None and self._current.claim == claim_id:
            self._current.select(again.id)
        numbers = ", ".join(one.number for one in made)
        parent = self._views.claim(ClaimId(claim_id))
        self.said.emit(f"{parent.number if parent else 'Claim'} split: {numbers} made. Undo (Ctrl+Z)")

    def _text(self) -> str:
        return self._views.proof.text if self._views.proof is not None else ""

    def _desk(self) -> Desk:
        assert self._session.desk is not None
        return self._session.desk
