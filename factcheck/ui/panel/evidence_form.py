"""The form for one piece of evidence, opened in its place in the list."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from factcheck.domain.records.evidence import Directness, EvidenceDraft, Level, Source, SourceKind, Stance, is_link
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.labels import DIRECTNESS, LEVEL, STANCE
from factcheck.ui.panel.record_form import FormPane
from factcheck.ui.panel.source_field import SourceField
from factcheck.ui.panel.unsaved_words import STILL_HERE
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.date_entry import DateEntry, day_reader
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import labelled
from factcheck.ui.widgets.quiet_button import QuietButton

NAME_THE_SOURCE = "Name the source, or paste its link."
SAY_WHERE_YOU_LOOKED = "Say where you looked."
WHERE_HINT = "Page, paragraph or time. Or say why there is none."

_LEVELS = (Level.CHECKERS, Level.EDITORS)

STANCE_STATUS: dict[Stance, Status] = {
    Stance.SUPPORTS: Status.SUPPORTED,
    Stance.CONTRADICTS: Status.DISPUTED,
    Stance.CONTEXT: Status.NOT_NEEDED,
    Stance.SEARCHED: Status.NOT_CHECKED,
}


class EvidenceForm(FormPane):
    """Source, quotation, where, and the rest; holds one draft under a key and says when it is to be saved."""

    evidence_saved = Signal(object, object)
    removed = Signal(object)
    error_shown = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence_form")
        self._key: object = None
        self._recorded = EvidenceDraft("")
        self._taken_url = ""
        self._make_fields()
        self._error = QLabel()
        self._error.setObjectName("evidence_error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.save_button = QuietButton("Save evidence", "evidence_save", key="Ctrl+Enter", filled=True)
        self.close_button = QuietButton("Close", "evidence_close", key="Esc")
        self.remove_button = QuietButton("Remove", "evidence_remove", dim=True)
        self._lay_out()
        self._wire()

    def _make_fields(self) -> None:
        self.source = SourceField()
        self.quote = FramedText("Quotation", "evidence_quote", (2, 6))
        self.where = FramedLine("Where in the source", "evidence_where")
        self.stance: ChoiceRow[Stance] = ChoiceRow(
            "What it says",
            "evidence_stance",
            {one: ChoiceLabel(STANCE[one], f"stance-{one.value}", "", STANCE_STATUS[one]) for one in Stance},
        )
        self.url = FramedLine("Link", "evidence_link")
        self.directness: ChoiceRow[Directness | None] = ChoiceRow(
            "Primary or secondary",
            "evidence_directness",
            {one: ChoiceLabel(DIRECTNESS[one]) for one in Directness} | {None: ChoiceLabel("Not said")},
        )
        self.level: ChoiceRow[Level] = ChoiceRow(
            "Who may read it", "evidence_level", {one: ChoiceLabel(capitalised(LEVEL[one])) for one in _LEVELS}
        )
        self.accessed = FramedLine("Accessed", "evidence_accessed")
        self._day = DateEntry(self.accessed, day_reader())
        self.note = FramedText("Evidence note", "evidence_note", (1, 4))
        self.quote.setPlaceholderText("Word for word")
        self.where.setPlaceholderText(WHERE_HINT)
        self.accessed.setPlaceholderText("today")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 0, 8)
        column.setSpacing(10)
        column.addLayout(labelled("Source", self.source))
        column.addLayout(labelled("Quotation", self.quote))
        column.addLayout(labelled("Where in it", self.where))
        column.addWidget(self.stance)
        column.addWidget(self.directness)
        column.addWidget(self.level)
        link_and_date = QHBoxLayout()
        link_and_date.setSpacing(8)
        link_and_date.addLayout(labelled("Link", self.url), 3)
        accessed = labelled("Accessed", self.accessed)
        accessed.addWidget(self._day.hint)
        accessed.addStretch(1)
        link_and_date.addLayout(accessed, 2)
        column.addLayout(link_and_date)
        column.addLayout(labelled("Note", self.note))
        column.addWidget(self._error)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.save_button, self.close_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        column.addLayout(buttons)

    def _wire(self) -> None:
        self.source.entered.connect(self._source_entered)
        self.source.source_taken.connect(self._take)
        self.source.edited.connect(self._source_edited)
        self.source.editingFinished.connect(self._complete_source)
        self.where.entered.connect(self.stance.setFocus)
        self.url.entered.connect(self.accessed.setFocus)
        self.accessed.entered.connect(self.note.setFocus)
        for field in (self.source, self.quote, self.where, self.url, self.accessed, self.note):
            field.committed.connect(self.save)
            field.left.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.left)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self._key))

    @property
    def key(self) -> object:
        """What the draft belongs to."""
        return self._key

    @property
    def is_changed(self) -> bool:
        """Whether something else stands here than what was shown."""
        return self.draft() != self._recorded

    def set_known_sources(self, sources: Sequence[Source]) -> None:
        """Offers sources used before, the last one first."""
        self.source.set_known_sources(sources)

    def show_draft(self, key: object, recorded: EvidenceDraft, typed: EvidenceDraft | None) -> None:
        """Shows what was typed before, else what is recorded; it counts as changed where the two differ."""
        self._key, self._recorded, self.is_unsaved = key, recorded, False
        self._taken_url = ""
        draft = typed or recorded
        self.source.fill(draft.title)
        self.quote.fill(draft.quote)
        self.where.fill(draft.locator)
        self.stance.choose(draft.stance)
        self.url.fill(draft.url)
        self.directness.choose(draft.directness)
        self.accessed.fill(draft.accessed)
        self._day.begin(recorded.accessed)
        self.note.fill(draft.note)
        self.level.choose(draft.level or Level.CHECKERS)
        self.level.setVisible(recorded.kind is SourceKind.REPORTERS_NOTE)
        self.remove_button.setVisible(bool(recorded.title))
        self._error.hide()

    def draft(self) -> EvidenceDraft:
        """What stands in the form."""
        return EvidenceDraft(
            title=self.source.value,
            url=self.url.value,
            quote=self.quote.value,
            locator=self.where.value,
            stance=self.stance.value,
            directness=self.directness.value,
            accessed=self.accessed.value,
            note=self.note.value,
            kind=self._recorded.kind,
            level=None if self._recorded.level is None else self.level.value,
        )

    @override
    def save(self) -> None:
        """Asks for the draft to be saved; says what is missing where no source is named, or a date is none."""
        self._complete_source()
        draft = self.draft()
        if not draft.title.strip():
            if not draft.url.strip():
                self._complain(SAY_WHERE_YOU_LOOKED if draft.stance is Stance.SEARCHED else NAME_THE_SOURCE)
                self.source.setFocus()
                return
            draft = replace(draft, title=draft.url)
        if self._day.problem:
            self._complain(self._day.problem)
            self.accessed.setFocus()
            return
        draft = replace(draft, accessed=self._day.value)
        if self.is_changed:
            self.evidence_saved.emit(self._key, draft)
        else:
            self.left.emit()

    def complain_unsaved(self) -> None:
        """Says that nothing was saved, and that the words are still here."""
        self._complain(STILL_HERE)
        self.save_button.setFocus()

    def _complain(self, words: str) -> None:
        self._error.setText(words)
        self._error.show()
        self.error_shown.emit(self._error)

    def _source_entered(self) -> None:
        self._complete_source()
        self.quote.setFocus()

    def _source_edited(self) -> None:
        self._error.hide()
        if self._taken_url and self.url.value == self._taken_url:
            self.url.fill("")
        self._taken_url = ""

    def _complete_source(self) -> None:
        """A link typed as source becomes the link; a source known by its title brings its link along."""
        words = self.source.value.strip()
        known = self.source.named(words)
        if known is not None and known.title != words:
            self.source.take(known)
        elif known is not None:
            self._take(known)
        elif is_link(words) and not self.url.value.strip():
            self.url.fill(words)

    def _take(self, source: Source) -> None:
        if source.url and not self.url.value.strip():
            self.url.fill(source.url)
            self._taken_url = source.url
