"""The words about one claim."""

import dataclasses

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Source, SourceKind, Stance, Terms
from factcheck.domain.records.ids import ClaimId, DenialId, SourceId
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.rules.bearing import basis_for
from factcheck.domain.rules.language import Language
from factcheck.domain.wording import bearing_words, claim_words
from tests import report_samples
from tests.claim_samples import a_claim, a_piece, pieces

CONTRADICTED = report_samples.a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.CONTRADICTS))
BOTH_WAYS = "Evidence recorded says so, other evidence speaks against it"


def test_who_said_it_stands_in_the_order_of_the_language_of_the_article(monkeypatch):
    claim = dataclasses.replace(a_claim("1"), speaker="Ada Low", verb="laut", language="de")
    assert claim_words.said_by_words(claim) == "Ada Low laut"
    german = Language(attributions=Attributions(according_to="laut"))
    monkeypatch.setattr(claim_words, "language_of", {"de": german}.get)
    assert claim_words.said_by_words(claim) == "laut Ada Low"


def test_according_to_stands_before_the_speaker():
    for language in ("en", "", "de"):
        claim = dataclasses.replace(a_claim("1"), speaker="Ada Low", verb="according to", language=language)
        assert claim_words.said_by_words(claim) == "according to Ada Low"
        assert claim_words.said_by_words(dataclasses.replace(claim, verb="")) == "Ada Low"


def test_disputed_is_never_shown_alone():
    claim = dataclasses.replace(a_claim("1"), verdict=Verdict.DISPUTED, reason=None, kind=None)
    assert claim_words.verdict_words(claim) == "Disputed: no reason given"


def test_within_a_sentence_a_verdict_begins_small_and_keeps_the_capitals_of_its_reason():
    claim = dataclasses.replace(a_claim("1"), verdict=Verdict.DISPUTED, reason="NATO says otherwise", kind=None)
    assert claim_words.verdict_in_sentence(claim) == "disputed: NATO says otherwise"
    assert claim_words.verdict_words(claim) == "Disputed: NATO says otherwise"


def test_context_beside_a_search_is_not_called_all_there_is():
    both = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.CONTEXT, Stance.SEARCHED))
    assert bearing_words.evidence_words(both) == "evidence recorded speaks neither for nor against it"


@pytest.mark.parametrize("stance", [Stance.SUPPORTS, Stance.CONTRADICTS])
def test_of_a_claim_that_changed_since_it_was_judged_no_evidence_is_said_to_say_so_or_not(stance):
    changed = report_samples.a_claim(
        "1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(stance), judged_words="angry", judged_statement="angry"
    )
    assert bearing_words.recorded_words(changed) == "Evidence recorded, nothing judged since the change"
    same = dataclasses.replace(changed, judged_words="calm", judged_statement="calm")
    assert bearing_words.recorded_words(same) != bearing_words.recorded_words(changed)


def test_another_kind_alone_is_not_told_as_evidence_recorded_or_as_evidence_that_says_something_else():
    searched = (Stance.SEARCHED,)
    refuted = a_claim("1", verdict=Verdict.DISPUTED, evidence=searched)
    refuted = dataclasses.replace(refuted, basis=basis_for(refuted, Verdict.DISPUTED), kind=ClaimKind.ABSENCE)
    absent = a_claim("1", verdict=Verdict.SUPPORTED, kind=ClaimKind.ABSENCE, evidence=searched)
    absent = dataclasses.replace(absent, basis=basis_for(absent, Verdict.SUPPORTED), kind=ClaimKind.EVENT)
    assert [claim_words.overtaken_words(one) for one in (refuted, absent)] == [
        "Since it was judged, evidence came to stand against the verdict",
        "Since it was judged, something the verdict rested on ceased to bear it out",
    ]


