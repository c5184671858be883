"""Annotations that came along with an article: comments, notes and links anchored to words, and their threads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.ids import AnnotationId, ArticleId, ClaimId, ProofId
from factcheck.domain.text.span import Span


class AnnotationKind(StrEnum):
    """What an annotation was in the file it came from."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    LINK = "link"


class AnnotationState(StrEnum):
    """What became of an annotation on the desk."""

    OPEN = "open"
    DISMISSED = "dismissed"
    USED = "used"


@dataclass(frozen=True, slots=True)
class Remark:
    """An annotation as an importer reads it, before its words have a place; pieces anchor it by its number.

    `at` is ISO 8601 as the file gave it, or empty; `answers` is the number of the remark that begins its thread.
    The body of a link is its address.
    """

    kind: AnnotationKind
    body: str
    author: str = ""
    at: str = ""
    answers: int | None = None
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class AnnotationDraft:
    """A remark with the words of the draft it is anchored to; `answers` counts among the annotations of the draft."""

    kind: AnnotationKind
    body: str
    span: Span
    author: str = ""
    at: str = ""
    answers: int | None = None
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation of a proof; `thread` is the one that begins its thread, `claim_id` the claim it became."""

    id: AnnotationId
    article_id: ArticleId
    proof_id: ProofId
    kind: AnnotationKind
    body: str
    author: str
    at: str
    span: Span
    quote: str
    thread: AnnotationId | None = None
    resolved: bool = False
    state: AnnotationState = AnnotationState.OPEN
    claim_id: ClaimId | None = None
    position: int = 0
    cut_in: ProofId | None = None
    rev: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Thread:
    """The annotation that begins it, and the answers in the order of the file."""

    first: Annotation
    replies: tuple[Annotation, ...] = ()

    @property
    def id(self) -> AnnotationId:
        """The id of the annotation that begins it."""
        return self.first.id

    @property
    def span(self) -> Span:
        """The words it is anchored to."""
        return self.first.span

    @property
    def is_open(self) -> bool:
        """Whether nobody has used or dismissed it yet."""
        return self.first.state is AnnotationState.OPEN


def threads(annotations: Iterable[Annotation]) -> list[Thread]:
    """The annotations as threads in the order of their words; an answer to nothing begins a thread of its own."""
    kept = list(annotations)
    firsts = {one.id for one in kept if one.thread is None or one.thread == one.id}
    replies: dict[AnnotationId, list[Annotation]] = {}
    begun = []
    for one in kept:
        if one.thread is not None and one.thread != one.id and one.thread in firsts:
            replies.setdefault(one.thread, []).append(one)
        else:
            begun.append(one)
    begun.sort(key=lambda one: (one.span.start, one.span.end))
    return [Thread(one, tuple(replies.get(one.id, ()))) for one in begun]


def threads_on(proof_id: ProofId, annotations: Iterable[Annotation]) -> list[Thread]:
    """The threads that begin in this proof."""
    return [one for one in threads(annotations) if one.first.proof_id == proof_id]
