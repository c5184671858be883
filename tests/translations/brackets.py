"""What a person is shown without a translation: whatever stands outside of the brackets of the accented language."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabBar, QWidget

from tests.translations.pseudo import CLOSE, OPEN

NAMES = frozenset({"Factcheck", "factcheck"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAG = re.compile(r"<[^<>]*>")
_PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "placeholderText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def untranslated(shown: str, own: Iterable[str] = ()) -> list[str]:
    """The words of two letters or more outside of all brackets, but `own`: a person's words and names."""
    left = outside(_TAG.sub(" ", shown))
    if not _WORD.search(left):
        return []
    for words in sorted((one for one in {*own, *NAMES} - {""} if one in left), key=len, reverse=True):
        left = left.replace(words, " ")
    return _WORD.findall(left)


@cache
def outside(shown: str) -> str:
    """`shown` without what stands in brackets; one that was cut off before its end is open to the end."""
    depth, kept = 0, []
    for letter in shown:
        depth += letter == OPEN
        kept.append(" " if depth else letter)
        depth -= letter == CLOSE and depth > 0
    return "".join(kept)


def untranslated_in(widget: QWidget, own: Iterable[str] = ()) -> dict[str, list[str]]:
    """What a window, with all in it, shows without a translation, by where it is shown."""
    own = set(own)
    found = {where: untranslated(words, own) for where, words in shown_by(widget)}
    return {where: words for where, words in found.items() if words}


def shown_by(
    widget: QWidget, at_all: bool = True, inside: Iterable[QWidget] | None = None
) -> Iterator[tuple[str, str]]:
    """All that a window shows or tells a screen reader: widgets, entries of lists and tabs.

    Hidden widgets of a window that is there, and actions, which wait in menus, are read where `at_all` says so.
    `inside` is what stands in it, where that was looked for already, which takes long.
    """
    inside = widget.findChildren(QWidget) if inside is None else inside
    widgets = [one for one in (widget, *inside) if at_all or one.isVisible()]
    for one in (*widgets, *(widget.findChildren(QAction) if at_all else ())):
        if isinstance(one, QWidget) and one.window() is not widget.window() and one.window().isHidden():
            continue  # a dialog that is closed, such as one of files, which still looks into a folder
        where = f"{type(one).__name__} {one.objectName()}"
        for name, read in _readers(type(one)):
            if said := read(one):
                yield f"{where}: {name}", said
        yield from _entries(one, where)


@cache
def _readers(kind: type[QObject]) -> list[tuple[str, Callable[[QObject], str]]]:
    """How Qt reads those properties with words that a kind of object has, in a third of the time that names take."""
    known = [name for name in _PROPERTIES if kind.staticMetaObject.indexOfProperty(name) >= 0]
    of_qt = next(base for base in kind.__mro__ if base.__module__.startswith("PySide6"))
    return [(name, getattr(of_qt, name)) for name in known]


def _entries(one: QWidget | QAction, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(one, QTabBar):
        yield from ((f"{where}: tab {at}", one.tabText(at)) for at in range(one.count()))
    if isinstance(one, QComboBox):
        yield from ((f"{where}: entry {at}", one.itemText(at)) for at in range(one.count()))
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from ((f"{where}: {place}", words) for place, words in _cells(one.model()))


def _cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[tuple[str, str]]:
    parent = parent or QModelIndex()
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
        yield f"head {column}", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                said = model.data(index, role)
                yield f"cell {row}, {column}", said if isinstance(said, str) else ""
            yield from _cells(model, index)
