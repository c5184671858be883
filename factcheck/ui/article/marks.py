"""Which claims and which of the reporter's annotations stand over which words, and how deep they lie; knows no Qt."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from factcheck.domain.records.annotation import Thread
from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.records.ids import AnnotationId, ClaimId, ProofId
from factcheck.domain.text.span import Mark, Span, SpanIndex

ClaimMark = Mark[ClaimId]
Id = TypeVar("Id", bound=str)


class MarkedClaim(NamedTuple):
    """A passage of a claim; level 0 is next to the words, and of two that meet the longer lies further out."""

    span: Span
    claim: Claim
    level: int


class Noted(NamedTuple):
    """A claim whose words begin on the line with its middle at `y`."""

    y: float
    claim: Claim


class ArticleMarks:
    """The claims of a proof by place; passages of other proofs are left out."""

    def __init__(self, proof_id: ProofId, claims: Iterable[Claim] = ()) -> None:
        self._proof_id = proof_id
        self._claims = {claim.id: claim for claim in claims}
        self._marks = {claim.id: self._marks_of(claim) for claim in self._claims.values()}
        self._index = SpanIndex(mark for marks in self._marks.values() for mark in marks)
        self._levels: dict[ClaimMark, int] = {}

    def put(self, claim: Claim) -> list[Span]:
        """Takes in a claim, new or changed; where it stood and stands, and what may lie otherwise for that."""
        self._claims[claim.id] = claim
        marks = self._marks_of(claim)
        return self._replace(claim.id, marks) if marks != self._marks.get(claim.id) else self.spans(claim.id)

    def remove(self, claim_id: ClaimId) -> list[Span]:
        """Lets go of a claim, if it is there; where it stood, and what may lie less deep for that."""
        loosened = self._replace(claim_id, ())
        self._claims.pop(claim_id, None)
        self._marks.pop(claim_id, None)
        return loosened

    def claim(self, claim_id: ClaimId | None) -> Claim | None:
        """The claim as it was last put."""
        return self._claims.get(claim_id) if claim_id is not None else None

    def claims(self) -> Iterable[Claim]:
        """All claims, in no order."""
        return self._claims.values()

    def spans(self, claim_id: ClaimId | None) -> list[Span]:
        """The words a claim stands in."""
        return [mark.span for mark in self._marks.get(claim_id, ())] if claim_id is not None else []

    def passages(self, claim_id: ClaimId | None) -> list[Passage]:
        """The passages of a claim in this proof."""
        claim = self.claim(claim_id)
        return [one for one in claim.passages if one.proof_id == self._proof_id] if claim is not None else []

    def overlapping(self, span: Span) -> list[MarkedClaim]:
        """The passages that meet `span`, in order of their beginning, outer before inner."""
        found = []
        for mark in self._index.overlapping(span):
            if mark not in self._levels:
                self._find_level(mark)
            found.append(MarkedClaim(mark.span, self._claims[mark.key], self._levels[mark]))
        return found

    def at(self, position: int) -> list[ClaimId]:
        """The claims over the code point at `position`, innermost first."""
        marks = self._index.overlapping(Span(position, position + 1))
        return list(dict.fromkeys([mark.key for mark in sorted(marks, key=self._size)]))

    def _find_level(self, mark: ClaimMark) -> None:
        """Finds the level of a mark, and those of shorter ones that meet it, and of those that meet these."""
        beneath: dict[ClaimMark, list[ClaimMark]] = {}
        waiting = [mark]
        while waiting:
            outer = waiting.pop()
            if outer not in beneath and outer not in self._levels:
                beneath[outer] = self._shorter(outer)
                waiting += beneath[outer]
        for one in sorted(beneath, key=self._size):
            self._levels[one] = self._free_level(one, beneath[one])

    def _free_level(self, mark: ClaimMark, beneath: Iterable[ClaimMark]) -> int:
        level, taken = 0, set()
        for one in beneath:
            taken.add(self._levels[one])
            if mark.span.covers(one.span):
                level = max(level, self._levels[one] + 1)
        while level in taken:
            level += 1
        return level

    def _shorter(self, mark: ClaimMark) -> list[ClaimMark]:
        size = self._size(mark)
        return [one for one in self._index.overlapping(mark.span) if self._size(one) < size]

    def _size(self, mark: ClaimMark) -> tuple[int, int, int, str]:
        number = self._claims[mark.key].number
        return len(mark.span), -len(number), mark.span.start, mark.key

    def _replace(self, claim_id: ClaimId, marks: tuple[ClaimMark, ...]) -> list[Span]:
        loosened = []
        for mark in self._marks.get(claim_id, ()):
            self._index.remove(mark)
            loosened += self._forget_levels(mark)
        for mark in marks:
            self._index.add(mark)
            loosened += self._forget_levels(mark)
        self._marks[claim_id] = marks
        return loosened

    def _forget_levels(self, mark: ClaimMark) -> list[Span]:
        """Has the level of a mark found anew, and of those that meet it, and of those that meet these; where all lie.

        Of one whose level nobody has asked for since it was forgotten none is found anew, and none is painted.
        """
        waiting, found = [mark], []
        while waiting:
            one = waiting.pop()
            found.append(one.span)
            self._levels.pop(one, None)
            waiting += [other for other in self._index.overlapping(one.span) if other in self._levels]
        return found

    def _marks_of(self, claim: Claim) -> tuple[ClaimMark, ...]:
        marks: tuple[ClaimMark, ...] = ()
        for one in claim.passages:
            if one.proof_id == self._proof_id:
                marks += (Mark(one.span, claim.id),)
        return marks if len(marks) < 2 else tuple(dict.fromkeys(marks))


def next_after(stack: Sequence[Id], current: Id | None) -> Id:
    """The one after `current` in `stack`, as claims lie from inner to outer ones; after the last the first."""
    at = stack.index(current) + 1 if current in stack else 0
    return stack[at % len(stack)]


class AnnotationIndex:
    """The threads of a proof by place; those of other proofs are left out."""

    def __init__(self, proof_id: ProofId, threads: Iterable[Thread] = ()) -> None:
        self._threads = {one.id: one for one in threads if one.first.proof_id == proof_id}
        self._index = SpanIndex(Mark(one.span, one.id) for one in self._threads.values())

    def __len__(self) -> int:
        return len(self._threads)

    def thread(self, thread_id: AnnotationId | None) -> Thread | None:
        """The thread of this id."""
        return self._threads.get(thread_id) if thread_id is not None else None

    def overlapping(self, span: Span) -> list[Thread]:
        """The threads that meet `span`, in order of their beginning."""
        return [self._threads[mark.key] for mark in self._index.overlapping(span)]

    def at(self, position: int) -> list[Thread]:
        """The threads over the code point at `position`, that on the fewest words first."""
        return [self._threads[mark.key] for mark in self._index.at(position)]
