"""Keeps what stands in forms and is not saved when a desk is left, and puts it back when the desk is opened again."""

from dataclasses import replace

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.services.desk import Desk
from factcheck.services.drafts import KeptDraft, keep, kept
from factcheck.ui.app.current import Current
from factcheck.ui.app.notices import NoticeBar
from factcheck.ui.app.session import Session
from factcheck.ui.panel.claim_panel import ClaimPanel
from factcheck.ui.panel.form_drafts import FORM_WORDS

MOST_NAMED = 3


class DraftKeeper:
    """A draft never becomes a record by closing: only a person who saves a form makes one."""

    def __init__(self, session: Session, current: Current, panel: ClaimPanel) -> None:
        self._session = session
        self._current = current
        self._panel = panel
        self._restored: Desk | None = None
        self._waiting: list[Claim] = []
        self._words = ""

    def keep(self) -> None:
        """Saves the fields that save themselves and keeps the rest; raises UnwritableError or DiskFullError.

        Of a desk that is only read the drafts stay where they are, for the moment it can be written.
        """
        desk = self._session.desk
        if desk is not None and desk.is_writable:
            self._panel.flush()
            self._restored = None
            drafts = self._panel.take_drafts()
            try:
                keep(desk.path, drafts)
            except FactcheckError:
                self._panel.put_drafts(drafts)
                raise

    def restore(self) -> None:
        """Puts back what was kept for the desk just opened."""
        desk = self._session.desk
        if desk is self._restored:
            return
        self._restored, self._waiting, self._words = desk, [], ""
        if desk is None or not desk.is_writable:
            return
        found = [self._fitting(desk, one) for one in kept(desk.path)]
        self._panel.put_drafts(found)
        self._name(desk, found)

    def tell(self, notice: NoticeBar) -> None:
        """Says once which forms still hold something, and leads to the first claim among them."""
        if self._words:
            notice.say(self._words, [("Go there", self._go)] if self._waiting else ())
            self._words = ""

    def _go(self) -> None:
        claim = self._waiting[0]
        if claim.article_id != self._current.article:
            self._current.show_article(claim.article_id)
        self._current.select(claim.id)

    def _fitting(self, desk: Desk, draft: KeptDraft) -> KeptDraft:
        """The draft; one about a record that is gone becomes one for a new record."""
        if not draft.record or draft.record in _records(desk, draft.owner):
            return draft
        return replace(draft, record="")

    def _name(self, desk: Desk, found: list[KeptDraft]) -> None:
        claims = {claim.id: claim for claim in desk.claims.some({one.owner for one in found})}
        articles = {one.article.id for one in desk.articles.all()}
        there = [one for one in found if one.form in FORM_WORDS and (one.owner in claims or one.owner in articles)]
        self._waiting = [claims[ClaimId(one.owner)] for one in there if one.owner in claims]
        if not there:
            return
        owners = {claim.id: f"claim {claim.number}" for claim in claims.values()}
        named = [
            f"{FORM_WORDS[one.form]} for {owners.get(ClaimId(one.owner), 'the article')}" for one in there[:MOST_NAMED]
        ]
        rest = len(there) - len(named)
        count = "1 form is" if len(there) == 1 else f"{len(there)} forms are"
        self._words = (
            f"{count} not saved yet: {', '.join(named)}{f' and {rest} more' if rest else ''}. Nothing is lost."
        )


def _records(desk: Desk, owner: str) -> set[str]:
    found = desk.claims.some([owner])
    article_id = found[0].article_id if found else ArticleId(owner)
    records: set[str] = {one.id for one in desk.questions.of(article_id)}
    records |= {one.id for one in desk.wordings.of(article_id)}
    for claim in found:
        records |= {one.id for one in desk.evidence.of(claim.id)}
        records |= {one.id for one in claim.denials}
    return records
