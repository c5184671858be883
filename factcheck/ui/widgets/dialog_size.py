"""How large a dialog may be: never larger than the screen it stands on."""

from PySide6.QtWidgets import QWidget

BESIDE, ABOVE_AND_BELOW = 40, 60


def fit(dialog: QWidget, width: int, height: int) -> None:
    """Makes `dialog` as large as is good, in px, where the screen has room for it and for its frame."""
    room = dialog.screen().availableGeometry()
    dialog.resize(min(width, room.width() - BESIDE), min(height, room.height() - ABOVE_AND_BELOW))
