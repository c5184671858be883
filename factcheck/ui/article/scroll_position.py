"""Scrolling an article by its words: bringing them into sight, keeping the first line where it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QTextEdit

from factcheck.domain.text.span import Span
from factcheck.ui.article.lines import ArticleLines

TOP_SHARE = 1 / 3
LEAST_BELOW = 48


@dataclass(frozen=True, slots=True)
class ScrollPosition:
    """A line by the code point it begins with, how far below the upper edge it stands in px, and words in sight."""

    position: int
    below: float
    words: Span | None = None


class ArticleScroll:
    """Moves the scroll bar of a view; Qt lays out all text before a place that is gone to."""

    def __init__(self, view: QTextEdit, lines: ArticleLines) -> None:
        self._view = view
        self._lines = lines

    def in_sight(self, position: int) -> bool:
        """Whether the line at `position` is wholly visible, and not at the very edge."""
        top = self._lines.top_of(position) - self._view.verticalScrollBar().value()
        return 0 <= top <= self._view.viewport().height() - LEAST_BELOW

    def reveal(self, span: Span) -> None:
        """Brings the beginning of `span` to a third of the height, unless it is in sight."""
        if not self.in_sight(span.start):
            self._to(self._lines.top_of(span.start) - self._view.viewport().height() * TOP_SHARE)

    def to_share(self, share: float) -> None:
        """Brings what lies at `share` (0 to 1) of the whole height into the middle."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        bar.setValue(round(share * (bar.maximum() + height) - height / 2))

    def first_position(self, wanted: Sequence[Span] = ()) -> ScrollPosition:
        """The first line in sight, with the first of the `wanted` stretches that begins in sight."""
        found = self._lines.first_line(0, self._view.viewport().height())
        seen = next((span for span in wanted if self._begins_in_view(span)), None)
        return ScrollPosition(*found, seen) if found is not None else ScrollPosition(0, 0, seen)

    def keep(self, place: ScrollPosition) -> None:
        """Brings a line back to where it was; words that were in sight with it stay so, which goes first."""
        self._to(self._lines.top_of(place.position) - place.below)
        if place.words is not None:
            self.reveal(place.words)

    def _begins_in_view(self, span: Span) -> bool:
        height = self._view.viewport().height()
        if not any(block.start <= span.start < block.end for block in self._lines.visible(0, height)):
            return False  # so that no text is laid out only to find out where the words are
        return 0 <= self._lines.top_of(span.start) - self._view.verticalScrollBar().value() < height

    def _to(self, value: float) -> None:
        bar = self._view.verticalScrollBar()
        if value > bar.maximum():
            bar.setMaximum(round(value))  # Qt is still laying out and corrects it in a moment
        bar.setValue(max(0, round(value)))
