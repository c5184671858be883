"""What a person can do with the proofs of an article: review a new one, use it, and settle what it left open."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.domain.errors import NoSuchProofError, OtherProofError, SameTextError
from factcheck.domain.records.annotation import Annotation, AnnotationDraft, threads
from factcheck.domain.records.case import Case, by_number
from factcheck.domain.records.claim import Passage, Relation
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ArticleId, ClaimId, ExemptionId, ProofId
from factcheck.domain.records.kinds import KINDS
from factcheck.domain.records.operation import Operation
from factcheck.domain.records.proof import Proof, ProofSummary, plain_text
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.confidentiality import withheld_notes
from factcheck.domain.rules.fact_coverage import set_aside_in
from factcheck.domain.rules.long_work import GoOn, watched
from factcheck.domain.rules.proof_comparison import ProofComparison, became_since
from factcheck.domain.rules.proof_difference import ProofDifference
from factcheck.domain.rules.proof_review import LITTLE, ProofReview, ReviewDecisions, is_put_in, proof_review
from factcheck.domain.text.anchor import anchored
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.matching import same_words
from factcheck.domain.text.span import Mark, Span, SpanIndex
from factcheck.services.articles import anchored_annotations, check_text, proof_of, write_proof
from factcheck.services.changes_made import end_changes
from factcheck.services.claim_rows import NewClaims, judged
from factcheck.services.exemptions import insert_exemption
from factcheck.services.unit_of_work import DeskPart
from factcheck.store.operation_writer import OperationWriter
from factcheck.store.scratch_file import write_atomically

if TYPE_CHECKING:
    from factcheck.domain.records.article_draft import ArticleDraft


class Proofs(DeskPart):
    """The proofs of articles; the text of one never changes."""

    def all(self, article_id: ArticleId) -> tuple[ProofSummary, ...]:
        """The proofs of an article, the first one first; raises NoSuchArticleError."""
        return self._cases.here(article_id).proofs

    def taken_back(self, article_id: ArticleId) -> tuple[int, ...]:
        """The numbers that no proof of an article has, since it was taken back; raises NoSuchArticleError."""
        numbers = {one.number for one in self.all(article_id)}
        highest = self._unit.store.proofs.highest_number(article_id)
        return tuple(number for number in range(1, highest + 1) if number not in numbers)

    def get(self, article_id: ArticleId, number: int) -> Proof:
        """The proof of this number; raises NoSuchArticleError or NoSuchProofError."""
        for one in self.all(article_id):
            if one.number == number:
                return self._unit.store.proofs.get(one.id)
        raise NoSuchProofError(number)

    def compare(self, article_id: ArticleId, older: int, newer: int) -> ProofComparison:
        """Two proofs side by side, with everything read that is worked out of them later.

        Raises NoSuchArticleError, NoSuchProofError, or DamagedRecordError where one cannot be read.
        """
        case = self._cases.here(article_id)
        old, new = self.get(article_id, older), self.get(article_id, newer)
        if new.id != case.proof.id or old.id == new.id:
            return ProofComparison(old, new, case.article.language)
        next_one = next(one for one in case.proofs if one.number > older)
        history = self._unit.store.operations.passages_since(article_id, next_one.id)
        became = became_since(case, history) if history is not None else None
        claimed = (one.span for claim in case.claims.values() for one in claim.passages)
        exempt = (one.span for one in set_aside_in(case))
        marked = (*claimed, *exempt)
        return ProofComparison(old, new, case.article.language, became, marked, is_current=True)

    def text_of(self, article_id: ArticleId) -> str:
        """The text of an article as it goes out, paragraphs apart, with nothing of the record.

        Foot- and endnotes of the reporter that may not leave are left out.
        """
        case = self._cases.here(article_id)
        held = withheld_notes(case.proof, case.all(Annotation), case.claims.values()).blocks
        return plain_text(case.proof, held)

    def write_text(self, article_id: ArticleId, target: Path) -> None:
        """Writes that text in UTF-8; it appears whole or not at all. Raises UnwritableError or DiskFullError."""
        write_atomically(target, self.text_of(article_id).encode("utf-8"))

    def review(self, article_id: ArticleId, draft: "ArticleDraft") -> ProofReview:
        """What became of everything that is pinned to an article, were its text this one; nothing is written.

        Raises NoSuchArticleError, EmptyTextError or LoneSurrogateError.
        """
        return self.reviewing(article_id, draft)()

    def reviewing(
        self, article_id: ArticleId, draft: "ArticleDraft | None" = None, go_on: GoOn | None = None
    ) -> Callable[[], ProofReview]:
        """Reads all that a review needs, and gives what makes it, which may be called away from the desk.

        Without a draft it is the current proof that everything is placed in. Raises as `review` does; what makes it
        raises CancelledError where `go_on`, asked with how many passages of all are placed, says no.
        """
        case = self._cases.here(article_id)
        earlier = self._earlier(case)
        if draft is None:
            return partial(proof_review, case, case.proof, earlier, go_on=go_on)
        check_text(draft)
        new = proof_of(article_id, draft, case.proof.number + 1, self._unit)
        return partial(proof_review, case, new, earlier, draft.annotations, go_on=go_on)

    def likeness(self, article_id: ArticleId, draft: "ArticleDraft") -> Callable[[], bool]:
        """What says, away from the desk, whether the text of a draft has much in common with that of an article.

        Raises as `review` does.
        """
        case = self._cases.here(article_id)
        check_text(draft)
        new = proof_of(article_id, draft, case.proof.number + 1, self._unit)
        return lambda: ProofDifference(case.proof, new, case.article.language).shared >= LITTLE

    def left(self, article_id: ArticleId) -> int:
        """How many records are pinned to words of earlier proofs and were not cut, as `pending` places them."""
        return len(self.nowhere(article_id))

    def nowhere(self, article_id: ArticleId) -> Sequence[Passage | Annotation | ProposedWording | Exemption]:
        """Those records."""
        case = self._cases.here(article_id)
        if case.proof.number == 1:
            return ()
        pinned = [one for claim in case.claims.values() for one in claim.unplaced]
        notes = [one.first for one in threads(case.all(Annotation))]
        beside: Iterable[Annotation | ProposedWording | Exemption]
        beside = (*notes, *case.all(ProposedWording), *case.all(Exemption))
        left = [one for one in beside if one.proof_id != case.proof.id and one.cut_in is None]
        return [*pinned, *(one for one in left if not is_put_in(one, case.proof))]

    def pending(self, article_id: ArticleId) -> ProofReview | None:
        """What is pinned to words of earlier proofs, placed in the current one; None where nothing is."""
        review = self.reviewing(article_id)() if self.left(article_id) else None
        return review if review is not None and review.unplaced else None

    def use(
        self,
        review: ProofReview,
        draft: "ArticleDraft | None" = None,
        decisions: ReviewDecisions | None = None,
        go_on: GoOn | None = None,
    ) -> Operation | None:
        """Makes the proof that was reviewed the current one, and puts everything that is plain or decided in its place.

        What is neither stays where it stands, in the earlier proof. `draft` is what was reviewed, with its comments and
        its capture; without it the proof is the current one already. Verdicts stay; none is confirmed by it. Claims are
        made of new sentences where people decided so, and others set aside. Gives what was done, if anything was.
        Raises OtherProofError where the article has another proof by now, SameTextError where the text is the same, and
        CancelledError where `go_on`, asked with how many records of all are written, says no.
        """
        case = self._cases.here(review.new.article_id)
        if case.proof.id != (review.old.id if draft is not None else review.new.id):
            raise OtherProofError(case.article.name)
        if draft is not None and review.is_same_text:
            raise SameTextError(case.article.name)
        decisions = decisions or ReviewDecisions()
        comments = draft.annotations if draft is not None else ()
        now = proof_review(case, review.new, self._earlier(case), comments, before=review)
        kind = "proof.use" if draft is not None else "proof.place"
        with self._unit.operation(kind, {}, case.article.id) as writer:
            proof = now.new
            if draft is not None:
                number = 1 + writer.next_number(f"proofs {case.article.id}")
                proof = proof if number == proof.number else replace(proof, number=number)  # which forgets its words
                write_proof(writer, proof, draft.capture)
            placer = _Placer(case, now, proof, decisions, writer)
            again, ended = placer.write(go_on), placer.end_changes()
            self._write_comments(writer, proof, comments, now)
            self._write_marks(writer, case, proof, decisions)
            writer.facts |= {"proof": proof.number, **_counts(now, decisions), "again": again, "ended": ended}
        return writer.result.operation if writer.result is not None else None

    def _earlier(self, case: Case) -> list[Proof]:
        """The earlier proofs that something is still pinned to."""
        pinned: defaultdict[ProofId, list[Any]] = defaultdict(list)
        for one in (one for kind in KINDS if kind.is_pinned for one in case.records[kind.entity].values()):
            pinned[one.proof_id].append(one)
        earlier = (one.id for one in case.proofs if one.id in pinned and one.id != case.proof.id)
        return [self._unit.store.proofs.get(one, pinned[one]) for one in earlier]

    def _write_marks(self, writer: OperationWriter, case: Case, proof: Proof, decisions: ReviewDecisions) -> None:
        """Writes the claims, and that there is nothing to check, of sentences that nobody had marked."""
        claims = NewClaims(self._unit)
        for sentence in sorted(decisions.made.values()):
            span = trimmed(proof.text, sentence.start, sentence.end) or sentence
            claims.insert(writer, case.article.id, proof.id, anchored(proof.text, span))
        for behind, span in enumerate(sorted(decisions.exempt.values())):
            exemption_id = ExemptionId(self._unit.new_id())
            insert_exemption(writer, exemption_id, case, proof.id, anchored(proof.text, span), behind=behind)

    def _write_comments(
        self, writer: OperationWriter, proof: Proof, drafts: Sequence[AnnotationDraft], review: ProofReview
    ) -> None:
        """Writes the comments of the new file that the article has not, in the threads that it has."""
        known = {at: one.thread or one.id for at, one in review.known_comments.items()}
        made = anchored_annotations(proof, drafts, self._unit.new_id)
        ids = {one.id: known[one.position - 1] for one, _anchor in made if one.position - 1 in known}
        for one, anchor in made:
            if one.id not in ids:
                told = replace(one, thread=ids[one.thread]) if one.thread in ids else one
                writer.add(told, **anchor.context)


class _Placer:
    """Writes where everything stands in a new proof, and of which verdicts the sentence tells something else by now."""

    def __init__(
        self, case: Case, review: ProofReview, proof: Proof, decisions: ReviewDecisions, writer: OperationWriter
    ) -> None:
        self._case, self._review, self._proof = case, review, proof
        self._decisions, self._writer = decisions, writer

    def write(self, go_on: GoOn | None) -> int:
        """Writes all of it; gives of how many verdicts the words are the same and the sentence tells something else."""
        replies = {thread.id: thread.replies for thread in threads(self._case.all(Annotation))}
        all_placed = [one for one in self._review.all_placed if not one.is_put_in]
        for placed in watched(all_placed, self._case.article.name, go_on):
            for record in (placed.record, *replies.get(placed.record.id, ())):
                self._put(record, self._decisions.span(placed), placed.record.id in self._decisions.cut)
        again = self._write_sentences()
        for claim in self._case.some(self._decisions.recheck):
            self._writer.change(claim, **judged(claim, Judgement.CLEAR, None, None, self._writer))
        return len(again - self._decisions.recheck)

    def end_changes(self) -> int:
        """Takes back that claims need a change whose accepted words this proof is the first to have; gives how many."""
        before = self._case.proof
        new = {one.record.id for one in self._review.wordings if one.is_put_in and not one.record.is_put_in(before)}
        return end_changes(self._case, self._case.all(ProposedWording), new, self._proof, self._writer)

    def _put(self, record: Any, span: Span | None, is_cut: bool) -> None:  # noqa: ANN401
        """Pins a record to words of the proof, or says that its words were cut; leaves it where neither is decided."""
        if is_cut:
            self._writer.change(record, cut_in=self._proof.id)
        elif span is not None:
            anchor = anchored(self._proof.text, span)
            place = {"proof_id": self._proof.id, "span": anchor.span, "quote": anchor.quote, "cut_in": None}
            self._writer.change(record, **place, **anchor.context)

    def _write_sentences(self) -> set[ClaimId]:
        """Notes for each verdict the sentence it was given in, where that tells something else by now.

        Gives the claims of which the words are the same.

        What somebody said goes with the claim that they said it: a content is to be judged again where that is.
        """
        passages = [(claim.id, placed) for claim, placed in reversed(self._review.passages)]
        changed = {claim_id: placed.sentence for claim_id, placed in passages if placed.sentence}
        contents = (one for one in self._case.claims.values() if one.relation is Relation.CONTENT)
        for claim in by_number(contents):
            sentence = changed.get(claim.parent_id) if claim.parent_id is not None else None
            if sentence is not None:
                changed.setdefault(claim.id, sentence)
        stays = {claim_id for claim_id, placed in passages if placed.record.id not in self._decisions.cut}
        again = set[ClaimId]()
        for claim in self._case.some(changed.keys() & stays):
            if claim.judged_at and claim.judged_sentence is None:
                self._writer.change(claim, judged_sentence=changed[claim.id])
                again.add(claim.id)
        for claim, placed in self._review.passages:
            span = placed.placement.span
            judged_in = claim.judged_sentence if placed.is_plain else None
            if judged_in and span is not None and same_words(self._review.sentence_at(span), judged_in):
                self._writer.change(claim, judged_sentence=None)
        return again - {claim_id for claim_id, placed in passages if not placed.is_plain}


def _counts(review: ProofReview, decisions: ReviewDecisions) -> dict[str, int]:
    """How many passages became what, as the history tells it, and how many sentences are new and were not marked."""
    placed = [one for _claim, one in review.passages]
    reworded = sum(one.record.id in decisions.places for one in placed)
    spans = (*map(decisions.span, placed), *map(decisions.span, review.exemptions))
    found = filter(None, spans)
    marked = SpanIndex(Mark(one, None) for one in (*decisions.made.values(), *decisions.exempt.values(), *found))
    return {
        "same": sum(one.is_plain and one.record.cut_in is None for one in placed),
        "back": sum(one.is_plain and one.record.cut_in is not None for one in placed),
        "reworded": reworded,
        "cut": sum(one.record.id in decisions.cut for one in placed),
        "left": sum(decisions.span(one) is None and one.record.id not in decisions.cut for one in placed),
        "made": len(decisions.made),
        "exempt": len(decisions.exempt),
        "new": sum(not marked.overlapping(one) for one in review.new_sentences),
    }
