"""The claims as Qt sees them."""

import dataclasses
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck.domain.records.claim import Basis, Claim, ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Reason, Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder, sort_keys
from factcheck.domain.wording.claim_words import listed_statement
from factcheck.ui.claims.model import ClaimModel, row_words, tooltip
from factcheck.ui.claims.rows import RowShape
from tests.claim_samples import a_claim
from tests.view_samples import show_claims

OPEN = ClaimFilter(statuses=frozenset({Status.NOT_CHECKED}))


@pytest.fixture
def model(qapp: object) -> Iterator[ClaimModel]:
    model = ClaimModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    show_claims(model, [a_claim("1"), a_claim("1a", parent="1"), a_claim("2"), a_claim("3")])
    yield model
    del tester


def visible_claims(model: ClaimModel) -> list[Claim]:
    return [model.claim_at(row) for row in range(model.rowCount())]


def numbers(model: ClaimModel) -> list[str]:
    return [claim.number for claim in visible_claims(model)]


def test_a_row_can_be_read_out(model: ClaimModel) -> None:
    index = model.index(0, 0)
    told = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert told == model.data(index, Qt.ItemDataRole.DisplayRole) == "1 Not checked: Officials were aware"


def test_a_judged_claim_stays_in_a_filtered_list(model: ClaimModel) -> None:
    model.set_filter(OPEN)
    model.update([a_claim("2", verdict=Verdict.SUPPORTED)])
    assert numbers(model) == ["1", "1a", "2", "3"]
    assert model.claim_at(2).status is Status.SUPPORTED


def test_a_judged_claim_goes_when_the_filter_changes(model: ClaimModel) -> None:
    model.set_filter(OPEN)
    model.update([a_claim("2", verdict=Verdict.SUPPORTED)])
    model.set_filter(dataclasses.replace(OPEN, words="officials"))
    assert numbers(model) == ["1", "1a", "3"]


def test_the_same_filter_again_changes_nothing(model: ClaimModel) -> None:
    model.set_filter(OPEN)
    model.update([a_claim("2", verdict=Verdict.SUPPORTED)])
    model.set_filter(OPEN)
    assert "2" in numbers(model)


