"""The rows of buttons for the verdict and for the decision about the copy; the present choice stands out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.labels import OUTCOME, STATUS
from factcheck.translation import N_, Messages, _
from factcheck.ui.widgets.choice_button import ChoiceLabel, VerdictButton
from factcheck.ui.widgets.layouts import EvenLayout

_LEADS_TO = {
    Judgement.SUPPORTED: Status.SUPPORTED,
    Judgement.DISPUTED: Status.DISPUTED,
    Judgement.UNVERIFIED: Status.UNVERIFIED,
    Judgement.NOT_NEEDED: Status.NOT_NEEDED,
}


class VerdictRow(QWidget):
    """Supported, disputed, unverified, no verdict needed; in one row, two or four as the width allows."""

    judgement_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict_row")
        self._buttons: dict[Status, VerdictButton] = {}
        row = EvenLayout(self)
        for judgement, status in _LEADS_TO.items():
            label = ChoiceLabel(STATUS[status], f"status-{status.value}", status=status)
            button = VerdictButton(label, f"verdict_{judgement.value}", parent=self)
            button.clicked.connect(lambda _checked=False, asked=judgement: self.judgement_requested.emit(asked))
            row.addWidget(button)
            self._buttons[status] = button

    def show_status(self, status: Status) -> None:
        """Makes the button of `status` stand out; none where nobody has judged."""
        for one, button in self._buttons.items():
            button.show_chosen(one is status)


_TOLD: Messages[Outcome] = Messages(
    {
        Outcome.FINE: N_("The words may stand, whatever the verdict"),
        Outcome.CHANGE: N_("The words must change before publication"),
        Outcome.EDITOR: N_("The editor decides about the words"),
    }
)


class OutcomeRow(QWidget):
    """Fine as written, needs a change, editor decides; or none of them."""

    outcome_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outcome_row")
        self.setAccessibleName(_("In the copy"))
        self._outcome: Outcome | None = None
        self._buttons: dict[Outcome, VerdictButton] = {}
        row = EvenLayout(self)
        for outcome, words in OUTCOME.items():
            label, again = ChoiceLabel(capitalised(words)), _("Once more takes it back.")
            button = VerdictButton(label, f"outcome_{outcome.value}", _TOLD[outcome], again, parent=self)
            button.clicked.connect(lambda _checked=False, pressed=outcome: self._press(pressed))
            row.addWidget(button)
            self._buttons[outcome] = button

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Makes the button of `outcome` stand out; none where nothing was decided."""
        self._outcome = outcome
        for one, button in self._buttons.items():
            button.show_chosen(one is outcome)

    def _press(self, outcome: Outcome) -> None:
        self.outcome_chosen.emit(None if outcome is self._outcome else outcome)
