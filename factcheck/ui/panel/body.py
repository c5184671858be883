"""The part of the claim panel that scrolls: reason, decision, note, evidence, details, other claims, history."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Stance
from factcheck.domain.records.ids import ClaimId, EvidenceId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.bearing import bearing_sources
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.claim_words import conflict_words
from factcheck.domain.wording.evidence_check_words import PROMISE
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.source_words import independence_words
from factcheck.translation import N_, _, counted
from factcheck.ui.panel import words as words
from factcheck.ui.panel.collapsible_section import AddLine, CollapsibleSection
from factcheck.ui.panel.denial_form import DenialDraft, DenialForm
from factcheck.ui.panel.details_section import DetailsSection
from factcheck.ui.panel.evidence_form import EvidenceForm, evidence_item
from factcheck.ui.panel.head import SIDE, OutcomeRow
from factcheck.ui.panel.link_line import LinkLine
from factcheck.ui.panel.queries import QUERY_KINDS, Queries
from factcheck.ui.panel.reason_field import ReasonField
from factcheck.ui.panel.record_section import Item, RecordSection, SectionWords
from factcheck.ui.panel.relation_form import RelationForm, relation_item
from factcheck.ui.panel.saved_text import SavedText
from factcheck.ui.panel.split_form import SplitForm
from factcheck.ui.widgets.keys import shown_key
from factcheck.ui.widgets.labelled import breakable, dim_label, labelled, under_its_name
from factcheck.ui.widgets.layouts import column_of, pane_of
from factcheck.ui.widgets.slim_scroll_bar import WIDTH

_EVIDENCE = SectionWords(N_("Evidence"), N_("Another piece of evidence"), N_("Go on with evidence"))
_SPLIT = SectionWords(N_("Split"), N_("Another split"), N_("Go on with split"))
_DENIAL = SectionWords(N_("Denial"), N_("Another denial"), N_("Go on with denial"))
_RELATION = SectionWords(N_("Relation"), N_("Another relation"), N_("Go on with relation"))
ADD_WORDS: Final = {
    "split": _SPLIT.title,
    "denial": _DENIAL.title,
    "relation": _RELATION.title,
    **{one.action: one.words.title for one in QUERY_KINDS},
    "passage": N_("Another passage"),
}

_FIRST_STANCE: Mapping[Verdict | None, Stance] = {
    Verdict.DISPUTED: Stance.CONTRADICTS,
    Verdict.UNVERIFIED: Stance.CONTEXT,  # nothing says which way it bears: it speaks for neither until somebody says so
}
"""What a piece of evidence is at first for a claim that is judged; for all others it supports."""


class PanelBody(QWidget):
    """Sections from top to bottom, each calm until it is used; `sections` are those of records, by what adds one."""

    claim_linked = Signal(str)
    history_opened = Signal()
    left = Signal()
    claim_shown = Signal()

    def __init__(self, today: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._checks: dict[tuple[str, int, str], str] = {}
        self._files: Mapping[EvidenceId, str] = {}
        self._shown: tuple[Claim, Sequence[Evidence]] | None = None
        self._items: dict[tuple[int, tuple[Evidence, str, str]], Item[EvidenceDraft]] = {}
        self._unquoted = dim_label(object_name="unquoted")
        self._unquoted.setToolTip(_(PROMISE))
        self._unquoted.hide()
        self._judged = dim_label(object_name="judged")
        self._family = LinkLine("family")
        self.reason = ReasonField()
        self._reason_box = pane_of(labelled(_("Reason"), self.reason, self.reason.line))
        self.outcome = OutcomeRow()
        self.note = SavedText(_("Note"), "note", (2, 10))
        self.tell_note(is_withheld=False)
        self._today = today
        self.evidence_form = EvidenceForm(today=today)
        self.evidence = RecordSection(_EVIDENCE, "evidence", self.evidence_form, stays=True)
        self.evidence.take_files()
        self.split_form = SplitForm()
        self.split = RecordSection(_SPLIT, "split_section", self.split_form)
        self.denial_form = DenialForm()
        self.denials = RecordSection(_DENIAL, "denials", self.denial_form)
        self.relation_form = RelationForm()
        self.relations = RecordSection(_RELATION, "relations", self.relation_form)
        self.queries = Queries()
        self.sections: dict[str, RecordSection[Any]] = {
            "split": self.split,
            "denial": self.denials,
            "relation": self.relations,
            "evidence": self.evidence,
            **{one.action: self.queries.of(one.record) for one in QUERY_KINDS},
        }
        self._denied = LinkLine("denied")
        self._related = LinkLine("related")
        self.add = AddLine(ADD_WORDS)
        self.details = DetailsSection()
        self.details_fold = CollapsibleSection(_("Details"), "details", self.details)
        self._also = LinkLine("also")
        self._history = dim_label(object_name="history")
        self._history_fold = CollapsibleSection(_("History"), "history", self._history)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        sections = column_of(
            self._reason_box,
            under_its_name(self.outcome),
            column_of(self._judged, self._unquoted, self._family, self._denied, self._related, gap=2),
            under_its_name(self.note),
            *self.sections.values(),
            self.add,
            column_of(self.details_fold, self._also, self._history_fold, gap=0),
            gap=12,
            margins=(SIDE, 10, SIDE - WIDTH, 0),
        )
        self.column = column_of(sections, 1, inside=self, gap=0, margins=(0, 0, 0, 12))

    def _wire(self) -> None:
        for signal in (
            self.note.left,
            self.note.committed,
            self.reason.left,
            self.details.left,
            *(leaving for one in self.sections.values() for leaving in (one.form_closing, one.form_left)),
        ):
            signal.connect(self.left)
        for section in self.sections.values():
            section.form_opened.connect(lambda opened=section: self._leave_one_open(opened))
            section.rebuilt.connect(self._show_adds)
            section.form_left.connect(self._show_adds)
        self.evidence.edit_requested.connect(self.evidence.edit)
        for line in (self._denied, self._related, self._family, self._also):
            line.linkActivated.connect(self.claim_linked)
        self._history_fold.head.toggled.connect(lambda yes: self.history_opened.emit() if yes else None)

    def tell_note(self, is_withheld: bool) -> None:
        """Says in the empty note where it goes: into the report, or nowhere with the reporter's note of its claim."""
        withheld = _("Saved as you type. Withheld from reports, as the reporter’s note that the claim stands in.")
        told = withheld if is_withheld else _("Saved as you type. Stands in the report.")
        if told == self.note.placeholderText():
            return
        self.note.setPlaceholderText(told)
        keys = shown_key("Ctrl+Enter")
        self.note.setToolTip(sentences([told, _("Enter begins a new line, {key} goes back.", key=keys)]))

    def show_claim(self, claim: Claim, evidence: Sequence[Evidence], places: Mapping[str, str]) -> None:
        """Shows what is recorded; typing and an open form stay."""
        self.reason.show_reason(claim.id, claim.verdict, claim.reason, conflict_words(claim))
        if claim.verdict is None and self.reason.line.hasFocus():
            self.left.emit()  # Qt would give the keyboard to whatever comes next in the panel
        self._reason_box.setVisible(claim.verdict is not None)
        self.outcome.show_outcome(claim.outcome)
        judged = words.judged_words(claim)
        self._judged.setText(breakable(judged))
        self._judged.setVisible(bool(judged))
        self.note.autosave.show_text(claim.id, claim.note, claim.rev)
        if self._shown is None or self._shown[0].id != claim.id or self._shown[0].statement != claim.statement:
            self._unquoted.hide()
        self._show_evidence(claim, evidence)
        self.details.show_claim(claim, places)
        self.details_fold.head.show_summary(words.details_summary(claim))
        if self._history_fold.head.isChecked():
            self.history_opened.emit()
        else:
            self.show_history(())
        self.claim_shown.emit()

    def show_checks(
        self, claim: Claim, files: Mapping[EvidenceId, str], checks: Mapping[EvidenceId, str], unquoted: str
    ) -> None:
        """Says which files were captured with evidence of the claim, and what was found when it was compared.

        `unquoted` is what of the claim no quotation or text has.
        """
        if self._shown is None or self._shown[0].id != claim.id:
            return
        revs = {one.id: one.rev for one in claim.evidence}
        self._files = files
        self._checks = {(one, revs[one], claim.statement): words for one, words in checks.items() if one in revs}
        self._unquoted.setText(unquoted)
        self._unquoted.setVisible(bool(unquoted))
        self._show_evidence(*self._shown)

    def _show_evidence(self, claim: Claim, evidence: Sequence[Evidence]) -> None:
        self._shown = claim, evidence
        told = [
            (one, self._checks.get((one.id, one.rev, claim.statement), ""), self._files.get(one.id, ""))
            for one in evidence
        ]
        keys = [(one[0].rev, one) for one in told]  # evidence of another revision may be the same in all it says
        self._items = {key: self._items.get(key) or evidence_item(*key[1]) for key in keys}
        remark = capitalised(independence_words(bearing_sources(claim)))
        self.evidence.show_items(claim.id, list(self._items.values()), remark)

    def show_others(self, claim: Claim, parent: Claim | None, children: Sequence[Claim], also: Sequence[Claim]) -> None:
        """Names the claims that belong to this one, and those on the same words."""
        self._family.show_words(words.family_words(claim, parent, children))
        self._also.show_words(words.also_words(also))

    def show_denials(self, owner: str, items: Sequence[Item[DenialDraft]], denied: str) -> None:
        """Shows what the claim denies, and who denies it or does not reach it."""
        self.split.show_items(owner, ())
        self.denials.show_items(owner, items)
        self._denied.show_words(denied)

    def show_relations(self, claim: Claim, others: Callable[[ClaimId], Claim | None]) -> None:
        """Shows how the claim stands to others, and they to it; `others` gives a claim by its id."""
        own = [one for one in claim.relations if one.claim_id == claim.id]
        self.relations.show_items(claim.id, [relation_item(one, others(one.target_id)) for one in own])
        self._related.show_words(words.related_words(claim, others))

    def show_history(self, lines: Sequence[str]) -> None:
        """Fills the folded last line."""
        self._history.setText(breakable("\n".join(lines)))
        self._history_fold.head.show_summary(counted("{count} [change|changes]", len(lines)) if lines else "")

    def put_away(self) -> None:
        """Closes an open form and keeps what was typed."""
        for section in self.sections.values():
            section.show_items("", ())

    def open_evidence_form(self) -> None:
        """Opens the form for evidence of today, at first with what fits the verdict, or goes to it."""
        verdict = self._shown[0].verdict if self._shown is not None else None
        stance = _FIRST_STANCE.get(verdict, Stance.SUPPORTS)
        self.evidence.open_new(EvidenceDraft("", stance=stance, accessed=self._today()))

    def _leave_one_open(self, opened: QWidget) -> None:
        for section in self.sections.values():
            if section is not opened:
                section.put_away()
        self._show_adds()

    def _show_adds(self) -> None:
        self.add.leave_out({name for name, section in self.sections.items() if section.is_used})
