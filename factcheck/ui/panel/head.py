"""The top of the claim panel, which does not scroll: number, statement, verdict and what it means; rows of choices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.rules.bearing import may_be_confirmed
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.labels import OUTCOME, STATUS
from factcheck.translation import N_, Messages, _, counted
from factcheck.ui.panel.link_line import LinkLine
from factcheck.ui.panel.saved_text import SavedText
from factcheck.ui.panel.words import ARTICLE_DATE, meaning, place_words
from factcheck.ui.widgets.choice_button import ChoiceLabel, Segments, VerdictButton
from factcheck.ui.widgets.labelled import in_bold, named_widget, plain_label, tell_key
from factcheck.ui.widgets.layouts import column_of, row_of, set_margins
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.told_check import show_check

_LEADS_TO = {
    Judgement.SUPPORTED: Status.SUPPORTED,
    Judgement.DISPUTED: Status.DISPUTED,
    Judgement.UNVERIFIED: Status.UNVERIFIED,
    Judgement.NOT_NEEDED: Status.NOT_NEEDED,
}


class VerdictRow(Segments):
    """Supported, disputed, unverified, no verdict needed."""

    judgement_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict_row")
        self._buttons: dict[Status, VerdictButton] = {}
        for judgement, status in _LEADS_TO.items():
            short = _("Not needed") if status is Status.NOT_NEEDED else ""
            label = ChoiceLabel(STATUS[status], f"status-{status.value}", status=status, short=short)
            button = VerdictButton(label, f"verdict_{judgement.value}")
            button.clicked.connect(lambda _checked=False, asked=judgement: self.judgement_requested.emit(asked))
            self.add_segment(button)
            self._buttons[status] = button

    def show_status(self, status: Status) -> None:
        """Makes the button of `status` stand out; none where nobody has judged."""
        for one, button in self._buttons.items():
            show_check(button, one is status)


_TOLD: Messages[Outcome] = Messages(
    {
        Outcome.FINE: N_("The words may stand, whatever the verdict"),
        Outcome.CHANGE: N_("The words must change before publication"),
        Outcome.EDITOR: N_("The editor decides about the words"),
    }
)


class OutcomeRow(Segments):
    """Fine as written, needs a change, editor decides; or none of them."""

    outcome_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        named_widget(self, "outcome_row", _("In the copy"))
        self._buttons: dict[Outcome, VerdictButton] = {}
        for outcome, words in OUTCOME.items():
            label, again = ChoiceLabel(capitalised(words)), _("Once more takes it back.")
            button = VerdictButton(label, f"outcome_{outcome.value}", _TOLD[outcome], again)
            button.clicked.connect(lambda _checked=False, pressed=outcome: self._press(pressed))
            self.add_segment(button)
            self._buttons[outcome] = button

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Makes the button of `outcome` stand out; none where nothing was decided."""
        for one, button in self._buttons.items():
            show_check(button, one is outcome)

    def _press(self, outcome: Outcome) -> None:
        self.outcome_chosen.emit(None if self._buttons[outcome].isChecked() else outcome)


SIDE = 12


