"""The gutter beside an article: a bar along each passage, an icon and a number where it begins."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Status
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.denial_words import denial_words
from factcheck.translation import _
from factcheck.ui.article.gutter_layout import GutterBar, GutterLabel, GutterScale, gutter_labels
from factcheck.ui.article.lines import NEAR
from factcheck.ui.article.margin import ClaimStrip, number_font_of
from factcheck.ui.article.marks import next_after
from factcheck.ui.widgets.theme import Tokens, tokens_of

BAR, PITCH, FIRST = 3, 6, 3
LANES = 3
"""So many bars stand beside each other."""
ICONS_AT = FIRST + LANES * PITCH + 4
DENIES = 6


class ArticleGutter(ClaimStrip[GutterLabel]):
    """Paints what belongs to the visible lines; a click on a label asks for its claim."""

    hook = 9

    def __init__(self, parent: QWidget) -> None:
        super().__init__("article_gutter", _("Claims beside the text"), parent)

    def repaint_bars(self, top: int, bottom: int) -> None:
        """Paints again the bars along lines between `top` and `bottom`, which no change of a claim does of itself.

        They may reach a little below.
        """
        self.update(self._beside(top - self._height, bottom + self._height))

    @property
    def rows(self) -> list[GutterLabel]:
        """The labels that belong to lines in sight or near, from top to bottom."""
        return list(self.looks.values())

    def wanted_width(self, digits: int) -> int:
        """The room for bars, icons and numbers of so many digits, in px."""
        return self._numbers_at + self.fontMetrics().horizontalAdvance("0") * (max(2, digits) + 1) + self.hook + 6

    @override
    def target_at(self, point: QPoint) -> ClaimId | None:
        """The claim whose label is at `point`; of several on one label, the next after the current one."""
        for row in self.rows:
            if abs(point.y() - row.y) <= self._height / 2 and self.seen_x(point.x()) >= ICONS_AT - 2:
                return next_after(row.here, self._current)
        return None

    @override
    def measure(self) -> None:
        super().measure()
        self._height, self._numbers_at = max(self.side, self.letters) + 3, ICONS_AT + self.side + 4
        self._font = number_font_of(self)
        self._metrics = QFontMetrics(self._font, self)

    def _beside(self, top: int, bottom: int) -> QRect:
        """The lane of the bars between two heights."""
        return QRect(round(self.seen_x(0, ICONS_AT - 3)), top, ICONS_AT - 3, bottom - top)

    def _find_scale(self) -> GutterScale:
        if self._scale is None or not self._scale.holds:
            self._scale = GutterScale(self._lines, self._lines.visible(-NEAR, self.height()))
        return self._scale

    @override
    def find_looks(self) -> dict[float, GutterLabel]:
        scale = self._find_scale()
        visible = scale.span()
        if visible is None:
            return {}
        noted = scale.noted(self._marks.overlapping(visible))
        labels = gutter_labels(noted, self._current, self._height, 1.6 * self._height)
        return {one.y: one for one in labels}

    @override
    def area_of(self, look: GutterLabel) -> QRectF:
        return QRectF(0, look.y - self._height / 2, self.width(), self._height)

    def _bars(self, top: float, bottom: float) -> list[GutterBar]:
        """The bars between `top` and `bottom`."""
        scale = self._find_scale()
        near = scale.span(top - self._height, bottom + self._height)
        if near is None:
            return []
        bars = scale.bars([one for one in self._marks.overlapping(near) if one.level < LANES])
        return [one for one in bars if one.bottom >= top and one.top <= bottom]

    def _paint_bar(self, painter: QPainter, bar: GutterBar, tokens: Tokens) -> None:
        claim = bar.claim
        box = QRectF(self.seen_x(FIRST + bar.level * PITCH, BAR), bar.top, BAR, bar.bottom - bar.top)
        painter.setPen(Qt.PenStyle.NoPen)
        if claim.id == self._current:
            painter.setBrush(QColor(tokens.focus))
            box.adjust(-0.5, 0, 0.5, 0)
        elif claim.status is Status.NOT_CHECKED:
            painter.setPen(QPen(QColor(tokens.foreground[claim.status]), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            needed = claim.status is not Status.NOT_NEEDED
            painter.setBrush(QColor(tokens.foreground[claim.status] if needed else tokens.rule))
        painter.drawRoundedRect(box, 1.5, 1.5)

    def _paint_row(self, painter: QPainter, row: GutterLabel, tokens: Tokens) -> None:
        inward = self.hook if row.parent else 0
        if row.is_current:
            height = self._height - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected))
            width = self.width() - ICONS_AT
            box = QRectF(self.seen_x(ICONS_AT - 3, width), row.y - height / 2, width, height)
            painter.drawRoundedRect(box, 4, 4)
        if row.parent:
            self.paint_hook(painter, ICONS_AT, row.y, 7, tokens)
        self.paint_sign(painter, ICONS_AT + inward, row.y, row.claim, tokens)
        painter.setPen(QColor(tokens.text if row.is_current else tokens.dim))
        end = self.write(painter, self._numbers_at + inward, row.y, row.number)
        if row.claim.denials:
            self._paint_denial(painter, self.seen_x(end + 4), self.seen_x(end + 4 + DENIES), round(row.y) + 0.5)
        if row.more:
            more = f"+{row.more}"
            painter.setPen(QColor(tokens.focus))
            self.write(painter, self.width() - 5 - self._metrics.horizontalAdvance(more), row.y, more)

    def _paint_denial(self, painter: QPainter, start: float, end: float, y: float) -> None:
        """The sign of a denial, ⊣, drawn so that no font need have it."""
        painter.setPen(QPen(painter.pen().color(), 1.3))
        painter.drawLine(QPointF(start, y), QPointF(end, y))
        painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))

    @override
    def tip_at(self, point: QPoint) -> str:
        claim = self._marks.claim(self.target_at(point))
        if claim is None:
            return ""
        from factcheck.domain.wording.claim_words import verdict_words  # the article is painted before it is asked

        verdict = f"{claim.number}  {verdict_words(claim)}"
        return "\n".join(filter(None, [verdict, shortened(claim.statement, 120), denial_words(*claim.denials)]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        looks, tokens, area = self.taken_to_paint(), tokens_of(self), event.region()
        lane = area.intersected(self._beside(0, self.height())).boundingRect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # with a scale of 1.25 a row of pixels may be shared with what begins right beside the lane
            for bar in self._bars(lane.top() - 2, lane.bottom() + 2) if not lane.isEmpty() else ():
                self._paint_bar(painter, bar, tokens)
            painter.setFont(self._font)
            near = area.boundingRect().adjusted(0, -self._height, 0, self._height)
            for y, look in looks.items():
                if near.top() < y < near.bottom() and area.intersects(self.area_of(look).toAlignedRect()):
                    self._paint_row(painter, look, tokens)
