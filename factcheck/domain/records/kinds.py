"""The kinds of records that hang on claims or are pinned to words: one table, from which other parts follow."""

from dataclasses import dataclass

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Passage
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Evidence, Level
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.question import Question


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record: `claims` are the columns that point at claims.

    `is_pinned`: it stands at words of a proof (start, end, quote). `goes_with_claim`: it is removed with its claim.
    `level`: from whom on it may be read; a piece of evidence takes that of its source.
    """

    entity: Entity
    type: type
    claims: tuple[str, ...] = ("claim_id",)
    is_pinned: bool = False
    goes_with_claim: bool = True
    level: Level = Level.EDITORS


KINDS = (
    RecordKind(Entity.PASSAGE, Passage, is_pinned=True),
    RecordKind(Entity.EVIDENCE, Evidence),
    RecordKind(Entity.DENIAL, Denial, claims=("claim_id", "target_id")),
    RecordKind(Entity.QUESTION, Question),
    RecordKind(Entity.WORDING, ProposedWording, is_pinned=True),
    RecordKind(Entity.ANNOTATION, Annotation, is_pinned=True, goes_with_claim=False, level=Level.CHECKERS),
)
POINTERS = tuple(dict.fromkeys(column for kind in KINDS for column in kind.claims))
"""All columns by which a record points at a claim."""
