"""What a person can do with claims."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.errors import (
    LastPassageError,
    NoStatementError,
    NoSuchClaimError,
    NotPlacedError,
    PassageTakenError,
)
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, ClaimKind, Outcome, Passage, PassageRole, Proposal, Relation, Risk
from factcheck.domain.records.ids import ArticleId, ClaimId, PassageId
from factcheck.domain.records.verdict import Judgement, Reason
from factcheck.domain.rules.bearing import earlier_evidence, may_be_confirmed
from factcheck.domain.rules.claim_tree import deepest_first
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.merging import Read, check_unchanged
from factcheck.domain.rules.splitting import Split, is_of_one_speaker, narrowed
from factcheck.domain.text.anchor import anchored
from factcheck.domain.text.canonical import shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording.joining import comma_list
from factcheck.services.claim_reading import ClaimReading
from factcheck.services.claim_rows import (
    NewClaims,
    fitting_reason,
    given,
    in_text_order,
    judged,
    judged_by,
    judged_by_kind,
    judged_on,
    kept_of,
    passage_of,
    restated,
)
from factcheck.services.evidence import reopen
from factcheck.services.unit_of_work import UnitOfWork


class Claims(ClaimReading):
    """The claims of a desk: made from words, restated, judged, removed."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self._new = NewClaims(unit)

    def add(
        self,
        article_id: ArticleId,
        span: Span | None,
        statement: str | None = None,
        parent_id: ClaimId | None = None,
        judgement: Judgement | None = None,
    ) -> Claim:
        """Makes a claim of the words at `span`, judged at once where a judgement is given.

        Without words it is an implication, which the statement says. With a parent it is a content of that claim (12a).
        Raises NoStatementError, OutsideTextError, SplitGraphemeError, or NoSuchClaimError for a parent in another
        article; the quotation is sliced from the stored text.
        """
        proof = self._cases.here(article_id).proof
        anchor = anchored(proof.text, span) if span is not None else None
        if anchor is None and not (statement and statement.strip()):
            raise NoStatementError()
        parent = self._cases.claim_in(article_id, parent_id) if parent_id else None
        facts = {"words": shortened(anchor.quote if anchor else statement or "", 60), "judgement": judgement}
        with self._unit.operation("claim.add", facts, article_id) as writer:
            made = self._new.insert(writer, article_id, proof.id, anchor, parent, statement)
            writer.facts["claims"] = [made.number]
            if judgement is not None:
                writer.change(made, **judged(made, judgement, None, None, writer))
        return self.get(made.id)

    def split(self, claim_id: ClaimId, split: Split) -> list[Claim]:
        """Lets a claim say who said it, and makes what was said claims beneath it, in one step; gives these.

        A content whose words stand in the claim is anchored to just these words. What the claim denies is recorded as
        what it denies, too; who denies the claim by words of what was said denies that from now on, and not that one of
        its speakers said so. Raises as `add` does.
        """
        claim = self.get(claim_id)
        case = self._cases.here(claim.article_id)
        proof, language = case.proof, language_of(case.article.language)
        relation = language.denials.relation(split.verb)
        denies = relation is Relation.DENIED
        passages = [one.span for one in claim.passages if one.proof_id == proof.id]
        contents = [narrowed(proof.text, passages, content, language.attributions) for content in split.contents]
        with self._unit.operation("claim.split", _of([claim]), claim.article_id) as writer:
            said_by = given(claim, speaker=split.speaker, verb=split.verb)
            writer.change(claim, restated=restated(split.said, claim.claimed_words), **said_by)
            made = list[Claim]()
            for content, anchor in ((one, anchored(proof.text, one.span)) for one in contents):
                one = self._new.insert(writer, claim.article_id, proof.id, anchor, claim, content.statement, relation)
                if content.speaker.strip():
                    writer.change(one, **given(one, speaker=content.speaker, verb=content.verb))
                if denies:
                    scope = language.denials.scope(content.statement)
                    self._new.insert_denial(writer, claim, one.id, scope, behind=len(made))
                made.append(one)
            said = [one for one, of in zip(made, contents, strict=True) if not is_of_one_speaker(of, split, claim)]
            if not denies and (denied := self._new.pass_denials_on(writer, claim, said)):
                writer.facts["denied"] = denied
        return self.some([one.id for one in made])

    def add_passage(self, claim_id: ClaimId, span: Span, role: PassageRole = PassageRole.REPEATS) -> Claim:
        """Lets a claim stand in further words of its article, or need them too: then all are read as the text has them.

        Raises as `add` does, or PassageTakenError where it stands in some of these words already.
        """
        claim = self.get(claim_id)
        proof = self._cases.here(claim.article_id).proof
        anchor = anchored(proof.text, span)
        if any(one.proof_id == proof.id and one.span.overlaps(span) for one in claim.passages):
            raise PassageTakenError(claim.number)
        facts = _of([claim], words=shortened(anchor.quote, 60), role=role)
        with self._unit.operation("passage.add", facts, claim.article_id) as writer:
            behind = self._cases.of(claim.article_id).next_position(Passage, claim.id)
            made = self._new.passage(claim_id, proof.id, anchor, role, behind)
            writer.add(made, **anchor.context)
            if role is PassageRole.COMPLETES:
                all_of_it = replace(claim, passages=(*claim.passages, made))
                for position, one in enumerate(in_text_order(all_of_it), start=1):
                    writer.change(one, position=position)
        return self.get(claim_id)

    def move_passage(self, passage_id: PassageId, claim_id: ClaimId, span: Span) -> Claim:
        """Gives a passage other edges; raises NoSuchRecordError, else as `add` does."""
        claim = self.get(claim_id)
        passage = passage_of(claim, passage_id)
        anchor = anchored(self._cases.here(claim.article_id).proof.text, span)
        with self._unit.operation("passage.move", _of([claim]), claim.article_id) as writer:
            writer.change(passage, span=anchor.span, quote=anchor.quote, **anchor.context)
        return self.get(claim_id)

    def remove_passage(self, claim_id: ClaimId, passage_id: PassageId) -> None:
        """Takes a passage off a claim, whose main passage completes no other.

        Raises NoSuchRecordError, or LastPassageError for its only one.
        """
        claim = self.get(claim_id)
        passage = passage_of(claim, passage_id)
        if len(claim.passages) == 1:
            raise LastPassageError(claim.number)
        facts = _of([claim], words=shortened(passage.quote, 60))
        with self._unit.operation("passage.remove", facts, claim.article_id) as writer:
            writer.remove(passage)
            if passage == claim.main:
                left = replace(claim, passages=tuple(one for one in claim.passages if one != passage))
                writer.change(left.main, role=PassageRole.REPEATS)

    def restate(self, claim_id: ClaimId, statement: str, seen: Read[str] | None = None) -> None:
        """Puts the claim in other words; the words of the article again if `statement` is blank or those.

        `seen` is what whoever typed it had read there: raises EditConflictError where it is something else by now. So
        do the other fields that are typed.
        """
        claim = self.get(claim_id)
        _check_seen("statement", seen, claim, statement)
        if claim.is_in_no_words and not statement.strip():
            raise NoStatementError()
        fields = {"restated": restated(statement, claim.claimed_words)}
        self._write(claim, "claim.restate", _of([claim]), fields, typed=True)

    def judge(
        self,
        ids: Sequence[ClaimId],
        judgement: Judgement,
        reason: Reason | str | None = None,
        note: str | None = None,
        shown: Proposal | None = None,
    ) -> Proposal:
        """Gives claims one verdict, says that they need none, or takes the verdict away, in one step.

        `shown` is the proposal that stood beside the one claim that is judged: a verdict keeps of it what nobody had
        given, and that is returned. A reason that was given for the same verdict stays until another one is given.
        Raises NotPlacedError where nobody has said where the words of one stand in the current proof: only taking a
        verdict away says nothing of them.
        """
        if not ids:
            return Proposal()
        claims = self._every(ids)
        unplaced = tuple(claim.number for claim in claims if claim.unplaced)
        if unplaced and judgement is not Judgement.CLEAR:
            raise NotPlacedError(unplaced)
        keeps = shown is not None and len(claims) == 1 and judgement.verdict is not None
        kept = shown.only(claims[0].unset) if shown is not None and keeps else Proposal()
        facts = _of(claims, judgement=judgement, kept=kept.known)
        if judgement is Judgement.NOT_NEEDED and (legal := sum(claim.risk is Risk.LEGAL for claim in claims)):
            facts["still_open"] = legal
        with self._unit.operation("claim.judge", facts, claims[0].article_id) as writer:
            for claim in claims:
                fields = judged(claim, judgement, reason, kept if keeps else None, writer)
                writer.change(claim, **fields, **({} if note is None else {"note": note}))
        return kept

    def keep(self, claim_id: ClaimId, shown: Proposal) -> None:
        """Gives a claim what a rule proposes for it, where nobody has given anything."""
        claim = self.get(claim_id)
        kept = shown.only(claim.unset)
        self._write(claim, "claim.keep", _of([claim], kept=kept.known), kept_of(claim, kept))

    def confirm(self, ids: Sequence[ClaimId]) -> None:
        """Says that verdicts, or that none is needed, hold for claims as they stand and with what is recorded now.

        So does the evidence that was recorded of other words.
        """
        claims = [claim for claim in self._every(ids) if claim.verdict is not None or may_be_confirmed(claim)]
        if not claims:
            return
        with self._unit.operation("claim.confirm", _of(claims), claims[0].article_id) as writer:
            for claim in claims:
                if claim.verdict is not None:
                    writer.change(claim, **judged_on(claim, claim.verdict, writer))
                elif claim.needed_none_otherwise:
                    writer.change(claim, **judged_by(claim, writer))
                for one in earlier_evidence(claim):
                    writer.change(one, statement=claim.statement)

    def give_reason(self, ids: Sequence[ClaimId], reason: Reason | str | None) -> None:
        """Says why claims have their verdicts, in one step.

        A reason of the list must belong to the verdict, own words go with any.
        """
        claims = self._every(ids)
        if not claims:
            return
        facts = _of(claims, reason=shortened(reason, 60) if reason and reason.strip() else None)
        with self._unit.operation("claim.reason", facts, claims[0].article_id) as writer:
            for claim in claims:
                writer.change(claim, reason=fitting_reason(claim.verdict, reason))

    def set_outcome(self, ids: Sequence[ClaimId], outcome: Outcome | None) -> None:
        """Decides about the words of claims in the copy, in one step; None takes the decision back.

        What is decided so already is no part of the step, so that its line counts what it changed.
        """
        claims = [claim for claim in self._every(ids) if claim.outcome is not outcome]
        if not claims:
            return
        with self._unit.operation("claim.outcome", _of(claims, outcome=outcome), claims[0].article_id) as writer:
            for claim in claims:
                writer.change(claim, outcome=outcome)

    def set_note(self, claim_id: ClaimId, note: str, seen: Read[str] | None = None) -> None:
        """Writes the note of a claim."""
        claim = self.get(claim_id)
        _check_seen("note", seen, claim, note)
        self._write(claim, "claim.note", _of([claim]), {"note": note}, typed=True)

    def set_kind(self, claim_id: ClaimId, kind: ClaimKind | None) -> None:
        """Says what sort of statement it is."""
        claim = self.get(claim_id)
        self._write(claim, "claim.kind", _of([claim], to=kind), given(claim, kind=kind))

    def set_risk(self, claim_id: ClaimId, risk: Risk | None) -> None:
        """Says how much care it asks for."""
        claim = self.get(claim_id)
        self._write(claim, "claim.risk", _of([claim], to=risk), given(claim, risk=risk))

    def set_speaker(
        self, claim_id: ClaimId, speaker: str, verb: str | None = None, seen: Read[str] | None = None
    ) -> None:
        """Says who said it and with which verb; a claim with one of these is about who said what."""
        claim = self.get(claim_id)
        _check_seen("speaker", seen, claim, speaker)
        fields = given(claim, speaker=speaker) if verb is None else given(claim, speaker=speaker, verb=verb)
        self._write(claim, "claim.speaker", _of([claim]), fields, typed=True)

    def set_verb(self, claim_id: ClaimId, verb: str, seen: Read[str] | None = None) -> None:
        """Says with which verb it was said."""
        claim = self.get(claim_id)
        _check_seen("verb", seen, claim, verb)
        self._write(claim, "claim.verb", _of([claim]), given(claim, verb=verb), typed=True)

    def remove(self, ids: Sequence[ClaimId]) -> None:
        """Takes claims away with their contents, passages and everything recorded; undo brings all of it back.

        Annotations that became one of them are open again.
        """
        claims = self._every(self._with_contents(ids))
        if not claims:
            return
        with self._unit.operation("claim.remove", _of(claims), claims[0].article_id) as writer:
            writer.facts["denied_by"] = _denied_from_outside(claims)
            gone: set[str] = set()
            for claim in deepest_first(claims):
                case = self._cases.of(claim.article_id)
                reopen(writer, case.of(Annotation, claim.id))
                for record in case.going_with(claim.id):
                    if record.id not in gone:  # a denial may hang on two of them
                        writer.remove(record)
                        gone.add(record.id)
                writer.remove(claim)

    def _every(self, ids: Collection[ClaimId]) -> list[Claim]:
        """The claims of these ids; raises NoSuchClaimError where one is missing."""
        claims = self.some(ids)
        if len(claims) < len(set(ids)):
            raise NoSuchClaimError(comma_list(ids))
        return claims

    def _with_contents(self, ids: Sequence[ClaimId]) -> set[ClaimId]:
        found, todo = set[ClaimId](), list(ids)
        while todo:
            claim_id = todo.pop()
            if claim_id not in found:
                found.add(claim_id)
                todo.extend(self._cases.of_claim(claim_id).beneath.get(claim_id, ()))
        return found

    def _write(
        self, claim: Claim, kind: str, facts: dict[str, Any], fields: dict[str, Any], typed: bool = False
    ) -> None:
        with self._unit.operation(kind, facts, claim.article_id, joins_last=typed and self._unit.is_typing) as writer:
            writer.change(claim, **fields | judged_by_kind(claim, fields, writer))


def _denied_from_outside(claims: Sequence[Claim]) -> list[str | tuple[str, str]]:
    """The numbers of the claims that deny one of these and are none of them, with their articles where these differ."""
    ids = {claim.id for claim in claims}
    denials = [one for claim in claims for one in claim.denied_by if one.claim_id not in ids]
    return list(dict.fromkeys((one.number, one.article) if one.article else one.number for one in denials))


def _check_seen(field: str, seen: Read[str] | None, claim: Claim, mine: str) -> None:
    if seen is not None:
        check_unchanged(field, seen, Read(getattr(claim, field), claim.rev), mine)


def _of(claims: Sequence[Claim], **facts: object) -> dict[str, Any]:
    """The facts of an operation on claims."""
    return {"claims": [claim.number for claim in claims], **facts}
