"""The article: read, selected and marked by mouse and keyboard, never changed."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import Proof
from factcheck.domain.rules.sentences import SentenceCursor
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.span import Span
from factcheck.ui.article.marks import next_after
from factcheck.ui.article.shown_article import NO_PROOF, ShownArticle
from factcheck.ui.widgets.keys import is_enter


class ArticleView(ShownArticle):
    """Takes what people do with mouse and keyboard; all positions in its face are code points.

    It says what a person wishes (`claim_requested` with a Span, `claim_opened`, `claim_picked`, `edges_dragged`
    with a Passage and its new Span, `zoom_requested` in steps) and what happened (`caret_entered`: other
    claims than before are under a caret moved by keyboard, innermost first, or none).
    """

    claim_requested = Signal(object)
    claim_opened = Signal(str)
    claim_picked = Signal(str)
    edges_dragged = Signal(object, object)
    zoom_requested = Signal(int)
    caret_entered = Signal(list)
    selection_changed = Signal()
    nothing_selected = Signal()
    sentence_kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._steps = SentenceCursor(NO_PROOF, "")
        self._clicked: list[ClaimId] = []
        self._under_caret = list[ClaimId]()
        self._by_key, self._is_caret_kept, self._pressed_at = False, False, QPoint()
        self.handles.previewed.connect(self.select_span)
        self.handles.dropped.connect(self.edges_dragged)
        self._sides.claim_clicked.connect(self.claim_picked)
        self.cursorPositionChanged.connect(self._notice_caret)
        self.selectionChanged.connect(self.selection_changed)

    def show_proof(self, proof: Proof, language: str) -> None:
        """Shows a proof, whose sentences are those of a language, as `put_proof` does."""
        self._steps = SentenceCursor(proof, language)
        self._clicked, self._under_caret = [], []
        self.put_proof(proof)

    def enter_claim(self, claim_id: ClaimId | None) -> None:
        """Puts the caret at the first words of a claim, in sight; where it named the claim it stays."""
        spans = self._marks.spans(claim_id)
        if spans and self._is_caret_kept:
            self.place_caret(self.caret())
        elif spans:
            self.reveal(spans[0])
            self.place_caret(spans[0].start)

    def wait_behind(self, claim_id: ClaimId | None) -> None:
        """Moves the caret from the words of a claim behind them and all that is marked with them, where S goes on."""
        here, caret = self._marks.at(self.caret()), self.caret()
        if claim_id in here:
            ends = [span.end for one in here for span in self._marks.spans(one) if span.contains(caret)]
            self.place_caret(max(ends))

    def waits_behind(self, claim_id: ClaimId | None) -> bool:
        """Whether the caret stands right behind the words of a claim, or behind marked ones that hold these."""
        caret, marks = self.caret(), self._marks
        behind = ((span, one.span) for span in marks.spans(claim_id) for one in marks.overlapping(span))
        return any(around.end == caret and around.covers(span) for span, around in behind)

    def request_claim(self) -> None:
        """Asks for a claim on what is visibly selected; else opens the one at the caret; else selects the sentence."""
        selected = self.selection_in_sight()
        if selected is not None:
            span = trimmed(self._proof.text, selected.start, selected.end)
            if span is None:
                self.nothing_selected.emit()
            else:
                self.claim_requested.emit(span)
        elif (claim_id := self._claim_at_caret()) is not None:
            self._emit_at_caret(self.claim_opened, claim_id)
        else:
            self.select_sentence()

    def _claim_at_caret(self) -> ClaimId | None:
        """The current claim where the caret is in its words, or waits right behind; else the innermost one there."""
        here, current = self._marks.at(self.caret()), self._painter.current
        return current if current in here or self.waits_behind(current) else next(iter(here), None)

    def select_sentence(self) -> None:
        """Selects the sentence at the caret, or the next one behind its end; again: its clauses in turn, if any."""
        before = self.selection()
        self._select(self._steps.next(before, self.caret()))
        if before is not None and self.selection() == before:
            self.sentence_kept.emit()

    def extend_sentence(self) -> None:
        """Selects up to the end of the sentence, or one sentence more."""
        self._select(self._steps.extended(self.selection(), self.caret()))

    def next_outer(self) -> None:
        """Picks the next outer claim on the words at the caret, or on those of the current claim."""
        here, current = self._marks.at(self.caret()), self._painter.current
        if here:
            self._emit_at_caret(self.claim_picked, next_after(here, current))
        elif spans := self._marks.spans(current):
            self.claim_picked.emit(next_after(self._marks.at(spans[0].start), current))

    def _select(self, span: Span | None) -> None:
        if span is None:
            self.nothing_selected.emit()
        else:
            self.select_span(span)

    def _notice_caret(self) -> None:
        before, self._under_caret = self._under_caret, self._marks.at(self.caret())
        if self._by_key and self._under_caret != before:
            self.caret_entered.emit(self._under_caret)
        if self._by_key:
            self.annotations.caret_at(self.caret())

    def _pick_at(self, point: QPointF) -> None:
        position = self._lines.position_at(point)
        here = self._marks.at(position) if position is not None else []
        again, self._clicked = here == self._clicked, here
        if here:
            self._emit_at_caret(self.claim_picked, next_after(here, self._painter.current if again else None))

    def _emit_at_caret(self, signal: SignalInstance, claim_id: ClaimId | None) -> None:
        """Names a claim because the caret stands at its words, and keeps the caret there."""
        self._is_caret_kept = True
        signal.emit(claim_id)
        self._is_caret_kept = False

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()  # the window's own actions come first, Copy among them
            return False
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)  # turned over gutter or margin; Qt asks only the text
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            if not event.isAutoRepeat():
                self.request_claim()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # QTextBrowser would leaf through its history
        else:
            self._by_key = True
            super().keyPressEvent(event)
            self._by_key = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        self.let_go(event)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        still = moved < QApplication.startDragDistance() and not self.textCursor().hasSelection()
        if event.button() is Qt.MouseButton.LeftButton and still:
            self._pick_at(event.position())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        selected = self.selection()
        data.setText(selected.of(self._proof.text) if selected is not None else "")
        return data