@pytest.mark.parametrize("stance", [Stance.SEARCHED, Stance.SUPPORTS, Stance.CONTRADICTS])
def test_what_is_found_after_a_claim_was_called_unverified_is_not_said_to_stand_against_it(stance):
    claim = a_claim("1", verdict=Verdict.UNVERIFIED, kind=ClaimKind.ABSENCE, evidence=(stance,))
    told = "Since it was judged, evidence came to speak for or against the claim"
    assert claim_words.overtaken_words(dataclasses.replace(claim, basis=Basis())) == told


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ((), "unrecorded evidence says otherwise"),
        ((Stance.SUPPORTS, Stance.CONTEXT, Stance.SEARCHED), "unrecorded evidence says otherwise"),
        ((Stance.CONTRADICTS,), "evidence says otherwise"),
        ((Stance.SUPPORTS, Stance.CONTRADICTS), "evidence says otherwise"),
    ],
)
def test_that_evidence_says_otherwise_is_said_as_of_unrecorded_one_where_none_against_the_claim_is_recorded(
    evidence, reason
):
    claim = a_claim("1", verdict=Verdict.DISPUTED, reason=Reason.EVIDENCE_SAYS_OTHERWISE, evidence=evidence)
    assert claim_words.verdict_words(claim) == f"Disputed: {reason}"
    assert claim_words.reason_or_none(claim) == reason
    denied = dataclasses.replace(claim, denied_by=(Denial(DenialId("d1"), ClaimId("c9")),))
    assert claim_words.verdict_words(denied) == f"Disputed: {reason}"


def test_that_no_answer_has_come_is_said_until_every_recorded_question_has_one():
    claim = a_claim("1", verdict=Verdict.UNVERIFIED, reason=Reason.ASKED_NO_ANSWER_YET)
    for asked, unanswered, told in ((0, 0, "no answer yet"), (2, 1, "no answer yet"), (1, 0, "and answered since")):
        now = dataclasses.replace(claim, asked=asked, unanswered=unanswered)
        assert claim_words.verdict_words(now) == f"Unverified: asked, {told}"
        assert ("Asked, and answered since." in claim_words.meaning_words(now)) is (told == "and answered since")


def test_a_reporters_note_is_no_evidence_that_says_otherwise():
    claim = a_claim("1", verdict=Verdict.DISPUTED, reason=Reason.EVIDENCE_SAYS_OTHERWISE)
    note = (a_piece("note", Stance.CONTRADICTS, is_lead=True),)
    said = claim_words.verdict_words(dataclasses.replace(claim, evidence=note))
    assert said == "Disputed: unrecorded evidence says otherwise"


def test_what_a_stale_verdict_judged_is_what_has_changed():
    claim = a_claim("1", "The bridge is red", verdict=Verdict.SUPPORTED, restated="It is red")
    assert claim_words.judged_text(dataclasses.replace(claim, restated="It is green")) == "It is red"
    assert (
        claim_words.judged_text(dataclasses.replace(claim, judged_words="The bridge is blue")) == "The bridge is blue"
    )


def test_every_outcome_has_its_words_and_none_has_none():
    assert [claim_words.outcome_words(dataclasses.replace(a_claim("1"), outcome=one)) for one in Outcome] == [
        "fine as written",
        "needs a change",
        "editor decides",
    ]
    assert claim_words.outcome_words(a_claim("1")) == ""


@pytest.mark.parametrize(
    ("verdict", "stances", "short", "long"),
    [
        (Verdict.SUPPORTED, (), "No evidence", "No evidence recorded"),
        (Verdict.SUPPORTED, (Stance.CONTRADICTS,), "Against it", "Evidence recorded speaks against it, none for it"),
        (Verdict.DISPUTED, (Stance.SUPPORTS,), "For it", "Evidence recorded speaks for it, none against it"),
        (Verdict.DISPUTED, (Stance.CONTEXT,), "Only context", "Only context recorded"),
        (Verdict.SUPPORTED, (Stance.SEARCHED,), "Only a search", "Only a search that found nothing recorded"),
        (Verdict.UNVERIFIED, (), "No attempt", "No attempt recorded"),
        (Verdict.SUPPORTED, (Stance.SUPPORTS, Stance.CONTRADICTS), "For and against", BOTH_WAYS),
        (
            None,
            (Stance.SUPPORTS, Stance.CONTRADICTS),
            "For and against",
            "Evidence recorded speaks for it, other evidence against it",
        ),
        (Verdict.SUPPORTED, (Stance.SUPPORTS, Stance.CONTEXT), "", ""),
        (Verdict.DISPUTED, (Stance.CONTRADICTS,), "", ""),
        (Verdict.UNVERIFIED, (Stance.SEARCHED,), "", ""),
        (None, (), "", ""),
    ],
)
def test_what_a_verdict_lacks_is_said_as_it_is(verdict, stances, short, long):
    claim = a_claim("1", verdict=verdict, evidence=stances)
    assert (bearing_words.short_caveat(claim), bearing_words.caveat_words(claim)) == (short, long)


