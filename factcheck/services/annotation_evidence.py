"""Makes evidence of an annotation: a lead to follow, so it is context until somebody has looked."""

from collections.abc import Sequence

from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.evidence import EvidenceDraft, Level, SourceKind, Stance
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.timestamps import written_date


def evidence_of(thread: Sequence[Annotation], number: int, today: str) -> EvidenceDraft:
    """The evidence in a thread; `number` is that of a footnote or endnote.

    A link has no date, since nobody has opened it.
    """
    first = thread[0]
    if first.kind is AnnotationKind.LINK:
        title = one_line(first.quote) or first.body
        return EvidenceDraft(title, first.body.strip(), locator="link in the article", stance=Stance.CONTEXT)
    author = one_line(first.author)
    return EvidenceDraft(
        f"Reporter’s note ({author})" if author else "Reporter’s note",
        quote=first.body,
        locator=_locator(first, number),
        stance=Stance.CONTEXT,
        accessed=today,
        note=_note(thread),
        kind=SourceKind.REPORTERS_NOTE,
        level=Level.CHECKERS,
    )


def number_of(annotation: Annotation, all_of_article: Sequence[Annotation]) -> int:
    """Which of its kind an annotation is in the text, from 1 on."""
    return [one.id for one in all_of_article if one.kind is annotation.kind].index(annotation.id) + 1


def _locator(first: Annotation, number: int) -> str:
    if first.kind is AnnotationKind.COMMENT:
        return f"comment of {written_date(first.at)}" if first.at else "comment"
    return f"{first.kind.value} {number}"


def _note(thread: Sequence[Annotation]) -> str:
    """What was answered, and that the reporter had closed the matter."""
    lines = [f"{one.author}: {one.body}" if one.author else one.body for one in thread[1:]]
    if thread[0].resolved:
        lines.append("Marked as resolved in the file.")
    return "\n".join(lines)
