"""The line below the words of a source that says how they compare, and keeps its room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.labelled import WrappedLabel


class CheckLine(WrappedLabel):
    """Takes the room of one line while it says nothing, and of all that it said once: no field below it moves up."""

    def __init__(self, object_name: str) -> None:
        super().__init__(" ")  # of a label that never had words Qt knows no height
        self.setObjectName(object_name)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._most: dict[int, int] = {}
        self.announcer = Announcer(self)

    def begin(self) -> None:
        """Begins anew, with nothing said."""
        self._most.clear()
        self.say("")
        self.updateGeometry()

    def say(self, words: str) -> None:
        """Shows words and lets them be heard; hidden where there are none."""
        if words != self.text():
            self.setText(words)
            self.announcer.say(words)
        self.setVisible(bool(words))

    @override
    def heightForWidth(self, width: int) -> int:
        self._most[width] = max(super().heightForWidth(width), self._most.get(width, 0))
        return self._most[width]
