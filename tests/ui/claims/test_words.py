"""What a row of the claim list says."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Basis, ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.wording.claim_words import listed_statement
from factcheck.ui.claims.rows import RowShape
from factcheck.ui.claims.words import row_words, tooltip
from tests.claim_samples import a_claim

FLAT = RowShape(depth=0, number="12", has_contents=False, beneath=())


def test_a_row_begins_with_number_verdict_and_statement() -> None:
    claim = a_claim("12", "Zelenskyy said so", verdict=Verdict.SUPPORTED, evidence=2)
    assert row_words(claim, FLAT) == "12 Supported: Zelenskyy said so, Evidence recorded says so (2 pieces)"


def test_a_verdict_that_the_record_has_overtaken_says_so_in_row_and_tooltip() -> None:
    claim = replace(a_claim("1", verdict=Verdict.SUPPORTED, evidence=2), basis=Basis(frozenset({"gone"})))
    gone = "ince it was judged something the verdict rested on was taken away"
    assert f"s{gone}" in row_words(claim, FLAT)
    assert f"S{gone}" in tooltip(claim)


def test_one_piece_of_evidence_is_not_several() -> None:
    claim = a_claim("12", "It is so", verdict=Verdict.UNVERIFIED, evidence=1)
    assert row_words(claim, FLAT) == "12 Unverified: It is so, Evidence recorded says so (1 piece)"


@pytest.mark.parametrize(
    ("stances", "words"),
    [
        (
            (Stance.SUPPORTS, Stance.CONTRADICTS),
            "Evidence recorded says so, other evidence speaks against it (2 pieces)",
        ),
        ((Stance.CONTRADICTS,), "Only evidence against it recorded (1 piece)"),
        ((Stance.CONTEXT,), "Only context recorded (1 piece)"),
        ((), "No evidence recorded"),
    ],
)
def test_row_and_tooltip_say_how_the_evidence_bears_on_the_verdict(stances: tuple[Stance, ...], words: str) -> None:
    claim = a_claim("12", "It is so", verdict=Verdict.SUPPORTED, evidence=stances)
    assert row_words(claim, FLAT) == f"12 Supported: It is so, {words}"
    assert f"<p>{words}</p>" in tooltip(claim)


def test_nothing_is_said_of_evidence_where_none_is_recorded_and_none_is_missed() -> None:
    assert tooltip(a_claim("12", "It is so")) == "<p>Not checked</p><p>It is so</p>"


def test_supported_without_evidence_says_so() -> None:
    claim = a_claim("12", "It is so.", verdict=Verdict.SUPPORTED)
    assert row_words(claim, FLAT) == "12 Supported: It is so. No evidence recorded"


def test_a_claim_nobody_judged_has_nothing_to_add() -> None:
    assert row_words(a_claim("12", "It is so"), FLAT) == "12 Not checked: It is so"


def test_disputed_never_stands_alone() -> None:
    without = a_claim("12", "It is so", verdict=Verdict.DISPUTED)
    with_reason = a_claim("12", "It is so", verdict=Verdict.DISPUTED, reason=Reason.NUMBER_DIFFERS)
    assert row_words(without, FLAT) == "12 Disputed: It is so, no reason given, No evidence recorded"
    assert row_words(with_reason, FLAT) == "12 Disputed: It is so, number differs, No evidence recorded"


def test_an_opinion_needs_no_verdict() -> None:
    assert row_words(a_claim("12", "It is so", kind=ClaimKind.OPINION), FLAT) == "12 No verdict needed: It is so"


def test_a_folded_row_says_what_is_beneath() -> None:
    folded = RowShape(0, "12", has_contents=True, beneath=(Status.UNVERIFIED, Status.NOT_CHECKED))
    told = row_words(a_claim("12", "It is so", verdict=Verdict.SUPPORTED, evidence=1), folded)
    assert told.endswith("Evidence recorded says so (1 piece), contents folded: unverified, not checked")


def test_a_statement_over_several_lines_is_read_as_one() -> None:
    assert row_words(a_claim("12", "It\nis\u00a0 so"), FLAT) == "12 Not checked: It is so"


def test_a_tooltip_shows_markup_as_it_stands() -> None:
    assert "&lt;img src=x&gt;" in tooltip(a_claim("12", "<img src=x>"))


def test_the_decision_about_the_copy_is_read_out_and_told() -> None:
    claim = a_claim("12", "It is so", verdict=Verdict.UNVERIFIED, evidence=1, outcome=Outcome.FINE)
    assert row_words(claim, FLAT) == "12 Unverified: It is so, fine as written, Evidence recorded says so (1 piece)"
    assert "In the copy: fine as written" in tooltip(claim)


def test_a_denial_says_what_it_denies() -> None:
    denial = Denial(DenialId("d"), ClaimId("c7"), "7", "", ClaimId("c7a"), "7a", "")
    claim = replace(a_claim("7", "It is not so"), denials=(denial,))
    assert row_words(claim, FLAT) == "7 Not checked: It is not so, denies 7a"
    assert listed_statement(claim) == "denies 7a · It is not so"
    assert "7 denies 7a" in tooltip(claim)


def test_a_row_says_what_it_waits_for() -> None:
    claim = replace(a_claim("7", "It is so"), unanswered=2, undecided_wordings=1)
    assert listed_statement(claim) == "waits for an answer and a decision · It is so"
    assert row_words(claim, FLAT).endswith("It is so, waits for an answer and a decision")
    assert "Waits for an answer and a decision" in tooltip(claim)


def test_a_row_asks_to_look_again_at_a_verdict_that_the_record_has_overtaken() -> None:
    claim = replace(a_claim("1", "It is so", verdict=Verdict.SUPPORTED, evidence=1), basis=Basis(frozenset({"gone"})))
    assert listed_statement(claim) == "look again · It is so"


def test_the_words_that_a_statement_leaves_out_are_named_beside_the_evidence() -> None:
    claim = replace(
        a_claim("12", "Low said it held, but gave no proof", verdict=Verdict.SUPPORTED), restated="Low said it held"
    )
    claim = replace(claim, judged_statement="Low said it held")
    told = "The statement leaves out “gave no proof”"
    assert row_words(claim, FLAT).endswith(f"No evidence recorded, {told}")
    assert f"<p>{told}</p>" in tooltip(claim)
