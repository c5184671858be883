"""Confidentiality: what is for checkers only goes into no report, print, copy or export."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from factcheck.domain.records.annotation import Annotation, AnnotationKind
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.kinds import KIND_OF
from factcheck.domain.records.proof import BlockKind, Proof
from factcheck.domain.text.matching import plain_words

_Record = TypeVar("_Record")
_NOTES = (AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE)


def may_leave(record: object) -> bool:
    """Whether a record may leave the desk with its words: evidence by the level of its source, all else by its kind."""
    level = record.source.level if isinstance(record, Evidence) else KIND_OF[type(record)].level
    return level is not Level.CHECKERS


def released(records: Iterable[_Record]) -> tuple[_Record, ...]:
    """Claims, or records of a kind, as they may leave the desk.

    Of what is for checkers only, evidence and annotations are counted and told without words, author or title; all
    else is left out.
    """
    return tuple(one for one in map(_released, records) if one is not None)


def withheld_notes(proof: Proof, annotations: Iterable[Annotation], claims: Iterable[Claim]) -> frozenset[int]:
    """The indexes of the blocks that hold a foot- or endnote of the reporter which may not leave with its words.

    It may where evidence of a claim quotes it that may leave.
    """
    quoted = {plain_words(one.quote) for claim in claims for one in claim.evidence if one.is_lead and may_leave(one)}
    notes = (one for one in annotations if one.kind in _NOTES and one.proof_id == proof.id and not may_leave(one))
    held = "\n".join(words for words in (plain_words(one.body) for one in notes) if words not in quoted)
    blocks = ((at, one) for at, one in enumerate(proof.blocks) if one.kind is BlockKind.NOTE and one.start < one.end)
    return frozenset(at for at, one in blocks if plain_words(proof.text[one.start : one.end]) in held)


def _released(record: _Record) -> _Record | None:
    if isinstance(record, Claim):
        return replace(
            record,
            passages=released(record.passages),
            denials=released(record.denials),
            evidence=released(record.evidence),
        )
    return record if may_leave(record) else _without_words(record)


def _without_words(record: _Record) -> _Record | None:
    if isinstance(record, Evidence):
        source = replace(record.source, title="", url="")
        return replace(record, source=source, quote="", locator="", note="")
    return replace(record, body="", author="", at="") if isinstance(record, Annotation) else None
