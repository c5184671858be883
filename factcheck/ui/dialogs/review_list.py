"""The list of a review: what became of words, in groups that can be folded, each row with what was decided about it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)
from typing_extensions import override

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, RowGroup, awaits_decision
from factcheck.domain.wording.joining import comma_list
from factcheck.domain.wording.review_words import GROUP, decided_words, row_words, told_decisions
from factcheck.translation import _
from factcheck.ui.widgets.keys import is_enter
from factcheck.ui.widgets.labelled import named_widget

_GROUP = Qt.ItemDataRole.UserRole
_FOLDED = frozenset({RowGroup.SAME})
_UNDECIDED = "○"
CursorAction = QAbstractItemView.CursorAction


class _RowItem(QTreeWidgetItem):
    """A row, whose words are made when they are first shown: of thousands few ever are."""

    def __init__(self, head: QTreeWidgetItem, review: ProofReview, row: ReviewRow, heading: str) -> None:
        super().__init__(head)
        self.row = row
        self.decisions = ReviewDecisions()
        self._review, self._heading = review, heading

    @property
    def is_open(self) -> bool:
        return awaits_decision(self.row, self.decisions)

    @cached_property
    def _words(self) -> str:
        return row_words(self._review, self.row)

    @property
    def _told(self) -> str:
        return _("undecided") if self.is_open else decided_words(self.row, self.decisions)

    @override
    def data(self, column: int, role: int) -> Any:
        match column, role:
            case 0, Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words
            case 0, Qt.ItemDataRole.AccessibleTextRole:
                return comma_list([self._words, self._told])
            case 0, Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._heading
            case 1, Qt.ItemDataRole.DisplayRole:
                return _undecided() if self.is_open else self._told
            case 1, Qt.ItemDataRole.FontRole if self.is_open:
                font = QFont(self.treeWidget().font())
                font.setBold(True)
                return font
        return super().data(column, role)


class _WholeRow(QStyledItemDelegate):
    """Gives the words of a row all the room that its decision leaves."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(option.widget, QTreeWidget) and index.parent().isValid():
            other = index.sibling(index.row(), 1 - index.column())
            whole = option.rect.united(option.widget.visualRect(other))
            room = self._room(option.widget, index.sibling(index.row(), 1))
            part = whole.adjusted(0, 0, -room, 0)
            if index.column() == 1:
                part.setLeft(part.right() + 1)
                part.setRight(whole.right())
            option = QStyleOptionViewItem(option)
            option.rect = QStyle.visualRect(option.direction, whole, part)
        if not option.rect.isEmpty():
            super().paint(painter, option, index)

    @staticmethod
    def _room(tree: QTreeWidget, told: QModelIndex) -> int:
        """How wide what was decided about a row is, in px."""
        words, font = told.data(), told.data(Qt.ItemDataRole.FontRole) or tree.font()
        return QFontMetrics(font).horizontalAdvance(words) + _margins(tree) if words else 0


