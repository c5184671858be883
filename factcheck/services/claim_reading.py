"""What can be asked of the claims of a desk, and of the words that may become one."""

from factcheck.domain.errors import ArticleAmbiguousError, NoSuchClaimError
from factcheck.domain.records.claim import Claim, ClaimRef, Proposal
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.anchor import quote_span
from factcheck.domain.text.span import Span
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
from factcheck.translation import _


class ClaimReading(DeskPart):
    """Finds claims by article, id and number, and where words stand; says what rules propose."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.get, self.some = unit.cases.claim, unit.cases.some
        self.last_changes = unit.store.operations.last_changes

    def of(self, article_id: ArticleId) -> list[Claim]:
        """The claims of an article by number."""
        return self._cases.of(article_id).claims_by_number()

    def ref(self, claim_id: ClaimId) -> ClaimRef:
        """What names a claim; raises NoSuchClaimError."""
        claim = self.get(claim_id)
        return ClaimRef(claim.id, claim.article_id, claim.number)

    def named(self, wanted: str, article_id: ArticleId | None = None) -> ClaimId:
        """The claim of this number or id, in one article or in the desk.

        Raises NoSuchClaimError, or ArticleAmbiguousError where claims of several articles fit.
        """
        articles = [article_id] if article_id else self._cases.articles()
        ids = self._unit.store.articles.claims_named(wanted, articles)
        if not ids:
            raise NoSuchClaimError(wanted)
        if len(ids) > 1:
            raise ArticleAmbiguousError(_("claim {number}", number=wanted), len(ids))
        return ids[0]

    def place(self, article_id: ArticleId, quote: str, occurrence: int | None = None) -> Span:
        """Where words stand in the current text of an article; raises as `quote_span` does.

        That they cut no character is made sure of where something is anchored to them.
        """
        return quote_span(self._cases.here(article_id).proof.occurrences, quote, occurrence)

    def proposal(self, claim: Claim) -> Proposal:
        """What rules propose of speaker, verb, kind and risk where nobody has given it."""
        case = self._cases.here(claim.article_id)
        return language_of(case.article.language).proposals.of(case.proof.text, claim)
