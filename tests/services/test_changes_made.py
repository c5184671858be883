"""A claim needs a change no more once a proof has the words that were accepted for it."""

import pytest

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.proposed_wording import Decision, WordingDraft
from factcheck.domain.wording.joining import statements
from factcheck.domain.wording.operation_sentence import operation_sentence
from tests.desk_samples import claim_at, draft
from tests.services.test_proofs import OLD, use

NEW = OLD.replace("is red", "is dark red")


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(OLD))


@pytest.fixture
def changing(desk, article):
    """A claim whose words have to change."""
    claim = claim_at(desk, article, "The bridge is red, and 40 people")
    desk.claims.set_outcome([claim.id], Outcome.CHANGE)
    return claim


def propose(desk, claim, words, new, decision=Decision.ACCEPTED):
    place = desk.claims.place(claim.article_id, words)
    wording = desk.wordings.add(claim.article_id, place, WordingDraft(new), claim.id)
    if decision is not None:
        desk.wordings.decide(wording.id, decision)
    return wording


def outcome(desk, claim):
    return desk.claims.get(claim.id).outcome


def test_it_is_ended_by_the_proof_that_has_the_accepted_words_and_undo_brings_it_back(desk, article, changing):
    propose(desk, changing, "is red", "is dark red")
    use(desk, article, NEW)
    assert outcome(desk, changing) is None
    told = operation_sentence(desk.history.to_undo())
    assert "1 accepted change in the text" in told
    history = desk.history.of_claim(changing.id)
    assert "it needs no change any more" in statements(map(operation_sentence, history))
    desk.history.undo()
    assert outcome(desk, changing) is Outcome.CHANGE


@pytest.mark.parametrize("decision", [None, Decision.STET])
def test_words_that_nobody_accepted_end_nothing(desk, article, changing, decision):
    propose(desk, changing, "is red", "is dark red", decision)
    use(desk, article, NEW)
    assert outcome(desk, changing) is Outcome.CHANGE


def test_it_is_ended_by_accepting_words_that_the_text_has_already_and_undo_brings_it_back(desk, article, changing):
    wording = propose(desk, changing, "is red", "is dark red", decision=None)
    use(desk, article, NEW)
    desk.wordings.decide(wording.id, Decision.ACCEPTED)
    assert outcome(desk, changing) is None
    assert "its claim needs no change any more" in operation_sentence(desk.history.to_undo())
    desk.history.undo()
    assert outcome(desk, changing) is Outcome.CHANGE


def test_it_stays_while_accepted_words_are_not_in_the_text_or_others_are_not_decided(desk, article, changing):
    accepted, left = (
        propose(desk, changing, *words, decision=None)
        for words in (("is red", "is dark red"), ("40 people", "50 people"))
    )
    use(desk, article, NEW)
    desk.wordings.decide(accepted.id, Decision.ACCEPTED)
    desk.wordings.decide(left.id, Decision.ACCEPTED)
    assert outcome(desk, changing) is Outcome.CHANGE


def test_it_stays_where_the_words_are_kept_as_they_were(desk, article, changing):
    wording = propose(desk, changing, "is red", "is dark red", decision=None)
    use(desk, article, NEW)
    desk.wordings.decide(wording.id, Decision.STET)
    assert outcome(desk, changing) is Outcome.CHANGE


@pytest.mark.parametrize("decision", [None, Decision.ACCEPTED])
def test_it_stays_while_other_words_are_awaited_or_not_decided(desk, article, changing, decision):
    propose(desk, changing, "is red", "is dark red")
    propose(desk, changing, "40 people", "50 people", decision)
    use(desk, article, NEW)
    assert outcome(desk, changing) is Outcome.CHANGE


def test_accepted_words_that_stand_elsewhere_end_nothing(desk, article, changing):
    propose(desk, changing, "is red", "is dark red")
    use(desk, article, OLD + "\nThe roof is dark red.")
    assert outcome(desk, changing) is Outcome.CHANGE


def test_what_is_decided_anew_behind_it_stays(desk, article, changing):
    propose(desk, changing, "is red", "is dark red")
    use(desk, article, NEW)
    desk.claims.set_outcome([changing.id], Outcome.CHANGE)
    use(desk, article, NEW + "\nIt is long.")
    assert outcome(desk, changing) is Outcome.CHANGE


@pytest.mark.parametrize("other", [Outcome.FINE, Outcome.EDITOR])
def test_other_decisions_stay(desk, article, changing, other):
    propose(desk, changing, "is red", "is dark red")
    desk.claims.set_outcome([changing.id], other)
    use(desk, article, NEW)
    assert outcome(desk, changing) is other
