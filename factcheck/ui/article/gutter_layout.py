"""Where bars and labels of the gutter stand: down the lines of a passage; beside their line, or counted on the last."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.span import Span
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.marks import MarkedClaim, Noted
from factcheck.ui.article.placed import PlacedBlock, PlacedLine

LEAST = 5


class GutterBar(NamedTuple):
    """The bar of one passage, from `top` to `bottom`; level 0 stands next to the text."""

    claim: Claim
    level: int
    top: float
    bottom: float


class GutterScale:
    """Turns positions of visible text into heights, each once: it is another once the text was scrolled."""

    def __init__(self, lines: ArticleLines, blocks: Sequence[PlacedBlock]) -> None:
        self._lines = lines
        self._blocks = blocks
        self._laid_out = lines.times_laid_out
        self._starts = [block.start for block in blocks]
        self._middles: dict[int, float | None] = {}
        self._edges: dict[int, tuple[float, float]] = {}

    @property
    def holds(self) -> bool:
        """Whether the text was not laid out anew since."""
        return self._laid_out == self._lines.times_laid_out

    def span(self, top: float = -inf, bottom: float = inf) -> Span | None:
        """The text of the blocks that reach between `top` and `bottom`; None where there is none."""
        filled = [
            block for block in self._blocks if block.end > block.start and block.bottom >= top and block.top <= bottom
        ]
        return Span(filled[0].start, filled[-1].end) if filled else None

    def bars(self, marks: Iterable[MarkedClaim]) -> list[GutterBar]:
        """A bar along the lines of each passage, given in order.

        Two bars of one level that share a line divide it as their words do.
        """
        found: list[GutterBar] = []
        last: dict[int, tuple[int, Span]] = {}
        for span, claim, level in marks:
            top, bottom = self._letters(span.start)[0], self._letters(span.end - 1)[1]
            at, before = last.get(level, (-1, None))
            if before is not None and found[at].bottom > top:
                middle = (self._read_to(before.end) + self._read_to(span.start)) / 2
                middle = max(middle, found[at].top + LEAST + 1)
                found[at] = found[at]._replace(bottom=middle - 1)
                top = middle + 1
            last[level] = len(found), span
            found.append(GutterBar(claim, level, top, max(bottom, top + LEAST)))
        return found

    def noted(self, marks: Iterable[MarkedClaim], start: int = 0) -> list[Noted]:
        """The claims of those passages that begin in sight, and at `start` or behind it."""
        found = []
        for span, claim, _level in marks:
            y = self.middle(span.start)
            if y is not None and span.start >= start:
                found.append(Noted(y, claim))
        return found

    def middle(self, position: int) -> float | None:
        """How high the middle of the letters at `position` stands; None outside of the blocks."""
        if position not in self._middles:
            line = self._line(position)
            self._middles[position] = line.baseline - line.ascent * 0.32 if line is not None else None
        return self._middles[position]

    def _line(self, position: int) -> PlacedLine | None:
        at = bisect_right(self._starts, position) - 1
        is_here = at >= 0 and position <= self._blocks[at].end
        return self._lines.line_at(self._blocks[at], position) if is_here else None

    def _letters(self, position: int) -> tuple[float, float]:
        """Upper and lower edge of the line at `position`, or of what lies outside."""
        if position not in self._edges:
            self._edges[position] = self._letters_at(position)
        return self._edges[position]

    def _letters_at(self, position: int) -> tuple[float, float]:
        line = self._line(position)
        if line is not None:
            return line.baseline - line.ascent * 0.78, line.baseline + line.descent
        outside = self._blocks[0].top if position < self._starts[0] else self._blocks[-1].bottom
        return outside, outside

    def _read_to(self, position: int) -> float:
        """How far down a line reading has come at `position`."""
        line, (top, bottom) = self._line(position), self._letters(position)
        return top if line is None else top + (bottom - top) * self._lines.progress(line, position)


class GutterLabel(NamedTuple):
    """A label with its middle at `y`; `parent` is the number left out, `here` are all claims it stands for.

    That of the current claim looks otherwise.
    """

    y: float
    claim: Claim
    parent: str
    here: tuple[ClaimId, ...]
    is_current: bool

    @property
    def number(self) -> str:
        """What of the claim's number is shown: "a" beneath 12, else "12a"."""
        return self.claim.number.removeprefix(self.parent)

    @property
    def more(self) -> int:
        """How many claims have no label of their own."""
        return len(self.here) - 1


def gutter_labels(noted: Sequence[Noted], current: ClaimId | None, height: float, most: float) -> list[GutterLabel]:
    """The labels for what is `noted` in reading order.

    Each is `height` px high and stands at its line or, where others stand before it, up to `most` px lower;
    further ones are counted on the last label. The current claim always has a label.
    """
    rows: list[GutterLabel] = []
    free = float("-inf")
    for wanted, claim in noted:
        y = max(wanted, free)
        if y - wanted <= most:
            parent = _parent_above(rows, claim) if claim.parent_id is not None else ""
            rows.append(GutterLabel(y, claim, parent, (claim.id,), claim.id == current))
            free = y + height
        else:
            rows[-1] = _with_one_more(rows, claim, current)
    return rows


def _with_one_more(rows: list[GutterLabel], claim: Claim, current: ClaimId | None) -> GutterLabel:
    last = rows[-1]._replace(here=(*rows[-1].here, claim.id))
    if claim.id != current:
        return last
    parent = _parent_above(rows[:-1], claim) if claim.parent_id is not None else ""
    return last._replace(claim=claim, parent=parent, is_current=True)


def _parent_above(rows: Sequence[GutterLabel], claim: Claim) -> str:
    """The number of the parent, if it is the last label or the one that the last label hangs on too."""
    if not rows:
        return ""
    last = rows[-1]
    if last.claim.id == claim.parent_id and claim.number.startswith(last.claim.number):
        return last.claim.number
    return last.parent if last.claim.parent_id == claim.parent_id else ""
