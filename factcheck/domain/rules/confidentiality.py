"""Confidentiality: what is for checkers only goes into no report, print, copy or export."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.case import Case, by_number
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Level, Source
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.records.verdict import Reason
from factcheck.domain.rules.bearing import earlier_evidence
from factcheck.domain.text.matching import plain_words
from factcheck.translation import _

_Record = TypeVar("_Record")
_NOTES = (AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE)


@dataclass(frozen=True, slots=True)
class WithheldNotes:
    """The foot- and endnotes of the reporter in a proof that may not leave with their words, and what goes with them.

    `blocks` are the indexes of those that hold them; `claims` stand in one of these, or beneath a claim that does.
    """

    proof: Proof
    blocks: frozenset[int] = frozenset()
    claims: frozenset[ClaimId] = frozenset()

    def hold(self, record: Any) -> bool:  # noqa: ANN401
        """Whether a record is a claim that goes with them, points at one, or is pinned to their words."""
        if isinstance(record, Claim):
            return record.id in self.claims
        kind = KIND_OF[type(record)]
        return any(getattr(record, column) in self.claims for column in kind.claims) or (
            kind.is_pinned and self.touch(record)
        )

    def touch(self, words: Any) -> bool:  # noqa: ANN401
        """Whether some words of the proof are theirs."""
        is_here = words.proof_id == self.proof.id and words.span.end <= len(self.proof.text)
        return is_here and not self.blocks.isdisjoint(self.proof.indexes_in(words.span))


def may_leave(record: object) -> bool:
    """Whether a record may leave the desk with its words: evidence by the level of its source, all else by its kind.

    What is off the record never may.
    """
    if isinstance(record, Evidence) and record.source.is_off_the_record:
        return False
    level = record.source.level if isinstance(record, Evidence) else KIND_OF[type(record)].level
    return level is not Level.CHECKERS


def withheld_notes(proof: Proof, annotations: Iterable[Annotation], claims: Iterable[Claim]) -> WithheldNotes:
    """The notes of a proof that are withheld: one may leave where evidence of a claim quotes it that may leave.

    `claims` are all those of the article.
    """
    claims = by_number(claims)
    quoted = {plain_words(one.quote) for claim in claims for one in claim.evidence if one.is_lead and may_leave(one)}
    notes = (one for one in annotations if one.kind in _NOTES and one.proof_id == proof.id and not may_leave(one))
    held = "\n".join(words for words in (plain_words(one.body) for one in notes) if words not in quoted)
    blocks = ((at, one) for at, one in enumerate(proof.blocks) if one.kind is BlockKind.NOTE and one.start < one.end)
    found = WithheldNotes(
        proof, frozenset(at for at, one in blocks if plain_words(proof.text[one.start : one.end]) in held)
    )
    for claim in claims if found.blocks else ():  # a content comes behind the claim that it belongs to
        if claim.parent_id in found.claims or any(map(found.touch, claim.passages)):
            found = replace(found, claims=found.claims | {claim.id})
    return found


def goes_with_notes(case: Case, claim: Claim) -> bool:
    """Whether a claim leaves the desk without its words: it, or one above it, stands in notes that are withheld."""
    line: list[Claim] = [claim]
    while (above := case.claims.get(line[-1].parent_id)) is not None and above not in line:  # type: ignore[arg-type]
        line.append(above)
    here = [one.span for claim in line for one in claim.passages if one.proof_id == case.proof.id]
    touched = {at for span in here if span.end <= len(case.proof.text) for at in case.proof.indexes_in(span)}
    if all(case.proof.blocks[at].kind is not BlockKind.NOTE for at in touched):
        return False  # what follows asks the evidence of all claims
    return claim.id in withheld_notes(case.proof, case.all(Annotation), case.claims.values()).claims


def released(records: Iterable[_Record], notes: WithheldNotes) -> tuple[_Record, ...]:
    """Claims, or records of a kind, as they may leave the desk.

    What is for checkers only, and what goes with notes that are withheld, is counted and told without its words, and
    evidence and annotations without author or title.
    """
    return tuple(_released(one, notes) for one in records)


def _released(record: _Record, notes: WithheldNotes) -> _Record:
    is_free = may_leave(record) and not notes.hold(record)
    if isinstance(record, Claim):
        with_records = replace(
            record,
            denials=released(record.denials, notes),
            relations=released(record.relations, notes),
            evidence=released(record.evidence, notes),
            awaited_wordings=tuple(one for one in record.awaited_wordings if not notes.hold(one)),
        )
        return cast("_Record", with_records if is_free else _claim_without_words(with_records))
    return record if is_free else cast("_Record", _without_words(record))


def _without_words(record: Any) -> object:  # noqa: ANN401
    """A record as the table of kinds lets it leave without its words; evidence without those of its source, too."""
    kind = KIND_OF[type(record)]
    left: dict[str, Any] = dict.fromkeys(kind.left_out, "")
    left |= {name: _withheld(getattr(record, name)) for name in kind.withheld}
    if isinstance(record, Evidence):
        source = record.source
        left["source"] = Source(
            source.id, "", "", source.kind, Level.CHECKERS, terms=source.terms, status=source.status
        )
    return replace(record, **left)


def _claim_without_words(claim: Claim) -> Claim:
    """A claim that says so in place of its words; where it stands, and whether it tells who said what, stays."""
    left = replace(
        claim,
        restated=_("[withheld: belongs to a note that is not released]"),
        speaker=_withheld(claim.speaker or claim.verb),
        verb="",
        reason=claim.reason if isinstance(claim.reason, Reason) else _withheld(claim.reason or "") or None,
        note=_withheld(claim.note),
        passages=tuple(replace(one, quote=_withheld()) for one in claim.passages),
    )
    other, was_other = _("[withheld: other words than now]"), claim.was_other_when_judged
    had_other_words = was_other and claim.has_other_words
    earlier = {one.id for one in earlier_evidence(claim)}
    return replace(
        left,
        judged_words=other if had_other_words else left.claimed_words,
        judged_statement=other if was_other else left.statement,
        judged_sentence=other if claim.judged_sentence is not None else None,
        absent=tuple(replace(one, quote=_withheld()) for one in claim.absent),
        evidence=tuple(replace(one, statement=other if one.id in earlier else None) for one in claim.evidence),
    )


def _withheld(words: str = " ") -> str:
    """What stands in place of words; nothing where there are none."""
    return _("[withheld]") if words else ""
