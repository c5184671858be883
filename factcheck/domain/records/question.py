"""A question to the reporter: about a claim or the article as a whole, with the answer once there is one."""

from dataclasses import dataclass, field

from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ArticleId, ClaimId, QuestionId


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as a form or a line of edits gives it; `result` says what changes because of the answer."""

    words: str
    options: str = ""
    answer: str = ""
    answered_by: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its number in the article; moments are UTC, ISO 8601, and empty where nothing was answered."""

    id: QuestionId
    article_id: ArticleId
    claim_id: ClaimId | None
    number: int
    words: str
    options: str
    asked_by: str
    asked_at: str
    answer: str
    answered_by: str
    answered_at: str
    result: str
    level: Level | None = None
    rev: int = field(default=1, compare=False)

    @property
    def waits(self) -> bool:
        """Whether nobody has answered yet."""
        return not self.answer

    @property
    def draft(self) -> QuestionDraft:
        """The question as a form holds it."""
        return QuestionDraft(self.words, self.options, self.answer, self.answered_by, self.result)
