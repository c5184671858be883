"""What becomes of two claims of which one goes into the other."""

from dataclasses import replace

from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.claim_merging import ClaimPart, differing, merged_fields, passages_left_out, taken_along
from tests.claim_samples import a_claim

STAYS = a_claim("1", "Officials were aware")


def test_only_what_both_have_and_is_not_the_same_has_to_be_chosen() -> None:
    stays = replace(STAYS, outcome=Outcome.FINE, risk=Risk.LEGAL, speaker="Low")
    goes = a_claim("2", "Officials were aware", outcome=Outcome.CHANGE, risk=Risk.LEGAL, verdict=Verdict.DISPUTED)
    assert differing(stays, goes) == [ClaimPart.OUTCOME]
    assert taken_along(stays, goes) == [ClaimPart.VERDICT]


def test_a_stop_behind_a_statement_makes_no_other_one() -> None:
    assert differing(STAYS, a_claim("2", "Officials were aware.")) == []


def test_only_what_differs_can_be_taken() -> None:
    fields = merged_fields(STAYS, a_claim("2", "They knew"), frozenset(ClaimPart))
    assert fields == {"restated": "They knew", "unset": frozenset(), "note": "", "level": None}


def test_words_of_the_claim_that_stays_are_no_other_words_for_it() -> None:
    goes = a_claim("2", "They knew", restated="Officials were aware")
    stays = replace(STAYS, restated="They were aware")
    assert merged_fields(stays, goes, frozenset({ClaimPart.STATEMENT}))["restated"] is None


def test_both_notes_are_kept_and_the_same_one_once() -> None:
    first, second = replace(STAYS, note="Asked."), a_claim("2", "They knew", note="Asked twice.")
    assert merged_fields(first, second, frozenset())["note"] == "Asked.\nAsked twice."
    assert merged_fields(first, replace(second, note="Asked."), frozenset())["note"] == "Asked."


def test_an_opinion_gives_no_kind_to_a_claim_that_was_judged() -> None:
    judged, opinion = replace(STAYS, verdict=Verdict.SUPPORTED), a_claim("2", "They knew", kind=ClaimKind.OPINION)
    assert ClaimPart.KIND not in taken_along(judged, opinion)
    assert merged_fields(judged, opinion, frozenset()).keys() == {"unset", "note", "level"}
    assert merged_fields(judged, opinion, frozenset({ClaimPart.VERDICT}))["kind"] is ClaimKind.OPINION


def test_a_passage_whose_words_the_other_has_is_left_out() -> None:
    within, beyond = a_claim("2", "Officials", at=100), a_claim("3", "Officials were aware of it", at=100)
    assert passages_left_out(STAYS, within) == list(within.passages)
    assert passages_left_out(STAYS, beyond) == []
