"""Reads questions to the reporter."""

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.ids import ArticleId, ClaimId, QuestionId
from factcheck.domain.records.question import Question
from factcheck.store.desk_file import DeskFile, Values

_QUESTIONS = """
    SELECT question.id, question.article_id, question.claim_id, question.number, question.words, question.options,
           person.name, question.asked_at, question.answer, question.answered_by, question.answered_at, question.result
    FROM question JOIN person ON person.id = question.asked_by
"""


class QuestionTable:
    """The questions of a desk, by number."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def of_article(self, article_id: ArticleId) -> list[Question]:
        """The questions of an article."""
        where = "WHERE question.article_id = ? ORDER BY question.number"
        return self._file.every(_question, f"{_QUESTIONS} {where}", article_id)

    def of_claim(self, claim_id: ClaimId) -> list[Question]:
        """The questions about a claim."""
        where = "WHERE question.claim_id = ? ORDER BY question.number"
        return self._file.every(_question, f"{_QUESTIONS} {where}", claim_id)

    def get(self, question_id: QuestionId) -> Question:
        """One question; raises NoSuchThingError."""
        found = self._file.first(_question, f"{_QUESTIONS} WHERE question.id = ?", question_id)
        if found is None:
            raise NoSuchThingError("question")
        return found


def _question(row: Values) -> Question:
    return Question(
        QuestionId(row[0]),
        ArticleId(row[1]),
        ClaimId(row[2]) if row[2] else None,
        *row[3:],
    )
