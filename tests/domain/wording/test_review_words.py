"""What a review says of its rows."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft, SourceKind, Terms
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.rules.review_rows import review_rows
from factcheck.domain.wording.review_words import (
    changes_words,
    decided_words,
    row_words,
    standing_words,
    subject_words,
    why_words,
)
from tests.desk_samples import STORY, claim_at, draft


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


def reviewed(desk, article, text):
    review = desk.proofs.review(article, draft(text))
    return review, review_rows(review, language_of("en"))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("at least 155 people", "at least 151 people", "“155” became “151”"),
        ("They did not pay.", "They did pay.", "“not” was taken out"),
        ("They paid.", "They paid all.", "“all” was added"),
        ("a b c d e f g h i", "A b C d E f G h I", "“a” became “A”; “c” became “C”; “e” became “E”; 2 more changes"),
        ("The same.", "The same.", ""),
    ],
)
def test_what_became_of_words_is_told_in_words(old, new, words):
    assert changes_words(old, new) == words


def test_a_row_tells_claim_words_verdict_and_what_hangs_on_it(desk, article):
    claim = claim_at(desk, article, "512 metres", judgement=Judgement.SUPPORTED)
    desk.questions.add(article, QuestionDraft("Who measured?"), claim.id)
    review, (row, *_rest) = reviewed(desk, article, STORY.replace("512", "521"))
    assert row_words(review, row) == "1: “512” became “521”"
    assert standing_words(row) == "supported, 1 question, 1 without an answer"
    assert why_words(row) == "A number or date is other; no accepted wording has it so"


def test_another_weekday_is_told_as_a_date(desk):
    article = desk.articles.add(draft("It was closed on Monday."))
    claim_at(desk, article, "closed on Monday")
    _review, (row, *_rest) = reviewed(desk, article, "It was closed on Tuesday.")
    assert why_words(row).startswith("A number or date is other")


def test_notes_wordings_and_what_counts_for_nothing_hang_on_a_claim_too(desk, article):
    claim = claim_at(desk, article, "512 metres")
    desk.claims.set_note(claim.id, "Measured at low water.")
    _review, (row, *_rest) = reviewed(desk, article, STORY.replace("512", "521"))
    assert standing_words(row) == "not checked, a note"
    desk.evidence.add([claim.id], EvidenceDraft(title="Margin", kind=SourceKind.REPORTERS_NOTE))
    desk.evidence.add([claim.id], EvidenceDraft(title="A driver"))
    desk.sources.edit(replace(desk.sources.titled("A driver"), terms=Terms.OFF_THE_RECORD))
    desk.wordings.add(article, desk.claims.place(article, "512"), WordingDraft("about 512"), claim.id)
    _review, (row, *_rest) = reviewed(desk, article, STORY.replace("512", "521"))
    hanging = "1 off the record, 1 note of the reporter, a note, 1 proposed wording"
    assert standing_words(row) == f"not checked, {hanging}"


def test_a_denial_that_came_is_told_as_one_and_not_as_another_speaker(desk, article):
    claim_at(desk, article, "It cost 9 million crowns", judgement=Judgement.SUPPORTED)
    for verb, why in (
        ("denied", "A denial is other"),
        ("admitted", "A verb of saying is other"),
    ):
        _review, (row, *_rest) = reviewed(desk, article, STORY.replace("mayor said", f"mayor {verb}"))
        assert why_words(row).startswith(f"{why}; ")


def test_what_was_decided_is_told(desk, article):
    claim = claim_at(desk, article, "512 metres", judgement=Judgement.SUPPORTED)
    _review, (row, *_rest) = reviewed(desk, article, STORY.replace("512", "521"))
    placed = ReviewDecisions({row.id: row.span})
    assert decided_words(row, placed) == "placed"
    assert decided_words(row, placed.rechecking(claim.id)) == "placed, to be checked again"
    assert decided_words(row, placed.with_cut(row.id)) == "cut from the text"
    assert decided_words(row, placed.without(row.id)) == ""


@pytest.mark.parametrize(
    ("decision", "words"),
    [(None, "nobody has decided"), (Decision.ACCEPTED, "accepted"), (Decision.STET, "not accepted")],
)
def test_a_claim_whose_proposed_words_are_in_the_new_text_says_that_these_are_and_what_was_decided(
    desk, article, decision, words
):
    claim = claim_at(desk, article, "It cost 9 million crowns")
    made = desk.wordings.add(article, claim.passages[0].span, WordingDraft("The bill was 8 million"), claim.id)
    desk.wordings.decide(made.id, decision) if decision is not None else None
    review, (row, *_rest) = reviewed(desk, article, STORY.replace("It cost 9 million crowns", "The bill was 8 million"))
    told = f"these words were proposed for it, and {words}"
    assert row_words(review, row) == f"1: {told}: “The bill was 8 million”"
    assert why_words(row) == f"A number or date is other; {told}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (STORY.replace("is red", "is dark red"), "Proposed wording: accepted, and in the new text: “is dark red”"),
        (STORY + "\nMore.", "Proposed wording: accepted, and not in the new text: “is dark red”"),
    ],
)
def test_an_accepted_wording_says_whether_the_new_text_has_it(desk, article, text, words):
    wording = desk.wordings.add(article, desk.claims.place(article, "is red"), WordingDraft("is dark red"))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    review, rows = reviewed(desk, article, text)
    (row,) = [one for one in rows if one.id == wording.id]
    assert row_words(review, row) == words


def test_new_words_that_are_there_already_are_said_to_be_and_not_to_become_themselves(desk, article):
    wording = desk.wordings.add(article, desk.claims.place(article, "is red"), WordingDraft("is dark red"))

    def told(text):
        review, rows = reviewed(desk, article, text)
        (row,) = [one for one in rows if one.id == wording.id]
        return row_words(review, row), standing_words(row)

    second = STORY.replace("is red", "is dark red")
    there = "Proposed wording: not accepted, and in the new text: “is dark red”"
    assert told(second) == (there, "“is red” → “is dark red”")
    review, _rows = reviewed(desk, article, second)
    desk.proofs.use(review, draft(second), review.every_rewording)
    assert told(f"{second}\nMore.") == (there, "“is dark red”")
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    there = "Proposed wording: accepted, and in the new text: “is dark red”"
    assert told(f"{second}\nMore.") == (there, "“is dark red”, accepted")
    assert told(f"{STORY}\nMore.")[0] == "Proposed wording: accepted, and not in the new text: “is dark red”"


def test_a_sentence_where_nothing_is_marked_is_called_one(desk, article):
    _review, rows = reviewed(desk, article, STORY.replace("is red", "is blue") + "\nNobody asked the divers.")
    assert [subject_words(row) for row in rows if row.placed is None] == ["A changed sentence", "A new sentence"]
