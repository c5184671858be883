"""Who is above and below whom among claims."""

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_tree import ClaimTree, deepest_first
from tests.report_samples import a_claim


def a_child(number: str, parent: str):
    return a_claim(number, "calm", parent_id=ClaimId(f"c{parent}"))


CLAIMS = [a_claim("1", "calm"), a_child("1a", "1"), a_child("1a1", "1a"), a_child("1b", "1")]


def test_the_claims_above_are_named_from_the_nearest():
    assert list(ClaimTree(CLAIMS).above(CLAIMS[2])) == ["c1a", "c1"]


def test_the_claims_below_come_branch_by_branch():
    assert list(ClaimTree(CLAIMS).below(CLAIMS[0].id)) == ["c1a", "c1a1", "c1b"]


def test_contents_of_a_removed_claim_stand_alone():
    tree = ClaimTree(CLAIMS)
    tree.remove(CLAIMS[1].id)
    assert list(tree.above(CLAIMS[2])) == []


def test_a_circle_is_walked_once():
    first, second = a_child("1", "2"), a_child("2", "1")
    tree = ClaimTree([first, second])
    assert list(tree.above(first)) == ["c2"]
    assert list(tree.below(first.id)) == ["c2"]


def test_claims_beneath_others_come_ahead_of_them_whatever_their_numbers():
    claims = [a_child("1a", "3"), a_claim("3", "calm"), a_child("1a1", "1a")]
    assert [one.number for one in deepest_first(claims)] == ["1a1", "1a", "3"]
