"""Claims as trees, and who is above and below whom."""

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.claim_tree import ClaimTree, doubtful_trees, trees_of
from tests.report_samples import a_claim


def a_child(number: str, parent: str, verdict: Verdict | None = None):
    return a_claim(number, "calm", parent_id=ClaimId(f"c{parent}"), verdict=verdict)


def shape(tree):
    return [(branch.claim.number, branch.depth) for branch in tree]


def test_contents_stand_beneath_what_they_are_the_content_of():
    claims = [a_child("2a1", "2a"), a_child("2b", "2"), a_claim("10", "calm"), a_claim("2", "calm"), a_child("2a", "2")]
    assert [shape(tree) for tree in trees_of(claims)] == [
        [("2", 0), ("2a", 1), ("2a1", 2), ("2b", 1)],
        [("10", 0)],
    ]


def test_a_claim_whose_parent_is_gone_is_a_root():
    assert [shape(tree) for tree in trees_of([a_child("2a", "2")])] == [[("2a", 0)]]


def test_a_tree_with_something_doubtful_in_it_is_shown_whole():
    claims = [
        a_claim("1", "calm", verdict=Verdict.SUPPORTED),
        a_child("1a", "1", Verdict.UNVERIFIED),
        a_claim("2", "calm", verdict=Verdict.SUPPORTED),
    ]
    assert [shape(tree) for tree in doubtful_trees(claims)] == [[("1", 0), ("1a", 1)]]


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
