"""What a person can do with denials: a claim points at another claim, with a scope."""

from dataclasses import asdict, dataclass
from typing import Any

from factcheck.domain.errors import DeniedAlreadyError, NoSuchClaimError, SelfDenialError
from factcheck.domain.records.claim import Claim, Relation, number_key
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.text.anchor import anchored
from factcheck.domain.text.matching import same_words
from factcheck.domain.text.span import Span
from factcheck.services.claim_rows import NewClaims, restated
from factcheck.services.unit_of_work import DeskPart, UnitOfWork


@dataclass(frozen=True, slots=True)
class _Pointed:
    target_id: ClaimId | None
    scope: str


class Denials(DeskPart):
    """The denials of a desk; none of them changes a verdict."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._new = NewClaims(unit)

    def targets_elsewhere(self, claim: Claim) -> list[ClaimElsewhere]:
        """The claims of other articles that a claim may deny, as people count: none that was cut, or is denied already.

        Nor one of an article that is closed.
        """
        order, taken = self._cases.articles(), {one.target_id for one in claim.denials}
        found = self._unit.store.cases.elsewhere(claim.article_id).values()
        free = [one for one in found if not one.claim.is_cut and one.claim.id not in taken]
        return sorted(free, key=lambda one: (order.index(one.claim.article_id), number_key(one.claim.number)))

    def add(self, claim_id: ClaimId, target_id: ClaimId | None, scope: str = "") -> Denial:
        """Says that a claim denies another one, or None where it is not stated what.

        The other one may stand in another article that was not removed. It denies each target once. Raises
        NoSuchClaimError, SelfDenialError, DeniedAlreadyError.
        """
        claim = self._cases.claim(claim_id)
        target = self._target(claim, target_id)
        self._check_new(claim, target)
        denial_id = DenialId(self._unit.new_id())
        with self._unit.operation("denial.add", self._of(claim, target), claim.article_id) as writer:
            self._new.insert_denial(writer, claim, target_id, scope, denial_id)
        return self._cases.record(Denial, denial_id)

    def add_with_target(self, claim_id: ClaimId, span: Span, statement: str, scope: str = "") -> Denial:
        """Makes the words at `span` a claim beneath the denial (7a), and that its target, in one step.

        Raises as `Claims.add` does, or SelfDenialError where the statement is that of the denial itself.
        """
        claim = self._cases.claim(claim_id)
        proof = self._cases.here(claim.article_id).proof
        anchor = anchored(proof.text, span)
        if same_words(restated(statement, anchor.quote) or anchor.quote, claim.statement):
            raise SelfDenialError(claim.number)
        denial_id = DenialId(self._unit.new_id())
        with self._unit.operation("denial.add", {}, claim.article_id) as writer:
            target = self._new.insert(writer, claim.article_id, proof.id, anchor, claim, statement, Relation.DENIED)
            writer.facts |= {"claims": [claim.number], "target": target.number}
            self._new.insert_denial(writer, claim, target.id, scope, denial_id)
        return self._cases.record(Denial, denial_id)

    def edit(
        self,
        denial_id: DenialId,
        target_id: ClaimId | None,
        scope: str,
        seen: Read[tuple[ClaimId | None, str]] | None = None,
    ) -> Denial:
        """Lets a denial point elsewhere or reach further or less far.

        `seen` are the target and the scope that whoever changed it had read. Raises as `add` and as editing evidence.
        """
        denial = self._cases.record(Denial, denial_id)
        claim = self._cases.claim(denial.claim_id)
        read = Read(_Pointed(*seen.held), seen.rev) if seen is not None else None
        now = Read(_Pointed(denial.target_id, denial.scope), denial.rev)
        pointed = merged(read, now, _Pointed(target_id, scope))
        target = self._target(claim, pointed.target_id)
        self._check_new(claim, target, denial)
        with self._unit.operation("denial.edit", self._of(claim, target), claim.article_id) as writer:
            writer.change(denial, **asdict(pointed))
        return self._cases.record(Denial, denial_id)

    def remove(self, denial_id: DenialId) -> None:
        """Takes a denial away; both claims stay."""
        denial = self._cases.record(Denial, denial_id)
        claim = self._cases.claim(denial.claim_id)
        facts = {"claims": [denial.number], "target": denial.target_number}
        if denial.target_article:
            facts["target_article"] = denial.target_article
        with self._unit.operation("denial.remove", facts, claim.article_id) as writer:
            writer.remove(denial)

    def _check_new(self, claim: Claim, target: Claim | None, denial: Denial | None = None) -> None:
        """Makes sure that no other denial of a claim has this target; several may be of what is not stated."""
        others = (one for one in claim.denials if denial is None or one.id != denial.id)
        same = next((one for one in others if target is not None and one.target_id == target.id), None)
        if same is not None:
            raise DeniedAlreadyError(claim.number, same.target_number, same.target_article)

    def _target(self, claim: Claim, target_id: ClaimId | None) -> Claim | None:
        if target_id is None:
            return None
        target, case = self._cases.claim(target_id), self._cases.of_claim(target_id)
        if target.id == claim.id:
            raise SelfDenialError(claim.number)
        if case.is_removed:
            raise NoSuchClaimError(target.number)
        return target

    def _of(self, claim: Claim, target: Claim | None) -> dict[str, Any]:
        """The facts of an operation on a denial; the article of the target where that is another one."""
        if target is None:
            return {"claims": [claim.number], "target": None}
        facts: dict[str, Any] = {"claims": [claim.number], "target": target.number}
        if target.article_id != claim.article_id:
            facts["target_article"] = self._cases.of(target.article_id).article.name
        return facts
