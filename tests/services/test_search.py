"""Finding words anywhere in a desk."""

from dataclasses import replace

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.kinds import (
    ANNOTATION,
    CLAIM,
    DENIAL,
    EVIDENCE,
    EXEMPTION,
    KINDS,
    PASSAGE,
    QUESTION,
    WORDING,
)
from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.search_hit import ABOUT, NOTE, REASON, SPEAKER, TEXT
from factcheck.domain.records.verdict import Judgement, Reason
from tests.annotation_samples import annotated_draft
from tests.desk_samples import claim_at, draft


@pytest.fixture
def filled(desk):
    """Two articles; a claim with a note and evidence in the first."""
    first = desk.articles.add(draft(headline="Bridge"))
    desk.articles.add(draft("The tower is red.", headline="Tower"))
    claim = claim_at(desk, first, "512 metres", statement="It is 512 m long")
    desk.claims.set_note(claim.id, "Ask the harbour office.")
    desk.evidence.add([claim.id], EvidenceDraft("Harbour register", quote="512 m"))
    return desk


def found(desk, words):
    return [(hit.found_in.field, hit.found_in.article, hit.found_in.number) for hit in desk.search.find(words).hits]


def test_words_are_found_in_the_texts_of_all_articles(filled):
    assert found(filled, "is red") == [(TEXT, "Bridge", ""), (TEXT, "Tower", "")]


def test_words_are_found_in_claims_notes_and_evidence(filled):
    assert found(filled, "harbour") == [(NOTE, "Bridge", "1"), (EVIDENCE.entity, "Bridge", "1")]
    assert (CLAIM.entity, "Bridge", "1") in found(filled, "512 m long")


def test_a_reason_in_own_words_is_found_and_no_stored_name_of_one_of_the_list(filled):
    claim_id = filled.claims.named("1")
    filled.claims.judge([claim_id], Judgement.DISPUTED, "the register was redrawn in May")
    assert found(filled, "redrawn") == [(REASON, "Bridge", "1")]
    filled.claims.give_reason([claim_id], Reason.NUMBER_DIFFERS)
    assert found(filled, "number-differs") == []


def test_what_is_known_about_an_article_is_found(filled):
    filled.articles.add(draft("The tower is green.", headline="Green", byline="Lena Aas", outlet="Fjord Courier"))
    assert found(filled, "lena aas") == found(filled, "courier") == [(ABOUT, "Green", "")]


def test_articles_that_were_removed_are_left_out(filled):
    filled.articles.remove(filled.articles.named("Tower"))
    assert found(filled, "tower") == []


def test_what_the_reporter_attached_is_found_and_leads_to_its_words(filled):
    article = filled.articles.add(annotated_draft(headline="Notes"))
    (hit,) = filled.search.find("see page 4").hits
    assert (hit.found_in.field, hit.found_in.article) == (ANNOTATION.entity, "Notes")
    note = next(one for one in filled.annotations.of(article) if "see page 4" in one.body)
    assert hit.found_in.place == note.span
    filled.annotations.make_claim(note.id)
    assert found(filled, "see page 4")[-1] == (ANNOTATION.entity, "Notes", "1")


@pytest.mark.parametrize(
    "kind", [one for one in KINDS if one not in (PASSAGE, EXEMPTION)], ids=lambda kind: kind.entity
)
def test_each_kind_of_record_is_searched_but_those_that_hold_words_of_the_text_alone(kind):
    assert kind.searched


def test_blanks_find_nothing(filled):
    assert found(filled, "  ") == []


def test_no_more_is_found_than_was_asked_for_and_that_is_said(filled):
    assert filled.search.find("e", most=3) == replace(
        filled.search.find("e"), hits=filled.search.find("e").hits[:3], is_all=False
    )


def test_everything_recorded_of_an_article_is_searched(filled):
    article = filled.articles.named("Bridge")
    claim_id = filled.claims.named("1")
    filled.claims.set_speaker(claim_id, "Mayor Quill")
    filled.evidence.add(
        [claim_id],
        EvidenceDraft("Plan", locator="sheet quince", note="a quaint copy", translation="quell", translator="Quast"),
    )
    filled.denials.add(claim_id, None, "quota of ships")
    filled.questions.add(
        article, QuestionDraft("Which quay?", options="East or quest", answer="the quarry", result="quench it")
    )
    filled.wordings.add(article, filled.claims.place(article, "red"), WordingDraft("quite red", "queer word"), None)
    assert found(filled, "qui") == [
        (SPEAKER, "Bridge", "1"),
        (EVIDENCE.entity, "Bridge", "1"),
        (WORDING.entity, "Bridge", ""),
    ]
    assert found(filled, "quota") == [(DENIAL.entity, "Bridge", "1")]
    places = [hit.found_in.place for hit in filled.search.find("quite").hits]
    assert [place.of(filled.articles.proof(article).text) for place in places] == ["red"]
    for words in ("quaint", "quell", "Quast"):
        assert found(filled, words) == [(EVIDENCE.entity, "Bridge", "1")]
    for words in ("quay", "quest", "quarry", "quench"):
        assert found(filled, words) == [(QUESTION.entity, "Bridge", "")]
    assert found(filled, "queer") == [(WORDING.entity, "Bridge", "")]
