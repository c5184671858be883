"""A claim on one line: number, icon, verdict with its reason, statement, decision, evidence."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from typing_extensions import override

from factcheck.domain.records.claim import Claim, Outcome
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.bearing_words import short_caveat
from factcheck.domain.wording.claim_words import listed_statement, verdict_words
from factcheck.translation import NC_, Messages
from factcheck.ui.claims.row_painter import DRAWN, END, RowPainter, lead, sign_size, signs_width
from factcheck.ui.claims.rows import RowShape

WORDS_FROM = 520
LEAST_VERDICT, MOST_SHARE = 70, 0.24
OUTCOME_FROM = 300
IN_SHORT: Messages[Outcome] = Messages(
    {
        Outcome.FINE: NC_("decision in short", "Fine"),
        Outcome.CHANGE: NC_("decision in short", "Change"),
        Outcome.EDITOR: NC_("decision in short", "Editor"),
    },
    "decision in short",
)
_GAP = 10


@dataclass(frozen=True, slots=True)
class RowCells:
    """Where the parts of a row lie in a left-to-right window."""

    chevron: QRect
    number: QRect
    icons: QRect
    words: QRect
    statement: QRect
    evidence: QRect


def cells(row: QRect, metrics: QFontMetrics, evidence: int, signs: int = 1, verdict: int = 0) -> RowCells:
    """The parts of `row`; `signs` is how many icons stand in it.

    `evidence` is the width its last part needs, `verdict` what the words of the verdicts want, in px.
    """
    top, height, sign = row.top(), row.height(), sign_size(metrics)
    chevron, number = lead(row, metrics)
    icons = QRect(number.right() + 4, top, signs_width(signs, sign), height)
    last = QRect(row.right() - 11 - evidence, top, evidence, height)
    wide = row.width() >= WORDS_FROM * sign // 16
    width = round(min(max(verdict, LEAST_VERDICT), row.width() * MOST_SHARE)) if wide else 0
    words = QRect(icons.right() + 8, top, max(0, width - icons.width() + sign), height)
    start = words.right() + 1 + (_GAP if wide else 0)
    return RowCells(chevron, number, icons, words, QRect(start, top, last.left() - _GAP - start, height), last)


class DenseRow(RowPainter):
    """Draws a claim on one line."""

    @override
    def claim(self, claim: Claim, shape: RowShape, verdict_room: int) -> None:
        colour, signs = self._tokens.foreground[claim.status], (claim.status, *shape.beneath[:3])
        caveat = short_caveat(claim)
        outcome, evidence = self._outcome_width(claim), self._evidence_width(claim, caveat)
        place = cells(self._rect, self._metrics, outcome + evidence, len(signs), verdict_room)
        self._head(place.chevron, place.number, shape)
        self._signs(place.icons, signs)
        self._text(place.words, verdict_words(claim), colour)
        self._statement(place.statement, listed_statement(claim))
        self._outcome(place.evidence.adjusted(0, 0, -evidence - _GAP, 0), claim)
        self._evidence(place.evidence.adjusted(outcome, 0, 0, 0), claim, caveat)

    def _outcome_width(self, claim: Claim) -> int:
        has_room = self._rect.width() >= OUTCOME_FROM * sign_size(self._metrics) // 16
        if claim.outcome is None or not (has_room or claim.outcome is not Outcome.FINE):
            return 0
        return self._metrics.horizontalAdvance(IN_SHORT[claim.outcome]) + 2 + _GAP

    def _outcome(self, cell: QRect, claim: Claim) -> None:
        if claim.outcome is not None and cell.width() > 0:
            colour = self._tokens.text if claim.outcome is Outcome.CHANGE else self._tokens.dim
            self._text(cell, IN_SHORT[claim.outcome], colour, END)

    def _evidence_width(self, claim: Claim, caveat: str) -> int:
        if caveat:
            return self._metrics.horizontalAdvance(caveat) + 2
        digits = self._metrics.horizontalAdvance(max("00", str(claim.evidence_count), key=len))
        return digits + sign_size(self._metrics) + 2

    def _evidence(self, cell: QRect, claim: Claim, caveat: str) -> None:
        if caveat:
            self._text(cell, caveat, self._tokens.text, END)
            return
        size = sign_size(self._metrics) - 3
        box = QRect(cell.right() + 1 - size, cell.top() + (cell.height() - size) // 2, size, size)
        count, colour = str(claim.evidence_count or "–"), self._tokens.text
        if claim.evidence_count:
            self._icon(box, "paper-clip", self._tokens.dim)
        else:
            colour = self._tokens.dim
        self._text(cell.adjusted(0, 0, -size - 3, 0), count, colour, END)

    def _statement(self, cell: QRect, text: str) -> None:
        """The claim's own words, which begin at the side where their script begins."""
        shown = self._cut(one_line(text[:DRAWN]), cell.width())
        self._words(cell, shown, self._tokens.text, Qt.LayoutDirection.LayoutDirectionAuto)
