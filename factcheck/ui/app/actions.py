"""The actions of a window, made from the table: in its menus and by their keys."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from typing_extensions import override

from factcheck.translation import _, pgettext
from factcheck.ui.app.action_entry import Entry, Where, is_single, keys_of
from factcheck.ui.app.action_table import MENUS, TABLE
from factcheck.ui.widgets.keys import shown_key

Handlers = Mapping[str, Callable[..., object]]
_ONCE = frozenset(
    {"supported", "disputed", "unverified", "not_needed", "clear", "fine", "change", "editor"}
    | {"remove", "undo", "redo", "statement", "use_annotation", "dismiss_annotation"}
)


class Actions(QObject):
    """The actions of one window, by name, with the keys a person has chosen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
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

    def key_of(self, name: str) -> str:
        """The first key of an action as it is called here, empty where it has none now."""
        return shown_key(self._by_name[name].shortcut())

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

    def menu_of(self, names: Collection[str]) -> QMenu:
        """A menu of some actions, in the order and the groups of the table; it goes when it is closed."""
        menu, is_apart = self._named(QMenu(self._window), "menu_here"), False
        for entry in TABLE:
            is_apart = is_apart or entry.begins_group
            if entry.name in names:
                if is_apart and not menu.isEmpty():
                    menu.addSeparator()
                menu.addAction(self._by_name[entry.name])
                is_apart = False
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

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
        window.installEventFilter(self)
        for entry in TABLE:
            action = self._by_name[entry.name]
            if entry.where is Where.EVERYWHERE:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                window.addAction(action)
                continue
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.installEventFilter(self)
            article.addAction(action)
            if entry.where is Where.READING:
                claims.addAction(action)

    def read_by(self, key: str) -> str:
        """The action that a key stands for in article and list both; empty where there is none."""
        wanted = QKeySequence(key)
        reading = (entry.name for entry in TABLE if entry.where is Where.READING)
        return next((name for name in reading if wanted in self._by_name[name].shortcuts()), "")

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

    def enable_menu(self, title: str, on: bool) -> None:
        """Turns all actions of a menu on or off."""
        self.enable((entry.name for entry in TABLE if entry.menu == title), on)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the letters from acting in article and list while a menu is open, where they choose an entry.

        Also while a dialog is. What is typed for either may come to the window beneath: for a dialog until the system
        gave it the keyboard, for a menu where X11 lets something else hold it.
        """
        if event.type() == QEvent.Type.ShortcutOverride:
            is_menus = isinstance(watched, QMenu) or isinstance(QApplication.activePopupWidget(), QMenu)
            event.setAccepted(is_menus)
            return is_menus
        if event.type() == QEvent.Type.Shortcut and QApplication.activeModalWidget() is not None:
            return True
        return super().eventFilter(watched, event)


def _object_name(title: str) -> str:
    return f"menu_{title.replace('&', '').lower()}"


MOST = 9


class RecentMenu(QMenu):
    """Lists the recent files that are still there, the last one first."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Open &recent"), parent)
        self.setObjectName("menu_recent")

    def show_recent(self, paths: Sequence[str]) -> None:
        """Fills the menu; it is off where there is nothing to open."""
        self.clear()
        there = [path for path in paths if Path(path).exists()][:MOST]
        for number, path in enumerate(there, start=1):
            name = Path(path).name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}    {Path(path).parent}")
            action.triggered.connect(lambda _checked=False, one=path: self.chosen.emit(one))
        self.setEnabled(bool(there))
