"""Which claims stand in which row."""

import dataclasses

import pytest

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder
from factcheck.ui.claims.rows import ClaimRows
from tests.claim_samples import a_claim

CLAIMS = [
    a_claim("1"),
    a_claim("1a", parent="1", verdict=Verdict.UNVERIFIED),
    a_claim("1a1", parent="1a"),
    a_claim("2", verdict=Verdict.SUPPORTED),
    a_claim("3"),
]
C1, C1A, C1A1, C2, C3 = (claim.id for claim in CLAIMS)


@pytest.fixture
def rows() -> ClaimRows:
    rows = ClaimRows()
    rows.load(rows.sorted(CLAIMS))
    return rows


def fold(rows: ClaimRows, claim_id: ClaimId, folded: bool) -> None:
    rows.mark_folded(claim_id, folded)
    rows.show()


def test_contents_are_indented_and_say_only_their_own_sign(rows: ClaimRows) -> None:
    assert [(rows.shape(one).depth, rows.shape(one).number) for one in (C1, C1A, C1A1)] == [
        (0, "1"),
        (1, "a"),
        (2, "1"),
    ]


def test_a_content_whose_parent_is_filtered_away_stands_alone_with_its_whole_number(rows: ClaimRows) -> None:
    rows.filter(ClaimFilter(statuses=frozenset({Status.UNVERIFIED})))
    assert rows.shape(C1A).depth == 0
    assert rows.shape(C1A).number == "1a"


def test_an_order_that_is_no_tree_is_flat(rows: ClaimRows) -> None:
    fold(rows, C1, True)
    rows.sort(ClaimOrder.RISK, {})
    assert C1A in rows.shown
    assert rows.shape(C1A).number == "1a"


def test_folding_hides_the_contents_and_shows_their_statuses(rows: ClaimRows) -> None:
    fold(rows, C1, True)
    assert rows.shown == [C1, C2, C3]
    assert rows.shape(C1).beneath == (Status.UNVERIFIED, Status.NOT_CHECKED)


def test_unfolding_leaves_an_inner_fold_as_it_was(rows: ClaimRows) -> None:
    fold(rows, C1A, True)
    fold(rows, C1, True)
    fold(rows, C1, False)
    assert rows.shown == [C1, C1A, C2, C3]


def test_a_new_claim_is_listed_whatever_the_filter_says(rows: ClaimRows) -> None:
    rows.filter(ClaimFilter(statuses=frozenset({Status.SUPPORTED})))
    rows.insert(new := a_claim("4", at=150), rows.place(new))
    assert rows.shown == ["c4", C2]


def test_many_changes_at_once_keep_what_is_listed(rows: ClaimRows) -> None:
    rows.filter(ClaimFilter(statuses=frozenset({Status.NOT_CHECKED})))
    rows.reload([a_claim("3", verdict=Verdict.DISPUTED), a_claim("9", verdict=Verdict.SUPPORTED)], [C1])
    assert rows.shown == [C1A1, C3, "c9"]


def test_a_claim_that_moved_in_the_article_does_not_keep_the_rows(rows: ClaimRows) -> None:
    assert rows.keeps_rows(a_claim("3", verdict=Verdict.DISPUTED))
    assert not rows.keeps_rows(a_claim("3", at=5))


def test_a_parent_that_comes_back_does_not_keep_the_rows(rows: ClaimRows) -> None:
    rows.reload([], [C1])
    assert not rows.keeps_rows(CLAIMS[0])


def test_the_next_open_claim_is_looked_for_from_the_top_again(rows: ClaimRows) -> None:
    assert rows.next_open_after(C1) == C1A1
    assert rows.next_open_after(C3) == C1
    assert rows.next_open_after(None) == C1


def test_it_is_told_which_claim_stands_before_another(rows: ClaimRows) -> None:
    assert rows.is_ahead(C1, C3)
    assert not rows.is_ahead(C3, C1)


def test_there_is_no_next_open_claim_when_only_this_one_is_open() -> None:
    rows = ClaimRows()
    rows.load(rows.sorted([a_claim("1"), a_claim("2", verdict=Verdict.SUPPORTED)]))
    assert rows.next_open_after(ClaimId("c1")) is None


def test_the_next_open_claim_may_be_folded_away_but_not_filtered_away(rows: ClaimRows) -> None:
    fold(rows, C1, True)
    assert rows.next_open_after(C1) == C1A1
    rows.filter(ClaimFilter(statuses=frozenset({Status.SUPPORTED, Status.UNVERIFIED})))
    assert rows.next_open_after(C2) is None


def test_neighbours_of_a_hidden_claim_are_those_of_its_place(rows: ClaimRows) -> None:
    rows.filter(ClaimFilter(statuses=frozenset({Status.NOT_CHECKED})))
    assert rows.neighbour(C2, 1) == C3
    assert rows.neighbour(C2, -1) == C1A1


def test_without_a_claim_one_begins_at_either_end(rows: ClaimRows) -> None:
    assert rows.neighbour(None, 1) == C1
    assert rows.neighbour(None, -1) == C3
    assert rows.neighbour(C3, 1) is None


def test_what_follows_a_removal_is_the_next_claim_else_the_one_before(rows: ClaimRows) -> None:
    assert rows.successor(C1A, [C1A, C1A1]) == C2
    assert rows.successor(C2, [C2, C3]) == C1A1
    assert rows.successor(C2, [claim.id for claim in CLAIMS]) is None


def test_claims_without_words_are_rows_too(rows: ClaimRows) -> None:
    rows.load(rows.sorted([dataclasses.replace(CLAIMS[0], passages=())]))
    assert rows.shown == [C1]
