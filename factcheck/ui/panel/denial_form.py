"""The form for a denial: which claim is denied, and what exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.claim_elsewhere import ClaimElsewhere
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.text.span import Span
from factcheck.domain.wording.denial_words import IN_ROW, target_words
from factcheck.translation import N_, _
from factcheck.ui.panel.elsewhere_field import ElsewhereField, elsewhere_words
from factcheck.ui.panel.record_form import FieldError, RecordForm
from factcheck.ui.panel.record_section import Item
from factcheck.ui.panel.summary_row import Summary
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.framed_fields import FramedText
from factcheck.ui.widgets.keys import has_control, is_enter
from factcheck.ui.widgets.labelled import dim_label, labelled, under_its_name
from factcheck.ui.widgets.layouts import add_parts, pane_of

WORDS, ELSEWHERE = "words", "elsewhere"


class TargetBox(ChoiceBox):
    """The value is the id of a claim, None for what `none` says, WORDS or ELSEWHERE; Enter goes on."""

    entered = Signal()

    def __init__(self, name: str, object_name: str, none: str) -> None:
        super().__init__(name, object_name, {None: none})
        self._none = none
        self._typed, self._typed_at = "", 0.0

    @property
    def value(self) -> ClaimId | str | None:
        """What is chosen."""
        value = self.shown
        return value if isinstance(value, str) else None

    def offer_claims(
        self,
        claims: Sequence[Claim],
        with_words: bool = False,
        elsewhere: Sequence[ClaimElsewhere] = (),
        with_elsewhere: bool = False,
    ) -> None:
        """Offers none of them, then claims, the best guess first, then those of other articles, then other ways."""
        labels: dict[object, str] = {None: self._none}
        labels |= {one.id: f"{one.number} {shortened(one_line(one.statement), 90)}" for one in claims}
        labels |= {one.claim.id: elsewhere_words(one) for one in elsewhere}
        if with_words:
            labels[WORDS] = _("Words in this passage…")
        if with_elsewhere:
            labels[ELSEWHERE] = _("A claim in another article…")
        self.offer(labels)

    def take(self, one: ClaimElsewhere) -> None:
        """Offers a claim of another article too, and shows it."""
        if not self.offers(one.claim.id):
            self.offer_one(one.claim.id, elsewhere_words(one), before=ELSEWHERE)
        self.show_value(one.claim.id)

    @override
    def show_value(self, value: object) -> None:
        """Shows `value`, or none where it is offered no longer."""
        super().show_value(value if self.offers(value) else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not has_control(event):
            self.entered.emit()
        elif not (event.text().isalnum() and self._goes_to_number(event.text())):
            super().keyPressEvent(event)

    def _goes_to_number(self, letter: str) -> bool:
        """Whether what was typed without a pause is the number of a claim that is offered, which is chosen then.

        Qt would take the next one of which the number begins so.
        """
        now = monotonic()
        goes_on = now - self._typed_at < QApplication.keyboardInputInterval() / 1000
        self._typed, self._typed_at = (self._typed if goes_on else "") + letter, now
        numbers = (self.itemText(row).partition(" ")[0] for row in range(self.count()))
        row = next((at for at, number in enumerate(numbers) if number == self._typed), None)
        if row is not None:
            self.setCurrentIndex(row)
            self.activated.emit(row)
        return row is not None


SAY_WHAT = N_("Say as one sentence what is denied, or choose a claim.")
FIND_IT = N_("Type words or the number of the claim in another article, and choose it from the list.")


@dataclass(frozen=True, slots=True)
class DenialDraft:
    """A denial as the form holds it; `makes_target` has the claim `statement` made of `words` and denied.

    `sought` are the words by which a claim of another article is being looked for.
    """

    target_id: ClaimId | None = None
    scope: str = ""
    words: Span | None = None
    statement: str = ""
    makes_target: bool = False
    sought: str = ""


def denial_item(denial: Denial, target: Claim | None) -> Item[DenialDraft]:
    """A denial as a row and as a draft."""
    title = _("Denies: not stated what")
    if target is not None:
        title = _("Denies {number}: {statement}", number=target_words(denial, IN_ROW), statement=target.statement)
    beneath = denial.scope or _("Not stated what exactly")
    return Item(denial.id, Summary(title, beneath=beneath), DenialDraft(denial.target_id, denial.scope), rev=denial.rev)


class DenialForm(RecordForm[DenialDraft]):
    """Enter goes from the target to what exactly, and from there saves."""

    def __init__(self) -> None:
        super().__init__("denial", _("Save denial"))
        self._words: Span | None = None
        self._offered = ""
        self.target = TargetBox(_("What is denied"), "denial_target", _("Not stated"))
        self.target.offer_claims((), with_words=True)
        self.target.setToolTip(_("The claim that is denied, the best guess first; a digit jumps to its number"))
        self.statement = FramedText(_("The claim that is denied"), "denial_statement", (1, 4), enter_is_newline=False)
        self.scope = FramedText(_("What exactly is denied"), "denial_scope", (1, 4), enter_is_newline=False)
        self.scope.setPlaceholderText(_("Not stated"))
        self.elsewhere = ElsewhereField()
        self._elsewhere_box = pane_of(under_its_name(self.elsewhere))
        self._statement_box = pane_of(under_its_name(self.statement))
        add_parts(
            self.fields,
            under_its_name(self.target),
            self._elsewhere_box,
            self._statement_box,
            labelled(_("What exactly"), self.scope),
            dim_label(_("A denial alone does not make a claim false: verdicts stay as they are.")),
        )
        self.heed(self.statement, self.scope, self.elsewhere)
        self.target.entered.connect(self._go_on)
        self.elsewhere.entered.connect(self.save)
        self.elsewhere.claim_taken.connect(self._take_elsewhere)
        self.target.chosen.connect(self._follow_target)
        self.statement.entered.connect(self.scope.setFocus)
        self.scope.entered.connect(self.save)

    @override
    def fill(self, draft: DenialDraft) -> None:
        self._words, self._offered = draft.words, draft.scope
        self.target.show_value(WORDS if draft.makes_target else ELSEWHERE if draft.sought else draft.target_id)
        self.elsewhere.fill(draft.sought)
        self.statement.fill(draft.statement)
        self.scope.fill(draft.scope)
        self._show_ways()

    @override
    def draft(self) -> DenialDraft:
        value, makes = self.target.value, self.target.value == WORDS
        target_id = ClaimId(value) if value not in (None, WORDS, ELSEWHERE) else None
        sought = self.elsewhere.value if value == ELSEWHERE else ""
        return DenialDraft(target_id, self.scope.value, self._words, self.statement.value, makes, sought)

    @override
    def missing(self, draft: DenialDraft) -> FieldError | None:
        if self.target.value == ELSEWHERE:
            return _(FIND_IT), self.elsewhere
        return (_(SAY_WHAT), self.statement) if draft.makes_target and not draft.statement.strip() else None

    @override
    def focus_first(self) -> None:
        self.target.setFocus()

    def _follow_target(self, value: object) -> None:
        """Takes the offered scope away where it is not stated what is denied, and gives it back else."""
        if value is None and self.scope.value == self._offered:
            self.scope.fill("")
        elif value is not None and not self.scope.value:
            self.scope.fill(self._offered)
        self._show_ways()
        if value == ELSEWHERE:
            self.elsewhere.setFocus()

    def _go_on(self) -> None:
        (self.elsewhere if self.target.value == ELSEWHERE else self.scope).setFocus()

    def _take_elsewhere(self, one: ClaimElsewhere) -> None:
        self.target.take(one)
        self.scope.setFocus()  # before the line that has the keyboard is hidden
        self._follow_target(one.claim.id)

    def _show_ways(self) -> None:
        self._statement_box.setVisible(self.target.value == WORDS)
        self._elsewhere_box.setVisible(self.target.value == ELSEWHERE)
