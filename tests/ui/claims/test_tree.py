"""Which claim is a content of which."""

from factcheck.ui.claims.tree import ClaimTree
from tests.claim_samples import a_claim

CLAIMS = [a_claim("1"), a_claim("1a", parent="1"), a_claim("1a1", parent="1a"), a_claim("1b", parent="1")]


def test_the_claims_above_are_named_from_the_nearest() -> None:
    assert list(ClaimTree(CLAIMS).above(CLAIMS[2])) == ["c1a", "c1"]


def test_the_claims_below_come_branch_by_branch() -> None:
    assert list(ClaimTree(CLAIMS).below(CLAIMS[0].id)) == ["c1a", "c1a1", "c1b"]


def test_contents_of_a_removed_claim_stand_alone() -> None:
    tree = ClaimTree(CLAIMS)
    tree.remove(CLAIMS[1].id)
    assert list(tree.above(CLAIMS[2])) == []


def test_a_circle_is_walked_once() -> None:
    first, second = a_claim("1", parent="2"), a_claim("2", parent="1")
    tree = ClaimTree([first, second])
    assert list(tree.above(first)) == ["c2"]
    assert list(tree.below(first.id)) == ["c2"]
