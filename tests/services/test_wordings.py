"""What a person can do with proposed wordings."""

import pytest

from factcheck.domain.errors import NoSuchRecordError, OtherWordsError, OutsideTextError
from factcheck.domain.records.ids import WordingId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity, WordingDraft
from factcheck.domain.text.span import Span
from factcheck.domain.wording.query_words import awaited_words
from tests.desk_samples import claim_at, draft, rows_of

SHORTER = WordingDraft("510 metres", "measured again", Severity.ERROR)


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def span(desk, article):
    return desk.claims.place(article, "512 metres")


def test_a_wording_keeps_the_old_words_and_says_who_proposed_it(desk, article, span):
    made = desk.wordings.add(article, span, SHORTER)
    assert (made.quote, made.proposed, made.severity) == ("512 metres", "510 metres", Severity.ERROR)
    assert (made.proposed_by, made.claim_id, made.waits) == ("Mara Lind", None, True)
    assert desk.case(article).all(ProposedWording) == [made]


def test_a_decision_has_name_and_time_and_can_be_taken_back(desk, article, span, clock):
    made = desk.wordings.add(article, span, SHORTER)
    clock.go_on(60)
    desk.sign_as("Ann Reed")
    kept = desk.wordings.decide(made.id, Decision.STET)
    assert (kept.decision, kept.decided_by, kept.decided_at) == (Decision.STET, "Ann Reed", "2025-04-10T09:01:00Z")
    assert desk.wordings.decide(made.id, None).waits


def test_deciding_the_same_again_changes_nothing(desk, article, span):
    made = desk.wordings.add(article, span, SHORTER)
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    count = len(desk.history.all())
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    assert len(desk.history.all()) == count


def test_other_words_have_to_be_decided_about_again(desk, article, span):
    made = desk.wordings.add(article, span, SHORTER)
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    explained = desk.wordings.edit(made.id, WordingDraft("510 metres", "by the city"))
    assert explained.decision is Decision.ACCEPTED
    assert desk.wordings.edit(made.id, WordingDraft("511 metres")).waits


def test_a_claim_knows_what_is_undecided_and_takes_it_along(desk, article, span):
    claim = claim_at(desk, article, "The bridge is 512 metres long")
    made = desk.wordings.add(article, span, SHORTER, claim.id)
    assert desk.claims.get(claim.id).undecided_wordings == 1
    assert list(desk.case(article).of(ProposedWording, claim.id)) == [made]
    before = rows_of(desk)
    desk.claims.remove([claim.id])
    assert desk.case(article).all(ProposedWording) == []
    desk.history.undo()
    assert rows_of(desk) == before


def test_a_claim_that_stands_on_none_of_the_words_is_refused(desk, article, span):
    with pytest.raises(OtherWordsError):
        desk.wordings.add(article, span, SHORTER, claim_at(desk, article, "red").id)
    assert desk.case(article).all(ProposedWording) == []
    assert desk.wordings.add(article, span, SHORTER, claim_at(desk, article, "bridge is 512").id).claim_id


def test_words_outside_of_the_text_are_refused(desk, article):
    with pytest.raises(OutsideTextError):
        desk.wordings.add(article, Span(9_000, 9_010), SHORTER)
    with pytest.raises(NoSuchRecordError):
        desk.wordings.remove(WordingId("nothing"))


def test_other_words_are_proposed_by_whoever_writes_them(desk, article, span, clock):
    made = desk.wordings.add(article, span, SHORTER)
    clock.go_on(60)
    desk.sign_as("Ann Reed")
    same = desk.wordings.edit(made.id, WordingDraft(SHORTER.proposed, "another reason"))
    assert (same.proposed_by, same.proposed_at) == (made.proposed_by, made.proposed_at)
    other = desk.wordings.edit(made.id, WordingDraft("511 metres"))
    assert (other.proposed_by, other.proposed_at) == ("Ann Reed", "2025-04-10T09:01:00Z")


def test_undo_takes_a_wording_and_its_decision_back(desk, article, span):
    states = [rows_of(desk)]
    made = desk.wordings.add(article, span, SHORTER)
    states.append(rows_of(desk))
    desk.wordings.decide(made.id, Decision.ACCEPTED)
    for state in reversed(states):
        desk.history.undo()
        assert rows_of(desk) == state


def test_a_claim_knows_what_was_accepted_until_the_text_has_it(desk, article):
    claim = claim_at(desk, article, "The bridge is 512 metres long")
    made = desk.wordings.add(article, desk.claims.place(article, "512 metres"), SHORTER, claim.id)
    assert desk.claims.get(claim.id).awaited_wordings == ()
    accepted = desk.wordings.decide(made.id, Decision.ACCEPTED)
    assert desk.claims.get(claim.id).awaited_wordings == (accepted,)
    desk.wordings.decide(made.id, Decision.STET)
    assert desk.claims.get(claim.id).awaited_wordings == ()


def test_accepted_words_are_said_to_be_missing_and_those_that_are_to_go_to_be_there_still(desk, article):
    claim = claim_at(desk, article, "The bridge is 512 metres long")
    assert awaited_words(()) == ""
    for words, new in (("512 metres", SHORTER), ("long", WordingDraft("")), ("metres long", WordingDraft(""))):
        made = desk.wordings.add(article, desk.claims.place(article, words), new, claim.id)
        desk.wordings.decide(made.id, Decision.ACCEPTED)
    new, *to_go = desk.claims.get(claim.id).awaited_wordings
    still = "ccepted to go and still in the text: “metres long” and “long”"
    assert awaited_words(to_go) == f"A{still}"
    missing = f"An accepted wording is not in the text yet: “{SHORTER.proposed}” for “512 metres”"
    assert awaited_words([new, *to_go]) == f"{missing}; a{still}"
