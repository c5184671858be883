"""The rows of a review, the gravest first."""

from dataclasses import replace

import pytest

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Risk
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.review_rows import RowGroup, new_excerpt, old_excerpt, review_rows, simple_rewordings
from factcheck.domain.rules.rewording import Gravity
from factcheck.domain.wording.review_words import row_words, why_words
from tests.annotation_samples import pinned_to
from tests.desk_samples import STORY, claim_at, draft

ENGLISH = language_of("en")


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(STORY + "\nThe mayor opened it in the rain. Nobody was paid."))


def rows_of(desk, article, text):
    review = desk.proofs.review(article, draft(text))
    return review, review_rows(review, ENGLISH)


def told(rows):
    """Group and gravity of each row, with the number of its claim."""
    return [(row.group, row.gravity, row.claim.number if row.claim else "") for row in rows]


def test_rows_come_by_group_and_the_gravest_first(desk, article):
    for words in ("is red", "It cost 9 million crowns", "opened it", "512 metres", "Nobody was paid"):
        claim_at(desk, article, words)
    text = desk.articles.proof(article).text
    new = text.replace("is red", "is crimson").replace("9 million", "8 million").replace("Nobody was paid.", "")
    _review, rows = rows_of(desk, article, new + "\nA ship came into the harbour at noon.")
    assert told(rows) == [
        (RowGroup.LOST, Gravity.NEGATION, "5"),
        (RowGroup.REWORDED, Gravity.NUMBER, "2"),
        (RowGroup.REWORDED, Gravity.OTHER, "1"),
        (RowGroup.SAME, Gravity.OTHER, "3"),
        (RowGroup.SAME, Gravity.OTHER, "4"),
        (RowGroup.NEW, Gravity.OTHER, ""),
    ]


def test_among_rows_as_grave_a_claim_of_legal_risk_is_the_first_and_says_so(desk, article):
    claim_at(desk, article, "512 metres")
    risky = claim_at(desk, article, "It cost 9 million crowns")
    desk.claims.set_risk(risky.id, Risk.LEGAL)
    _review, rows = rows_of(desk, article, STORY.replace("512", "521").replace("9 million", "8 million"))
    assert [(row.claim.number, why_words(row)) for row in rows if row.group is RowGroup.REWORDED] == [
        ("2", "A number or date is other; a legal risk; no accepted wording has it so"),
        ("1", "A number or date is other; no accepted wording has it so"),
    ]


def test_the_simple_rewordings_are_those_that_change_nothing_grave(desk, article):
    for words in ("is red", "512 metres"):
        claim_at(desk, article, words)
    risky = claim_at(desk, article, "opened it")
    desk.claims.set_risk(risky.id, Risk.LEGAL)
    text = desk.articles.proof(article).text
    new = text.replace("is red", "is crimson").replace("512", "521").replace("opened it", "inaugurated it")
    review, rows = rows_of(desk, article, new)
    (span,) = simple_rewordings(rows).values()
    assert span.of(review.new.text) == "is crimson"


def test_where_the_sentence_around_tells_something_else_a_row_says_so(desk, article):
    claim_at(desk, article, "It cost 9 million crowns", judgement=Judgement.SUPPORTED)
    review, rows = rows_of(desk, article, STORY.replace("the mayor said", "the mayor denied"))
    assert rows[0].group is RowGroup.SENTENCE
    assert not rows[0].needs_decision
    old, new = old_excerpt(review, rows[0]), new_excerpt(review, rows[0].span)
    assert (old.text, new.text) == (
        "It cost 9 million crowns, the mayor said.",
        "It cost 9 million crowns, the mayor denied.",
    )
    assert old.words.of(old.text) == new.words.of(new.text) == "It cost 9 million crowns"


def test_a_change_that_an_accepted_wording_has_so_is_told_from_one_that_nobody_proposed(desk, article):
    claim_at(desk, article, "The bridge is red")
    claim_at(desk, article, "512 metres")
    wording = desk.wordings.add(article, desk.claims.place(article, "is red"), WordingDraft("is dark red"))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    _review, rows = rows_of(desk, article, STORY.replace("is red", "is dark red").replace("512", "521"))
    found = {row.claim.number: row.is_proposed for row in rows if row.group is RowGroup.REWORDED}
    assert found == {"1": True, "2": False}
    assert [row.record.id for row in rows if row.group is RowGroup.BESIDE] == [wording.id]


def test_a_note_of_the_same_words_is_among_these_and_a_lost_one_beside(desk):
    notes = (pinned_to("9 million", "Says who?"), pinned_to("is red", "Which red?"))
    article = desk.articles.add(replace(draft(), annotations=notes))
    _review, rows = rows_of(desk, article, "\n".join(STORY.split("\n")[:2]))
    assert [(row.group, row.record.body) for row in rows if isinstance(row.record, Annotation)] == [
        (RowGroup.SAME, "Says who?"),
        (RowGroup.BESIDE, "Which red?"),
    ]


