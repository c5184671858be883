"""The row of verdicts: four buttons, of which the present one stands out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from factcheck.domain.records.verdict import Judgement, Status
from factcheck.domain.wording.labels import STATUS
from factcheck.ui.widgets.choice_button import Look, VerdictButton
from factcheck.ui.widgets.even_layout import EvenLayout

KEYS: tuple[tuple[str, Judgement, Status], ...] = (
    ("1", Judgement.SUPPORTED, Status.SUPPORTED),
    ("2", Judgement.DISPUTED, Status.DISPUTED),
    ("3", Judgement.UNVERIFIED, Status.UNVERIFIED),
    ("4", Judgement.NOT_NEEDED, Status.NOT_NEEDED),
)


class VerdictRow(QWidget):
    """Supported, disputed, unverified, no verdict needed; in one row, two or four as the width allows."""

    judgement_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict_row")
        self._buttons: dict[Status, VerdictButton] = {}
        row = EvenLayout(self)
        for key, judgement, status in KEYS:
            button = VerdictButton(
                Look(STATUS[status], f"status-{status.value}", key, status),
                f"verdict_{judgement.value}",
                self,
            )
            button.setToolTip(f"{STATUS[status]} ({key})")
            button.clicked.connect(lambda _checked=False, asked=judgement: self.judgement_requested.emit(asked))
            row.addWidget(button)
            self._buttons[status] = button

    def show_status(self, status: Status) -> None:
        """Makes the button of `status` stand out; none where nobody has judged."""
        for one, button in self._buttons.items():
            button.show_chosen(one is status)
