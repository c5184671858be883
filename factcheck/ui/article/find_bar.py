"""The bar over the article in which one finds words of its text."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from factcheck.domain.records.search_hit import excerpt
from factcheck.domain.text.matching import spans_of
from factcheck.domain.text.span import Span
from factcheck.domain.wording.joining import clauses
from factcheck.translation import _
from factcheck.ui.widgets.announcing import Announcer
from factcheck.ui.widgets.framed_fields import FramedLine
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.layouts import row_of
from factcheck.ui.widgets.quiet_button import QuietButton
from factcheck.ui.widgets.theme import tokens_of

LONGEST_PREFILL = 80


class SearchedText(Protocol):
    """A view of a text in which words are found; positions are code points."""

    @property
    def words(self) -> str:
        """The whole text."""
        ...

    def selection(self) -> Span | None:
        """The selected stretch; None if there is none."""
        ...

    def caret(self) -> int:
        """Where the caret stands."""
        ...

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`, in sight, with nothing selected."""
        ...

    def select_span(self, span: Span) -> None:
        """Selects a stretch, in sight."""
        ...

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Shows the places where something was found, and the one that was reached last."""
        ...


class FindBar(QWidget):
    """Finds as one types and marks every place; the one reached is the selection of the article, else nothing is.

    `sought` says that somebody looks for words, wherever the article is hidden.
    """

    sought = Signal()
    left = Signal()

    def __init__(self, article: SearchedText) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self._article = article
        self._hits: Sequence[Span] = ()
        self._at = 0
        self._from = 0
        self._is_behind = False
        self.field = FramedLine(_("Find in article"), "find_field", hint=_("Find in article"))
        self.field.setAccessibleDescription(_("Enter goes on, Shift+Enter back, Esc closes."))
        self.count = named_widget(QLabel(), "find_count", _("Places found"))
        self.announcer = Announcer(self.field)
        self._lay_out()
        self.field.textChanged.connect(self._seek)
        self.field.entered.connect(self._go_by_enter)
        self.field.committed.connect(self._go_by_enter)
        self.field.left.connect(self.close_bar)
        self.hide()

    def open(self) -> None:
        """Shows the bar, with the selected words in its field, and searches from the caret on."""
        selected = self._article.selection()
        self._from = self._place()
        words = selected.of(self._article.words) if selected is not None else ""
        self.sought.emit()
        self.show()
        if words and "\n" not in words and len(words) <= LONGEST_PREFILL:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self._sought:
            self._seek()

    def next(self) -> None:
        """Goes to the next place, after the last to the first; opens the bar where nothing is sought yet."""
        self._go(1)

    def previous(self) -> None:
        """Goes to the place before; opens the bar where nothing is sought yet."""
        self._go(-1)

    def fall_behind(self) -> None:
        """Lets the next step search anew from the caret on, since somebody types into the text."""
        self._is_behind = True

    def close_bar(self) -> None:
        """Hides the bar and the places found; the one reached last stays selected."""
        self.hide()
        self.announcer.say("")
        self._hits = ()
        self._article.show_hits((), None)
        self.left.emit()

    def _go_by_enter(self) -> None:
        """Goes on, or back where Shift is held."""
        self._go(-1 if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier else 1)

    def _go(self, by: int) -> None:
        self.sought.emit()
        if not self._sought:
            self.open()
        elif self.isVisible() and not self._is_behind:
            self._step(by)
        else:
            self.show()
            self._from = self._article.caret()
            self._seek()
            if by < 0:
                self._step(by)

    @property
    def _sought(self) -> bool:
        return bool(self.field.text().strip())

    def _place(self) -> int:
        """Where the search begins: at the selected words, else at the caret."""
        selected = self._article.selection()
        return selected.start if selected is not None else self._article.caret()

    def _lay_out(self) -> None:
        row = row_of((self.field, 1), self.count, inside=self, gap=4, margins=(8, 6, 8, 6))
        for word, name, key, act in (
            (_("Previous"), "find_previous_button", "", self.previous),
            (_("Next"), "find_next_button", "", self.next),
            (_("Close"), "find_close_button", "Esc", self.close_bar),
        ):
            button = QuietButton(word, name, key=key)
            button.clicked.connect(act)
            row.addWidget(button)

    def seek_anew(self) -> None:
        """Searches the text, which is another one now, from the caret on."""
        if self._sought:
            self._from = self._place()
            self._seek()

    def _seek(self) -> None:
        if self.isVisible():
            self._is_behind = False
            self._hits = spans_of(self._article.words, self.field.text())
            self._at = next((at for at, hit in enumerate(self._hits) if hit.start >= self._from), 0)
            self._show()

    def _step(self, by: int) -> None:
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._from = self._hits[self._at].start
        else:
            self._from = self._place()
        self._show()

    def _show(self) -> None:
        """Marks the places and selects the one reached; where there is none, nothing stays selected."""
        reached = self._hits[self._at] if self._hits else None
        self._article.show_hits(self._hits, reached)
        if reached is not None:
            self._article.select_span(reached)
        else:
            self._article.place_caret(self._from)
        found = _("{place} of {places}", place=self._at + 1, places=len(self._hits)) if reached else ""
        self.count.setText(found or (_("Not found") if self._sought else ""))
        self.count.setAccessibleName(self.count.text() or _("Places found"))
        around = excerpt(self._article.words, reached) if reached is not None else ""
        self.announcer.say(clauses([self.count.text(), around]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            edge = QRect(0, self.height() - 1, self.width(), 1)
            painter.fillRect(edge, QColor(tokens_of(self).rule))