def test_of_notes_and_words_set_aside_none_is_simple_that_is_grave_or_was_looked_at(desk):
    notes = (pinned_to("512 metres long", "Sure?"), pinned_to("is red", "Which red?"))
    text = STORY + "\nThe mayor opened it in the rain."
    article = desk.articles.add(replace(draft(text), annotations=notes))
    desk.exemptions.add(article, desk.claims.place(article, "in the rain"))
    text = desk.articles.proof(article).text
    new = text.replace("512", "521").replace("is red", "is crimson").replace("in the rain", "in the snow")
    review, rows = rows_of(desk, article, new)
    beside = [row for row in rows if row.group is RowGroup.BESIDE]
    assert [row.gravity for row in beside] == [Gravity.NUMBER, Gravity.OTHER, Gravity.OTHER]
    assert [span.of(review.new.text) for span in simple_rewordings(rows).values()] == ["is crimson"]
    assert not {one.record.id for one in review.exemptions} & review.every_rewording.places.keys()
    assert len(review.every_rewording.places) == 2


def test_words_set_aside_are_asked_again_where_their_sentence_is_another(desk, article):
    changed = desk.exemptions.add(article, desk.claims.place(article, "the mayor said"))
    kept = desk.exemptions.add(article, desk.claims.place(article, "is red"))
    text = desk.articles.proof(article).text
    _review, rows = rows_of(desk, article, text.replace("It cost 9", "It cost nearly 9"))
    found = {row.id: (row.group, row.needs_decision) for row in rows}
    assert found == {changed.id: (RowGroup.BESIDE, True), kept.id: (RowGroup.SAME, False)}


def test_sentences_that_became_others_where_nothing_is_marked_are_told_too(desk, article):
    claim_at(desk, article, "is red")
    text = desk.articles.proof(article).text
    wording = desk.wordings.add(article, desk.claims.place(article, "in the rain"), WordingDraft("in the sun"))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    new = text.replace("512", "521").replace("in the rain", "in the sun").replace(" Nobody was paid.", "")
    review, rows = rows_of(desk, article, new.replace("is red", "is crimson"))
    found = [row for row in rows if row.group is RowGroup.UNMARKED]
    assert [(row_words(review, row), row.gravity, row.is_proposed) for row in found] == [
        ("“512” became “521”", Gravity.NUMBER, False),
        ("“Nobody was paid.” was taken out", Gravity.NEGATION, False),
        ("“rain” became “sun”", Gravity.OTHER, True),
    ]
    assert not any(row.needs_decision for row in found)


def test_words_that_became_others_beside_marked_ones_of_their_sentence_are_told(desk, article):
    claim_at(desk, article, "The mayor opened it")
    text = desk.articles.proof(article).text
    review, rows = rows_of(desk, article, text.replace("in the rain", "and bribed a judge"))
    assert [(row.group, row_words(review, row), row.may_be_marked) for row in rows] == [
        (RowGroup.SAME, "1: “The mayor opened it”", False),
        (RowGroup.UNMARKED, "“in the rain” became “and bribed a judge”", True),
    ]


def test_a_sentence_that_moved_whole_is_not_said_to_have_changed(desk, article):
    lines = desk.articles.proof(article).text.split("\n")
    _review, rows = rows_of(desk, article, "\n".join([lines[-1], *lines[:-1]]))
    assert [row for row in rows if row.group in (RowGroup.UNMARKED, RowGroup.NEW)] == []


def accept(desk, article, words, proposed):
    """Accepts other words for some, and uses a proof that has them."""
    wording = desk.wordings.add(article, desk.claims.place(article, words), WordingDraft(proposed))
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    new = draft(desk.articles.proof(article).text.replace(words, proposed))
    desk.proofs.use(desk.proofs.review(article, new), new)


def test_an_accepted_wording_that_was_taken_out_again_is_said_and_never_simple(desk, article):
    accept(desk, article, "is red", "looks red")
    claim_at(desk, article, "The bridge looks red")
    review, rows = rows_of(desk, article, desk.articles.proof(article).text.replace("looks red", "is red"))
    (row,) = [row for row in rows if row.group is RowGroup.REWORDED]
    assert (row_words(review, row), why_words(row)) == (
        "1: “looks” became “is”; an accepted wording was taken out again",
        "An accepted wording was taken out again",
    )
    assert simple_rewordings(rows) == {}


def test_so_it_is_where_nothing_is_marked_and_of_other_sentences_nothing_is_said(desk, article):
    accept(desk, article, "is red", "looks red")
    text = desk.articles.proof(article).text.replace("looks red", "is red").replace("opened it", "inaugurated it")
    _review, rows = rows_of(desk, article, text + " The harbour looks red.")
    assert [row.is_taken_out for row in rows if row.group is RowGroup.UNMARKED] == [True, False]
