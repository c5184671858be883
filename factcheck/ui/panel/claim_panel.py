"""The claim panel: all that is known about the current claim, and where it is judged."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.rules.merging import Read
from factcheck.services.drafts import KeptDraft
from factcheck.translation import _
from factcheck.ui.panel.article_page import ArticlePage
from factcheck.ui.panel.body import PanelBody
from factcheck.ui.panel.form_drafts import DRAFT_WORDS, FormDrafts, SavingField
from factcheck.ui.panel.head import PanelHead
from factcheck.ui.panel.record_form import RecordForm
from factcheck.ui.panel.saved_text import Autosave, SavedLine, SavedText
from factcheck.ui.panel.section_scroll import SectionScroll
from factcheck.ui.panel.unsaved_words import TypedField
from factcheck.ui.widgets.keys import LeftByEsc, follow_layout
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, height_for, laid_out_later
from factcheck.ui.widgets.slim_scroll_bar import WIDTH
from factcheck.ui.widgets.theme import tokens_of

LEAST_LINES = 6


class ClaimPanel(LeftByEsc):
    """Shows one claim and says what the person wants changed; it changes nothing itself.

    `today` gives the date (ISO 8601) that new evidence was accessed on; "" leaves it to the desk. `put_back` says
    which field Esc put back, whose words undo has again.
    """

    unsaved_changed = Signal()
    judgement_requested = Signal(object)
    outcome_chosen = Signal(object)
    form_opened = Signal()
    visit_ended = Signal()
    put_back = Signal(str)
    said = Signal(str)

    def __init__(self, today: Callable[[], str] = str) -> None:
        super().__init__()
        self.setObjectName("claim_panel")
        self.setAccessibleName(_("Claim"))
        self._claim: Claim | None = None
        self.head = PanelHead()
        self.body = PanelBody(today)
        self._scroll = SectionScroll(self.body, "panel_scroll", _("Rest of the claim"))
        self._page = QWidget()
        self._page_column = column_of(
            self.head, _Separator(), (self._scroll, 1), inside=self._page, gap=0, margins=NO_MARGINS
        )
        self._stack = QStackedLayout(self)
        self.article_page = ArticlePage()
        self._typed: dict[TypedField, SavingField] = {
            TypedField.STATEMENT: self.head.statement.autosave,
            TypedField.NOTE: self.body.note.autosave,
            TypedField.REASON: self.body.reason,
            TypedField.SPEAKER: self.body.details.speaker.autosave,
            TypedField.VERB: self.body.details.verb.autosave,
        }
        for name, field in self._typed.items():
            field.unsaved.changed.connect(self.unsaved_changed)
            if isinstance(field, Autosave):
                field.visit_ended.connect(self.visit_ended)
                field.was_put_back.connect(partial(self._tell_put_back, name))
        self.forms = FormDrafts(self.body, self.article_page, self._typed)
        self._stack.addWidget(self.article_page)
        self._stack.addWidget(self._page)
        self._order_is_stale = True
        self._wire()

    def _wire(self) -> None:
        head, body = self.head, self.body
        head.statement.left.connect(self.left)
        for asked, told in (
            (head.judgement_requested, self.judgement_requested),
            (body.outcome.outcome_chosen, self.outcome_chosen),
        ):
            asked.connect(self.flush)
            asked.connect(told)
        body.left.connect(self.left)
        body.left.connect(self._scroll.go_back)
        body.reason.words_left_out.connect(self._tell_left_out)
        body.reason.list_opened.connect(lambda: self._bring(body.reason))
        self.article_page.left.connect(self.left)
        for section in body.sections.values():
            for moved in (section.form_opened, section.form_left):
                moved.connect(self._pin)
            self._scroll.follow(section)
        for section in (*body.sections.values(), *self.article_page.queries.sections):
            section.form_opened.connect(self.form_opened)
            section.rebuilt.connect(self._note_new_order)
            section.form.error_shown.connect(self.unsaved_changed)
            section.form_left.connect(self.unsaved_changed)
        body.details.passages.rebuilt.connect(self._note_new_order)

    @property
    def claim_id(self) -> str:
        """The claim that is shown, empty where none is."""
        return self._claim.id if self._claim else ""

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
            self.body.put_away()
            self._claim = None
            self._stack.setCurrentIndex(0)
            return
        another = claim.id != self.claim_id
        self._claim = claim
        at = places or ({claim.passages[0].id: paragraph} if claim.passages else {})
        with laid_out_later(self.head.column, self.body.column):
            self.head.show_claim(claim, parent, paragraph)
            self.body.show_claim(claim, evidence, at)
            self.body.show_others(claim, parent, children, also)
        self._stack.setCurrentIndex(1)
        self._pin()
        if another:
            self._scroll.begin_anew()

    def show_selection(self, count: int, is_among: bool, unplaced: int = 0) -> None:
        """Says how many claims are selected where there are several; `is_among` where the one shown is one of them."""
        self.head.show_selection(count, is_among, unplaced)
        self._pin()

    def focus_statement(self, select_all: bool = False) -> None:
        """Puts the caret behind the statement, or selects all of it; without a claim goes to the article's page."""
        if self._claim is None:
            self.article_page.focus_first()
        else:
            _focus_end(self.head.statement)
            if select_all:
                self.head.statement.selectAll()

    def focus_note(self) -> None:
        """Puts the caret at the end of the note."""
        if self._claim:
            _focus_end(self.body.note)
            self._bring(self.body.note)

    def focus_evidence(self) -> None:
        """Goes to the first piece of evidence that is recorded, or to its form where that is open."""
        self._bring(self.body.evidence.focus_first())

    def focus_reason(self) -> None:
        """Opens the reason field; nothing happens where there is no verdict."""
        if self._claim and self._claim.verdict:
            self.body.reason.open()
            self._bring(self.body.reason)  # also where it is open already

    def open_draft(self, draft: KeptDraft) -> None:
        """Opens the form, or goes to the field, in which something was typed for what is shown."""
        fields: dict[str, Callable[[], None]] = {
            TypedField.STATEMENT: self.focus_statement,
            TypedField.NOTE: self.focus_note,
            TypedField.REASON: self.focus_reason,
            TypedField.SPEAKER: partial(self._focus_detail, self.body.details.speaker),
            TypedField.VERB: partial(self._focus_detail, self.body.details.verb),
        }
        if draft.form in fields:
            fields[draft.form]()
        else:
            self.forms.open(draft)

    def flush(self) -> None:
        """Saves at once what was typed into fields that save themselves."""
        for field in self._typed.values():
            field.flush()

    def store_with(self, store: Callable[[TypedField, str, str, Read[str] | None], object]) -> None:
        """Lets `store` save what is typed into a field that saves itself, for a claim; it raises where it cannot."""
        for name, field in self._typed.items():
            field.unsaved.store = partial(store, name)

    def height_for(self, width: int) -> int:
        """How high all of it is at a width, in px."""
        if self._claim is None:
            return self.article_page.height_for(width)
        return self._height_above(width) + height_for(self.body.column, width - WIDTH)

    def _height_above(self, width: int) -> int:
        """How high what does not scroll is at a width, in px."""
        return self.head.heightForWidth(width) + 1 if self._page_column.indexOf(self.head) >= 0 else 0

    def uncut(self, height: int) -> int:
        """A height, at most as much and little less, at whose end no part of a claim is cut.

        The head keeps its place: it would be moved away and back with no end if it had room at one of the two only.
        """
        if self._claim is None or self.has_open_form:
            return height
        above = self._height_above(self.width())
        less = above + self._scroll.uncut(height - above)
        if less == height:
            return height
        least = self._least_for_head
        return less if (less > least) == (height > least) else height

    @property
    def least_width(self) -> int:
        """How wide it has to be for all that is shown in it, in px."""
        if self._claim is None:
            return self.article_page.body.minimumSizeHint().width() + WIDTH
        return max(self.head.minimumSizeHint().width(), self.body.minimumSizeHint().width() + WIDTH)

    @property
    def least_height(self) -> int:
        """How high it has to be for its head and some lines of the rest, in px."""
        return self.head.heightForWidth(self.width()) + (LEAST_LINES + 1) * self.fontMetrics().lineSpacing()

    @property
    def has_open_form(self) -> bool:
        """Whether a form is open, of the claim or of the article, or the list of reasons."""
        return self.body.reason.is_open or bool(self._open_forms)

    @property
    def _open_forms(self) -> list[RecordForm[Any]]:
        sections = self.body.sections.values() if self._claim is not None else self.article_page.queries.sections
        return [one.form for one in sections if not one.form.isHidden()]

    @property
    def has_unsaved(self) -> bool:
        """Whether there are words that were to be saved and could not be."""
        return any(field.unsaved.all for field in self._typed.values()) or self.forms.unsaved_form is not None

    def try_again(self) -> None:
        """Saves what could not be saved."""
        for field in self._typed.values():
            field.try_again()
        form = self.forms.unsaved_form
        if form is not None:
            form.save()

    def _focus_detail(self, field: SavedLine) -> None:
        self.body.details_fold.head.setChecked(True)
        field.setFocus()
        self._bring(field)

    def _note_new_order(self) -> None:
        self._order_is_stale = True

    def _tell_put_back(self, field: TypedField) -> None:
        self.put_back.emit(_("Put back as it was: {what}.", what=self._named(field)))

    def _tell_left_out(self, words: str) -> None:
        what = self._named(TypedField.REASON)
        self.said.emit(_("Put back as it was: {what}. Not recorded: “{words}”.", what=what, words=words))

    def _named(self, field: TypedField) -> str:
        assert self._claim is not None
        return DRAFT_WORDS.filled(field, number=self._claim.number)

    def _bring(self, widget: QWidget) -> None:
        self.form_opened.emit()
        self._scroll.bring(widget)

    @property
    def _least_for_head(self) -> int:
        """At which height the head has no room yet to stay in sight, above some lines of the rest or a form."""
        heights = [one.heightForWidth(self.width()) for one in self._open_forms]
        least = max([LEAST_LINES * self.fontMetrics().lineSpacing(), *heights])
        return self.head.heightForWidth(self.width()) + least

    def _pin(self) -> None:
        """Lets the head scroll with the rest where it would leave no room for it, or not for a form that is open."""
        fits = self.height() > self._least_for_head
        column = self._page_column if fits else self.body.column
        if column.indexOf(self.head) >= 0:
            return
        focused = [one for one in self.head.findChildren(QWidget) if one.hasFocus()]
        caret = self.head.statement.textCursor()  # the field loses what is selected in it with the keyboard
        column.insertWidget(0, self.head)
        self.head.leave_at_end(0 if fits else WIDTH)
        self._note_new_order()
        for one in focused:
            one.setFocus()
        self.head.statement.setTextCursor(caret)

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        if self._order_is_stale:
            self._order_is_stale = False
            follow_layout(self._page)
            follow_layout(self.article_page)
        return super().focusNextPrevChild(forwards)

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
