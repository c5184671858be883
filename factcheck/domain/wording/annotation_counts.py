"""What the reporter attached, counted for a report: what it says stays on the desk, since notes may name sources."""

from collections import Counter
from collections.abc import Iterable

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState, threads
from factcheck.domain.wording.labels import ANNOTATION, ANNOTATION_STATE

_IN_ORDER = (AnnotationState.USED, AnnotationState.DISMISSED, AnnotationState.OPEN)


def attached_sentences(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """A sentence for each kind, such as "3 comments: 2 used as evidence, 1 open."; a thread counts once."""
    counts = {kind: Counter[AnnotationState]() for kind in AnnotationKind}
    for thread in threads(annotations):
        counts[thread.first.kind][thread.first.state] += 1
    return tuple(_sentence(kind, count) for kind, count in counts.items() if count)


def _sentence(kind: AnnotationKind, count: Counter[AnnotationState]) -> str:
    total = count.total()
    states = ", ".join(f"{count[state]} {ANNOTATION_STATE[state]}" for state in _IN_ORDER if count[state])
    return f"{total} {ANNOTATION[kind]}{'' if total == 1 else 's'}: {states}."
