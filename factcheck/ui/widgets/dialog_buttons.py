"""The two buttons at the foot of a dialog: to do it, and to leave it."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox

OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


def answers(dialog: QDialog, does: str) -> QDialogButtonBox:
    """Buttons without pictures, in the order of the system; `does` is what the first one does, in its words."""
    buttons = QDialogButtonBox(OK | CANCEL)
    buttons.button(OK).setText(does)
    for button in buttons.buttons():
        button.setIcon(QIcon())
        button.setAccessibleName(button.text().replace("&", ""))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
