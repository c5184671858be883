"""What the reporter pinned to words: comments, notes and links that came along with the article."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.ids import AnnotationId, ArticleId, ClaimId, ProofId
from factcheck.domain.span import Span


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
    """An annotation as an importer reads it, before its words have a place; pieces pin it by its number.

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
    """A remark with the words of the draft it is pinned to; `answers` counts among the annotations of the draft."""

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
