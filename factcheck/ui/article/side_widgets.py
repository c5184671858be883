"""What stands beside the text of an article: paragraph numbers, gutter, annotations, cards and overview ruler."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck.domain.records.ids import ClaimId
from factcheck.ui.article.annotation_column import LEAST_WORDS
from factcheck.ui.article.annotation_layer import AnnotationLayer
from factcheck.ui.article.card_column import LEAST as LEAST_CARDS
from factcheck.ui.article.card_column import MOST as MOST_CARDS
from factcheck.ui.article.card_column import CardColumn
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.gutter import ArticleGutter
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.margin import ArticleMargin
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.overview_ruler import WIDTH as RULER
from factcheck.ui.article.overview_ruler import OverviewRuler, Tick
from factcheck.ui.widgets.painting import left_and_right, mirrored


class ArticleHeights:
    """Measures each block once; until all are laid out, heights are guessed from the length of the text."""

    def __init__(self, document: ArticleDocument) -> None:
        self._proof = document.proof
        self._boxes: list[tuple[float, float]] = []
        if not document.is_laid_out():
            return
        layout, whole, block = document.documentLayout(), max(1.0, document.size().height()), document.begin()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            self._boxes.append((box.top() / whole, box.height() / whole))
            block = block.next()

    def place_of(self, position: int) -> float:
        """The share of the height that lies above the code point at `position`."""
        if not self._boxes:
            return position / max(1, len(self._proof.text))
        index = self._proof.block_index(position)
        block, (top, height) = self._proof.blocks[index], self._boxes[index]
        return top + height * (position - block.start) / max(1, block.end - block.start)


MARGIN = 36
GOOD_WORDS, MOST_WORDS = 180, 340
GIVES = 0.15
LINE = 20
"""The height of a line of a card, in px, for which their widths are given."""


class SideWidgets(QObject):
    """Keeps margin, gutter and ruler where they belong and tells them what to show."""

    claim_clicked = Signal(str)
    _marks: ArticleMarks

    def __init__(self, view: QTextEdit, annotations: AnnotationLayer) -> None:
        super().__init__(view)
        self._annotations = annotations
        self.margin = ArticleMargin(view)
        self.gutter = ArticleGutter(view)
        self.cards = CardColumn(view)
        self.ruler = OverviewRuler(view)
        self._view = view
        self._heights: ArticleHeights | None = None
        self._measured: tuple[ArticleDocument, ArticleMarks, QSizeF | None] | None = None
        self._ticks: dict[ClaimId, list[Tick]] = {}
        self._digits = 2
        self._words_room = self._cards_room = 0
        self.cards.picked.connect(self.claim_clicked)
        self.gutter.picked.connect(self.claim_clicked)
        view.verticalScrollBar().valueChanged.connect(self.repaint_beside)

    def look_at(self, document: ArticleDocument, lines: ArticleLines, marks: ArticleMarks) -> None:
        """Shows another proof, or other claims of the same."""
        self._marks = marks
        self._digits = max([len(one.number) for one in marks.claims() if one.parent_id is None], default=2)
        self.margin.look_at(document.proof, lines)
        self.gutter.look_at(lines, marks)
        self.cards.look_at(lines, marks)

    def repaint_beside(self) -> None:
        """Repaints what depends on where the lines of the text are."""
        self.margin.update()
        self.gutter.follow()
        self.cards.follow()

    def measure(self, document: ArticleDocument) -> None:
        """Puts all ticks of the ruler where their passages lie now, unless they lie where they did."""
        size = document.size() if document.is_laid_out() else None  # else Qt would lay out all of it now
        measured = document, self._marks, size
        if measured == self._measured:
            return
        self._measured = measured
        self._heights = ArticleHeights(document)
        self._ticks = {claim.id: self._ticks_of(claim.id) for claim in self._marks.claims()}
        self.ruler.show_ticks(tick for ticks in self._ticks.values() for tick in ticks)

    def change(self, claim_ids: Collection[ClaimId]) -> None:
        """Takes over what happened to some claims; the bars at their words are repainted apart."""
        self.gutter.change()
        self.cards.change()
        for claim_id in claim_ids:
            before, now = self._ticks.get(claim_id, []), self._ticks_of(claim_id)
            if now != before:
                self.ruler.change_ticks(before, now)
                self._ticks[claim_id] = now

    def set_current(self, claim_id: ClaimId | None) -> None:
        """Shows which claim is the current one."""
        self.gutter.set_current(claim_id)
        self.cards.set_current(claim_id)
        ticks = self._ticks.get(claim_id, ()) if claim_id is not None else ()
        self.ruler.set_current([place for place, _ in ticks])

    def margins(self, wanted: int) -> tuple[int, int]:
        """The room left and right of a text that wants to be `wanted` px wide, in the view as it is now.

        For what the reporter says the text becomes a little narrower than it wants to be.
        """
        beside = MARGIN + self._gutter_width() + self._annotations.width + RULER
        inside = self._view.contentsRect().width() - self._view.verticalScrollBar().sizeHint().width()
        spare = inside - beside - wanted
        self._cards_room = self._room_for_cards(spare)
        spare -= self._cards_room
        self._words_room = self._room_for_words(spare, wanted) if self._annotations.width else 0
        free = max(0, spare - self._words_room)
        right = beside - MARGIN + self._words_room + self._cards_room
        return left_and_right(MARGIN + free // 2, right + free - free // 2)

    def place(self) -> None:
        """Puts everything beside the text where it is now."""
        text = mirrored(QRectF(self._view.viewport().geometry()), self._view)
        edge = self._view.contentsRect().right() + 1 - self._view.verticalScrollBar().sizeHint().width()
        gutter, words = self._gutter_width(), self._annotations.width + self._words_room
        self._put(self.margin, text.left() - MARGIN, text.top(), MARGIN, text.height())
        self._put(self.gutter, text.right(), text.top(), gutter, text.height())
        self._put(self._annotations.column, text.right() + gutter, text.top(), words, text.height())
        left = text.right() + gutter + words
        self._put(self.cards, left, text.top(), self._cards_room, text.height())
        self.cards.setVisible(self._cards_room > 0)
        self._put(self.ruler, edge - RULER, 0, RULER, self._view.height())
        self.repaint_beside()  # the lines of the text may have moved though nothing did beside it

    def _put(self, widget: QWidget, left: float, top: float, width: float, height: float) -> None:
        widget.setGeometry(mirrored(QRectF(left, top, width, height), self._view).toRect())

    def _room_for_cards(self, spare: int) -> int:
        """The width of the cards in `spare` px, 0 where a statement could not be read in it.

        What the reporter says has its good width before they have more than their least.
        """
        least, most = (round(one * self.cards.line_height / LINE) for one in (LEAST_CARDS, MOST_CARDS))
        if not self.cards.is_wanted or spare < least:
            return 0
        return max(least, min(most, spare - (GOOD_WORDS if self._annotations.width else 0)))

    def _room_for_words(self, spare: int, wanted: int) -> int:
        room = max(spare, min(GOOD_WORDS, spare + round(wanted * GIVES)))
        return min(MOST_WORDS, room) if room >= LEAST_WORDS else 0

    def _gutter_width(self) -> int:
        return self.gutter.wanted_width(self._digits)

    def _ticks_of(self, claim_id: ClaimId) -> list[Tick]:
        claim = self._marks.claim(claim_id)
        if claim is None or self._heights is None:
            return []
        return [(self._heights.place_of(span.start), claim.status) for span in self._marks.spans(claim_id)]
