"""Claims as trees."""

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.claim_tree import doubtful_trees, trees_of
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
