"""Asks for what is missing to read: the address of a web page, the password of a file, how its letters are written."""

from urllib.parse import urlsplit

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.text.canonical import capitalised
from factcheck.domain.text.encodings import ENCODINGS
from factcheck.domain.wording.joining import as_sentence
from factcheck.services.web_address import NotOnTheWebError, web_address
from factcheck.translation import _
from factcheck.ui.widgets.keys import with_key
from factcheck.ui.widgets.labelled import labelled


class FetchDialog(QDialog):
    """Fetches nothing itself; `address` is what is to be fetched once it is accepted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fetch_dialog")
        self.setWindowTitle(_("Fetch a web page"))
        self.field = QLineEdit()
        self.field.setObjectName("fetch_address")
        self.field.setAccessibleName(_("Address of the page"))
        self.field.setPlaceholderText(_("for example https://example.org/story"))
        self._warning = QLabel()
        self._warning.setObjectName("fetch_warning")
        self._warning.setWordWrap(True)
        self._fetch = QPushButton(_("&Fetch"))
        self._cancel = QPushButton(_("Cancel"))
        for button, name, key in ((self._fetch, "fetch_page", "Enter"), (self._cancel, "cancel_fetch", "Esc")):
            plain = button.text().replace("&", "")
            button.setObjectName(name)
            button.setAccessibleName(plain)
            button.setToolTip(with_key(plain, key))
        self._fetch.setDefault(True)
        self._cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._fetch)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(labelled(_("Address of the page"), self.field))
        column.addWidget(self._warning)
        column.addStretch(1)
        column.addLayout(buttons)
        self._fetch.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(self._warn)
        self._warn()
        self.resize(520, 190)

    @property
    def address(self) -> str:
        """The address as it was typed."""
        return self.field.text().strip()

    def _warn(self) -> None:
        words, can_be_fetched = warning(self.address)
        self._fetch.setEnabled(can_be_fetched)
        self._warning.setText(words)


def warning(address: str) -> tuple[str, bool]:
    """What fetching an address tells and to whom, or why it cannot be fetched; and whether it can."""
    if not address:
        return _("Nothing is fetched before you say so."), False
    try:
        site = urlsplit(web_address(address)).hostname
    except NotOnTheWebError as error:
        return as_sentence(capitalised(str(error))), False
    return _("Fetching tells {site} that somebody at your address reads this page. Fetch it?", site=site), True


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
        self.reads = read = QPushButton(_("&Read"))
        skip = QPushButton(_("Skip"))
        for button, what, key in ((read, "read", "Enter"), (skip, "skip", "Esc")):
            plain = button.text().replace("&", "")
            button.setObjectName(f"{name}_{what}")
            button.setAccessibleName(plain)
            button.setToolTip(with_key(plain, key))
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
        super().__init__(parent, "password_dialog", _("Locked file"), words, _("Password"), self.field)


class EncodingDialog(_Question):
    """Asks how the letters of a file are written, where that cannot be told for certain.

    What was `tried` before, and failed, cannot be chosen again.
    """

    def __init__(self, parent: QWidget, words: str, tried: str = "") -> None:
        self.field = QComboBox()
        self.field.setObjectName("ask_encoding")
        self.field.setPlaceholderText(_("Choose an encoding"))
        self._tried = tried
        for label, codec in ENCODINGS:
            failed = _("{encoding}: does not fit", encoding=_(label))
            self.field.addItem(failed if codec == tried else _(label), codec)
        super().__init__(parent, "encoding_dialog", _("How is it written?"), words, _("Encoding"), self.field)
        self.field.currentIndexChanged.connect(self._judge)
        self.field.setCurrentIndex(self.field.findData(tried))
        self._judge()

    @property
    def encoding(self) -> str:
        """The encoding chosen."""
        return str(self.field.currentData() or "")

    def _judge(self) -> None:
        self.reads.setEnabled(self.encoding not in ("", self._tried))
