"""Asks for one thing: an address of the web, a password, how letters are written, the number of a claim, files."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from factcheck.domain.text.canonical import capitalised
from factcheck.domain.text.encodings import ENCODINGS
from factcheck.domain.wording.joining import as_sentence
from factcheck.services.web_address import NotOnTheWebError, web_address
from factcheck.translation import _
from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.dialog import NamedDialog, in_system_order, push_button
from factcheck.ui.widgets.labelled import labelled, named_widget, plain_label
from factcheck.ui.widgets.layouts import column_of, row_of

ARTICLES = "*.docx *.odt *.rtf *.pdf *.html *.htm *.eml *.emlx *.mbox *.msg *.md *.markdown *.txt *.text *.doc"
Button = tuple[str, str]
"""The words and the name of a button."""


class _Question(NamedDialog):
    """A field, the words that go with it, and two buttons; `goes_on` is the one that Enter presses."""

    def __init__(self, parent: QWidget, name: str, title: str, goes_on: Button, leaves: Button) -> None:
        super().__init__(parent, name, title)
        self.goes_on = push_button(*goes_on, self.accept, "Enter")
        self.goes_on.setDefault(True)
        self._leaves = push_button(*leaves, self.reject, "Esc")

    def _lay_out(self, label: str, field: QWidget, words: QLabel, *, words_first: bool) -> None:
        field.setAccessibleName(label)
        parts = (words, labelled(label, field)) if words_first else (labelled(label, field), words)
        column_of(*parts, 1, self._buttons(), inside=self, gap=12)

    def _buttons(self) -> QHBoxLayout:
        return row_of(1, *in_system_order(self.goes_on, self._leaves))


class FetchDialog(_Question):
    """Fetches nothing itself; `address` is what is to be fetched once it is accepted."""

    def __init__(self, parent: QWidget) -> None:
        buttons = (_("&Fetch"), "fetch_page"), (_("Cancel"), "cancel_fetch")
        super().__init__(parent, "fetch_dialog", _("Fetch a web page"), *buttons)
        hint = _("for example https://example.org/story")
        self.field = named_widget(QLineEdit(placeholderText=hint), "fetch_address")
        self._warning = plain_label(object_name="fetch_warning")
        self._lay_out(_("Address of the page"), self.field, self._warning, words_first=False)
        self.field.textChanged.connect(self._warn)
        self._warn()
        self.field.setFocus()
        self.resize(520, 190)

    @property
    def address(self) -> str:
        """The address as it was typed."""
        return self.field.text().strip()

    def _warn(self) -> None:
        words, can_be_fetched = warning(self.address)
        self.goes_on.setEnabled(can_be_fetched)
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


class _FileQuestion(_Question):
    """Asks what is missing to read a file, and says why; it may be skipped."""

    def __init__(self, parent: QWidget, name: str, title: str, words: str, label: str, field: QWidget) -> None:
        super().__init__(parent, name, title, (_("&Read"), f"{name}_read"), (_("Skip"), f"{name}_skip"))
        self._lay_out(label, field, plain_label(words, f"{name}_words"), words_first=True)
        field.setFocus()
        self.resize(460, 180)


class AgreementDialog(_Question):
    """Asks before something that reaches further than reading a file."""

    def __init__(self, parent: QWidget, name: str, title: str, words: str, does: str) -> None:
        super().__init__(parent, f"{name}_dialog", title, (does, f"agree_{name}"), (_("Skip"), f"skip_{name}"))
        column_of(plain_label(words, f"{name}_words"), 1, self._buttons(), inside=self, gap=12)
        self._leaves.setFocus()
        self.resize(460, 150)


def private_address_question(parent: QWidget, address: str) -> AgreementDialog:
    """Asks whether a page is to be fetched that is not on the public web."""
    words = _(
        "{address} is on this computer or in its own network. What answers there may be a device or a service that "
        "acts when it is asked. Fetch it?",
        address=address,
    )
    return AgreementDialog(parent, "private", _("Not on the public web"), words, _("&Fetch"))


def libreoffice_question(parent: QWidget, file: str) -> AgreementDialog:
    """Asks once whether LibreOffice may be started for old Word files."""
    words = _(
        "“{file}” is an old Word file, which LibreOffice has to turn into a new one first. That is a large program, "
        "which may read and change what you may. Start it for this and all other old Word files?",
        file=file,
    )
    return AgreementDialog(parent, "libreoffice", _("Old Word file"), words, _("&Start LibreOffice"))


class PasswordDialog(_FileQuestion):
    """Asks for the password of a locked file; `words` say which, and whether one was wrong."""

    def __init__(self, parent: QWidget, words: str) -> None:
        self.field = named_widget(QLineEdit(echoMode=QLineEdit.EchoMode.Password), "import_password")
        super().__init__(parent, "password_dialog", _("Locked file"), words, _("Password"), self.field)


class EncodingDialog(_FileQuestion):
    """Asks how the letters of a file are written, where that cannot be told for certain.

    What was `tried` before, and failed, cannot be chosen again.
    """

    def __init__(self, parent: QWidget, words: str, tried: str = "") -> None:
        self.field = named_widget(QComboBox(placeholderText=_("Choose an encoding")), "ask_encoding")
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
        self.goes_on.setEnabled(self.encoding not in ("", self._tried))


class GoToDialog(NamedDialog):
    """Asks for the number of a claim; `goes` says whether there is such a one."""

    def __init__(self, parent: QWidget, goes: Callable[[str], bool]) -> None:
        super().__init__(parent, "go_to_dialog", _("Go to claim"))
        self._goes = goes
        field = QLineEdit(placeholderText=_("for example 12 or 12a"))
        self.field = named_widget(field, "go_to_number", _("Claim number"))
        self.field.setMinimumWidth(self.field.fontMetrics().horizontalAdvance(f"{self.field.placeholderText()} 00"))
        self._problem = named_widget(QLabel(" "), "go_to_problem")
        self.announcer = Announcer(self.field)
        label = QLabel(_("Claim &number"))
        label.setBuddy(self.field)
        column_of(row_of(label, self.field), self._problem, inside=self)
        self.field.returnPressed.connect(self._try)

    def _try(self) -> None:
        number = self.field.text().strip().lower()
        if self._goes(number):
            self.accept()
            return
        there_is_none = _("There is no claim {number}.", number=number)
        self._problem.setText(there_is_none if number else _("Type a number, such as 12."))
        self.announcer.say(self._problem.text())
        self.field.selectAll()


def open_dialog(parent: QWidget, folder: str, kinds: str) -> QFileDialog:
    """A dialog for several files of `folder`; `kinds` are Qt's name filters. Not shown yet.

    Qt's own dialog takes what its list shows as selected before what was typed, and of several typed paths its list
    loses some: as long as somebody types, nothing is selected there, so that the words count as they are.
    """
    dialog = named_widget(QFileDialog(parent, _("Open"), folder, kinds), "open_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    if field is not None:
        for view in dialog.findChildren(QAbstractItemView):
            if view.objectName() in ("listView", "treeView"):
                field.textChanged.connect(partial(_unselect, field, view))
    return dialog


def _unselect(field: QLineEdit, view: QAbstractItemView, _words: str) -> None:
    """Unselects where the words were typed, not put there by choosing in the list."""
    if field.isModified():
        view.clearSelection()
