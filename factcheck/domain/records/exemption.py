"""An exemption: somebody says that there is nothing to check in some words of a proof."""

from dataclasses import dataclass, field

from factcheck.domain.records.ids import ArticleId, ClaimId, ExemptionId, ProofId
from factcheck.domain.text.span import Span


@dataclass(frozen=True, slots=True)
class Exemption:
    """Nothing to check in the words at `span` of a proof, by whom and when (UTC, ISO 8601).

    `is_beside`: not in the words, but in what the file shows beside them and no words stand for.
    """

    id: ExemptionId
    article_id: ArticleId
    proof_id: ProofId
    span: Span
    quote: str
    marked_by: str
    marked_at: str
    position: int = 0
    cut_in: ProofId | None = None
    is_beside: bool = False
    rev: int = field(default=1, compare=False)

    @property
    def claim_id(self) -> ClaimId | None:
        """None: it belongs to no claim."""
        return None
