"""The claim panel: all that is known about the current claim, and where it is judged."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim, Outcome, Proposal
from factcheck.domain.records.evidence import Evidence, EvidenceDraft, Source
from factcheck.domain.records.question import QuestionDraft
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.splitting import Split
from factcheck.services.drafts import KeptDraft
from factcheck.translation import _
from factcheck.ui.panel.article_page import ArticlePage
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.denial_form import DenialDraft, DenialForm
from factcheck.ui.panel.form_drafts import FormDrafts
from factcheck.ui.panel.head import PanelHead
from factcheck.ui.panel.queries import Queries
from factcheck.ui.panel.record_section import Item, RecordSection
from factcheck.ui.panel.saved_text import Autosave, SavedText
from factcheck.ui.panel.section_scroll import SectionScroll
from factcheck.ui.panel.split_form import SplitForm
from factcheck.ui.panel.unsaved_words import SavingField, TypedField
from factcheck.ui.panel.wording_form import WordingEdit
from factcheck.ui.widgets.keys import follow_layout
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of
from factcheck.ui.widgets.slim_scroll_bar import WIDTH
from factcheck.ui.widgets.theme import tokens_of


class ClaimPanel(QWidget):
    """Shows one claim and says what the person wants changed; it changes nothing itself.

    `today` gives the date (ISO 8601) that new evidence was accessed on; "" leaves it to the desk.
    """

    unsaved_changed = Signal()
    drafts_changed = Signal()
    keep_requested = Signal(str)
    kind_chosen = Signal(str, object)
    risk_chosen = Signal(str, object)
    judgement_requested = Signal(object)
    outcome_chosen = Signal(object)
    reason_done = Signal()
    passage_picked = Signal(str)
    passage_removed = Signal(str)
    passage_requested = Signal(str)
    claim_linked = Signal(str)
    form_opened = Signal()
    add_requested = Signal(str)
    history_requested = Signal(str)
    statement_done = Signal()
    field_left = Signal()
    visit_ended = Signal()

    def __init__(self, parent: QWidget | None = None, today: Callable[[], str] = str) -> None:
        super().__init__(parent)
        self.setObjectName("claim_panel")
        self.setAccessibleName(_("Claim"))
        self._claim: Claim | None = None
        self._head = PanelHead()
        self._body = PanelBody(today)
        self._scroll = SectionScroll(self._body, "panel_scroll", _("Rest of the claim"))
        self._page = QWidget()
        self._page_column = column_of(
            self._head, _Separator(), (self._scroll, 1), inside=self._page, gap=0, margins=NO_MARGINS
        )
        self._stack = QStackedLayout(self)
        self.article_page = ArticlePage()
        self._typed: dict[TypedField, SavingField] = {
            TypedField.STATEMENT: self._head.statement.autosave,
            TypedField.NOTE: self._body.note.autosave,
            TypedField.REASON: self._body.reason,
            TypedField.SPEAKER: self._body.details.speaker.autosave,
            TypedField.VERB: self._body.details.verb.autosave,
        }
        for field in self._typed.values():
            field.unsaved.changed.connect(self.unsaved_changed)
            if isinstance(field, Autosave):
                field.visit_ended.connect(self.visit_ended)
        self._forms = FormDrafts(self._body, self.article_page, self._typed)
        self._stack.addWidget(self.article_page)
        self._stack.addWidget(self._page)
        self._order_is_stale = True
        self._wire()

    def _wire(self) -> None:
        head, body = self._head, self._body
        head.statement.entered.connect(self.statement_done)
        head.statement.committed.connect(self.statement_done)
        head.statement.left.connect(self.field_left)
        head.judgement_requested.connect(self._judge)
        head.claim_linked.connect(self.claim_linked)
        head.confirm_requested.connect(lambda: self.add_requested.emit("confirm"))
        body.left.connect(self.field_left)
        body.left.connect(self._scroll.go_back)
        body.reason.done.connect(self.reason_done)
        body.reason.drafts_changed.connect(self.drafts_changed)
        body.outcome.outcome_chosen.connect(self._decide)
        body.details.kind_chosen.connect(lambda kind: self.kind_chosen.emit(self._id, kind))
        body.details.risk_chosen.connect(lambda risk: self.risk_chosen.emit(self._id, risk))
        body.details.keep_requested.connect(lambda: self.keep_requested.emit(self._id))
        body.details.passages.passage_picked.connect(self.passage_picked)
        body.details.passages.passage_removed.connect(self.passage_removed)
        body.details.passages.passage_requested.connect(lambda: self.passage_requested.emit(self._id))
        body.claim_linked.connect(self.claim_linked)
        body.history_opened.connect(lambda: self.history_requested.emit(self._id))
        self.article_page.left.connect(self.field_left)
        body.add.requested.connect(self.add_requested)
        for section in body.sections:
            self._scroll.follow(section)
            section.rebuilt.connect(self._note_new_order)
        for section in (*body.sections, *self.article_page.queries.sections):
            section.form_opened.connect(self.form_opened)
            section.form.error_shown.connect(self.unsaved_changed)
            section.form_left.connect(self.unsaved_changed)
        body.details.passages.rebuilt.connect(self._note_new_order)

    @property
    def _id(self) -> str:
        return self._claim.id if self._claim else ""

    def show_proposal(self, proposal: Proposal) -> None:
        """Shows what rules propose for the claim."""
        self._body.details.show_proposal(proposal)

    def show_claim(
        self,
        claim: Claim | None,
        evidence: Sequence[Evidence] = (),
        paragraph: str = "",
        also: Sequence[Claim] = (),
        parent: Claim | None = None,
        children: Sequence[Claim] = (),
        places: Mapping[str, str] | None = None,
    ) -> None:
        """Shows a claim, or that none is selected; typing, an open form, focus and scroll stay.

        `also` are the other claims on the same words; `places` says by passage id where each stands ("¶9").
        """
        if claim is None:
            self.flush()
            self._body.put_away()
            self._claim = None
            self._stack.setCurrentIndex(0)
            return
        another = claim.id != self._id
        self._claim = claim
        self._head.show_claim(claim, parent, paragraph)
        at = places or ({claim.passages[0].id: paragraph} if claim.passages else {})
        self._body.show_claim(claim, evidence, at)
        self._body.show_others(claim, parent, children, also)
        self._stack.setCurrentIndex(1)
        self._pin()
        if another:
            self._scroll.begin_anew()

    def show_selection(self, count: int, is_among: bool) -> None:
        """Says how many claims are selected where there are several; `is_among` where the one shown is one of them."""
        self._head.show_selection(count, is_among)
        self._pin()

    def show_denials(self, items: Sequence[Item[DenialDraft]], denied: str = "") -> None:
        """Shows what the claim denies; `denied` says who denies it."""
        self._body.show_denials(self._id, items, denied)

    @property
    def evidence(self) -> RecordSection[EvidenceDraft]:
        """The evidence of the claim."""
        return self._body.evidence

    @property
    def split(self) -> RecordSection[Split]:
        """Where an attribution is taken apart."""
        return self._body.split

    @property
    def split_form(self) -> SplitForm:
        """The form that takes an attribution apart."""
        return self._body.split_form

    @property
    def queries(self) -> Queries:
        """Questions and wordings of the claim."""
        return self._body.queries

    @property
    def denials(self) -> RecordSection[DenialDraft]:
        """What the claim denies."""
        return self._body.denials

    @property
    def denial_form(self) -> DenialForm:
        """The form for a denial."""
        return self._body.denial_form

    def show_queries(self, questions: Sequence[Item[QuestionDraft]], wordings: Sequence[Item[WordingEdit]]) -> None:
        """Shows the questions about the claim and the wordings proposed for it."""
        self._body.queries.show_items(self._id, questions, wordings)

    def show_history(self, lines: Sequence[str]) -> None:
        """Fills the folded last line: who did what when."""
        self._body.show_history(lines)

    def set_known_sources(self, sources: Sequence[Source]) -> None:
        """Offers these in evidence forms, the one used last first."""
        self._body.evidence_form.set_known_sources(sources)

    def set_menu(self, menu: QMenu) -> None:
        """Gives the ⋯ button its menu."""
        self._head.set_menu(menu)

    def focus_statement(self, select_all: bool = False) -> None:
        """Puts the caret at the end of the statement, or selects all of it."""
        if self._claim:
            _focus_end(self._head.statement)
            if select_all:
                self._head.statement.selectAll()

    def focus_note(self) -> None:
        """Puts the caret at the end of the note."""
        if self._claim:
            _focus_end(self._body.note)
            self._bring(self._body.note)

    def focus_reason(self) -> None:
        """Opens the reason field; nothing happens where there is no verdict."""
        if self._claim and self._claim.verdict:
            self._body.reason.open()
            self._bring(self._body.reason)

    def open_evidence_form(self) -> None:
        """Opens the form for new evidence, or goes to it."""
        if self._claim:
            self._body.open_evidence_form()

    def flush(self) -> None:
        """Saves at once what was typed into fields that save themselves."""
        self._head.statement.flush()
        self._body.flush()

    def store_with(self, store: Callable[[TypedField, str, str, str | None], object]) -> None:
        """Lets `store` save what is typed into a field that saves itself, for a claim; it raises where it cannot."""
        for name, field in self._typed.items():
            field.unsaved.store = partial(store, name)

    @property
    def has_unsaved(self) -> bool:
        """Whether there are words that were to be saved and could not be."""
        return any(field.unsaved.all for field in self._typed.values()) or self._forms.unsaved_form is not None

    def try_again(self) -> None:
        """Saves what could not be saved."""
        for field in self._typed.values():
            field.try_again()
        form = self._forms.unsaved_form
        if form is not None:
            form.save()

    def drafts(self) -> list[KeptDraft]:
        """All that was typed and is not saved, for any claim."""
        return self._forms.all()

    def unsaved(self) -> list[KeptDraft]:
        """What was to be saved and could not be."""
        return self._forms.unsaved()

    def put_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        """Puts back what was typed and not saved."""
        self._forms.put(drafts)

    def forget_drafts(self) -> None:
        """Closes the forms and lets go of all that was typed and not saved, which is kept somewhere else."""
        self._forms.forget()

    @property
    def is_form_open(self) -> bool:
        """Whether there is a form in which something may be typed."""
        return self._forms.is_open

    def _note_new_order(self) -> None:
        self._order_is_stale = True

    def _judge(self, judgement: Judgement) -> None:
        self.flush()
        self.judgement_requested.emit(judgement)

    def _decide(self, outcome: Outcome | None) -> None:
        self.flush()
        self.outcome_chosen.emit(outcome)

    def _bring(self, widget: QWidget) -> None:
        self.form_opened.emit()
        self._scroll.bring(widget)

    def _pin(self) -> None:
        """Lets the head scroll with the rest where it would leave no room for it."""
        line = self.fontMetrics().lineSpacing()
        fits = self.height() - self._head.heightForWidth(self.width()) > 6 * line
        column = self._page_column if fits else self._body.column
        if column.indexOf(self._head) >= 0:
            return
        focused = [one for one in self._head.findChildren(QWidget) if one.hasFocus()]
        column.insertWidget(0, self._head)
        self._head.leave_at_end(0 if fits else WIDTH)
        self._note_new_order()
        for one in focused:
            one.setFocus()

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        if self._order_is_stale:
            self._order_is_stale = False
            follow_layout(self._page)
        return super().focusNextPrevChild(forwards)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.field_left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pin()


class _Separator(QWidget):
    """A hair line between the head and what scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(tokens_of(self).rule))


def _focus_end(field: SavedText) -> None:
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
