"""Sheets for what goes from one claim to another: a claim into one that says the same, evidence to where it belongs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from factcheck.domain.records.case import Case
from factcheck.domain.records.claim import Claim, number_key
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ClaimId, EvidenceId
from factcheck.domain.rules.claim_merging import ClaimPart, differing, may_merge
from factcheck.domain.text.canonical import capitalised, one_line, shortened
from factcheck.domain.wording.joining import labelled as of
from factcheck.domain.wording.joining import sentences
from factcheck.domain.wording.labels import PART
from factcheck.domain.wording.regrouping_words import MOST_LETTERS, merging_lines, part_words
from factcheck.translation import _
from factcheck.ui.panel.evidence_form import summary_of
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.dialog import OK, NamedDialog, dialog_buttons, fit_to_screen, push_button
from factcheck.ui.widgets.labelled import labelled, named_widget, plain_label
from factcheck.ui.widgets.layouts import column_of, empty

WIDTH = 560


class ClaimBox(ChoiceBox):
    """Claims by number and statement, of which one is chosen."""

    first_is_none = False

    def __init__(self, name: str, object_name: str, claims: Sequence[Claim]) -> None:
        labels: dict[object, str] = {one.id: f"{one.number} {_short(one.statement)}" for one in claims}
        super().__init__(name, object_name, labels)

    @property
    def claim_id(self) -> ClaimId:
        """The claim that is chosen."""
        return ClaimId(str(self.shown))


class MergeSheet(NamedDialog):
    """Says what merging a claim with one of `others` does, and asks which stays and what it has where both differ."""

    def __init__(self, parent: QWidget | None, case: Case, claim: Claim, others: Sequence[Claim]) -> None:
        super().__init__(parent, "merge_sheet", _("Merge claims"))
        self._case, self._claim = case, claim
        self._other = ClaimBox(_("Other claim"), "merge_other", others)
        self._rows = column_of(gap=10)
        self._parts: dict[ClaimPart, ChoiceRow[ClaimId]] = {}
        self._told = plain_label(object_name="merge_told")
        says_same = _("Claim {number}, “{words}”, says the same as", number=claim.number, words=_short(claim.statement))
        buttons = dialog_buttons(self, _("Merge"))
        column_of(labelled(says_same, self._other), self._rows, self._told, 1, buttons, inside=self, gap=12)
        self._other.chosen.connect(self._show_pair)
        self._show_pair()
        fit_to_screen(self, WIDTH, self.sizeHint().height())

    @property
    def stays(self) -> Claim:
        """The claim that stays."""
        return self._case.claim(self._stays.value)

    @property
    def goes(self) -> Claim:
        """The claim that goes into it."""
        both = (self._claim.id, self._other.claim_id)
        return self._case.claim(next(one for one in both if one != self._stays.value))

    @property
    def taken(self) -> frozenset[ClaimPart]:
        """What comes from the claim that goes, where both differ."""
        return frozenset(part for part, row in self._parts.items() if row.value == self.goes.id)

    def _show_pair(self) -> None:
        """Asks what has to be chosen between the two claims."""
        empty(self._rows)
        pair = sorted((self._claim, self._case.claim(self._other.claim_id)), key=lambda one: number_key(one.number))
        first, second = pair
        may_stay = [one for one, other in ((first, second), (second, first)) if may_merge(self._case, one, other)]
        numbers = {one.id: ChoiceLabel(_("Claim {number}", number=one.number)) for one in may_stay}
        self._stays: ChoiceRow[ClaimId] = ChoiceRow(_("Which one stays"), "merge_stays", numbers)
        self._stays.choose(may_stay[0].id)
        self._parts = {part: self._part_row(part, pair) for part in differing(first, second)}
        self._stays.changed.connect(self._follow)
        self._stays.changed.connect(self._tell)
        if len(may_stay) > 1:
            self._rows.addWidget(self._stays)
        for row in self._parts.values():
            row.changed.connect(self._tell)
            self._rows.addWidget(row)
        self._tell()

    def _follow(self) -> None:
        """Lets the claim that stays have its own of everything, until somebody chooses otherwise."""
        for row in self._parts.values():
            row.choose(self._stays.value)

    def _part_row(self, part: ClaimPart, pair: Sequence[Claim]) -> ChoiceRow[ClaimId]:
        labels = {one.id: ChoiceLabel(of(one.number, part_words(part, one))) for one in pair}
        row: ChoiceRow[ClaimId] = ChoiceRow(capitalised(PART[part]), f"merge_{part.value}", labels)
        row.choose(self._stays.value)
        return row

    def _tell(self) -> None:
        self._told.setText(sentences(merging_lines(self._case, self.stays, self.goes, self.taken)))


class EvidenceSheet(NamedDialog):
    """Asks which pieces of evidence are for another claim, for which, and whether they stay with this one."""

    def __init__(self, parent: QWidget | None, claim: Claim, others: Sequence[Claim], chosen: Sequence[str]) -> None:
        super().__init__(parent, "evidence_sheet", _("Move evidence"))
        self.stays = False
        self._pieces = named_widget(QListWidget(), "moved_evidence", _("Evidence"))
        self._pieces.setWordWrap(True)  # a long piece is read whole, by no scroll bar
        self._pieces.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pieces.setResizeMode(QListView.ResizeMode.Adjust)
        for one in claim.evidence:
            self._add(one, not chosen or one.id in chosen)
        self._to = ClaimBox(_("Other claim"), "evidence_to", others)
        of_claim = _("Evidence of claim {number}, “{words}”", number=claim.number, words=_short(claim.statement))
        buttons = dialog_buttons(self, _("Move"))
        copy = push_button(_("Record it there, too"), "copy_evidence", self._copy)
        buttons.addButton(copy, buttons.ButtonRole.ActionRole)
        is_for = labelled(_("Belongs to"), self._to)
        column_of(labelled(of_claim, self._pieces), is_for, buttons, inside=self, gap=12)
        self._leads = {one.id for one in claim.evidence if one.is_lead}
        self._move_button, self._copy_button = buttons.button(OK), copy
        self._pieces.itemChanged.connect(self._allow)
        self._allow()
        self._to.setFocus()
        fit_to_screen(self, WIDTH, 320)

    @property
    def evidence(self) -> list[EvidenceId]:
        """The pieces that are ticked."""
        items = [self._pieces.item(at) for at in range(self._pieces.count())]
        ticked = (one for one in items if one.checkState() is Qt.CheckState.Checked)
        return [EvidenceId(one.data(Qt.ItemDataRole.UserRole)) for one in ticked]

    @property
    def to(self) -> ClaimId:
        """The claim that they are for."""
        return self._to.claim_id

    def _add(self, evidence: Evidence, is_ticked: bool) -> None:
        item = QListWidgetItem(shortened(summary_of(evidence).spoken(), 2 * MOST_LETTERS), self._pieces)
        item.setData(Qt.ItemDataRole.UserRole, evidence.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def _allow(self) -> None:
        """A note of the reporter stands beside one claim alone."""
        self._move_button.setEnabled(bool(self.evidence))
        self._copy_button.setEnabled(bool(self.evidence) and self._leads.isdisjoint(self.evidence))

    def _copy(self) -> None:
        self.stays = True
        self.accept()


def _short(words: str) -> str:
    return shortened(one_line(words), MOST_LETTERS)
