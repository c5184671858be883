"""What dialogs share: the two buttons at their foot, and a size that the screen has room for."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


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


BESIDE, ABOVE_AND_BELOW = 40, 60


def fit_to_screen(dialog: QWidget, width: int, height: int) -> None:
    """Makes `dialog` as large as is good, in px, where the screen has room for it and for its frame."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - BESIDE), min(height, room.height() - ABOVE_AND_BELOW))
