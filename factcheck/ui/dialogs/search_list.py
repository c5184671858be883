"""A dialog with a field and a list that the field narrows: the articles, the command palette, the shortcuts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.wording.joining import clauses, comma_list, labelled, number
from factcheck.translation import N_, Messages, _
from factcheck.ui.app.action_entry import Entry, Where, action_words, menu_words
from factcheck.ui.app.action_table import MENUS, TABLE
from factcheck.ui.app.actions import Actions
from factcheck.ui.dialogs.hit_delegate import HitDelegate
from factcheck.ui.widgets.announcing import Announcer, place_in
from factcheck.ui.widgets.dialog import NamedDialog, fit_to_screen, in_system_order, key_button, lay_over, push_button
from factcheck.ui.widgets.dropping import PassesFilesOn
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import Part, column_of, row_of
from factcheck.ui.widgets.painting import outline
from factcheck.ui.widgets.theme import tokens_of

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a key that is handed back, the cells shown, words by which it is found too, and the head above it."""

    key: str
    cells: tuple[str, ...]
    also: str = ""
    group: str = ""


def table_of(rows: int, heads: Sequence[str], object_name: str, name: str) -> QTableWidget:
    """A table to choose a row of; its first column has what room the others leave."""
    table, header = named_widget(QTableWidget(rows, len(heads)), object_name, name), QHeaderView.ResizeMode
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setSectionResizeMode(header.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(0, header.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


class _Field(PassesFilesOn, QLineEdit):
    """Where is typed what is looked for."""


class SearchList(NamedDialog):
    """Type to narrow, arrows to move, Enter to choose, Esc to leave; typing finds what is beyond `most_shown` rows.

    What was typed stands in bold. Rows of one group stand under its head. A sheet has no frame and lies over its
    window.
    """

    chosen = Signal(str)
    most_shown: int | None = None

    def __init__(
        self, parent: QWidget | None, name: str, title: str, hint: str, heads: Sequence[str], *, is_sheet: bool = False
    ) -> None:
        super().__init__(parent, name, title)
        self._is_sheet = is_sheet
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, is_sheet)
        self._rows: Sequence[Row] = ()
        self.more: Mapping[str, str] = {}
        """What is said behind the rows of a group, by its head."""
        self._places: list[int] = []  # in the table, where heads of groups stand between them
        field = _Field(placeholderText=f"{hint}…", clearButtonEnabled=True)
        self.field = named_widget(field, f"{name}_field", hint)
        self.field.setAccessibleDescription(_("Up and Down choose a row, Enter takes it, Esc leaves."))
        self.field.installEventFilter(self)
        self.table = table_of(0, heads, f"{name}_list", title)
        self.table.horizontalHeader().setVisible(not is_sheet)
        self._hits = HitDelegate(self.table)
        self.table.setItemDelegate(self._hits)
        self.announcer = Announcer(self.field)
        self.nothing_yet = _("There is nothing here yet.")
        self._remark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._remark.hide()
        self.body = column_of(self.field, (self.table, 1), self._remark, inside=self, gap=10)
        self.field.textChanged.connect(self.narrow)
        self.field.returnPressed.connect(self._choose)
        self.table.itemActivated.connect(lambda _item: self._choose())
        self.table.itemSelectionChanged.connect(self._tell)
        fit_to_screen(self, 640, 480)

    def close_button(self) -> QPushButton:
        """A button that leaves it, as Esc does."""
        return push_button(_("Close"), f"close_{self.objectName()}", self.reject, "Esc")

    def end_with(self, words: str, name: str, *beside: Part) -> QPushButton:
        """Ends it with a row of buttons: what else there is, one that chooses what is marked, and one that leaves."""
        opener = push_button(words, name, self._choose)
        opener.setDefault(True)
        self.body.addLayout(row_of(*(beside or (0,)), *in_system_order(opener, self.close_button())))
        return opener

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Fills the list; rows that are made when they are asked for are made as they are shown or looked through."""
        self._rows = rows
        self.narrow()

    def refill(self, rows: Sequence[Row]) -> None:
        """Lists other rows; the one that is marked stays so."""
        marked = self.current_key()
        self.show_rows(rows)
        if marked is not None:
            self.mark(marked)

    def button_for_marked(self, words: str, name: str, key: str, signal: SignalInstance) -> QPushButton:
        """A button that emits which row is marked, if one is, as its key does."""
        return key_button(self, words, name, key, lambda: self._emit(signal))

    def _emit(self, signal: SignalInstance) -> None:
        key = self.current_key()
        if key is not None:
            signal.emit(key)

    def current_key(self) -> str | None:
        """The key of the row that is marked."""
        row = self.table.currentRow()
        item = self.table.item(row, 0) if row >= 0 else None
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def mark(self, key: str) -> None:
        """Marks the row of this key."""
        for row in self._places:
            item = self.table.item(row, 0)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == key:
                self.table.setCurrentCell(row, 0)

    def wanted(self) -> list[str]:
        """What is looked for, each by itself."""
        return self.field.text().casefold().split()

    def narrow(self) -> None:
        """Shows the rows that hold all words of the field, those that are called so first."""
        wanted = self.wanted()
        shown = self._rows
        if wanted:
            fitting = (row for row in self._rows if all(word in _searched(row) for word in wanted))
            shown = sorted(fitting, key=lambda row: _rank(row, wanted))
        first = shown[: self.most_shown]
        cut = _("The first {some} of {all}; type to find the others.", some=number(len(first)), all=number(len(shown)))
        self.fill(first, cut if len(first) < len(shown) else "")

    def fill(self, shown: Sequence[Row], remark: str = "") -> None:
        """Puts rows into the list, and says below it that there are none, or the remark."""
        self._hits.wanted = self.wanted()
        self._places = []
        self.table.clearSpans()
        self.table.setRowCount(0)  # to put another item in the place of one that is shown takes 5 ms
        for group, rows in _grouped(shown).items():
            at = self.table.rowCount()
            self.table.setRowCount(at + bool(group) + len(rows) + (group in self.more))
            if group:
                self._add_line(at, group, is_head=True)
            for place, row in enumerate(rows, at + bool(group)):
                self._add_row(place, row)
            if group in self.more:
                self._add_line(self.table.rowCount() - 1, self.more[group])
        empty = _("Nothing fits.") if self._rows else self.nothing_yet
        self._remark.setText(remark if shown else empty)
        self._remark.setVisible(bool(remark) or not shown)
        if self._places:
            self.table.setCurrentCell(self._places[0], 0)
        self._tell()

    def _tell(self) -> None:
        """Lets the row that Enter takes be heard, with its place, or that there is none; the keyboard is in the field.

        Where it is in the table, the first cell is heard anyway.
        """
        row = self.table.currentRow()
        remark = self._remark.text() if not self._remark.isHidden() else ""
        if row not in self._places:
            self.announcer.say(remark)
            return
        words = comma_list(self._cell(row, at) for at in range(self.table.hasFocus(), self.table.columnCount()))
        self.announcer.say(clauses([words, place_in(self._places.index(row), len(self._places)), remark]))

    def _cell(self, row: int, column: int) -> str:
        """The words of a cell, under the head of their column where one is shown beside the first."""
        item, head = self.table.item(row, column), self.table.horizontalHeaderItem(column)
        words = item.text() if item is not None else ""
        return labelled(head.text(), words) if words and column and not self._is_sheet and head is not None else words

    def _add_line(self, at: int, words: str, *, is_head: bool = False) -> None:
        """A line over or behind the rows of a group, which cannot be chosen."""
        line = QTableWidgetItem(words)
        font = line.font()
        font.setBold(is_head)
        line.setFont(font)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self.table.setItem(at, 0, line)
        if self.table.columnCount() > 1:
            self.table.setSpan(at, 0, 1, self.table.columnCount())

    def _add_row(self, at: int, row: Row) -> None:
        for column, words in enumerate(row.cells):
            item = QTableWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, row.key)
            self.table.setItem(at, column, item)
        self._places.append(at)

    def _choose(self) -> None:
        key = self.current_key()
        if key is not None:
            self.accept()
            self.chosen.emit(key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets Up and Down in the field move in the list, and the keys of a page by as many rows as are shown."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._places:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            page = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
            if step is not None or page is not None:
                self._move(step or (page or 0) * self._rows_shown())
                if page is not None:
                    self._show_from_marked()
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        at = self._places.index(self.table.currentRow()) + by
        self.table.setCurrentCell(self._places[max(0, min(len(self._places) - 1, at))], 0)

    def _rows_shown(self) -> int:
        """How many rows are seen whole at once, one fewer than there is room for, which shows where one came from."""
        return max(1, self.table.viewport().height() // self.table.rowHeight(self._places[0]) - 1)

    def _show_from_marked(self) -> None:
        """Brings the row that is marked to the top, of the first one the head over it."""
        if self.table.currentRow() == self._places[0]:
            self.table.scrollToTop()
        else:
            self.table.scrollToItem(self.table.currentItem(), QAbstractItemView.ScrollHint.PositionAtTop)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_sheet:
            with QPainter(self) as painter:
                painter.setPen(outline(tokens_of(self)))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by their group, in the order in which each group comes first."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return groups


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
    return 5 if _all_begin(wanted, _WORD.findall(" ".join(row.cells).casefold())) else 6


def _all_begin(wanted: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(one.startswith(word) for one in words) for word in wanted)


def _searched(row: Row) -> str:
    return " ".join([*row.cells, row.group, row.also]).casefold()


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
    (N_("Another piece of evidence or other record; open it; remove it"), N_("Claim"), N_("Up, Down; Enter; Del")),
    (N_("Take the file in that is looked at; leave it out"), N_("Import sheet"), N_("Enter; Esc")),
    (N_("Close the strip with the reporter’s note"), N_("Article"), N_("Esc")),
    (N_("Next and previous field"), N_("Fields"), N_("Tab, Shift+Tab")),
    (N_("Move the line between two panes, to which Tab leads"), N_("Between panes"), N_("Left, Right")),
)
_DAILY = (
    *("sentence", "supported", "disputed", "unverified", "not_needed", "split", "evidence", "wording"),
    *("fine", "change", "editor", "reason", "note", "question", "next_claim", "previous_claim", "undo", "remove"),
)
_WHERE: Messages[Where] = Messages(
    {
        Where.EVERYWHERE: N_("Everywhere"),
        Where.READING: N_("Article and list"),
        Where.ARTICLE: N_("Article"),
    }
)


def palette(parent: QWidget | None, actions: Actions) -> SearchList:
    """Everything that can be done, by its words."""
    heads = (_("Command"), _("What it does"), _("Keys"))
    hint = _("What do you want to do")
    dialog = SearchList(parent, "palette", _("Command palette"), hint, heads, is_sheet=True)
    dialog.show_rows(
        [
            Row(
                one.name,
                (action_words(one), _(one.description), _keys(actions, one)),
                _(one.also),
                menu_words(one),
            )
            for one in TABLE
            if one.name != "palette"
        ]
    )
    dialog.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    dialog.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    lay_over(dialog, 760, 520)
    return dialog


def shortcuts(parent: QWidget | None, actions: Actions) -> SearchList:
    """Every key there is, and where it acts."""
    heads = (_("Does"), _("Where"), _("Keys"))
    dialog = SearchList(parent, "shortcuts", _("Keyboard shortcuts"), _("Find a key or a command"), heads)
    rows = [
        Row(one.name, (action_words(one), _WHERE[one.where], keys))
        for one in sorted(TABLE, key=_how_daily)
        if (keys := _keys(actions, one))
    ]
    daily = sum(row.key in _DAILY for row in rows)
    rows[daily:daily] = [Row("", tuple(_(words) for words in cells)) for cells in _MORE_KEYS]
    dialog.show_rows(rows)
    dialog.table.horizontalHeader().setResizeContentsPrecision(-1)  # by all rows: no column moves on another page
    dialog.body.addLayout(row_of(0, dialog.close_button()))
    fit_to_screen(dialog, 820, 620)
    return dialog


def _how_daily(entry: Entry) -> tuple[int, bool, bool]:
    """What sorts an action among the keys: daily work first, then what else article and list do, files last."""
    place = _DAILY.index(entry.name) if entry.name in _DAILY else len(_DAILY)
    return place, entry.where is Where.EVERYWHERE, entry.menu == MENUS[0]


def _keys(actions: Actions, entry: Entry) -> str:
    return comma_list(map(shown_key, actions[entry.name].shortcuts()))
