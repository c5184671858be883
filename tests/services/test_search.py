"""Finding words anywhere in a desk."""

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.search_hit import Place
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
    return [(hit.found_in.place, hit.found_in.article, hit.found_in.number) for hit in desk.search.find(words)]


def test_words_are_found_in_the_texts_of_all_articles(filled):
    assert found(filled, "is red") == [(Place.TEXT, "Bridge", ""), (Place.TEXT, "Tower", "")]


def test_words_are_found_in_claims_notes_and_evidence(filled):
    assert found(filled, "harbour") == [(Place.NOTE, "Bridge", "1"), (Place.EVIDENCE, "Bridge", "1")]
    assert (Place.CLAIM, "Bridge", "1") in found(filled, "512 m long")


def test_articles_that_were_removed_are_left_out(filled):
    filled.articles.remove(filled.articles.named("Tower"))
    assert found(filled, "tower") == []


def test_blanks_find_nothing(filled):
    assert found(filled, "  ") == []


def test_no_more_is_found_than_was_asked_for(filled):
    assert len(filled.search.find("e", most=3)) == 3
