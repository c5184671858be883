"""Two claims that say the same become one, and evidence goes to the claim that it belongs to."""

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.verdict import Judgement, Reason, Status, Verdict
from tests.desk_samples import rows_of
from tests.translations.pseudo import plain


@pytest.fixture
def desk(checker):
    return checker.window.session.desk


@pytest.fixture
def marker(checker, desk):
    """A person with three claims, the second of which is current, judged and has evidence and a note."""
    for words in ("240 metres long", "It is 240 metres", "a crack was found"):
        checker.select(words)
        checker.press("Return", "Return")
    second = checker.claims[1]
    desk.evidence.add([second.id], EvidenceDraft("Survey", quote="239 metres"))
    desk.evidence.add([second.id], EvidenceDraft("Plan", quote="240 metres"))
    desk.claims.judge([second.id], Judgement.DISPUTED, Reason.NUMBER_DIFFERS)
    checker.press("Ctrl+J")
    checker.type("2")
    checker.press("Return")
    return checker


def told(checker):
    return plain(checker.find("merge_told").text())


def test_two_keys_merge_a_claim_with_the_one_on_the_same_words(marker, desk):
    before = rows_of(desk)
    marker.press("Shift+M")
    assert "2 goes into 1, with 1 passage and 2 pieces of evidence." in told(marker)
    marker.press("Return")
    assert [claim.number for claim in marker.claims] == ["1", "3"]
    assert marker.said == "Claim 1, “240 metres long”: 2 merged into it. Undo (Ctrl+Z)"
    assert marker.current == "1"
    merged = marker.claims[0]
    assert (len(merged.evidence), merged.status) == (2, Status.STALE)
    marker.press("Ctrl+Z")
    assert rows_of(desk) == before


def test_the_claim_whose_statement_is_most_like_it_is_offered_first_wherever_it_stands(marker, desk):
    first, second, third = marker.claims
    desk.claims.restate(second.id, "Found: a crack")
    marker.window.current.select(third.id)
    marker.window.claims.setFocus()
    marker.press("Shift+M")
    assert "3 goes into 2" in told(marker) or "2 goes into 3" in told(marker)
    marker.press("Esc")
    desk.claims.restate(second.id, "It is 240 metres")
    desk.claims.restate(first.id, "A crack was found, too")
    marker.press("Shift+M")
    assert "3 goes into 1" in told(marker) or "1 goes into 3" in told(marker)
    marker.press("Esc")


def test_it_says_before_that_a_verdict_taken_over_was_given_on_other_words(marker):
    marker.press("Shift+M")
    assert "1 takes over: verdict: disputed: number differs." in told(marker)
    assert "The verdict was given on other words or another statement, and has to be confirmed" in told(marker)
    marker.press("Esc")
    assert len(marker.claims) == 3


def test_where_both_have_a_verdict_the_person_chooses_which_holds_and_which_claim_stays(marker, desk):
    desk.claims.judge([marker.claims[0].id], Judgement.SUPPORTED)
    marker.press("Shift+M")
    marker.click("merge_verdict_1")
    assert "has to be confirmed" in told(marker)
    marker.click("merge_stays_1")
    assert "1 goes into 2" in told(marker)
    assert "has to be confirmed" not in told(marker)
    marker.press("Return")
    kept = marker.claims[0]
    assert (kept.number, kept.verdict, kept.statement) == ("2", Verdict.DISPUTED, "It is 240 metres")
    assert [claim.number for claim in marker.claims] == ["2", "3"]


def test_two_that_are_selected_are_merged_and_more_are_not(marker):
    marker.press("Ctrl+2", "Home", "Shift+Down", "Shift+Down", "Shift+M")
    assert marker.said == "3 claims are selected. Two are merged at a time: select two, or one."
    marker.press("Home", "Shift+Down", "Shift+M")
    assert marker.find("merge_other").count() == 1
    marker.press("Return")
    assert [claim.number for claim in marker.claims] == ["1", "3"]


def test_a_claim_alone_is_merged_with_none(checker):
    checker.select("240 metres")
    checker.press("Return", "Return", "Shift+M")
    assert checker.said == "There is no other claim to merge it with."


def test_what_was_being_typed_goes_along(marker):
    marker.press("N")
    marker.type("Asked the builder.")
    marker.press("Ctrl+Return", "Shift+M", "Return")
    assert marker.claims[0].note == "Asked the builder."


def test_a_claim_with_a_form_that_is_not_saved_goes_nowhere(marker):
    marker.press("E")
    marker.type("Book")
    marker.press("Esc", "Shift+M", "Return")
    assert marker.said == "A form of claim 2 holds what is not saved. Save or discard it first."
    assert len(marker.claims) == 3
    waiting = marker.window.panel.body.evidence.waiting
    assert waiting is not None
    assert waiting.title == "Book"


def test_evidence_goes_to_the_claim_it_belongs_to(marker, desk):
    before = rows_of(desk)
    marker.press("Shift+E", "Return")
    assert [claim.evidence_count for claim in marker.claims] == [2, 0, 0]
    assert marker.said == "Claim 1, “240 metres long”: 2 pieces of evidence of 2 moved here. Undo (Ctrl+Z)"
    marker.press("Ctrl+Z")
    assert rows_of(desk) == before


def test_the_row_that_has_the_keyboard_is_the_piece_that_goes(marker):
    plan = marker.claims[1].evidence[1]
    marker.find(f"evidence_{plan.id}").setFocus()
    marker.press("Shift+E", "Return")
    assert [one.source.title for one in marker.claims[0].evidence] == ["Plan"]
    assert [one.source.title for one in marker.claims[1].evidence] == ["Survey"]


def test_evidence_is_recorded_for_another_claim_too(marker):
    marker.press("Shift+E")
    marker.click("copy_evidence")
    assert [claim.evidence_count for claim in marker.claims] == [2, 2, 0]
    assert marker.said == "Claim 1, “240 metres long”: 2 pieces of evidence of 2 recorded, too. Undo (Ctrl+Z)"


def test_a_claim_without_evidence_has_none_to_move(marker):
    marker.press("J", "J", "Shift+E")
    assert marker.said == "Claim 3, “a crack was found”, has no evidence that could be moved."
