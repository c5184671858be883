"""The table in which every key can be set; a key that is taken is refused."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from factcheck.domain.wording.joining import comma_list
from factcheck.translation import _
from factcheck.ui.app.action_table import TABLE, Entry, action_words, keys_of
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, row_of

_FIXED = ("Return", "Enter", "Esc", "Tab", "Shift+Tab", "Space", "Up", "Down", "Left", "Right")


class ShortcutTable(QWidget):
    """One row an action; the key of the marked row is typed into the field below."""

    refused = Signal(str)

    def __init__(self, chosen: Mapping[str, str]) -> None:
        super().__init__()
        self._chosen = dict(chosen)
        self._table = named_widget(QTableWidget(len(TABLE), 2), "shortcut_table", _("Shortcuts"))
        self._table.setHorizontalHeaderLabels([_("Does"), _("Key")])
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._edit = named_widget(QKeySequenceEdit(maximumSequenceLength=1), "shortcut_field", _("New key"))
        for line in self._edit.findChildren(QLineEdit):  # has the focus, so a screen reader reads its name
            line.setAccessibleName(_("New key"))
        row = row_of(
            (self._edit, 1),
            push_button(_("Set key"), "shortcut_set_key", self._set),
            push_button(_("No key"), "shortcut_no_key", self._unset),
            push_button(_("As it was"), "shortcut_as_it_was", self._reset),
        )
        column_of((self._table, 1), row, inside=self, margins=NO_MARGINS)
        self._table.itemSelectionChanged.connect(self._edit.clear)
        self._show()
        self._table.selectRow(0)

    def chosen(self) -> dict[str, str]:
        """The keys that differ from the table of actions, by the name of the action."""
        return dict(self._chosen)

    def finish(self) -> None:
        """Takes a key that was typed but not set yet."""
        if not self._edit.keySequence().isEmpty():
            self._set()

    def _entry(self) -> Entry:
        return TABLE[max(0, self._table.currentRow())]

    def _set(self) -> None:
        key = self._edit.keySequence().toString()
        if not key:
            return
        taken = self._taken(key)
        if taken:
            words = _(
                "{key} is taken: {taken}. Choose another key, or free that one first.", key=shown_key(key), taken=taken
            )
            self.refused.emit(words)
            return
        self.refused.emit("")
        self._chosen[self._entry().name] = key
        self._show()

    def _unset(self) -> None:
        self._chosen[self._entry().name] = ""
        self._show()

    def _reset(self) -> None:
        entry = self._entry()
        for key in entry.keys:
            taken = self._taken(key)
            if taken:
                self.refused.emit(
                    _("{key} is taken meanwhile: {taken}. Free it first.", key=shown_key(key), taken=taken)
                )
                return
        self._chosen.pop(entry.name, None)
        self._show()

    def _taken(self, key: str) -> str:
        if key in _FIXED:
            return _("it moves about or leaves a field everywhere")
        for entry in TABLE:
            if entry is not self._entry() and QKeySequence(key) in map(QKeySequence, keys_of(entry, self._chosen)):
                return action_words(entry)
        return ""

    def _show(self) -> None:
        for number, entry in enumerate(TABLE):
            keys = comma_list(map(shown_key, keys_of(entry, self._chosen)))
            self._table.setItem(number, 0, QTableWidgetItem(action_words(entry)))
            self._table.setItem(number, 1, QTableWidgetItem(keys))
        self._edit.clear()
