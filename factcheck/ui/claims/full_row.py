"""A claim with its whole statement: on two lines at most, and below it a line of short facts."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from typing_extensions import override

from factcheck.domain.records.claim import Claim
from factcheck.domain.text.canonical import one_line
from factcheck.domain.wording.claim_words import further_facts, standing_facts
from factcheck.domain.wording.labels import STATUS
from factcheck.ui.claims.row_painter import BAR, DRAWN, RowPainter, lead, sign_size, signs_width
from factcheck.ui.claims.rows import RowShape

LINES = 3
"""Lines of text in a row; what the statement leaves of them is there for the facts."""
BETWEEN = " · "
WRAP_ANYWHERE = QTextOption()
WRAP_ANYWHERE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """`text` in one line or two of at most `width` px; what two do not hold ends with an ellipsis."""
    layout = QTextLayout(text, font)
    layout.setTextOption(WRAP_ANYWHERE)
    layout.beginLayout()
    ends = [_end_of_line(layout, width) for _line in range(2)]
    layout.endLayout()
    units = text.encode("utf-16-le")
    if len(units) <= 2 * ends[0]:
        return [text]
    first, rest = (part.decode("utf-16-le") for part in (units[: 2 * ends[0]], units[2 * ends[0] :]))
    if len(units) > 2 * ends[1]:
        rest = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [first.rstrip(), rest]


def _end_of_line(layout: QTextLayout, width: int) -> int:
    """Makes the next line of a text, `width` px wide; where it ends, in units of UTF-16, 0 where nothing is left."""
    line = layout.createLine()
    if not line.isValid():
        return 0
    line.setLineWidth(width)
    return line.textStart() + line.textLength()


def placed(widths: Sequence[int], between: int, room: int, first_room: int, lines: int) -> list[range]:
    """Which facts of these widths stand in each of so many lines, by their number, whole; the first does in any case.

    `room` is that of a line, `first_room` that of the first one, `between` what separates two facts, in px.
    """
    found, first, left = [], 0, first_room
    for at, width in enumerate(widths):
        needed = width + (between if at > first else 0)
        if needed <= left or at == 0:
            left -= needed
            continue
        found.append(range(first, at))
        if len(found) == lines or width > room:
            return found
        first, left = at, room - width
    return [*found, range(first, len(widths))]


def is_cut(facts: Sequence[str]) -> bool:
    """Whether the first of the facts is cut: what no line has room for needs no second ellipsis then."""
    return facts[0].endswith("…")


def joined(facts: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """The facts of a line; what is cut ends with an ellipsis, also where there is no room for one as a fact."""
    return metrics.elidedText(BETWEEN.join(facts), Qt.TextElideMode.ElideRight, room)


class FactsRoom(NamedTuple):
    """The room for facts: `width` px in each of so many `lines`, in the first one `first` px."""

    metrics: QFontMetrics
    width: int
    first: int
    lines: int

    def laid_out(self, facts: Sequence[str], standing: int, shortest: str) -> "tuple[list[str], list[range]] | None":
        """The facts with their lines, none of the `standing` ones left out or cut, but the first.

        Of that no more is cut than makes room for those behind it, and so much is left as the `shortest` takes; None
        where there is no room for all of them.
        """
        width = self.metrics.horizontalAdvance
        for beside in range(standing):
            shown = self._cut(facts, beside)
            if shown[0] != facts[0] and width(shown[0]) < width(shortest):
                return None
            lines = self.placed(shown)
            if lines[-1].stop >= standing and self._ends_whole(shown, lines, standing):
                return shown, lines
        return None

    def placed(self, facts: Sequence[str]) -> list[range]:
        """Which facts stand in which line."""
        widths = [self.metrics.horizontalAdvance(one) for one in facts]
        return placed(widths, self.metrics.horizontalAdvance(BETWEEN), self.width, self.first, self.lines)

    def _cut(self, facts: Sequence[str], beside: int) -> list[str]:
        """The facts, the first cut so that so many others stand beside it, which tells that there are more."""
        if not beside:
            return list(facts)
        needed = sum(map(self.metrics.horizontalAdvance, [*facts[1 : beside + 1], *[BETWEEN] * beside]))
        return [self.metrics.elidedText(facts[0], Qt.TextElideMode.ElideRight, self.first - needed), *facts[1:]]

    def _ends_whole(self, facts: Sequence[str], lines: Sequence[range], standing: int) -> bool:
        """Whether the last line has room for what says that there are more facts, else cuts none of the standing."""
        first, end = lines[-1].start, lines[-1].stop
        if end > standing or end == len(facts) or is_cut(facts):
            return True
        room = self.first if len(lines) == 1 else self.width
        return self.metrics.horizontalAdvance(BETWEEN.join([*facts[first:end], "…"])) <= room


def direction_of(text: str) -> Qt.LayoutDirection:
    """Where the script of `text` begins, by its first letter."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return Qt.LayoutDirection.LeftToRight if kind == "L" else Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LayoutDirectionAuto


