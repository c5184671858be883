"""The sentences of the claim panel."""

import dataclasses

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind, Relation, Risk
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.ui.panel import words as panel_words
from factcheck.ui.panel.link_line import link, plain
from tests.claim_samples import a_claim


def test_the_place_names_the_parent_the_paragraph_and_the_passages() -> None:
    claim = a_claim("12a")
    twice = dataclasses.replace(claim, passages=claim.passages * 2)
    words = panel_words.place_words(twice, a_claim("12"), "¶9")
    assert words == f"content of {link('12', 'c12')} · ¶9 · 2 passages"
    assert panel_words.place_words(claim, a_claim("12"), "¶9") == f"content of {link('12', 'c12')} · ¶9"


def test_what_is_denied_names_all_that_deny_it() -> None:
    claim = dataclasses.replace(a_claim("12a"), relation=Relation.DENIED)
    by_parent = Denial(DenialId("d1"), ClaimId("c12"), "12", target_id=claim.id)
    by_another = Denial(DenialId("d2"), ClaimId("c15"), "15", target_id=claim.id)
    denied = dataclasses.replace(claim, denied_by=(by_parent, by_another, by_parent))
    words = panel_words.place_words(denied, a_claim("12"), "¶9")
    assert words.startswith(f"denied by {link('12', 'c12')} and {link('15', 'c15')} · ¶9")
    content = dataclasses.replace(a_claim("12b"), denied_by=(by_another,))
    content = panel_words.place_words(content, a_claim("12"), "¶9")
    assert plain(content).startswith("content of 12 · denied by 15 · ¶9")


def test_what_nobody_denies_any_more_is_not_said_to_be_denied() -> None:
    claim = dataclasses.replace(a_claim("12a"), relation=Relation.DENIED)
    assert plain(panel_words.place_words(claim, a_claim("12"), "¶9")).startswith("beneath 12 · ¶9")
    assert plain(panel_words.family_words(claim, a_claim("12"), ())).endswith("12a Is it so: not checked.")


def test_the_place_names_who_said_it() -> None:
    claim = dataclasses.replace(a_claim("1", speaker="Ada Low"), verb="said")
    assert plain(panel_words.place_words(claim, None, "¶9")).endswith(" · Ada Low said")


def test_a_claim_nobody_has_judged_says_so() -> None:
    assert panel_words.meaning(a_claim("1")) == "It has no verdict."


def test_supported_without_evidence_says_so() -> None:
    claim = a_claim("1", verdict=Verdict.SUPPORTED)
    assert panel_words.meaning(claim) == "Supported. No evidence recorded."


def test_disputed_is_never_said_alone() -> None:
    assert (
        panel_words.meaning(a_claim("1", verdict=Verdict.DISPUTED))
        == "Disputed: no reason given. No evidence recorded."
    )


def test_unverified_with_nothing_tried_says_so_whatever_the_reason() -> None:
    claim = a_claim("1", verdict=Verdict.UNVERIFIED, reason=Reason.CANNOT_BE_KNOWN)
    assert panel_words.meaning(claim) == "No attempt recorded."


def test_unverified_after_a_search_was_looked_into() -> None:
    claim = a_claim("1", verdict=Verdict.UNVERIFIED, evidence=(Stance.SEARCHED,))
    assert panel_words.meaning(claim) == (
        "Looked into; could not be confirmed or refuted. Only a search that found nothing recorded."
    )


def test_how_evidence_bears_is_said_of_a_claim_without_a_verdict_too() -> None:
    claim = a_claim("1", evidence=(Stance.CONTRADICTS,))
    assert panel_words.meaning(claim) == "It has no verdict. Evidence recorded speaks against it, none for it."


def test_a_verdict_that_the_evidence_has_overtaken_says_so() -> None:
    claim = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    assert panel_words.meaning(dataclasses.replace(claim, basis=Basis())).endswith(
        "Since it was judged, evidence came to stand against the verdict."
    )


def test_unverified_is_no_more_said_to_stand_unrefuted_once_evidence_came_against_it() -> None:
    claim = a_claim("1", verdict=Verdict.UNVERIFIED, evidence=(Stance.CONTRADICTS,))
    told = panel_words.meaning(dataclasses.replace(claim, basis=Basis()))
    assert told.startswith("When it was judged it could not be confirmed or refuted. Evidence recorded speaks against")


def test_a_stale_verdict_that_the_evidence_has_overtaken_too_says_both_before_v_confirms_it() -> None:
    claim = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.CONTRADICTS,))
    said = panel_words.meaning(dataclasses.replace(claim, basis=Basis(), restated="Other words"))
    assert said.startswith("Was supported: statement changed.")
    assert said.endswith("Since it was judged, evidence came to stand against the verdict.")


def test_no_verdict_needed_names_the_kind() -> None:
    assert panel_words.meaning(a_claim("1", kind=ClaimKind.OPINION)) == "No verdict needed: opinion."


@pytest.mark.usefixtures("in_kyiv")
def test_who_judged_is_told_with_the_moment() -> None:
    claim = a_claim("1", judged_by="A. Boateng", judged_at="2026-11-25T12:00:00+00:00")
    assert panel_words.judged_words(claim) == "Judged by A. Boateng, 25 Nov 2026, 14:00"


