"""The list of a review: what became of words, in groups that can be folded, each row with what was decided about it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, RowGroup
from factcheck.domain.wording.joining import comma_list
from factcheck.domain.wording.review_words import GROUP, decided_words, row_words
from factcheck.translation import _
from factcheck.ui.widgets.keys import is_enter
from factcheck.ui.widgets.labelled import named_widget

_ROW = Qt.ItemDataRole.UserRole
_FOLDED = frozenset({RowGroup.SAME})


class ReviewList(QTreeWidget):
    """Arrows move and fold; every other key is for whoever shows the list. A group is filled when it is unfolded."""

    row_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "review_list", _("What became of the words"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[RowGroup, list[ReviewRow]] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._review: ProofReview | None = None
        self._decisions = ReviewDecisions()
        self.itemExpanded.connect(self._fill)
        self.currentItemChanged.connect(lambda now, _before: self.row_chosen.emit(_row_of(now)))

    def show_rows(self, review: ProofReview, rows: Sequence[ReviewRow], decisions: ReviewDecisions) -> None:
        """Lists the rows of a review; the first one that needs a decision becomes the current one."""
        self._review, self._decisions = review, decisions
        self.clear()
        self._items = {}
        self._rows = {group: [row for row in rows if row.group is group] for group in RowGroup}
        for group, some in self._rows.items():
            if some:
                item = QTreeWidgetItem(self, [GROUP.filled(group, count=len(some))])
                item.setData(1, _ROW, group)
                item.setFirstColumnSpanned(True)
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
                item.setExpanded(group not in _FOLDED)
        self.step()

    @property
    def row(self) -> ReviewRow | None:
        """The current row; None on the head of a group."""
        return _row_of(self.currentItem())

    def show_decisions(self, decisions: ReviewDecisions) -> None:
        """Shows what is decided by now."""
        before, self._decisions = self._decisions, decisions
        for item in self._items.values():
            row = _row_of(item)
            if row is not None and decided_words(row, before) != decided_words(row, decisions):
                self._show(item, row)

    def step(self) -> None:
        """Goes on to the next row that needs a decision and has none, from the top again; else to the next one."""
        items, current = list(self._listed()), self.currentItem()
        here = items.index(current) + 1 if current in items else 0
        waiting = [one for one in (*items[here:], *items[:here]) if self._waits(one)]
        following = waiting[:1] or items[here : here + 1]
        if following:
            self.setCurrentItem(following[0])

    def fold(self) -> None:
        """Folds or unfolds the group whose head is the current item."""
        item = self.currentItem()
        if item is not None:
            item.setExpanded(not item.isExpanded())

    def _listed(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.topLevelItemCount()):
            head = self.topLevelItem(at)
            if head is not None and head.isExpanded():
                yield from filter(None, map(head.child, range(head.childCount())))

    def _waits(self, item: QTreeWidgetItem) -> bool:
        row = _row_of(item)
        return row is not None and row.needs_decision and not self._decisions.holds(row.id)

    def _fill(self, head: QTreeWidgetItem) -> None:
        for row in self._rows[head.data(1, _ROW)] if not head.childCount() else ():
            item = self._items[row.id] = QTreeWidgetItem(head)
            item.setData(0, _ROW, row)
            self._show(item, row)

    def _show(self, item: QTreeWidgetItem, row: ReviewRow) -> None:
        assert self._review is not None
        words, decided = row_words(self._review, row), decided_words(row, self._decisions)
        item.setText(0, words)
        item.setToolTip(0, words)
        item.setText(1, decided)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, comma_list([words, decided]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) or event.key() == Qt.Key.Key_Escape or event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _row_of(item: QTreeWidgetItem | None) -> ReviewRow | None:
    row = item.data(0, _ROW) if item is not None else None
    return row if isinstance(row, ReviewRow) else None
