"""The column of cards beside an article: each claim in words at its words, as far as there is room for it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QMoveEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.text.span import Span
from factcheck.translation import _
from factcheck.ui.article.card_layout import Card, CardRoom, cards, gravest
from factcheck.ui.article.gutter_layout import GutterScale
from factcheck.ui.article.margin import ClaimStrip
from factcheck.ui.article.marks import Noted, next_after
from factcheck.ui.article.placed import PlacedBlock, Stretch
from factcheck.ui.widgets.painting import draw_box, mirrored
from factcheck.ui.widgets.theme import Tokens, tokens_of

LEAST, MOST = 220, 480
"""How wide the column is, in px at 100 %: below the least no statement can be read, and the lane stands alone."""
INSET, GAP = 10, 5
STRETCH = 12
"""After so many lines of a long paragraph its cards begin anew, so that they stay near their words."""
SLACK = 2
"""So much of the lower edge of a line, in px, may be hidden without a letter being cut."""
REACH = 60
"""A card that stands further from its words than this, in px, is led to by a line."""
DRAWN = 200
BETWEEN = " · "


class CardLook(NamedTuple):
    """A card that is seen, how many claims above it are part of each other down to it, and which of it is current."""

    card: Card
    depth: int
    current: ClaimId | None


class CardColumn(ClaimStrip[CardLook]):
    """Paints what belongs to the visible lines; a click on a card asks for its claim.

    `moved` says that the card of the current claim may stand elsewhere now, or be that of another claim, `switched`
    that somebody wants cards (`is_wanted`), or wants none.
    """

    moved = Signal()
    switched = Signal()
    hook = 12

    def __init__(self, parent: QWidget) -> None:
        super().__init__("article_cards", _("Claims in words beside the text"), parent)
        self._is_folded = False
        self.is_wanted = True
        self._found: list[Card] | None = None
        self._in_sight: list[Stretch] = []
        self._covered = (0, 0)
        self.hide()

    @override
    def change(self) -> None:
        self._found = None
        self.moved.emit()
        super().change()

    @override
    def follow(self) -> None:
        self._found = None
        super().follow()
        self.moved.emit()

    def cover(self, top: int, bottom: int) -> None:
        """Leaves out what something that lies over the cards between these heights would cut or hide."""
        if self._covered != (top, bottom):
            self._covered = top, bottom
            super().change()  # they are placed as before

    @override
    def measure(self) -> None:
        super().measure()
        self.line_height = max(self.side, self.letters) + 4
        self._sign_width = self._metrics.horizontalAdvance("000a") + self.side + 2 * GAP

    def _seen(self, card: Card) -> Card | None:
        """A card with those of its lines that are seen whole, from the first on; None where that is not."""
        if card.top < -SLACK:
            return None
        top, bottom = self._covered
        is_free = bottom <= card.top or top >= card.top + card.lines * self.line_height - SLACK
        end = self.height() if is_free else min(top, self.height())
        lines = min(card.lines, int((end + SLACK - card.top) // self.line_height))
        if lines == card.lines:
            return card
        return card._replace(lines=lines) if lines > 0 else None

    def want(self, is_wanted: bool) -> None:
        """Asks for the room for cards, where there is any, or for none."""
        if is_wanted is not self.is_wanted:
            self.is_wanted = is_wanted
            self.switched.emit()

    def fold(self, is_folded: bool) -> None:
        """Shows numbers and signs alone, or the words too."""
        self._is_folded = is_folded
        self.follow()

    @property
    def placed(self) -> list[Card]:
        """The cards that belong to visible lines, from top to bottom of each stretch of text."""
        if self._found is None:
            self._found = self._place()
        return self._found

    def _place(self) -> list[Card]:
        if self._scale is None or not self._scale.holds:
            blocks = self._lines.visible(0, self.height() + REACH)
            self._scale, self._in_sight = GutterScale(self._lines, blocks), list(self._stretches(blocks))
        room = CardRoom(self.line_height, max(2, (self.width() - 2 * INSET) // self._sign_width))
        found: list[Card] = []
        for stretch in self._in_sight:
            noted = self._noted(stretch.span, self._scale)
            found += cards(noted, stretch.top, stretch.bottom, self._current, room, self._is_folded)
        return found

    def box_of(self, card: Card) -> QRectF:
        """Where a card lies."""
        return QRectF(0, card.top, self.width(), card.lines * self.line_height)

    @property
    def current_top(self) -> float:
        """Where the card of the current claim begins, in px; the edge behind which its words lie, else the top."""
        for card in self.placed:
            for claim in (*card.claims, *card.more):
                if claim.id == self._current:
                    return card.top
        spans, seen = self._marks.spans(self._current), self._lines.visible(0, self.height())
        return self.height() if seen and spans and spans[0].start >= seen[-1].end else 0

    def _stretches(self, blocks: Sequence[PlacedBlock]) -> Iterator[Stretch]:
        """The stretches of text in blocks that follow each other, as far as they can be seen."""
        ends = [after.top for _before, after in pairwise(blocks)] + [one.bottom for one in blocks[-1:]]
        for block, end in zip(blocks, ends, strict=True):
            for one in self._lines.stretches(block, end, STRETCH):
                if one.bottom >= 0 and one.top <= self.height():
                    yield one

    def _noted(self, words: Span, scale: GutterScale) -> list[Noted]:
        """The claims that begin in some words, in reading order, each once."""
        found: dict[ClaimId, Noted] = {}
        for one in scale.noted(self._marks.overlapping(words), words.start):
            found.setdefault(one.claim.id, one)
        return list(found.values())

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        looks, area, tokens = self.taken_to_paint(), QRectF(event.rect()), tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            for look in looks.values():
                if area.intersects(self.area_of(look)):
                    self._paint_card(painter, look, tokens)

    @override
    def find_looks(self) -> dict[float, CardLook]:
        found: dict[float, CardLook] = {}
        above: list[ClaimId | None] = []
        for card in self.placed:
            claim = card.claims[0] if not card.is_row else None
            parent = claim.parent_id if claim is not None else None
            above = above[: above.index(parent) + 1] if parent is not None and parent in above else []
            seen = self._seen(card)
            if seen is not None:
                current = self._current if self._current in [one.id for one in card.claims] else None
                found[card.top] = CardLook(seen, len(above), current)
            above.append(claim.id if claim is not None else None)
        return found

    @override
    def area_of(self, look: CardLook) -> QRectF:
        """Its box, and the line that leads to its words."""
        card = look.card
        box, middle = self.box_of(card), card.top + self.line_height / 2
        if not _is_far(card, middle):
            return box
        return box.united(QRectF(0, min(card.wanted, middle) - 1, self.width(), abs(card.wanted - middle) + 2))

    def _paint_card(self, painter: QPainter, look: CardLook, tokens: Tokens) -> None:
        card = look.card
        middle = card.top + self.line_height / 2
        if _is_far(card, middle):
            painter.setPen(QPen(QColor(tokens.dim), 1))
            x = self.seen_x(2.5)
            painter.drawPolyline([QPointF(x, card.wanted), QPointF(x, middle), QPointF(self.seen_x(7), middle)])
        if look.current is not None:
            box = self.box_of(card).adjusted(4, 0, -2, 0)
            draw_box(painter, mirrored(box, self), QColor(tokens.selected), None)
        if card.is_row:
            self._paint_signs(painter, card, middle, tokens)
        else:
            self._paint_claim(painter, card, look.depth, tokens)

    def _paint_signs(self, painter: QPainter, card: Card, middle: float, tokens: Tokens) -> None:
        for at, claim in enumerate(card.claims):
            self._head(painter, INSET + at * self._sign_width, middle, claim, tokens)
        if card.more:
            x = INSET + len(card.claims) * self._sign_width
            painter.setPen(QColor(tokens.focus))
            end = self.write(painter, x, middle, f"+{len(card.more)}", self.width())
            self.paint_sign(painter, end + GAP, middle, gravest(card.more), tokens)

    def _paint_claim(self, painter: QPainter, card: Card, depth: int, tokens: Tokens) -> None:
        from factcheck.domain.wording.claim_words import (  # an article without cards is painted before
            further_facts,
            standing_facts,
        )

        claim, line = card.claims[0], self.line_height
        middle, end, left = card.top + line / 2, self.width() - INSET, INSET + min(depth, 3) * self.hook
        if depth:
            self.paint_hook(painter, left - self.hook, middle, line / 3, tokens)
        x = self._head(painter, left, middle, claim, tokens) + GAP
        statement = one_line((claim.statement or claim.words)[:DRAWN])
        if card.lines == 1:
            painter.setPen(QColor(tokens.text))
            self.write(painter, x, middle, statement, end)
            return
        verdict, *facts = standing_facts(claim)
        decided = "".join(f"{BETWEEN}{one}" for one in facts) if card.lines == 2 else ""
        painter.setPen(QColor(tokens.foreground[claim.status]))
        x = self.write(painter, x, middle, verdict, end - self._metrics.horizontalAdvance(decided))
        painter.setPen(QColor(tokens.text))
        self.write(painter, x, middle, decided, end)
        self.write(painter, left, middle + line, statement, end)
        if card.lines > 2:
            painter.setPen(QColor(tokens.dim))
            self.write(painter, left, middle + 2 * line, BETWEEN.join([*facts, *further_facts(claim)]), end)

    def _head(self, painter: QPainter, x: float, middle: float, claim: Claim, tokens: Tokens) -> float:
        """Number and sign of a claim from `x` on; where they end."""
        is_current = claim.id == self._current
        painter.setPen(QColor(tokens.text if is_current else tokens.dim))
        end = self.write(painter, x, middle, claim.number, self.width()) + GAP
        self.paint_sign(painter, end, middle, claim, tokens)
        return end + self.side

    # The mouse

    def claims_at(self, point: QPoint) -> tuple[Claim, ...]:
        """The claim at `point`; several where they are only counted there."""
        for card in self.placed:
            if self.box_of(card).contains(QPointF(point)) and self._seen(card) is not None:
                if not card.is_row:
                    return card.claims
                nth = int((self.seen_x(point.x()) - INSET) // self._sign_width)
                return card.claims[nth : nth + 1] if 0 <= nth < len(card.claims) else card.more
        return ()

    @override
    def tip_at(self, point: QPoint) -> str:
        from factcheck.domain.wording.claim_words import standing_facts  # the article is painted before it is asked

        return "\n".join(
            f"{one.number}  {BETWEEN.join(standing_facts(one))}\n{shortened(one.statement, 120)}"
            for one in self.claims_at(point)
        )

    @override
    def target_at(self, point: QPoint) -> ClaimId | None:
        here = [one.id for one in self.claims_at(point)]
        return next_after(here, self._current) if here else None


def _is_far(card: Card, middle: float) -> bool:
    """Whether a line leads from a card, whose first line has its middle there, to its words."""
    return abs(middle - card.wanted) > REACH
