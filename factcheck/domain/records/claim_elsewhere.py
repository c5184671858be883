"""A claim of another article, as a case knows it that has a denial across articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from factcheck.domain.records.claim import Claim, Passage, by_proof
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId


@dataclass(frozen=True, slots=True)
class ClaimElsewhere:
    """A claim with its words alone, and what its article is called; `is_removed`: that article was removed."""

    claim: Claim
    article: str
    is_removed: bool = False


@dataclass(frozen=True, slots=True)
class ArticleElsewhere:
    """What is known of another article: its name, its current proof, and whether it was removed."""

    id: ArticleId
    name: str
    proof_id: ProofId
    is_removed: bool


def claims_elsewhere(
    claims: Iterable[Claim], passages: Iterable[Passage], articles: Iterable[ArticleElsewhere]
) -> Mapping[ClaimId, ClaimElsewhere]:
    """Claims by their ids with those of the passages that are theirs; one whose article is not there is left out."""
    of_claim: dict[ClaimId, list[Passage]] = {}
    for passage in sorted(passages, key=lambda one: one.position):
        of_claim.setdefault(passage.claim_id, []).append(passage)
    by_id = {one.id: one for one in articles}
    found = {}
    for claim in claims:
        if (article := by_id.get(claim.article_id)) is not None:
            here, absent = by_proof(tuple(of_claim.get(claim.id, ())), article.proof_id)
            with_words = replace(claim, passages=here, absent=absent)
            found[claim.id] = ClaimElsewhere(with_words, article.name, article.is_removed)
    return found
