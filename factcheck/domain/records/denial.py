"""A denial: a claim that points at another claim, and how far it reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.records.ids import ClaimId, DenialId


@dataclass(frozen=True, slots=True)
class Denial:
    """What a claim denies: `target_id` is None where it is not stated; `scope` says what exactly, in words.

    Numbers are those of the two claims, `speaker` is who speaks in the claim that denies.
    """

    id: DenialId
    claim_id: ClaimId
    number: str
    speaker: str
    target_id: ClaimId | None
    target_number: str
    scope: str


def denies_words(denials: Sequence[Denial]) -> str:
    """What a claim denies, behind its number: “denies 7a”; empty where it denies nothing."""
    targets = [one.target_number for one in denials if one.target_number]
    if targets:
        return f"denies {', '.join(targets)}"
    return "denies something, not stated what" if denials else ""


def denial_words(denial: Denial) -> str:
    """A denial from the side of the claim that denies: “7 denies 7a”."""
    return f"{denial.number} denies {denial.target_number or 'something, not stated what'}"


def denial_line(denial: Denial) -> str:
    """A denial in full: “7 denies 7a: “dragging China into the war””."""
    return f"{denial_words(denial)}: “{denial.scope}”" if denial.scope else denial_words(denial)


def denied_by_words(denial: Denial) -> str:
    """A denial from the side of its target: who denies it, and how far that reaches."""
    by = f"{denial.speaker} ({denial.number})" if denial.speaker else f"claim {denial.number}"
    return f"Denied by {by}: “{denial.scope}”" if denial.scope else f"Denied by {by}, not stated what exactly"