def test_a_verdict_changes_one_row_and_moves_none(model: ClaimModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.update([a_claim("3", verdict=Verdict.DISPUTED)])
    assert [index.row() for index in changed.args[:2]] == [3, 3]


def test_a_new_claim_comes_in_at_its_place(model: ClaimModel) -> None:
    model.update([a_claim("4", at=210)])
    assert numbers(model) == ["1", "1a", "2", "4", "3"]


def test_a_removed_claim_goes(model: ClaimModel) -> None:
    model.update([], [ClaimId("c2"), ClaimId("never-there")])
    assert numbers(model) == ["1", "1a", "3"]


def test_a_removed_parent_leaves_its_contents(model: ClaimModel) -> None:
    model.update([], [ClaimId("c1")])
    assert numbers(model) == ["1a", "2", "3"]
    assert model.shape_at(0).number == "1a"


def test_a_parent_that_comes_back_takes_its_contents_in(model: ClaimModel) -> None:
    model.update([], [ClaimId("c1")])
    model.update([a_claim("1")])
    assert model.shape_at(1).number == "a"


def test_a_claim_that_moved_in_the_article_moves_in_the_list(model: ClaimModel) -> None:
    model.update([a_claim("3", at=1)])
    assert numbers(model) == ["3", "1", "1a", "2"]


def test_a_hundred_new_claims_come_in_at_once(model: ClaimModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.update([a_claim(str(number)) for number in range(10, 110)])
    assert model.rowCount() == 104


def test_folding_takes_rows_away_and_brings_them_back(model: ClaimModel) -> None:
    model.set_folded(ClaimId("c1"), True)
    assert numbers(model) == ["1", "2", "3"]
    model.set_folded(ClaimId("c1"), False)
    assert numbers(model) == ["1", "1a", "2", "3"]


def test_a_claim_without_contents_does_not_fold(model: ClaimModel) -> None:
    model.set_folded(ClaimId("c2"), True)
    assert not model.is_folded(ClaimId("c2"))


def test_a_verdict_on_a_folded_content_shows_at_its_parent(model: ClaimModel, qtbot: QtBot) -> None:
    model.set_folded(ClaimId("c1"), True)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.update([a_claim("1a", parent="1", verdict=Verdict.DISPUTED)])
    assert changed.args[0].row() == 0
    assert model.shape_at(0).beneath == (Status.DISPUTED,)


def test_a_folded_claim_is_revealed(model: ClaimModel) -> None:
    model.set_folded(ClaimId("c1"), True)
    model.reveal(ClaimId("c1a"))
    assert model.rows.row_of(ClaimId("c1a")) == 1


def test_another_order_keeps_what_is_listed(model: ClaimModel) -> None:
    model.set_filter(OPEN)
    model.update([a_claim("1", verdict=Verdict.SUPPORTED, judged_at="2026-01-01")])
    model.set_order(ClaimOrder.LAST_CHANGE, {ClaimId("c1"): 1})
    assert numbers(model) == ["1", "1a", "2", "3"]


def changed_claims() -> st.SearchStrategy[Claim]:
    def build(number: int, child: str, at: int, verdict: Verdict | None) -> Claim:
        parent = str(number) if child else None
        return a_claim(f"{number}{child}", at=at, parent=parent, verdict=verdict)

    verdicts = st.sampled_from([None, *Verdict])
    return st.builds(build, st.integers(1, 4), st.sampled_from(["", "a", "b"]), st.integers(0, 9), verdicts)


steps = st.one_of(
    st.tuples(st.just("update"), st.lists(changed_claims(), max_size=4)),
    st.tuples(st.just("remove"), changed_claims()),
    st.tuples(st.just("fold"), changed_claims()),
    st.tuples(st.just("unfold"), changed_claims()),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=12))
def test_after_any_changes_the_rows_are_those_of_a_new_list(qapp: object, made: list[tuple[str, object]]) -> None:
    model = ClaimModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step, what in made:
        if isinstance(what, list):
            model.update(list({claim.id: claim for claim in what}.values()))
        elif isinstance(what, Claim) and step == "remove":
            model.update([], [what.id])
        elif isinstance(what, Claim):
            model.set_folded(what.id, step == "fold")
    for claim in visible_claims(model):
        model.set_folded(claim.id, False)
    for claim in visible_claims(model):
        model.set_folded(claim.id, False)
    shown = visible_claims(model)
    keys = sort_keys(shown, ClaimOrder.ARTICLE, {})
    assert [keys[claim.id] for claim in shown] == sorted(keys.values())
    assert len(model.rows) == len(shown)
    assert [model.rows.row_of(claim.id) for claim in shown] == list(range(len(shown)))
    del tester


FLAT = RowShape(depth=0, number="12", has_contents=False, beneath=())


def test_a_row_begins_with_number_verdict_and_statement() -> None:
    claim = a_claim("12", "Zelenskyy said so", verdict=Verdict.SUPPORTED, evidence=2)
    assert row_words(claim, FLAT) == "12 Supported: Zelenskyy said so, Evidence recorded says so (2 pieces)"


def test_a_verdict_that_the_record_has_overtaken_says_so_in_row_and_tooltip() -> None:
    claim = replace(a_claim("1", verdict=Verdict.SUPPORTED, evidence=2), basis=Basis(frozenset({"gone"})))
    gone = "ince it was judged, something the verdict rested on was taken away"
    assert f"s{gone}" in row_words(claim, FLAT)
    assert f"S{gone}" in tooltip(claim)


def test_one_piece_of_evidence_is_not_several() -> None:
    claim = a_claim("12", "It is so", verdict=Verdict.UNVERIFIED, evidence=1)
    assert row_words(claim, FLAT) == "12 Unverified: It is so, Evidence recorded speaks for it (1 piece)"


@pytest.mark.parametrize(
    ("stances", "words"),
    [
        (
            (Stance.SUPPORTS, Stance.CONTRADICTS),
            "Evidence recorded says so, other evidence speaks against it (2 pieces)",
        ),
        ((Stance.CONTRADICTS,), "Evidence recorded speaks against it, none for it (1 piece)"),
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


def test_a_screen_reader_is_told_which_row_of_how_many_and_the_level(model: ClaimModel) -> None:
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    told = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert told == ["1 of 4, contents unfolded", "2 of 4, level 2", "3 of 4", "4 of 4"]


def test_a_statement_over_several_lines_is_read_as_one() -> None:
    assert row_words(a_claim("12", "It\nis\u00a0 so"), FLAT) == "12 Not checked: It is so"


def test_a_tooltip_shows_markup_as_it_stands() -> None:
    assert "&lt;img src=x&gt;" in tooltip(a_claim("12", "<img src=x>"))


def test_the_decision_about_the_copy_is_read_out_and_told() -> None:
    claim = a_claim("12", "It is so", verdict=Verdict.UNVERIFIED, evidence=1, outcome=Outcome.FINE)
    assert (
        row_words(claim, FLAT) == "12 Unverified: It is so, fine as written, Evidence recorded speaks for it (1 piece)"
    )
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
