"""What a person can do with evidence, and how an annotation becomes some: a lead, context until somebody has looked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.errors import CopiedNoteError, NoSuchClaimError, SameClaimError
from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import (
    Evidence,
    EvidenceDraft,
    Level,
    Source,
    SourceKind,
    Stance,
    is_lower,
    strictest,
)
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.rules.dates import check_iso, check_not_to_come
from factcheck.domain.rules.first_levels import first_level
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.rules.source_links import completed, doi_in, linked
from factcheck.domain.rules.source_places import check_place
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording import stored_words
from factcheck.domain.wording.joining import comma_list
from factcheck.domain.wording.timestamps import written_date
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
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
        level=first_level(SourceKind.REPORTERS_NOTE, ""),
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
        return first.body.strip() in (evidence.source.url, evidence.source.archive_url, evidence.source.title)
    return evidence.source.is_lead and evidence.quote == first.body


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


class EvidenceRecords(DeskPart):
    """The evidence of a desk: links between claims and sources."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._sources = unit.store.sources
        self.sources = unit.store.sources.used

    def add(self, ids: list[ClaimId], draft: EvidenceDraft, source_id: SourceId | None = None) -> list[Evidence]:
        """Records one piece of evidence for claims, in one step; a source that is known is used again.

        `source_id` says which one, where the draft has its title and link; raises NoSuchRecordError, or
        ImpossiblePlaceError for a place that is in no source.
        """
        if not ids:
            return []
        claims = [self._cases.claim(claim_id) for claim_id in dict.fromkeys(ids)]
        source = self._sources.get(source_id) if source_id is not None else None
        check_place(draft.locator, (source or self._told(draft)).kind)
        facts = _of(claims, draft.title or draft.url)
        with self._unit.operation("evidence.add", facts, claims[0].article_id) as writer:
            made = [self.insert(writer, claim, self._dated(draft), source) for claim in claims]
        return [self._cases.record(Evidence, evidence_id) for evidence_id in made]

    def insert(
        self, writer: OperationWriter, claim: Claim, draft: EvidenceDraft, source: Source | None = None
    ) -> EvidenceId:
        """Writes a piece of evidence within a verb, as the draft has it: without a date nobody looked yet."""
        evidence_id, position = EvidenceId(self._unit.new_id()), self._sources.next_position()
        fields = self._fields(writer, draft, source)
        writer.add(Evidence(evidence_id, claim.id, **fields, position=position, statement=claim.statement))
        return evidence_id

    def edit(self, evidence_id: EvidenceId, draft: EvidenceDraft, seen: Read[EvidenceDraft] | None = None) -> None:
        """Writes a piece of evidence anew; another title or link finds another source, or makes one that is as strict.

        `seen` is what whoever changed it had read: fields that moved on since and are not theirs stay. Raises
        EditConflictError where both changed a field, ImpossiblePlaceError for a place that was changed and is in no
        source, or NotADateError for a day of access that was changed and is none, or is still to come.
        """
        before = self._cases.record(Evidence, evidence_id)
        draft = merged(seen, Read(before.draft, before.rev), draft)
        claim = self._cases.claim(before.claim_id)
        if draft.locator != before.locator:
            check_place(draft.locator, self._told(draft).kind)
        facts = _of([claim], draft.title or draft.url)
        with self._unit.operation("evidence.edit", facts, claim.article_id) as writer:
            is_same = _source_parts(draft) == _source_parts(before.draft)
            # of several that are called the same it stays the one it was
            source = before.source if is_same else self._source(writer, draft, before.source.level)
            fields = self._fields(writer, self._dated(draft, before.accessed), source)
            writer.change(before, **fields, statement=claim.statement)

    def set_level(self, evidence_id: EvidenceId, level: Level) -> None:
        """Says from whom on the source may be read, with all the evidence taken from it; of a note, this one alone."""
        evidence = self._cases.record(Evidence, evidence_id)
        source, claim = evidence.source, self._cases.claim(evidence.claim_id)
        facts: dict[str, Any] = {"lowered": is_lower(level, source.level)}
        if not source.is_lead:  # which may serve other articles, and is in the history of each
            facts |= {"source": shortened(source.name, 50), "changed": {"level": level}}
            with self._unit.operation("source.edit", facts) as writer:
                writer.change(source, level=level)
            return
        facts |= {**_of([claim], source.title), "to": level}
        with self._unit.operation("source.level", facts, claim.article_id) as writer:
            draft = EvidenceDraft(source.title, source.url, kind=source.kind, level=level)
            writer.change(evidence, source=self._source(writer, draft))

    def remove(self, evidence_id: EvidenceId) -> None:
        """Takes a piece of evidence away; its source stays, and the annotation that it was made of is open again."""
        evidence = self._cases.record(Evidence, evidence_id)
        claim = self._cases.claim(evidence.claim_id)
        with self._unit.operation("evidence.remove", _of([claim], evidence.source.title), claim.article_id) as writer:
            writer.remove(evidence)
            used = self._cases.of_claim(claim.id).of(Annotation, claim.id)
            reopen(writer, threads_behind(evidence, used))

    def move(self, ids: Sequence[EvidenceId], claim_id: ClaimId) -> None:
        """Lets pieces of evidence be for another claim of their article, in one step, and what they were made of too.

        Raises NoSuchRecordError, NoSuchClaimError, SameClaimError.
        """
        pieces, to, facts = self._for_another(ids, claim_id)
        with self._unit.operation("evidence.move", facts, to.article_id) as writer:
            for one in pieces:
                used = self._cases.of(to.article_id).of(Annotation, one.claim_id)
                writer.change(one, claim_id=to.id, position=self._sources.next_position(), statement=to.statement)
                for annotation in threads_behind(one, used):
                    writer.change(annotation, claim_id=to.id)

    def copy(self, ids: Sequence[EvidenceId], claim_id: ClaimId) -> list[Evidence]:
        """Records pieces of evidence for another claim of their article too, in one step.

        Raises as `move` does, or CopiedNoteError for a reporter's note.
        """
        pieces, to, facts = self._for_another(ids, claim_id)
        for one in pieces:
            if one.is_lead:
                raise CopiedNoteError(one.source.title)
        copied = [EvidenceId(self._unit.new_id()) for _piece in pieces]
        with self._unit.operation("evidence.copy", facts, to.article_id) as writer:
            for one, new_id in zip(pieces, copied, strict=True):
                at = self._sources.next_position()
                writer.add(replace(one, id=new_id, claim_id=to.id, position=at, statement=to.statement))
        return [self._cases.record(Evidence, one) for one in copied]

    def _for_another(
        self, ids: Sequence[EvidenceId], claim_id: ClaimId
    ) -> tuple[list[Evidence], Claim, dict[str, Any]]:
        """Evidence of some claims, another claim that it is to be for, and the facts of that."""
        pieces, to = [self._cases.record(Evidence, one) for one in ids], self._cases.claim(claim_id)
        claims = self._cases.some({one.claim_id for one in pieces})
        if to in claims:
            raise SameClaimError(to.number)
        if any(one.article_id != to.article_id for one in claims):
            raise NoSuchClaimError(to.number)
        sources = comma_list(dict.fromkeys(one.source.title or one.source.url for one in pieces))
        return pieces, to, _of([to], sources) | {"of": [one.number for one in claims]}

    def _dated(self, draft: EvidenceDraft, before: str = "") -> EvidenceDraft:
        """The draft with the day of access, today where it names none; what stood there `before` may be no date."""
        if draft.accessed != before:
            check_iso(draft.accessed, "day of access")
            check_not_to_come(draft.accessed, self._unit.today(), "day of access")
        return draft if draft.accessed else replace(draft, accessed=self._unit.today())

    def _source(self, writer: OperationWriter, draft: EvidenceDraft, least: Level = Level.ANYONE) -> Source:
        """The source of a draft, a new one where none of its kind and level is known: a note is released alone.

        A new one begins no less strict than `least`, unless the draft has a level.
        """
        told = self._told(draft)
        if told.id:
            return told
        level = draft.level or strictest(first_level(told.kind, told.url), least)
        made = replace(told, id=SourceId(self._unit.new_id()), level=level)
        writer.add(made)
        return made

    def _told(self, draft: EvidenceDraft) -> Source:
        """The source of a draft, where one of its kind and level is known; else one without an id."""
        told = _told_by_link(draft)
        known = self._sources.find(told.title, told.url, draft.kind, draft.level)
        is_it = known is not None and draft.kind in (None, known.kind) and draft.level in (None, known.level)
        return known if known is not None and is_it else told

    def _fields(self, writer: OperationWriter, draft: EvidenceDraft, source: Source | None) -> dict[str, Any]:
        told = {name: getattr(draft, name) for name in _OF_LINK}
        return {"source": source or self._source(writer, draft), **told}


_OF_LINK = ("stance", "directness", "quote", "locator", "accessed", "note", "language", "translation", "translator")
"""What a draft says of the link between claim and source, as the evidence names it."""


def _told_by_link(draft: EvidenceDraft) -> Source:
    """The source of a draft, with what a link or DOI says by itself where nothing else is known of it."""
    source = linked(Source(SourceId(""), draft.title, draft.url, draft.kind))
    is_all = bool(doi_in(source.title)) or source.title.strip() in ("", source.url.strip())
    return completed(source) if is_all else source


def _source_parts(draft: EvidenceDraft) -> tuple[object, ...]:
    return draft.title, draft.url, draft.kind, draft.level


def _of(claims: Sequence[Claim], source: str) -> dict[str, Any]:
    """The facts of an operation on evidence."""
    return {"claims": [claim.number for claim in claims], "source": shortened(source, 50)}
