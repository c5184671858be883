"""What a review of a new proof shows, one row for each thing that became of words, the gravest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim, Passage, Risk
from factcheck.domain.records.exemption import Exemption
from factcheck.domain.records.ids import ProofId
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import Decision, ProposedWording
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.proof_difference import Placing
from factcheck.domain.rules.proof_review import Placed, ProofReview, ReviewDecisions
from factcheck.domain.rules.rewording import Gravity, gravity_of
from factcheck.domain.text.span import Mark, Span, SpanIndex


class RowGroup(StrEnum):
    """What became of words, in the order in which it is looked at."""

    LOST = "lost"
    REWORDED = "reworded"
    SENTENCE = "sentence"
    MOVED = "moved"
    SAME = "same"
    BESIDE = "beside"
    UNMARKED = "unmarked"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, which words of it are meant, and which the text has struck through."""

    text: str
    words: Span
    struck: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One row: a passage with its claim, a note, a wording, words set aside, or a sentence that is new.

    `before` is the sentence of the old proof of which words became others where no passage stands.
    `span` is where the two texts say that it stands in the new proof. `is_proposed` says of words that became others
    whether an accepted wording has them so; None where nothing became another. `is_taken_out`: an accepted wording that
    their sentence had is not in it any more, and its old words stand there.
    """

    group: RowGroup
    id: str
    span: Span | None
    placed: Placed[Any] | None = None
    claim: Claim | None = None
    gravity: Gravity = Gravity.OTHER
    is_proposed: bool | None = None
    is_taken_out: bool = False
    before: Span | None = None

    @property
    def record(self) -> Passage | Annotation | ProposedWording | Exemption | None:
        """What is pinned to the words."""
        return self.placed.record if self.placed is not None else None

    @property
    def is_legal_risk(self) -> bool:
        """Whether it is about a claim of legal risk."""
        return self.claim is not None and self.claim.risk is Risk.LEGAL

    @property
    def needs_decision(self) -> bool:
        """Whether it stays in its earlier proof until somebody says where it stands."""
        return self.placed is not None and not self.placed.is_plain

    @property
    def may_be_marked(self) -> bool:
        """Whether it is a sentence of the new proof that is other or new, and on which nobody has marked anything."""
        return self.placed is None and self.span is not None


def review_rows(review: ProofReview, language: Language) -> list[ReviewRow]:
    """All rows of a review by group, those of passages the gravest first, then by the numbers of their claims.

    Among those as grave come first the claims of legal risk.
    """
    new = (ReviewRow(RowGroup.NEW, f"new {span.start}", span) for span in review.new_sentences)
    rows = [*_passages(review, language), *_beside(review, language), *_unmarked(review, language), *new]
    groups, gravities = list(RowGroup), list(Gravity)
    return sorted(rows, key=lambda row: (groups.index(row.group), gravities.index(row.gravity), not row.is_legal_risk))


def awaits_decision(row: ReviewRow, decisions: ReviewDecisions) -> bool:
    """Whether a row needs a decision and has none."""
    return row.needs_decision and not decisions.holds(row.id)


def old_excerpt(review: ProofReview, row: ReviewRow) -> Excerpt | None:
    """The sentence before: that of its proof that a record stands in; None of what is new."""
    if row.before is not None:
        return _excerpt(review.old, row.before, row.before)
    return _placed_excerpt(review, row.placed) if row.placed is not None else None


def _placed_excerpt(review: ProofReview, placed: Placed[Any]) -> Excerpt:
    difference = review.differences[placed.record.proof_id]
    return _excerpt(difference.old, difference.around(placed.record.span), placed.record.span)


def new_excerpt(review: ProofReview, span: Span) -> Excerpt:
    """The sentence of the new proof that words of it stand in."""
    return _excerpt(review.new, review.differences[review.old.id].around_now(span), span)


def simple_rewordings(rows: list[ReviewRow]) -> dict[str, Span]:
    """Where what was reworded stands by the two texts, where no number, name, denial, doubt or speaker is another.

    Words that somebody accepted and that were taken out again are left out, and so are those in which somebody saw
    nothing to check: of other words only a person can say that.
    """
    found = (row for row in rows if row.needs_decision and row.gravity is Gravity.OTHER and not row.is_taken_out)
    return {row.id: row.span for row in found if row.span is not None and not isinstance(row.record, Exemption)}


def _passages(review: ProofReview, language: Language) -> Iterator[ReviewRow]:
    for claim, placed in review.passages:
        group, span = _group(placed), placed.placement.span
        if group in (RowGroup.MOVED, RowGroup.SAME):
            yield ReviewRow(group, placed.record.id, span, placed, claim)
            continue
        old = _placed_excerpt(review, placed).text
        new = new_excerpt(review, span).text if span is not None else ""
        gravity = gravity_of(old, new, language, is_legal_risk=claim.risk is Risk.LEGAL)
        is_proposed = _is_proposed(review, placed.record.proof_id, placed.record.span)
        is_taken_out = _is_taken_out(review, placed.record.proof_id, old, span)
        yield ReviewRow(group, placed.record.id, span, placed, claim, gravity, is_proposed, is_taken_out)


def _is_proposed(review: ProofReview, proof_id: ProofId, span: Span) -> bool:
    """Whether the new proof has an accepted wording for words of an old one."""
    accepted = (one.record for one in review.wordings if one.record.decision is Decision.ACCEPTED)
    return any(one.proof_id == proof_id and one.span.overlaps(span) and one.stands_in(review.new) for one in accepted)


def _is_taken_out(review: ProofReview, proof_id: ProofId, old: str, span: Span | None) -> bool:
    """Whether a sentence of an old proof had an accepted wording, and now has its old words again."""
    if span is None:
        return False
    now = review.differences[review.old.id].around_now(span)
    here = (one.record for one in review.wordings if one.placement.span and one.placement.span.overlaps(now))
    return any(
        wording.decision is Decision.ACCEPTED
        and wording.proof_id != proof_id
        and wording.is_said_in(old)
        and not wording.is_said_in(now.of(review.new.text))
        for wording in here
    )


def _group(placed: Placed[Any]) -> RowGroup:
    if placed.placement.span is None:
        return RowGroup.LOST
    if not placed.is_plain:
        return RowGroup.REWORDED
    if placed.sentence is not None:
        return RowGroup.SENTENCE
    return RowGroup.MOVED if placed.placement.status is Placing.MOVED else RowGroup.SAME


def _beside(review: ProofReview, language: Language) -> Iterator[ReviewRow]:
    """Notes, wordings and words set aside: those of the same words stand among these, but for accepted wordings."""
    beside: list[Placed[Any]] = [*review.notes, *review.wordings, *review.exemptions]
    for placed in beside:
        is_accepted = isinstance(placed.record, ProposedWording) and placed.record.decision is Decision.ACCEPTED
        there = RowGroup.MOVED if placed.placement.status is Placing.MOVED else RowGroup.SAME
        group = RowGroup.BESIDE if is_accepted or not placed.is_plain else there
        span, gravity = placed.placement.span, Gravity.OTHER
        if span is not None and not placed.is_plain:
            gravity = gravity_of(_placed_excerpt(review, placed).text, new_excerpt(review, span).text, language)
        yield ReviewRow(group, placed.record.id, span, placed, gravity=gravity)


def _unmarked(review: ProofReview, language: Language) -> Iterator[ReviewRow]:
    """The sentences that are others, or gone, where nothing marked or set aside tells it; of a proof in use others may.

    A passage on the same words tells nothing of those beside it.
    """
    if review.is_in_use:
        return
    passages = [placed for _claim, placed in review.passages if _group(placed) not in (RowGroup.MOVED, RowGroup.SAME)]
    telling: list[Placed[Any]] = [*passages, *(one for one in review.exemptions if not one.is_plain)]
    told = SpanIndex(Mark(one.record.span, None) for one in telling if one.record.proof_id == review.old.id)
    for before, span in review.differences[review.old.id].changed_sentences:
        if not told.overlapping(before):
            old, now = before.of(review.old.text), span.of(review.new.text) if span is not None else ""
            gravity, is_proposed = gravity_of(old, now, language), _is_proposed(review, review.old.id, before)
            is_taken_out, row_id = _is_taken_out(review, review.old.id, old, span), f"unmarked {before.start}"
            yield ReviewRow(RowGroup.UNMARKED, row_id, span, None, None, gravity, is_proposed, is_taken_out, before)


def _excerpt(proof: Proof, sentence: Span, words: Span) -> Excerpt:
    start, end = max(words.start, sentence.start), min(words.end, sentence.end)
    meant = Span(start - sentence.start, end - sentence.start)
    return Excerpt(sentence.of(proof.text), meant, proof.struck_in(sentence))