def test_evidence_for_a_disputed_claim_alone_is_said_though_somebody_denies_it():
    claim = a_claim("1", verdict=Verdict.DISPUTED, evidence=(Stance.SUPPORTS,))
    denied = dataclasses.replace(claim, denied_by=(Denial(DenialId("d"), ClaimId("c9")),))
    assert bearing_words.caveat_words(denied) == "Evidence recorded speaks for it, none against it"
    assert bearing_words.short_caveat(denied) == "For it"


def test_a_verdict_tells_with_its_meaning_that_the_copy_says_more_than_was_agreed():
    source = Source(SourceId("s1"), "Heron", kind=SourceKind.PERSON, terms=Terms.BACKGROUND, described_as="an official")
    evidence = (dataclasses.replace(a_piece("e1", Stance.SUPPORTS), source=source),)
    claim = dataclasses.replace(a_claim("1", "Heron saw it", verdict=Verdict.SUPPORTED), evidence=evidence)
    told = "The copy says “Heron”, agreed was “an official”, background."
    assert claim_words.meaning_words(claim) == f"Supported. Evidence recorded says so. {told}"
    assert claim_words.meaning_words(dataclasses.replace(claim, verdict=None)).endswith(told)


def test_a_verdict_does_not_judge_the_words_that_the_statement_leaves_out():
    claim = a_claim("1", "Low said the dam held, but gave no proof", restated="Low said the dam held", evidence=1)
    assert bearing_words.caveat_words(claim) == ""
    judged = dataclasses.replace(claim, verdict=Verdict.SUPPORTED)
    assert (bearing_words.short_caveat(judged), bearing_words.caveat_words(judged)) == (
        "Not all words",
        "The statement leaves out “gave no proof”",
    )
    assert (
        claim_words.meaning_words(judged)
        == "Supported. Evidence recorded says so. The statement leaves out “gave no proof”."
    )
    assert (
        bearing_words.caveat_words(dataclasses.replace(judged, evidence=()))
        == "No evidence recorded. The statement leaves out “gave no proof”"
    )


@pytest.mark.parametrize(
    ("reason", "short", "long"),
    [
        (None, "No attempt", "No attempt recorded"),
        (Reason.CANNOT_BE_KNOWN, "No attempt", "No attempt recorded"),
        (Reason.SOURCE_DOES_NOT_SAY_THIS, "No evidence", "No evidence, search or question recorded"),
        ("No answer by 18:00", "No evidence", "No evidence, search or question recorded"),
    ],
)
def test_beside_a_reason_that_may_tell_of_an_attempt_it_is_said_what_is_not_recorded(reason, short, long):
    claim = dataclasses.replace(a_claim("1", verdict=Verdict.UNVERIFIED), reason=reason)
    assert (bearing_words.short_caveat(claim), bearing_words.caveat_words(claim)) == (short, long)


@pytest.mark.parametrize(
    ("verdict", "stances", "words", "pieces"),
    [
        (Verdict.SUPPORTED, (Stance.SUPPORTS,), "Evidence recorded says so", " (1 piece)"),
        (Verdict.SUPPORTED, (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT), BOTH_WAYS, " (2 of 3 pieces)"),
        (Verdict.DISPUTED, (Stance.CONTRADICTS,), "Evidence recorded speaks against it", " (1 piece)"),
        (Verdict.SUPPORTED, (Stance.CONTEXT,), "Only context recorded", " (1 piece)"),
        (None, (Stance.CONTRADICTS,), "Evidence recorded speaks against it, none for it", " (1 piece)"),
        (Verdict.SUPPORTED, (), "No evidence recorded", ""),
        (Verdict.UNVERIFIED, (), "No attempt recorded", ""),
        (None, (), "", ""),
    ],
)
def test_wherever_evidence_is_recorded_it_is_said_how_it_bears_on_the_verdict(verdict, stances, words, pieces):
    claim = a_claim("1", verdict=verdict, evidence=stances)
    assert bearing_words.recorded_words(claim) == words
    assert bearing_words.evidence_summary(claim) == words + pieces


