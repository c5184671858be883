"""A sentence beside what became of it: the words that are meant, and those among them that became others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit
from typing_extensions import override

from factcheck.domain.rules.review_rows import Excerpt
from factcheck.domain.text.alignment import Stretch
from factcheck.domain.text.span import Mark, Span, segments
from factcheck.domain.wording.joining import comma_list, quoted
from factcheck.translation import _
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.theme import tokens_of

_MEANT, _CHANGED, _STRUCK = "meant", "changed", "struck"


class ChangedWords(QTextEdit):
    """Reads only. What is not meant is dim; what became other is bold, and struck through or underlined as well.

    What the text has struck through is so here.
    """

    def __init__(self, name: str, object_name: str, *, is_old: bool) -> None:
        super().__init__()
        named_widget(self, object_name, name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUndoRedoEnabled(False)
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
