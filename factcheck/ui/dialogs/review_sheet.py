"""The sheet on which a new proof is reviewed: what became of everything that is pinned to words, row by row."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from factcheck.domain.records.article_draft import ArticleDraft
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, awaits_decision, simple_rewordings
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.span import Span
from factcheck.domain.wording.joining import labelled, sentences
from factcheck.domain.wording.review_words import decided_words, heading_words, subject_words, why_words
from factcheck.translation import N_, _, counted, if_any
from factcheck.ui.app.notices import QuestionBar
from factcheck.ui.article.find_bar import FindBar
from factcheck.ui.article.preview import ArticlePreview
from factcheck.ui.article.typography import Typography
from factcheck.ui.dialogs.changed_words import RowSentences
from factcheck.ui.dialogs.held_sheet import HeldSheet
from factcheck.ui.dialogs.review_list import ReviewList
from factcheck.ui.widgets.announcing import announce
from factcheck.ui.widgets.dialog import fit_to_screen, in_system_order, push_button, set_words
from factcheck.ui.widgets.key_splitter import KeySplitter
from factcheck.ui.widgets.keys import follow_layout, has_control, is_enter, on_key, with_key
from factcheck.ui.widgets.labelled import dim_label, in_bold, plain_label
from factcheck.ui.widgets.layouts import FlowLayout, column_of, row_of

_TITLE_NEW, _TITLE_LEFT = N_("Review of proof {number}"), N_("Left open by proof {number}")

_NO_VERDICT = N_("There is no verdict here that could be checked again.")
_OF_GROUP = N_("Enter shows the rows of this group.")
_NOT_FOUND = N_("Its words are not found: L links it to words of the new text, X says that they were cut.")


class ReviewSheet(HeldSheet):
    """Nothing is written before `used` says that the proof is to be used, as was decided.

    `decided` says that something else is decided now. Esc leaves the review as it is, unfinished.
    """

    decided = Signal(object)
    used = Signal(object)

    def __init__(self, parent: QWidget, typography: Typography) -> None:
        super().__init__(parent, "review_sheet", "")
        self._review: ProofReview | None = None
        self._rows: Sequence[ReviewRow] = ()
        self.decisions = ReviewDecisions()
        self._is_linking = False
        self._list = ReviewList()
        self._subject = in_bold(plain_label(object_name="review_subject"))
        self._why = dim_label(object_name="review_why")
        self._sentences = RowSentences()
        self._text = ArticlePreview(_("Text of the new proof"), "review_text", typography)
        self._find = FindBar(self._text)
        self._find.left.connect(self._text.setFocus)
        self._hint = plain_label(object_name="review_hint")
        self._left = dim_label(object_name="review_left")
        self._question = QuestionBar()
        self._question.passed_over.connect(self._say)
        self._question.unsaid.connect(self._unsay)
        self._question.hide()
        self._make_buttons()
        self._lay_out()
        self._list.row_chosen.connect(self._show_row)
        self._list.row_chosen.connect(self._hint.clear)

    def show_review(
        self,
        review: ProofReview,
        rows: Sequence[ReviewRow],
        decisions: ReviewDecisions,
        draft: ArticleDraft,
        *,
        is_new: bool = True,
        claim_id: ClaimId | None = None,
    ) -> None:
        """Shows the rows of a review with what is decided already, and the text of the new proof.

        It `is_new` unless it is in use already, and has left something open. An undecided row of the claim is the first
        one, if there is one.
        """
        self._review, self._rows, self.decisions = review, rows, decisions
        title = _TITLE_NEW if is_new else _TITLE_LEFT
        self.setWindowTitle(_(title, number=review.new.number))
        _label_button(self._use, _("Use this proof") if is_new else _("Put in place"), "Ctrl+Enter")
        self._text.show_draft(draft)
        self._list.show_rows(review, rows, decisions)
        self._list.go_to_claim(claim_id)
        self._list.setFocus()
        self._show_left()

    def confirm(self) -> None:
        """Puts the words of the row where the two texts say they stand; a row that needs no decision is passed."""
        row = self._list.row
        if row is None:
            self._list.unfold()
        elif not row.needs_decision:
            self._list.step()
        elif row.span is None:
            self._say(_(_NOT_FOUND))
        else:
            self._place(row, row.span)

    def recheck(self) -> None:
        """Does so, and takes the verdict of the claim away, so that it is checked again."""
        row = self._list.row
        refused = self._no_recheck(row)
        if refused or row is None or row.claim is None:
            self._say(refused)
            return
        decisions = self.decisions.rechecking(row.claim.id)
        if row.needs_decision and row.span is not None and not decisions.holds(row.id):
            self._place(row, row.span, decisions)
        else:
            self._decide(decisions)

    def link(self) -> None:
        """Asks for the words of the new text in which the row stands; those selected there already are taken."""
        row = self._list.row
        if row is None or row.placed is None:
            return
        if self._is_in_text and self._text.selection() is not None:
            self._link_selected()
            return
        self._is_linking = True
        subject = subject_words(row)
        words = _(
            "{subject}: select its words in the text below; Ctrl+F finds some. Enter takes them, Esc leaves.",
            subject=subject,
        )
        self._say(words)
        if self._review is not None and self._text.selection() is None:
            self._text.show_caret(self._review.place_of_lost(row.placed))
        self._text.setFocus()

    def cut(self) -> None:
        """Says that the new text has the words no more, or that there is nothing to check in a sentence of it."""
        row = self._list.row
        if row is not None and row.needs_decision:
            self._decide(self.decisions.with_cut(row.id))
        elif row is not None and row.may_be_marked and row.span is not None:
            self._decide(self.decisions.with_nothing_to_check(row.id, row.span))

    def mark(self) -> None:
        """Makes a claim of a sentence that nobody has marked, once the proof is used."""
        row = self._list.row
        if row is not None and row.may_be_marked and row.span is not None:
            self._decide(self.decisions.with_claim(row.id, row.span))

    def take_back(self) -> None:
        """Takes back what was decided about the row."""
        row = self._list.row
        if row is not None and self._review is not None and decided_words(row, self.decisions):
            left = self._review.without_place(self.decisions, row.placed) if row.placed is not None else self.decisions
            self.decisions = left.without(row.id, row.claim.id if row.claim is not None else None)
            self._show_decisions(row)

    def confirm_simple(self) -> None:
        """Confirms whatever was reworded without another number, name, denial, doubt or speaker, and is not decided."""
        simple, row = self._simple, self._list.row
        self.decisions = self.decisions.with_places(simple)
        self._show_decisions(None)
        if row is None or row.id in simple:
            self._list.step()
        self._say(counted("{count} simple [rewording was|rewordings were] confirmed.", len(simple)))

    def go_to_undecided(self, *, is_back: bool = False) -> None:
        """Goes to the next undecided row, or to the one before."""
        self._list.setFocus()
        if self._undecided:
            self._list.go_to_undecided(is_back=is_back)
        else:
            self._say(_("Nothing is undecided."))

    def use(self) -> None:
        """Asks for the proof to be used as was decided; first says of a new one what becomes of undecided rows."""
        review, count = self._review, len(self._undecided)
        if review is None or review.is_in_use or not count:
            self.used.emit(self.decisions)
            return
        words = counted(
            "{count} [row is|rows are] undecided. [It keeps its|They keep their] place in an earlier proof, and"
            " [stays|stay] open until somebody says where [it stands|they stand] now.",
            count,
        )
        self._question.ask(words, _("Use it so"), lambda: self.used.emit(self.decisions))

    @property
    def _undecided(self) -> list[ReviewRow]:
        return [row for row in self._rows if awaits_decision(row, self.decisions)]

    @property
    def _is_in_text(self) -> bool:
        return self.focusWidget() is self._text

    @property
    def _simple(self) -> dict[str, Span]:
        found = simple_rewordings(list(self._rows))
        return {one: span for one, span in found.items() if not self.decisions.holds(one)}

    def _no_recheck(self, row: ReviewRow | None) -> str:
        """Why the verdict of a row cannot be taken away to be checked again; empty where it can."""
        if row is None or row.claim is None or row.claim.verdict is None:
            return _(_NO_VERDICT)
        is_lost = row.needs_decision and row.span is None and not self.decisions.holds(row.id)
        return _(_NOT_FOUND) if is_lost else ""

    def _place(self, row: ReviewRow, span: Span, decisions: ReviewDecisions | None = None) -> None:
        assert self._review is not None
        assert row.placed is not None
        self._decide(self._review.with_place(decisions or self.decisions, row.placed, span))

    def _decide(self, decisions: ReviewDecisions) -> None:
        row, self.decisions = self._list.row, decisions
        self._list.show_decisions(decisions)
        self._list.step()
        self._show_decisions(row)

    def _show_decisions(self, row: ReviewRow | None) -> None:
        """Shows what is decided by now, and says what is about a row."""
        self._list.show_decisions(self.decisions)
        self._show_left()
        self._show_row(self._list.row)
        if row is not None:
            what = decided_words(row, self.decisions) or _("nothing decided")
            self._say(labelled(subject_words(row), what))
        self.decided.emit(self.decisions)

    def _link_selected(self) -> None:
        """Puts the row at the words selected in the text."""
        assert self._review is not None
        row, selected = self._list.row, self._text.selection()
        text = self._review.new.text
        words = trimmed(text, selected.start, selected.end) if selected is not None else None
        if words is None:
            self._say(_("No words are selected in the text."))
        elif row is not None:
            self._end_linking()
            self._place(row, words)

    def _end_linking(self) -> None:
        self._is_linking = False
        self._say("")
        self._list.setFocus()

    def _find_words(self) -> None:
        if not self.is_held and self._question.isHidden():
            self._find.open()

    # What is shown

    def _show_row(self, row: ReviewRow | None) -> None:
        self._is_linking = False
        is_record = row is not None and row.placed is not None
        for button, on in (
            (self._confirm, row is not None and row.needs_decision and row.span is not None),
            (self._mark, row is not None and row.may_be_marked),
            (self._recheck, not self._no_recheck(row)),
            (self._link, is_record),
            (self._cut, row is not None and (row.needs_decision or row.may_be_marked)),
            (self._back, row is not None and bool(decided_words(row, self.decisions))),
        ):
            button.setEnabled(on)
        self._recheck.setToolTip(self._no_recheck(row) or self._recheck.text())
        is_sentence = row is not None and row.placed is None
        _label_button(self._cut, _("Nothing to check") if is_sentence else _("Cut from the text"), "X")
        self._subject.setText(heading_words(row) if row is not None else "")
        self._why.setText(why_words(row) if row is not None else _(_OF_GROUP) if self._rows else "")
        self._sentences.setVisible(row is not None)
        if row is None or self._review is None:
            self._sentences.clear()
            self._text.show_words(None)
        else:
            self._text.show_words(self._sentences.show_row(self._review, row, self.decisions))

    def _show_left(self) -> None:
        count, left = sum(row.needs_decision for row in self._rows), len(self._undecided)
        unmarked = sum(row.may_be_marked and not decided_words(row, self.decisions) for row in self._rows)
        others = if_any("{count} [row is|rows are] about words that nobody has marked.", unmarked)
        if left:
            self._left.setText(_("{left} of {count} undecided", left=left, count=count))
        else:
            done = _("All that is marked is decided.") if count else _("Nothing that is marked has to be decided.")
            self._left.setText(sentences([done, others]))
        self._next.setEnabled(left > 0)
        simple = len(self._simple)
        self._plain.setVisible(simple > 0)
        set_words(self._plain, counted("Confirm {count} &simple [rewording|rewordings]", simple))

    def _say(self, words: str) -> None:
        self._hint.setText(words)
        if words:
            announce(self, words)

    def _unsay(self, words: str) -> None:
        """Says nothing more where it is still these words that are said."""
        if self._hint.text() == words:
            self._hint.clear()

    # Parts

    def _make_buttons(self) -> None:
        self._confirm = _button(_("Confirm"), "review_confirm", "Enter", self.confirm)
        self._recheck = _button(_("Confirm, check again"), "review_recheck", "A", self.recheck)
        self._link = _button(_("Link to words"), "review_link", "L", self.link)
        self._cut = _button(_("Cut from the text"), "review_cut", "X", self.cut)
        self._mark = _button(_("Mark as claim"), "review_mark", "N", self.mark)
        self._back = _button(_("Take back"), "review_back", "U", self.take_back)
        self._plain = push_button("", "review_simple", self.confirm_simple, "")
        self._plain.setToolTip(_("Those in which no number, name, denial, doubt or speaker is another"))
        self._next = _button(_("Next undecided"), "review_next", "J", self.go_to_undecided)
        self._leave = _button(_("Leave it for later"), "review_leave", "Esc", self.reject)
        self._use = _button(_("Use this proof"), "review_use", "Ctrl+Enter", self.use)

    def _lay_out(self) -> None:
        acts = FlowLayout()
        for button in (self._confirm, self._recheck, self._link, self._mark, self._cut, self._back, self._next):
            acts.addWidget(button)
        right = QWidget()
        above = (self._subject, self._why, self._sentences, acts, self._hint, self._find)
        column_of(*above, (self._text, 1), inside=right, gap=8, margins=(8, 0, 0, 0))
        across = KeySplitter("review_across", _("Width of list and text"))
        across.addWidget(self._list)
        across.addWidget(right)
        across.setSizes([430, 800])
        across.setStretchFactor(0, 1)
        across.setStretchFactor(1, 1)
        below = row_of(self._plain, (self._left, 1), *in_system_order(self._use, self._leave))
        column_of((across, 1), self._question, self.notice, below, inside=self, gap=10)
        self.parts = (across, self._plain, self._leave, self._use)
        self._use.setDefault(True)
        on_key(self, "Ctrl+F", self._find_words)
        follow_layout(self)
        self.setMinimumSize(640, 420)
        fit_to_screen(self, 1500, 940)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and Enter act wherever the keyboard is, but in a question; Esc leaves the text, then the sheet."""
        if self.is_held:
            super().keyPressEvent(event)
        elif not self._question.isHidden():
            event.accept()
        elif is_enter(event):
            self._press_enter(event)
        elif event.key() == Qt.Key.Key_Escape and (self._is_linking or self._is_in_text):
            self._end_linking()
        elif (act := self._act_of(event)) is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _press_enter(self, event: QKeyEvent) -> None:
        if has_control(event):
            self.use()
        elif self._is_in_text:
            self._link_selected() if self._is_linking else None
        else:
            self.confirm()

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_A: self.recheck,
            Qt.Key.Key_L: self.link,
            Qt.Key.Key_N: self.mark,
            Qt.Key.Key_X: self.cut,
            Qt.Key.Key_Delete: self.cut,
            Qt.Key.Key_U: self.take_back,
        }
        if self._list.row is None and self._list.currentItem() is not None:
            acts = dict.fromkeys(acts, partial(self._say, _(_OF_GROUP)))
        acts |= {Qt.Key.Key_J: self.go_to_undecided, Qt.Key.Key_K: partial(self.go_to_undecided, is_back=True)}
        return acts.get(Qt.Key(event.key())) if not has_control(event) else None


def _button(words: str, name: str, key: str, act: Callable[[], object]) -> QPushButton:
    button = push_button(words, name, act, key)
    _label_button(button, words, key)
    return button


def _label_button(button: QPushButton, words: str, key: str) -> None:
    button.setText(with_key(words, key))
    button.setAccessibleName(words)
    button.setToolTip(button.text())
