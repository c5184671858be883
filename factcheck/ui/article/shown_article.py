"""The article as it is shown: its text, the marks in it, what stands beside, and what of it is in sight."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from typing_extensions import override

from factcheck.domain.records.annotation import Thread
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId, ClaimId, ProofId
from factcheck.domain.records.proof import Block, BlockKind, Proof
from factcheck.domain.text.span import Span
from factcheck.translation import _
from factcheck.ui.article.annotation_layer import AnnotationLayer
from factcheck.ui.article.coverage_layer import CoverageLayer
from factcheck.ui.article.edge_handles import EdgeHandles
from factcheck.ui.article.lines import OVERHANG
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.side_widgets import SideWidgets
from factcheck.ui.article.text_browser import ScrollPosition, TextBrowser
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.slim_scroll_bar import SlimScrollBar
from factcheck.ui.widgets.theme import tokens_of

LEAST_WIDTH = 420
_FOCUS = frozenset({QEvent.Type.FocusIn, QEvent.Type.FocusOut})
SOON, PATIENCE = 20, 100
NO_PROOF = Proof(ProofId(""), ArticleId(""), 0, "", "", (Block(BlockKind.HEADLINE, 0, 0),), (), "", "")


class ShownArticle(TextBrowser):
    """Shows one proof with its claims, and its annotations; `laid_out` says that all lines are placed."""

    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typography = Typography()
        self._tokens = tokens_of(self)
        self._proof, self._marks = NO_PROOF, ArticleMarks(NO_PROOF.id)
        self._awaited = False
        self._place_when_shown: ScrollPosition | None = None
        self.set_up(_("Article text"), "article_text")
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBar(SlimScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(LEAST_WIDTH)
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._settle)
        self._laying_out = QTimer(self, singleShot=True)
        self._laying_out.timeout.connect(self._wait_for_lines)
        self.handles = EdgeHandles(self)
        self.annotations = AnnotationLayer(self)
        self.coverage = CoverageLayer()
        self._sides = SideWidgets(self, self.annotations)
        self.cards = self._sides.cards
        self.cards.switched.connect(self._arrange)
        self._sides.ruler.place_clicked.connect(self.scroll_to_share)
        self._load()

    def put_proof(self, proof: Proof) -> None:
        """Shows a proof from its beginning, or the same one where it was read, without claims.

        `laid_out` follows when all lines are placed.
        """
        is_another = proof != self._proof
        self._proof = proof
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
        changed = [span for claim in claims for span in self._marks.put(claim)]
        changed += [span for claim_id in removed for span in self._marks.remove(claim_id)]
        self._sides.change([claim.id for claim in claims] + list(removed))
        self._repaint(changed)

    def show_annotations(self, threads: Sequence[Thread]) -> None:
        """Shows what the reporter anchored to the words, and nothing that was anchored before."""
        self.annotations.show(threads)
        self._arrange()
        self.viewport().update()

    def set_current(self, claim_id: ClaimId | None) -> None:
        """Makes a claim the current one."""
        before, self._painter.current = self._painter.current, claim_id
        self._sides.set_current(claim_id)
        if claim_id != before:
            self._repaint(self._marks.spans(before) + self._marks.spans(claim_id))

    def reveal_claim(self, claim_id: ClaimId | None) -> None:
        """Brings the first words of a claim into sight, unless some of its passages begin there."""
        spans = self._marks.spans(claim_id)
        if spans and not any(self.is_in_sight(span.start) for span in spans):
            self.reveal(spans[0])

    def selection_in_sight(self) -> Span | None:
        """The selected stretch as it is, where some of its letters can be seen."""
        span = self.selection()
        return span if span is not None and self.shows(span) else None

    def shows(self, span: Span) -> bool:
        """Whether some letters of a stretch can be seen."""
        return self.isVisible() and self._lines.has_letters(span, 0, self.viewport().height())

    def set_typography(self, typography: Typography) -> None:
        """Sets the text in another font, size or spacing; the first visible line stays where it is."""
        if typography != self._typography:
            self._typography = typography
            self._reload()

    def _load(self) -> None:
        """Makes the document for proof, typography and colours; the caret goes to its beginning."""
        formats = ArticleFormats(self._typography, self._tokens)
        self.make_document(self._proof, formats, self._tokens)
        self.annotations.look_at(self._document, self._lines, self._tokens)
        self.coverage.look_at(self._lines, self._tokens)
        self._sides.look_at(self._document, self._lines, self._marks)
        self._arrange()
        self.put_document()
        self.setCursorWidth(2)  # Qt keeps it in the layout of the document
        self._settled.start(SOON)

    def _reload(self) -> None:
        """Makes the document again; caret, selection, marks and the first line in sight stay."""
        place = self.first_in_sight(self._marks.spans(self._painter.current))
        painter, cursor = self._painter, self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._load()
        self._painter.resume(painter)
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.keep_place(place)

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

    def _repaint(self, spans: Collection[Span]) -> None:
        """Paints again the lines of some words, and the bars beside them."""
        width, height = self.viewport().width(), self.viewport().height()
        for span in set(spans):
            found = self._lines.across(span, -OVERHANG, height + OVERHANG)
            if found:
                upper, lower = round(found[0].on.top) - OVERHANG, round(found[-1].on.box_bottom) + OVERHANG
                self.viewport().update(0, upper, width, lower - upper)
                self._sides.gutter.repaint_bars(upper, lower)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self._place_when_shown is not None:
            self.keep_place(self._place_when_shown)
            self._place_when_shown = None
            self._settled.start(PATIENCE)
        if event.type() in _FOCUS:  # upon which Qt would paint all that stands beside the text again
            is_unseen = self.testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)  # as on a page behind
            self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
            answer = super().event(event)
            self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, is_unseen)
            return answer
        if event.type() is not QEvent.Type.Resize:
            return super().event(event)
        place, size = self.first_in_sight(self._marks.spans(self._painter.current)), self.viewport().size()
        self._arrange()
        answer = super().event(event)
        self._sides.place()
        if not self.isVisible():
            self._place_when_shown = self._place_when_shown or place  # the lines are laid out only when shown
        elif self.viewport().size() != size:
            self.keep_place(place)
            self._settled.start(PATIENCE)
        return answer

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        strip = self._painter.strip(event.rect(), self._marks)
        with QPainter(self.viewport()) as painter:
            self._painter.paint_ground(painter, strip, self._marks)
            self.coverage.paint_behind(painter, strip)
            self._painter.paint_behind(painter, strip)
            self.annotations.paint_behind(painter, event.rect())
        super().paintEvent(event)
        self._painter.selected = self.selection()
        with QPainter(self.viewport()) as painter:
            self._painter.paint_over(painter, strip, self._marks)
            self.coverage.paint_over(painter, strip, self._marks, self._painter.current)
            self.annotations.paint_over(painter, event.rect())
            passages = self._marks.passages(self._painter.current)
            self.handles.paint(painter, self._lines, passages, strip.current, self._tokens.focus)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and tokens_of(self) is not self._tokens:
            self._tokens = tokens_of(self)
            self._reload()
