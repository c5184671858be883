"""Writes the records that are imported with an article: its capture and its annotations."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.records.annotation import Annotation, AnnotationDraft
from factcheck.domain.records.evidence import Capture, CaptureDraft
from factcheck.domain.records.ids import AnnotationId, ArticleId, CaptureId, ProofId
from factcheck.domain.text.anchor import Anchor, anchored
from factcheck.services.unit_of_work import NewId
from factcheck.store.operation_writer import OperationWriter


@dataclass(frozen=True, slots=True)
class AnchoredAnnotation:
    """An annotation that is going to be written; `position` is its place in the file it came from."""

    id: AnnotationId
    thread: AnnotationId | None
    position: int
    draft: AnnotationDraft
    anchor: Anchor


def anchored_annotations(text: str, drafts: Sequence[AnnotationDraft], new_id: NewId) -> list[AnchoredAnnotation]:
    """Annotations with ids and anchors in `text`, those that begin a thread before those that answer them.

    Raises OutsideTextError or SplitGraphemeError.
    """
    ids = [AnnotationId(new_id()) for _ in drafts]
    first = [_first(drafts, number) for number in range(len(drafts))]
    found = [
        AnchoredAnnotation(
            ids[at], None if first[at] == at else ids[first[at]], at + 1, draft, anchored(text, draft.span)
        )
        for at, draft in enumerate(drafts)
    ]
    return sorted(found, key=lambda one: one.thread is not None)


def write_annotations(
    writer: OperationWriter, article_id: ArticleId, proof_id: ProofId, found: Sequence[AnchoredAnnotation]
) -> None:
    """Inserts annotations, open ones; raises LoneSurrogateError."""
    for one in found:
        made = Annotation(
            id=one.id,
            article_id=article_id,
            proof_id=proof_id,
            kind=one.draft.kind,
            body=one.draft.body,
            author=one.draft.author,
            at=one.draft.at,
            span=one.anchor.span,
            quote=one.anchor.quote,
            thread=one.thread,
            resolved=one.draft.resolved,
            position=one.position,
        )
        writer.add(made, **one.anchor.context)


def write_capture(writer: OperationWriter, capture_id: CaptureId, draft: CaptureDraft) -> None:
    """Inserts a capture; its bytes are kept beside the record."""
    made = Capture(
        id=capture_id,
        address=draft.address,
        final_address=draft.final_address,
        media_type=draft.media_type,
        at=draft.at,
        sha256=writer.keep(draft.data),
        size=len(draft.data),
    )
    writer.add(made)


def _first(drafts: Sequence[AnnotationDraft], number: int) -> int:
    """The number of the annotation that begins the thread; the one itself where the file names none there is."""
    seen = {number}
    at = number
    while (answered := drafts[at].answers) is not None and 0 <= answered < len(drafts):
        if answered in seen:
            return number
        seen.add(answered)
        at = answered
    return at
