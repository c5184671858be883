"""The part of the claim panel that scrolls: reason, decision, note, evidence, details, other claims, history."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.ui.look.labelled import breakable, dim_label, labelled
from factcheck.ui.look.slim_scroll_bar import WIDTH
from factcheck.ui.panel import words as words
from factcheck.ui.panel.details_section import DetailsSection
from factcheck.ui.panel.evidence_list import EvidenceList
from factcheck.ui.panel.fold_section import FoldSection
from factcheck.ui.panel.head import SIDE
from factcheck.ui.panel.link_line import LinkLine
from factcheck.ui.panel.outcome_row import OutcomeRow
from factcheck.ui.panel.reason_field import ReasonField
from factcheck.ui.panel.saved_text import SavedText


class PanelBody(QWidget):
    """Sections from top to bottom, each calm until it is used."""

    claim_linked = Signal(str)
    history_opened = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("panel_body")
        self._judged = dim_label()
        self._judged.setObjectName("judged")
        self._family = LinkLine("family")
        self.reason = ReasonField()
        self._reason_box = QWidget()
        self._reason_box.setLayout(labelled("Reason", self.reason, self.reason.line))
        self.outcome = OutcomeRow()
        self.note = SavedText("Note", "note", (2, 10))
        self.evidence = EvidenceList(today)
        self.details = DetailsSection()
        self._details_fold = FoldSection("Details", "details", self.details)
        self._also = LinkLine("also")
        self._history = dim_label()
        self._history.setObjectName("history")
        self._history_fold = FoldSection("History", "history", self._history)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 12)
        self.column.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(SIDE, 10, SIDE - WIDTH, 0)
        column.setSpacing(12)
        column.addWidget(self._reason_box)
        column.addLayout(labelled("In the copy", self.outcome))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._judged)
        lines.addWidget(self._family)
        column.addLayout(lines)
        column.addLayout(labelled("Note", self.note))
        column.addWidget(self.evidence)
        folds = QVBoxLayout()
        folds.setSpacing(0)
        folds.addWidget(self._details_fold)
        folds.addWidget(self._also)
        folds.addWidget(self._history_fold)
        column.addLayout(folds)
        self.column.addLayout(column)
        self.column.addStretch(1)

    def _wire(self) -> None:
        for signal in (
            self.note.left,
            self.note.committed,
            self.reason.left,
            self.evidence.form_left,
            self.details.left,
        ):
            signal.connect(self.left)
        self._family.picked.connect(self.claim_linked)
        self._also.picked.connect(self.claim_linked)
        self._history_fold.unfolded.connect(lambda yes: self.history_opened.emit() if yes else None)

    def show_claim(self, claim: Claim, evidence: Sequence[Evidence], places: Mapping[str, str]) -> None:
        """Shows what is recorded; typing and an open form stay."""
        self._reason_box.setVisible(claim.verdict is not None)
        self.reason.show_reason(claim.id, claim.verdict, claim.reason)
        self.outcome.show_outcome(claim.outcome)
        judged = words.judged_words(claim)
        self._judged.setText(breakable(judged))
        self._judged.setVisible(bool(judged))
        self.note.show_text(claim.id, claim.note)
        self.evidence.show_evidence(claim.id, evidence)
        self.details.show_claim(claim, places)
        self._details_fold.show_summary(words.details_summary(claim))

    def show_others(self, claim: Claim, parent: Claim | None, children: Sequence[Claim], also: Sequence[Claim]) -> None:
        """Names the claims that belong to this one, and those on the same words."""
        self._family.show_pieces(words.family_pieces(claim, parent, children))
        self._also.show_pieces(words.also_pieces(also))

    def show_history(self, lines: Sequence[str]) -> None:
        """Fills the folded last line."""
        self._history.setText(breakable("\n".join(lines)))
        self._history_fold.show_summary(words.counted(len(lines), "change") if lines else "")

    def put_away(self) -> None:
        """Closes an open form and keeps what was typed."""
        self.evidence.show_evidence("", ())

    def flush(self) -> None:
        """Saves at once what was typed."""
        self.note.flush()
        self.details.flush()
