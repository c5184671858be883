"""The form for one piece of evidence, opened in its place in the list."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.errors import ImpossiblePlaceError
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
from factcheck.domain.rules.source_links import DOI_SITE, doi_in
from factcheck.domain.rules.source_places import check_place
from factcheck.domain.text.canonical import capitalised, one_line
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.evidence_check_words import PROMISE
from factcheck.domain.wording.evidence_words import lacking_words
from factcheck.domain.wording.joining import and_list, quoted
from factcheck.domain.wording.labels import DIRECTNESS, LEVEL, NO_LINK, STANCE
from factcheck.domain.wording.source_words import source_marks
from factcheck.domain.wording.stored_words import as_stored, shown, shown_draft, source_name
from factcheck.translation import N_, _, pgettext
from factcheck.ui.panel.check_line import CheckLine
from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.source_field import SourceField
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.date_entry import DateEntry, day_reader
from factcheck.ui.widgets.framed_fields import FramedLine, FramedText
from factcheck.ui.widgets.labelled import dim_label, labelled, under_its_name
from factcheck.ui.widgets.layouts import NO_MARGINS, add_parts, column_of, pair_of
from factcheck.ui.widgets.quiet_button import QuietButton

NAME_THE_SOURCE = N_("Name the source, or paste its link.")
SAY_WHERE_YOU_LOOKED = N_("Say where you looked.")

OUT_OF_HABIT_S = 1.0
"""How soon a key follows another out of habit: well over a keystroke (0.28 s), below a thought before one (1.35 s).

