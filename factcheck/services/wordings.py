"""What a person can do with proposed wordings."""

from dataclasses import asdict, replace
from typing import Any

from factcheck.domain.errors import OtherWordsError
from factcheck.domain.records.ids import ArticleId, ClaimId, WordingId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, WordingDraft
from factcheck.domain.rules.merging import Read, merged
from factcheck.domain.text.anchor import anchored
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.span import Span
from factcheck.services.changes_made import end_changes
from factcheck.services.unit_of_work import DeskPart


class Wordings(DeskPart):
    """The proposed wordings of a desk; the text itself is never changed."""

    def add(
        self, article_id: ArticleId, span: Span, draft: WordingDraft, claim_id: ClaimId | None = None
    ) -> ProposedWording:
        """Proposes other words for those at `span`, with a claim or without one.

        Raises as `Claims.add` does, or OtherWordsError for a claim that stands on none of them.
        """
        case = self._cases.here(article_id)
        proof = case.proof
        anchor = anchored(proof.text, span)
        claim = self._cases.claim_in(article_id, claim_id) if claim_id is not None else None
        if claim is not None and not any(one.span.overlaps(span) for one in claim.passages if one.proof_id == proof.id):
            raise OtherWordsError(claim.number)
        wording_id = WordingId(self._unit.new_id())
        facts = {"words": shortened(anchor.quote, 40), "proposed": shortened(draft.proposed, 40)}
        with self._unit.operation("wording.propose", facts, article_id) as writer:
            made = ProposedWording(
                id=wording_id,
                article_id=article_id,
                proof_id=proof.id,
                claim_id=claim_id,
                span=anchor.span,
                quote=anchor.quote,
                **asdict(draft),
                proposed_by=writer.who,
                proposed_at=writer.at,
                position=case.next_position(ProposedWording),
            )
            writer.add(made, **anchor.context)
        return self._cases.record(ProposedWording, wording_id)

    def edit(
        self, wording_id: WordingId, draft: WordingDraft, seen: Read[WordingDraft] | None = None
    ) -> ProposedWording:
        """Writes a proposed wording anew; other words are proposed by whoever writes them, and are not decided about.

        `seen` is what whoever changed it had read; raises EditConflictError as `EvidenceRecords.edit` does.
        """
        wording = self._cases.record(ProposedWording, wording_id)
        draft = merged(seen, Read(wording.draft, wording.rev), draft)
        facts = {"words": shortened(wording.quote, 40), "proposed": shortened(draft.proposed, 40)}
        fields = asdict(draft)
        with self._unit.operation("wording.edit", facts, wording.article_id) as writer:
            if draft.proposed != wording.proposed:
                fields |= {"proposed_by": writer.who, "proposed_at": writer.at, **_decided(None, "", "")}
            writer.change(wording, **fields)
        return self._cases.record(ProposedWording, wording_id)

    def decide(self, wording_id: WordingId, decision: Decision | None) -> ProposedWording:
        """Accepts the new words or keeps the old ones, with name and time; None takes the decision back.

        A claim that needs a change needs none any more where new words are accepted that the text has already.
        """
        wording = self._cases.record(ProposedWording, wording_id)
        case = self._cases.here(wording.article_id)
        facts = {"words": shortened(wording.quote, 60), "decision": decision}
        with self._unit.operation("wording.decide", facts, wording.article_id) as writer:
            who, at = (writer.who, writer.at) if decision is not None else ("", "")
            if decision is not wording.decision:
                writer.change(wording, **_decided(decision, who, at))
                decided = replace(wording, decision=decision)
                new = {wording_id} if decided.is_put_in(case.proof) else ()
                wordings = [decided if one.id == wording_id else one for one in case.all(ProposedWording)]
                writer.facts |= {"ended": end_changes(case, wordings, new, case.proof, writer)}
        return self._cases.record(ProposedWording, wording_id)

    def remove(self, wording_id: WordingId) -> None:
        """Takes a proposed wording away."""
        wording = self._cases.record(ProposedWording, wording_id)
        with self._unit.operation(
            "wording.remove", {"words": shortened(wording.quote, 60)}, wording.article_id
        ) as writer:
            writer.remove(wording)


def _decided(decision: Decision | None, who: str, at: str) -> dict[str, Any]:
    return {"decision": decision, "decided_by": who, "decided_at": at}
