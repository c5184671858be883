"""An article: what a desk knows about it beside its text."""

from dataclasses import dataclass, field

from factcheck.domain.records.ids import ArticleId

ABOUT = ("byline", "outlet", "section", "url", "date", "language", "deadline")
"""The fields of what is known about a piece, as a draft of it has them too."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article by its headline; `name` is what lists show. Dates are ISO 8601, as typed.

    `is_held`: it is under legal hold, and nothing that it is made of is erased. `is_closed`: a search from elsewhere
    does not show it.
    """

    id: ArticleId
    name: str
    byline: str = ""
    outlet: str = ""
    section: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
    deadline: str = ""
    is_held: bool = False
    is_closed: bool = False
    rev: int = field(default=1, compare=False)
