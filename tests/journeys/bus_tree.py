"""Tells the seed story on the accessibility bus of its session, and prints the rows heard then as JSON.

Run by the Python of the system, which has Atspi; ours has not.
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent))
import story_by_ear  # noqa: E402

PATIENCE_S = 10
ROLES = {"button": {"push button", "button"}, "menu item": {"menu item"}, "check box": {"check box"}, "text": {"text"}}
LEFT_OUT = {"document frame", "table", "menu bar"}
"""Their many children are looked through only where they are asked for."""


def wait_for(get, what):
    """What `get` gives once that is something."""
    begun = time.monotonic()
    while time.monotonic() < begun + PATIENCE_S:
        try:
            if found := get():
                return found
        except GLib.Error:  # it went while it was looked at
            pass
        time.sleep(0.02)
    raise TimeoutError(f"there is no {what}")


def children(one):
    return filter(None, map(one.get_child_at_index, range(one.get_child_count())))


def walk(one, into=frozenset()):
    """All that is shown from `one` down."""
    yield one
    if one.get_role_name() in LEFT_OUT - into:
        return
    for child in children(one):
        is_shown = child.get_state_set().contains(Atspi.StateType.SHOWING)
        if is_shown or child.get_role_name() in ("menu item", "popup menu", "menu"):
            yield from walk(child, into)


class Tree:
    """What the program tells on the bus."""

    def __init__(self):
        desktop = Atspi.get_desktop(0)
        self.application = wait_for(
            lambda: next((one for one in children(desktop) if one.get_name() == "Factcheck"), None), "Factcheck"
        )
        self.application.set_cache_mask(Atspi.Cache.ROLE)  # what was hidden once would stay so
        self.entries = {}
        self.panes = {name: self.find(name) for name in ("Article text", "Claims")}
        self.panel = None  # which is there with the first claim

    def find(self, name, role=None):
        """The first of a name, once it is there."""
        return wait_for(lambda: self._found(name, role), name)

    def press(self, name, role):
        """Presses a button or an entry of a menu."""
        self._act(self.find(name, role), {"Press", "press", "Toggle"})
        time.sleep(0.02 if role == "menu item" else 0.13)  # a button is held down for a tenth of a second

    def write(self, name, words):
        """Writes into a field in place of what is in it."""
        field = self.find(name, "text")
        Atspi.Component.grab_focus(field)
        Atspi.EditableText.set_text_contents(field, words)

    def focus(self, name):
        """Gives the keyboard to what has this name."""
        Atspi.Component.grab_focus(self.panes[name])

    def select(self, name, words):
        """Selects words of a text; Qt counts UTF-16 there, and none beyond comes before them."""
        text = self.panes[name]
        Atspi.Component.grab_focus(text)
        start = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)).index(words)
        Atspi.Text.set_caret_offset(text, start)
        Atspi.Text.add_selection(text, start, start + len(words))

    def rows(self, name):
        """The rows of a list as they are heard."""
        return [one.get_name() for one in children(self.panes[name]) if one.get_role_name() == "table cell"]

    def go_to(self, name, begins):
        """Goes to the row that begins so."""
        table = self.panes[name]
        row = next(one for one in children(table) if one.get_name().startswith(begins))
        Atspi.Selection.clear_selection(table)
        Atspi.Selection.select_child(table, row.get_index_in_parent())
        time.sleep(0.05)

    def _found(self, name, role):
        if role == "menu item":
            return self._entry(name)
        if role is not None and self.panel is None:
            self.panel = self._found("Claim", None)
        for one in walk(self.application if role is None else self.panel):
            if one.get_name() == name and (role is None or one.get_role_name() in ROLES[role]):
                return one
        return None

    def _entry(self, name):
        if not self.entries:
            found = [one for one in walk(self.application, {"menu bar"}) if one.get_role_name() == "menu item"]
            self.entries = {one.get_name(): one for one in reversed(found)}
        return self.entries.get(name)

    def _act(self, one, names):
        for at in range(one.get_n_actions()):
            if Atspi.Action.get_action_name(one, at) in names:
                Atspi.Action.do_action(one, at)
                return
        raise LookupError(f"{one.get_name()} cannot be pressed")


if __name__ == "__main__":
    Atspi.init()
    Atspi.set_timeout(5000, 5000)
    print(json.dumps(story_by_ear.tell(Tree())))
