"""Which article and which claim the window is about; selection is not data, so it lives here."""

from PySide6.QtCore import QObject, Signal

from factcheck.domain.records.ids import ArticleId, ClaimId


class Current(QObject):
    """The one selection that list, article and panel share."""

    article_changed = Signal()
    claim_changed = Signal()
    claim_chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: ArticleId | None = None
        self._claim: ClaimId | None = None

    @property
    def article(self) -> ArticleId | None:
        """The article shown."""
        return self._article

    @property
    def claim(self) -> ClaimId | None:
        """The claim selected."""
        return self._claim

    def show_article(self, article_id: ArticleId | None) -> None:
        """Makes an article the current one, with no claim selected."""
        self._article = article_id
        self._claim = None
        self.article_changed.emit()

    def select(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one, and the only one that is selected, also where it is current already."""
        self.follow(claim_id)
        self.claim_chosen.emit()

    def follow(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one and leaves what else is selected beside it, as the list does."""
        if claim_id != self._claim:
            self._claim = claim_id
            self.claim_changed.emit()
