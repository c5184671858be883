"""The command palette and the list of all shortcuts, both made from the table of actions."""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from factcheck.ui.app.actions import TABLE, Entry, Where, is_single, keys_of, menu_text
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen

_MORE_KEYS = (
    ("Claim from the selected words; without a selection: the sentence", "Article", "Enter"),
    ("Move the caret; select", "Article", "arrows, Ctrl+arrows; with Shift"),
    ("A page on, a page back", "Article", "Space, Shift+Space"),
    ("Fold and unfold the contents of a claim", "List of claims", "Left, Right"),
    ("Leave a field; what was typed is kept", "Fields", "Esc"),
    ("Save a form", "Fields", "Ctrl+Enter"),
    ("Take the file in that is looked at; leave it out", "Import sheet", "Enter; Esc"),
    ("Close the strip with the reporter’s note", "Article", "Esc"),
    ("Next and previous field", "Fields", "Tab, Shift+Tab"),
)


def palette(parent: QWidget, chosen: Mapping[str, str]) -> SearchList:
    """Everything that can be done, by its words."""
    dialog = SearchList(parent, "palette", "Command palette", "What do you want to do", ("Command", "Menu", "Keys"))
    dialog.show_rows([_row(entry, chosen) for entry in TABLE if entry.name != "palette"])
    return dialog


def shortcuts(parent: QWidget, chosen: Mapping[str, str], single_letters: bool) -> SearchList:
    """Every key there is, and where it acts."""
    dialog = SearchList(parent, "shortcuts", "Keyboard shortcuts", "Find a key or a command", ("Does", "Where", "Keys"))
    rows = []
    for entry in TABLE:
        keys = [key for key in keys_of(entry, chosen) if single_letters or not is_single(key)]
        if keys:
            rows.append(Row(entry.name, (menu_text(entry).rstrip("…"), _where(entry), _shown(keys))))
    rows += [Row("", cells) for cells in _MORE_KEYS]
    dialog.show_rows(rows)
    fit_to_screen(dialog, 720, 620)
    return dialog


def _row(entry: Entry, chosen: Mapping[str, str]) -> Row:
    menu = entry.menu.replace("&", "")
    return Row(entry.name, (menu_text(entry).rstrip("…"), menu, _shown(keys_of(entry, chosen))), entry.description)


def _where(entry: Entry) -> str:
    words = {Where.EVERYWHERE: "Everywhere", Where.READING: "Article and list", Where.ARTICLE: "Article"}
    return words[entry.where]


def _shown(keys: tuple[str, ...] | list[str]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)
