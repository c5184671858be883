"""Questions to the reporter and proposed wordings in words."""

from dataclasses import replace

import pytest

from factcheck.domain.records.proposed_wording import Decision, Severity, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.wording.labels import DECISION, SEVERITY
from factcheck.domain.wording.query_words import (
    proposed_words,
    question_line,
    what_differs,
    wording_cells,
    wording_line,
)
from tests.record_samples import ASKED, NEW


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


def test_a_wording_waits_until_somebody_decides():
    assert NEW.waits
    assert wording_line(NEW) == "“40 load” → “40 loads” – Style – slip of the pen – proposed by Mara Lind – not decided"


def test_new_words_that_stand_there_already_do_not_become_themselves():
    there = replace(NEW, quote=NEW.proposed)
    assert wording_line(there).startswith("“40 loads” – Style")
    assert proposed_words([there]) == ""


def test_a_wording_names_who_proposed_it_and_who_decided():
    kept = replace(NEW, why="", severity=None, decision=Decision.STET, decided_by="Ann Reed")
    assert not kept.waits
    assert wording_line(kept) == "“40 load” → “40 loads” – proposed by Mara Lind – keep as is (stet) by Ann Reed"
    assert kept.draft == WordingDraft("40 loads")


def test_every_choice_has_a_word():
    assert set(SEVERITY) == set(Severity)
    assert set(DECISION) == set(Decision)


def test_words_that_are_to_go_are_said_to_become_nothing():
    gone = replace(NEW, proposed="", why="", severity=None)
    assert wording_line(gone) == "“40 load” → nothing – proposed by Mara Lind – not decided"
    assert wording_cells(gone, "")[2] == "nothing"


@pytest.mark.parametrize(
    ("quote", "proposed", "shown"),
    [
        ("has nevertheless remained neutral", "has nevertheless called itself neutral", None),
        (
            "on Wednesday, where he spoke",
            "on Thursday, where he spoke",
            ("on Wednesday, where…", "on Thursday, where…"),
        ),
        ("the red bridge", "the red old bridge", ("…red bridge", "…red old bridge")),
        ("one two three", "", ("one two three", "")),
        ("520", "512", ("520", "512")),
        ("a a a", "a a", ("…a a", "…a")),
        ("他说了这句话", "他说过这句话", ("他说了这句话", "他说过这句话")),
    ],
)
def test_of_old_and_new_words_those_are_shown_that_differ(quote, proposed, shown):
    expected = shown or ("…nevertheless remained neutral", "…nevertheless called itself neutral")
    assert what_differs(quote, proposed) == expected
