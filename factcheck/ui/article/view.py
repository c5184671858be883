"""The article: read, selected and marked by mouse and keyboard, never changed."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from factcheck.domain.records.annotation import Thread
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId
from factcheck.domain.records.proof import Block, BlockKind, Proof
from factcheck.domain.rules.sentences import SentenceCursor
from factcheck.domain.text.canonical import trimmed
from factcheck.domain.text.span import Span
from factcheck.translation import _
from factcheck.ui.article.annotation_layer import AnnotationLayer
from factcheck.ui.article.coverage_layer import CoverageLayer
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.edge_handles import EdgeHandles
from factcheck.ui.article.lines import ArticleLines, PlacedBlock
from factcheck.ui.article.marks import ArticleMarks, outward
from factcheck.ui.article.painter import OVERHANG, ArticlePainter
from factcheck.ui.article.side_widgets import SideWidgets
from factcheck.ui.article.text_browser import ArticleScroll, ScrollPosition, TextBrowser
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.keys import is_enter
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import tokens_of

LEAST_WIDTH = 420
SOON, PATIENCE = 20, 100
_NOTHING = Proof(ProofId(""), ArticleId(""), 0, "", "", (Block(BlockKind.HEADLINE, 0, 0),), (), "", "")


class ArticleView(TextBrowser):
    """Shows one proof with its claims; all positions in its face are code points.

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
    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typography, self._percent = Typography(), 100
        self._tokens = tokens_of(self)
        self._proof, self._marks = _NOTHING, ArticleMarks(_NOTHING.id)
        self._steps = SentenceCursor(_NOTHING, "")
        self._clicked: list[ClaimId] = []
        self._under_caret = list[ClaimId]()
        self._by_key, self._is_caret_kept, self._pressed_at = False, False, QPoint()
        self._awaited = False
        self._place_when_shown: ScrollPosition | None = None
        self.set_up(_("Article text"), "article_text")
        self._set_up_view()
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._settle)
        self._laying_out = QTimer(self, singleShot=True)
        self._laying_out.timeout.connect(self._wait_for_lines)
        self.handles = EdgeHandles(self)
        self.handles.previewed.connect(self.select_span)
        self.handles.dropped.connect(self.edges_dragged)
        self.annotations = AnnotationLayer(self)
        self.coverage = CoverageLayer()
        self._sides = SideWidgets(self, self.annotations)
        self.cards = self._sides.cards
        self.cards.switched.connect(self._arrange)
        self._sides.claim_clicked.connect(self.claim_picked)
        self._sides.place_clicked.connect(lambda share: self._scroll.to_share(share))
        self._load()
        self.cursorPositionChanged.connect(self._notice_caret)
        self.selectionChanged.connect(self.selection_changed)

    def show_proof(self, proof: Proof, language: str) -> None:
        """Shows a proof from its beginning, or the same one where it was read, without claims.

        `laid_out` follows when all lines are placed.
        """
        is_another = proof != self._proof
        self._proof = proof
        self._steps = SentenceCursor(proof, language)
        self._clicked, self._under_caret = [], []
        self._awaited = True
        self._place_when_shown = self._place_when_shown if not is_another else None
        self.show_claims()
        if is_another:
            self._load()

    def show_claims(self, claims: Sequence[Claim] = (), marks: ArticleMarks | None = None) -> None:
        """Marks these claims and no others, or those whose `marks` in this proof somebody has made."""
        self._marks = marks if marks is not None else ArticleMarks(self._proof.id, claims)
        self._sides.look_at(self._document, self._lines, self._marks)
        self._arrange()
        self._settled.start(SOON)
        self.viewport().update()

    def update_claims(self, claims: Sequence[Claim], removed: Collection[ClaimId] = ()) -> None:
        """Takes over a few claims that are new, changed or gone, and repaints only their words."""
        touched = [claim.id for claim in claims] + list(removed)
        before = [span for one in touched for span in self._marks.spans(one)]
        for claim in claims:
            self._marks.put(claim)
        for claim_id in removed:
            self._marks.remove(claim_id)
        self._sides.change(touched)
        after = [span for one in touched for span in self._marks.spans(one)]
        if after != before:
            self._sides.repaint_beside()  # bars, labels and cards make room for each other
        for block, top, bottom in self._repainted(before + after, in_blocks=after != before):
            self._sides.repaint_strip(block, top, bottom)

    def show_annotations(self, threads: Sequence[Thread]) -> None:
        """Shows what the reporter anchored to the words, and nothing that was anchored before."""
        self.annotations.show(threads)
        self._arrange()
        self.viewport().update()

    def set_current(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one."""
        before, self._painter.current = self._painter.current, claim_id
        self._sides.set_current(claim_id)
        for _block, top, bottom in self._repainted(self._marks.spans(before) + self._marks.spans(claim_id)):
            self._sides.gutter.repaint_strip(top, bottom)

    def reveal_claim(self, claim_id: ClaimId | None) -> None:
        """Brings the first words of a claim into sight, unless some of its passages begin there."""
        spans = self._marks.spans(claim_id)
        if spans and not any(self._scroll.in_sight(span.start) for span in spans):
            self._scroll.reveal(spans[0])

    def enter_claim(self, claim_id: ClaimId | None) -> None:
        """Puts the caret at the first words of a claim, in sight; where it named the claim it stays."""
        spans = self._marks.spans(claim_id)
        if spans and self._is_caret_kept:
            self.place_caret(self.caret())
        elif spans:
            self.reveal(spans[0])
            self.place_caret(spans[0].start)

    def selection_in_sight(self) -> Span | None:
        """The selected stretch as it is, where some of its letters can be seen."""
        span = self.selection()
        return span if span is not None and self.shows(span) else None

    def shows(self, span: Span) -> bool:
        """Whether some letters of a stretch can be seen."""
        return self.isVisible() and self._lines.has_letters(span, 0, self.viewport().height())

    def reveal(self, span: Span) -> None:
        """Scrolls so that the beginning of a stretch is in sight."""
        self._scroll.reveal(span)

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Shows the places where something was found, in order, and the one that was reached last."""
        self._painter.set_hits(hits, current)
        if current is not None:
            self.reveal(current)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Sets the text in another font, size or spacing; the first visible line stays where it is."""
        if typography != self._typography:
            self._typography = typography
            self._reload()

    def set_zoom(self, percent: int) -> None:
        """Sets the text larger or smaller than its typography says."""
        if percent != self._percent:
            self._percent = percent
            self._reload()

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
        is_behind = any(span.end == self.caret() for span in self._marks.spans(current))
        return current if current in here or is_behind else next(iter(here), None)

    def select_sentence(self) -> None:
        """Selects the sentence at the caret, or the next one behind its end; again: its clauses in turn."""
        self._select(self._steps.next(self.selection(), self.caret()))

    def extend_sentence(self) -> None:
        """Selects up to the end of the sentence, or one sentence more."""
        self._select(self._steps.extended(self.selection(), self.caret()))

    def next_outer(self) -> None:
        """Picks the next outer claim on the words at the caret, or on those of the current claim."""
        here, current = self._marks.at(self.caret()), self._painter.current
        if here:
            self._emit_at_caret(self.claim_picked, outward(here, current))
        elif spans := self._marks.spans(current):
            self.claim_picked.emit(outward(self._marks.at(spans[0].start), current))

    def _select(self, span: Span | None) -> None:
        if span is None:
            self.nothing_selected.emit()
        else:
            self.select_span(span)

    def _set_up_view(self) -> None:
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(LEAST_WIDTH)

    def _load(self) -> None:
        """Makes the document for proof, typography and colours; the caret goes to its beginning."""
        formats = ArticleFormats(self._typography.zoomed(self._percent), self._tokens)
        self._document = ArticleDocument(self._proof, formats, self)
        self._lines = ArticleLines(self, self._document)
        self._scroll = ArticleScroll(self, self._lines)
        self._painter = ArticlePainter(self._document, self._lines, self._tokens)
        self.annotations.look_at(self._document, self._lines, self._tokens)
        self.coverage.look_at(self._lines, self._tokens)
        self._sides.look_at(self._document, self._lines, self._marks)
        self._arrange()
        self.put_document(self._document)
        self.setCursorWidth(2)  # Qt keeps it in the layout of the document
        self._settled.start(SOON)

    def _reload(self) -> None:
        """Makes the document again; caret, selection, marks and the first line in sight stay."""
        place = self._scroll.first_position(self._marks.spans(self._painter.current))
        painter, cursor = self._painter, self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._load()
        self._painter.resume(painter)
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll.keep(place)

    def _settle(self) -> None:
        """Fills the ruler; while Qt is still laying out it is not exact, so it is filled again."""
        self._sides.measure(self._document)
        self._sides.set_current(self._painter.current)
        if not self._document.is_laid_out():
            self._laying_out.start(PATIENCE)
        elif self._awaited:
            self._awaited = False
            self.laid_out.emit()

    def _wait_for_lines(self) -> None:
        """Fills the ruler once more when Qt has laid out everything; what is guessed until then stays the same."""
        if self._document.is_laid_out():
            self._settle()
        else:
            self._laying_out.start(PATIENCE)

    def _arrange(self) -> None:
        left, right = self._sides.margins(self._document.formats.width)
        self.setViewportMargins(left, 0, right, 0)
        self._sides.place()

    def _repainted(self, spans: Sequence[Span], in_blocks: bool = False) -> Iterator[tuple[PlacedBlock, int, int]]:
        """Repaints the lines of some words, or the whole blocks; each such block, with what was repainted of it."""
        width, height = self.viewport().width(), self.viewport().height()
        for block in self._lines.visible(0, height):
            extent = self._lines.extent(block, set(spans), height)
            if extent is not None:
                if in_blocks:  # words marked twice have other lines under them, further than these reach
                    extent = block.rect.top(), block.rect.bottom()
                upper, lower = round(extent[0]) - OVERHANG, round(extent[1]) + OVERHANG
                self.viewport().update(0, upper, width, lower - upper)
                yield block, upper, lower

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
            self._emit_at_caret(self.claim_picked, outward(here, self._painter.current if again else None))

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
        if event.type() is QEvent.Type.Show and self._place_when_shown is not None:
            self._scroll.keep(self._place_when_shown)
            self._place_when_shown = None
            self._settled.start(PATIENCE)
        if event.type() is not QEvent.Type.Resize:
            return super().event(event)
        place, size = self._scroll.first_position(self._marks.spans(self._painter.current)), self.viewport().size()
        self._arrange()
        answer = super().event(event)
        self._sides.place()
        if not self.isVisible():
            self._place_when_shown = self._place_when_shown or place  # the lines are laid out only when shown
        elif self.viewport().size() != size:
            self._scroll.keep(place)
            self._settled.start(PATIENCE)
        return answer

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
    def paintEvent(self, event: QPaintEvent) -> None:
        strip = self._painter.strip(event.rect(), self._marks)
        with QPainter(self.viewport()) as painter:
            self.coverage.paint_behind(painter, strip)
            self._painter.paint_behind(painter, strip, self._marks)
            self.annotations.paint_behind(painter, event.rect())
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._painter.paint_over(painter, strip, self._marks)
            self.coverage.paint_over(painter, strip, self._marks, self._painter.current)
            self.annotations.paint_over(painter, event.rect())
            self.handles.paint(painter, self._lines, self._marks.passages(self._painter.current), self._tokens.focus)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and tokens_of(self) is not self._tokens:
            self._tokens = tokens_of(self)
            self._reload()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        selected = self.selection()
        data.setText(selected.of(self._proof.text) if selected is not None else "")
        return data
