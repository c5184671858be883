"""The sheet on which an article is pasted, or what is known about it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QMargins, QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from factcheck.domain.records.article import Article
from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.evidence import may_be_link
from factcheck.domain.rules.deadline import on_this_clock, typed_words
from factcheck.domain.wording.labels import NO_LINK
from factcheck.domain.wording.timestamps import written_date
from factcheck.services.opening import system_clock
from factcheck.translation import N_, _
from factcheck.ui.widgets.date_entry import DateEntry, day_reader, deadline_reader
from factcheck.ui.widgets.dialog import CANCEL, OK, NamedDialog, dialog_buttons, fit_to_screen, scrolling
from factcheck.ui.widgets.keys import on_key, shown_key
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import add_parts, column_of
from factcheck.ui.widgets.wrapped_hint import HintedText

_FIELDS = (
    ("headline", N_("&Headline"), ""),
    ("standfirst", N_("&Standfirst"), ""),
    ("byline", N_("&Byline"), ""),
    ("outlet", N_("&Outlet"), ""),
    ("section", N_("S&ection"), ""),
    ("url", N_("&Link"), N_("for example https://example.org/story")),
    ("date", N_("&Date"), N_("for example 10 April 2026")),
    ("language", N_("L&anguage"), N_("for example en")),
    ("deadline", N_("Deadl&ine"), N_("for example {tomorrow} 18:00, or 18:00")),
)

_NOTHING_KNOWN = ArticleDraft("", (), origin="paste")

SHAPE_LOST = N_("You changed the text, so headings and lists of what was pasted are gone. Undo brings them back.")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text as the clipboard had it, the HTML behind it if any, and what a person wrote about it."""

    text: str
    html: str = ""
    about: ArticleDraft = _NOTHING_KNOWN

    def described(self, typed: Mapping[str, Any]) -> "Pasted":
        """The same with what was typed about it on the import sheet, by the names of the fields."""
        return replace(self, about=replace(self.about, **typed))


class PasteField(HintedText):
    """Takes pasted text and keeps what the clipboard said of it, formatted and plain."""

    def __init__(self) -> None:
        super().__init__()
        self.html = self._shown = ""
        named_widget(self, "article_text_field", _("Text of the article"))
        self.setPlaceholderText(_("Paste or type the article. Headings, quotations and lists keep their shape."))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(80)
        self.setAcceptRichText(True)

    def put(self, text: str, html: str = "") -> None:
        """Fills the field; the formatted source is kept aside as long as nobody types into it."""
        self.setPlainText(text)
        self.html, self._shown = html, self.words

    @property
    def words(self) -> str:
        """The text as it stands in the field, no-break spaces included."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Shows formatted text without its pictures and colours; the formatted source is kept aside."""
        cursor = self.textCursor()
        is_all = cursor.selectionEnd() - cursor.selectionStart() == self.document().characterCount() - 1
        if source.hasHtml() and is_all:
            self.put(plain_text(source), source.html())
        else:
            super().insertPlainText(source.text())

    @property
    def formatted(self) -> str:
        """The pasted formatting, as long as nobody typed into it afterwards, else an empty string."""
        return self.html if self.words == self._shown else ""


def on_clipboard() -> QMimeData:
    """What is on the clipboard; Qt has nothing at all to give where nothing was copied yet."""
    found: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return found if found is not None else QMimeData()


def pasted_from(source: QMimeData) -> Pasted | None:
    """The text on the clipboard, formatted or plain; None where there is none, or where it is that of files."""
    text = plain_text(source) if not any(url.isLocalFile() for url in source.urls()) else ""
    return Pasted(text, source.html()) if text.strip() else None


def plain_text(source: QMimeData) -> str:
    """The words on the clipboard, also where it holds them formatted only."""
    if source.hasText():
        return source.text()
    shown = QTextEdit()
    shown.setHtml(source.html())
    return shown.toPlainText()


