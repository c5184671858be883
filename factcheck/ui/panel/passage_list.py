"""The passages a claim stands in: a row each, to go there or to take it away."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck.domain.records.claim import Claim, Passage
from factcheck.domain.wording.labels import PASSAGE_ROLE
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.quiet_button import QuietButton


class PassageList(QWidget):
    """Enter or a click goes to the words; Del takes a passage away, but never the last one."""

    passage_picked = Signal(str)
    passage_removed = Signal(str)
    passage_requested = Signal()
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self._shown: tuple[tuple[Passage, str], ...] = ()
        self._rows: list[SummaryRow] = []
        self._more = QuietButton("Another passage", "another_passage", key="Shift+P", icon_name="plus")
        self._more.clicked.connect(self.passage_requested)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)

    def show_passages(self, claim: Claim, places: Mapping[str, str]) -> None:
        """Shows the passages of `claim`; `places` says by passage id where it stands ("¶9").

        A further passage says whether it repeats the claim or completes it.
        """
        shown = tuple((one, _about(claim, one, places.get(one.id, ""))) for one in claim.passages)
        if shown == self._shown:
            return
        focused = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = shown
        self._rows = [self._new_row(passage, place) for passage, place in shown]
        for at, row in enumerate(self._rows):
            self._column.insertWidget(at, row)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].setFocus()
        self.rebuilt.emit()

    def _new_row(self, passage: Passage, place: str) -> SummaryRow:
        row = SummaryRow(Summary(f"“{passage.quote}”", where=place), f"passage_{passage.id}", self)
        row.clicked.connect(lambda: self.passage_picked.emit(passage.id))
        row.removed.connect(lambda: self._removed(passage))
        return row

    def _removed(self, passage: Passage) -> None:
        if len(self._shown) > 1:
            self.passage_removed.emit(passage.id)


def _about(claim: Claim, passage: Passage, place: str) -> str:
    role = PASSAGE_ROLE[passage.role] if passage is not claim.passages[0] else ""
    return " · ".join(words for words in (place, role) if words)
