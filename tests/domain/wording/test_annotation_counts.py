"""What the reporter attached, counted for a report."""

from dataclasses import replace

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.ids import AnnotationId, ArticleId, ProofId
from factcheck.domain.text.span import Span
from factcheck.domain.wording.annotation_counts import attached_sentences

NOTE = Annotation(
    AnnotationId("1"), ArticleId("a"), ProofId("p"), AnnotationKind.COMMENT, "Ask her", "Ana", "", Span(0, 3), "The"
)


def more(number, **known):
    return replace(NOTE, id=AnnotationId(str(number)), **known)


def test_nothing_attached_is_nothing_to_say():
    assert attached_sentences([]) == ()


def test_each_kind_is_a_sentence_with_what_became_of_it():
    found = [
        more(2, kind=AnnotationKind.LINK),
        NOTE,
        more(3, state=AnnotationState.DISMISSED),
        more(4, state=AnnotationState.USED),
        more(5, state=AnnotationState.USED),
    ]
    assert attached_sentences(found) == (
        "4 comments: 2 used as evidence, 1 dismissed, 1 open.",
        "1 link: 1 open.",
    )


def test_a_thread_counts_once():
    assert attached_sentences([NOTE, more(2, thread=NOTE.id)]) == ("1 comment: 1 open.",)
