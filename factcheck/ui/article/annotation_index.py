"""Which of the reporter's annotations stand over which words; knows no Qt."""

from collections.abc import Iterable, Sequence

from factcheck.domain.records.annotation import Thread
from factcheck.domain.records.ids import AnnotationId, ProofId
from factcheck.domain.text.segments import Mark, SpanIndex
from factcheck.domain.text.span import Span


class AnnotationIndex:
    """The threads of a proof by place; those of other proofs are left out."""

    def __init__(self, proof_id: ProofId, threads: Iterable[Thread] = ()) -> None:
        self._threads = {one.id: one for one in threads if one.first.proof_id == proof_id}
        self._index = SpanIndex(Mark(one.span, one.id) for one in self._threads.values())

    def __len__(self) -> int:
        return len(self._threads)

    def thread(self, thread_id: AnnotationId | None) -> Thread | None:
        """The thread of this id."""
        return self._threads.get(thread_id) if thread_id is not None else None

    def overlapping(self, span: Span) -> list[Thread]:
        """The threads that meet `span`, in order of their beginning."""
        return [self._threads[mark.key] for mark in self._index.overlapping(span)]

    def at(self, position: int) -> list[Thread]:
        """The threads over the code point at `position`, that on the fewest words first."""
        return [self._threads[mark.key] for mark in self._index.at(position)]


def next_of(stack: Sequence[Thread], current: AnnotationId | None) -> Thread:
    """The one after `current` in `stack`; after the last, or where it is not there, the first."""
    ids = [one.id for one in stack]
    at = ids.index(current) + 1 if current in ids else 0
    return stack[at % len(stack)]
