"""Keys as widgets meet them: their names, Enter, Ctrl, Enter on a button, and the order of Tab."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLayout,
    QPushButton,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.wording.joining import with_remark

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def shown_key(key: str | QKeySequence) -> str:
    """A key, which nobody has called so yet, as it is called on this system and in this language: “Ctrl+Enter”."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(words: str, key: str | QKeySequence) -> str:
    """The words of a button with the key that presses it behind them, where there is one: “Skip (Esc)”."""
    return with_remark(words, shown_key(key))


def on_key(widget: QWidget, key: str, act: Callable[[], object]) -> None:
    """Does `act` when a key is pressed anywhere in `widget`; Enter is that of the letters and that of the keypad."""
    for one in dict.fromkeys((key, key.replace("Enter", "Return"))):
        QShortcut(QKeySequence(one), widget).activated.connect(act)


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is Enter, on the keypad too."""
    return event.key() in _ENTER


def has_control(event: QKeyEvent) -> bool:
    """Whether Ctrl (Command on macOS) is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def is_sign(event: QKeyEvent) -> bool:
    """Whether the key is a letter, digit or character, which the window may use as a shortcut."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not held and event.text().isprintable() and event.text().strip() != ""


def has_keyboard(pane: QWidget) -> bool:
    """Whether the keyboard is in `pane` or in something inside it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def place_of_keyboard(widget: QWidget) -> QPoint:
    """Where in a widget that has the keyboard somebody types: the caret as far as it is seen, else the middle."""
    caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    box, seen = QRectF(widget.rect() if caret is None else caret), QRectF(widget.visibleRegion().boundingRect())
    return (box & seen if box.intersects(seen) else box).center().toPoint()


def presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses `button` where the key is Enter, and says whether it was; Ctrl+Enter is left to the form around it."""
    if not is_enter(event) or has_control(event):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End})


def move_along(row: Sequence[QWidget], key: int) -> None:
    """Moves the focus along a row of controls that Tab stops at once; it comes back to the one that had it last."""
    at = next((nth for nth, one in enumerate(row) if one.hasFocus()), 0)
    forward = -1 if row[at].isRightToLeft() else 1
    on = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward}
    steps = on | {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -at, Qt.Key.Key_End: -1 - at}
    to = row[(at + steps[Qt.Key(key)]) % len(row)]
    to.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    to.setFocus(Qt.FocusReason.TabFocusReason)
    if to is not row[at]:
        row[at].setFocusPolicy(Qt.FocusPolicy.NoFocus)


class EnterButton(QPushButton):
    """A button that Enter presses, too."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)


class LeftByEsc(QWidget):
    """A part of the window that Esc leaves, where nothing in it takes the key."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def follow_layout(widget: QWidget) -> None:
    """Lets Tab go through the fields and buttons of `widget` from top to bottom, row by row.

    A widget that hands the focus to one inside it goes before all that it holds: Qt takes it for a stop of its own,
    and would come back from where it stands.
    """
    before: QWidget | None = None
    for one in _with_givers(reached(widget)):
        if before is not None:
            QWidget.setTabOrder(before, one)
        before = one


def reached(widget: QWidget) -> list[QWidget]:
    """The widgets below `widget` that can take the focus, in the order of its layouts; hidden ones too."""
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        return reached(inner)
    layout = None if isinstance(widget, QAbstractScrollArea) else widget.layout()
    if layout is not None:
        return _in_layout(layout, widget)
    return [widget] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus else []


def _with_givers(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """The widgets, and before the first of a group the one around it that hands one of them the focus."""
    giver: QWidget | None = None
    for one in widgets:
        around = one.parentWidget()
        if around is not None and around is not giver and around.focusProxy() is not None:
            giver = around
            yield giver
        yield one


def _in_layout(layout: QLayout, around: QWidget) -> list[QWidget]:
    """Asks where each part stands, and never for the items of the layout.

    PySide holds an item as long as the layout; Qt throws it away when its widget is laid out anew. A widget that was
    made later at its address was taken for it, and freed twice.
    """
    inside = [one for one in (*around.children(), *layout.children()) if isinstance(one, QWidget | QLayout)]
    parts = {layout.indexOf(one): one for one in inside}
    found: list[QWidget] = []
    for at in sorted(place for place in parts if place >= 0):
        part = parts[at]
        found += _in_layout(part, around) if isinstance(part, QLayout) else reached(part)
    return found
