"""Which article and claim the window is about, and was last in each file; selection is not data, so it lives here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.ui.app.session import Session


class Current(QObject):
    """The one selection that list, article and panel share: the article shown, and the claim selected.

    `leaving` comes before another claim is selected.
    `claim_entered` is emitted whenever a person goes to a claim, also to the one that is current already.
    """

    leaving = Signal()
    article_changed = Signal()
    claim_changed = Signal()
    claim_entered = Signal()
    claim_chosen = Signal()

    def __init__(
        self, parent: QObject | None = None, read: Callable[[ArticleId], object] = lambda _article: None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.article: ArticleId | None = None
        self.claim: ClaimId | None = None

    def show_article(self, article_id: ArticleId | None) -> None:
        """Makes an article the current one, with no claim selected; where it cannot be read the one before stays."""
        if article_id is not None:
            self._read(article_id)
        self.leaving.emit()
        self.article = article_id
        self.claim = None
        self.article_changed.emit()

    def select(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one, and the only one that is selected, also where it is current already."""
        self.follow(claim_id)
        self.claim_chosen.emit()

    def follow(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one and leaves what else is selected beside it, as the list does."""
        if claim_id != self.claim:
            self.leaving.emit()
            self.claim = claim_id
            self.claim_changed.emit()
        self.claim_entered.emit()


def remember_position(session: Session, current: Current) -> None:
    """Writes down which article and claim of the open file are the current ones, and the file as a recent one."""
    if session.desk is not None and current.article is not None:
        session.settings.remember(session.desk.path)
        session.settings.places[str(session.desk.path)] = [current.article, current.claim or ""]


def first_article(session: Session, current: Current) -> tuple[ArticleId | None, DamagedDeskError | None]:
    """The article to show of the open file: the current one, else the last one, else the first.

    One that is damaged gives way to the next, and what is wrong with it is given too.
    """
    damaged: DamagedDeskError | None = None
    ids = session.desk.articles.ids() if session.desk is not None else []
    for one in dict.fromkeys((current.article, *_kept(session)[:1], *ids)):
        if one is not None and one in ids:
            try:
                session.required_desk.case(one)
            except DamagedDeskError as error:
                damaged = damaged or error
            else:
                return one, damaged
    return None, damaged


def last_claim(session: Session) -> ClaimId | None:
    """The claim that was the current one when the file was open last."""
    kept = _kept(session)
    return ClaimId(kept[1]) if len(kept) > 1 and kept[1] else None


def _kept(session: Session) -> list[ArticleId]:
    places = session.settings.places.get(str(session.desk.path), []) if session.desk is not None else []
    return [ArticleId(one) for one in places]
