"""The drop-down of what a denial may deny: claims, nothing stated, or words of its own passage."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.ui.widgets.choice_box import ChoiceBox
from factcheck.ui.widgets.framed_fields import has_control, is_enter

NOT_STATED = "Not stated"
THESE_WORDS = "Words in this passage…"
WORDS = "words"


class TargetBox(ChoiceBox):
    """The value is the id of a claim, None for “not stated”, or WORDS; Enter goes on."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("What is denied", "denial_target", {None: NOT_STATED, WORDS: THESE_WORDS}, parent)

    @property
    def value(self) -> ClaimId | str | None:
        """What is chosen."""
        value = self.shown
        return value if isinstance(value, str) else None

    def offer_claims(self, claims: Sequence[Claim], with_words: bool) -> None:
        """Offers claims, the best guess first, then “not stated”, then words of the passage."""
        labels: dict[object, str] = {one.id: f"{one.number} {shortened(one_line(one.statement), 90)}" for one in claims}
        labels[None] = NOT_STATED
        if with_words:
            labels[WORDS] = THESE_WORDS
        self.offer(labels)

    @override
    def show_value(self, value: object) -> None:
        """Shows `value`, or “not stated” where it is offered no longer."""
        super().show_value(value if self.offers(value) else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not has_control(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
