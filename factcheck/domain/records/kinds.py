"""The kinds of records that hang on claims or are pinned to words: one table, from which other parts follow."""

from dataclasses import dataclass

from factcheck.domain.records.operation import Entity


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record: `claims` are the columns that point at claims.

    `is_pinned`: it stands at words of a proof (start, end, quote). `goes_with_claim`: it is removed with its claim.
    """

    entity: Entity
    claims: tuple[str, ...] = ("claim_id",)
    is_pinned: bool = False
    goes_with_claim: bool = True


KINDS = (
    RecordKind(Entity.PASSAGE, is_pinned=True),
    RecordKind(Entity.EVIDENCE),
    RecordKind(Entity.DENIAL, claims=("claim_id", "target_id")),
    RecordKind(Entity.QUESTION),
    RecordKind(Entity.WORDING, is_pinned=True),
    RecordKind(Entity.ANNOTATION, is_pinned=True, goes_with_claim=False),
)
POINTERS = tuple(dict.fromkeys(column for kind in KINDS for column in kind.claims))
"""All columns by which a record points at a claim."""