class ReviewList(QTreeWidget):
    """Arrows go from row to row and fold groups; the head of one is a stop only while it is folded.

    Every other key is for whoever shows the list. A group is filled when it is unfolded.
    """

    row_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "review_list", _("What became of the words"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(_WholeRow(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._rows: dict[RowGroup, list[ReviewRow]] = {}
        self._items: list[_RowItem] = []
        self._review: ProofReview | None = None
        self._decisions = ReviewDecisions()
        self.itemExpanded.connect(self._fill)
        self.currentItemChanged.connect(lambda now, _before: self.row_chosen.emit(_row_of(now)))

    def show_rows(self, review: ProofReview, rows: Sequence[ReviewRow], decisions: ReviewDecisions) -> None:
        """Lists the rows of a review; the first one that needs a decision becomes the current one."""
        self._review, self._decisions = review, decisions
        self.clear()
        self._items = []
        self._rows = {group: [row for row in rows if row.group is group] for group in RowGroup}
        for group, some in self._rows.items():
            if some:
                item = QTreeWidgetItem(self, [self._heading(group)])
                item.setData(1, _GROUP, group)
                item.setFirstColumnSpanned(True)
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        for item in filter(None, map(self.topLevelItem, range(self.topLevelItemCount()))):
            item.setExpanded(item.data(1, _GROUP) not in _FOLDED)  # at the end, since each head has all rows measured
        self._make_room()
        self.step()

    @property
    def row(self) -> ReviewRow | None:
        """The current row; None on the head of a group."""
        return _row_of(self.currentItem())

    def go_to_claim(self, claim_id: ClaimId | None) -> None:
        """Goes to the first row of a claim that needs a decision and has none; stays where there is none."""
        for item in self._items:
            if item.is_open and item.row.claim is not None and item.row.claim.id == claim_id:
                self.setCurrentItem(item)
                return

    def show_decisions(self, decisions: ReviewDecisions) -> None:
        """Shows what is decided by now."""
        before, self._decisions = self._decisions, decisions
        for item in self._items:
            item.decisions = decisions
            if decided_words(item.row, before) != decided_words(item.row, decisions):
                item.emitDataChanged()
        self._make_room()

    def _make_room(self) -> None:
        """Gives what was decided the room it takes; for Qt a thousand rows would say what they hold each time."""
        bold = QFont(self.font())
        bold.setBold(True)
        told = map(QFontMetrics(self.font()).horizontalAdvance, told_decisions(self._decisions))
        widest = max([QFontMetrics(bold).horizontalAdvance(_undecided()), *told])
        self.header().resizeSection(1, widest + _margins(self))

    def step(self) -> None:
        """Goes on to the next undecided row, else to the next one; behind the last row to the first undecided one."""
        before, behind = self._around()
        shown = [one for one in behind if self.isExpanded(self.indexFromItem(one).parent())]
        following = [*filter(_waits, behind), *shown, *filter(_waits, before)]
        if following:
            self.setCurrentItem(following[0])

    def go_to_undecided(self, *, is_back: bool = False) -> None:
        """Goes to the next undecided row, or to the one before, round the ends."""
        before, behind = self._around()
        others = [*reversed(before), *reversed(behind)] if is_back else [*behind, *before]
        for item in filter(_waits, others):
            self.setCurrentItem(item)
            return

    def unfold(self) -> None:
        """Unfolds the group whose head is the current item, and goes to its first row."""
        head = self.currentIndex()
        self.expand(head)
        self.setCurrentIndex(self.indexBelow(head))

    def _around(self) -> tuple[list[QTreeWidgetItem], list[QTreeWidgetItem]]:
        """The rows before and behind the current one, without those of groups that were never unfolded."""
        heads = filter(None, map(self.topLevelItem, range(self.topLevelItemCount())))
        items = [one for head in heads for one in (head, *filter(None, map(head.child, range(head.childCount()))))]
        current = self.currentItem()
        at = items.index(current) if current is not None else -1
        before, behind = items[: max(at, 0)], items[at + 1 :]
        return [one for one in before if one.parent()], [one for one in behind if one.parent()]

    def _heading(self, group: RowGroup) -> str:
        return GROUP.filled(group, count=len(self._rows[group]))

    def _fill(self, head: QTreeWidgetItem) -> None:
        group: RowGroup = head.data(1, _GROUP)
        assert self._review is not None
        heading = self._heading(group)
        for row in self._rows[group] if not head.childCount() else ():
            item = _RowItem(head, self._review, row, heading)
            item.decisions = self._decisions
            self._items.append(item)

    @override
    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Passes the heads of groups whose rows are shown; Left folds the group of a row, Right unfolds it."""
        was_row, found = self.row is not None, super().moveCursor(action, modifiers)
        if found.parent().isValid() or not self.isExpanded(found):
            return found
        if was_row and action in (CursorAction.MoveLeft, CursorAction.MoveRight):
            self.collapse(found)
            return found
        is_up = action in (CursorAction.MoveUp, CursorAction.MovePrevious)
        passed = self.indexAbove(found) if is_up else self.indexBelow(found)
        return passed if passed.isValid() else self.currentIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) or event.key() == Qt.Key.Key_Escape or event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _margins(tree: QTreeWidget) -> int:
    """The room around what was decided, in px."""
    return 6 * tree.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin)


def _undecided() -> str:
    return " ".join((_UNDECIDED, _("undecided")))


def _row_of(item: QTreeWidgetItem | None) -> ReviewRow | None:
    return item.row if isinstance(item, _RowItem) else None


def _waits(item: QTreeWidgetItem) -> bool:
    return isinstance(item, _RowItem) and item.is_open
