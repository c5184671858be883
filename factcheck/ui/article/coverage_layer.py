"""Shows over the words of an article what nobody has marked: facts stand out, what is judged or set aside fades."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.progress import is_open
from factcheck.domain.text.span import Mark, Segment, Span, SpanIndex, segments
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.painter import Strip
from factcheck.ui.article.placed import PlacedBlock, box_of, letters_box
from factcheck.ui.widgets.painting import draw_box
from factcheck.ui.widgets.theme import Tokens

if TYPE_CHECKING:
    from factcheck.domain.rules.fact_coverage import Bright, FactCount, MarkedFact
    from factcheck.domain.rules.facts import FactKind

FOOT = 4
_FACT, _SET_ASIDE = "fact", "set_aside"


def paint_fact(
    painter: QPainter, boxes: Sequence[QRectF], kind: "FactKind", tokens: Tokens, is_only_said: bool = False
) -> None:
    """A fact that is not marked: a filled box with an outline, of a quotation the outline alone.

    It is broken where a claim says that the quotation was said, and none what it says.
    """
    from factcheck.domain.rules.facts import FactKind

    fill = QColor(tokens.found) if kind is not FactKind.QUOTATION else None
    style = Qt.PenStyle.DashLine if is_only_said else Qt.PenStyle.SolidLine
    painter.save()
    for box in boxes:
        draw_box(painter, box, fill, QColor(tokens.hint), style=style)
    painter.restore()


def paint_veil(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Lets words fade until they are as dim as a hint, which can still be read."""
    text, hint, page = (QColor(one).lightness() for one in (tokens.text, tokens.hint, tokens.page))
    veil = QColor(tokens.page)
    veil.setAlphaF((text - hint) / (text - page))
    painter.fillRect(box, veil)


def paint_set_aside(painter: QPainter, boxes: Sequence[QRectF], tokens: Tokens) -> None:
    """A thin line under words in which there is nothing to check, turned up at its beginning and at its end."""
    pen = QPen(QColor(tokens.dim), 1)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for at, box in enumerate(boxes):
        y, left, right = box.bottom() - 1.5, box.left() + 0.5, box.right() - 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x, is_end in ((left, at == 0), (right, at == len(boxes) - 1)):
            if is_end:
                painter.drawLine(QPointF(x, y), QPointF(x, y - FOOT))


class CoverageLayer:
    """Paints what is in sight while it is on; `reached` is what was gone to last of all that stands out."""

    _lines: ArticleLines
    _tokens: Tokens

    def __init__(self) -> None:
        self.is_on = False
        self.reached: Bright | None = None
        self._facts: FactCount | None = None
        self._set_aside: SpanIndex[str] = SpanIndex()

    def look_at(self, lines: ArticleLines, tokens: Tokens) -> None:
        """Paints another layout of the text, or in other colours."""
        self._lines, self._tokens = lines, tokens

    def look_at_facts(self, facts: "FactCount | None", set_aside: SpanIndex[str]) -> None:
        """Takes the facts of the article that is shown, and the words in which there is nothing to check."""
        self._facts, self._set_aside, self.reached = facts, set_aside, None

    def paint_behind(self, painter: QPainter, strip: Strip) -> None:
        """What lies under the letters: the facts that are not marked."""
        for block in self._painted(strip):
            for one in self._unmarked(block):
                boxes = self._letters(block, one.fact.span, strip, 1)
                paint_fact(painter, boxes, one.fact.kind, self._tokens, is_only_said=bool(one.by))

    def paint_over(self, painter: QPainter, strip: Strip, marks: ArticleMarks, current: ClaimId | None) -> None:
        """What lies over the letters: a veil where words are judged or set aside, but not on the current claim."""
        for block in self._painted(strip):
            for span in self._veiled(block, marks, current):
                for box in self._boxes(block, span, strip):
                    paint_veil(painter, box, self._tokens)
            for mark in self._set_aside.overlapping(_span(block)):
                paint_set_aside(painter, self._boxes(block, mark.span, strip), self._tokens)
            if self._facts and self.reached and self.reached in self._facts.bright(block.index):
                painter.save()
                for box in self._letters(block, self.reached.span, strip, 2):
                    draw_box(painter, box, None, QColor(self._tokens.focus), 2)
                painter.restore()

    def _painted(self, strip: Strip) -> list[PlacedBlock]:
        if not self.is_on or self._facts is None:
            return []
        return [one for one in strip.blocks if one.start < one.end]

    def _unmarked(self, block: PlacedBlock) -> "list[MarkedFact]":
        """The facts in words; of media only the place is known, which is listed."""
        from factcheck.domain.rules.facts import MEDIA

        facts = self._facts.unmarked(block.index) if self._facts is not None else ()
        return [one for one in facts if one.fact.kind not in MEDIA]

    def _veiled(self, block: PlacedBlock, marks: ArticleMarks, current: ClaimId | None) -> Iterator[Span]:
        """The words that fade: under claims that are all judged, or set aside, and in no fact that is not marked."""
        here = _span(block)
        over: list[Mark[str]] = [Mark(one.span, one.claim.id) for one in marks.overlapping(here)]
        over += [Mark(one.span, _SET_ASIDE) for one in self._set_aside.overlapping(here)]
        over += [Mark(one.fact.span, _FACT) for one in self._unmarked(block)]

        def fades(segment: Segment[str]) -> bool:
            keys = {one.key for one in segment.marks}
            claims = [marks.claim(ClaimId(one)) for one in keys - {_SET_ASIDE, _FACT}]
            is_open_here = any(claim is None or claim.id == current or is_open(claim) for claim in claims)
            return bool(keys) and _FACT not in keys and not is_open_here

        for does, some in groupby(segments(over, here), fades):
            if does:
                run = list(some)
                yield Span(run[0].span.start, run[-1].span.end)

    def _boxes(self, block: PlacedBlock, span: Span, strip: Strip) -> list[QRectF]:
        """The boxes of words, line by line, where those of two lines touch."""
        return [box_of(one) for one in self._lines.fragments(block, span, strip.top, strip.bottom)]

    def _letters(self, block: PlacedBlock, span: Span, strip: Strip, beside: int) -> list[QRectF]:
        """The boxes of the letters of words, line by line, with room beside and a pixel below."""
        found = self._lines.fragments(block, span, strip.top, strip.bottom)
        return [letters_box(one, beside).adjusted(0, 0, 0, 1) for one in found]


def _span(block: PlacedBlock) -> Span:
    return Span(block.start, block.end)
