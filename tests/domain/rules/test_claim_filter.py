"""Which claims a list shows, and in which order."""

import dataclasses

import pytest

from factcheck.domain.records.claim import Basis, Claim, ClaimKind, Outcome, Risk
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import ClaimId, ProofId
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder, Need, entry_of, matching, needs_of, sort_keys
from tests.claim_samples import a_claim

CLAIM = a_claim(
    "12",
    "Officials in Beijing were “aware”, don’t ask",
    verdict=Verdict.DISPUTED,
    kind=ClaimKind.NUMBER,
    risk=Risk.LEGAL,
    note="See the RECORDING",
    speaker="Zelenskyy",
    judged_by="Mara Lind",
    restated="Beijing knew of it",
)


def numbers(claims: list[Claim]) -> list[str]:
    return [claim.number for claim in claims]


def numbers_in(order: ClaimOrder, claims: list[Claim], changes: dict[ClaimId, int] | None = None) -> list[str]:
    keys = sort_keys(claims, order, changes or {})
    return numbers(sorted(claims, key=lambda claim: keys[claim.id]))


def matches(claim: Claim, wanted: ClaimFilter) -> bool:
    return bool(matching([entry_of(claim)], wanted))


def test_an_empty_filter_lets_every_claim_through() -> None:
    assert ClaimFilter(words="  ").is_empty
    assert matches(CLAIM, ClaimFilter())


@pytest.mark.parametrize(
    "words",
    ["beijing KNEW", "officials", "recording", "zelenskyy", "12", "1", '"aware"', "don't", "knew zelenskyy"],
)
def test_words_are_found_in_number_statement_words_note_and_speaker(words: str) -> None:
    assert matches(CLAIM, ClaimFilter(words=words))


@pytest.mark.parametrize("words", ["moscow", "2", "123", "beijing moscow"])
def test_every_word_must_occur_and_a_number_only_from_its_beginning(words: str) -> None:
    assert not matches(CLAIM, ClaimFilter(words=words))


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert matches(a_claim("1", "Cafe\u0301 owners"), ClaimFilter(words="caf\u00e9"))


def test_a_right_to_left_statement_is_found_by_its_words() -> None:
    assert matches(a_claim("1", "قال زيلينسكي إن المسؤولين"), ClaimFilter(words="زيلينسكي"))


@pytest.mark.parametrize(
    "wanted",
    [
        ClaimFilter(statuses=frozenset({Status.DISPUTED, Status.SUPPORTED})),
        ClaimFilter(kinds=frozenset({ClaimKind.NUMBER})),
        ClaimFilter(risks=frozenset({Risk.LEGAL})),
        ClaimFilter(people=frozenset({"Mara Lind"})),
    ],
)
def test_a_claim_of_the_wanted_sort_matches(wanted: ClaimFilter) -> None:
    assert matches(CLAIM, wanted)


@pytest.mark.parametrize(
    "wanted",
    [
        ClaimFilter(statuses=frozenset({Status.NOT_CHECKED})),
        ClaimFilter(kinds=frozenset({ClaimKind.NAME})),
        ClaimFilter(risks=frozenset({Risk.ROUTINE})),
        ClaimFilter(people=frozenset({"Ann"})),
        ClaimFilter(words="beijing", statuses=frozenset({Status.SUPPORTED})),
    ],
)
def test_a_claim_of_another_sort_does_not_match(wanted: ClaimFilter) -> None:
    assert not matches(CLAIM, wanted)


def test_unverified_and_not_checked_are_never_found_together() -> None:
    unverified, untouched = a_claim("1", verdict=Verdict.UNVERIFIED), a_claim("2")
    wanted = ClaimFilter(statuses=frozenset({Status.UNVERIFIED}))
    assert matches(unverified, wanted)
    assert not matches(untouched, wanted)


def test_article_order_goes_by_place_then_by_length_and_keeps_contents_under_their_parent() -> None:
    claims = [
        a_claim("1", at=50, length=10),
        a_claim("2", at=10, length=5),
        a_claim("3", at=10, length=9),
        a_claim("2a", at=90, parent="2"),
        a_claim("2a1", at=5, parent="2a"),
        a_claim("2b", at=11, parent="2"),
    ]
    assert numbers_in(ClaimOrder.ARTICLE, claims) == ["3", "2", "2b", "2a", "2a1", "1"]


def test_number_order_counts_as_people_do() -> None:
    claims = [a_claim("10"), a_claim("2"), a_claim("2b", parent="2"), a_claim("2a", parent="2"), a_claim("1")]
    assert numbers_in(ClaimOrder.NUMBER, claims) == ["1", "2", "2a", "2b", "10"]


def test_a_content_whose_parent_is_gone_keeps_its_place_by_number() -> None:
    claims = [a_claim("13"), a_claim("12a", parent="12"), a_claim("11")]
    assert numbers_in(ClaimOrder.NUMBER, claims) == ["11", "12a", "13"]


def test_risk_order_puts_legal_allegation_number_and_name_first() -> None:
    claims = [
        a_claim("1", kind=ClaimKind.EVENT),
        a_claim("2", kind=ClaimKind.NAME),
        a_claim("3", kind=ClaimKind.NUMBER),
        a_claim("4", kind=ClaimKind.ALLEGATION),
        a_claim("5", kind=ClaimKind.EVENT, risk=Risk.LEGAL),
        a_claim("6", risk=Risk.CAREFUL),
        a_claim("7", risk=Risk.ROUTINE),
    ]
    assert numbers_in(ClaimOrder.RISK, claims) == ["5", "4", "3", "2", "6", "1", "7"]


