"""A fact-check report as a value: everything an exporter may print, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.domain.annotation import Annotation
from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.ids import ClaimId
from factcheck.domain.proof import Proof


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    """One article with its current proof, its claims by number, their evidence in order, and its annotations."""

    article: Article
    proof: Proof
    words: int
    claims: tuple[Claim, ...]
    evidence: Mapping[ClaimId, tuple[Evidence, ...]]
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The articles of a desk, or one of them; `made_at` is UTC, ISO 8601."""

    articles: tuple[ReportedArticle, ...]
    made_at: str
    made_by: str
    program: str