@pytest.mark.parametrize("verdict", [*Verdict, None])
def test_the_panel_says_of_any_verdict_that_evidence_speaks_both_ways(verdict):
    claim = a_claim("1", verdict=verdict, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    words = claim_words.meaning_words(claim)
    assert words.endswith(f". {bearing_words.recorded_words(claim)}.")
    assert words.count("other evidence") == 1


def test_evidence_that_speaks_both_ways_is_copied_with_words_that_say_so():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    assert claim_words.claim_text(claim).splitlines()[:2] == ["1 Supported: calm", f"{BOTH_WAYS}."]
    plain = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS,))
    assert claim_words.claim_text(plain).splitlines() == ["1 Supported: calm", "– Supports: Minutes, page 2"]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [(Verdict.SUPPORTED, "Evidence recorded says so"), (Verdict.DISPUTED, "Evidence recorded speaks against it")],
)
def test_a_source_that_is_named_and_no_more_is_said_to_be_so_wherever_evidence_is(verdict, words):
    stance = Stance.SUPPORTS if verdict is Verdict.SUPPORTED else Stance.CONTRADICTS
    placed, named = pieces(stance)[0], dataclasses.replace(pieces(stance)[0], locator="")
    claim = a_claim("1", verdict=verdict)
    bare = dataclasses.replace(claim, evidence=(named,))
    told = f"{words}; source named, nothing of it quoted or placed"
    assert bearing_words.recorded_words(bare) == bearing_words.caveat_words(bare) == told
    assert claim_words.meaning_words(bare).endswith(f"{told}.")
    assert bearing_words.short_caveat(bare) == "Only a name"
    for other in ({"quote": "It rose"}, {"note": "By heart"}, {"stance": Stance.SEARCHED}):
        assert "named" not in bearing_words.recorded_words(
            dataclasses.replace(claim, evidence=(dataclasses.replace(named, **other),))
        )
    assert bearing_words.caveat_words(dataclasses.replace(claim, evidence=(named, placed))) == ""


def test_what_a_claim_denies_is_copied_with_it():
    to_other = Denial(DenialId("d1"), ClaimId("c2"), "2", "", ClaimId("c1"), "1", "the date")
    to_nothing = Denial(DenialId("d2"), ClaimId("c2"), "2", "", None, "", "")
    claim = dataclasses.replace(a_claim("2", "It is not so"), denials=(to_other, to_nothing))
    assert claim_words.claim_text(claim).splitlines() == [
        "2 Not checked: It is not so",
        "2 denies 1: the date",
        "2 denies something, not stated what",
    ]


def test_a_claim_in_no_words_is_copied_without_any_of_the_article():
    claim = dataclasses.replace(a_claim("1"), restated="Readers take it so", passages=())
    assert claim_words.claim_text(claim) == "1 Not checked: Readers take it so"


def test_what_evidence_does_to_the_claim_is_copied_with_it():
    evidence = (report_samples.an_evidence("1", stance=Stance.CONTRADICTS),)
    assert claim_words.claim_text(dataclasses.replace(CONTRADICTED, evidence=evidence)).splitlines() == [
        "1 Supported: calm",
        "Evidence recorded speaks against it, none for it.",
        "– Contradicts: Gauge log, https://example.org/gauge, row 7",
    ]


def test_a_list_says_first_what_is_left_to_do():
    claim = a_claim("1", verdict=Verdict.DISPUTED, reason=Reason.NUMBER_DIFFERS, outcome=Outcome.CHANGE)
    claim = dataclasses.replace(claim, unanswered=1)
    assert claim_words.standing_facts(claim) == ["Disputed: number differs", "Needs a change", "Waits for an answer"]
    assert claim_words.further_facts(claim) == ["No evidence"]


def test_a_list_says_how_much_evidence_there_is_where_it_lacks_nothing():
    claim = a_claim("1", verdict=Verdict.SUPPORTED, evidence=2, outcome=Outcome.FINE)
    assert claim_words.standing_facts(claim) == ["Supported", "Fine as written"]
    assert claim_words.further_facts(claim) == ["2 pieces of evidence"]
    assert claim_words.further_facts(a_claim("1")) == []


def test_a_list_never_leaves_out_verdict_decision_and_what_waits_each_said_once():
    claim = a_claim("1", verdict=Verdict.SUPPORTED, evidence=2, outcome=Outcome.EDITOR)
    assert claim_words.standing_facts(claim) == ["Supported", "Editor decides"]
    claim = dataclasses.replace(claim, unanswered=1)
    assert claim_words.standing_facts(claim) == ["Supported", "Editor decides", "Waits for an answer"]


def test_a_list_asks_to_look_again_right_behind_the_verdict():
    claim = dataclasses.replace(a_claim("1", verdict=Verdict.SUPPORTED, evidence=1), basis=Basis(frozenset({"gone"})))
    assert claim_words.standing_facts(claim)[:2] == ["Supported", "Look again"]
    claim = dataclasses.replace(claim, outcome=Outcome.CHANGE)
    assert claim_words.standing_facts(claim)[:3] == ["Supported", "Needs a change", "Look again"]