@pytest.mark.usefixtures("in_kyiv")
def test_who_said_that_no_verdict_is_needed_is_told_with_the_moment() -> None:
    claim = a_claim("1", kind=ClaimKind.OPINION, judged_by="A. Boateng", judged_at="2026-11-25T12:00:00+00:00")
    assert panel_words.judged_words(claim) == "Said to need no verdict by A. Boateng, 25 Nov 2026, 14:00"


@pytest.mark.usefixtures("in_kyiv")
def test_what_was_said_of_other_words_names_them() -> None:
    claim = a_claim("1", kind=ClaimKind.OPINION, judged_by="A. Boateng", judged_at="2026-11-25T12:00:00+00:00")
    changed = dataclasses.replace(claim, judged_words=claim.claimed_words, judged_statement="They knew")
    told = "Said to need no verdict by A. Boateng, 25 Nov 2026, 14:00, of other words: “They knew”"
    assert panel_words.judged_words(changed) == told


def test_nobody_judged_is_no_line() -> None:
    assert panel_words.judged_words(a_claim("1")) == ""


def test_an_attribution_tells_both_its_questions() -> None:
    outer = a_claim("12", verdict=Verdict.SUPPORTED, speaker="Low")
    inner = a_claim("12a", parent="12", verdict=Verdict.UNVERIFIED)
    told = "12 They said it: supported. 12a Is it so: unverified."
    assert plain(panel_words.family_words(outer, None, [inner])) == told
    assert plain(panel_words.family_words(inner, outer, [])) == told


def test_of_what_nobody_said_it_is_asked_whether_it_is_so_from_either_side() -> None:
    outer, inner = a_claim("2a", "Officials are aware of it"), a_claim("2a1", parent="2a")
    told = "2a Is it so: not checked. 2a1 Is it so: not checked."
    assert plain(panel_words.family_words(outer, None, [inner])) == told
    assert plain(panel_words.family_words(inner, outer, [])) == told


def test_of_what_is_denied_it_is_not_asked_as_if_it_had_been_said() -> None:
    denied_by = (Denial(DenialId("d1"), ClaimId("c9")),)
    outer, inner = (
        a_claim("1", speaker="Lin"),
        dataclasses.replace(a_claim("1a"), denied_by=denied_by),
    )
    told = "1 They said it: not checked. 1a Denied: is it so: not checked."
    assert plain(panel_words.family_words(outer, None, [inner])) == told
    assert plain(panel_words.family_words(inner, outer, [])) == told


def test_a_saying_within_a_saying_is_asked_about_as_one() -> None:
    outer, inner = a_claim("1", speaker="Ek"), a_claim("1a", speaker="Low")
    assert plain(panel_words.family_words(outer, None, [inner])).endswith("1a They said it: not checked.")


def test_a_claim_alone_has_no_family() -> None:
    assert panel_words.family_words(a_claim("1"), None, []) == ""


def test_the_others_on_these_words_are_links() -> None:
    words = panel_words.also_words([a_claim("9"), a_claim("11")])
    assert words == f"Also on these words: {link('9', 'c9')}, {link('11', 'c11')}"


def test_the_details_in_short_hold_what_is_known() -> None:
    claim = a_claim("1", kind=ClaimKind.NUMBER, risk=Risk.LEGAL, speaker="Peskov")
    claim = dataclasses.replace(claim, verb="said", passages=claim.passages * 2)
    assert panel_words.details_summary(claim) == "number · legal risk · Peskov said · 2 passages"


def test_a_target_names_who_denies_it_and_leads_there() -> None:
    denial = Denial(DenialId("d"), ClaimId("c7"), "7", "Ada Low", ClaimId("c3"), "3", "raising it")
    assert panel_words.denied_words([denial]) == f"Denied by Ada Low ({link('7', 'c7')}): raising it."


@pytest.mark.parametrize(
    ("speaker", "told"), [("Ada Low", "Ada Low’s denial"), ("Tom Ives", "Tom Ives’ denial"), ("", "This denial")]
)
def test_a_denial_that_does_not_reach_a_claim_is_named(speaker: str, told: str) -> None:
    denial = Denial(DenialId("d"), ClaimId("c7"), "7", speaker, None, "", "")
    assert plain(panel_words.denied_words([], [denial])) == f"{told} (7) does not reach this."


def test_of_a_stale_verdict_too_it_is_said_that_evidence_speaks_both_ways() -> None:
    both = (Stance.SUPPORTS, Stance.CONTRADICTS)
    claim = dataclasses.replace(a_claim("1", verdict=Verdict.SUPPORTED, evidence=both), judged_words="It was so")
    assert panel_words.meaning(claim).startswith(
        "Was supported: words changed. Judged: “It was so”. Now: “Officials were aware”. Evidence"
    )
    assert panel_words.meaning(claim).endswith(
        " Evidence recorded for and against it, nothing judged since the change."
    )


def test_a_statement_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    claim = a_claim("1", verdict=Verdict.SUPPORTED, statement="It is so.")
    claim = dataclasses.replace(claim, judged_statement="It was so.")
    assert "Judged: “It was so.” Now: “It is so.” " in f"{panel_words.meaning(claim)} "


def test_of_a_stale_verdict_what_differs_is_shown_where_the_words_are_long() -> None:
    long = "It was so " * 20
    claim = dataclasses.replace(a_claim("1", verdict=Verdict.SUPPORTED), judged_words=long, judged_statement=long)
    claim = dataclasses.replace(claim, judged_words=claim.words, restated=long + "in May")
    assert "so in May”" in panel_words.meaning(claim)
