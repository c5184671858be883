"""The claims as Qt sees them: one column, one row a claim, each row with a text that can be read out."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_filter import TREE_ORDERS, ClaimFilter, ClaimOrder
from factcheck.domain.rules.progress import Progress
from factcheck.translation import _
from factcheck.ui.claims.rows import ClaimRows, RowShape
from factcheck.ui.claims.words import row_words, tooltip

ONE_BY_ONE = 16

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ClaimModel(QAbstractTableModel):
    """Claims in rows; a judged claim stays where it is until the filter or the order changes."""

    updating = Signal(object)
    updated = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = ClaimRows()

    def set_claims(self, claims: Sequence[Claim]) -> None:
        """Shows `claims` in place of all others, filtered anew."""
        self.beginResetModel()
        self._rows.load(claims)
        self.endResetModel()

    def update(self, claims: Sequence[Claim], removed: Collection[ClaimId] = ()) -> None:
        """Takes over new states of claims, new claims (shown whatever the filter says) and removals."""
        gone = [one for one in removed if self._rows.claim(one) is not None]
        new = [one for one in claims if self._rows.claim(one.id) is None]
        made = {one.id for one in new}
        moved = any(one.parent_id in made or not self._rows.keeps_rows(one) for one in claims)
        self.updating.emit(frozenset(gone))
        if moved or not all(map(self._is_leaf, gone)) or len(gone) + len(new) > ONE_BY_ONE:
            self.beginResetModel()
            self._rows.reload(claims, gone)
            self.endResetModel()
        else:
            self._update_rows(claims, gone)
        self.updated.emit()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Shows the claims that fit; the same filter again changes nothing."""
        if wanted != self._rows.wanted:
            self.beginResetModel()
            self._rows.filter(wanted)
            self.endResetModel()

    @property
    def order(self) -> ClaimOrder:
        """The order of the rows."""
        return self._rows.order

    def set_order(self, order: ClaimOrder, changes: Mapping[ClaimId, int]) -> None:
        """Puts the rows in another order; `changes` gives the last operation that concerned a claim."""
        self.beginResetModel()
        self._rows.sort(order, changes)
        self.endResetModel()

    def set_folded(self, claim_id: ClaimId, folded: bool) -> None:
        """Folds the contents of a claim away or shows them again, where the order keeps them together."""
        row = self._rows.row_of(claim_id)
        if row is None or self._rows.order not in TREE_ORDERS or self.is_folded(claim_id) == folded:
            return
        if folded:
            self._fold(claim_id, row)
        else:
            self._unfold(claim_id, row)

    def reveal(self, claim_id: ClaimId) -> None:
        """Unfolds whatever hides a listed claim."""
        for one in self._rows.folded_above(claim_id):
            self.set_folded(one, False)

    def claim(self, claim_id: ClaimId) -> Claim | None:
        """A claim by its id, shown or not."""
        return self._rows.claim(claim_id)

    def claim_at(self, row: int) -> Claim:
        """The claim in a row; raises IndexError where there is none."""
        claim = self._rows.claim(self._rows.shown[row])
        assert claim is not None
        return claim

    def row_of(self, claim_id: ClaimId | None) -> int | None:
        """The row of a claim, or None while it is not shown."""
        return self._rows.row_of(claim_id)

    def counts(self) -> Progress:
        """How many claims stand how, shown or not."""
        return self._rows.progress()

    def has_claims(self) -> bool:
        """Whether there is any claim, shown or not."""
        return len(self._rows) > 0

    def shape_at(self, row: int) -> RowShape:
        """How a row sits in the tree."""
        return self._rows.shape(self._rows.shown[row])

    def is_folded(self, claim_id: ClaimId) -> bool:
        """Whether a shown claim has its contents folded away."""
        return self.row_of(claim_id) is not None and bool(self._rows.shape(claim_id).beneath)

    def is_filtered(self) -> bool:
        """Whether a filter is on."""
        return not self._rows.wanted.is_empty

    def rows_beneath(self, claim_id: ClaimId) -> int:
        """How many rows beneath that of the claim hold its contents."""
        return self._rows.shown_below(claim_id)

    def parent_of(self, claim_id: ClaimId) -> ClaimId | None:
        """The nearest listed claim that this one is a content of."""
        return self._rows.parent(claim_id)

    def neighbour(self, claim_id: ClaimId | None, step: int) -> ClaimId | None:
        """The claim shown one row on (1) or back (-1), also from a claim that is not shown."""
        return self._rows.neighbour(claim_id, step)

    def successor(self, claim_id: ClaimId, gone: Collection[ClaimId]) -> ClaimId | None:
        """The first claim shown after this one that is not among the `gone`, else the last one before it."""
        return self._rows.successor(claim_id, gone)

    def next_open_after(self, claim_id: ClaimId | None) -> ClaimId | None:
        """The next claim in the list that nobody has judged, from the top again after the last."""
        return self._rows.next_open_after(claim_id)

    def _update_rows(self, claims: Sequence[Claim], gone: Sequence[ClaimId]) -> None:
        count = len(self._rows)
        for one in gone:
            self._remove(one)
        for claim in claims:
            if self._rows.claim(claim.id) is None:
                self._insert(claim)
            else:
                self._rows.replace(claim)
                for one in (claim.id, *self._rows.folded_above(claim.id)):
                    self._repaint(one)
        if gone or len(self._rows) != count:
            self._repaint_all()

    def _is_leaf(self, claim_id: ClaimId) -> bool:
        return not self._rows.listed_below(claim_id)

    def _insert(self, claim: Claim) -> None:
        row = self._rows.place(claim)
        if row is None:
            self._rows.insert(claim)
            return
        self.beginInsertRows(_ROOT, row, row)
        self._rows.insert(claim)
        self.endInsertRows()

    def _remove(self, claim_id: ClaimId) -> None:
        row = self._rows.row_of(claim_id)
        if row is None:
            self._rows.remove(claim_id)
            return
        self.beginRemoveRows(_ROOT, row, row)
        self._rows.remove(claim_id)
        self.endRemoveRows()

    def _fold(self, claim_id: ClaimId, row: int) -> None:
        count = self._rows.shown_below(claim_id)
        if count:
            self.beginRemoveRows(_ROOT, row + 1, row + count)
            self._rows.hide_below(claim_id)
            self.endRemoveRows()
            self._rows.mark_folded(claim_id, True)
            self._repaint(claim_id)

    def _unfold(self, claim_id: ClaimId, row: int) -> None:
        count = self._rows.folded_rows(claim_id)
        self._rows.mark_folded(claim_id, False)
        self._repaint(claim_id)
        self.beginInsertRows(_ROOT, row + 1, row + count)
        self._rows.show()
        self.endInsertRows()

    def _repaint(self, claim_id: ClaimId) -> None:
        row = self._rows.row_of(claim_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _repaint_all(self) -> None:
        if self._rows.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows.shown) - 1, 0))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows.shown)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows.shown):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(self.claim_at(index.row()), self.shape_at(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.claim_at(index.row()))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _("Claim")
        return None
