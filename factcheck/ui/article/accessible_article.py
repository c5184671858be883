"""The article as a screen reader finds it: a document of headings, paragraphs, lists and quotations."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import groupby
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QTextBlock,
)
from PySide6.QtWidgets import QAccessibleWidget
from typing_extensions import override

from factcheck.domain.records.proof import Block, BlockKind, Proof
from factcheck.domain.wording.joining import sentences
from factcheck.ui.article.text_browser import TextBrowser

_NOTHING: Final = shiboken6.VoidPtr(0)
"""PySide makes no null pointer of None: Qt would follow whatever stands there."""
_ROLE: Final = {
    BlockKind.HEADLINE: QAccessible.Role.Heading,
    BlockKind.STANDFIRST: QAccessible.Role.Paragraph,
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.PARAGRAPH: QAccessible.Role.Paragraph,
    BlockKind.QUOTATION: getattr(QAccessible.Role, "BlockQuote", QAccessible.Role.Section),  # which Qt 6.8 has not
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.CAPTION: QAccessible.Role.Paragraph,
    BlockKind.NOTE: QAccessible.Role.Note,
}


class AccessibleArticle(QAccessibleWidget):
    """A view of an article: text, caret and selection as Qt tells them of any text, with its blocks as children.

    They come before the margins and columns beside the text.
    """

    def __init__(self, view: TextBrowser, own: int) -> None:
        """Stands before the interface that Qt made, which it knows by its id.

        PySide would take a wrapper that outlives it for whatever is made at the same address later.
        """
        super().__init__(view, QAccessible.Role.Document)
        view.accessible = self  # Qt keeps no Python object alive
        self._view = view
        self._own_id = own
        self._proof: Proof | None = None
        self._parts: list[_Part] = []
        view.destroyed.connect(partial(_let_go, self._parts))

    @property
    def parts(self) -> "list[_Part]":
        """The parts of the proof that is shown."""
        if self._proof is not self._view.proof:
            _let_go(self._parts)
            self._proof = self._view.proof
            self._parts += _parts_of(self._proof, self._view, self)
        return self._parts

    @property
    def _own(self) -> QAccessibleInterface:
        own = QAccessible.accessibleInterface(self._own_id)
        assert own is not None
        return own

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        found: object = self._own.interface_cast(kind)
        return _NOTHING if found is None else found

    @override
    def state(self) -> QAccessible.State:
        return self._own.state()

    @override
    def text(self, which: QAccessible.Text) -> str:
        return self._own.text(which)

    @override
    def childCount(self) -> int:
        return len(self.parts) + self._own.childCount()

    @override
    def child(self, index: int) -> Any:
        parts = self.parts
        return parts[index] if 0 <= index < len(parts) else self._own.child(index - len(parts))

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, _Part):
            return self.parts.index(child)
        beside = self._own.indexOfChild(child)
        return beside if beside < 0 else len(self.parts) + beside

    @override
    def childAt(self, x: int, y: int) -> Any:
        part = next((part for part in self.parts if part.rect().contains(x, y)), None)
        return part if part is not None else self._own.childAt(x, y)


class _Level(QAccessibleAttributesInterface):
    """How deep a heading stands."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    @override
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    @override
    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level if key is QAccessible.Attribute.Level else None


class _Part(QAccessibleInterface):
    """A block of the article, by its index, or a list, whose `items` are such blocks."""

    def __init__(self, view: TextBrowser, around: QAccessibleInterface, role: QAccessible.Role, at: int = 0) -> None:
        super().__init__()
        self.items: list[_Part] = []
        self._view, self._around, self._role, self._at = view, around, role, at
        block = view.proof.blocks[at]
        self._level = _Level(max(2, block.level) if block.kind is BlockKind.HEADING else 1)

    @override
    def isValid(self) -> bool:
        return shiboken6.isValid(self._around)

    @override
    def object(self) -> Any:
        return None

    @override
    def parent(self) -> Any:
        return self._around if self.isValid() else None

    @override
    def window(self) -> Any:
        return self._around.window() if self.isValid() else None

    @override
    def role(self) -> QAccessible.Role:
        return self._role

    @override
    def text(self, which: QAccessible.Text) -> str:
        if which is not QAccessible.Text.Name or self._role is QAccessible.Role.List:
            return ""
        block = self._view.proof.blocks[self._at]
        return sentences([block.label, self._view.proof.text[block.start : block.end]])

    @override
    def setText(self, which: QAccessible.Text, words: str) -> None:
        pass

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        seen = self._view.viewport()
        area = QRect(seen.mapToGlobal(QPoint(0, 0)), seen.size())
        state.offscreen = not self.rect().intersects(area)
        state.invisible = not self._view.isVisible()
        return state

    @override
    def rect(self) -> QRect:
        """Where it stands on the screen, in px; nowhere as long as Qt has not laid it out."""
        box = QRect()
        for item in self.items:
            box = box.united(item.rect())
        return box if self._role is QAccessible.Role.List else self._box()

    @override
    def childCount(self) -> int:
        return len(self.items)

    @override
    def child(self, index: int) -> Any:
        return self.items[index] if 0 <= index < len(self.items) else None

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, item in enumerate(self.items) if item is child), -1)

    @override
    def childAt(self, x: int, y: int) -> Any:
        return next((item for item in self.items if item.rect().contains(x, y)), None)

    @override
    def focusChild(self) -> Any:
        return None

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind is QAccessible.InterfaceType.AttributesInterface and self._role is QAccessible.Role.Heading:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._level)[0])
        return _NOTHING

    def _box(self) -> QRect:
        block: QTextBlock = self._view.document().findBlockByNumber(self._at)
        if not block.isValid() or not block.layout().lineCount():
            return QRect()
        box = self._view.document().documentLayout().blockBoundingRect(block).toAlignedRect()
        box.translate(0, -self._view.verticalScrollBar().value())
        return QRect(self._view.viewport().mapToGlobal(box.topLeft()), box.size())


class _Factory:
    """Makes the interface of a view over the one that Qt would make, for which it is asked once more meanwhile."""

    def __init__(self) -> None:
        self._is_asking = False

    def __call__(self, name: str, widget: QObject) -> QAccessibleInterface | None:
        if self._is_asking or not isinstance(widget, TextBrowser):
            return None
        self._is_asking = True
        own = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget))
        self._is_asking = False
        return AccessibleArticle(widget, own)


@cache
def install() -> None:
    """Lets each view of an article that is made from now on be found as a document, however often it is asked to."""
    QAccessible.installFactory(_Factory())


def _parts_of(proof: Proof, view: TextBrowser, around: QAccessibleInterface) -> "list[_Part]":
    """The blocks from top to bottom, those of a list beneath it."""
    parts = []
    for is_list, group in groupby(enumerate(proof.blocks), lambda one: one[1].kind is BlockKind.LIST_ITEM):
        if is_list:
            found = _Part(view, around, QAccessible.Role.List)
            found.items = list(_blocks(group, view, found))
            parts.append(found)
        else:
            parts += _blocks(group, view, around)
    return parts


def _blocks(blocks: Iterable[tuple[int, Block]], view: TextBrowser, around: QAccessibleInterface) -> "Iterator[_Part]":
    return (_Part(view, around, _ROLE[block.kind], at) for at, block in blocks)


def _let_go(parts: "list[_Part]") -> None:
    """Takes parts out of what Qt knows, which deletes them; it may know each by now."""
    for part in parts:
        for gone in (*part.items, part):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))
    parts.clear()
