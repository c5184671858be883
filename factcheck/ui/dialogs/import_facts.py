"""The side of the import sheet: what was noticed, how the file was read, what is known about the article."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions, titled
from factcheck.domain.rules.dates import iso_day
from factcheck.domain.text.encodings import ENCODINGS, encoding_label
from factcheck.domain.wording.joining import as_sentence, comma_list
from factcheck.domain.wording.timestamps import date_with_weekday
from factcheck.translation import N_, Messages, _
from factcheck.ui.article.annotation_words import counted_kinds
from factcheck.ui.article.unshown_letters import unshown_words
from factcheck.ui.widgets.date_entry import DateEntry, day_reader
from factcheck.ui.widgets.dialog import push_button
from factcheck.ui.widgets.labelled import dim_label, in_bold, labelled, named_widget, plain_label
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of, empty

_FIELDS = (
    ("headline", N_("Headline")),
    ("standfirst", N_("Standfirst")),
    ("byline", N_("Byline")),
    ("language", N_("Language")),
    ("date", N_("Date")),
)
_HINTS: Messages[str] = Messages(
    {
        "headline": N_("becomes part of the text"),
        "standfirst": N_("becomes part of the text"),
        "date": N_("such as 10 April 2026"),
        "language": N_("such as en"),
    }
)
NOTHING_NOTICED = N_("Nothing out of the ordinary.")


class ImportFacts(QScrollArea):
    """Scrolls by itself where the window is low; what a person typed stays when the file is read again.

    `letters` is the font of the article, by which is told what it cannot show.

    `titles_typed` says that somebody typed a headline or a standfirst, which are part of the text.
    """

    read_again = Signal(object)
    titles_typed = Signal()

    def __init__(self, letters: QFont) -> None:
        super().__init__(widgetResizable=True)
        self.setObjectName("import_facts")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._letters = letters
        self._options = ReadOptions()
        self._file_date = ""
        self._shown_row = -1
        self._takes_all = True
        self._fields: dict[str, QLineEdit] = {}
        self._filled: dict[str, str] = {}
        self._noticed = column_of(gap=6)
        self.noticed: list[str] = []
        self._ways = column_of()
        self._repair: QCheckBox | None = None
        self._encoding = named_widget(QComboBox(), "import_encoding", _("Encoding"))
        self._encoding.setToolTip(_("How the letters of the file are read; another choice reads it again"))
        self._encoding.setMinimumContentsLength(12)
        self._encoding.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._encoding.activated.connect(self._ask_again)
        self._encoding_row = QWidget()
        self._encoding_row.setLayout(labelled(_("Encoding"), self._encoding))
        self._lay_out()

    def show_draft(self, draft: ArticleDraft, options: ReadOptions, anew: bool) -> None:
        """Shows what is known of a draft; `anew` says that it is another file, so that nothing typed is kept."""
        self._options = options
        self._show_noticed(draft)
        self._offer_repair(Offer.REPAIR in draft.offers or options.repair, options.repair)
        self._encoding_row.setVisible(bool(draft.encoding))
        self._show_encoding(draft.encoding)
        for name, field in self._fields.items():
            if anew or not self._is_typed(name):
                self._fill(name, self._offered(draft, name))
                field.setCursorPosition(0)
                if name == "date":
                    self._date.begin(draft.date)
        self._file_date = draft.file_date
        self._offer_file_date()

    def filled(self, draft: ArticleDraft) -> ArticleDraft:
        """`draft` with what stands in the fields."""
        words: dict[str, Any] = {name: field.text().strip() for name, field in self._fields.items()}
        return replace(titled(draft, *self.typed_titles), **words | {"date": self._date.value})

    def show_all(self, on: bool) -> None:
        """Shows the fields for what is known about an article, or those alone whose words are part of the text."""
        self._takes_all = on
        self._about.setVisible(on)

    def refuses(self) -> bool:
        """Whether the date is none, which is then said where it stands."""
        if not self._date.problem:
            return False
        self._date.complain()
        self._fields["date"].setFocus()
        return True

    def follow(self, draft: ArticleDraft) -> None:
        """Shows what was noticed about another text, its headline and standfirst, as far as nobody typed some."""
        self._show_noticed(draft)
        for name in ("headline", "standfirst"):
            if not self._is_typed(name):
                self._fill(name, self._offered(draft, name))

    def _offered(self, draft: ArticleDraft, name: str) -> str:
        """What a field shows of a draft: of a new proof, which gets no name, nothing that its text does not hold."""
        words: str = getattr(draft, name)
        return words if self._takes_all or words in draft.text.split("\n") else ""

    def _fill(self, name: str, words: str) -> None:
        """Puts words into a field that nobody typed."""
        self._filled[name] = words
        self._fields[name].setText(words)
        self._filled[name] = self._fields[name].text()

    def _is_typed(self, name: str) -> bool:
        """Whether a person put the words there: by key, or otherwise, as dictation does, which is no edit to Qt."""
        field = self._fields[name]
        return field.isModified() or field.text() != self._filled[name]

    def _note_title(self, name: str) -> None:
        if self._is_typed(name):
            self.titles_typed.emit()

    @property
    def typed(self) -> dict[str, str]:
        """What a person typed, by the names of the fields."""
        return {name: field.text().strip() for name, field in self._fields.items() if self._is_typed(name)}

    @property
    def typed_titles(self) -> tuple[str, str]:
        """The headline and the standfirst, as far as a person typed them; what the file says of itself is a name."""
        return self.typed.get("headline", ""), self.typed.get("standfirst", "")

    def _lay_out(self) -> None:
        inner = QWidget()
        noticed, about = in_bold(QLabel(_("What was noticed"))), in_bold(QLabel(_("About the article")))
        above = (noticed, self._noticed, self._ways, self._encoding_row)
        column = column_of(*above, inside=inner, gap=10, margins=(4, 0, 12, 0))
        column.addSpacing(6)
        column.addWidget(about)
        self._about = QWidget()
        below = column_of(inside=self._about, gap=10, margins=NO_MARGINS)
        for name, label in _FIELDS:
            field = named_widget(QLineEdit(placeholderText=_HINTS.get(name, "")), f"import_{name}", _(label))
            is_text = name in ("headline", "standfirst")
            if is_text:
                field.textChanged.connect(lambda _words, which=name: self._note_title(which))
            self._fields[name], self._filled[name] = field, ""
            (column if is_text else below).addLayout(labelled(_(label), field))
            if name == "date":
                below.addLayout(self._below_date(field))
        add_parts(column, self._about, 1)
        self.setWidget(inner)
        self.setMinimumWidth(240)

    def _below_date(self, field: QLineEdit) -> QVBoxLayout:
        """How the date is understood, and the one found in the file, which a person may keep."""
        self._date = DateEntry(field, day_reader())
        policy = self._date.hint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing below it moves while somebody types
        self._date.hint.setSizePolicy(policy)
        self._kept_back = plain_label(object_name="import_file_date")
        self._keep = push_button(_("&Keep it"), "keep_file_date", self._keep_file_date)
        field.textChanged.connect(self._offer_file_date)
        column = column_of(self._date.hint, self._kept_back, self._keep)
        column.setAlignment(self._keep, Qt.AlignmentFlag.AlignLeft)
        return column

    def _offer_file_date(self) -> None:
        """Names the date found in the file while the article has none."""
        day = iso_day(self._file_date)
        offers = day is not None and not self._fields["date"].text().strip()
        date = date_with_weekday(day) if day is not None else ""
        self._kept_back.setText(_("{date}: found in the file, not kept yet.", date=date) if date else "")
        self._keep.setAccessibleName(_("Keep {date} as the date", date=date))
        for widget in (self._kept_back, self._keep):
            widget.setVisible(offers)

    def _keep_file_date(self) -> None:
        self._fields["date"].setFocus()
        self._fields["date"].setText(self._file_date)
        self._fields["date"].setModified(True)

    def _offer_repair(self, on: bool, checked: bool) -> None:
        """Offers to mend letters, or not: a hidden box would still be there for a screen reader to press."""
        if not on and self._repair is not None:
            self._repair.setParent(None)
            self._repair.deleteLater()
            self._repair = None
        elif on and self._repair is None:
            self._repair = _repair_box()
            self._repair.clicked.connect(self._ask_again)
            self._ways.addWidget(self._repair)
        if self._repair is not None:
            self._repair.setChecked(checked)

    def _show_noticed(self, draft: ArticleDraft) -> None:
        empty(self._noticed)
        sentences = _sentences(draft, unshown_words(draft.text, self._letters))
        self.noticed = sentences or [_(NOTHING_NOTICED)]
        for words in self.noticed:
            label = (plain_label if sentences else dim_label)(words, "noticed")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._noticed.addWidget(label)

    def _show_encoding(self, encoding: str) -> None:
        self._encoding.clear()
        for words, codec in ENCODINGS:
            self._encoding.addItem(_(words), codec)
        labels = [encoding_label(codec) for _, codec in ENCODINGS]
        if encoding not in labels:
            self._encoding.insertItem(0, encoding, "")
            labels.insert(0, encoding)
        self._encoding.setCurrentIndex(labels.index(encoding))
        self._shown_row = self._encoding.currentIndex()

    def _ask_again(self) -> None:
        same = self._encoding.currentIndex() == self._shown_row
        encoding = self._options.encoding if same else str(self._encoding.currentData())
        wanted = replace(self._options, repair=self._repair is not None and self._repair.isChecked(), encoding=encoding)
        if wanted != self._options:
            self.read_again.emit(wanted)


def _sentences(draft: ArticleDraft, unshown: str) -> list[str]:
    """What was noticed, which annotations come along where that does not say so already, and `unshown` letters."""
    noticed = [as_sentence(words) for words in draft.noticed]
    untold = [words for words in counted_kinds(draft.annotations) if not any(words in one for one in noticed)]
    notes = _("{notes} beside the words they belong to.", notes=comma_list(untold)) if untold else ""
    return [*noticed, *filter(None, (as_sentence(unshown) if unshown else "", notes))]


def _repair_box() -> QCheckBox:
    words = _("Mend letters that look wrong")
    box = named_widget(QCheckBox(words), "import_repair", words)
    box.setToolTip(_("Some letters seem to have been read in the wrong encoding once: “â€œ” for “"))
    return box
