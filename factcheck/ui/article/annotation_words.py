"""Describes annotations of the reporter: who says what, when, and what became of it."""

from collections import Counter
from collections.abc import Iterable

from factcheck.domain.records.annotation import Annotation, AnnotationDraft, AnnotationKind, AnnotationState, Thread
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.wording.joining import comma_list, labelled
from factcheck.domain.wording.labels import ANNOTATION, ANNOTATION_STATE, ANNOTATIONS_COUNTED
from factcheck.domain.wording.timestamps import imported_timestamp
from factcheck.translation import N_, Messages, _, counted, pgettext

_BY: Messages[AnnotationKind] = Messages(
    {
        AnnotationKind.COMMENT: N_("Comment by {author}"),
        AnnotationKind.FOOTNOTE: N_("Footnote by {author}"),
        AnnotationKind.ENDNOTE: N_("Endnote by {author}"),
        AnnotationKind.LINK: N_("Link by {author}"),
    }
)


def title_of(annotation: Annotation) -> str:
    """What it is and whose: "Comment by Sam Reed"."""
    if annotation.author:
        return _BY.filled(annotation.kind, author=annotation.author)
    return capitalised(ANNOTATION[annotation.kind])


def facts_of(annotation: Annotation, claim_number: str = "") -> str:
    """When it was written, whether it was settled there, and what became of it here, of which claim where known."""
    resolved = pgettext("comment in a file", "resolved") if annotation.resolved else ""
    state = ANNOTATION_STATE[annotation.state] if annotation.state is not AnnotationState.OPEN else ""
    if annotation.state is AnnotationState.USED and claim_number:
        state = _("used in claim {number}", number=claim_number)
    return " · ".join(filter(None, (imported_timestamp(annotation.at), resolved, state)))


def said_in_line(annotation: Annotation) -> str:
    """One line: "Sam Reed says: interview 3 April, 12:40", or what a note or link holds."""
    return said_by(annotation, one_line(annotation.body))


def said_by(annotation: Annotation, words: str, is_short: bool = False) -> str:
    """Words with who says them: "Sam Reed says: …", or "SR: …" where there is little room."""
    if annotation.kind is not AnnotationKind.COMMENT:
        return labelled(capitalised(ANNOTATION[annotation.kind]), words)
    if not is_short:
        return _("{author} says: {words}", author=annotation.author or _("Reporter"), words=words)
    names = annotation.author.split()
    initials = "".join(name[0] for name in names) if len(names) > 1 else annotation.author
    return labelled(initials or pgettext("nobody knows who", "Says"), words)


def body_of(thread: Thread) -> str:
    """All that was said, each answer on lines of its own with who gave it."""
    parts = [thread.first.body]
    for reply in thread.replies:
        parts.append(labelled(comma_list([reply.author or _("Reporter"), imported_timestamp(reply.at)]), reply.body))
    return "\n\n".join(parts)


def tip_of(stack: Iterable[Thread]) -> str:
    """What a tooltip says of the threads at one place."""
    return "\n\n".join(_tip(thread) for thread in stack)


def counted_kinds(annotations: Iterable[Annotation | AnnotationDraft]) -> list[str]:
    """How many of each kind: "7 comments", "1 footnote"."""
    counts = Counter(one.kind for one in annotations)
    return [ANNOTATIONS_COUNTED.by_number(kind, counts[kind]) for kind in AnnotationKind if counts[kind]]


def _tip(thread: Thread) -> str:
    answers = len(thread.replies)
    more = counted("{count} [answer|answers]", answers) if answers else ""
    facts = " · ".join(fact for fact in (facts_of(thread.first), more) if fact)
    words = shortened(said_in_line(thread.first), 240)
    return f"{words}\n{facts}" if facts else words
