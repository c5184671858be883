"""What dialogs share: their buttons, a size that the screen has room for, and that they go once they are closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFrame, QPushButton, QScrollArea, QStyle, QWidget

from factcheck.ui.widgets.keys import on_key, shown_key, with_key
from factcheck.ui.widgets.labelled import named_widget, tell_key
from factcheck.ui.widgets.layouts import height_for

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


class NamedDialog(QDialog):
    """A dialog with its name in code, and its title."""

    def __init__(self, parent: QWidget | None, name: str, title: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)


def dialog_buttons(dialog: QDialog, does: str) -> QDialogButtonBox:
    """Buttons without pictures, in the order of the system; `does` is what the first one does, in its words."""
    buttons = QDialogButtonBox(OK | CANCEL)
    buttons.button(OK).setText(does)
    for button in buttons.buttons():
        button.setIcon(QIcon())
        button.setAccessibleName(button.text().replace("&", ""))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


_MAIN_FIRST = {QDialogButtonBox.ButtonLayout.WinLayout.value, QDialogButtonBox.ButtonLayout.KdeLayout.value}


def in_system_order(*buttons: QWidget) -> tuple[QWidget, ...]:
    """Buttons from left to right as the system orders those of a dialog; given the main one first, the leave last."""
    order = QApplication.style().styleHint(QStyle.StyleHint.SH_DialogButtonLayout)
    return buttons if order in _MAIN_FIRST else buttons[::-1]


def push_button(
    words: str,
    name: str,
    act: Callable[[], object] | SignalInstance,
    key: str | None = None,
    *,
    takes_enter: bool = False,
) -> QPushButton:
    """A button as the system draws it; Enter presses it where it has the keyboard and `takes_enter`.

    With a `key`, which may be empty, its tool tip says the words again with the key.
    """
    button = named_widget(QPushButton(words), name, words.replace("&", "").removesuffix("…"))
    button.setAutoDefault(takes_enter)
    button.clicked.connect(act)
    if key is not None:
        tell_key(button, shown_key(key))
    return button


def set_words(button: QPushButton, words: str) -> None:
    """Gives a button other words, and the name that a screen reader says."""
    button.setText(words)
    button.setAccessibleName(words.replace("&", ""))


def key_button(dialog: QWidget, words: str, name: str, key: str, act: Callable[[], object]) -> QPushButton:
    """A button that says behind its words which key presses it, wherever in the dialog the keyboard is."""
    button = push_button(words, name, act)
    button.setText(with_key(words, key))
    on_key(dialog, key, button.click)
    return button


def show_dialog(dialog: QDialog) -> None:
    """Shows a dialog over its window, and lets go of it when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


BESIDE, ABOVE_AND_BELOW = 40, 60


def fit_to_screen(dialog: QWidget, width: int, height: int) -> None:
    """Makes `dialog` as large as is good, in px, where the screen has room for it and for its frame.

    It is higher where its words need it, which wrap, and of which Qt takes one line for the least.
    """
    room, layout = dialog.screen().availableGeometry(), dialog.layout()
    width = min(width, room.width() - BESIDE)
    needed = height_for(layout, width) if layout is not None else 0
    dialog.resize(width, min(max(height, needed), room.height() - ABOVE_AND_BELOW))


def scrolling(inner: QWidget, object_name: str) -> QScrollArea:
    """What scrolls up and down where there is no room for it, so that the buttons of a dialog stay in sight."""
    area = named_widget(QScrollArea(widgetResizable=True), object_name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    area.setMinimumWidth(inner.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area


BELOW_THE_TOP = 48


def lay_over(dialog: QDialog, width: int, height: int) -> None:
    """Lays `dialog` into the upper middle of its window, as large as is good, in px, where the window has room."""
    parent = dialog.parentWidget()
    if parent is None:
        fit_to_screen(dialog, width, height)
        return
    around = parent.window().geometry()
    dialog.resize(min(width, around.width() - BESIDE), min(height, around.height() - 2 * BELOW_THE_TOP))
    dialog.move(around.center().x() - dialog.width() // 2, around.top() + BELOW_THE_TOP)
