"""The form for one piece of evidence, opened in its place in the list."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from typing_extensions import override

from factcheck.domain.records.evidence import (
    Directness,
    Evidence,
    EvidenceDraft,
    Level,
    Source,
    SourceKind,
    Stance,
    is_link,
    may_be_link,
)
from factcheck.domain.records.verdict import Status
from factcheck.domain.rules.confidentiality import may_leave
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.wording.joining import quoted
from factcheck.domain.wording.labels import DIRECTNESS, LEVEL, NO_LINK, STANCE
from factcheck.domain.wording.source_words import source_marks
from factcheck.domain.wording.stored_words import as_stored, shown, shown_draft, source_name
from factcheck.translation import N_, _, pgettext
from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.source_field import SourceField
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.date_entry import DateEntry, day_reader
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import dim_label, labelled
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of, pair_of

NAME_THE_SOURCE = N_("Name the source, or paste its link.")
SAY_WHERE_YOU_LOOKED = N_("Say where you looked.")

NEXT_DIRECTNESS = "Alt+P"
"""The key that goes on from primary to secondary and to not said while a field has the letters."""
_LEVELS = (Level.CHECKERS, Level.EDITORS)

STANCE_STATUS: dict[Stance, Status] = {
    Stance.SUPPORTS: Status.SUPPORTED,
    Stance.CONTRADICTS: Status.DISPUTED,
    Stance.CONTEXT: Status.NOT_NEEDED,
    Stance.SEARCHED: Status.NOT_CHECKED,
}


def evidence_item(evidence: Evidence) -> Item[EvidenceDraft]:
    """A piece of evidence as a row and as the form holds it."""
    return Item(evidence.id, summary_of(evidence), evidence.draft, evidence.is_lead, evidence.rev)


def summary_of(evidence: Evidence) -> Summary:
    """A piece of evidence in two lines."""
    evidence, quote = shown(evidence), one_line(evidence.quote)
    return Summary(
        title=source_name(evidence.source),
        word=STANCE[evidence.stance],
        icon=f"stance-{evidence.stance.value}",
        status=STANCE_STATUS[evidence.stance],
        where=" · ".join(filter(None, (evidence.locator, source_marks(evidence.source), _kept_back(evidence)))),
        beneath=quoted(quote) if quote else evidence.note,
    )


def _kept_back(evidence: Evidence) -> str:
    """That it is for checkers only; what is off the record says so itself."""
    is_told = may_leave(evidence) or evidence.source.is_off_the_record
    return "" if is_told else LEVEL[Level.CHECKERS]


class EvidenceForm(RecordForm[EvidenceDraft]):
    """Source, quotation, where, and the rest; accessed on `today` (ISO 8601) at the latest, where that gives a day.

    `directness_requested`: somebody wants the next of primary, secondary and not said.
    """

    directness_requested = Signal()

    def __init__(self, today: Callable[[], str] = str) -> None:
        super().__init__("evidence", _("Save evidence"))
        self._taken_url = ""
        self._today = today
        self._make_fields()
        self._lay_out()
        self._wire()

    def _make_fields(self) -> None:
        self._claims = dim_label(object_name="evidence_claims")
        self.source = SourceField()
        self.quote = FramedText(_("Quotation"), "evidence_quote", (1, 6))
        self.where = FramedLine(_("Where in the source"), "evidence_where")
        self.stance: ChoiceRow[Stance] = ChoiceRow(
            _("What it says"),
            "evidence_stance",
            {one: ChoiceLabel(STANCE[one], f"stance-{one.value}", "", STANCE_STATUS[one]) for one in Stance},
        )
        self.url = FramedLine(_("Link"), "evidence_link")
        self.directness: ChoiceRow[Directness | None] = ChoiceRow(
            _("Primary or secondary"),
            "evidence_directness",
            {one: ChoiceLabel(DIRECTNESS[one]) for one in Directness} | {None: ChoiceLabel(_("Not said"))},
            NEXT_DIRECTNESS,
        )
        self.level: ChoiceRow[Level] = ChoiceRow(
            _("Who may read it"), "evidence_level", {one: ChoiceLabel(capitalised(LEVEL[one])) for one in _LEVELS}
        )
        self.accessed = FramedLine(_("Accessed"), "evidence_accessed")
        self._day = DateEntry(self.accessed, day_reader(today=self._today))
        self.note = FramedText(_("Evidence note"), "evidence_note", (1, 4))
        self.quote.setPlaceholderText(_("Word for word"))
        self.where.setPlaceholderText(_("Page, paragraph or time. Or say why there is none."))
        self.where.setToolTip(self.where.placeholderText())
        self.accessed.setPlaceholderText(pgettext("day of access", "today"))

    def _lay_out(self) -> None:
        accessed = labelled(_("Accessed"), self.accessed)
        add_parts(accessed, self._day.hint)
        add_parts(
            self.fields,
            self._claims,
            labelled(_("Source"), self.source),
            labelled(_("Quotation"), self.quote),
            labelled(_("Where in it"), self.where),
            self.stance,
            pair_of(accessed, column_of(self.directness, margins=NO_MARGINS)),
            self.level,
            pair_of(labelled(_("Link"), self.url), labelled(_("Note"), self.note)),
        )

    def _wire(self) -> None:
        self.source.entered.connect(self._source_entered)
        self.source.source_taken.connect(self._take)
        self.source.edited.connect(self._source_edited)
        self.source.editingFinished.connect(self._complete_source)
        self.where.entered.connect(self.stance.setFocus)
        in_form = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(NEXT_DIRECTNESS, self, self.directness_requested.emit, context=in_form)
        self.accessed.entered.connect(self.url.setFocus)
        self.url.entered.connect(self.note.setFocus)
        self.heed(self.source, self.quote, self.where, self.accessed, self.url, self.note)

    def show_claims(self, numbers: str) -> None:
        """Says for which claims the evidence is, where these are several."""
        self.several = numbers
        self._claims.setText(_("For claims {numbers}", numbers=numbers) if numbers else "")
        self._claims.setVisible(bool(numbers))

    @override
    def fill(self, draft: EvidenceDraft) -> None:
        self.show_claims("")
        recorded, says = self._recorded or draft, shown_draft(draft)
        self._taken_url = ""
        self.source.fill(says.title)
        self.quote.fill(draft.quote)
        self.where.fill(says.locator)
        self.stance.choose(draft.stance)
        self.url.fill(draft.url)
        self.directness.choose(draft.directness)
        self.accessed.fill(draft.accessed)
        self._day.begin(recorded.accessed)
        self.note.fill(says.note)
        self.level.choose(draft.level or Level.CHECKERS)
        self.level.setVisible(recorded.kind is SourceKind.REPORTERS_NOTE)

    @override
    def draft(self) -> EvidenceDraft:
        recorded = self._recorded or EvidenceDraft("")
        draft = EvidenceDraft(
            title=self.source.value,
            url=self.url.value,
            quote=self.quote.value,
            locator=self.where.value,
            stance=self.stance.value,
            directness=self.directness.value,
            accessed=self.accessed.value,
            note=self.note.value,
            kind=recorded.kind,
            level=self.level.value if recorded.level is not None else None,
        )
        return as_stored(draft, recorded)

    @override
    def save(self) -> None:
        self._complete_source()
        super().save()

    @override
    def missing(self, draft: EvidenceDraft) -> FieldError | None:
        """Names the source that is missing, or the date or the link that is none."""
        if not draft.title.strip() and not draft.url.strip():
            is_search = draft.stance is Stance.SEARCHED
            return _(SAY_WHERE_YOU_LOOKED) if is_search else _(NAME_THE_SOURCE), self.source
        if self._day.problem:
            return self._day.problem, self.accessed
        is_recorded = self._recorded is not None and draft.url == self._recorded.url
        return None if is_recorded or may_be_link(draft.url) else (_(NO_LINK), self.url)

    @override
    def completed(self, draft: EvidenceDraft) -> EvidenceDraft:
        return replace(draft, title=draft.title if draft.title.strip() else draft.url, accessed=self._day.value)

    @override
    def focus_first(self) -> None:
        self.source.setFocus()

    def _source_entered(self) -> None:
        self._complete_source()
        self.quote.setFocus()

    def _source_edited(self) -> None:
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
