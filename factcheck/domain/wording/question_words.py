"""A question to the reporter in words: in one line, in the columns of a list, and what was done to it."""

from collections.abc import Mapping
from typing import Any

from factcheck.domain.records.question import Question
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.joining import with_remark
from factcheck.domain.wording.labels import person_words
from factcheck.translation import _


def question_line(question: Question) -> str:
    """A question with who asked it and its answer in one line."""
    words = with_remark(question.words, question.options)
    asked = _(
        "Question {number}, asked by {who}: {words}",
        number=question.number,
        who=person_words(question.asked_by),
        words=words,
    )
    if question.waits:
        return _("{question} – waits for an answer", question=asked)
    answered = _answered(asked, question)
    return (
        _("{question} – what changes: {result}", question=answered, result=question.result)
        if question.result
        else answered
    )


def _answered(asked: str, question: Question) -> str:
    if question.answered_by:
        return _(
            "{question} – Answer ({who}): {answer}", question=asked, who=question.answered_by, answer=question.answer
        )
    return _("{question} – Answer: {answer}", question=asked, answer=question.answer)


def question_cells(question: Question, claim: str) -> tuple[str, ...]:
    """A question in columns: its number, its claim, what was asked, the answer or that it waits for one."""
    answer = _("Answer: {answer}", answer=one_line(question.answer)) if question.answer else _("waits for an answer")
    return str(question.number), claim, one_line(question.words), answer


def edited_sentence(facts: Mapping[str, Any]) -> str:
    """What an operation changed of a question."""
    if facts["answered"]:
        return _("Question {question} answered: “{words}”", question=facts["question"], words=facts["words"])
    return _("Question {question} changed: “{words}”", question=facts["question"], words=facts["words"])
