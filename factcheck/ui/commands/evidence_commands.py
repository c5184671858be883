"""What keys, menus and the panel do to evidence."""

from collections.abc import Sequence
from functools import partial

from typing_extensions import override

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import ClaimId, EvidenceId
from factcheck.domain.rules.merging import Read
from factcheck.translation import _, ngettext
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase, WindowParts
from factcheck.ui.commands.panes import CLAIM
from factcheck.ui.commands.words import named, numbers_of


class EvidenceCommands(ClaimCommandsBase):
    """Evidence for the current claim, or for several where a person said so when the form was opened."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._agreed: list[ClaimId] = []

    @override
    def handlers(self) -> Handlers:
        return {"evidence": self.open}

    @override
    def listen(self) -> None:
        section = self._panel.body.evidence
        section.new_requested.connect(self._targets.from_panel(self.open))
        section.added.connect(self.add)
        section.changed.connect(self.edit)
        section.removed.connect(self.remove)

    def open(self) -> None:
        """Opens the form for new evidence; asks first where it is for several claims."""
        self._require_writable()
        ids = self._targets.ids()
        if len(ids) > 1:
            words = ngettext(
                "The evidence would be recorded for {count} claim: {numbers}.",
                "The evidence would be recorded for {count} claims: {numbers}.",
                len(ids),
                numbers=numbers_of(self._targets.claims(ids)),
            )
            self.asked.emit(words, _("Record it for all {count}", count=len(ids)), partial(self._open, ids))
        elif ids:
            self._open(ids)

    def add(self, claim_id: str, draft: EvidenceDraft) -> None:
        """Records evidence for a claim, and for those it was opened for together with it if they are still selected."""
        wanted = ClaimId(claim_id)
        ids = self._agreed if wanted in self._agreed and self._agreed == self._targets.shown else [wanted]
        self._agreed = []
        self._desk.evidence.add(ids, draft)
        self._show_done(_("{claims}: evidence recorded", claims=self._named(ids)))
        self.keyboard_returned.emit()

    def edit(self, evidence_id: str, draft: EvidenceDraft, seen: Read[EvidenceDraft]) -> None:
        """Changes a piece of evidence that was read as `seen`."""
        self._desk.evidence.edit(EvidenceId(evidence_id), draft, seen)
        self._show_done(_("{claims}: evidence changed", claims=self._current_name))
        self.keyboard_returned.emit()

    def remove(self, evidence_id: str) -> None:
        """Removes a piece of evidence; undo brings it back."""
        self._desk.evidence.remove(EvidenceId(evidence_id))
        self._show_done(_("{claims}: evidence removed", claims=self._current_name))

    def _open(self, ids: Sequence[ClaimId]) -> None:
        self._agreed = list(ids) if len(ids) > 1 else []
        self.pane_wanted.emit(CLAIM)
        self._panel.open_evidence_form()

    @property
    def _current_name(self) -> str:
        return self._named([self._current.claim] if self._current.claim else [])

    def _named(self, ids: Sequence[ClaimId]) -> str:
        return named(self._desk.claims.some(ids))
