"""Labels, and the names of widgets; a field with its label above it, bound to it for the screen reader."""

import re
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from factcheck.domain.wording.joining import with_remark
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of

_LONG_WORD = re.compile(r"(\S{16})(?=\S)")
_BREAK = "\u200b"
_DESCRIBED = "described"
Widget = TypeVar("Widget", bound=QWidget)


def breakable(text: str) -> str:
    """`text` with places to break in words too long for a narrow panel; for showing only."""
    return _LONG_WORD.sub(rf"\1{_BREAK}", text)


def named_widget(widget: Widget, object_name: str, accessible_name: str = "") -> Widget:
    """Gives `widget` its name in code, and the one that a screen reader says; gives it back."""
    widget.setObjectName(object_name)
    widget.setAccessibleName(accessible_name)
    return widget


NO_MORE = " "
"""The description of what needs none: Qt would read out the tool tip or the hint in a field, the name again."""


def tell_key(widget: QWidget, key: str, words: str = "") -> None:
    """Shows its name, or `words`, with its key in the tool tip of `widget`; the key alone is its description."""
    widget.setToolTip(with_remark(words or widget.accessibleName(), key))
    widget.setAccessibleDescription(key or NO_MORE)


def tell_unavailable(button: QWidget, why: str) -> None:
    """Turns a button off, with the reason in its tool tip and as its description; on again where there is none."""
    tip, *_reason = button.toolTip().split("\n")
    if why and button.accessibleDescription() != why:
        button.setProperty(_DESCRIBED, button.accessibleDescription())
    elif not why and not button.isEnabled():
        button.setAccessibleDescription(button.property(_DESCRIBED) or "")
    button.setToolTip("\n".join(filter(None, (tip, why))))
    button.setEnabled(not why)
    if why:
        button.setAccessibleDescription(why)


def in_bold(widget: Widget) -> Widget:
    """Sets the letters of `widget` in bold; gives it back."""
    font = widget.font()
    font.setBold(True)
    widget.setFont(font)
    return widget


class WrappedLabel(QLabel):
    """A label whose words wrap; measured once for each width, for layouts ask how high it is again and again."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, wordWrap=True)
        self._heights: dict[int, int] = {}

    @override
    def setText(self, text: str) -> None:
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._heights.clear()


def plain_label(text: str = "", object_name: str = "") -> WrappedLabel:
    """A label that wraps, and shows words as they are, whatever signs they hold."""
    label = WrappedLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(object_name)
    return label


def dim_label(text: str = "", object_name: str = "") -> WrappedLabel:
    """A plain label in the dim colour of the palette in force."""
    label = plain_label(text, object_name)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def under_its_name(field: QWidget) -> QVBoxLayout:
    """A field with the name that a screen reader says as its label above it."""
    return labelled(field.accessibleName(), field)


def labelled(text: str, field: QWidget | QLayout, focus: QWidget | None = None) -> QVBoxLayout:
    """A column of label and field; `focus` is what the label names where `field` is only a frame or a layout."""
    label = dim_label(text)
    label.setAccessibleName(f"{text}:")
    named = focus or field
    if isinstance(named, QWidget):
        label.setBuddy(named)
    return column_of(label, field, gap=2, margins=NO_MARGINS)