Both times are of the keystroke-level model (Card, Moran and Newell, 1980).
"""
WITH_TRANSLATION = "Alt+T"
"""The key that shows the fields for a quotation in another language."""
NEXT_DIRECTNESS = "Alt+P"
"""The key that goes on from primary to secondary and to not said while a field has the letters."""
_LEVELS = (Level.CHECKERS, Level.EDITORS)

STANCE_STATUS: dict[Stance, Status] = {
    Stance.SUPPORTS: Status.SUPPORTED,
    Stance.CONTRADICTS: Status.DISPUTED,
    Stance.CONTEXT: Status.NOT_NEEDED,
    Stance.SEARCHED: Status.NOT_CHECKED,
}


def evidence_item(evidence: Evidence, check: str = "", files: str = "") -> Item[EvidenceDraft]:
    """A piece of evidence as a row, with what was found when it was compared, its files, and as the form holds it."""
    return Item(evidence.id, summary_of(evidence, check, files), evidence.draft, evidence.is_lead, evidence.rev)


def summary_of(evidence: Evidence, check: str = "", files: str = "") -> Summary:
    """A piece of evidence in two lines."""
    evidence, quote = shown(evidence), one_line(evidence.quote)
    to_know = (source_marks(evidence.source), _kept_back(evidence), check)
    return Summary(
        title=source_name(evidence.source),
        word=STANCE[evidence.stance],
        icon=f"stance-{evidence.stance.value}",
        status=STANCE_STATUS[evidence.stance],
        where=evidence.locator or lacking_words(evidence.draft),
        beneath=" · ".join(filter(None, (*to_know, quoted(quote) if quote else evidence.note))),
        files=files,
    )


def _kept_back(evidence: Evidence) -> str:
    """Who may read it, where that is said of it or is not usual; what is off the record says so itself."""
    is_usual = evidence.link_level is None and may_leave(evidence)
    return "" if is_usual or evidence.source.is_off_the_record else LEVEL[evidence.level]


class EvidenceForm(RecordForm[EvidenceDraft]):
    """Source, quotation, where, and the rest; accessed on `today` (ISO 8601) at the latest, where that gives a day.

    `directness_requested`: somebody wants the next of primary, secondary and not said. `clock` counts seconds.
    """

    directness_requested = Signal()
    check_wanted = Signal()

    def __init__(self, today: Callable[[], str] = str, clock: Callable[[], float] = monotonic) -> None:
        super().__init__("evidence", _("Save evidence"))
        self._clock = clock
        self._taken_url = self._compared = ""
        self._led_on_at = -inf
        self._shows_translation = False
        self._today = today
        self._make_fields()
        self._lay_out()
        self._wire()

    def _make_fields(self) -> None:
        self._claims = dim_label(object_name="evidence_claims")
        self.source = SourceField()
        self.quote = FramedText(_("Quotation"), "evidence_quote", (1, 6))
        self._quote_label = dim_label()
        self.sought = FramedText(_("Looked for"), "evidence_sought", (1, 6))
        self._check = CheckLine("evidence_check")
        self._check.setToolTip(_(PROMISE))
        self.language = FramedLine(_("Language of the quotation"), "evidence_language", hint=_("for example German"))
        self.translation = FramedText(_("Translation"), "evidence_translation", (1, 6))
        self.translator = FramedLine(_("Translated by"), "evidence_translator")
        self.translator.setPlaceholderText(_("Name, or the program that translated it"))
        self._translated = QWidget()
        self._translate = QuietButton(_("In another language"), "evidence_translate", key=WITH_TRANSLATION, dim=True)
        self.where = FramedLine(_("Where in the source"), "evidence_where", hint=_("Page, paragraph or time"))
        self.where.setToolTip(_("Page, paragraph or time. Or say why there is none."))
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
        self.accessed = FramedLine(_("Accessed"), "evidence_accessed", hint=pgettext("day of access", "today"))
        self._day = DateEntry(self.accessed, day_reader(today=self._today))
        self.note = FramedText(_("Evidence note"), "evidence_note", (1, 4))
        self.quote.setPlaceholderText(_("Word for word"))
        self.sought.setPlaceholderText(_("The words that you looked for"))

    def _lay_out(self) -> None:
        accessed = under_its_name(self.accessed)
        policy = self._day.hint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing below it moves while somebody types
        self._day.hint.setSizePolicy(policy)
        add_parts(accessed, self._day.hint)
        column_of(
            pair_of(under_its_name(self.language), under_its_name(self.translator)),
            under_its_name(self.translation),
            inside=self._translated,
            margins=NO_MARGINS,
        )
        add_parts(
            self.fields,
            self._claims,
            under_its_name(self.source),
            column_of(self._quote_label, self.quote, self.sought, self._check, gap=2, margins=NO_MARGINS),
            self._translated,
            labelled(_("Where in it"), self.where),
            self.stance,
            pair_of(under_its_name(self.url), accessed),
            pair_of(column_of(self.directness, margins=NO_MARGINS), labelled(_("Note"), self.note)),
            self.level,
            self._translate,
        )

    def _wire(self) -> None:
        self.source.entered.connect(self._source_entered)
        self.source.source_taken.connect(self._take)
        self.source.edited.connect(self._source_edited)
        self.source.editingFinished.connect(self._complete_source)
        self.quote.installEventFilter(self)
        self.sought.installEventFilter(self)
        self.where.entered.connect(self.stance.setFocus)
        in_form = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(NEXT_DIRECTNESS, self, self.directness_requested.emit, context=in_form)
        QShortcut(WITH_TRANSLATION, self, self._open_translation, context=in_form)
        self._translate.clicked.connect(self._open_translation)
        self.language.entered.connect(self.translator.setFocus)
        self.translator.entered.connect(self.translation.setFocus)
        self.stance.changed.connect(self._show_words)
        words = (self.quote.edited, self.sought.edited, self.where.edited)
        for changed in (self.language.edited, self.translation.edited, *words):
            changed.connect(self.check_wanted)
        for changed in (self.source.editingFinished, self.source.source_taken, self.stance.changed):
            changed.connect(self.check_wanted)
        self.url.entered.connect(self.accessed.setFocus)
        self.accessed.entered.connect(self.note.setFocus)
        self.heed(self.source, self.quote, self.sought, self.where, self.accessed, self.url, self.note)
        self.heed(self.language, self.translation, self.translator)

    def show_claims(self, numbers: str) -> None:
        """Says for which claims the evidence is, where these are several."""
        self.several = numbers
        self._claims.setText(_("For claims {numbers}", numbers=numbers) if numbers else "")
        self._claims.setVisible(bool(numbers))

    def show_check(self, words: str) -> None:
        """Says below the quotation how it stands in the captured texts, and what of the claim it lacks."""
        self._compared = words
        self._check.say("\n".join(filter(None, (self._left_out(), words))))

    @override
    def fill(self, draft: EvidenceDraft) -> None:
        self.show_claims("")
        recorded, says = self._recorded or draft, shown_draft(draft)
        self._taken_url = ""
        self.source.fill(says.title)
        self._check.begin()
        is_search = draft.stance is Stance.SEARCHED
        self.quote.fill(draft.set_aside if is_search else draft.quote)
        self.sought.fill(draft.quote if is_search else draft.set_aside)
        self.language.fill(draft.language)
        self.translation.fill(draft.translation)
        self.translator.fill(draft.translator)
        self._shows_translation = any((draft.language, draft.translation, draft.translator))
        self.where.fill(says.locator)
        self.stance.choose(draft.stance)
        self._compared = ""
        self._show_words()
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
        words, other = self._words()
        draft = EvidenceDraft(
            title=self.source.value,
            url=self.url.value,
            quote=words.value,
            set_aside=other.value,
            locator=self.where.value,
            stance=self.stance.value,
            directness=self.directness.value,
            accessed=self.accessed.value,
            note=self.note.value,
            kind=recorded.kind,
            level=self.level.value if recorded.level is not None else None,
            language=self.language.value,
            translation=self.translation.value,
            translator=self.translator.value,
        )
        return as_stored(draft, recorded)

    @override
    def save(self) -> None:
        self._complete_source()
        super().save()

    @override
    def missing(self, draft: EvidenceDraft) -> FieldError | None:
        """Names the source that is missing, or the date, the place or the link that is none."""
        if not draft.title.strip() and not draft.url.strip():
            is_search = draft.stance is Stance.SEARCHED
            return _(SAY_WHERE_YOU_LOOKED) if is_search else _(NAME_THE_SOURCE), self.source
        if self._day.problem:
            return self._day.problem, self.accessed
        if self._recorded is None or draft.locator != self._recorded.locator:
            try:
                known = self.source.named(draft.title)
                check_place(draft.locator, draft.kind or (known.kind if known is not None else None))
            except ImpossiblePlaceError as error:
                return sentence(error), self.where
        is_recorded = self._recorded is not None and draft.url == self._recorded.url
        return None if is_recorded or may_be_link(draft.url) else (_(NO_LINK), self.url)

    @override
    def completed(self, draft: EvidenceDraft) -> EvidenceDraft:
        title = draft.title if draft.title.strip() else draft.url
        draft = replace(draft, title=title, accessed=self._day.value, set_aside="")
        return draft if self._may_translate else replace(draft, language="", translation="", translator="")

    @override
    def focus_first(self) -> None:
        self.source.setFocus()

    def _words(self) -> tuple[FramedText, FramedText]:
        """The field of the words that are saved, and that of those set aside: a search quotes nothing."""
        return (self.sought, self.quote) if self.stance.value is Stance.SEARCHED else (self.quote, self.sought)

    def _show_words(self) -> None:
        """Shows the words of the source, or of a search those that were looked for; the others stay as they are."""
        words, other = self._words()
        if words.isHidden():
            self._compared = ""  # of the other words
        name = words.accessibleName()
        self._quote_label.setText(name)
        self._quote_label.setAccessibleName(f"{name}:")
        self._quote_label.setBuddy(words)
        words.show()
        other.hide()
        self._show_translation(self._shows_translation)
        self.show_check(self._compared)

    @property
    def _may_translate(self) -> bool:
        """Whether a translation is saved: a search quotes nothing, but one may be recorded with it."""
        recorded = self._recorded or EvidenceDraft("")
        is_recorded = bool(recorded.language or recorded.translation or recorded.translator)
        return self.stance.value is not Stance.SEARCHED or (recorded.stance is Stance.SEARCHED and is_recorded)

    def _left_out(self) -> str:
        """Says which words stay in the form unsaved with what is chosen; empty where there are none."""
        if self.stance.value is not Stance.SEARCHED:
            return _("Not saved: what was looked for.") if self.sought.value.strip() else ""
        typed = {_("the quotation"): self.quote.value}
        if not self._may_translate:
            typed[_("the language")] = self.language.value
            typed[_("the translation")] = self.translation.value
            typed[_("who translated it")] = self.translator.value
        left = [name for name, words in typed.items() if words.strip()]
        return _("Not saved with a search: {parts}.", parts=and_list(left)) if left else ""

    def _open_translation(self) -> None:
        """Shows the fields for a quotation in another language, and goes to the first."""
        if not self._may_translate:
            self._check.announcer.say(_("A search has no translation."))
            return
        self._show_translation(True)
        self.language.setFocus()

    def _show_translation(self, is_shown: bool) -> None:
        self._shows_translation = is_shown
        self._translated.setVisible(is_shown and self._may_translate)
        self._translate.setVisible(not is_shown and self._may_translate)

    def _source_entered(self) -> None:
        self._complete_source()
        self._words()[0].setFocus()
        self._led_on_at = self._clock()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the keyboard in the quotation where Tab follows at once the Enter that led there from the source.

        Elsewhere Enter only takes what a list offers, and Tab goes on: whoever presses both means the next field.
        """
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not is_key and event.type() != QEvent.Type.FocusOut:
            return super().eventFilter(watched, event)
        led_on_at, self._led_on_at = self._led_on_at, -inf
        is_at_once = self._clock() - led_on_at < OUT_OF_HABIT_S
        stays = is_at_once and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if stays:
            self._check.announcer.say(self._words()[0].accessibleName())
        return stays

    def _source_edited(self) -> None:
        if self._taken_url and self.url.value == self._taken_url:
            self.url.fill("")
        self._taken_url = ""

    def _complete_source(self) -> None:
        """A link typed as source becomes the link; a source known by its title brings its link along."""
        if self.is_only_read:
            return
        words = self.source.value.strip()
        known = self.source.named(words)
        if known is not None and known.title != words:
            self.source.take(known)
        elif known is not None:
            self._take(known)
        elif not self.url.value.strip() and (is_link(words) or doi_in(words)):
            self.url.fill(words if is_link(words) else f"{DOI_SITE}{doi_in(words)}")

    def _take(self, source: Source) -> None:
        if source.url and not self.url.value.strip():
            self.url.fill(source.url)
            self._taken_url = source.url