def test_last_change_puts_the_claim_first_that_the_last_operation_concerned() -> None:
    claims = [
        a_claim("2"),
        a_claim("1"),
        a_claim("3", judged_at="2026-01-02T10:00:00Z"),
        a_claim("4"),
    ]
    changes = {claims[2].id: 7, claims[3].id: 12}
    assert numbers_in(ClaimOrder.LAST_CHANGE, claims, changes) == ["4", "3", "1", "2"]


def test_a_circle_of_parents_is_sorted_all_the_same() -> None:
    claims = [a_claim("1", parent="2"), a_claim("2", parent="1")]
    assert sorted(numbers_in(ClaimOrder.ARTICLE, claims)) == ["1", "2"]


def test_a_claim_whose_words_have_no_place_here_comes_last() -> None:
    lost = dataclasses.replace(a_claim("1"), passages=(), absent=a_claim("1").passages)
    assert numbers_in(ClaimOrder.ARTICLE, [lost, a_claim("2")]) == ["2", "1"]


def test_what_was_decided_about_the_copy_can_be_asked_for() -> None:
    wanted = ClaimFilter(outcomes=frozenset({Outcome.CHANGE, Outcome.EDITOR}))
    assert not wanted.is_empty
    assert matches(a_claim("1", outcome=Outcome.CHANGE), wanted)
    assert not matches(a_claim("1", outcome=Outcome.FINE), wanted)
    assert not matches(CLAIM, wanted)


def test_claims_are_filtered_by_what_they_need() -> None:
    claims = [
        a_claim("1"),
        a_claim("2", verdict=Verdict.SUPPORTED),
        a_claim("3", verdict=Verdict.UNVERIFIED),
        a_claim("4", outcome=Outcome.EDITOR, verdict=Verdict.SUPPORTED, evidence=1),
    ]
    fitting = {
        need: numbers(one for one in claims if matches(one, ClaimFilter(needs=frozenset({need})))) for need in Need
    }
    found = {Need.OPEN: ["1"], Need.UNDECIDED: ["4"], Need.EVIDENCE: ["2"], Need.ATTEMPT: ["3"]}
    assert fitting == {need: found.get(need, []) for need in Need}


def test_claims_are_filtered_by_what_stands_against_them_and_whom_they_wait_for() -> None:
    against = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    changes = a_claim("2", outcome=Outcome.CHANGE)
    asked = dataclasses.replace(a_claim("3"), unanswered=1)
    overtaken = dataclasses.replace(a_claim("4", verdict=Verdict.UNVERIFIED, evidence=1), basis=Basis())
    for need, claim in {
        Need.AGAINST: against,
        Need.CHANGE: changes,
        Need.ANSWER: asked,
        Need.AGAIN: overtaken,
    }.items():
        fitting = [one for one in (against, changes, asked, overtaken) if need in needs_of(one)]
        assert fitting == [claim]
        assert matches(claim, ClaimFilter(needs=frozenset({need})))


def test_a_claim_that_was_cut_needs_nothing() -> None:
    claim = a_claim("1", outcome=Outcome.CHANGE)
    absent = tuple(dataclasses.replace(one, cut_in=ProofId("next")) for one in claim.passages)
    cut = dataclasses.replace(claim, passages=(), absent=absent)
    assert needs_of(cut) == []
    assert not matches(cut, ClaimFilter(needs=frozenset({Need.CHANGE})))


def test_a_claim_that_was_cut_stands_in_the_list_alone_as_it_is_counted() -> None:
    claim = a_claim("1", outcome=Outcome.CHANGE)
    absent = tuple(dataclasses.replace(one, cut_in=ProofId("next")) for one in claim.passages)
    cut = dataclasses.replace(claim, passages=(), absent=absent)
    by_status, by_outcome = (
        ClaimFilter(statuses=frozenset({claim.status})),
        ClaimFilter(outcomes=frozenset({Outcome.CHANGE})),
    )
    assert [matches(one, by_status) for one in (claim, cut)] == [True, False]
    assert [matches(one, by_outcome) for one in (claim, cut)] == [True, False]
    assert [matches(one, ClaimFilter(are_cut=True)) for one in (claim, cut)] == [False, True]
    both = ClaimFilter(statuses=by_status.statuses, are_cut=True)
    assert all(matches(one, wanted) for one in (claim, cut) for wanted in (both, ClaimFilter()))


def test_claims_are_filtered_by_who_said_it_and_by_source() -> None:
    said, other = a_claim("1", speaker="Ada Low", evidence=2), a_claim("2", speaker="Ben Ash")
    assert not ClaimFilter(speakers=frozenset({"Ada Low"})).is_empty
    assert [matches(one, ClaimFilter(speakers=frozenset({"Ada Low"}))) for one in (said, other)] == [True, False]
    wanted = ClaimFilter(sources=frozenset({said.evidence[1].source.id}))
    assert [matches(one, wanted) for one in (said, other)] == [True, False]


def test_the_order_by_verdict_puts_first_what_is_to_be_judged() -> None:
    claims = [a_claim("1", verdict=Verdict.SUPPORTED), a_claim("2", kind=ClaimKind.OPINION), a_claim("3")]
    claims += [a_claim("4", verdict=Verdict.UNVERIFIED), a_claim("5", verdict=Verdict.DISPUTED)]
    stale = dataclasses.replace(a_claim("6", verdict=Verdict.SUPPORTED), judged_words="other words")
    assert numbers_in(ClaimOrder.VERDICT, [*claims, stale]) == ["6", "3", "5", "4", "1", "2"]
