"""The form for a relation: how a claim stands to another one, which, and a note."""

from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_relation import ClaimRelation, RelationDraft, RelationKind
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.canonical import capitalised
from factcheck.domain.wording.joining import labelled as told
from factcheck.domain.wording.labels import RELATION
from factcheck.domain.wording.relation_words import relation_words
from factcheck.translation import N_, _
from factcheck.ui.panel.denial_form import TargetBox
from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.choice_button import ChoiceLabel, ChoiceRow
from factcheck.ui.widgets.framed_fields import FramedText
from factcheck.ui.widgets.labelled import dim_label, under_its_name
from factcheck.ui.widgets.layouts import add_parts

WHICH_CLAIM = N_("Choose the other claim.")


def relation_item(relation: ClaimRelation, target: Claim | None) -> Item[RelationDraft]:
    """A relation as a row and as a draft."""
    words = capitalised(relation_words(relation, relation.claim_id))
    title = told(words, target.statement) if target is not None else words
    return Item(relation.id, Summary(title, beneath=relation.note), relation.draft, rev=relation.rev)


class RelationForm(RecordForm[RelationDraft]):
    """Enter goes from the other claim to the note, and from there saves."""

    def __init__(self) -> None:
        super().__init__("relation", _("Save relation"))
        self.kind: ChoiceRow[RelationKind] = ChoiceRow(
            _("How it stands to the other claim"),
            "relation_kind",
            {one: ChoiceLabel(RELATION[one]) for one in RelationKind},
        )
        self.target = TargetBox(_("The other claim"), "relation_target", _("None chosen"))
        self.target.setToolTip(_("The other claim, the one most like this first; a digit jumps to its number"))
        self.note = FramedText(_("Why, in your words"), "relation_note", (1, 4), enter_is_newline=False)
        told = dim_label(_("Both claims show it; no verdict changes."))
        add_parts(self.fields, self.kind, under_its_name(self.target), under_its_name(self.note), told)
        self.heed(self.note)
        self.target.entered.connect(self.note.setFocus)
        self.note.entered.connect(self.save)

    @override
    def fill(self, draft: RelationDraft) -> None:
        self.kind.choose(draft.kind)
        self.target.show_value(draft.target_id)
        self.note.fill(draft.note)

    @override
    def draft(self) -> RelationDraft:
        target = self.target.value
        return RelationDraft(ClaimId(target) if target is not None else None, self.kind.value, self.note.value)

    @override
    def missing(self, draft: RelationDraft) -> FieldError | None:
        return (_(WHICH_CLAIM), self.target) if draft.target_id is None else None

    @override
    def focus_first(self) -> None:
        self.target.setFocus()
