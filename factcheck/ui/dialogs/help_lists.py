"""The command palette and the list of all shortcuts, both made from the table of actions."""

from PySide6.QtWidgets import QWidget

from factcheck.domain.wording.joining import comma_list
from factcheck.translation import N_, Messages, _
from factcheck.ui.app.action_table import TABLE, Entry, Where, action_words, menu_words
from factcheck.ui.app.actions import Actions
from factcheck.ui.dialogs.search_list import Row, SearchList
from factcheck.ui.widgets.dialog import fit_to_screen
from factcheck.ui.widgets.keys import shown_key

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
            Row(one.name, (action_words(one), menu_words(one), _keys(actions, one)), _(one.description))
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
