"""A relation between two claims: one conflicts with, restates, presupposes or rests on the other."""

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.domain.records.ids import ClaimId, RelationId


class RelationKind(StrEnum):
    """How a claim stands to another one; what it is to its parent is a `Relation`."""

    CONFLICTS = "conflicts"
    RESTATES = "restates"
    PRESUPPOSES = "presupposes"
    RESTS_ON = "rests_on"


MUTUAL = frozenset({RelationKind.CONFLICTS, RelationKind.RESTATES})
"""The kinds that hold in both directions."""


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A relation as a form gives it; `target_id` is None until a claim was chosen."""

    target_id: ClaimId | None = None
    kind: RelationKind = RelationKind.CONFLICTS
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRelation:
    """How the claim `claim_id` stands to the claim `target_id`, with a note; numbers are those of the two claims."""

    id: RelationId
    claim_id: ClaimId
    target_id: ClaimId
    kind: RelationKind
    number: str = ""
    target_number: str = ""
    note: str = ""
    position: int = 0
    rev: int = field(default=1, compare=False)

    @property
    def draft(self) -> RelationDraft:
        """The relation as the form holds it."""
        return RelationDraft(self.target_id, self.kind, self.note)

    @property
    def told(self) -> tuple[object, ...]:
        """What it says, the same for two that say the same: the note aside."""
        ends = (self.claim_id, self.target_id)
        return (self.kind, frozenset(ends) if self.kind in MUTUAL else ends)
