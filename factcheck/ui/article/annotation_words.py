"""Describes annotations of the reporter: who says what, when, and what became of it."""

from collections import Counter
from collections.abc import Iterable

from factcheck.domain.records.annotation import Annotation, AnnotationDraft, AnnotationKind, AnnotationState, Thread
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.labels import ANNOTATION
from factcheck.domain.wording.timestamps import imported_timestamp

USED = "used as evidence"
_STATE = {AnnotationState.OPEN: "", AnnotationState.USED: USED, AnnotationState.DISMISSED: "dismissed"}


def title_of(annotation: Annotation) -> str:
    """What it is and whose: "Comment by Sam Reed"."""
    noun = ANNOTATION[annotation.kind].capitalize()
    return f"{noun} by {annotation.author}" if annotation.author else noun


def facts_of(annotation: Annotation) -> str:
    """When it was written, whether it was settled there, and what became of it here."""
    facts = (imported_timestamp(annotation.at), "resolved" if annotation.resolved else "", _STATE[annotation.state])
    return " · ".join(fact for fact in facts if fact)


def said_by(annotation: Annotation) -> str:
    """One line: "Sam Reed says: interview 3 April, 12:40", or what a note or link holds."""
    return opening_of(annotation, short=False) + one_line(annotation.body)


def opening_of(annotation: Annotation, short: bool) -> str:
    """What stands before the words in the margin: "Sam Reed says: ", or "SR: " where there is little room."""
    if annotation.kind is not AnnotationKind.COMMENT:
        return f"{ANNOTATION[annotation.kind].capitalize()}: "
    names = annotation.author.split()
    if not short:
        return f"{annotation.author or 'Reporter'} says: "
    return f"{''.join(name[0] for name in names) if len(names) > 1 else annotation.author or 'Says'}: "


def body_of(thread: Thread) -> str:
    """All that was said, each answer on lines of its own with who gave it."""
    parts = [thread.first.body]
    for reply in thread.replies:
        facts = ", ".join(fact for fact in (reply.author or "Reporter", imported_timestamp(reply.at)) if fact)
        parts.append(f"{facts}: {reply.body}")
    return "\n\n".join(parts)


def tip_of(stack: Iterable[Thread]) -> str:
    """What a tooltip says of the threads at one place."""
    return "\n\n".join(_tip(thread) for thread in stack)


def counted_kinds(annotations: Iterable[Annotation | AnnotationDraft]) -> list[str]:
    """How many of each kind: "7 comments", "1 footnote"."""
    counts = Counter(one.kind for one in annotations)
    return [
        f"{counts[kind]} {noun}" + ("" if counts[kind] == 1 else "s")
        for kind, noun in ANNOTATION.items()
        if counts[kind]
    ]


def _tip(thread: Thread) -> str:
    answers = len(thread.replies)
    more = f"{answers} answer{'' if answers == 1 else 's'}" if answers else ""
    facts = " · ".join(fact for fact in (facts_of(thread.first), more) if fact)
    words = shortened(said_by(thread.first), 240)
    return f"{words}\n{facts}" if facts else words
