"""Claims as trees: what somebody said, and beneath it what was said to be so; and who is above and below whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.domain.records.claim import Claim, number_key
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status

DOUBTFUL = frozenset({Status.DISPUTED, Status.UNVERIFIED})


@dataclass(frozen=True, slots=True)
class Branch:
    """A claim and how deep it stands in its tree, 0 for the root."""

    claim: Claim
    depth: int


Tree = tuple[Branch, ...]


def trees_of(claims: Iterable[Claim]) -> list[Tree]:
    """Each root with its contents beneath it, by number; a claim whose parent is not here is a root."""
    by_number = sorted(claims, key=lambda claim: number_key(claim.number))
    here = {claim.id for claim in by_number}
    contents: dict[ClaimId, list[Claim]] = defaultdict(list)
    roots: list[Claim] = []
    for claim in by_number:
        if claim.parent_id is not None and claim.parent_id in here and claim.parent_id != claim.id:
            contents[claim.parent_id].append(claim)
        else:
            roots.append(claim)
    return [_grown(root, contents) for root in roots]


def doubtful_trees(claims: Iterable[Claim]) -> list[Tree]:
    """The trees in which something is disputed or unverified, whole, so that it is read with what it hangs on."""
    return [tree for tree in trees_of(claims) if any(one.claim.status in DOUBTFUL for one in tree)]


def _grown(root: Claim, contents: dict[ClaimId, list[Claim]]) -> Tree:
    tree: list[Branch] = []
    todo = [Branch(root, 0)]
    while todo:
        branch = todo.pop()
        tree.append(branch)
        todo.extend(Branch(claim, branch.depth + 1) for claim in reversed(contents[branch.claim.id]))
    return tuple(tree)


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
