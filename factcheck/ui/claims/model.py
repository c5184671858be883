"""The claims as Qt sees them: one column, one row a claim, each row with a text that can be read out."""

import html
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.claim_filter import ClaimFilter, ClaimOrder
from factcheck.domain.text.canonical import capitalised, shortened
from factcheck.domain.wording.bearing_words import evidence_summary, not_judged_words
from factcheck.domain.wording.claim_words import (
    outcome_words,
    overtaken_in_sentence,
    overtaken_words,
    reason_or_none,
    to_others_words,
    verdict_words,
    waits_besides,
)
from factcheck.domain.wording.denial_words import denial_words
from factcheck.domain.wording.joining import comma_list, sentences
from factcheck.domain.wording.labels import STATUS, STATUS_IN_SENTENCE
from factcheck.domain.wording.relation_words import relations_words
from factcheck.translation import _
from factcheck.ui.claims.rows import ClaimRows, RowShape, SortedClaims
from factcheck.ui.widgets.announcing import place_in

READ_OUT = 300
IN_TOOLTIP = 600


def row_words(claim: Claim, shape: RowShape) -> str:
    """A row read out: number, verdict, statement, then reason, decision and evidence, and what is folded away."""
    statement = shortened(claim.statement or claim.words, READ_OUT)
    details = comma_list(
        [
            _("words not placed in this proof") if claim.unplaced else "",
            reason_or_none(claim),
            to_others_words(claim),
            waits_besides(claim),
            outcome_words(claim),
            evidence_summary(claim),
            not_judged_words(claim),
            overtaken_in_sentence(claim),
            fold_words(shape) if shape.beneath else "",
        ]
    )
    joined = sentences if statement.endswith((".", "!", "?", "…")) else comma_list
    verdict = STATUS[claim.status]
    return joined(
        [_("{number} {verdict}: {statement}", number=claim.number, verdict=verdict, statement=statement), details]
    )


def fold_words(shape: RowShape) -> str:
    """Whether the contents of a row are shown, and what those say that are not; empty where it has none."""
    verdicts = comma_list(STATUS_IN_SENTENCE[status] for status in shape.beneath)
    unfolded = _("contents unfolded") if shape.has_contents else ""
    return _("contents folded: {verdicts}", verdicts=verdicts) if verdicts else unfolded


def position_words(row: int, rows: int, shape: RowShape) -> str:
    """Where a row stands, as it is read out: “12 of 300, level 2”, and that its contents are shown beneath it."""
    level = _("level {level}", level=shape.depth + 1) if shape.depth else ""
    unfolded = fold_words(shape) if not shape.beneath else ""
    return comma_list([place_in(row, rows), level, unfolded])


def tooltip(claim: Claim) -> str:
    """The whole of what a row cuts short, as rich text that wraps."""
    copy = _("In the copy: {outcome}", outcome=outcome_words(claim)) if claim.outcome is not None else ""
    lines = [
        verdict_words(claim),
        claim.statement or claim.words,
        denial_words(*claim.denials),
        capitalised(relations_words(claim.relations, claim.id)),
        capitalised(waits_besides(claim)),
        copy,
        evidence_summary(claim),
        not_judged_words(claim),
        overtaken_words(claim),
        claim.note,
    ]
    return "".join(f"<p>{html.escape(shortened(line, IN_TOOLTIP))}</p>" for line in lines if line)


