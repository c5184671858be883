"""What else is known about a claim: kind, risk, who said it, and the passages it stands in, a row each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim, ClaimKind, Passage, Proposal, Risk
from factcheck.domain.wording.claim_words import proposal_words
from factcheck.domain.wording.joining import quoted
from factcheck.domain.wording.labels import KIND, PASSAGE_ROLE, RISK
from factcheck.translation import _
from factcheck.ui.panel.saved_text import SavedLine
from factcheck.ui.panel.summary_row import Summary, SummaryRow
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.labelled import labelled, under_its_name
from factcheck.ui.widgets.layouts import NO_MARGINS, column_of, discard, row_of
from factcheck.ui.widgets.quiet_button import QuietButton


class PassageList(QWidget):
    """Enter or a click goes to the words; Del takes a passage away, but never the last one; `more` adds one."""

    passage_picked = Signal(str)
    passage_removed = Signal(str)
    rebuilt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("passages")
        self._shown: tuple[tuple[Passage, str], ...] = ()
        self._rows: list[SummaryRow] = []
        self.more = QuietButton(_("Another passage"), "another_passage", icon_name="plus")
        self._column = column_of(self.more, inside=self, gap=0, margins=NO_MARGINS)

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
            discard(row)
        self._shown = shown
        self._rows = [self._new_row(passage, place) for passage, place in shown]
        for at, row in enumerate(self._rows):
            self._column.insertWidget(at, row)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].setFocus()
        self.rebuilt.emit()

    def _new_row(self, passage: Passage, place: str) -> SummaryRow:
        row = SummaryRow(Summary(quoted(passage.quote), where=place), f"passage_{passage.id}", self)
        row.clicked.connect(lambda: self.passage_picked.emit(passage.id))
        row.removed.connect(lambda: self._removed(passage))
        return row

    def _removed(self, passage: Passage) -> None:
        if len(self._shown) > 1:
            self.passage_removed.emit(passage.id)


def _about(claim: Claim, passage: Passage, place: str) -> str:
    role = PASSAGE_ROLE[passage.role] if passage is not claim.main else ""
    return " · ".join(words for words in (place, role) if words)


class DetailsSection(QWidget):
    """Two rows of small fields and the passages."""

    kind_chosen = Signal(str, object)
    risk_chosen = Signal(str, object)
    keep_requested = Signal(str)
    same_person_chosen = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details")
        self._claim_id = ""
        self._with_passages: tuple[Claim, Mapping[str, str]] | None = None
        kinds: dict[object, str] = {None: _("not said"), **{kind: KIND[kind] for kind in ClaimKind}}
        risks: dict[object, str] = {None: _("not said"), **{risk: RISK[risk] for risk in Risk}}
        self.kind = ChoiceBox(_("Kind"), "kind", kinds)
        self.risk = ChoiceBox(_("Risk"), "risk", risks)
        self.speaker = SavedLine(_("Who said it"), "speaker")
        self.verb = SavedLine(_("Verb"), "verb")
        self.verb.setPlaceholderText(_("said, claimed, denied…"))
        self.keep = QuietButton(_("Keep what is proposed"), "keep_proposal")
        self.same_person = QuietButton(_("Same person"), "same_person")
        self._other_name = ""
        self.passages = PassageList()
        self._lay_out()
        self.keep.clicked.connect(lambda: self.keep_requested.emit(self._claim_id))
        self.kind.chosen.connect(lambda kind: self.kind_chosen.emit(self._claim_id, kind))
        self.same_person.clicked.connect(lambda: self.same_person_chosen.emit(self._claim_id, self._other_name))
        self.risk.chosen.connect(lambda risk: self.risk_chosen.emit(self._claim_id, risk))
        for field in (self.speaker, self.verb):
            for signal in (field.left, field.entered, field.committed):
                signal.connect(self.left)

    def _lay_out(self) -> None:
        rows = [
            row_of((under_its_name(one), 3), (under_its_name(other), 2), gap=8)
            for one, other in ((self.kind, self.risk), (self.speaker, self.verb))
        ]
        passages = labelled(_("Passages"), self.passages)
        column = column_of(*rows, self.same_person, self.keep, passages, inside=self, gap=10, margins=(0, 4, 0, 8))
        for button in (self.same_person, self.keep):
            column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)

    def show_claim(self, claim: Claim, places: Mapping[str, str]) -> None:
        """Shows what is recorded."""
        self._claim_id = claim.id
        self.kind.show_value(claim.kind)
        self.risk.show_value(claim.risk)
        self.speaker.autosave.show_text(claim.id, claim.speaker, claim.rev)
        self.verb.autosave.show_text(claim.id, claim.verb, claim.rev)
        self._with_passages = claim, places
        self._show_passages()

    def _show_passages(self) -> None:
        """Lists the passages, once somebody has unfolded the section: each row takes a while to make."""
        if self._with_passages is not None and not self.isHidden():
            self.passages.show_passages(*self._with_passages)

    @override
    def setVisible(self, is_visible: bool) -> None:
        super().setVisible(is_visible)
        self._show_passages()

    def show_proposal(self, proposal: Proposal) -> None:
        """Offers to keep what rules propose; nothing of it stands in the fields before."""
        words = proposal_words(proposal)
        self.keep.setToolTip(words)
        self.keep.setAccessibleDescription(words)
        self.keep.setVisible(bool(proposal))

    def show_same_person(self, name: str) -> None:
        """Offers to name whoever speaks as the same person is named elsewhere; nothing where the name is empty."""
        self._other_name = name
        self.same_person.set_word(_("Same person: {speaker}", speaker=name))
        self.same_person.setVisible(bool(name))
