"""Asks for what is missing to read a file: its password, or how its letters are written."""

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.encodings import ENCODINGS
from factcheck.ui.look.labelled import labelled


class _Question(QDialog):
    """Words, one field, Read and Skip."""

    def __init__(self, parent: QWidget, name: str, title: str, words: str, label: str, field: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        told = QLabel(words)
        told.setObjectName(f"{name}_words")
        told.setWordWrap(True)
        field.setAccessibleName(label)
        read, skip = QPushButton("&Read"), QPushButton("Skip")
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
    """Asks how the letters of a file are written, where that cannot be told for certain."""

    def __init__(self, parent: QWidget, words: str) -> None:
        self._field = QComboBox()
        self._field.setObjectName("ask_encoding")
        for label, codec in ENCODINGS:
            self._field.addItem(label, codec)
        super().__init__(parent, "encoding_dialog", "How is it written?", words, "Encoding", self._field)

    @property
    def encoding(self) -> str:
        """The encoding chosen."""
        return str(self._field.currentData() or "")
