"""The seed story, whole, by somebody who has nothing but the accessibility tree."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from factcheck.resources import seed
from factcheck.services.importing import Reading
from factcheck.ui.article import accessible_article
from tests.journeys import story_by_ear
from tests.journeys.test_keeping_and_handing_out import choosing
from tests.translations.pseudo import plain

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role
ROLES = {"menu item": ROLE.MenuItem, "button": ROLE.Button, "check box": ROLE.CheckBox, "text": ROLE.EditableText}


@pytest.fixture(scope="session", autouse=True)
def _installed():
    accessible_article.install()


class Tree:
    """What Qt tells assistive technology, in this process; what cannot be seen is not there."""

    def __init__(self, qtbot):
        self.qtbot = qtbot

    def all(self):
        """All there is, from the window down."""
        waiting = [QAccessible.queryAccessibleInterface(QApplication.instance())]
        while waiting:
            one = waiting.pop()
            yield one
            children = [one.child(at) for at in range(one.childCount())]
            waiting += reversed([child for child in children if child is not None and self._is_there(child)])

    def find(self, name, role=None):
        """The first of a name, once it is there."""
        found = self._found(name, role)
        if found is None:
            self.qtbot.waitUntil(lambda: self._found(name, role) is not None)
        return found or self._found(name, role)

    def press(self, name, role):
        """Presses a button or an entry of a menu, and lets it do what it does."""
        actions = self.find(name, role).actionInterface()
        actions.doAction(actions.pressAction())
        self.qtbot.wait(0 if role == "menu item" else 110)  # a button is held down for a tenth of a second

    def write(self, name, words):
        """Writes into a field in place of what is in it."""
        field = self.find(name, "text")
        field.actionInterface().doAction(field.actionInterface().setFocusAction())
        editable, text = field.editableTextInterface(), field.textInterface()
        editable.replaceText(0, text.characterCount(), words)

    def focus(self, name):
        """Gives the keyboard to what has this name."""
        actions = self.find(name).actionInterface()
        actions.doAction(actions.setFocusAction())

    def select(self, name, words):
        """Selects words of a text."""
        self.focus(name)
        text = self.find(name).textInterface()
        start = text.text(0, text.characterCount()).index(words)
        text.setCursorPosition(start)
        text.addSelection(start, start + len(words))
        assert text.selectionCount() == 1

    def rows(self, name):
        """The rows of a list as they are heard."""
        table = self.find(name)
        cells = [table.child(at) for at in range(table.childCount())]
        return [cell.text(NAME) for cell in cells if cell.role() is ROLE.Cell]

    def go_to(self, name, begins):
        """Goes to the row that begins so."""
        table = self.find(name)
        cells = [table.child(at) for at in range(table.childCount())]
        (cell,) = [one for one in cells if one.role() is ROLE.Cell and one.text(NAME).startswith(begins)]
        table.selectionInterface().clear()
        table.selectionInterface().select(cell)
        QApplication.processEvents()

    def is_checked(self, name):
        """Whether a check box is checked."""
        return bool(self.find(name, "check box").state().checked)

    def unnamed(self):
        """What takes the keyboard and has no name."""
        kept = [one for one in self.all() if one.state().focusable and not one.text(NAME).strip() and one.object()]
        return [one.object().objectName() for one in kept if one.role() not in (ROLE.Window, ROLE.Dialog)]

    def repeating(self):
        """The names of what says its name again in its description."""
        told = [(plain(one.text(NAME)), plain(one.text(QAccessible.Text.Description))) for one in self.all()]
        return [name for name, more in told if name and more.startswith(name.rstrip("…"))]

    def _found(self, name, role):
        wanted = ROLES[role] if role is not None else None
        for one in self.all():
            if one.text(NAME).replace("&", "") == name and wanted in (None, one.role()):
                return one
        return None

    def _is_there(self, one):
        return one.role() is ROLE.MenuItem or one.role() is ROLE.PopupMenu or not one.state().invisible


@pytest.mark.english("it knows the controls by their English names")
def test_the_story_is_told_by_the_accessibility_tree_alone(open_window, desk_path, qtbot, monkeypatch, tmp_path):
    checker = open_window(desk_path)
    with Reading() as reading:
        draft = reading.read_file(seed("beijing-was-aware.md"))
    checker.window.session.desk.articles.add(draft)
    tree = Tree(qtbot)
    rows = story_by_ear.tell(tree)
    assert len(rows) == 10
    for row in rows:
        number, told = row.split(" ", 1)
        begins, ends = story_by_ear.expected(number)
        assert told.startswith(f"{begins}: ")
        assert ends in told
    tree.go_to("Claims", "1a ")
    assert (tree.is_checked("Unverified"), tree.is_checked("Supported")) == (True, False)
    report = tmp_path / "report.html"
    choosing(monkeypatch, report)
    tree.press("Fact-check report…", "menu item")
    tree.press("Open it afterwards", "check box")
    tree.press("Choose a place…", "button")
    tree.find(f"Report written: {report}")
    written = report.read_text(encoding="utf-8")
    assert all(content[1] in written for _words, content, _evidence in story_by_ear.STORY if content)


def test_each_control_has_a_name_and_says_it_once(checker, qtbot):
    tree = Tree(qtbot)
    checker.select("“We paid every bill,” she told reporters, but gave no figures.")
    checker.press("Return", "Return", "E")
    checker.type("The record of the town")
    checker.press("Ctrl+Return")
    for form in ("E", "T", "Y", "A", "W"):
        checker.press(form)
        assert (tree.unnamed(), tree.repeating()) == ([], [])
        checker.press("Esc")
    for key in ("Ctrl+F", "Ctrl+,", "Ctrl+Shift+P", "F1", "Ctrl+Shift+E", "Ctrl+J", "Ctrl+L", "Ctrl+H", "Ctrl+N"):
        checker.press(key)
        assert (tree.unnamed(), tree.repeating()) == ([], [])
        checker.press("Esc")
