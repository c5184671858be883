"""Which claims and annotations stand over which words."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.annotation import threads
from factcheck.domain.records.ids import AnnotationId, ClaimId, ProofId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.ui.article.marks import AnnotationIndex, ArticleMarks, next_after
from tests.claim_samples import a_claim
from tests.thread_samples import an_annotation

PROOF = ProofId("proof")
OUTER, INNER, APART = (
    a_claim("1", at=0, length=40),
    a_claim("1a", at=10, length=20, parent="1"),
    a_claim("2", at=50, length=10),
)
OUTER_NOTE, INNER_NOTE = an_annotation("outer", at=0, length=20), an_annotation("inner", at=5, length=3)


def _levels(*claims: tuple[int, int]) -> list[int]:
    made = [a_claim(str(at), at=start, length=end - start) for at, (start, end) in enumerate(claims, start=1)]
    found = _places(ArticleMarks(PROOF, made))
    return [found[claim.id][1] for claim in made]


def _places(marks: ArticleMarks) -> dict[ClaimId, tuple[Span, int]]:
    """Where each claim stands, and how far out."""
    return {claim.id: (span, level) for span, claim, level in marks.overlapping(Span(0, 10_000))}


def test_the_innermost_claim_comes_first() -> None:
    marks = ArticleMarks(PROOF, [OUTER, INNER, APART])
    assert marks.at(15) == ["c1a", "c1"]
    assert marks.at(35) == ["c1"]
    assert marks.at(45) == []


def test_of_claims_on_the_same_words_the_content_comes_first() -> None:
    marks = ArticleMarks(PROOF, [a_claim("1", at=0, length=9), a_claim("1a", at=0, length=9)])
    assert marks.at(3) == ["c1a", "c1"]


def test_passages_of_other_proofs_are_left_out() -> None:
    assert ArticleMarks(ProofId("another"), [OUTER]).at(5) == []


def test_a_changed_claim_is_found_at_its_new_words_only() -> None:
    marks = ArticleMarks(PROOF, [OUTER, APART])
    marks.put(a_claim("2", at=70, length=5, verdict=Verdict.DISPUTED))
    assert (marks.at(52), marks.at(72)) == ([], ["c2"])


def test_a_removed_claim_is_found_nowhere() -> None:
    marks = ArticleMarks(PROOF, [OUTER, INNER])
    marks.remove(ClaimId("c1"))
    marks.remove(ClaimId("never there"))
    assert (marks.at(15), marks.claim(ClaimId("c1")), marks.spans(ClaimId("c1"))) == (["c1a"], None, [])


def test_the_longer_of_two_lies_further_out_over_its_whole_length() -> None:
    assert _levels((0, 40), (10, 30), (50, 60)) == [1, 0, 0]


def test_passages_that_only_meet_at_an_edge_share_a_level() -> None:
    assert _levels((0, 10), (10, 20), (20, 30)) == [0, 0, 0]


def test_what_covers_nested_passages_lies_outside_of_all() -> None:
    assert _levels((0, 100), (0, 50), (10, 20), (60, 70)) == [2, 1, 0, 0]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12))
def test_passages_that_meet_never_share_a_level(places: list[tuple[int, int]]) -> None:
    made = [a_claim(str(at), at=start, length=length) for at, (start, length) in enumerate(places, start=1)]
    marks = ArticleMarks(PROOF, made)
    found = marks.overlapping(Span(0, 200))
    for one in found:
        others = [other for other in found if other is not one and other.span.overlaps(one.span)]
        assert all(other.level != one.level for other in others)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), min_size=2, max_size=8), st.integers(0, 40))
def test_levels_after_a_change_are_those_that_would_be_found_anew(places: list[tuple[int, int]], to: int) -> None:
    made = [a_claim(str(at), at=start, length=length) for at, (start, length) in enumerate(places, start=1)]
    marks = ArticleMarks(PROOF, made)
    before = _places(marks)

    told = [*marks.put(a_claim("1", at=to, length=7)), *marks.remove(ClaimId("c2"))]

    anew = ArticleMarks(PROOF, [a_claim("1", at=to, length=7), *made[2:]])
    now = _places(marks)
    assert now == _places(anew)
    assert all(place[0] in told for one, place in now.items() if before.get(one) != place)


def test_next_after_goes_from_the_innermost_out_and_round() -> None:
    stack = [ClaimId("a"), ClaimId("b")]
    assert [next_after(stack, one) for one in (None, stack[0], stack[1], ClaimId("elsewhere"))] == ["a", "b", "a", "a"]


def annotations(proof: str = "proof") -> AnnotationIndex:
    return AnnotationIndex(ProofId(proof), threads([OUTER_NOTE, INNER_NOTE]))


def test_the_one_on_the_fewest_words_comes_first() -> None:
    assert [one.id for one in annotations().at(6)] == ["inner", "outer"]


def test_a_stretch_is_asked_in_order() -> None:
    assert [one.id for one in annotations().overlapping(Span(0, 30))] == ["outer", "inner"]


def test_those_of_another_proof_are_left_out() -> None:
    assert len(annotations("other")) == 0


def test_after_the_last_comes_the_first() -> None:
    stack = [one.id for one in annotations().at(6)]
    assert next_after(stack, None) == "inner"
    assert next_after(stack, AnnotationId("inner")) == "outer"
    assert next_after(stack, AnnotationId("outer")) == "inner"
