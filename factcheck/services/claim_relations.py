"""What a person can do with relations: a claim conflicts with, restates, presupposes or rests on another one."""

from dataclasses import replace
from typing import Any

from factcheck.domain.errors import NoSuchClaimError, RelatedAlreadyError, SelfRelationError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_relation import ClaimRelation, RelationDraft, RelationKind
from factcheck.domain.records.ids import ClaimId, RelationId
from factcheck.domain.rules.merging import Read, merged
from factcheck.services.unit_of_work import DeskPart


class ClaimRelations(DeskPart):
    """The relations between claims of an article; none of them changes a verdict."""

    def add(self, claim_id: ClaimId, kind: RelationKind, target_id: ClaimId, note: str = "") -> ClaimRelation:
        """Says how a claim stands to another one.

        Raises NoSuchClaimError for a claim of another article, SelfRelationError, RelatedAlreadyError.
        """
        claim, relation_id = self._cases.claim(claim_id), RelationId(self._unit.new_id())
        position = self._cases.of(claim.article_id).next_position(ClaimRelation, claim_id)
        made = ClaimRelation(relation_id, claim_id, target_id, kind, note=note, position=position)
        target = self._checked(claim, made)
        with self._unit.operation("relation.add", _of(claim, kind, target), claim.article_id) as writer:
            writer.add(made)
        return self._cases.record(ClaimRelation, relation_id)

    def edit(
        self, relation_id: RelationId, draft: RelationDraft, seen: Read[RelationDraft] | None = None
    ) -> ClaimRelation:
        """Says otherwise how a claim stands to another one; raises as `add` and as editing evidence."""
        relation = self._cases.record(ClaimRelation, relation_id)
        claim = self._cases.claim(relation.claim_id)
        given = merged(seen, Read(relation.draft, relation.rev), draft)
        target_id = given.target_id or relation.target_id
        fields = {"target_id": target_id, "kind": given.kind, "note": given.note}
        target = self._checked(claim, replace(relation, target_id=target_id, kind=given.kind))
        with self._unit.operation("relation.edit", _of(claim, given.kind, target), claim.article_id) as writer:
            writer.change(relation, **fields)
        return self._cases.record(ClaimRelation, relation_id)

    def remove(self, relation_id: RelationId) -> None:
        """Takes a relation away; both claims stay."""
        relation = self._cases.record(ClaimRelation, relation_id)
        claim, target = map(self._cases.claim, (relation.claim_id, relation.target_id))
        with self._unit.operation("relation.remove", _of(claim, relation.kind, target), claim.article_id) as writer:
            writer.remove(relation)

    def _checked(self, claim: Claim, relation: ClaimRelation) -> Claim:
        """The other claim of a relation that may be recorded."""
        target = self._cases.claim(relation.target_id)
        if target.id == claim.id:
            raise SelfRelationError(claim.number)
        if target.article_id != claim.article_id:
            raise NoSuchClaimError(target.id)
        others = (one for one in claim.relations if one.id != relation.id)
        if any(one.told == relation.told for one in others):
            raise RelatedAlreadyError(claim.number, target.number)
        return target


def _of(claim: Claim, kind: RelationKind, target: Claim) -> dict[str, Any]:
    return {"claims": [claim.number], "target": target.number, "relation": kind}
