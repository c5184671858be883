"""What a person can do with what several claims hold: let one claim go into another, or divide one."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from factcheck.domain.errors import NotDividedError, NotMergedError
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Passage, PassageRole, Relation
from factcheck.domain.records.claim_relation import ClaimRelation
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_merging import (
    ClaimPart,
    differing,
    may_merge,
    merged_fields,
    passages_left_out,
    taken_along,
)
from factcheck.domain.rules.splitting import Content
from factcheck.domain.text.anchor import anchored
from factcheck.services.claim_rows import NewClaims, restated
from factcheck.services.unit_of_work import DeskPart, UnitOfWork
from factcheck.store.operation_writer import OperationWriter


class Regrouping(DeskPart):
    """Moves what is recorded between claims; nothing of it is judged by that."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._new = NewClaims(unit)

    def merge(self, stays_id: ClaimId, goes_id: ClaimId, taken: Collection[ClaimPart] = ()) -> Claim:
        """Lets a claim go into another one, with all that points at it, in one step; gives the one that stays.

        Of what both have and is not the same the one that stays keeps its own, but for the parts `taken` from the
        other. Passages whose words the one that stays has already go, and what one says of the other.
        Raises NoSuchClaimError, NotMergedError.
        """
        case = self._cases.here(self._cases.claim(stays_id).article_id)
        stays, goes = case.claim(stays_id), self._cases.claim(goes_id)
        if not may_merge(case, stays, goes):
            raise NotMergedError(goes.number, stays.number)
        chosen = frozenset(taken) & set(differing(stays, goes))
        parts = [part for part in ClaimPart if part in chosen or part in taken_along(stays, goes)]
        facts = {"claims": [stays.number], "goes": goes.number, "taken": parts}
        with self._unit.operation("claim.merge", facts, stays.article_id) as writer:
            writer.change(stays, **merged_fields(stays, goes, chosen))
            self._hand_over(writer, case, stays, goes)
            writer.remove(goes)
        return self._cases.claim(stays_id)

    def divide(self, claim_id: ClaimId, keeps: Content, others: Sequence[Content]) -> list[Claim]:
        """Lets a claim keep some of the words of a passage and makes others claims beside it, in one step.

        Gives the claim and the new ones; what is recorded of the claim stays with it. Raises NotDividedError where the
        words do not stand side by side in one passage of the claim, else as `Claims.add` does.
        """
        claim = self._cases.claim(claim_id)
        case = self._cases.here(claim.article_id)
        proof, parent = case.proof, case.claims.get(claim.parent_id) if claim.parent_id else None
        relation = claim.relation or Relation.CONTENT
        spans = [keeps.span, *(one.span for one in others)]
        passage = next((one for one in claim.passages if all(map(one.span.covers, spans))), None)
        if passage is None or not others or any(one.overlaps(other) for one, other in combinations(spans, 2)):
            raise NotDividedError(claim.number)
        anchors = [anchored(proof.text, span) for span in spans]
        kept = replace(passage, span=anchors[0].span, quote=anchors[0].quote)
        left = replace(claim, passages=tuple(kept if one is passage else one for one in claim.passages))
        with self._unit.operation("claim.divide", {"claims": [claim.number]}, claim.article_id) as writer:
            writer.change(passage, span=anchors[0].span, quote=anchors[0].quote, **anchors[0].context)
            writer.change(claim, restated=restated(keeps.statement, left.claimed_words))
            made = [
                self._new.insert(
                    writer, case.article.id, proof.id, anchor, parent, one.statement, relation, claim.level
                )
                for one, anchor in zip(others, anchors[1:], strict=True)
            ]
            writer.facts["made"] = [one.number for one in made]
        return [self._cases.claim(one) for one in (claim.id, *(one.id for one in made))]

    def _hand_over(self, writer: OperationWriter, case: Case, stays: Claim, goes: Claim) -> None:
        """Lets all that points at a claim, and the claims beneath it, belong to another one."""
        left_out = {one.id for one in passages_left_out(stays, goes)}
        told = {one.told for one in case.all(Denial)} | {one.told for one in case.all(ClaimRelation)}
        position = {kind: case.next_position(kind, stays.id) for kind in (Passage, *_TELLING)}
        for content in case.contents(goes.id):
            writer.change(content, parent_id=stays.id)
        for record, column in case.pointing_at(goes.id):
            now = replace(record, **{column: stays.id})
            # What would say something of a claim and itself, or again what is there.
            is_idle = isinstance(now, _TELLING) and (now.claim_id == now.target_id or now.told in told)
            if record.id in left_out or is_idle:
                writer.remove(record)
                continue
            moved: dict[str, Any] = {column: stays.id}
            if isinstance(record, Passage):
                moved["role"] = PassageRole.REPEATS
            if type(record) in position and column == "claim_id":
                moved["position"] = position[type(record)]
                position[type(record)] += 1
            writer.change(record, **moved)


_TELLING = (Denial, ClaimRelation)
"""What says of one claim how it stands to another."""
