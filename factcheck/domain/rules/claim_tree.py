"""Who is above and below whom: what somebody said, and beneath it what was said to be so."""

from collections.abc import Iterable, Iterator

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId


class ClaimTree:
    """Claims by their parents; a circle, which only a damaged file could hold, is walked once."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._parents: dict[ClaimId, ClaimId | None] = {}
        self._contents: dict[ClaimId, list[ClaimId]] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Takes a claim in; its parent may come later."""
        self._parents[claim.id] = claim.parent_id
        if claim.parent_id is not None:
            self._contents.setdefault(claim.parent_id, []).append(claim.id)

    def remove(self, claim_id: ClaimId) -> None:
        """Forgets a claim; its contents then stand alone."""
        parent = self._parents.pop(claim_id)
        if parent is not None:
            self._contents[parent].remove(claim_id)

    def above(self, claim: Claim) -> Iterator[ClaimId]:
        """The known claims around this one, known itself or not, the nearest first."""
        seen, at = {claim.id}, claim.parent_id
        while at is not None and at in self._parents and at not in seen:
            seen.add(at)
            yield at
            at = self._parents[at]

    def below(self, claim_id: ClaimId) -> Iterator[ClaimId]:
        """The contents of a claim and theirs."""
        seen, waiting = {claim_id}, list(self._contents.get(claim_id, ()))
        while waiting:
            at = waiting.pop(0)
            if at not in seen:
                seen.add(at)
                yield at
                waiting[:0] = self._contents.get(at, ())


def deepest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Claims with those beneath others ahead of them, whatever their numbers: a merge leaves 1a beneath 3."""
    some = list(claims)
    tree = ClaimTree(some)
    return sorted(some, key=lambda one: sum(1 for _ in tree.above(one)), reverse=True)
