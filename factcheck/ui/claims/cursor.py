"""Where the claim list stands: current claim and selection, kept by id while rows come and go."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from factcheck.domain.records.ids import ClaimId
from factcheck.ui.claims.model import ClaimModel

_FLAG = QItemSelectionModel.SelectionFlag
_ALONE = _FLAG.ClearAndSelect | _FLAG.Rows


class ClaimCursor(QObject):
    """Moves a view over a ClaimModel; `moved` is emitted only for moves that a person made.

    `selection_changed` is emitted where more than one claim is or was selected.
    """

    moved = Signal(str)
    selection_changed = Signal()

    def __init__(self, view: QAbstractItemView, model: ClaimModel) -> None:
        super().__init__(view)
        self.view, self._model, self._rows = view, model, model.rows
        self._current: ClaimId | None = None
        self._quiet = False
        self._was_quiet = False
        self._chosen: list[ClaimId] = []
        self._count = 0
        self._top = 0
        self._successor: ClaimId | None = None
        self._standing = QTimer(self, singleShot=True)
        self._standing.timeout.connect(self.stand)
        self._scrolling = QTimer(self, singleShot=True)
        self._scrolling.timeout.connect(lambda: view.scrollTo(view.currentIndex()))
        view.setModel(model)
        view.selectionModel().currentChanged.connect(self._follow)
        view.selectionModel().selectionChanged.connect(self._recount)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.updating.connect(self._prepare)
        model.updated.connect(self._settle)

    def current_id(self) -> ClaimId | None:
        """The claim it stands at, even while the filter hides it."""
        return self._current

    def selection_ids(self) -> list[ClaimId]:
        """The selected claims, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self._model.claim_at(row).id for row in rows]

    def set_current(self, claim_id: ClaimId | None) -> None:
        """Goes to a claim without telling; a selection that it is the current one of stays as it is.

        Its row comes into sight in the frame that follows: rows that were out of sight take a third of a frame to
        draw, and what a person looks at, who acts elsewhere, is not kept waiting for them.
        """
        with self._silence():
            self.view.setAutoScroll(False)
            if claim_id is not None:
                self._model.reveal(claim_id)
            self._current = claim_id
            row = self._rows.row_of(claim_id)
            if row is None:
                self.view.selectionModel().clear()
            elif row != self.view.currentIndex().row():
                self.view.selectionModel().setCurrentIndex(self._model.index(row, 0), _ALONE)
                self._scrolling.start(0)
            self.view.setAutoScroll(True)

    def alone(self) -> None:
        """Selects the current claim only, without telling; nothing where it is not shown."""
        row = self._rows.row_of(self._current)
        if [index.row() for index in self.view.selectionModel().selectedRows()] == ([] if row is None else [row]):
            return
        with self._silence():
            if row is None:
                self.view.selectionModel().clear()
            else:
                self.view.selectionModel().setCurrentIndex(self._model.index(row, 0), _ALONE)

    def stand(self) -> None:
        """Makes the first selected claim current and emits `moved`, where the current one is not selected."""
        chosen = self.selection_ids()
        if chosen and self._current not in chosen:
            index = self._model.index(self._rows.row_of(chosen[0]) or 0, 0)
            self.view.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)

    def step(self, by: int) -> None:
        """Makes the next row (1) or the one before (-1) current and emits `moved`; at the end nothing changes."""
        row = self._rows.row_of(self._rows.neighbour(self._current, by))
        if row is not None:
            self.go(row)

    def go(self, row: int) -> None:
        """Makes a row current and emits `moved`."""
        index = self._model.index(row, 0)
        self.view.selectionModel().setCurrentIndex(index, _ALONE)
        self.view.scrollTo(index)

    def successor(self, claim_ids: Sequence[ClaimId]) -> ClaimId | None:
        """The claim to go to when these are removed."""
        rows = [row for row in map(self._rows.row_of, claim_ids) if row is not None]
        return self._rows.successor(self._model.claim_at(max(rows)).id, claim_ids) if rows else None

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Undoes whatever Qt makes current meanwhile where the current claim is hidden, and emits nothing."""
        with self._silence():
            yield
            if self._rows.row_of(self._current) is None:
                self.view.selectionModel().clear()

    @contextmanager
    def _silence(self) -> Iterator[None]:
        before, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = before

    def _follow(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self._current = self._model.claim_at(current.row()).id
            self.moved.emit(self._current)

    def _recount(self) -> None:
        before, self._count = self._count, len(self.view.selectionModel().selectedRows())
        if before > 1 or self._count > 1:
            self.selection_changed.emit()
        if self._count == 1 and not self._quiet:
            self._standing.start(0)  # assistive technology selects a row without going there

    def _prepare(self, gone: frozenset[ClaimId]) -> None:
        self._quiet = True
        self._successor = self._rows.successor(self._current, gone) if self._current in gone else None

    def _settle(self) -> None:
        """If the current claim was removed, makes the claim after it current and emits `moved`."""
        self._quiet = False
        if self._current is None or self._rows.claim(self._current) is not None:
            return
        self.set_current(self._successor)
        if self._successor is not None:
            self.moved.emit(self._successor)

    def _remember(self) -> None:
        self._was_quiet, self._quiet = self._quiet, True
        self._chosen = self.selection_ids()
        self._top = self.view.verticalScrollBar().value()

    def _restore(self) -> None:
        row = self._rows.row_of(self._current)
        if row is not None:
            index, selection = self._model.index(row, 0), QItemSelection()
            chosen = [self._model.index(one, 0) for one in map(self._rows.row_of, self._chosen) if one is not None]
            for one in chosen or [index]:
                selection.select(one, one)
            self.view.selectionModel().select(selection, _FLAG.Select | _FLAG.Rows)
            self.view.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
            self.view.verticalScrollBar().setValue(self._top)
            self.view.scrollTo(index)
        self._quiet = self._was_quiet
        self._recount()
