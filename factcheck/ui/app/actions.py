"""The one table of actions: menus, toolbar, shortcuts, command palette and the help page all come from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from typing_extensions import override

Handlers = Mapping[str, Callable[..., object]]


class Where(Enum):
    """Where the keys of an action act: everywhere, in article and list, or in the article alone."""

    EVERYWHERE = "everywhere"
    READING = "article and list"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: its name in code, its words, its menu, its keys; a rule above it if `begins_group`.

    A switch is shown as on or off. Entries of one `submenu` follow each other.
    """

    name: str
    words: str
    menu: str
    keys: tuple[str, ...] = ()
    where: Where = Where.EVERYWHERE
    begins_group: bool = False
    description: str = ""
    is_switch: bool = False
    submenu: str = ""


MENUS = ("&File", "&Edit", "&Article", "&Claim", "&View", "&Help")

_V, _T = "&View", "&Theme"
_E, _R, _A = Where.EVERYWHERE, Where.READING, Where.ARTICLE

TABLE: tuple[Entry, ...] = (
    Entry("new_article", "&New article…", "&File", ("Ctrl+N",), description="Paste or type an article"),
    Entry("open", "&Open…", "&File", ("Ctrl+O",), description="Open an article or a Factcheck file"),
    Entry("fetch", "Fetch a &web page…", "&File", description="Asks before it tells anybody"),
    Entry("new_file", "New &file…", "&File", description="A new, empty Factcheck file"),
    Entry("open_default", "Open &my file", "&File", description="The file that opens by itself"),
    Entry("save_copy", "Save a &copy…", "&File"),
    Entry("saved", "&Save", "&File", ("Ctrl+S",), description="Everything is saved as you go"),
    Entry("report", "Fact-check &report…", "&File", ("Ctrl+Shift+E",), begins_group=True),
    Entry("print", "&Print…", "&File", ("Ctrl+P",), description="The article with its claims in the margin"),
    Entry(
        "settings",
        "Se&ttings…",
        "&File",
        ("Ctrl+,",),
        begins_group=True,
        description="Name, theme, font, size, keys",
    ),
    Entry("quit", "&Quit", "&File", ("Ctrl+Q",), begins_group=True),
    Entry("undo", "&Undo", "&Edit", ("Ctrl+Z",)),
    Entry("redo", "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry("copy", "&Copy", "&Edit", ("Ctrl+C",), _R, True, description="The selected words, or the claims as text"),
    Entry("paste", "&Paste an article", "&Edit", ("Ctrl+V",), _R),
    Entry("find", "&Find in article", "&Edit", ("Ctrl+F",), begins_group=True),
    Entry("find_next", "Find &next", "&Edit", ("F3",)),
    Entry("find_previous", "Find pre&vious", "&Edit", ("Shift+F3",)),
    Entry(
        "search", "&Search the whole file…", "&Edit", ("Ctrl+Shift+F",), description="Texts, claims, notes and evidence"
    ),
    Entry("filter", "Fi&lter claims", "&Edit", ("Ctrl+Shift+L",)),
    Entry("history", "&History…", "&Edit", ("Ctrl+H",), begins_group=True),
    Entry("articles", "&Articles in this file…", "&Article", ("Ctrl+L",)),
    Entry("next_article", "&Next article", "&Article", ("Ctrl+PgDown",)),
    Entry("previous_article", "&Previous article", "&Article", ("Ctrl+PgUp",)),
    Entry("describe", "A&bout this article…", "&Article", ("Ctrl+I",), begins_group=True),
    Entry("remove_article", "&Remove article", "&Article"),
    Entry("sentence", "Select &sentence", "&Article", ("S",), _A, True, description="Again: its clauses in turn"),
    Entry("more_sentence", "Add the ne&xt sentence", "&Article", ("Shift+S",), _A),
    Entry("outer", "Next &outer claim on these words", "&Article", ("O",), _A),
    Entry(
        "next_annotation", "Next repor&ter’s note", "&Article", ("I",), _R, True, description="A comment, note or link"
    ),
    Entry("previous_annotation", "Previous r&eporter’s note", "&Article", ("Shift+I",), _R),
    Entry(
        "use_annotation", "Make a &claim of the note", "&Article", ("U",), _R, description="With the note as evidence"
    ),
    Entry(
        "dismiss_annotation",
        "&Dismiss the note",
        "&Article",
        ("D",),
        _R,
        description="A dismissed one is taken up again",
    ),
    Entry("dismissed_annotations", "S&how dismissed notes", "&Article", (), _R, is_switch=True),
    Entry(
        "wording",
        "New &wording…",
        "&Article",
        ("W",),
        _R,
        True,
        description="Other words for the selected ones or those of the claim",
    ),
    Entry("queries", "&Questions and wordings", "&Article", description="All of them, with a claim or without one"),
    Entry(
        "new_claim",
        "&New claim",
        "&Claim",
        ("Ctrl+Alt+M",),
        _A,
        description="Enter: a claim from the selected words",
    ),
    Entry(
        "passage",
        "Another &passage here",
        "&Claim",
        ("Shift+P",),
        _R,
        description="The claim also stands in the selection",
    ),
    Entry(
        "completes",
        "These &words too",
        "&Claim",
        ("Shift+T",),
        _R,
        description="The selection completes the words of the claim",
    ),
    Entry(
        "edges",
        "Move &beginning or end",
        "&Claim",
        ("M",),
        _R,
        description="Arrows move an edge of the words, Tab changes the edge, Enter keeps",
    ),
    Entry(
        "split",
        "Spli&t…",
        "&Claim",
        ("T",),
        _R,
        description="Who said it, and what was said, as claims of their own",
    ),
    Entry(
        "denial",
        "Den&y another claim…",
        "&Claim",
        ("Y",),
        _R,
        description="The claim denies another one, and what exactly",
    ),
    Entry(
        "question",
        "Ask the reporter a &question…",
        "&Claim",
        ("A",),
        _R,
        description="A question to the reporter, with the answer",
    ),
    Entry("supported", "&Supported", "&Claim", ("1",), _R, True),
    Entry("disputed", "&Disputed", "&Claim", ("2",), _R),
    Entry("unverified", "&Unverified", "&Claim", ("3",), _R),
    Entry("not_needed", "No &verdict needed", "&Claim", ("4",), _R),
    Entry("clear", "Not chec&ked again", "&Claim", ("0",), _R),
    Entry(
        "confirm",
        "&Confirm the verdict",
        "&Claim",
        ("V",),
        _R,
        description="It holds for the words and the evidence as they are",
    ),
    Entry(
        "fine", "&Fine as written", "&Claim", ("F",), _R, True, description="The words may stand, whatever the verdict"
    ),
    Entry("change", "Needs a c&hange", "&Claim", (), _R, description="The words must change before publication"),
    Entry("editor", "Ed&itor decides", "&Claim", (), _R, description="The editor decides about the words"),
    Entry("statement", "Rest&ate", "&Claim", ("F2",), _R, True, description="Edit the statement"),
    Entry("evidence", "&Evidence", "&Claim", ("E",), _R),
    Entry("note", "N&ote", "&Claim", ("N",), _R),
    Entry("reason", "&Reason", "&Claim", ("R",), _R),
    Entry("next_claim", "Ne&xt claim", "&Claim", ("J",), _R, True),
    Entry("previous_claim", "Previous c&laim", "&Claim", ("K",), _R),
    Entry("go_to", "&Go to claim…", "&Claim", ("Ctrl+J",)),
    Entry("remove", "Re&move claim", "&Claim", ("Del",), _R, True, description="Undo brings it back"),
    Entry("palette", "Command &palette…", "&View", ("Ctrl+Shift+P",)),
    Entry("pane_article", "&Article", "&View", ("Ctrl+1",), begins_group=True),
    Entry("pane_list", "&List of claims", "&View", ("Ctrl+2",)),
    Entry("pane_claim", "&Claim", "&View", ("Ctrl+3",)),
    Entry("next_pane", "&Next pane", "&View", ("F6",)),
    Entry("previous_pane", "P&revious pane", "&View", ("Shift+F6",)),
    Entry("zoom_in", "Zoom &in", "&View", ("Ctrl++", "Ctrl+="), begins_group=True),
    Entry("zoom_out", "Zoom &out", "&View", ("Ctrl+-",)),
    Entry("zoom_reset", "Normal si&ze", "&View", ("Ctrl+0",)),
    Entry(
        "theme_system", "Theme: like the s&ystem", _V, is_switch=True, submenu=_T, description="Light or dark colours"
    ),
    Entry("theme_light", "Theme: li&ght", _V, is_switch=True, submenu=_T, description="Colours: dark on white"),
    Entry("theme_dark", "Theme: &dark", _V, is_switch=True, submenu=_T, description="Colours: light on black, night"),
    Entry(
        "theme_contrast", "Theme: &high contrast", _V, is_switch=True, submenu=_T, description="Colours: white on black"
    ),
    Entry("refresh", "Re&fresh the snapshot", "&View", ("F5",), begins_group=True),
    Entry("shortcuts", "&Keyboard shortcuts", "&Help", ("F1",)),
    Entry("about", "&About Factcheck", "&Help"),
)


class Actions(QObject):
    """The actions of one window, by name, with the keys a person has chosen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._by_name: dict[str, QAction] = {}
        for entry in TABLE:
            action = QAction(entry.words, window)
            action.setObjectName(entry.name)
            action.setAutoRepeat(entry.name not in _ONCE)
            action.setCheckable(entry.is_switch)
            if entry.description:
                action.setStatusTip(entry.description)
            self._by_name[entry.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def connect_all(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Gives every action its handler; raises KeyError if one of the table is left without."""
        for name, action in self._by_name.items():
            handler = handlers[name]
            action.triggered.connect(lambda _checked=False, run=handler: run())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Makes the menus of the table in `bar`."""
        menus = {}
        for title in MENUS:
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu_{title.replace('&', '').lower()}")
            menu.installEventFilter(self)
            for entry in TABLE:
                if entry.menu == title:
                    if entry.begins_group:
                        menu.addSeparator()
                    self._place(entry, menu)
            menus[title.replace("&", "")] = menu
        return menus

    def _place(self, entry: Entry, menu: QMenu) -> None:
        """Puts an action into its menu, or into the menu inside it."""
        if entry.submenu:
            name = f"menu_{entry.submenu.replace('&', '').lower()}"
            inner = menu.findChild(QMenu, name)
            if inner is None:
                inner = menu.addMenu(entry.submenu)
                inner.setObjectName(name)
                inner.installEventFilter(self)
            menu = inner
        menu.addAction(self._by_name[entry.name])

    def attach(self, window: QWidget, article: QWidget, claims: QWidget) -> None:
        """Lets each action's keys act where the table says."""
        for entry in TABLE:
            action = self._by_name[entry.name]
            if entry.where is Where.EVERYWHERE:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                window.addAction(action)
                continue
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            article.addAction(action)
            if entry.where is Where.READING:
                claims.addAction(action)

    def set_keys(self, chosen: Mapping[str, str], single_letters: bool) -> None:
        """Sets the keys of the table, or those a person has chosen; single letters can be off."""
        for entry in TABLE:
            self._by_name[entry.name].setShortcuts(
                [QKeySequence(key) for key in keys_of(entry, chosen) if single_letters or not is_single(key)]
            )

    def enable(self, names: Iterable[str], on: bool) -> None:
        """Turns some actions on or off."""
        for name in names:
            self._by_name[name].setEnabled(on)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the letters from acting in article and list while a menu is open, where they choose an entry."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QMenu):
            event.accept()
            return True
        return super().eventFilter(watched, event)


_ONCE = frozenset(
    {"supported", "disputed", "unverified", "not_needed", "clear", "fine", "change", "editor"}
    | {"remove", "undo", "redo", "statement", "use_annotation", "dismiss_annotation"}
)


def keys_of(entry: Entry, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action: those chosen in the settings, else those of the table."""
    if entry.name in chosen:
        return (chosen[entry.name],) if chosen[entry.name] else ()
    return entry.keys


def is_single(key: str) -> bool:
    """Whether a key is a letter or digit that would also be typed into a text."""
    return len(key.removeprefix("Shift+")) == 1


def menu_text(entry: Entry) -> str:
    """The words of an action without the sign for its access key."""
    return entry.words.replace("&", "")
