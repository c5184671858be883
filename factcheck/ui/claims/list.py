"""The list of claims: one row a claim, moved through by keyboard, several can be selected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHeaderView, QStyle, QTableView
from typing_extensions import override

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.wording.claim_words import verdict_words
from factcheck.domain.wording.joining import clauses, sentences
from factcheck.translation import N_, _, counted
from factcheck.ui.claims.cursor import ClaimCursor
from factcheck.ui.claims.delegate import ClaimDelegate, row_height
from factcheck.ui.claims.model import ClaimModel, fold_words
from factcheck.ui.claims.row_painter import lead
from factcheck.ui.widgets.keys import is_enter, is_sign
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import draw_box
from factcheck.ui.widgets.quiet_button import LEAST_TARGET
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import tokens_of

NO_CLAIMS = N_("Read, select words, press Enter.")
NO_MATCH = N_("No claim matches. Clear the filter (Esc).")
LOOKED_IN = N_("Words are looked for in number, statement, words of the article, note and speaker.")
_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class ClaimList(QTableView):
    """Shows a ClaimModel; says which claim a person went to, never which one it was told to show.

    What it is asked of the current claim and the selection its cursor answers. Its description is the row at which it
    stood when the keyboard came to it; `spoken` is what became of the contents of a row that somebody folds or unfolds.
    """

    claim_selected = Signal(str)
    claim_activated = Signal(str)
    clear_requested = Signal()
    selection_changed = Signal()
    spoken = Signal(str)

    def __init__(self, model: ClaimModel) -> None:
        super().__init__()
        named_widget(self, "claims", _("Claims"))
        self._model, self._rows = model, model.rows
        self._keys: Sequence[str] = ("",) * 4
        self._cursor = cursor = ClaimCursor(self, model)
        self.current_id, self.set_current = cursor.current_id, cursor.set_current
        self.selection_ids, self.select_alone = cursor.selection_ids, cursor.alone
        self.step, self.neighbour_after = cursor.step, cursor.successor
        self.lists, self.is_ahead = self._rows.lists, self._rows.is_ahead
        self.next_open_after = self._rows.next_open_after
        self._cursor.moved.connect(self.claim_selected)
        self._cursor.selection_changed.connect(self.selection_changed)
        self._delegate = ClaimDelegate(self)
        self.setItemDelegate(self._delegate)
        self._set_up_view()
        self._fit_rows()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._describe)
        model.modelReset.connect(self._fit_verdicts_anew)
        self.doubleClicked.connect(self._activate)
        self._describe()

    def set_keys(self, keys: Sequence[str]) -> None:
        """Tells the keys that select a sentence and give the three verdicts, which are named while there are no claims.

        A key that is empty is one that does not act now.
        """
        self._keys = keys
        self._describe()
        self.viewport().update()

    def set_dense(self, is_dense: bool) -> None:
        """Shows each claim on one line, or its statement in full; the current claim stays in sight."""
        if is_dense != self._delegate.is_dense:
            self._delegate.is_dense = is_dense
            self._fit_rows()
            self.show_current()
            self.viewport().update()

    def _set_up_view(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit_rows(self) -> None:
        height = row_height(self.fontMetrics(), self._delegate.is_dense)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._empty_words())

    @property
    def hides_all(self) -> bool:
        """Whether the filter leaves nothing of the claims there are."""
        return not self._model.rowCount() and len(self._rows) > 0

    @property
    def hides_current(self) -> bool:
        """Whether there is a current claim and the filter leaves it out."""
        return self.current_id() is not None and not self.currentIndex().isValid()

    def follow_choice(self) -> None:
        """Goes to the first claim of a filter that was chosen and leaves the current one out."""
        current = self.current_id()
        if current is not None and not self.lists(current):
            self._go_to_first()

    def _go_to_first(self) -> None:
        if self._model.rowCount():
            self._cursor.go(0)

    def show_current(self) -> None:
        """Brings the current claim into sight, where the filter does not hide it."""
        self.scrollTo(self.currentIndex())

    def _sees_current(self, height: int) -> bool:
        """Whether the current claim is in sight where so much is shown, in px."""
        shown = QRect(0, 0, self.viewport().width(), height)
        return self.currentIndex().isValid() and shown.intersects(self.visualRect(self.currentIndex()))

    def _fit_verdicts(self, area: QRect) -> None:
        """Widens the column of the verdicts to the widest in `area`; it narrows only when the list is another."""
        if not self._delegate.is_dense:
            return
        height, scrolled = max(1, self.verticalHeader().defaultSectionSize()), self.verticalScrollBar().value()
        first, last = ((scrolled + y) // height for y in (area.top(), area.bottom()))
        rows = range(first, min(last + 1, self._model.rowCount()))
        wanted = [
            self.fontMetrics().horizontalAdvance(words) + 2
            for words in {verdict_words(self._model.claim_at(row)) for row in rows}
        ]
        if (room := max(wanted, default=0)) > self._delegate.verdict_room:
            self._delegate.verdict_room = room
            if area != self.viewport().rect():
                self.viewport().update()

    def _fit_verdicts_anew(self) -> None:
        self._delegate.verdict_room = 0

    def _empty_words(self) -> str:
        if self._model.rowCount():
            return ""
        if self.hides_all:
            return sentences([_(NO_MATCH), _(LOOKED_IN) if self._rows.wanted.words.strip() else ""])
        sentence, supported, disputed, unverified = self._keys
        select = _("Press {key} to select a sentence.", key=sentence) if sentence else ""
        judge = _(
            "Or judge the words you select: {supported} supported, {disputed} disputed, {unverified} unverified.",
            supported=supported,
            disputed=disputed,
            unverified=unverified,
        )
        return sentences([_(NO_CLAIMS), select, judge if supported and disputed and unverified else ""])

    def _activate(self) -> None:
        if self.currentIndex().isValid():
            self.claim_activated.emit(self._model.claim_at(self.currentIndex().row()).id)

    def _fold(self, folded: bool) -> None:
        """Folds the current claim or goes to its parent; unfolds it or goes to its first content."""
        row = self.currentIndex().row()
        if row < 0:
            return
        claim, shape = self._model.claim_at(row), self._model.shape_at(row)
        if shape.has_contents and folded != bool(shape.beneath):
            self._set_folded(claim.id, folded)
        elif folded and shape.depth:
            parent = self._rows.row_of(self._rows.parent(claim.id))
            self._cursor.go(row if parent is None else parent)
        elif shape.has_contents and not folded:
            self._cursor.go(row + 1)

    def _set_folded(self, claim_id: ClaimId, folded: bool) -> None:
        row, is_shown = self._rows.row_of(claim_id), self.currentIndex().isValid()
        if row is not None and folded and is_shown and self.current_id() in self._rows.listed_below(claim_id):
            self._cursor.go(row)
        self._model.set_folded(claim_id, folded)
        if row is not None:
            self.spoken.emit(fold_words(self._model.shape_at(row)))

    def _chevron_at(self, event: QMouseEvent) -> ClaimId | None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self._model.shape_at(index.row()).has_contents:
            return None
        row = self.visualRect(index)
        chevron, number = lead(row, self.fontMetrics())
        chevron.setLeft(row.left())
        chevron.setRight(max(number.left() - 1, row.left() + LEAST_TARGET - 1))
        hit = QStyle.visualRect(self.layoutDirection(), row, chevron).contains(event.position().toPoint())
        return self._model.claim_at(index.row()).id if hit else None

    def _update_focus(self) -> None:
        """Repaints where the focus is seen: the current row, or the whole list where there is none."""
        if self.currentIndex().isValid():
            self.update(self.currentIndex())
        else:
            self.viewport().update()

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not previous.isValid() or not current.isValid():
            self.viewport().update()  # the focus moves between the whole list and one row

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Goes to the first row where somebody enters the list by key while the filter hides the current claim."""
        roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
        row = clauses(self.currentIndex().data(role) or "" for role in roles)
        claims = counted("{count} [claim|claims]", self._model.rowCount())
        self.setAccessibleDescription(self._empty_words() or row or claims)  # Qt tells of the list alone
        with self._cursor.kept():  # Qt would go to the first row on every occasion
            super().focusInEvent(event)
        if event.reason() in _BY_KEY and self.hides_current:
            self._go_to_first()
        self._update_focus()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusOutEvent(self, event)  # Qt's lists paint every row again
        self._update_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter(event) and plain:
            if not event.isAutoRepeat():
                self._activate()
        elif key == Qt.Key.Key_Escape and not self._rows.wanted.is_empty:
            self.clear_requested.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self._fold(key == (Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.currentIndex().isValid():
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain and self._model.rowCount():
            self._cursor.go(0 if key == Qt.Key.Key_Home else self._model.rowCount() - 1)
        elif event.matches(QKeySequence.StandardKey.Copy) or is_sign(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def selectAll(self) -> None:
        """Selects all claims shown, and stands at the first of them where it stood at none of them."""
        super().selectAll()
        self._cursor.stand()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Does nothing: letters are keys of the window."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        folding = self._chevron_at(event) if event.button() is Qt.MouseButton.LeftButton else None
        if folding is None:
            index = self.indexAt(event.position().toPoint())
            stands_there = index.isValid() and index == self.currentIndex()
            super().mousePressEvent(event)
            if stands_there:
                self.claim_selected.emit(self.current_id())
        else:
            self._set_folded(folding, not self._model.is_folded(folding))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chevron_at(event) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keeps the current claim in sight, if it was, where rows become higher or lower."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            was_seen = self._sees_current(self.viewport().height())
            self._fit_rows()
            self._fit_verdicts_anew()
            if was_seen:
                self.updateGeometries()  # how far it scrolls, which Qt would find out later
                self.show_current()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the current claim in sight if it was."""
        was_seen = self._sees_current(event.oldSize().height())
        super().resizeEvent(event)
        if was_seen:
            self.show_current()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._fit_verdicts(event.rect())
        super().paintEvent(event)
        words = self._empty_words()
        if words:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(tokens_of(self).dim))
            area = self.viewport().rect().adjusted(24, 16, -24, -16)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            painter.end()
        if self.hasFocus() and not self.currentIndex().isValid():
            with QPainter(self.viewport()) as painter:
                box = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
                draw_box(painter, box, None, QColor(tokens_of(self).focus), 2)