class FullRow(RowPainter):
    """Draws a claim on as many lines as a row has, and in its middle where it needs fewer."""

    @override
    def claim(self, claim: Claim, shape: RowShape, verdict_room: int) -> None:
        signs, high = (claim.status, *shape.beneath[:3]), self._metrics.lineSpacing()
        chevron, number = lead(self._rect, self._metrics)
        start = number.right() + 5
        room = self._rect.right() - 9 - start
        statement = wrapped(one_line((claim.statement or claim.words)[:DRAWN]), self._painter.font(), room)
        icons = signs_width(len(signs), sign_size(self._metrics)) + 6
        inset = max(0, icons - (start - self._rect.left() - BAR - 2))  # they stand under the number, and many go on
        statement, facts, lines = self._laid_out(claim, statement, room, room - inset)
        top = self._rect.top() + (self._rect.height() - (len(statement) + len(lines)) * high) // 2
        self._head(_line(chevron, top, high), _line(number, top, high), shape)
        self._statement(statement, QRect(start, top, room, high))
        top += len(statement) * high
        self._signs(QRect(start + inset - icons, top, icons, high), signs)
        for nth, line in enumerate(lines):
            cell = QRect(start, top + nth * high, room, high)
            shown = facts[line.start : line.stop]
            shown += ["…"] if line is lines[-1] and line.stop < len(facts) and not is_cut(facts) else []
            self._facts(cell.adjusted(0 if nth else inset, 0, 0, 0), shown, None if nth else claim)

    def _laid_out(
        self, claim: Claim, statement: list[str], room: int, first: int
    ) -> tuple[list[str], list[str], list[range]]:
        """The lines of the statement and those of the facts: it has one alone where these need two."""
        standing = standing_facts(claim)
        facts = [*standing, *further_facts(claim)]
        for lines in dict.fromkeys((len(statement), 1)):
            space = FactsRoom(self._metrics, room, first, LINES - lines)
            laid = space.laid_out(facts, len(standing), STATUS[claim.status] + "…")
            if laid is not None:
                return self._in_lines(statement, lines, room), *laid
        return statement, facts, FactsRoom(self._metrics, room, first, LINES - len(statement)).placed(facts)

    def _in_lines(self, statement: list[str], lines: int, room: int) -> list[str]:
        if lines == len(statement):
            return statement
        return [self._metrics.elidedText(" ".join(statement), Qt.TextElideMode.ElideRight, room)]

    def _statement(self, lines: Sequence[str], cell: QRect) -> None:
        direction = direction_of("".join(lines))
        for nth, line in enumerate(lines):
            box = cell.translated(0, nth * cell.height())
            self._words(box, line, self._tokens.text, direction)

    def _facts(self, cell: QRect, words: Sequence[str], claim: Claim | None) -> None:
        """Draws the facts of a line; those of a `claim` begin with its verdict, which is in its colour."""
        text = joined(words, self._metrics, cell.width())
        if claim is not None:
            verdict, text = text[: len(words[0])], text[len(words[0]) :]
            self._words(cell, verdict, self._tokens.foreground[claim.status], self._direction)
            cell.setLeft(cell.left() + self._metrics.horizontalAdvance(verdict))
        self._words(cell, text, self._tokens.dim, self._direction)


def _line(cell: QRect, top: int, height: int) -> QRect:
    return QRect(cell.left(), top, cell.width(), height)
