"""What keys and menus do with what several claims hold: merge two, move evidence from one to another."""

from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.rules.claim_merging import may_merge
from factcheck.translation import _, counted
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.likely_claims import alike, nearest
from factcheck.ui.commands.words import named
from factcheck.ui.dialogs.regrouping import EvidenceSheet, MergeSheet
from factcheck.ui.widgets.dialog import show_dialog


class RegroupingCommands(ClaimCommandsBase):
    """Opens a sheet that says what would be done, and does it once that is accepted."""

    @override
    def handlers(self) -> Handlers:
        return {"merge": self.merge, "move_evidence": self.move_evidence}

    def merge(self) -> None:
        """Merges two claims that are selected, or the one to act on with one that says the same."""
        self._require_writable()
        claims = self._targets.claims(self._targets.ids())
        if not claims:
            return
        if len(claims) > 2:
            words = counted(
                "{count} [claim|claims] [is|are] selected. Two are merged at a time: select two, or one.", len(claims)
            )
            self.said.emit(words)
            return
        self._panel.flush()
        claim, case = claims[0], self._desk.case(claims[0].article_id)
        others = claims[1:] or alike(claim, self._views.claims.values())
        others = [one for one in others if may_merge(case, claim, one) or may_merge(case, one, claim)]
        if not others:
            self.said.emit(_("There is no other claim to merge it with."))
            return
        sheet = MergeSheet(self._window, case, claim, others)
        sheet.accepted.connect(lambda: self._merge(sheet))
        show_dialog(sheet)

    def move_evidence(self) -> None:
        """Asks which evidence of a claim belongs to another one: the piece that has the keyboard, else all of it."""
        self._require_writable()
        claim = self._targets.claim()
        if claim is None:
            return
        others = nearest(claim, self._views.claims.values())
        if not claim.evidence:
            self.said.emit(_("{claim}, has no evidence that could be moved.", claim=named([claim])))
            return
        if not others:
            self.said.emit(_("There is no other claim that the evidence could be for."))
            return
        chosen = [one.id for one in claim.evidence if one.id == self._panel.body.evidence.record_with_keyboard]
        sheet = EvidenceSheet(self._window, claim, others, chosen)
        sheet.accepted.connect(lambda: self._move(sheet, claim))
        show_dialog(sheet)

    def _merge(self, sheet: MergeSheet) -> None:
        stays, goes = sheet.stays, sheet.goes
        if any(key.owner == goes.id for section in self._panel.body.sections.values() for key in section.drafts()):
            self._current.select(goes.id)
            unsaved = _(
                "A form of claim {number} holds what is not saved. Save or discard it first.", number=goes.number
            )
            self.said.emit(unsaved)
            return
        with self._views.claim_held():
            merged = self._desk.regrouping.merge(stays.id, goes.id, sheet.taken)
            self._current.select(merged.id)
        self._show_done(_("{claim}: {goes} merged into it", claim=named([merged]), goes=goes.number))
        self.keyboard_returned.emit()

    def _move(self, sheet: EvidenceSheet, claim: Claim) -> None:
        values = {"claim": self._targets.named([sheet.to]), "of": claim.number}
        pieces = sheet.evidence
        if sheet.stays:
            self._desk.evidence.copy(pieces, sheet.to)
            done = counted("{claim}: {count} [piece|pieces] of evidence of {of} recorded, too", len(pieces), **values)
        else:
            self._desk.evidence.move(pieces, sheet.to)
            done = counted("{claim}: {count} [piece|pieces] of evidence of {of} moved here", len(pieces), **values)
        self._show_done(done)
        self.keyboard_returned.emit()
