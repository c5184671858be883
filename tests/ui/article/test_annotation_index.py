"""Which annotations stand over which words."""

from factcheck.domain.records.annotation import threads
from factcheck.domain.records.ids import AnnotationId, ProofId
from factcheck.domain.text.span import Span
from factcheck.ui.article.annotation_index import AnnotationIndex, next_of
from tests.thread_samples import an_annotation

OUTER, INNER = an_annotation("outer", at=0, length=20), an_annotation("inner", at=5, length=3)


def annotations(proof: str = "proof") -> AnnotationIndex:
    return AnnotationIndex(ProofId(proof), threads([OUTER, INNER]))


def test_the_one_on_the_fewest_words_comes_first() -> None:
    assert [one.id for one in annotations().at(6)] == ["inner", "outer"]


def test_a_stretch_is_asked_in_order() -> None:
    assert [one.id for one in annotations().overlapping(Span(0, 30))] == ["outer", "inner"]


def test_those_of_another_proof_are_left_out() -> None:
    assert len(annotations("other")) == 0


def test_after_the_last_comes_the_first() -> None:
    stack = annotations().at(6)
    assert next_of(stack, None).id == "inner"
    assert next_of(stack, AnnotationId("inner")).id == "outer"
    assert next_of(stack, AnnotationId("outer")).id == "inner"
