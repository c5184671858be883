"""The sentences of a row of a review, that before beside that in the new proof, with the words that became others."""

from PySide6.QtWidgets import QWidget

from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import ReviewRow, new_excerpt, old_excerpt
from factcheck.domain.rules.rewording import word_changes
from factcheck.domain.text.span import Span
from factcheck.domain.wording.joining import sentences
from factcheck.translation import _
from factcheck.ui.dialogs.changed_words import ChangedWords
from factcheck.ui.widgets.labelled import labelled
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of

_HIGHEST = 112


class RowSentences(QWidget):
    """Says in their place what there is no sentence for."""

    def __init__(self) -> None:
        super().__init__()
        self._old = ChangedWords(_("Words before"), "review_old", is_old=True)
        self._new = ChangedWords(_("Words in the new proof"), "review_new", is_old=False)
        for one in (self._old, self._new):
            one.setMaximumHeight(_HIGHEST)
        before, now = labelled(_("Before"), self._old), labelled(_("In the new proof"), self._new)
        row_of((before, 1), (now, 1), inside=self, gap=12, margins=NO_MARGINS)

    def clear(self) -> None:
        """Shows nothing."""
        self._old.show_excerpt(None)
        self._new.show_excerpt(None)

    def show_row(self, review: ProofReview, row: ReviewRow, decisions: ReviewDecisions) -> Span | None:
        """Shows the sentences of a row as it was decided about it; gives its words in the new text, if only likely."""
        span = decisions.places.get(row.id, row.span)
        old = old_excerpt(review, row)
        new = new_excerpt(review, span) if span is not None else None
        changes = word_changes(old.text, new.text) if old is not None and new is not None else []
        self._old.show_excerpt(old, [one.old for one in changes])
        self._new.show_excerpt(new, [one.new for one in changes])
        if old is None:
            self._old.show_message(_("It stands in no earlier proof."))
        guess = row.placed.suggestion if row.placed is not None and span is None else None
        if row.id in decisions.cut:
            self._new.show_message(_("Cut from the text."))
        elif guess is not None:
            words = _("Not found. Does it stand here? “{words}”", words=guess.of(review.new.text))
            self._new.show_message(sentences([words, _("L, then Enter, takes these words.")]))
        elif span is None:
            self._new.show_message(_("Not found.") if row.placed is not None else _("Taken out."))
        return span or guess
