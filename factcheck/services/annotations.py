"""What a person can do with what the reporter attached: make a claim of it, dismiss it, take that back."""

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.case import by_number
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import AnnotationId, ArticleId
from factcheck.domain.records.proof import Proof
from factcheck.domain.text.anchor import anchored
from factcheck.domain.text.canonical import shortened, trimmed
from factcheck.domain.text.span import Span
from factcheck.services.claim_rows import NewClaims
from factcheck.services.claims import Claims
from factcheck.services.evidence import EvidenceRecords, evidence_of
from factcheck.services.unit_of_work import DeskPart, UnitOfWork


class Annotations(DeskPart):
    """The annotations of a desk; a thread is one thing: what is done to one of it is done to all."""

    def __init__(self, unit: UnitOfWork, claims: Claims, evidence: EvidenceRecords) -> None:
        super().__init__(unit)
        self._claims = claims
        self._new = NewClaims(unit)
        self._evidence = evidence

    def of(self, article_id: ArticleId) -> list[Annotation]:
        """The annotations of an article in the order of the text."""
        return self._cases.of(article_id).all(Annotation)

    def thread(self, annotation_id: AnnotationId) -> list[Annotation]:
        """The whole thread that an annotation belongs to, what begins it first; raises NoSuchRecordError."""
        one = self._cases.record(Annotation, annotation_id)
        return self._cases.of(one.article_id).thread(one.thread or one.id)

    def dismiss(self, annotation_id: AnnotationId) -> None:
        """Puts an open annotation aside; one that became a claim stays as it is. Raises NoSuchRecordError."""
        self._set(annotation_id, AnnotationState.OPEN, AnnotationState.DISMISSED)

    def reopen(self, annotation_id: AnnotationId) -> None:
        """Takes the dismissing of an annotation back; raises NoSuchRecordError."""
        self._set(annotation_id, AnnotationState.DISMISSED, AnnotationState.OPEN)

    def make_claim(self, annotation_id: AnnotationId) -> Claim:
        """Makes a claim of the words, with what the reporter wrote as a lead or linked as evidence, in one step.

        Where the very words are a claim already it gets the evidence; an annotation that became a claim gives that.
        Raises NoSuchRecordError, or NoSuchArticleError where the article was removed.
        """
        thread = self.thread(annotation_id)
        first = thread[0]
        if first.claim_id is not None:
            return self._claims.get(first.claim_id)
        proof = self._cases.here(first.article_id).proof
        if first.proof_id != proof.id:
            raise NoSuchRecordError("annotation in this proof")
        there = self._claim_at(proof, first)
        draft = evidence_of(thread, self._number(first), self._unit.today())
        with self._unit.operation(
            "annotation.claim", {"annotation": first.kind, "words": ""}, first.article_id
        ) as writer:
            if there is None:
                anchor = anchored(proof.text, _words(proof, first))
                claim = self._new.insert(writer, proof.article_id, proof.id, anchor)
                writer.facts |= {"claims": [claim.number], "words": shortened(anchor.quote, 60)}
            else:
                claim = there
                writer.facts["claims"] = [there.number]
            self._evidence.insert(writer, claim, draft)
            for one in thread:
                writer.change(one, state=AnnotationState.USED, claim_id=claim.id)
        return self._claims.get(claim.id)

    def _claim_at(self, proof: Proof, annotation: Annotation) -> Claim | None:
        """The first claim that stands exactly at the words, with or without the blanks and stops around them."""
        spans = {annotation.span, _words(proof, annotation)}
        claims = self._cases.of(proof.article_id).claims.values()
        there = (one for one in claims if any(at.span in spans and at.proof_id == proof.id for at in one.passages))
        return next(iter(by_number(there)), None)

    def _number(self, annotation: Annotation) -> int:
        """Which footnote or endnote it is; 0 for what has no number."""
        if annotation.kind not in (AnnotationKind.FOOTNOTE, AnnotationKind.ENDNOTE):
            return 0
        alike = [one.id for one in self.of(annotation.article_id) if one.kind is annotation.kind]
        return alike.index(annotation.id) + 1

    def _set(self, annotation_id: AnnotationId, before: AnnotationState, after: AnnotationState) -> None:
        thread = self.thread(annotation_id)
        facts = {"annotation": thread[0].kind, "words": shortened(thread[0].body, 60)}
        with self._unit.operation(_VERB[after], facts, thread[0].article_id) as writer:
            for one in thread:
                if one.state is before:
                    writer.change(one, state=after)


_VERB = {AnnotationState.DISMISSED: "annotation.dismiss", AnnotationState.OPEN: "annotation.reopen"}


def _words(proof: Proof, annotation: Annotation) -> Span:
    """The words of an annotation without stray blanks and stops, as a person would have marked them."""
    span = annotation.span
    return trimmed(proof.text, span.start, span.end) or span
