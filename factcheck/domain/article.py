"""An article: what a desk knows about it beside its text."""

from dataclasses import dataclass

from factcheck.domain.ids import ArticleId
from factcheck.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class Article:
    """An article by its headline; `name` is what lists show. Dates are ISO 8601, as typed."""

    id: ArticleId
    name: str
    byline: str = ""
    outlet: str = ""
    section: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
    deadline: str = ""


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row in the list of articles."""

    article: Article
    proof_number: int
    words: int
    claims: int
    progress: Progress
