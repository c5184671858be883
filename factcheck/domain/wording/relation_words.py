"""How claims stand to one another: what conflicts, says the same, presupposes or rests on what."""

from collections.abc import Sequence

from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.wording.joining import comma_list
from factcheck.translation import N_, Messages, _

_RELATES: Messages[RelationKind] = Messages(
    {
        RelationKind.CONFLICTS: N_("{number} conflicts with {target}"),
        RelationKind.RESTATES: N_("{number} restates {target}"),
        RelationKind.PRESUPPOSES: N_("{number} presupposes {target}"),
        RelationKind.RESTS_ON: N_("{number} rests on {target}"),
    }
)
_TO_OTHER: Messages[RelationKind] = Messages(
    {
        RelationKind.CONFLICTS: N_("conflicts with {number}"),
        RelationKind.RESTATES: N_("restates {number}"),
        RelationKind.PRESUPPOSES: N_("presupposes {number}"),
        RelationKind.RESTS_ON: N_("rests on {number}"),
    }
)
_FROM_OTHER: Messages[RelationKind] = Messages(
    {
        RelationKind.CONFLICTS: N_("conflicts with {number}"),
        RelationKind.RESTATES: N_("restated by {number}"),
        RelationKind.PRESUPPOSES: N_("presupposed by {number}"),
        RelationKind.RESTS_ON: N_("a basis of {number}"),
    }
)


def relates_line(number: str, kind: RelationKind, target: str) -> str:
    """How the claim of a number stands to another one: “12 conflicts with 14”."""
    return _RELATES.filled(kind, number=number, target=target)


def relation_words(relation: ClaimRelation, claim_id: ClaimId) -> str:
    """The same from the side of a claim, behind its number: “conflicts with 14”, “presupposed by 3”."""
    if relation.claim_id == claim_id:
        return _TO_OTHER.filled(relation.kind, number=relation.target_number)
    return _FROM_OTHER.filled(relation.kind, number=relation.number)


def relations_words(relations: Sequence[ClaimRelation], claim_id: ClaimId) -> str:
    """All of a claim: “conflicts with 14, presupposed by 3”; empty where there are none."""
    return comma_list(relation_words(one, claim_id) for one in relations)


def relation_line(relation: ClaimRelation, claim_id: ClaimId) -> str:
    """The same with the note of whoever recorded it: “conflicts with 14: neutral, and yet a supporter”."""
    words = relation_words(relation, claim_id)
    return _("{relation}: {note}", relation=words, note=relation.note) if relation.note else words
