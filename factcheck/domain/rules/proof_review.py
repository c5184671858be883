"""What a new proof of an article does to everything that is pinned to words of the one before."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from factcheck.domain.records.annotation import Annotation, threads_on
from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.proof_difference import Placement, Placing, ProofDifference
from factcheck.domain.text.span import Span


class Pinned(Protocol):
    """A record that stands at words."""

    @property
    def span(self) -> Span:
        """The words."""


P = TypeVar("P", bound=Pinned)


@dataclass(frozen=True, slots=True)
class Placed(Generic[P]):
    """A record, what became of its words, and for lost ones a guess where they may stand."""

    record: P
    placement: Placement
    suggestion: Span | None = None


@dataclass(frozen=True, slots=True)
class ProofReview:
    """What is pinned to words of an article, placed in a new proof, and the sentences of that which are new.

    Passages come by the numbers of their claims; of several notes in a thread only the first is placed.
    """

    old: Proof
    new: Proof
    passages: tuple[tuple[Claim, Placed[Passage]], ...]
    notes: tuple[Placed[Annotation], ...]
    wordings: tuple[Placed[ProposedWording], ...]
    new_sentences: tuple[Span, ...]

    def count(self, status: Placing) -> int:
        """How many passages became so."""
        return sum(placed.placement.status is status for _claim, placed in self.passages)


def proof_review(case: Case, new: Proof) -> ProofReview:
    """Compares the current proof of a case with a new one, and places what is pinned to it."""
    difference = ProofDifference(case.proof, new, case.article.language)
    claims = case.claims_by_number()
    passages = [(claim, one) for claim in claims for one in claim.passages if one.proof_id == case.proof.id]
    return ProofReview(
        case.proof,
        new,
        tuple((claim, _placed(difference, one)) for claim, one in passages),
        tuple(_placed(difference, one.first) for one in threads_on(case.proof.id, case.all(Annotation))),
        tuple(_placed(difference, one) for one in case.all(ProposedWording) if one.proof_id == case.proof.id),
        tuple(difference.new_sentences),
    )


def _placed(difference: ProofDifference, record: P) -> Placed[P]:
    placement = difference.placed(record.span)
    guess = difference.suggestion(record.span) if placement.status is Placing.LOST else None
    return Placed(record, placement, guess)
