"""What a person can do with evidence."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Level, Source
from factcheck.domain.records.ids import ClaimId, EvidenceId, SourceId
from factcheck.domain.rules.dates import check_iso, check_not_to_come
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.text.canonical import shortened
from factcheck.services.annotation_evidence import reopen, threads_behind
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.store.operation_writer import OperationWriter


class EvidenceRecords:
    """The evidence of a desk: links between claims and sources."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._cases = unit.cases
        self._sources = unit.store.sources

    def of(self, claim_id: ClaimId) -> list[Evidence]:
        """The evidence of a claim in the order it was recorded."""
        return list(self._cases.of_claim(claim_id).of(Evidence, claim_id))

    def get(self, evidence_id: EvidenceId) -> Evidence:
        """One piece of evidence; raises NoSuchRecordError."""
        return self._cases.record(Evidence, evidence_id)

    def sources(self) -> list[Source]:
        """The sources evidence is taken from, the one used last first."""
        return self._sources.used()

    def add(self, ids: list[ClaimId], draft: EvidenceDraft) -> list[Evidence]:
        """Records one piece of evidence for claims, in one step; a source that is known is used again."""
        if not ids:
            return []
        claims = [self._cases.claim(claim_id) for claim_id in dict.fromkeys(ids)]
        facts = _of(claims, draft.title or draft.url)
        with self._unit.operation("evidence.add", facts, claims[0].article_id) as writer:
            made = [self.insert(writer, claim.id, self._dated(draft)) for claim in claims]
        return [self.get(evidence_id) for evidence_id in made]

    def insert(self, writer: OperationWriter, claim_id: ClaimId, draft: EvidenceDraft) -> EvidenceId:
        """Writes a piece of evidence within a verb, as the draft has it: without a date nobody looked yet."""
        evidence_id, position = EvidenceId(self._unit.new_id()), self._sources.next_position()
        writer.add(Evidence(evidence_id, claim_id, **self._fields(writer, draft), position=position))
        return evidence_id

    def edit(self, evidence_id: EvidenceId, draft: EvidenceDraft, seen: Read[EvidenceDraft] | None = None) -> None:
        """Writes a piece of evidence anew; another title or link makes or finds another source.

        `seen` is what whoever changed it had read: fields that moved on since and are not theirs stay. Raises
        EditConflictError where both changed a field, or NotADateError for a day of access that was changed and is none,
        or is still to come.
        """
        before = self.get(evidence_id)
        draft = merged(seen, Read(before.draft, before.rev), draft)
        claim = self._cases.claim(before.claim_id)
        facts = _of([claim], draft.title or draft.url)
        with self._unit.operation("evidence.edit", facts, claim.article_id) as writer:
            writer.change(before, **self._fields(writer, self._dated(draft, before.accessed)))

    def set_level(self, evidence_id: EvidenceId, level: Level) -> None:
        """Says from whom on the source may be read, with all the evidence taken from it; of a note, this one alone."""
        evidence = self.get(evidence_id)
        source = evidence.source
        claim = self._cases.claim(evidence.claim_id)
        facts = {**_of([claim], source.title), "to": level}
        with self._unit.operation("source.level", facts, claim.article_id) as writer:
            if source.is_lead:
                draft = EvidenceDraft(source.title, source.url, kind=source.kind, level=level)
                writer.change(evidence, source=self._source(writer, draft))
            else:
                writer.change(source, level=level)
                writer.claim_ids.update(self._sources.claims_of(source.id))

    def remove(self, evidence_id: EvidenceId) -> None:
        """Takes a piece of evidence away; its source stays, and the annotation that it was made of is open again."""
        evidence = self.get(evidence_id)
        claim = self._cases.claim(evidence.claim_id)
        with self._unit.operation("evidence.remove", _of([claim], evidence.source.title), claim.article_id) as writer:
            writer.remove(evidence)
            used = self._cases.of_claim(claim.id).of(Annotation, claim.id)
            reopen(writer, threads_behind(evidence, used))

    def _dated(self, draft: EvidenceDraft, before: str = "") -> EvidenceDraft:
        """The draft with the day of access, today where it names none; what stood there `before` may be no date."""
        if draft.accessed != before:
            check_iso(draft.accessed, "day of access")
            check_not_to_come(draft.accessed, self._unit.today(), "day of access")
        return draft if draft.accessed else replace(draft, accessed=self._unit.today())

    def _source(self, writer: OperationWriter, draft: EvidenceDraft) -> Source:
        """The source of a draft, a new one where none of its kind and level is known: a note is released alone."""
        known = self._sources.find(draft.title, draft.url, draft.kind, draft.level)
        if known is not None and draft.kind in (None, known.kind) and draft.level in (None, known.level):
            return known
        level = draft.level or Level.EDITORS
        made = Source(SourceId(self._unit.new_id()), draft.title, draft.url, draft.kind, level)
        writer.add(made, confidentiality=draft.level or "")
        return made

    def _fields(self, writer: OperationWriter, draft: EvidenceDraft) -> dict[str, Any]:
        return {
            "source": self._source(writer, draft),
            "stance": draft.stance,
            "directness": draft.directness,
            "quote": draft.quote,
            "locator": draft.locator,
            "accessed": draft.accessed,
            "note": draft.note,
        }


def _of(claims: Sequence[Claim], source: str) -> dict[str, Any]:
    """The facts of an operation on evidence."""
    return {"claims": [claim.number for claim in claims], "source": shortened(source, 50)}
