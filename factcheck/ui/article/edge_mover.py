"""The mode in which the keys move the edges of a passage."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from typing_extensions import override

from factcheck.domain.records.claim import Passage
from factcheck.domain.text.span import Span
from factcheck.domain.text.span_edges import Edge, by_character, by_word, with_edge_at
from factcheck.translation import N_, Messages
from factcheck.ui.article.view import ArticleView
from factcheck.ui.widgets.keys import is_enter

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_MOVES: Messages[Edge] = Messages(
    {
        Edge.BEGINNING: N_(
            "The beginning moves: arrows move it, with Ctrl by word; Tab: the other edge; Enter keeps; Esc leaves"
        ),
        Edge.END: N_("The end moves: arrows move it, with Ctrl by word; Tab: the other edge; Enter keeps; Esc leaves"),
    }
)


class EdgeMover(QObject):
    """Arrows move one edge of a passage, shown as the selection; Enter keeps, Esc leaves all as it was.

    Letters do nothing meanwhile; a command key, a click or another change leaves the mode first. Emits
    `edges_kept` with the passage and its new Span, `keys_told` with what the keys do, `edges_left` otherwise.
    """

    edges_kept = Signal(object, object)
    edges_left = Signal()
    keys_told = Signal(str)

    def __init__(self, article: ArticleView) -> None:
        super().__init__(article)
        self._article = article
        self._passage: Passage | None = None
        self._span, self._edge = Span(0, 1), Edge.END
        self._before: Span | None = None
        self._caret = 0

    @property
    def is_moving(self) -> bool:
        """Whether the mode lasts."""
        return self._passage is not None

    def begin(self, passage: Passage) -> None:
        """Takes the keys for the edges of a passage of the proof that is shown, its end first."""
        self.leave()
        self._before, self._caret = self._article.selection(), self._article.caret()
        self._passage, self._span, self._edge = passage, passage.span, Edge.END
        self._article.setFocus()
        self._article.installEventFilter(self)
        self._article.viewport().installEventFilter(self)
        self._show()
        self.keys_told.emit(_MOVES[self._edge])

    def leave(self) -> None:
        """Gives the keys back and leaves the passage, caret and selection as they were."""
        if self._passage is None:
            return
        self._stop()
        if self._before is not None:
            self._article.select_span(self._before)
        else:
            self._article.place_caret(self._caret)
        self.edges_left.emit()

    def _keep(self) -> None:
        passage, span = self._passage, self._moved
        if passage is None or span == passage.span:
            self.leave()
            return
        self._stop()
        self._article.place_caret(span.start)  # inside the passage, so that M finds it again
        self.edges_kept.emit(passage, span)

    @property
    def _moved(self) -> Span:
        """The new edges, without the stray blanks and end punctuation that a selection leaves out, too."""
        span = self._span
        for edge in Edge:
            if self._passage is not None and edge.of(span) != edge.of(self._passage.span):
                span = with_edge_at(self._article.proof.text, span, edge, edge.of(span))
        return span

    def _stop(self) -> None:
        self._passage = None
        self._article.removeEventFilter(self)
        self._article.viewport().removeEventFilter(self)

    def _show(self) -> None:
        self._article.select_span(self._span, caret_first=self._edge is Edge.BEGINNING)

    def _press(self, event: QKeyEvent) -> bool:
        """Acts on a key; False if it is not for this mode and shall have its usual effect."""
        key, step = event.key(), _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            move = by_word if event.modifiers() & Qt.KeyboardModifier.ControlModifier else by_character
            self._span = move(self._article.proof.text, self._span, self._edge, step)
            self._show()
        elif key in _TAB and not event.modifiers() & _COMMAND:
            self._edge = self._edge.other
            self._show()
            self.keys_told.emit(_MOVES[self._edge])
        elif is_enter(event) and not event.modifiers() & _COMMAND:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key not in _MODIFIERS and event.modifiers() & _COMMAND:
            self.leave()
            return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._passage is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _STEPS or not event.modifiers() & _COMMAND:
                event.accept()
                return True
            if event.key() not in _MODIFIERS:
                self.leave()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        elif event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
                self.leave()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.leave()
        return False
