"""Writes a new claim with its first passage, for every verb that makes one."""

from typing import Any

from factcheck.domain.records.claim import PROPOSABLE, Claim, PassageRole, Relation, child_number
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId
from factcheck.domain.records.operation import Entity
from factcheck.domain.text.anchor import Anchor
from factcheck.services.unit_of_work import UnitOfWork
from factcheck.store.claim_table import ClaimTable
from factcheck.store.journal import OperationWriter

NOT_JUDGED = {"judged_by": None, "judged_at": "", "judged_words": "", "judged_statement": None, "judged_basis": None}


class NewClaims:
    """Numbers claims and writes their rows."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._table = ClaimTable(unit.file)

    def insert(
        self,
        writing: OperationWriter,
        article_id: ArticleId,
        proof_id: ProofId,
        anchor: Anchor,
        parent: Claim | None = None,
        statement: str | None = None,
        relation: Relation = Relation.CONTENT,
    ) -> tuple[ClaimId, str]:
        """Writes a claim that stands at `anchor`; gives its id and its number."""
        claim_id = ClaimId(self._unit.new_id())
        number = next_number(writing, article_id, parent)
        row = {
            "id": claim_id,
            "article_id": article_id,
            "number": number,
            "parent_id": parent.id if parent else None,
            "relation": relation if parent else None,
            "restated": None if statement in (None, "", anchor.quote) else statement,
            "kind": None,
            "risk": None,
            "speaker": "",
            "verb": "",
            "unset": " ".join(sorted(PROPOSABLE)),
            "checker_id": None,
            "outcome": None,
            "verdict": None,
            "reason": None,
            "note": "",
            **NOT_JUDGED,
        }
        writing.insert(Entity.CLAIM, row)
        self.insert_passage(writing, claim_id, proof_id, anchor)
        return claim_id, number

    def insert_passage(
        self,
        writing: OperationWriter,
        claim_id: ClaimId,
        proof_id: ProofId,
        anchor: Anchor,
        role: PassageRole = PassageRole.REPEATS,
    ) -> None:
        """Lets a claim stand at `anchor`, behind its other passages."""
        writing.insert(
            Entity.PASSAGE,
            {
                "id": self._unit.new_id(),
                "claim_id": claim_id,
                "proof_id": proof_id,
                **anchor_fields(anchor),
                "role": role,
                "position": self._table.next_passage_position(claim_id),
            },
        )


def anchor_fields(anchor: Anchor) -> dict[str, Any]:
    """The columns that anchor a row to words."""
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def next_number(writing: OperationWriter, article_id: ArticleId, parent: Claim | None) -> str:
    """The number of the next claim of an article, or of the next content of `parent`."""
    if parent is None:
        return str(writing.next_number(f"article {article_id}"))
    return child_number(parent.number, writing.next_number(f"claim {parent.id}"))


def given(claim: Claim, **values: object) -> dict[str, Any]:
    """The columns of values that a person gave; nothing is proposed in their place any more."""
    return {**values, "unset": " ".join(sorted(claim.unset - values.keys()))}
