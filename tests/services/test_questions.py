"""What a person can do with questions to the reporter."""

from dataclasses import replace

import pytest

from factcheck.domain.errors import EditConflictError, NoSuchClaimError, NoSuchRecordError
from factcheck.domain.records.ids import QuestionId
from factcheck.domain.records.question import Question, QuestionDraft
from factcheck.domain.rules.merging import Read
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft, rows_of

WHICH = QuestionDraft("Which mayor?", "This one, or the last one?")


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def claim(desk, article):
    return claim_at(desk, article, "the mayor said")


def test_a_question_has_a_number_and_says_who_asked_and_when(desk, article, claim):
    asked = desk.questions.add(article, WHICH, claim.id)
    assert (asked.number, asked.asked_by, asked.asked_at) == (1, "Mara Lind", "2025-04-10T09:00:00Z")
    assert list(desk.case(article).of(Question, claim.id)) == desk.case(article).all(Question) == [asked]
    assert desk.claims.get(claim.id).unanswered == 1


def test_a_question_may_be_about_the_article(desk, article):
    assert desk.questions.add(article, WHICH).claim_id is None


def test_who_states_the_revision_that_is_there_writes_and_who_read_an_older_one_is_told_of_both(desk, article):
    asked = desk.questions.add(article, WHICH)
    first = Read(asked.draft, asked.rev)
    now = desk.questions.edit(asked.id, replace(WHICH, options="Ann Reed?"), first)
    assert (asked.rev, now.rev, desk.questions.edit(asked.id, replace(WHICH, words="Who?"), first).draft) == (
        *(1, 2),
        replace(WHICH, words="Who?", options="Ann Reed?"),
    )
    with pytest.raises(EditConflictError) as refused:
        desk.questions.edit(asked.id, replace(WHICH, options="Bea Lind?"), first)
    assert (refused.value.now, refused.value.mine) == ("Ann Reed?", "Bea Lind?")
    assert desk.record(Question, asked.id).options == "Ann Reed?"


def test_a_record_that_was_removed_and_is_back_is_not_taken_for_what_was_read(desk, article):
    asked = desk.questions.add(article, WHICH)
    desk.questions.edit(asked.id, replace(WHICH, words="Who?"))
    desk.questions.remove(asked.id)
    desk.history.undo()
    with pytest.raises(EditConflictError):
        desk.questions.edit(asked.id, replace(WHICH, words="Whose?"), Read(asked.draft, asked.rev))


def test_an_answer_of_blanks_lets_the_question_wait(desk, article, claim):
    asked = desk.questions.add(article, WHICH, claim.id)
    left = desk.questions.edit(asked.id, replace(WHICH, answer=" \n"))
    assert (left.answer, left.waits, left.answered_at) == ("", True, "")


def test_an_answer_has_its_moment_and_ends_the_waiting(desk, article, claim, clock):
    asked = desk.questions.add(article, WHICH, claim.id)
    clock.go_on(60)
    answered = desk.questions.answer(asked.id, "This one.", "None", "Ann Reed")
    assert (answered.answer, answered.answered_by, answered.result) == ("This one.", "Ann Reed", "None")
    assert answered.answered_at == "2025-04-10T09:01:00Z"
    assert answered.words == WHICH.words
    assert desk.claims.get(claim.id).unanswered == 0
    waiting = desk.questions.answer(asked.id, "")
    assert (waiting.waits, waiting.answered_at) == (True, "")


def test_another_question_is_asked_by_whoever_writes_it(desk, article, claim, clock):
    asked = desk.questions.add(article, WHICH, claim.id)
    clock.go_on(60)
    desk.sign_as("Ann Reed")
    answered = desk.questions.edit(asked.id, replace(WHICH, answer="This one", answered_by="Ada Low"))
    assert (answered.asked_by, answered.asked_at) == (asked.asked_by, asked.asked_at)
    other = desk.questions.edit(asked.id, replace(answered.draft, words="Whose mayor?"))
    assert (other.asked_by, other.asked_at) == ("Ann Reed", "2025-04-10T09:01:00Z")
    assert (other.answer, other.answered_at) == ("This one", answered.answered_at)


def test_a_number_is_never_given_twice(desk, article):
    first = desk.questions.add(article, WHICH)
    desk.questions.remove(first.id)
    assert desk.questions.add(article, WHICH).number == 2
    assert desk.questions.named("2", article)
    with pytest.raises(NoSuchRecordError):
        desk.questions.named("1", article)


def test_undo_and_redo_bring_every_state_back(desk, article, claim):
    states = [rows_of(desk)]
    asked = desk.questions.add(article, WHICH, claim.id)
    states.append(rows_of(desk))
    desk.questions.answer(asked.id, "This one.")
    states.append(rows_of(desk))
    desk.claims.remove([claim.id])
    assert desk.case(article).all(Question) == []
    for state in reversed(states):
        desk.history.undo()
        assert rows_of(desk) == state
    desk.history.redo()
    assert rows_of(desk) == states[1]


def test_a_claim_of_another_article_is_refused(desk, article):
    other = claim_at(desk, desk.articles.add(draft()), "red")
    with pytest.raises(NoSuchClaimError):
        desk.questions.add(article, WHICH, other.id)
    with pytest.raises(NoSuchRecordError):
        desk.record(Question, QuestionId("nothing"))


def test_the_history_of_a_claim_holds_its_questions(desk, article, claim):
    desk.questions.add(article, WHICH, claim.id)
    assert operation_sentence(desk.history.of_claim(claim.id)[-1]) == "Question 1 asked: “Which mayor?”"


def test_a_change_names_the_claim_or_none(desk, article, claim):
    heard = []
    desk.subscribe(heard.append)
    desk.questions.add(article, WHICH, claim.id)
    desk.questions.add(article, WHICH)
    assert [one.ids for one in heard] == [{claim.id}, frozenset()]
