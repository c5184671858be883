"""A remark of the reporter with the answers to it, as people talked about the same words."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.domain.annotation import Annotation, AnnotationState
from factcheck.domain.ids import AnnotationId
from factcheck.domain.span import Span


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
        """The words it is pinned to."""
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
