"""Keys as widgets meet them: Enter, Ctrl, and Enter on a button."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is Enter, on the keypad too."""
    return event.key() in _ENTER


def has_control(event: QKeyEvent) -> bool:
    """Whether Ctrl (Command on macOS) is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses `button` where the key is Enter, and says whether it was; Ctrl+Enter is left to the form around it."""
    if not is_enter(event) or has_control(event):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
