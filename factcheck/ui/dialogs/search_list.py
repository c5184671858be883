"""A dialog with a field and a list that the field narrows: the articles, the command palette, the shortcuts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.wording.joining import comma_list, number
from factcheck.translation import N_, Messages, _
from factcheck.ui.app.action_table import TABLE, Entry, Where, action_words, menu_words
from factcheck.ui.app.actions import Actions
from factcheck.ui.widgets.dialog import fit_to_screen
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import column_of

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a key that is handed back, the cells shown, and words by which it is found, too."""

    key: str
    cells: tuple[str, ...]
    also: str = ""


class SearchList(QDialog):
    """Type to narrow, arrows to move, Enter to choose, Esc to leave; typing finds what is beyond `most_shown` rows."""

    chosen = Signal(str)
    most_shown: int | None = None

    def __init__(self, parent: QWidget, name: str, title: str, hint: str, heads: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._rows: list[Row] = []
        field = QLineEdit(placeholderText=f"{hint}…", clearButtonEnabled=True)
        self.field = named_widget(field, f"{name}_field", hint)
        self.field.installEventFilter(self)
        self.table = named_widget(QTableWidget(0, len(heads)), f"{name}_list", title)
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.nothing_yet = _("There is nothing here yet.")
        self._remark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._remark.hide()
        self.body = column_of(self.field, (self.table, 1), self._remark, inside=self, gap=10)
        self.field.textChanged.connect(self.narrow)
        self.field.returnPressed.connect(self._choose)
        self.table.itemActivated.connect(lambda _item: self._choose())
        fit_to_screen(self, 640, 480)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Fills the list."""
        self._rows = list(rows)
        self.narrow()

    def current_key(self) -> str | None:
        """The key of the row that is marked."""
        row = self.table.currentRow()
        item = self.table.item(row, 0) if row >= 0 else None
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def mark(self, key: str) -> None:
        """Marks the row of this key."""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == key:
                self.table.selectRow(row)

    def narrow(self) -> None:
        """Shows the rows that hold all words of the field, those that are called so first."""
        wanted = self.field.text().casefold().split()
        shown = [row for row in self._rows if all(word in _searched(row) for word in wanted)]
        shown.sort(key=lambda row: _rank(row, wanted))
        first = shown[: self.most_shown]
        cut = _("The first {some} of {all}; type to find the others.", some=number(len(first)), all=number(len(shown)))
        self.fill(first, cut if len(first) < len(shown) else "")

    def fill(self, shown: Sequence[Row], remark: str = "") -> None:
        """Puts rows into the list, and says below it that there are none, or the remark."""
        self.table.setRowCount(0)  # to put another item in the place of one that is shown takes 5 ms
        self.table.setRowCount(len(shown))
        for at, row in enumerate(shown):
            for column, words in enumerate(row.cells):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.UserRole, row.key)
                self.table.setItem(at, column, item)
        empty = _("Nothing fits. Clear the field (Esc).") if self._rows else self.nothing_yet
        self._remark.setText(remark if shown else empty)
        self._remark.setVisible(bool(remark) or not shown)
        if shown:
            self.table.selectRow(0)

    def _choose(self) -> None:
        key = self.current_key()
        if key is not None:
            self.accept()
            self.chosen.emit(key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets Up and Down in the field move in the list, and Esc clear the field first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.table.rowCount():
                row = max(0, min(self.table.rowCount() - 1, self.table.currentRow() + step))
                self.table.selectRow(row)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)


def _rank(row: Row, wanted: Sequence[str]) -> int:
    """How far a row is from what is wanted: called so, beginning so, with the words in its name, or elsewhere."""
    name, typed = row.cells[0].casefold(), " ".join(wanted)
    if not wanted or name == typed:
        return 0
    if name.startswith(typed):
        return 1
    named = _WORD.findall(name)
    if all(word in named for word in wanted):
        return 2
    if _all_begin(wanted, named):
        return 3
    if all(word in name for word in wanted):
        return 4
    return 5 if _all_begin(wanted, _WORD.findall(_searched(row))) else 6


def _all_begin(wanted: Iterable[str], words: Sequence[str]) -> bool:
    """Whether each of the wanted words begins one of the others."""
    return all(any(one.startswith(word) for one in words) for word in wanted)


def _searched(row: Row) -> str:
    return " ".join([*row.cells, row.also]).casefold()


_MORE_KEYS = (
    (
        N_("Claim from the selected words; else opens the claim at the caret, or selects the sentence"),
        N_("Article"),
        N_("Enter"),
    ),
    (N_("Move the caret; select"), N_("Article"), N_("arrows, Ctrl+arrows; with Shift")),
    (N_("A page on, a page back"), N_("Article"), N_("Space, Shift+Space")),
    (N_("Fold and unfold the contents of a claim"), N_("List of claims"), N_("Left, Right")),
    (N_("Leave a field, which is as it was again; a form keeps what was typed"), N_("Fields"), N_("Esc")),
    (N_("Save a form"), N_("Fields"), N_("Ctrl+Enter")),
    (N_("Take the file in that is looked at; leave it out"), N_("Import sheet"), N_("Enter; Esc")),
    (N_("Close the strip with the reporter’s note"), N_("Article"), N_("Esc")),
    (N_("Next and previous field"), N_("Fields"), N_("Tab, Shift+Tab")),
)
_WHERE: Messages[Where] = Messages(
    {
        Where.EVERYWHERE: N_("Everywhere"),
        Where.READING: N_("Article and list"),
        Where.ARTICLE: N_("Article"),
    }
)


def palette(parent: QWidget, actions: Actions) -> SearchList:
    """Everything that can be done, by its words."""
    heads = (_("Command"), _("Menu"), _("Keys"))
    dialog = SearchList(parent, "palette", _("Command palette"), _("What do you want to do"), heads)
    dialog.show_rows(
        [
            Row(
                one.name,
                (action_words(one), menu_words(one), _keys(actions, one)),
                f"{_(one.description)} {_(one.also)}",
            )
            for one in TABLE
            if one.name != "palette"
        ]
    )
    return dialog


def shortcuts(parent: QWidget, actions: Actions) -> SearchList:
    """Every key there is, and where it acts."""
    heads = (_("Does"), _("Where"), _("Keys"))
    dialog = SearchList(parent, "shortcuts", _("Keyboard shortcuts"), _("Find a key or a command"), heads)
    rows = [
        Row(one.name, (action_words(one), _WHERE[one.where], keys)) for one in TABLE if (keys := _keys(actions, one))
    ]
    rows += [Row("", tuple(_(words) for words in cells)) for cells in _MORE_KEYS]
    dialog.show_rows(rows)
    fit_to_screen(dialog, 720, 620)
    return dialog


def _keys(actions: Actions, entry: Entry) -> str:
    """The keys that an action has now."""
    return comma_list(map(shown_key, actions[entry.name].shortcuts()))
