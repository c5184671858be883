"""What a new proof of an article does to everything that is pinned to words of those before."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from factcheck.domain.records.annotation import Annotation, AnnotationDraft, threads
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ClaimId, ProofId
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.rules.long_work import GoOn, watched
from factcheck.domain.rules.proof_difference import Placement, Placing, ProofDifference
from factcheck.domain.text.matching import alike
from factcheck.domain.text.span import Mark, Span, SpanIndex

P = TypeVar("P", Passage, Annotation, ProposedWording, Exemption)
PLAIN = frozenset({Placing.KEPT, Placing.MOVED})
"""What needs nobody to look: the same words, at their place or at another one."""
LITTLE = 0.15
"""So small a share of the letters of the shorter text is common to two articles: at most 0.05 to those of the demo."""


@dataclass(frozen=True, slots=True)
class Placed(Generic[P]):
    """A record, what became of its words, and for lost ones a guess where they may stand.

    `sentence` is the one they stood in, where words or what it tells beside them are others. `is_known`: the new file
    itself says what became of it, as it does of comments that it still has, and of accepted wordings. `wording` has the
    words that stand there now: it was proposed for those of a claim.
    """

    record: P
    placement: Placement
    suggestion: Span | None = None
    sentence: str | None = None
    is_known: bool = False
    wording: ProposedWording | None = None

    @property
    def is_put_in(self) -> bool:
        """Whether it is an accepted wording that the new proof has, which stays pinned to the words it is for."""
        return self.is_known and isinstance(self.record, ProposedWording)

    @property
    def is_plain(self) -> bool:
        """Whether it is placed without anybody having to look at it.

        Words set aside were so in their sentence: in another one somebody has to look at them again.
        """
        record: object = self.record
        is_other = self.placement.around and isinstance(record, Exemption)
        return (self.placement.status in PLAIN and not is_other) or self.is_known


@dataclass(frozen=True, slots=True)
class ReviewDecisions:
    """What people decided about what is not plain, by the ids of the records: where it stands, or that it was cut.

    The verdicts of the claims to `recheck` are taken away, so that these are judged anew. Of sentences of the new proof
    that nobody has marked, by the ids of their rows, those of `made` become claims; there is nothing to check in those
    of `exempt`.
    """

    places: Mapping[str, Span] = field(default_factory=dict)
    cut: frozenset[str] = frozenset()
    recheck: frozenset[ClaimId] = frozenset()
    made: Mapping[str, Span] = field(default_factory=dict)
    exempt: Mapping[str, Span] = field(default_factory=dict)

    def span(self, placed: "Placed[Any]") -> Span | None:
        """Where a record is put; None where nobody has decided, or it was cut."""
        if placed.record.id in self.cut:
            return None
        return self.places.get(placed.record.id) or (placed.placement.span if placed.is_plain else None)

    def holds(self, record_id: str) -> bool:
        """Whether something was decided about a record."""
        return record_id in self.places or record_id in self.cut

    @property
    def decided(self) -> frozenset[str]:
        """The ids of the records and rows about which something was decided, and of the claims to check again."""
        return frozenset((*self.places, *self.cut, *self.recheck, *self.made, *self.exempt))

    def with_places(self, places: Mapping[str, Span]) -> "ReviewDecisions":
        """The same, with records put at these places."""
        return replace(self, places={**self.places, **places}, cut=self.cut - places.keys())

    def with_cut(self, record_id: str) -> "ReviewDecisions":
        """The same, with the words of a record cut."""
        return replace(self.without(record_id), cut=self.cut | {record_id})

    def with_claim(self, row_id: str, span: Span) -> "ReviewDecisions":
        """The same, with a claim to be made of a sentence."""
        before = self.without(row_id)
        return replace(before, made={**before.made, row_id: span})

    def with_nothing_to_check(self, row_id: str, span: Span) -> "ReviewDecisions":
        """The same, with nothing to be checked in a sentence."""
        before = self.without(row_id)
        return replace(before, exempt={**before.exempt, row_id: span})

    def without(self, row_id: str, claim_id: ClaimId | None = None) -> "ReviewDecisions":
        """The same without what was decided about a record or a row, and about the verdict of its claim."""
        places, made, exempt = (
            {one: span for one, span in spans.items() if one != row_id}
            for spans in (self.places, self.made, self.exempt)
        )
        return ReviewDecisions(places, self.cut - {row_id}, self.recheck - {claim_id}, made, exempt)

    def rechecking(self, claim_id: ClaimId) -> "ReviewDecisions":
        """The same, with a claim to be judged anew."""
        return replace(self, recheck=self.recheck | {claim_id})


@dataclass(frozen=True, slots=True)
class ProofReview:
    """What is pinned to words of an article, placed in a new proof, and the sentences of that which are new.

    `old` is the proof before; some of it may still be pinned to words of an `earlier` one. Passages come by the numbers
    of their claims. `is_in_use`: the new one is the current proof already, and what was plain in it is no part of this.
    `new_sentences` are those that nobody has marked, and on which no claim and no words set aside find their place.
    `known_comments` are those of the new file, by their place in it, that the article has already.
    """

    old: Proof
    new: Proof
    passages: tuple[tuple[Claim, Placed[Passage]], ...]
    notes: tuple[Placed[Annotation], ...]
    wordings: tuple[Placed[ProposedWording], ...]
    exemptions: tuple[Placed[Exemption], ...]
    new_sentences: tuple[Span, ...]
    shared: float = 1.0
    is_in_use: bool = False
    known_comments: Mapping[int, Annotation] = field(default_factory=dict)
    differences: Mapping[ProofId, ProofDifference] = field(default_factory=dict)

    @property
    def is_same_text(self) -> bool:
        """Whether the new proof has the very text of the one before."""
        return self.new.sha256 == self.old.sha256

    @property
    def has_little_in_common(self) -> bool:
        """Whether the two texts share so few words that the new one may be that of another article."""
        return self.shared < LITTLE

    def count(self, status: Placing) -> int:
        """How many passages became so."""
        return sum(placed.placement.status is status for _claim, placed in self.passages)

    def sentence_at(self, span: Span) -> str:
        """The sentence of the new proof that words stand in."""
        return self.differences[self.old.id].around_now(span).of(self.new.text)

    @property
    def every_rewording(self) -> ReviewDecisions:
        """Everything that was reworded put where the two texts say it stands; what was not found is left.

        So are words in which somebody saw nothing to check: that is not said of other ones.
        """
        left = {one.record.id for one in self.exemptions}
        found = ((one.record.id, one.placement.span) for one in self.unplaced if one.record.id not in left)
        return ReviewDecisions({record_id: span for record_id, span in found if span is not None})

    def with_place(self, decisions: ReviewDecisions, placed: Placed[Any], span: Span) -> ReviewDecisions:
        """The decisions, with a record put there, and with a claim the wordings for its words that are undecided."""
        record, places = placed.record, {placed.record.id: span}
        for one in self.wordings if isinstance(record, Passage) else ():
            if one.is_plain or decisions.holds(one.record.id) or not _is_for(one.record, record):
                continue
            if one.placement.span is not None and one.placement.span.overlaps(span):
                places[one.record.id] = one.placement.span
            elif one.record.span == record.span:
                places[one.record.id] = span
        return decisions.with_places(places)

    def place_of_lost(self, placed: Placed[Any]) -> int:
        """Where in the new proof that goes on behind which words stood that it has no more."""
        left, _right = self.differences[placed.record.proof_id].gap(placed.record.span)
        rest = self.new.text[left:]
        return left + len(rest) - len(rest.lstrip())

    def without_place(self, decisions: ReviewDecisions, placed: Placed[Any]) -> ReviewDecisions:
        """The decisions without where a record was put, and without what went with it."""
        span = decisions.places.get(placed.record.id)
        together = self.with_place(ReviewDecisions(), placed, span).places if span is not None else {}
        for record_id, there in together.items():
            if decisions.places.get(record_id) == there:
                decisions = decisions.without(record_id)
        return decisions

    @property
    def beside(self) -> tuple[Sequence[Placed[Any]], ...]:
        """What is pinned beside passages: notes, wordings, exemptions."""
        return self.notes, self.wordings, self.exemptions

    @property
    def all_placed(self) -> list[Placed[Any]]:
        """All that is pinned: passages, notes, wordings, exemptions."""
        return [*(placed for _claim, placed in self.passages), *(one for some in self.beside for one in some)]

    @property
    def unplaced(self) -> list[Placed[Any]]:
        """What somebody has to look at."""
        return [one for one in self.all_placed if not one.is_plain]


def proof_review(
    case: Case,
    new: Proof,
    earlier: Iterable[Proof] = (),
    comments: Sequence[AnnotationDraft] = (),
    before: ProofReview | None = None,
    go_on: GoOn | None = None,
) -> ProofReview:
    """Compares the current proof of a case with a new one, and places what is pinned to it.

    So it does with what is still pinned to an `earlier` proof; where words were cut, only if they are the same again.
    Where `new` is the current proof already, only with that. `before` is a review of the same new proof, which is
    brought up to date. `go_on` is asked, with how many passages of all are placed, whether to; raises CancelledError
    where it says no.
    """
    current = max(earlier, key=lambda one: one.number) if new.id == case.proof.id else case.proof
    proofs = {one.id: one for one in (*earlier, current) if one.id != new.id}
    reviewer = _Reviewer(case, new, proofs, comments, before)
    main = reviewer.difference(current)
    pins = [(claim, one) for claim in case.claims_by_number() for one in reviewer.pins(claim)]
    passages = tuple((claim, reviewer.placed(one)) for claim, one in watched(pins, case.article.name, go_on))
    exemptions = tuple(map(reviewer.placed, reviewer.left(case.all(Exemption))))
    placed: list[Placed[Any]] = [*(one for _claim, one in passages), *exemptions]
    found = (one.placement.span for one in placed if one.is_plain or one.wording is not None)
    marked = SpanIndex(Mark(one, None) for one in (*reviewer.marked, *filter(None, found)))
    return ProofReview(
        current,
        new,
        passages,
        tuple(map(reviewer.placed, reviewer.left(one.first for one in threads(case.all(Annotation))))),
        tuple(map(reviewer.placed, reviewer.left(case.all(ProposedWording)))),
        exemptions,
        tuple(one for one in main.new_sentences if not marked.overlapping(one)),
        main.shared,
        new.id == case.proof.id,
        reviewer.known_comments,
        reviewer.differences,
    )


def _is_for(wording: ProposedWording, passage: Passage) -> bool:
    """Whether other words are proposed for all those of a claim that a passage has."""
    is_its = wording.claim_id == passage.claim_id and wording.proof_id == passage.proof_id
    return is_its and wording.span.covers(passage.span)


def is_put_in(record: object, proof: Proof) -> bool:
    """Whether a record is an accepted wording that a later proof has."""
    return isinstance(record, ProposedWording) and record.is_put_in(proof)


class _Reviewer:
    """Places records by the differences between the proofs that they are pinned to and a new one."""

    def __init__(
        self,
        case: Case,
        new: Proof,
        proofs: Mapping[ProofId, Proof],
        comments: Sequence[AnnotationDraft],
        before: ProofReview | None,
    ) -> None:
        self._new, self._proofs, self._language = new, proofs, case.article.language
        self.differences: dict[ProofId, ProofDifference] = dict(before.differences) if before is not None else {}
        self._placed = {one.record.id: one for one in before.all_placed} if before is not None else {}
        self.known_comments: dict[int, Annotation] = {}
        self._spans: dict[str, Span] = {}
        self.marked = [one.span for claim in case.claims.values() for one in claim.passages if one.proof_id == new.id]
        self.marked += [one.span for one in case.all(Exemption) if one.proof_id == new.id and not one.is_beside]
        self._recognise(case.all(Annotation), comments)
        self._proposed: defaultdict[ClaimId | None, list[ProposedWording]] = defaultdict(list)
        for one in sorted(case.all(ProposedWording), key=lambda one: one.decision is not Decision.ACCEPTED):
            if one.proposed and not one.is_there and one.cut_in is None:
                self._proposed[one.claim_id].append(one)

    def difference(self, old: Proof) -> ProofDifference:
        """The difference of an older proof to the new one."""
        if old.id not in self.differences:
            self.differences[old.id] = ProofDifference(old, self._new, self._language)
        return self.differences[old.id]

    def pins(self, claim: Claim) -> list[Passage]:
        """The passages of a claim that have to be placed, in their order."""
        return self.left(sorted((*claim.passages, *claim.absent), key=lambda one: one.position))

    def left(self, records: Iterable[P]) -> list[P]:
        """The records that have to be placed; of those that were cut those whose words are there again."""
        here = [one for one in records if one.proof_id in self._proofs]
        return [one for one in here if one.cut_in is None or self.placed(one).is_plain]

    def placed(self, record: P) -> Placed[P]:
        """What became of the words of a record."""
        found: Placed[P] | None = self._placed.get(record.id)
        if found is None or found.record != record:
            found = self._placed[record.id] = self._place(record)
        return found

    def _place(self, record: P) -> Placed[P]:
        told, difference = self._spans.get(record.id), self.difference(self._proofs[record.proof_id])
        if told is not None:
            is_same = _blank_free(told.of(self._new.text)) == _blank_free(record.quote)
            return Placed(record, Placement(Placing.KEPT if is_same else Placing.REWORDED, told), is_known=True)
        placement = difference.placed(record.span)
        new, is_same = placement.span, placement.status in PLAIN
        if is_put_in(record, self._new) and (new is None or not is_same or self._stands_around(record, new)):
            return Placed(record, placement, is_known=True)
        if new is not None and is_same and not (placement.around and difference.tells_otherwise(record.span, new)):
            return Placed(record, placement)
        wording, there = self._said_otherwise(record, difference) if not is_same else (None, None)
        if there is not None:
            placement = Placement(Placing.REWORDED, there)
        guess = difference.suggestion(record.span) if placement.span is None else None
        sentence = difference.around(record.span).of(difference.old.text)
        return Placed(record, placement, guess, sentence, wording=wording)

    def _said_otherwise(
        self, record: object, difference: ProofDifference
    ) -> tuple[ProposedWording | None, Span | None]:
        """The wording whose words the new proof has for those of a claim, or for which they were proposed, and where.

        Of several that which is accepted.
        """
        proposed: Sequence[ProposedWording] = ()
        if isinstance(record, Passage):
            proposed = [one for one in self._proposed[record.claim_id] if _is_for(one, record)]
        elif isinstance(record, ProposedWording):
            proposed = [one for one in self._proposed[record.claim_id] if one.id == record.id]
        for one in proposed:
            there = difference.place_of(one.proposed, one.span)
            if there is not None:
                return one, there
        return None, None

    def _stands_around(self, wording: Any, span: Span) -> bool:  # noqa: ANN401
        """Whether a wording that keeps the words it is for, and adds some, stands where these are in the new proof."""
        within = (found.start() for found in re.finditer(re.escape(wording.quote), wording.proposed))
        return any(self._new.text.startswith(wording.proposed, span.start - at) for at in within if at <= span.start)

    def _recognise(self, annotations: Iterable[Annotation], comments: Sequence[AnnotationDraft]) -> None:
        """Finds the comments of the new file that the article has: of one kind, by one person, in the same words."""
        known: defaultdict[tuple[str, ...], deque[Annotation]] = defaultdict(deque)
        for one in annotations:
            known[one.kind, one.author, one.body].append(one)
        for number, comment in enumerate(comments):
            same = known[comment.kind, comment.author, comment.body]
            if same:
                found = self.known_comments[number] = same.popleft()
                self._spans[found.id] = comment.span


def _blank_free(words: str) -> str:
    return "".join(alike(words).split())