class ArticleSheet(NamedDialog):
    """Asks for an article's text and for what is known about it; nothing but the text is needed.

    `submitted` says that it is to be stored; the sheet stays, with all its words, until `close_stored`. It is not
    submitted again while `is_waiting`.
    """

    submitted = Signal()

    def __init__(
        self, parent: QWidget, article: Article | None = None, now: Callable[[], datetime] = system_clock
    ) -> None:
        super().__init__(parent, "article_sheet", _("New article") if article is None else _("About this article"))
        self.text = PasteField()
        self._article = article
        self.is_waiting = False
        self._fields: dict[str, QLineEdit] = {}
        self._now = now
        self._dates: dict[str, DateEntry] = {}
        self._warning = named_widget(QLabel(), "sheet_warning")
        self._warning.hide()
        layout = column_of(inside=self, gap=12)
        if article is None:
            self.text.textChanged.connect(self._look_at_shape)
            hint = QLabel(_("Nothing leaves this computer. Only the text is needed."))
            hint.setEnabled(False)
            add_parts(layout, (self.text, 1), hint)
        inner = QWidget()
        inner.setLayout(self._form(article))
        self._area = scrolling(inner, "article_fields")
        add_parts(layout, self._area if article is None else (self._area, 1), self._warning, self._buttons())
        fit_to_screen(self, 760, 720 if article is None else 420)

    def fill(self, pasted: Pasted, was_kept: bool = False) -> None:
        """Shows what was pasted; `was_kept` says so, and selects it so that another paste replaces it."""
        self.text.put(pasted.text, pasted.html)
        for name, field in self._fields.items():
            field.setText(getattr(pasted.about, name))
        if was_kept:
            self.text.selectAll()
            self._warning.setText(_("This was left out last time. Paste or type to replace it."))
            self._warning.show()

    def pasted(self) -> Pasted:
        """What stands on the sheet, dates as they are typed."""
        return Pasted(self.text.words, self.text.formatted, replace(_NOTHING_KNOWN, **self._typed))

    def draft(self) -> ArticleDraft:
        """What was written, with an empty text; the service that reads pasted text makes the blocks."""
        return replace(_NOTHING_KNOWN, **self._written)

    def described(self) -> Article:
        """The article with what was written about it."""
        assert self._article is not None
        written = self._written
        name = written.pop("headline") or self._article.name
        return replace(self._article, name=name, **written)

    def select(self, field: str) -> None:
        """Puts the keyboard on a field such as the headline, all of it selected, so that typing replaces it."""
        self._fields[field].setFocus()
        self._fields[field].selectAll()

    def close_stored(self) -> None:
        """Closes the sheet, whose words are stored."""
        super().accept()

    @property
    def _typed(self) -> dict[str, Any]:
        return {name: field.text().strip() for name, field in self._fields.items()}

    @property
    def _written(self) -> dict[str, Any]:
        """The same as it is to be stored, dates as they are understood."""
        return self._typed | {name: entry.value for name, entry in self._dates.items()}

    def _form(self, article: Article | None) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(QMargins())
        form.setSpacing(8)
        tomorrow = written_date((on_this_clock(self._now()) + timedelta(days=1)).date().isoformat())
        for name, label, hint in _FIELDS:
            if article is not None and name == "standfirst":
                continue
            plain = _(label).replace("&", "")
            field = named_widget(QLineEdit(placeholderText=_(hint, tomorrow=tomorrow)), f"article_{name}", plain)
            if article is not None:
                field.setText(article.name if name == "headline" else getattr(article, name))
            self._fields[name] = field
            form.addRow(_("&Name in lists") if article is not None and name == "headline" else _(label), field)
            if name in ("date", "deadline"):
                self._dates[name] = self._entry(name, field, article)
                form.addRow("", self._dates[name].hint)
        return form

    def _look_at_shape(self) -> None:
        """Says so where typing into formatted text leaves its words only."""
        if self.text.html and not self.text.formatted:
            self._warning.setText(_(SHAPE_LOST))
        self._warning.setVisible(bool(self.text.html and not self.text.formatted))

    def _entry(self, name: str, field: QLineEdit, article: Article | None) -> DateEntry:
        """What reads a date or a deadline; a stored deadline is shown on the clock of this place."""
        entry = DateEntry(field, day_reader() if name == "date" else deadline_reader(self._now))
        stored = getattr(article, name) if article is not None else ""
        shown = typed_words(stored) if name == "deadline" else stored
        field.setText(shown)
        entry.begin(stored, shown)
        return entry

    def _buttons(self) -> QDialogButtonBox:
        buttons = dialog_buttons(self, _("Start checking") if self._article is None else _("Keep"))
        buttons.button(OK).setObjectName("accept_article")
        buttons.button(OK).setToolTip(shown_key("Ctrl+Enter"))
        buttons.button(CANCEL).setObjectName("cancel_article")
        on_key(self, "Ctrl+Enter", self.accept)
        return buttons

    def _go_to(self, name: str) -> None:
        self._fields[name].setFocus()
        self._area.ensureWidgetVisible(self._fields[name])

    @override
    def accept(self) -> None:
        """Asks for the words to be stored; where there is no text yet, or a date or the link is none, says so."""
        if self._article is None and not self.text.words.strip():
            self._warning.setText(_("There are no words yet. Paste the article above."))
            self._warning.show()
            self.text.setFocus()
            return
        self._look_at_shape()
        for name, entry in self._dates.items():
            if entry.problem:
                entry.complain()
                self._go_to(name)
                return
        url = self._fields["url"]
        if url.text() != (self._article.url if self._article is not None else "") and not may_be_link(url.text()):
            self._warning.setText(_(NO_LINK))
            self._warning.show()
            self._go_to("url")
            return
        if not self.is_waiting:
            self.submitted.emit()
