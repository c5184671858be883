"""How claims are named in what is said of an act, and what it would do to them."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import ClaimKind, Proposal, Relation, Risk
from factcheck.domain.records.ids import ClaimId, ProofId
from factcheck.domain.records.verdict import Judgement, Verdict
from factcheck.ui.commands.words import (
    confirmed_words,
    going_words,
    loss_words,
    many_words,
    named,
    state_words,
    would_deny_words,
    would_go_words,
)
from tests.claim_samples import a_claim

NINE, TEN = a_claim("9", "Low said it rained"), a_claim("10", "It snowed")
BENEATH = [replace(a_claim(number), parent_id=ClaimId("9")) for number in ("9a", "9b")]


def test_one_claim_is_named_by_number_and_first_words():
    claim = a_claim("12", "Officials in Beijing were aware of the plans in March")
    assert named([claim]) == "Claim 12, “Officials in Beijing were aware of the…”"


def test_several_claims_are_all_named_by_number():
    assert named([a_claim("3"), a_claim("5"), a_claim("9a")]) == "Claims 3, 5 and 9a"


def test_of_very_many_claims_the_first_are_named_and_the_rest_counted():
    claims = [a_claim(str(number)) for number in range(1, 15)]
    assert named(claims) == "Claims 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more"


def test_what_goes_with_claims_is_named_as_what_it_is():
    denied = [replace(one, relation=Relation.DENIED) for one in BENEATH]
    assert going_words([NINE], [NINE]) == "Claim 9, “Low said it rained”"
    assert going_words([NINE], [NINE, *BENEATH]) == "Claim 9, “Low said it rained”, and its contents 9a and 9b"
    assert going_words([NINE, TEN], [NINE, TEN, BENEATH[0]]) == "Claims 9 and 10 and their content 9a"
    assert going_words([NINE], [NINE, denied[0]]) == "Claim 9, “Low said it rained”, and the claim beneath it (9a)"
    assert would_go_words([NINE, TEN], [NINE, TEN], "") == "Claims 9 and 10 would be removed."
    told = would_go_words([NINE], [NINE], "2 pieces of evidence")
    assert told.endswith(" would be removed, with 2 pieces of evidence.")


@pytest.mark.parametrize(
    ("going", "words"), [(1, "3 and 5 would no longer deny it."), (2, "3 and 5 would no longer deny them.")]
)
def test_whose_denials_would_lead_nowhere_is_said(going, words):
    assert would_deny_words(["3", "5"], going) == words
    assert would_deny_words([], going) == ""


def test_what_claims_are_after_a_key_is_said_together_or_counted():
    supported = [replace(one, verdict=Verdict.SUPPORTED) for one in (NINE, TEN)]
    assert state_words(supported[:1], were_made=True) == "Claim 9, “Low said it rained”, made and supported"
    assert state_words(supported, were_made=False) == "Claims 9 and 10, supported"
    assert state_words([supported[0], TEN], were_made=False) == "Claims 9 and 10: 1 supported and 1 not checked"


def test_an_opinion_of_legal_risk_is_said_to_stay_open():
    opinion = replace(NINE, kind=ClaimKind.OPINION, risk=Risk.LEGAL)
    assert state_words([opinion], were_made=False).endswith("opinion of legal risk, still open")


@pytest.mark.parametrize("judgement", Judgement)
def test_a_judgement_of_several_claims_is_told_with_their_numbers_and_verdicts(judgement):
    first, *others = many_words([replace(NINE, verdict=Verdict.SUPPORTED), TEN], judgement)
    assert first.startswith("2 claims would be ")
    assert first.endswith(": 9 and 10.")
    assert others == ["1 of them has a verdict now."] * (judgement is not Judgement.CLEAR)
    assert list(many_words([NINE], judgement)) == []


def test_verdicts_that_would_be_replaced_are_counted_as_the_list_counts_them():
    stale = replace(TEN, verdict=Verdict.SUPPORTED, restated="Other words", judged_statement="Low said it snowed")
    cut = replace(
        TEN, verdict=Verdict.DISPUTED, passages=(), absent=(replace(TEN.passages[0], cut_in=ProofId("next")),)
    )
    _first, *others = many_words([replace(NINE, verdict=Verdict.SUPPORTED), stale, cut], Judgement.SUPPORTED)
    assert others == [
        "1 of them has a verdict now.",
        "1 of them was judged and has changed since.",
        "1 of them was judged and is cut from the text.",
    ]


def test_what_calling_a_claim_an_opinion_takes_from_it_is_one_sentence():
    claim = replace(NINE, kind=ClaimKind.NUMBER, risk=Risk.LEGAL)
    assert loss_words(claim, Proposal()) == (
        "Claim 9, “Low said it rained”: its kind would change from number to opinion, "
        "and it is of legal risk and would stay open."
    )
    proposed = Proposal(kind=ClaimKind.ALLEGATION, risk=Risk.LEGAL)
    assert loss_words(replace(NINE, kind=None), proposed).endswith(
        "a rule proposes allegation and legal risk; as opinion it would need no verdict."
    )
    assert loss_words(replace(claim, kind=ClaimKind.OPINION), proposed) == ""


def test_confirming_names_verdicts_and_claims_that_need_none_apart():
    judged, idle = a_claim("3", verdict=Verdict.DISPUTED), [a_claim(one, kind=ClaimKind.OPINION) for one in "57"]
    assert list(confirmed_words([a_claim("8")])) == ["The evidence of 1 claim would be confirmed: 8."]
    assert list(confirmed_words([judged])) == ["1 verdict would be confirmed: 3."]
    assert list(confirmed_words([judged, *idle])) == [
        "1 verdict would be confirmed: 3.",
        "It would be confirmed that 2 claims need no verdict: 5 and 7.",
    ]


@pytest.mark.parametrize("kind", [ClaimKind.ALLEGATION, ClaimKind.ABSENCE, ClaimKind.NUMBER, ClaimKind.CAUSE])
def test_whatever_kind_a_rule_proposes_is_told_before_it_is_called_an_opinion(kind):
    assert f"a rule proposes {kind.value}; as opinion" in loss_words(NINE, Proposal(kind=kind))
