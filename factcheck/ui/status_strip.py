"""The strip at the bottom: how far one is, what was just done, and that it is saved."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from factcheck.ui.notices import announce
from factcheck.ui.progress_picture import ProgressPicture

SAID_FOR_MS = 6000


class StatusStrip(QWidget):
    """Progress at the left, the last act in the middle for six seconds, the file at the right."""

    def __init__(self, picture: ProgressPicture) -> None:
        super().__init__()
        self.setObjectName("status_strip")
        self._said = QLabel()
        self._said.setObjectName("status_said")
        self._said.setAccessibleName("Last act")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved = QLabel()
        self._saved.setObjectName("status_saved")
        self._saved.setEnabled(False)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SAID_FOR_MS)
        self._quiet.timeout.connect(self._said.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 4)
        row.setSpacing(16)
        row.addWidget(picture)
        row.addWidget(self._said, 1)
        row.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def said(self) -> str:
        """What is said at the moment."""
        return self._said.text()

    def say(self, words: str) -> None:
        """Says what was just done, in words that go away by themselves."""
        self._said.setText(words)
        self._said.setToolTip(words)
        self._quiet.start()
        announce(self, words)

    def hold(self, words: str) -> None:
        """Says what the keys do at the moment, in words that stay until the next ones."""
        self.say(words)
        self._quiet.stop()

    def show_saved(self, words: str) -> None:
        """Says which file it is and that all changes are in it."""
        self._saved.setText(words)
