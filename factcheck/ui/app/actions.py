"""The one table of actions: menus, toolbar, shortcuts, command palette and the help page all come from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from typing_extensions import override

from factcheck.translation import N_, NC_, _, pgettext

Handlers = Mapping[str, Callable[..., object]]


class Where(Enum):
    """Where the keys of an action act: everywhere, in article and list, or in the article alone."""

    EVERYWHERE = "everywhere"
    READING = "reading"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action: its name in code, its words, its menu, its keys; a rule above it if `begins_group`.

    Words, description and menus are messages. A switch is shown as on or off. Entries of one `submenu` follow each
    other.
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


MENUS = (
    NC_("menu", "&File"),
    NC_("menu", "&Edit"),
    NC_("menu", "&Article"),
    NC_("menu", "&Claim"),
    NC_("menu", "&View"),
    NC_("menu", "&Help"),
)

_V, _T = "&View", NC_("menu", "&Theme")
_E, _R, _A = Where.EVERYWHERE, Where.READING, Where.ARTICLE

TABLE: tuple[Entry, ...] = (
    Entry("new_article", N_("&New article…"), "&File", ("Ctrl+N",), description=N_("Paste or type an article")),
    Entry("open", N_("&Open…"), "&File", ("Ctrl+O",), description=N_("Open an article or a Factcheck file")),
    Entry("fetch", N_("Fetch a &web page…"), "&File", description=N_("Asks before it tells anybody")),
    Entry("new_file", N_("New &file…"), "&File", description=N_("A new, empty Factcheck file")),
    Entry("open_default", N_("Open &my file"), "&File", description=N_("The file that opens by itself")),
    Entry("save_copy", N_("Save a &copy…"), "&File"),
    Entry("saved", N_("&Save"), "&File", ("Ctrl+S",), description=N_("Everything is saved as you go")),
    Entry(
        "report",
        N_("Fact-check &report…"),
        "&File",
        ("Ctrl+Shift+E",),
        begins_group=True,
        description=N_("Exports what was found: web page, Markdown or table (CSV)"),
    ),
    Entry(
        "print",
        N_("&Print…"),
        "&File",
        ("Ctrl+P",),
        description=N_("The article with its claims in the margin, on paper or as PDF"),
    ),
    Entry(
        "settings",
        N_("Se&ttings…"),
        "&File",
        ("Ctrl+,",),
        begins_group=True,
        description=N_("Name, theme, font, size, keys"),
    ),
    Entry("quit", N_("&Quit"), "&File", ("Ctrl+Q",), begins_group=True),
    Entry("undo", N_("&Undo"), "&Edit", ("Ctrl+Z",)),
    Entry("redo", N_("&Redo"), "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Entry(
        "copy", N_("&Copy"), "&Edit", ("Ctrl+C",), _R, True, description=N_("The selected words, or the claims as text")
    ),
    Entry("paste", N_("&Paste an article"), "&Edit", ("Ctrl+V",), _R),
    Entry("find", N_("&Find in article"), "&Edit", ("Ctrl+F",), begins_group=True),
    Entry("find_next", N_("Find &next"), "&Edit", ("F3",)),
    Entry("find_previous", N_("Find pre&vious"), "&Edit", ("Shift+F3",)),
    Entry(
        "search",
        N_("&Search the whole file…"),
        "&Edit",
        ("Ctrl+Shift+F",),
        description=N_("Texts, claims, notes and evidence"),
    ),
    Entry("filter", N_("Fi&lter claims"), "&Edit", ("Ctrl+Shift+L",)),
    Entry("history", N_("&History…"), "&Edit", ("Ctrl+H",), begins_group=True),
    Entry("articles", N_("&Articles in this file…"), "&Article", ("Ctrl+L",)),
    Entry("next_article", N_("&Next article"), "&Article", ("Ctrl+PgDown",)),
    Entry("previous_article", N_("&Previous article"), "&Article", ("Ctrl+PgUp",)),
    Entry("describe", N_("A&bout this article…"), "&Article", ("Ctrl+I",), begins_group=True),
    Entry("remove_article", N_("&Remove article"), "&Article"),
    Entry(
        "sentence", N_("Select &sentence"), "&Article", ("S",), _A, True, description=N_("Again: its clauses in turn")
    ),
    Entry("more_sentence", N_("Add the ne&xt sentence"), "&Article", ("Shift+S",), _A),
    Entry("outer", N_("Next &outer claim on these words"), "&Article", ("O",), _A),
    Entry(
        "next_annotation",
        N_("Next repor&ter’s note"),
        "&Article",
        ("I",),
        _R,
        True,
        description=N_("A comment, note or link"),
    ),
    Entry("previous_annotation", N_("Previous r&eporter’s note"), "&Article", ("Shift+I",), _R),
    Entry(
        "use_annotation",
        N_("Make a &claim of the note"),
        "&Article",
        ("U",),
        _R,
        description=N_("With the note as a lead, a link as evidence"),
    ),
    Entry(
        "dismiss_annotation",
        N_("&Dismiss the note"),
        "&Article",
        ("D",),
        _R,
        description=N_("A dismissed one is taken up again"),
    ),
    Entry("dismissed_annotations", N_("S&how dismissed notes"), "&Article", (), _R, is_switch=True),
    Entry(
        "wording",
        N_("New &wording…"),
        "&Article",
        ("W",),
        _R,
        True,
        description=N_("Other words for the selected ones or those of the claim"),
    ),
    Entry(
        "queries", N_("&Questions and wordings"), "&Article", description=N_("All of them, with a claim or without one")
    ),
    Entry(
        "new_claim",
        N_("&New claim"),
        "&Claim",
        ("Ctrl+Alt+M",),
        _A,
        description=N_("Enter: a claim from the selected words"),
    ),
    Entry(
        "passage",
        N_("Another &passage here"),
        "&Claim",
        ("Shift+P",),
        _R,
        description=N_("The claim also stands in the selection"),
    ),
    Entry(
        "completes",
        N_("These &words too"),
        "&Claim",
        ("Shift+T",),
        _R,
        description=N_("The selection completes the words of the claim"),
    ),
    Entry(
        "edges",
        N_("Move &beginning or end"),
        "&Claim",
        ("M",),
        _R,
        description=N_("Arrows move an edge of the words, Tab changes the edge, Enter keeps"),
    ),
    Entry(
        "split",
        N_("Spli&t…"),
        "&Claim",
        ("T",),
        _R,
        description=N_("Who said it, and what was said, as claims of their own"),
    ),
    Entry(
        "denial",
        N_("Den&y another claim…"),
        "&Claim",
        ("Y",),
        _R,
        description=N_("The claim denies another one, and what exactly"),
    ),
    Entry(
        "question",
        N_("Ask the reporter a &question…"),
        "&Claim",
        ("A",),
        _R,
        description=N_("A question to the reporter, with the answer"),
    ),
    Entry("supported", N_("&Supported"), "&Claim", ("1",), _R, True),
    Entry("disputed", N_("&Disputed"), "&Claim", ("2",), _R),
    Entry("unverified", N_("&Unverified"), "&Claim", ("3",), _R),
    Entry("not_needed", N_("No &verdict needed"), "&Claim", ("4",), _R),
    Entry("clear", N_("Not chec&ked again"), "&Claim", ("0",), _R),
    Entry(
        "confirm",
        N_("&Confirm the verdict"),
        "&Claim",
        ("V",),
        _R,
        description=N_("It holds for the words and the evidence as they are"),
    ),
    Entry(
        "fine",
        N_("&Fine as written"),
        "&Claim",
        ("F",),
        _R,
        True,
        description=N_("The words may stand, whatever the verdict"),
    ),
    Entry(
        "change", N_("Needs a c&hange"), "&Claim", (), _R, description=N_("The words must change before publication")
    ),
    Entry("editor", N_("Ed&itor decides"), "&Claim", (), _R, description=N_("The editor decides about the words")),
    Entry("statement", N_("Rest&ate"), "&Claim", ("F2",), _R, True, description=N_("Edit the statement")),
    Entry("evidence", N_("&Evidence"), "&Claim", ("E",), _R),
    Entry("note", N_("N&ote"), "&Claim", ("N",), _R),
    Entry("reason", N_("&Reason"), "&Claim", ("R",), _R),
    Entry("next_claim", N_("Ne&xt claim"), "&Claim", ("J",), _R, True),
    Entry("previous_claim", N_("Previous c&laim"), "&Claim", ("K",), _R),
    Entry("go_to", N_("&Go to claim…"), "&Claim", ("Ctrl+J",)),
    Entry("remove", N_("Re&move claim"), "&Claim", ("Del",), _R, True, description=N_("Undo brings it back")),
    Entry("palette", N_("Command &palette…"), "&View", ("Ctrl+Shift+P",)),
    Entry("pane_article", N_("&Article"), "&View", ("Ctrl+1",), begins_group=True),
    Entry("pane_list", N_("&List of claims"), "&View", ("Ctrl+2",)),
    Entry("pane_claim", N_("&Claim"), "&View", ("Ctrl+3",)),
    Entry("next_pane", N_("&Next pane"), "&View", ("F6",)),
    Entry("previous_pane", N_("P&revious pane"), "&View", ("Shift+F6",)),
    Entry("zoom_in", N_("Zoom &in"), "&View", ("Ctrl++", "Ctrl+="), begins_group=True),
    Entry("zoom_out", N_("Zoom &out"), "&View", ("Ctrl+-",)),
    Entry("zoom_reset", N_("Normal si&ze"), "&View", ("Ctrl+0",)),
    Entry(
        "theme_system",
        N_("Theme: like the s&ystem"),
        _V,
        is_switch=True,
        submenu=_T,
        description=N_("Light or dark colours"),
    ),
    Entry("theme_light", N_("Theme: li&ght"), _V, is_switch=True, submenu=_T, description=N_("Colours: dark on white")),
    Entry(
        "theme_dark",
        N_("Theme: &dark"),
        _V,
        is_switch=True,
        submenu=_T,
        description=N_("Colours: light on black, night"),
    ),
    Entry(
        "theme_contrast",
        N_("Theme: &high contrast"),
        _V,
        is_switch=True,
        submenu=_T,
        description=N_("Colours: white on black"),
    ),
    Entry("refresh", N_("Re&fresh the snapshot"), "&View", ("F5",), begins_group=True),
    Entry("shortcuts", N_("&Keyboard shortcuts"), "&Help", ("F1",)),
    Entry("about", N_("&About Factcheck"), "&Help"),
)


class Actions(QObject):
    """The actions of one window, by name, with the keys a person has chosen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._by_name: dict[str, QAction] = {}
        for entry in TABLE:
            action = QAction(_(entry.words), window)
            action.setObjectName(entry.name)
            action.setAutoRepeat(entry.name not in _ONCE)
            action.setCheckable(entry.is_switch)
            action.setStatusTip(_(entry.description))
            self._by_name[entry.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def connect_all(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Gives every action its handler; raises KeyError if one of the table is left without."""
        for name, action in self._by_name.items():
            handler = handlers[name]
            action.triggered.connect(lambda _checked=False, run=handler: run())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Makes the menus of the table in `bar`; gives them by their English names."""
        menus = {}
        for title in MENUS:
            menu = self._named(bar.addMenu(pgettext("menu", title)), title)
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
            inner = menu.findChild(QMenu, _object_name(entry.submenu))
            menu = inner or self._named(menu.addMenu(pgettext("menu", entry.submenu)), entry.submenu)
        menu.addAction(self._by_name[entry.name])

    def _named(self, menu: QMenu, title: str) -> QMenu:
        menu.setObjectName(_object_name(title))
        menu.installEventFilter(self)
        return menu

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


def action_words(entry: Entry) -> str:
    """The words of an action without the signs for its access key and for the dialog that it opens."""
    return _(entry.words).replace("&", "").removesuffix("…")


def menu_words(entry: Entry) -> str:
    """The name of the menu in which an action stands."""
    return pgettext("menu", entry.menu).replace("&", "")


def _object_name(title: str) -> str:
    return f"menu_{title.replace('&', '').lower()}"
