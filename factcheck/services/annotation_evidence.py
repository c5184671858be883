"""Makes evidence of an annotation, a lead to follow, so it is context until somebody has looked; and opens it again."""

from collections.abc import Iterable, Sequence

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, SourceKind, Stance
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording import stored_words
from factcheck.domain.wording.timestamps import written_date
from factcheck.store.operation_writer import OperationWriter
from factcheck.translation import ENGLISH, language


def evidence_of(thread: Sequence[Annotation], number: int, today: str) -> EvidenceDraft:
    """The evidence in a thread; `number` is that of a footnote or endnote.

    A link has no date, since nobody has opened it.
    """
    first = thread[0]
    if first.kind is AnnotationKind.LINK:
        title = one_line(first.quote) or first.body
        return EvidenceDraft(title, first.body.strip(), locator=stored_words.LINK_PLACE, stance=Stance.CONTEXT)
    author = one_line(first.author)
    return EvidenceDraft(
        stored_words.NOTE_OF.format(author=author) if author else stored_words.NOTE,
        quote=first.body,
        locator=_locator(first, number),
        stance=Stance.CONTEXT,
        accessed=today,
        note=_note(thread),
        kind=SourceKind.REPORTERS_NOTE,
        level=Level.CHECKERS,
    )


def threads_behind(evidence: Evidence, used: Sequence[Annotation]) -> list[Annotation]:
    """The annotations of those `used` in a claim that a piece of its evidence was made of, with their replies."""
    first = [one for one in used if one.thread is None and _is_behind(evidence, one)]
    ids = {one.id for one in first}
    return [one for one in used if (one.thread or one.id) in ids]


def reopen(writer: OperationWriter, annotations: Iterable[Annotation]) -> None:
    """Lets annotations be open again that are used no more."""
    for one in annotations:
        writer.change(one, state=AnnotationState.OPEN, claim_id=None)


def _is_behind(evidence: Evidence, first: Annotation) -> bool:
    if first.kind is AnnotationKind.LINK:
        return evidence.source.url == first.body.strip()
    return evidence.source.is_lead and evidence.quote == first.body


def number_of(annotation: Annotation, all_of_article: Sequence[Annotation]) -> int:
    """Which of its kind an annotation is in the text, from 1 on."""
    return [one.id for one in all_of_article if one.kind is annotation.kind].index(annotation.id) + 1


def _locator(first: Annotation, number: int) -> str:
    if first.kind is AnnotationKind.FOOTNOTE:
        return stored_words.FOOTNOTE_PLACE.format(number=number)
    if first.kind is AnnotationKind.ENDNOTE:
        return stored_words.ENDNOTE_PLACE.format(number=number)
    with language(ENGLISH):  # it is stored, and what is stored is the same whatever is spoken
        return stored_words.COMMENT_OF.format(day=written_date(first.at)) if first.at else stored_words.COMMENT_PLACE


def _note(thread: Sequence[Annotation]) -> str:
    """What was answered, and that the reporter had closed the matter."""
    lines = [f"{one.author}: {one.body}" if one.author else one.body for one in thread[1:]]
    if thread[0].resolved:
        lines.append(stored_words.RESOLVED)
    return "\n".join(lines)
