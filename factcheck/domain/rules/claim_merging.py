"""What becomes of two claims that say the same when one goes into the other, which stays."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import NEED_NO_VERDICT, Claim, Passage
from factcheck.domain.records.evidence import strictest
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.matching import bare_words


class ClaimPart(StrEnum):
    """What each of two claims may have and only one of them can keep."""

    STATEMENT = "statement"
    VERDICT = "verdict"
    OUTCOME = "outcome"
    SPEAKER = "speaker"
    KIND = "kind"
    RISK = "risk"


_FIELDS: Mapping[ClaimPart, tuple[str, ...]] = {
    ClaimPart.VERDICT: (
        "verdict",
        "reason",
        "judged_by",
        "judged_at",
        "judged_words",
        "judged_statement",
        "judged_sentence",
        "basis",
    ),
    ClaimPart.OUTCOME: ("outcome",),
    ClaimPart.SPEAKER: ("speaker", "verb"),
    ClaimPart.KIND: ("kind",),
    ClaimPart.RISK: ("risk",),
}


def may_merge(case: Case, stays: Claim, goes: Claim) -> bool:
    """Whether a claim may go into another one: of the same article, and not beneath it."""
    is_another = goes.article_id == stays.article_id and goes.id != stays.id
    return is_another and goes.id not in _above(case, stays)


def _above(case: Case, claim: Claim) -> set[ClaimId]:
    """The claims around one; a circle, which only a damaged file could hold, is walked once."""
    found, at = set[ClaimId](), claim.parent_id
    while at is not None and at not in found:
        found.add(at)
        parent = case.claims.get(at)
        at = parent.parent_id if parent is not None else None
    return found


def differing(stays: Claim, goes: Claim) -> list[ClaimPart]:
    """The parts that both claims have and that are not the same, of which somebody has to choose one."""
    both = (part for part in ClaimPart if _has(stays, part) and _has(goes, part))
    return [part for part in both if _of(stays, part) != _of(goes, part)]


def taken_along(stays: Claim, goes: Claim) -> list[ClaimPart]:
    """The parts that the claim that stays has not and takes over."""
    return [part for part in ClaimPart if _has(goes, part) and not _has(stays, part)]


def merged_fields(stays: Claim, goes: Claim, taken: frozenset[ClaimPart]) -> dict[str, Any]:
    """The fields of the claim that stays: what it has not it takes over, and of what both have the parts `taken`.

    A verdict keeps the words, the statement and the evidence that it was given on, so that one on others is told as
    such. Both notes are kept.
    """
    fields: dict[str, Any] = {}
    parts = {*taken_along(stays, goes), *(taken & set(differing(stays, goes)))}
    for part in parts - {ClaimPart.STATEMENT}:
        fields |= {name: getattr(goes, name) for name in _FIELDS[part]}
    if ClaimPart.STATEMENT in parts:
        fields["restated"] = goes.statement if goes.statement != stays.claimed_words else None
    if ClaimPart.VERDICT in parts and Status.NOT_NEEDED in (stays.status, goes.status):
        fields["kind"] = goes.kind
    fields["unset"] = stays.unset - fields.keys()
    notes = dict.fromkeys(note for note in (stays.note, goes.note) if note.strip())
    levels = [one.level for one in (stays, goes) if one.level is not None]
    return fields | {"note": "\n".join(notes), "level": strictest(*levels) if levels else None}


def passages_left_out(stays: Claim, goes: Claim) -> list[Passage]:
    """The passages of the claim that goes whose words stand in those of the other already."""
    there = (*stays.passages, *stays.absent)
    return [
        one
        for one in (*goes.passages, *goes.absent)
        if any(other.proof_id == one.proof_id and other.span.covers(one.span) for other in there)
    ]


def _has(claim: Claim, part: ClaimPart) -> bool:
    if part is ClaimPart.VERDICT:
        return claim.verdict is not None or claim.status is Status.NOT_NEEDED
    return any(_of(claim, part))


def _of(claim: Claim, part: ClaimPart) -> tuple[object, ...]:
    """What tells a part of one claim from that of another."""
    match part:
        case ClaimPart.STATEMENT:
            return (bare_words(claim.statement),)
        case ClaimPart.KIND if claim.kind in NEED_NO_VERDICT:
            return ()  # that it needs no verdict is a part
        case ClaimPart.VERDICT:
            return (claim.verdict or claim.status is Status.NOT_NEEDED, claim.reason)
        case _:
            return tuple(getattr(claim, name) for name in _FIELDS[part])
