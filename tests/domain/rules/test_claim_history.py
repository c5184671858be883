"""What became of a claim by each proof of its article, as its own history tells it."""

from dataclasses import replace

import pytest

from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.proof_review import ReviewDecisions
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft

OLD = (
    "The bridge is 512 metres long, the mayor said.\n"
    "It cost 9 million crowns. Nobody had asked for the report.\n"
    "The bridge is red, and 40 people work on it."
)


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(OLD))


def use(desk, article, text):
    desk.proofs.use(desk.proofs.review(article, draft(text)), draft(text))


def supported(desk, article, words):
    return claim_at(desk, article, words, judgement=Judgement.SUPPORTED)


def own_history(desk, claim):
    return [operation_sentence(one) for one in desk.history.of_claim(claim.id)]


def test_the_history_of_a_claim_tells_what_became_of_it_in_each_proof(desk, article):
    length, cost, red = (supported(desk, article, words) for words in ("512 metres", "9 million", "is red"))
    text = OLD.replace("512", "521").replace("It cost 9 million crowns. ", "").replace("The bridge", "A bridge")
    review = desk.proofs.review(article, draft(text))
    (cut,) = (placed.record.id for claim, placed in review.passages if claim.id == cost.id)
    desk.proofs.use(review, draft(text), replace(review.every_rewording, cut=frozenset({cut})))
    here = "; “512 metres” became “521 metres”; its verdict is to be looked at again"
    assert own_history(desk, length)[-1].endswith(here)
    assert own_history(desk, cost)[-1].endswith("; “9 million” was cut")
    assert own_history(desk, red)[-1].endswith("; its words are the same")
    desk.history.undo()
    assert own_history(desk, length)[-1].startswith("Undone: Proof 2 in use")
    assert own_history(desk, length)[-1].endswith("; “521 metres” became “512 metres”")
    assert own_history(desk, cost)[-1].endswith("; “9 million” is in the text again")


def test_the_history_of_a_claim_tells_that_a_proof_has_no_place_for_its_words_and_when_they_were_cut(desk, article):
    claim = supported(desk, article, "9 million crowns")
    use(desk, article, OLD.replace("It cost 9 million crowns. ", ""))
    gone = "; its words have no place in it yet; its verdict is to be looked at again"
    assert own_history(desk, claim)[-1].endswith(gone)
    pending = desk.proofs.pending(article)
    ((_claim, placed),) = pending.passages
    desk.proofs.use(pending, decisions=ReviewDecisions(cut=frozenset({placed.record.id})))
    told = own_history(desk, claim)
    assert told[-1].endswith("; “9 million crowns” was cut")
    use(desk, article, OLD.replace("It cost 9 million crowns. ", "").replace("40", "41"))
    assert own_history(desk, claim) == told


def test_the_history_of_a_claim_tells_that_its_verdict_was_taken_away_with_a_proof(desk, article):
    claim = supported(desk, article, "512 metres")
    review = desk.proofs.review(article, draft(OLD.replace("512", "521")))
    decisions = replace(review.every_rewording, recheck=frozenset({claim.id}))
    desk.proofs.use(review, draft(OLD.replace("512", "521")), decisions)
    assert own_history(desk, claim)[-1].endswith("; “512 metres” became “521 metres”; its verdict was taken away")


def test_the_history_of_a_claim_tells_that_a_sentence_around_it_says_something_else(desk, article):
    claim = supported(desk, article, "512 metres long")
    use(desk, article, OLD.replace("the mayor said", "the owner said"))
    told = own_history(desk, claim)[-1]
    assert told.endswith("; its words are the same; its verdict is to be looked at again")
