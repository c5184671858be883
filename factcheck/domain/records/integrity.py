"""Integrity of a desk: rows that no Factcheck writes so, and what a check of the desk finds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.kinds import CLAIM, KIND_OF, KINDS, PROOF
from factcheck.domain.records.proof import Block, Proof, fingerprint, is_tiled
from factcheck.domain.records.record_kind import DamagedRowError, RecordKind, RowDamage


class Flaw(StrEnum):
    """A kind of damage."""

    DAMAGED = "damaged"
    POINTS_NOWHERE = "points_nowhere"
    TEXT_CHANGED = "text_changed"
    PASSAGE_MISPLACED = "passage_misplaced"
    RECORD_MISPLACED = "record_misplaced"
    HISTORY_CHANGED = "history_changed"
    HISTORY_BROKEN = "history_broken"
    HISTORY_CUT = "history_cut"
    PEOPLE_CHANGED = "people_changed"
    CAPTURE_CHANGED = "capture_changed"
    ROW_DAMAGED = "row_damaged"
    ROW_CHANGED = "row_changed"
    ROW_MISSING = "row_missing"
    ROW_UNKNOWN = "row_unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, and where; of a damaged row which one and what is wrong with it.

    Of a record that does not stand at its words `row` is the kind.
    """

    flaw: Flaw
    where: str
    row: str = ""
    damage: str = ""


MOST = 10**9
"""The largest level or page: one more than the nine digits of a file (`numerals.whole`) can say, and Qt takes it."""
MOST_MORE = 100
"""So many letters and digits more than that of the claim above it has the number of a claim at most."""


def damaged_rows(case: Case) -> Iterator[DamagedRowError]:
    """The rows of a case that do not fit together, though each of them can be read."""
    yield from damaged_proof(case.proof)
    for kind in KINDS:
        if kind.is_pinned:
            yield from _misplaced(case, kind)
    for claim in case.claims.values():
        above = case.claims.get(claim.parent_id) if claim.parent_id else None
        if not 0 < len(claim.number) <= MOST_MORE + (len(above.number) if above else 0):
            yield DamagedRowError(CLAIM.entity, claim.id, RowDamage.NUMBER)
    for claim_id in _beneath_themselves(case.claims):
        yield DamagedRowError(CLAIM.entity, claim_id, RowDamage.CIRCLE)


def damaged_proof(proof: Proof) -> Iterator[DamagedRowError]:
    """What does not fit together in a proof: its blocks, or its styles."""
    if not (all(map(_is_plain, proof.blocks)) and is_tiled(proof.text, proof.blocks)):
        yield DamagedRowError(PROOF.entity, proof.id, RowDamage.BLOCKS)
    if not _has_its_styles_inside(proof):
        yield DamagedRowError(PROOF.entity, proof.id, RowDamage.STYLES)


def outside(proof: Proof, pinned: Iterable[Any]) -> Iterator[DamagedRowError]:
    """The records that are pinned to words behind the end of a proof."""
    for one in pinned:
        if one.span.end > len(proof.text):
            yield DamagedRowError(KIND_OF[type(one)].entity, one.id, RowDamage.OUTSIDE)


def text_flaw(case: Case) -> Finding | None:
    """The first sign that a text is not the one that was imported: its SHA-256, else a passage that is not there."""
    text = case.proof.text
    if fingerprint(text) != case.proof.sha256:
        return Finding(Flaw.TEXT_CHANGED, case.article.name)
    here = (one for one in case.all(Passage) if one.proof_id == case.proof.id)
    astray = (one.claim_id for one in here if text[one.span.start : one.span.end] != one.quote)
    claims = case.some(astray)
    return Finding(Flaw.PASSAGE_MISPLACED, claims[0].number) if claims else None


def _is_plain(block: Block) -> bool:
    return (
        type(block.start) is type(block.end) is type(block.level) is type(block.page) is int
        and type(block.label) is str
        and block.rtl in (False, True)
        and 0 <= block.level <= MOST
        and 0 <= block.page <= MOST
    )


def _has_its_styles_inside(proof: Proof) -> bool:
    length = len(proof.text)
    return all(
        type(one.start) is type(one.end) is int and type(one.target) is str and 0 <= one.start <= one.end <= length
        for one in proof.styles
    )


def _misplaced(case: Case, kind: RecordKind) -> Iterator[DamagedRowError]:
    """The records of a kind that are pinned to a text that is none of the article, or to what lies behind it."""
    known = {one.id for one in case.proofs} | {case.proof.id}
    for one in case.records[kind.entity].values():
        if one.proof_id not in known:
            yield DamagedRowError(kind.entity, one.id, RowDamage.OTHER_TEXT)
    here = (one for one in case.records[kind.entity].values() if one.proof_id == case.proof.id)
    yield from outside(case.proof, here)


def _beneath_themselves(claims: Mapping[ClaimId, Claim]) -> Iterator[ClaimId]:
    """One claim of each circle of parents."""
    parents = {claim.id: claim.parent_id for claim in claims.values() if claim.parent_id}
    followed: set[ClaimId] = set()
    for first in parents:
        path: set[ClaimId] = set()
        at: ClaimId | None = first
        while at in parents and at not in followed:
            if at in path:
                yield at
                break
            path.add(at)
            at = parents[at]
        followed |= path
