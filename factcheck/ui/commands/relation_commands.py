"""What keys, menus and the panel do to relations: how a claim stands to another one."""

from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_relation import ClaimRelation, RelationDraft
from factcheck.domain.records.ids import ClaimId, RelationId
from factcheck.domain.rules.merging import Read
from factcheck.domain.wording.relation_words import relation_words
from factcheck.translation import _
from factcheck.ui.app.actions import Handlers
from factcheck.ui.app.desk_page import CLAIM
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.likely_claims import alike, likely
from factcheck.ui.commands.words import named


class RelationCommands(ClaimCommandsBase):
    """Each method is one act of a person; errors are raised."""

    @override
    def handlers(self) -> Handlers:
        return {"relation": self.open}

    @override
    def listen(self) -> None:
        section = self._panel.body.relations
        section.new_requested.connect(self._targets.from_panel(self.open))
        section.edit_requested.connect(self.edit)
        section.added.connect(self.add)
        section.changed.connect(self.change)
        section.removed.connect(self.remove)

    def open(self) -> None:
        """Opens the form for a relation of the current claim; of two that are selected, of the one to the other."""
        self._require_writable()
        claims = self._targets.claims(self._targets.ids())
        if len(claims) == 2 and self._current.claim in [one.id for one in claims]:
            claims.sort(key=lambda one: one.id != self._current.claim)
            self._open(claims[0], claims[1].id)
        else:
            self._with_claim(self._open)

    def _open(self, claim: Claim, other: ClaimId | None = None) -> None:
        others = self._offer(claim)
        if not others:
            self.said.emit(_("{claim}, is the only claim: there is no other it could stand to.", claim=named([claim])))
            return
        self.pane_wanted.emit(CLAIM)
        guess = likely(claim, others) if other is None else None
        self._panel.body.relations.open_new(RelationDraft(guess.id if guess is not None else other))

    def edit(self, relation_id: str) -> None:
        """Opens the form in the place of a relation."""
        claim = self._views.claim(self._current.claim)
        if claim is not None:
            self._offer(claim)
            self._panel.body.relations.edit(relation_id)

    def add(self, claim_id: str, draft: RelationDraft) -> None:
        """Records a relation."""
        assert draft.target_id is not None
        made = self._desk.relations.add(ClaimId(claim_id), draft.kind, draft.target_id, draft.note)
        self._say_done(made)

    def change(self, relation_id: str, draft: RelationDraft, seen: Read[RelationDraft]) -> None:
        """Says otherwise what was read as `seen`."""
        self._say_done(self._desk.relations.edit(RelationId(relation_id), draft, seen))

    def remove(self, relation_id: str) -> None:
        """Takes a relation away; undo brings it back."""
        removed = self._desk.record(ClaimRelation, relation_id)
        self._desk.relations.remove(removed.id)
        self._show_done(_("{claim}: relation removed", claim=self._targets.named([removed.claim_id])))

    def _say_done(self, made: ClaimRelation) -> None:
        claim = self._targets.named([made.claim_id])
        self._show_done(_("{claim}: {relation}", claim=claim, relation=relation_words(made, made.claim_id)))

    def _offer(self, claim: Claim) -> list[Claim]:
        others = alike(claim, self._views.claims.values())
        self._panel.body.relation_form.target.offer_claims(others)
        return others
