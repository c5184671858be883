"""A pane in which text is read, selected and scrolled by its words, never changed; it fetches nothing."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from factcheck.domain.records.proof import Proof
from factcheck.domain.text.span import Span
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.painter import ArticlePainter
from factcheck.ui.article.typography import ArticleFormats
from factcheck.ui.widgets.labelled import named_widget
from factcheck.ui.widgets.painting import left_and_right
from factcheck.ui.widgets.theme import Tokens

_INK, _FOOT = 2, 5
"""How thick the brackets around what is selected are, and how long their feet, in px."""


TOP_SHARE = 1 / 3
LEAST_BELOW = 48


def keep_width(pane: QTextEdit, width: int, before: int = 0) -> None:
    """Lets text be at most `width` px wide, behind so much room `before` it; what the pane is wider stays empty."""
    room = pane.contentsRect().width() - pane.verticalScrollBar().sizeHint().width() - before
    left, right = left_and_right(before, max(0, room - width))
    pane.setViewportMargins(left, 0, right, 0)


def show_as_page(pane: QWidget) -> None:
    """Gives a pane, also what is beside its text, the ground of text."""
    pane.setBackgroundRole(QPalette.ColorRole.Base)
    pane.setAutoFillBackground(True)


class ScrollPosition(NamedTuple):
    """A line by the code point it begins with, how far below the upper edge it stands in px, and words in sight."""

    position: int
    below: float
    words: Span | None = None


class TextBrowser(QTextBrowser):
    """What every view of an article has in common; positions are code points.

    Qt lays out all text before a place that is gone to.
    """

    accessible: object = None
    """What assistive technology finds, once it has asked."""

    _document: ArticleDocument
    _lines: ArticleLines
    _painter: ArticlePainter

    def set_up(self, name: str, object_name: str) -> None:
        """Names the pane and lets its text be read and selected; called once, when events can be taken."""
        named_widget(self, object_name, name)
        ground = QWidget()  # as Qt makes it; to tell which widget Qt's own is PySide6 would load all kinds
        show_as_page(ground)
        ground.setMouseTracking(True)
        self.setViewport(ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        show_as_page(self)

    def make_document(self, proof: Proof, formats: ArticleFormats, tokens: Tokens) -> None:
        """Makes what sets and paints the text of a proof, which `put_document` shows."""
        self._document = ArticleDocument(proof, formats, self)
        self._lines = ArticleLines(self, self._document)
        self._painter = ArticlePainter(self._document, self._lines, tokens)

    def put_document(self) -> None:
        """Shows the document that was made, and lets go of the one before."""
        before = self.document()
        self.setDocument(self._document)
        if isinstance(before, ArticleDocument):
            before.deleteLater()

    @property
    def proof(self) -> Proof:
        """The proof that is shown, an empty one at first."""
        return self._document.proof

    @property
    def words(self) -> str:
        """The whole text."""
        return self.proof.text

    def selection(self) -> Span | None:
        """The selected stretch as it is, not trimmed; None if there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._document.from_qt(cursor.selectionStart()), self._document.from_qt(cursor.selectionEnd()))

    def caret(self) -> int:
        """Where the caret stands."""
        return self._document.from_qt(self.textCursor().position())

    def position_for(self, point: QPointF) -> int:
        """Where the caret would stand after a click at `point` of the viewport."""
        cursor = self.cursorForPosition(self._lines.within_line(point).toPoint())
        return self._document.from_qt(cursor.position())

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`, in sight, with nothing selected."""
        cursor = self.textCursor()
        cursor.setPosition(self._document.to_qt(position))
        self.setTextCursor(cursor)

    def select_span(self, span: Span, caret_first: bool = False) -> None:
        """Selects a stretch; the caret stands at its end, or at its beginning, in sight."""
        anchor, caret = (span.end, span.start) if caret_first else (span.start, span.end)
        cursor = self.textCursor()
        cursor.setPosition(self._document.to_qt(anchor))
        cursor.setPosition(self._document.to_qt(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Shows the places where something was found, in order, and the one that was reached last."""
        self._painter.set_hits(hits, current)
        if current is not None:
            self.reveal(current)
        self.viewport().update()

    def is_in_sight(self, position: int) -> bool:
        """Whether the line at `position` is wholly visible, and not at the very edge."""
        top = self._lines.top_of(position) - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - LEAST_BELOW

    def reveal(self, span: Span) -> None:
        """Brings the beginning of `span` to a third of the height, unless it is in sight."""
        if not self.is_in_sight(span.start):
            self._scroll_to(self._lines.top_of(span.start) - self.viewport().height() * TOP_SHARE)

    def scroll_to_share(self, share: float) -> None:
        """Brings what lies at `share` (0 to 1) of the whole height into the middle."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setValue(round(share * (bar.maximum() + height) - height / 2))

    def first_in_sight(self, wanted: Sequence[Span] = ()) -> ScrollPosition:
        """The first line in sight, with the first of the `wanted` stretches that begins in sight."""
        seen = next((span for span in wanted if self._begins_in_view(span)), None)
        return ScrollPosition(*self._lines.first_line(0, self.viewport().height()), seen)

    def keep_place(self, place: ScrollPosition) -> None:
        """Brings a line back to where it was; words that were in sight with it stay so, which goes first."""
        self._scroll_to(self._lines.top_of(place.position) - place.below)
        if place.words is not None:
            self.reveal(place.words)

    def let_go(self, event: QMouseEvent) -> None:
        """Unselects before a press, which would else drag the words away instead of selecting anew."""
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _begins_in_view(self, span: Span) -> bool:
        height = self.viewport().height()
        if not any(block.start <= span.start < block.end for block in self._lines.visible(0, height)):
            return False  # so that no text is laid out only to find out where the words are
        return 0 <= self._lines.top_of(span.start) - self.verticalScrollBar().value() < height

    def _scroll_to(self, value: float) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum():
            bar.setMaximum(round(value))  # Qt is still laying out and corrects it in a moment
        bar.setValue(max(0, round(value)))

    def _on_painted_line(self, event: QMouseEvent) -> QMouseEvent:
        """The same event where Qt finds the line that is painted there; beyond the edge Qt scrolls, as it is."""
        if not self.viewport().rect().contains(event.position().toPoint()):
            return event
        moved = QMouseEvent(
            event.type(),
            self._lines.within_line(event.position()),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.source(),
            event.pointingDevice(),
        )
        moved.setTimestamp(event.timestamp())
        return moved

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().viewportEvent(event)
        moved = self._on_painted_line(event)
        answer = super().viewportEvent(moved)
        event.setAccepted(moved.isAccepted())
        return answer

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a bracket of ink at both ends of what is selected: the ground alone is not told from that of a claim.

        Its feet tell it from the caret, which stands at one of the two.
        """
        super().paintEvent(event)
        cursor = self.textCursor()
        if cursor.hasSelection():
            ends, cursor = (cursor.selectionStart(), cursor.selectionEnd()), QTextCursor(self.document())
            with QPainter(self.viewport()) as painter:
                for end, is_last in zip(ends, (False, True), strict=True):
                    cursor.setPosition(end)
                    box = self.cursorRect(cursor).adjusted(0, 0, 0, -_INK)
                    at = box.left() - 1
                    foot = at if is_last == self.isRightToLeft() else at - _FOOT + _INK
                    painter.fillRect(at, box.top(), _INK, box.height(), self.palette().text())
                    for y in (box.top(), box.bottom()):
                        painter.fillRect(foot, y, _FOOT, _INK, self.palette().text())

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None
