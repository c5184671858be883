"""Asks for what is missing to read a file: its password, or how its letters are written."""

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.text.encodings import ENCODINGS
from factcheck.ui.widgets.labelled import labelled


class _Question(QDialog):
    """Words, one field, Read and Skip; `reads` is the button Read."""

    def __init__(self, parent: QWidget, name: str, title: str, words: str, label: str, field: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        told = QLabel(words)
        told.setObjectName(f"{name}_words")
        told.setWordWrap(True)
        field.setAccessibleName(label)
        self.reads = read = QPushButton("&Read")
        skip = QPushButton("Skip")
        for button, what, key in ((read, "read", "Enter"), (skip, "skip", "Esc")):
            plain = button.text().replace("&", "")
            button.setObjectName(f"{name}_{what}")
            button.setAccessibleName(plain)
            button.setToolTip(f"{plain} ({key})")
        read.setDefault(True)
        skip.setAutoDefault(False)
        read.clicked.connect(self.accept)
        skip.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(skip)
        buttons.addWidget(read)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(told)
        column.addLayout(labelled(label, field))
        column.addStretch(1)
        column.addLayout(buttons)
        self.resize(460, 180)


class PasswordDialog(_Question):
    """Asks for the password of a locked file; `words` say which, and whether one was wrong."""

    def __init__(self, parent: QWidget, words: str) -> None:
        self.field = QLineEdit()
        self.field.setObjectName("import_password")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(parent, "password_dialog", "Locked file", words, "Password", self.field)


class EncodingDialog(_Question):
    """Asks how the letters of a file are written, where that cannot be told for certain.

    What `fits` is chosen already; what was `tried` before, and failed, cannot be chosen again.
    """

    def __init__(self, parent: QWidget, words: str, fits: str = "", tried: str = "") -> None:
        self.field = QComboBox()
        self.field.setObjectName("ask_encoding")
        self.field.setPlaceholderText("Choose an encoding")
        self._tried = tried
        for label, codec in ENCODINGS:
            self.field.addItem(f"{label}: does not fit" if codec == tried else label, codec)
        super().__init__(parent, "encoding_dialog", "How is it written?", words, "Encoding", self.field)
        self.field.currentIndexChanged.connect(self._judge)
        self.field.setCurrentIndex(self.field.findData(tried if fits in ("", tried) else fits))
        self._judge()

    @property
    def encoding(self) -> str:
        """The encoding chosen."""
        return str(self.field.currentData() or "")

    def _judge(self) -> None:
        self.reads.setEnabled(self.encoding not in ("", self._tried))
