"""The sentences of a row of a review: the words that are meant, and those among them that became others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from factcheck.domain.rules.proof_review import ProofReview, ReviewDecisions
from factcheck.domain.rules.review_rows import Excerpt, ReviewRow, new_excerpt, old_excerpt
from factcheck.domain.rules.rewording import word_changes
from factcheck.domain.text.alignment import Stretch
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.domain.wording.joining import comma_list, quoted, sentences
from factcheck.translation import _
from factcheck.ui.widgets.labelled import labelled, named_widget
from factcheck.ui.widgets.layouts import NO_MARGINS, row_of
from factcheck.ui.widgets.theme import tokens_of

_MEANT, _CHANGED, _STRUCK = "meant", "changed", "struck"
_HIGHEST = 112


class ChangedWords(QTextEdit):
    """Reads only. What is not meant is dim; what became other is bold, and struck through or underlined as well.

    What the text has struck through is so here.
    """

    def __init__(self, name: str, object_name: str, *, is_old: bool) -> None:
        super().__init__(readOnly=True, tabChangesFocus=True, undoRedoEnabled=False)
        named_widget(self, object_name, name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._is_old = is_old
        self._excerpt: Excerpt | None = None
        self._changed: Sequence[Stretch] = ()

    def show_excerpt(self, excerpt: Excerpt | None, changed: Sequence[Stretch] = ()) -> None:
        """Shows a sentence with the stretches of it that became others; None shows nothing."""
        self._excerpt, self._changed = excerpt, changed
        self._fill()

    def _tell_struck(self) -> None:
        """Lets what is struck through be heard, which nobody says of the words themselves."""
        excerpt = self._excerpt
        struck = [quoted(one.of(excerpt.text)) for one in excerpt.struck] if excerpt is not None else []
        told = _("Struck through in the text: {words}", words=comma_list(struck)) if struck else ""
        self.setAccessibleDescription(told)
        self.setToolTip(told)

    def show_message(self, words: str) -> None:
        """Shows words that are about the sentence, in its place."""
        self.show_excerpt(None)
        self.setCurrentCharFormat(QTextCharFormat())  # that of the words before would stay
        self.setPlainText(words)

    def _fill(self) -> None:
        self.clear()
        self._tell_struck()
        if self._excerpt is None:
            return
        text = self._excerpt.text
        marks = [Mark(self._excerpt.words, _MEANT)]
        marks += [Mark(Span(start, end), _CHANGED) for start, end in self._changed if start < end]
        marks += [Mark(one, _STRUCK) for one in self._excerpt.struck]
        cursor = QTextCursor(self.document())
        for segment in segments(marks, Span(0, len(text))):
            kinds = {mark.key for mark in segment.marks}
            cursor.insertText(segment.span.of(text), self._format(kinds))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, kinds: set[str]) -> QTextCharFormat:
        tokens, form = tokens_of(self), QTextCharFormat()
        form.setForeground(QColor(tokens.text if kinds - {_STRUCK} else tokens.dim))
        form.setFontStrikeOut(_STRUCK in kinds)
        if _CHANGED in kinds:
            form.setFontWeight(QFont.Weight.Bold)
            form.setBackground(QColor(tokens.found))
            form.setFontStrikeOut(self._is_old or _STRUCK in kinds)
            form.setFontUnderline(not self._is_old)
        return form

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._excerpt is not None:
            self._fill()


class RowSentences(QWidget):
    """That before beside that in the new proof; says in their place what there is no sentence for."""

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
