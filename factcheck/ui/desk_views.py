"""Keeps list, article, panel and progress in step with the desk: each reloads what a change names."""

from PySide6.QtCore import QObject, Signal

from factcheck.domain.claim import Claim
from factcheck.domain.history import Changed, Entity
from factcheck.domain.ids import ClaimId
from factcheck.domain.mark_index import MarkIndex
from factcheck.domain.progress import Progress, progress_of
from factcheck.domain.proof import Proof
from factcheck.domain.segments import Mark
from factcheck.services.desk import Desk
from factcheck.ui.article_view import ArticleView
from factcheck.ui.claim_filter_bar import ClaimFilterBar
from factcheck.ui.claim_list import ClaimList
from factcheck.ui.claim_model import ClaimModel
from factcheck.ui.claim_panel import ClaimPanel
from factcheck.ui.current import Current
from factcheck.ui.progress_picture import ProgressPicture
from factcheck.ui.session import Session


class DeskViews(QObject):
    """What the window shows of the current article; reads the desk, never writes it."""

    progress_changed = Signal()

    def __init__(
        self,
        session: Session,
        current: Current,
        article: ArticleView,
        model: ClaimModel,
        claims: ClaimList,
        filter_bar: ClaimFilterBar,
        panel: ClaimPanel,
        picture: ProgressPicture,
    ) -> None:
        super().__init__()
        self._session = session
        self._current = current
        self._article = article
        self._model = model
        self._list = claims
        self._filter_bar = filter_bar
        self._panel = panel
        self._picture = picture
        self._claims: dict[ClaimId, Claim] = {}
        self._marks: MarkIndex[ClaimId] | None = None
        self._people: list[str] = []
        self.proof: Proof | None = None
        self.progress: Progress = progress_of(())

    @property
    def claims(self) -> dict[ClaimId, Claim]:
        """The claims of the current article."""
        return self._claims

    def claim(self, claim_id: ClaimId | None) -> Claim | None:
        """A claim of the current article."""
        return self._claims.get(claim_id) if claim_id is not None else None

    def load_article(self) -> None:
        """Shows the current article with its claims."""
        article_id = self._current.article
        if article_id is None:
            self.proof, self._claims = None, {}
            return
        desk = self._desk()
        article = desk.articles.get(article_id)
        self.proof = desk.articles.proof(article_id)
        claims = desk.claims.of(article_id)
        self._claims = {claim.id: claim for claim in claims}
        self._marks = None
        self._article.show_proof(self.proof, article.language or "en")
        self._article.show_claims(claims)
        self._model.set_claims(claims)
        self._panel.set_known_sources(desk.evidence.sources())
        self._count()
        self.show_claim()

    def take_change(self, changed: Changed) -> None:
        """Reloads what a change names."""
        if changed.article_id != self._current.article:
            return
        if changed.ids:
            self._reload(changed)
        if Entity.SOURCE in changed.entities or Entity.EVIDENCE in changed.entities:
            self._panel.set_known_sources(self._desk().evidence.sources())

    def show_claim(self) -> None:
        """Shows the current claim in panel, list and article."""
        claim = self.claim(self._current.claim)
        if claim is None:
            self._panel.show_claim(None, (), "", (), None, ())
        else:
            children = [self._claims[one] for one in self._children.get(claim.id, ()) if one in self._claims]
            self._panel.show_claim(
                claim,
                self._desk().evidence.of(claim.id),
                self.paragraph_words(claim),
                self._also(claim),
                self.claim(claim.parent_id),
                children,
                {one.id: self._place(one.span.start) for one in claim.passages},
            )
        self._list.set_current(self._current.claim)

    def paragraph_words(self, claim: Claim) -> str:
        """Where a claim stands, such as ¶9, or the kind of block where paragraphs are not counted."""
        return self._place(claim.passages[0].span.start) if claim.passages else ""

    def _place(self, start: int) -> str:
        if self.proof is None:
            return ""
        number = self.proof.paragraph_at(start)
        return f"¶{number}" if number is not None else self.proof.block_at(start).kind.value

    def _reload(self, changed: Changed) -> None:
        found = self._desk().claims.some(changed.ids)
        gone = {ClaimId(one) for one in changed.ids} - {claim.id for claim in found}
        for claim_id in gone:
            self._claims.pop(claim_id, None)
        self._claims.update({claim.id: claim for claim in found})
        if Entity.PASSAGE in changed.entities:
            self._marks = None
        self._model.update(found, gone)
        self._article.update_claims(found, gone)
        self._count()
        if self._current.claim in gone:
            self._current.select(None)
        self.show_claim()

    @property
    def _children(self) -> dict[ClaimId, list[ClaimId]]:
        found: dict[ClaimId, list[ClaimId]] = {}
        for claim in self._claims.values():
            if claim.parent_id is not None:
                found.setdefault(claim.parent_id, []).append(claim.id)
        return found

    def _also(self, claim: Claim) -> list[Claim]:
        if self._marks is None:
            self._marks = MarkIndex(
                Mark(passage.span, one.id) for one in self._claims.values() for passage in one.passages
            )
        ids = {mark.key for passage in claim.passages for mark in self._marks.touching(passage.span)} - {claim.id}
        return [self._claims[one] for one in self._claims if one in ids]

    def _count(self) -> None:
        self.progress = progress_of(self._claims.values())
        bare = sum(claim.lacks_evidence for claim in self._claims.values())
        self._filter_bar.show_counts(self.progress, bare)
        self._picture.show_progress(self.progress, bare)
        people = sorted({claim.judged_by for claim in self._claims.values()} - {""})
        if people != self._people:
            self._people = people
            self._filter_bar.show_people(people)
        self.progress_changed.emit()

    def _desk(self) -> Desk:
        assert self._session.desk is not None
        return self._session.desk