class PanelHead(QWidget):
    """Which claim it is, its statement, and the verdict."""

    judgement_requested = Signal(object)
    claim_linked = Signal(str)
    article_date_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel_head")
        self._title = in_bold(named_widget(QLabel(), "claim_title"))
        self._number = ""
        self._selected, self._is_among, self._unplaced = 0, True, 0
        self._selection = in_bold(plain_label(object_name="selection_words"))
        self._selection.hide()
        self._place = LinkLine("claim_place")
        self.menu_button = QuietButton("", "claim_menu", icon_name="more", dim=True)
        self.menu_button.setAccessibleName(_("More for this claim"))
        tell_key(self.menu_button, "")
        self.statement = SavedText(_("Statement"), "statement", (1, 8), enter_is_newline=False)
        self.statement.setToolTip(_("The claim as one plain sentence. Enter saves it and goes back to the article."))
        self._verdicts = VerdictRow()
        self._meaning = plain_label(object_name="meaning")
        self._clear = QuietButton(_("Clear"), "clear_verdict")
        self.confirm = QuietButton(_("Confirm verdict"), "confirm_verdict")
        self._lay_out()
        self._place.linkActivated.connect(self._follow)
        self._verdicts.judgement_requested.connect(self.judgement_requested)
        self._clear.clicked.connect(lambda: self.judgement_requested.emit(Judgement.CLEAR))

    def _lay_out(self) -> None:
        top = row_of(self._title, (self._place, 1), self.menu_button, gap=10)
        for one in (self._title, self._place, self.menu_button):
            top.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        buttons = row_of(1, self.confirm, self._clear)
        for button in (self.confirm, self._clear):
            buttons.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self._below = row_of((self._meaning, 1), buttons)
        self.column = column_of(top, self._selection, self.statement, self._verdicts, self._below, inside=self, gap=8)
        self.leave_at_end(0)

    def leave_at_end(self, taken: int) -> None:
        """Ends where its fellows end although `taken` px beside it belong to a scroll bar."""
        set_margins(self.column, SIDE, 12, SIDE - taken, 10)

    def show_selection(self, count: int, is_among: bool, unplaced: int = 0) -> None:
        """Says how many claims are selected where there are several; `is_among` where the one shown is one of them.

        The words of so many have no place in the proof in use as are `unplaced`, and get no verdict.
        """
        self._selected, self._is_among, self._unplaced = count, is_among, unplaced
        self._name_selection()

    def _name_selection(self) -> None:
        words = self._selection_words() if self._selected > 1 else ""
        self._selection.setText(words)
        self._selection.setVisible(bool(words))

    def _selection_words(self) -> str:
        count, others = self._selected, self._selected - self._unplaced
        if self._unplaced:
            none = counted(
                "{count} of {selected} claims selected [has|have] no place in this proof, and [gets|get] no verdict.",
                self._unplaced,
                selected=count,
            )
            return sentences([none, counted("A verdict goes to the other [one|{count}].", others) if others else ""])
        if self._is_among:
            return counted(
                "Claim {number} and {count} more selected: a verdict goes to all {selected}.",
                count - 1,
                number=self._number,
                selected=count,
            )
        return counted(
            "{count} other [claim|claims] [is|are] selected: a verdict goes to [it|them], not to claim {number}.",
            count,
            number=self._number,
        )

    def show_claim(self, claim: Claim, parent: Claim | None, paragraph: str) -> None:
        """Shows what is recorded; typing under way stays."""
        self._number = claim.number
        self._title.setText(_("Claim {number}", number=claim.number))
        self._name_selection()
        self._place.show_words(place_words(claim, parent, paragraph))
        self.statement.setPlaceholderText(claim.words)
        self.statement.autosave.show_text(claim.id, claim.statement, claim.rev)
        self._verdicts.show_status(claim.status)
        self._meaning.setText(meaning(claim))
        self.confirm.set_word(_confirm_word(claim))
        asks = may_be_confirmed(claim) or bool(claim.unplaced)
        self.confirm.setVisible(asks)
        under = QBoxLayout.Direction.TopToBottom  # two buttons would leave the words a column of their own width
        self._below.setDirection(under if asks else QBoxLayout.Direction.LeftToRight)
        self._clear.setVisible(claim.status is not Status.NOT_CHECKED)

    def _follow(self, link: str) -> None:
        if link == ARTICLE_DATE:
            self.article_date_requested.emit()
        else:
            self.claim_linked.emit(link)


def _confirm_word(claim: Claim) -> str:
    if claim.unplaced:
        return _("Place its words")
    if claim.status is Status.NOT_CHECKED:
        return _("Confirm evidence")
    return _("Confirm: no verdict needed") if claim.status is Status.NOT_NEEDED else _("Confirm verdict")
