"""Which claims a list shows and in which row: sorted, filtered, folded; knows no Qt."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.claim_filter import (
    TREE_ORDERS,
    ClaimFilter,
    ClaimOrder,
    FilterEntry,
    SortKey,
    entry_of,
    matching,
    sort_keys,
)
from factcheck.domain.rules.claim_tree import ClaimTree
from factcheck.domain.rules.progress import needs_a_look


@dataclass(frozen=True, slots=True)
class RowShape:
    """How a row sits in the tree: `number` follows the parent's, `beneath` are the statuses folded away."""

    depth: int
    number: str
    has_contents: bool
    beneath: tuple[Status, ...]


@dataclass(frozen=True, slots=True)
class SortedClaims:
    """Claims in an order, made ready for a list."""

    entries: dict[ClaimId, FilterEntry]
    tree: ClaimTree
    keys: dict[ClaimId, SortKey]
    ids: list[ClaimId]


class ClaimRows:
    """Claims by row; a claim that changes keeps its row until filter or order change, a new one is shown."""

    def __init__(self) -> None:
        self.order = ClaimOrder.ARTICLE
        self.wanted = ClaimFilter()
        self.shown: list[ClaimId] = []
        self._entries: dict[ClaimId, FilterEntry] = {}
        self._tree = ClaimTree()
        self._keys: dict[ClaimId, SortKey] = {}
        self._sorted: list[ClaimId] = []
        self._listed: set[ClaimId] = set()
        self._folded: set[ClaimId] = set()
        self._changes: Mapping[ClaimId, int] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def listed(self) -> int:
        """How many claims the filter lets through, folded away or not."""
        return len(self._listed)

    def lists(self, claim_id: ClaimId) -> bool:
        """Whether the filter lets a claim through."""
        return claim_id in self._listed

    def sorted(self, claims: Iterable[Claim]) -> SortedClaims:
        """Claims in the order of the rows, for `load`; another thread may ask for it."""
        return self._sorted_of({claim.id: entry_of(claim) for claim in claims})

    def load(self, claims: SortedClaims) -> None:
        """Takes `claims` in place of all others and filters them."""
        self._take(claims)
        self.filter(self.wanted)

    def reload(self, claims: Iterable[Claim], removed: Iterable[ClaimId]) -> None:
        """Changes many claims at once; those listed stay listed, new ones are listed too."""
        gone, changed = set(removed), {claim.id: entry_of(claim) for claim in claims}
        self._listed = (self._listed | (changed.keys() - self._entries.keys())) - gone
        left = {one: entry for one, entry in (self._entries | changed).items() if one not in gone}
        self._take(self._sorted_of(left))
        self.show()

    def filter(self, wanted: ClaimFilter) -> None:
        """Lists the claims that fit `wanted`, and only those."""
        self.wanted = wanted
        if wanted.is_empty:
            self._listed = set(self._entries)
        else:
            self._listed = {claim.id for claim in matching(self._entries.values(), wanted)}
        self.show()

    def sort(self, order: ClaimOrder, changes: Mapping[ClaimId, int]) -> None:
        """Puts the rows in another order; what is listed stays so."""
        self.order, self._changes = order, changes
        self._keys = sort_keys((entry.claim for entry in self._entries.values()), order, changes)
        self._sorted = sorted(self._keys, key=self._keys.__getitem__)
        self.show()

    def claim(self, claim_id: ClaimId) -> Claim | None:
        """A claim, listed or not."""
        entry = self._entries.get(claim_id)
        return entry.claim if entry else None

    def at(self, row: int) -> Claim:
        """The claim in a row; raises IndexError where there is none."""
        return self._entries[self.shown[row]].claim

    def row_of(self, claim_id: ClaimId | None) -> int | None:
        """The row of a claim that is shown."""
        if claim_id is None or claim_id not in self._keys:
            return None
        row, key = self._before(self.shown, self._keys[claim_id]), self._keys[claim_id]
        while row < len(self.shown) and self._keys[self.shown[row]] == key:
            if self.shown[row] == claim_id:
                return row
            row += 1
        return None

    def keeps_rows(self, claim: Claim) -> bool:
        """Whether the new state of a claim, or a new claim, leaves all other rows where they are."""
        old = self.claim(claim.id)
        if old is None:
            return not any(self._tree.below(claim.id))
        is_in_place = (old.number, old.passages, old.absent) == (claim.number, claim.passages, claim.absent)
        if is_in_place or self.order not in TREE_ORDERS:
            return old.parent_id == claim.parent_id
        return self._key(claim) == self._keys[claim.id]

    def replace(self, claim: Claim) -> None:
        """Takes the new state of a known claim, which keeps its row."""
        self._entries[claim.id] = entry_of(claim)

    def place(self, claim: Claim) -> int | None:
        """The row a new claim would get; None if it is folded away."""
        if self.order in TREE_ORDERS and any(self._hides(one) for one in self._tree.above(claim)):
            return None
        return self._before(self.shown, self._key(claim))

    def insert(self, claim: Claim, row: int | None) -> None:
        """Lists a new claim, in the row that is its `place`."""
        key = self._key(claim)
        self._entries[claim.id] = entry_of(claim)
        self._tree.add(claim)
        self._sorted.insert(self._before(self._sorted, key), claim.id)
        self._keys[claim.id] = key
        self._listed.add(claim.id)
        if row is not None:
            self.shown.insert(row, claim.id)

    def remove(self, claim_id: ClaimId) -> None:
        """Forgets a claim."""
        row = self.row_of(claim_id)
        if row is not None:
            del self.shown[row]
        del self._entries[claim_id]
        self._tree.remove(claim_id)
        self._sorted.remove(claim_id)
        self._listed.discard(claim_id)
        self._folded.discard(claim_id)
        del self._keys[claim_id]

    def shape(self, claim_id: ClaimId) -> RowShape:
        """How the row of a claim sits in the tree; flat where the order is none of a tree."""
        entries, listed = self._entries, self._listed
        claim = entries[claim_id].claim
        if self.order not in TREE_ORDERS:
            return RowShape(0, claim.number, False, ())
        above, beneath = [], {}
        for one in self._tree.above(claim):
            if one in listed:
                above.append(entries[one].claim)
        for one in self._tree.below(claim_id):
            if one in listed:
                beneath[entries[one].status] = True
        number = claim.number.removeprefix(above[0].number) if above else claim.number
        return RowShape(len(above), number, bool(beneath), tuple(beneath) if beneath and self._hides(claim_id) else ())

    def parent(self, claim_id: ClaimId) -> ClaimId | None:
        """The nearest listed claim that this one is a content of."""
        claim = self.claim(claim_id)
        return next((one for one in self._tree.above(claim) if one in self._listed), None) if claim else None

    def listed_below(self, claim_id: ClaimId) -> list[ClaimId]:
        """The listed contents of a claim and theirs, folded away or not."""
        return [one for one in self._tree.below(claim_id) if one in self._listed]

    def mark_folded(self, claim_id: ClaimId, folded: bool) -> None:
        """Lets the claim say that its contents are folded away, or no longer; moves no row before `show`."""
        if folded:
            self._folded.add(claim_id)
        else:
            self._folded.discard(claim_id)

    def visible(self) -> list[ClaimId]:
        """What is listed and not folded away, in order."""
        hidden: set[ClaimId] = set()
        if self.order in TREE_ORDERS:
            hidden.update(below for one in self._folded & self._listed for below in self._tree.below(one))
        visible = self._listed - hidden if hidden else self._listed
        return [one for one in self._sorted if one in visible]

    def show(self) -> None:
        """Makes the rows of what is visible."""
        self.shown = self.visible()

    def folded_above(self, claim_id: ClaimId) -> list[ClaimId]:
        """The folded claims that hide a listed one, the outermost first."""
        if not self._folded or claim_id not in self._listed or self.order not in TREE_ORDERS:
            return []
        return [one for one in self._tree.above(self._entries[claim_id].claim) if self._hides(one)][::-1]

    def neighbour(self, claim_id: ClaimId | None, step: int) -> ClaimId | None:
        """The claim shown one row on (1) or back (-1), also from one that is not shown; None at the end."""
        row = self.row_of(claim_id)
        if row is None and claim_id in self._keys:
            row = self._before(self.shown, self._keys[claim_id]) - (step > 0)
        elif row is None:
            row = -1 if step > 0 else len(self.shown)
        return self.shown[row + step] if 0 <= row + step < len(self.shown) else None

    def successor(self, claim_id: ClaimId, gone: Collection[ClaimId]) -> ClaimId | None:
        """The first claim shown after this one that is not among the `gone`, else the last one before it."""
        row = self.row_of(claim_id)
        if row is None:
            return None
        nearest_first = [*self.shown[row + 1 :], *reversed(self.shown[:row])]
        return next((one for one in nearest_first if one not in gone), None)

    def next_open_after(self, claim_id: ClaimId | None) -> ClaimId | None:
        """The next listed claim that is to be judged or looked at again, from the top again after the last."""
        listed = (one for one in self._after(claim_id) if one in self._listed)
        return next((one for one in listed if needs_a_look(self._entries[one].claim)), None)

    def is_ahead(self, claim_id: ClaimId, other: ClaimId) -> bool:
        """Whether a claim stands before another one in the order of the list."""
        return self._keys[claim_id] < self._keys[other]

    def upcoming(self, claim_id: ClaimId | None, among: Collection[ClaimId], most: int) -> list[ClaimId]:
        """The next claims that are `among` these, listed or not, from the top again after the last."""
        return list(islice((one for one in self._after(claim_id) if one in among), most))

    def _after(self, claim_id: ClaimId | None) -> list[ClaimId]:
        """All other claims in the order of the list, those behind this one first."""
        at = self._sorted.index(claim_id) if claim_id in self._keys else -1
        return self._sorted[at + 1 :] + self._sorted[: max(at, 0)]

    def _sorted_of(self, entries: dict[ClaimId, FilterEntry]) -> SortedClaims:
        claims = [entry.claim for entry in entries.values()]
        keys = sort_keys(claims, self.order, self._changes)
        return SortedClaims(entries, ClaimTree(claims), keys, sorted(keys, key=keys.__getitem__))

    def _take(self, claims: SortedClaims) -> None:
        self._entries, self._tree, self._keys, self._sorted = claims.entries, claims.tree, claims.keys, claims.ids
        self._folded &= claims.entries.keys()

    def _hides(self, claim_id: ClaimId) -> bool:
        return claim_id in self._folded and claim_id in self._listed

    def _key(self, claim: Claim) -> SortKey:
        around = (self._entries[one].claim for one in self._tree.above(claim))
        return sort_keys([claim, *around], self.order, self._changes)[claim.id]

    def _before(self, ids: list[ClaimId], key: SortKey) -> int:
        return bisect_left(ids, key, key=self._keys.__getitem__)