ONE_BY_ONE = 16

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ClaimModel(QAbstractListModel):
    """Claims in rows; a judged claim stays where it is until the filter or the order changes.

    `rows` tells which claim stands where; the model alone changes it.
    """

    updating = Signal(object)
    updated = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = ClaimRows()
        self.claim_at = self.rows.at

    def set_sorted(self, claims: SortedClaims) -> None:
        """Shows `claims`, which are sorted as the rows are, in place of all others, filtered anew."""
        self.beginResetModel()
        self.rows.load(claims)
        self.endResetModel()

    def update(self, claims: Sequence[Claim], removed: Collection[ClaimId] = ()) -> None:
        """Takes over new states of claims, new claims (shown whatever the filter says) and removals."""
        gone = [one for one in removed if self.rows.claim(one) is not None]
        new = {one.id for one in claims if self.rows.claim(one.id) is None}
        moved = any(one.parent_id in new or not self.rows.keeps_rows(one) for one in claims)
        self.updating.emit(frozenset(gone))
        if moved or any(map(self.rows.listed_below, gone)) or len(gone) + len(new) > ONE_BY_ONE:
            self.beginResetModel()
            self.rows.reload(claims, gone)
            self.endResetModel()
        else:
            self._update_rows(claims, gone)
        self.updated.emit()

    def set_filter(self, wanted: ClaimFilter) -> None:
        """Shows the claims that fit; the same filter again changes nothing."""
        if wanted != self.rows.wanted:
            self.beginResetModel()
            self.rows.filter(wanted)
            self.endResetModel()

    def set_order(self, order: ClaimOrder, changes: Mapping[ClaimId, int]) -> None:
        """Puts the rows in another order; `changes` gives the last operation that concerned a claim."""
        self.beginResetModel()
        self.rows.sort(order, changes)
        self.endResetModel()

    def set_folded(self, claim_id: ClaimId, folded: bool) -> None:
        """Folds the contents of a claim away or shows them again, where the order keeps them together."""
        row = self.rows.row_of(claim_id)
        if row is None or not self.shape_at(row).has_contents or self.is_folded(claim_id) == folded:
            return
        self.rows.mark_folded(claim_id, folded)
        shown, before = self.rows.visible(), len(self.rows.shown)
        if folded:
            self.beginRemoveRows(_ROOT, row + 1, row + before - len(shown))
            self.rows.shown = shown
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, row + 1, row + len(shown) - before)
            self.rows.shown = shown
            self.endInsertRows()
        self._repaint(claim_id)

    def reveal(self, claim_id: ClaimId) -> None:
        """Unfolds whatever hides a listed claim."""
        for one in self.rows.folded_above(claim_id):
            self.set_folded(one, False)

    def shape_at(self, row: int) -> RowShape:
        """How a row sits in the tree."""
        return self.rows.shape(self.rows.shown[row])

    def is_folded(self, claim_id: ClaimId) -> bool:
        """Whether a shown claim has its contents folded away."""
        return self.rows.row_of(claim_id) is not None and bool(self.rows.shape(claim_id).beneath)

    def _update_rows(self, claims: Sequence[Claim], gone: Sequence[ClaimId]) -> None:
        count = len(self.rows)
        for one in gone:
            self._remove(one)
        for claim in claims:
            if self.rows.claim(claim.id) is None:
                self._insert(claim)
            else:
                self.rows.replace(claim)
                for one in (claim.id, *self.rows.folded_above(claim.id)):
                    self._repaint(one)
        if gone or len(self.rows) != count:
            self._repaint_all()

    def _insert(self, claim: Claim) -> None:
        row = self.rows.place(claim)
        if row is not None:
            self.beginInsertRows(_ROOT, row, row)
        self.rows.insert(claim, row)
        if row is not None:
            self.endInsertRows()

    def _remove(self, claim_id: ClaimId) -> None:
        row = self.rows.row_of(claim_id)
        if row is not None:
            self.beginRemoveRows(_ROOT, row, row)
        self.rows.remove(claim_id)
        if row is not None:
            self.endRemoveRows()

    def _repaint(self, claim_id: ClaimId) -> None:
        row = self.rows.row_of(claim_id)
        if row is not None:
            index = self.createIndex(row, 0)
            self.dataChanged.emit(index, index)

    def _repaint_all(self) -> None:
        if self.rows.shown:
            self.dataChanged.emit(self.createIndex(0, 0), self.createIndex(len(self.rows.shown) - 1, 0))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows.shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows.shown):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(self.claim_at(index.row()), self.shape_at(index.row()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return position_words(index.row(), len(self.rows.shown), self.shape_at(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.claim_at(index.row()))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _("Claim")
        return None
