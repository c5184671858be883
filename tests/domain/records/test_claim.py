"""Claims: their words, where they stand, their numbers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.claim import Kind, PassageRole, child_number, number_key
from factcheck.domain.records.verdict import Status, Verdict
from tests.claim_samples import a_claim


def test_the_statement_is_the_words_until_somebody_restates_it():
    assert a_claim("1", "They knew").statement == "They knew"
    assert a_claim("1", "They knew", restated="Officials knew").statement == "Officials knew"


def test_the_words_of_several_passages_are_joined_by_an_ellipsis():
    claim = a_claim("1", "They knew")
    assert replace(claim, passages=claim.passages * 2).words == "They knew … They knew"


def test_only_passages_that_complete_a_claim_join_its_statement():
    claim = a_claim("1", "They knew")
    (first,) = claim.passages
    again = replace(first, quote="so it was said")
    more = replace(first, quote="and kept silent", role=PassageRole.COMPLETES)
    assert replace(claim, passages=(first, again)).statement == "They knew"
    assert replace(claim, passages=(first, again, more)).statement == "They knew … and kept silent"
    assert replace(claim, passages=(first, more), restated="Yes").statement == "Yes"


def test_a_claim_without_passages_has_no_words():
    claim = replace(a_claim("1"), passages=())
    assert (claim.words, claim.statement) == ("", "")


@pytest.mark.parametrize("kind", [Kind.OPINION, Kind.PREDICTION])
def test_opinions_and_predictions_need_no_verdict_and_are_not_open(kind):
    claim = a_claim("1", kind=kind)
    assert claim.status is Status.NOT_NEEDED
    assert not claim.is_open


def test_a_verdict_counts_more_than_the_kind():
    assert a_claim("1", kind=Kind.OPINION, verdict=Verdict.DISPUTED).status is Status.DISPUTED


def test_not_checked_is_open_and_unverified_is_not():
    assert a_claim("1").is_open
    assert not a_claim("1", verdict=Verdict.UNVERIFIED).is_open


def test_only_supported_without_evidence_lacks_it():
    assert a_claim("1", verdict=Verdict.SUPPORTED).lacks_evidence
    assert not a_claim("1", verdict=Verdict.SUPPORTED, evidence=1).lacks_evidence
    assert not a_claim("1", verdict=Verdict.UNVERIFIED).lacks_evidence


@given(st.permutations(["2", "2a", "2a1", "2a2", "2a10", "2b", "2aa", "10", "10a", "12", "112"]))
def test_numbers_are_sorted_as_people_count(numbers):
    in_order = ["2", "2a", "2a1", "2a2", "2a10", "2b", "2aa", "10", "10a", "12", "112"]
    assert sorted(numbers, key=number_key) == in_order


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_plain_numbers_are_sorted_by_size(one, other):
    assert (number_key(str(one)) < number_key(str(other))) == (one < other)


@given(st.integers(1, 999), st.lists(st.integers(1, 30), max_size=4))
def test_a_content_comes_behind_its_parent_and_before_the_next_root(root, path):
    number = str(root)
    for count in path:
        child = child_number(number, count)
        assert number_key(number) < number_key(child) < number_key(str(root + 1))
        number = child


@given(st.text(max_size=6), st.text(max_size=6))
def test_any_numbers_can_be_compared(one, other):
    assert isinstance(number_key(one) < number_key(other), bool)


@pytest.mark.parametrize(
    ("parent", "count", "number"),
    [("12", 1, "12a"), ("12", 26, "12z"), ("12", 27, "12aa"), ("12a", 1, "12a1"), ("12a1", 2, "12a1b")],
)
def test_contents_are_named_by_letters_and_numbers_in_turn(parent, count, number):
    assert child_number(parent, count) == number


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_no_two_contents_have_the_same_number(one, other):
    assert (child_number("12", one) == child_number("12", other)) == (one == other)
