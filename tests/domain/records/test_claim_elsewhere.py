"""A claim of another article: its words, and what its article is called."""

from dataclasses import replace

from factcheck.domain.records.claim_elsewhere import ArticleElsewhere, claims_elsewhere
from factcheck.domain.records.ids import ArticleId, ProofId
from tests.claim_samples import a_claim

CLAIM = replace(a_claim("1", "The bridge is red"), article_id=ArticleId("bridge"))
BARE = replace(CLAIM, passages=())


def bridge(proof_id):
    return ArticleElsewhere(ArticleId("bridge"), "Bridge", proof_id, is_removed=False)


def test_a_claim_stands_with_its_words_and_the_name_of_its_article():
    (found,) = claims_elsewhere([BARE], CLAIM.passages, [bridge(CLAIM.main.proof_id)]).values()
    assert (found.claim.statement, found.article, found.is_removed) == ("The bridge is red", "Bridge", False)


def test_words_of_an_earlier_proof_are_told_as_not_placed():
    (found,) = claims_elsewhere([BARE], CLAIM.passages, [bridge(ProofId("a later one"))]).values()
    assert (found.claim.passages, found.claim.statement) == ((), "The bridge is red")
    assert found.claim.unplaced


def test_a_claim_whose_article_is_not_there_is_left_out():
    assert claims_elsewhere([BARE], CLAIM.passages, []) == {}
