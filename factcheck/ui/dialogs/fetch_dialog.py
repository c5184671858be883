"""Asks for the address of a web page, and says what fetching it tells."""

from urllib.parse import urlsplit

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck.domain.text.canonical import capitalised
from factcheck.services.web_address import NotOnTheWebError, web_address
from factcheck.ui.widgets.labelled import labelled


class FetchDialog(QDialog):
    """Fetches nothing itself; `address` is what is to be fetched once it is accepted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fetch_dialog")
        self.setWindowTitle("Fetch a web page")
        self.field = QLineEdit()
        self.field.setObjectName("fetch_address")
        self.field.setAccessibleName("Address of the page")
        self.field.setPlaceholderText("for example https://example.org/story")
        self._warning = QLabel()
        self._warning.setObjectName("fetch_warning")
        self._warning.setWordWrap(True)
        self._fetch = QPushButton("&Fetch")
        self._cancel = QPushButton("Cancel")
        for button, name, key in ((self._fetch, "fetch_page", "Enter"), (self._cancel, "cancel_fetch", "Esc")):
            plain = button.text().replace("&", "")
            button.setObjectName(name)
            button.setAccessibleName(plain)
            button.setToolTip(f"{plain} ({key})")
        self._fetch.setDefault(True)
        self._cancel.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._fetch)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(labelled("Address of the page", self.field))
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
        return "Nothing is fetched before you say so.", False
    try:
        site = urlsplit(web_address(address)).hostname
    except NotOnTheWebError as error:
        return f"{capitalised(str(error))}.", False
    return f"Fetching tells {site} that somebody at your address reads this page. Fetch it?", True
