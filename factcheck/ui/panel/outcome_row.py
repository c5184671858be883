"""The decision about the copy: three small buttons, of which the one pressed stands out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.claim import Outcome
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.labels import OUTCOME
from factcheck.ui.widgets.choice_button import Look, VerdictButton
from factcheck.ui.widgets.even_layout import EvenLayout

_KEYS = {Outcome.FINE: "F"}
_TOLD = {
    Outcome.FINE: "The words may stand, whatever the verdict",
    Outcome.CHANGE: "The words must change before publication",
    Outcome.EDITOR: "The editor decides about the words",
}


class OutcomeRow(QWidget):
    """Fine as written, needs a change, editor decides; or none of them."""

    outcome_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome_row")
        self.setAccessibleName("In the copy")
        self._outcome: Outcome | None = None
        self._buttons: dict[Outcome, VerdictButton] = {}
        row = EvenLayout(self)
        for outcome, words in OUTCOME.items():
            key = _KEYS.get(outcome, "")
            button = VerdictButton(Look(capitalised(words), key=key), f"outcome_{outcome.value}", self)
            button.setToolTip(f"{_TOLD[outcome]}{f' ({key})' if key else ''}. Once more takes it back.")
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
