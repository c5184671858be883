"""Questions in words."""

from dataclasses import replace

from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.wording.question_words import question_line
from tests.record_samples import ASKED


def test_a_question_waits_until_it_is_answered():
    assert ASKED.waits
    assert (
        question_line(ASKED) == "Question 3, asked by Mara Lind: Which port? (Bergen, or Oslo?) – waits for an answer"
    )


def test_an_answer_stands_with_who_gave_it_and_what_changes():
    answered = replace(ASKED, options="", answer="Oslo.", answered_by="Ann Reed", result="Name added")
    assert not answered.waits
    asked = "Question 3, asked by Mara Lind: Which port?"
    assert question_line(answered) == f"{asked} – Answer (Ann Reed): Oslo. – what changes: Name added"
    assert answered.draft == QuestionDraft("Which port?", "", "Oslo.", "Ann Reed", "Name added")
