"""Claims as verbs write them: a new one with its first passage, and what a judgement changes in one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.claim import (
    NEED_NO_VERDICT,
    PROPOSABLE,
    Claim,
    ClaimKind,
    Passage,
    PassageRole,
    Proposal,
    Relation,
    Risk,
    child_number,
)
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ArticleId, ClaimId, DenialId, PassageId, ProofId
from factcheck.domain.records.verdict import KNOWN_REASONS, REASONS, Judgement, Reason, Verdict
from factcheck.domain.rules.bearing import basis_for
from factcheck.domain.text.anchor import Anchor
from factcheck.domain.text.matching import whole_spans_of
from factcheck.services.unit_of_work import DeskPart
from factcheck.store.operation_writer import OperationWriter

NOT_JUDGED = {
    "judged_by": "",
    "judged_at": "",
    "judged_words": "",
    "judged_statement": None,
    "judged_sentence": None,
    "basis": None,
}


class NewClaims(DeskPart):
    """Numbers claims and writes them."""

    def insert(
        self,
        writer: OperationWriter,
        article_id: ArticleId,
        proof_id: ProofId,
        anchor: Anchor | None,
        parent: Claim | None = None,
        statement: str | None = None,
        relation: Relation = Relation.CONTENT,
        level: Level | None = None,
    ) -> Claim:
        """Writes a claim that stands at `anchor`, an implication where there is none, and gives it.

        Its level is that of its parent where none is given.
        """
        claim_id = ClaimId(self._unit.new_id())
        passage = self.passage(claim_id, proof_id, anchor) if anchor else None
        made = Claim(
            id=claim_id,
            article_id=article_id,
            number=next_number(writer, article_id, parent),
            parent_id=parent.id if parent else None,
            relation=relation if parent else None,
            restated=restated(statement, anchor.quote if anchor else ""),
            kind=None if anchor else ClaimKind.IMPLICATION,
            unset=PROPOSABLE if anchor else PROPOSABLE - {"kind"},
            level=level or (parent.level if parent else None),
            passages=(passage,) if passage else (),
        )
        writer.add(made)
        if anchor and passage:
            writer.add(passage, **anchor.context)
        return made

    def insert_denial(
        self,
        writer: OperationWriter,
        claim: Claim,
        target_id: ClaimId | None,
        scope: str = "",
        denial_id: DenialId | None = None,
        behind: int = 0,
    ) -> None:
        """Lets a claim deny another one, or None where it is not stated what, `behind` so many others of this verb."""
        position = self._cases.of(claim.article_id).next_position(Denial, claim.id) + behind
        denial_id = denial_id or DenialId(self._unit.new_id())
        writer.add(Denial(denial_id, claim.id, target_id=target_id, scope=scope, position=position))

    def pass_denials_on(self, writer: OperationWriter, said: Claim, contents: Sequence[Claim]) -> list[tuple[str, ...]]:
        """Lets denials of a claim point at those contents of it that their scope names; gives who denies which.

        With the article of who denies, where that is another one.
        """
        cases, passed = self._cases, list[tuple[str, ...]]()
        for denial in cases.of(said.article_id).denials_against(said.id):
            denied = [one for one in contents if _is_denied_by(one, denial)]
            for behind, one in enumerate(denied):
                if behind:
                    self.insert_denial(writer, cases.claim(denial.claim_id), one.id, denial.scope, behind=behind)
                else:
                    writer.change(denial, target_id=one.id)
                passed.append((denial.number, one.number, *filter(None, [denial.article])))
        return passed

    def passage(
        self,
        claim_id: ClaimId,
        proof_id: ProofId,
        anchor: Anchor,
        role: PassageRole = PassageRole.REPEATS,
        position: int = 1,
    ) -> Passage:
        """Words in which a claim stands, to be written with those around them."""
        passage_id = PassageId(self._unit.new_id())
        return Passage(passage_id, claim_id, proof_id, anchor.span, anchor.quote, role, position)


def _is_denied_by(content: Claim, denial: Denial) -> bool:
    """Whether a denial of a saying reaches a part of what was said: one of the two has the words of the other."""
    statement, scope = content.statement, denial.scope
    return bool(whole_spans_of(statement, scope) or whole_spans_of(scope, statement))


def next_number(writer: OperationWriter, article_id: ArticleId, parent: Claim | None) -> str:
    """The number of the next claim of an article, or of the next content of `parent`."""
    if parent is None:
        return str(writer.next_number(f"article {article_id}"))
    return child_number(parent.number, writer.next_number(f"claim {parent.id}"))


def restated(statement: str | None, words: str) -> str | None:
    """Other words for `words` of the article; none where there are blanks alone, or the same words."""
    return statement if statement and statement.strip() and statement != words else None


def given(claim: Claim, **values: object) -> dict[str, Any]:
    """The fields of values that a person gave, blanks being none; nothing is proposed in their place any more."""
    fields = {name: "" if isinstance(value, str) and not value.strip() else value for name, value in values.items()}
    return {**fields, "unset": claim.unset - values.keys()}


def kept_of(claim: Claim, proposal: Proposal) -> dict[str, Any]:
    """The fields of what is kept of a proposal: those alone that nobody has given."""
    return given(claim, **{name: getattr(proposal, name) for name in claim.unset})


def judged(
    claim: Claim, judgement: Judgement, reason: Reason | str | None, kept: Proposal | None, writer: OperationWriter
) -> dict[str, Any]:
    """The fields of a judged claim; what is `kept` of a proposal is given with the verdict.

    A reason that was given for the same verdict stays until another one is given.
    """
    verdict = judgement.verdict
    if verdict is None:
        needs_none = judgement is Judgement.NOT_NEEDED
        by = {**NOT_JUDGED, **(judged_by(claim, writer) if needs_none else {})}
        return {"verdict": None, "reason": None, **by, **_kind(claim, needs_none)}
    fields: dict[str, Any] = {}
    known = claim
    if kept is not None:
        fields = kept_of(claim, kept)
        known = replace(claim, **fields)
    fields |= _kind(known, False)
    reason = reason or (claim.reason if claim.verdict == verdict else None)
    return {
        **fields,
        "verdict": verdict,
        "reason": fitting_reason(verdict, reason),
        **judged_on(known, verdict, writer),
    }


def judged_on(claim: Claim, verdict: Verdict, writer: OperationWriter) -> dict[str, Any]:
    """Who judges and when, on which words and which statement, and what the verdict rests on as the record stands."""
    return {**judged_by(claim, writer), "basis": basis_for(claim, verdict)}


def judged_by(claim: Claim, writer: OperationWriter) -> dict[str, Any]:
    """Who judges or says that no verdict is needed, when, and of which words and which statement."""
    return {
        "judged_by": writer.who,
        "judged_at": writer.at,
        "judged_words": claim.claimed_words,
        "judged_statement": claim.statement,
        "judged_sentence": None,
    }


def judged_by_kind(claim: Claim, fields: dict[str, Any], writer: OperationWriter) -> dict[str, Any]:
    """What goes with the kind among `fields`: of a claim without a verdict it says whether that needs one."""
    if claim.verdict is not None or "kind" not in fields:
        return {}
    return {**NOT_JUDGED, **(judged_by(claim, writer) if fields["kind"] in NEED_NO_VERDICT else {})}


def fitting_reason(verdict: Verdict | None, reason: str | None) -> str | None:
    """A reason, where it goes with the verdict: one of its list, or own words; blanks alone are none."""
    if verdict is None or not reason or not reason.strip():
        return None
    return reason if reason in REASONS[verdict] or reason not in KNOWN_REASONS else None


def _kind(claim: Claim, needs_none: bool) -> dict[str, Any]:
    """The kind, where judging changes it: what needs no verdict is an opinion or a prediction.

    One that is a legal risk stays what it is, since it needs a verdict. Of one that needs a verdict after all the rule
    proposes the kind again.
    """
    is_idle = claim.kind in NEED_NO_VERDICT
    if is_idle is needs_none or (is_idle and claim.risk is Risk.LEGAL):
        return {}
    if needs_none:
        return given(claim, kind=ClaimKind.OPINION)
    return {"kind": None, "unset": claim.unset | {"kind"}}


def passage_of(claim: Claim, passage_id: PassageId) -> Passage:
    """A passage of a claim; raises NoSuchRecordError."""
    for passage in claim.passages:
        if passage.id == passage_id:
            return passage
    raise NoSuchRecordError("passage")


def in_text_order(claim: Claim) -> list[Passage]:
    """The passages of a claim: its words in the order of the text, then where they stand again."""
    claimed = sorted(claim.claimed, key=lambda one: one.span)
    return [*claimed, *(one for one in claim.passages if one not in claimed)]
