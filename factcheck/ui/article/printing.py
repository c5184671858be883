"""Paints the pages of an article on paper or into a PDF: black on white, with the claims in the margin."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter, QPen

from factcheck.domain.file_errors import UnwritableError
from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.proof import Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.unnamed_sources import UnnamedSources
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.labels import FOR_WHOM
from factcheck.translation import N_, _, is_right_to_left
from factcheck.ui.article.lines import OVERHANG
from factcheck.ui.article.painter import ArticlePainter
from factcheck.ui.article.print_notes import AFTER_ICON, ICON, MarginNote, note_ascent, small_font
from factcheck.ui.article.print_pages import MM, ArticlePages, PrintedPage, Sheet
from factcheck.ui.widgets.painting import print_icon
from factcheck.ui.widgets.theme import LIGHT

_UNDER_LAST_LINE = 9
_FOR_ANYONE = N_(
    "What is for checkers, editors or lawyers alone is not in it and not counted, whether or not there is any."
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every page says about itself: the headline, when it was printed, and for whom."""

    headline: str
    printed: str
    audience: Level = Level.EDITORS


def print_article(
    device: QPagedPaintDevice,
    proof: Proof,
    claims: Iterable[Claim],
    annotations: Iterable[Annotation],
    imprint: Imprint,
    wordings: Iterable[ProposedWording] = (),
    unnamed: UnnamedSources | None = None,
) -> int:
    """Paints the pages that `device` asks for and says how many; raises UnwritableError where it takes none.

    `unnamed` are the sources of the desk that are not to be named.
    """
    pages = ArticlePages(proof, claims, annotations, sheet_of(device), wordings, imprint.audience, unnamed)
    wanted = device.pageRanges()
    numbers = [n for n in range(1, len(pages.pages) + 1) if wanted.isEmpty() or wanted.contains(n)]
    painter = QPainter()
    if not painter.begin(device):
        raise UnwritableError(imprint.headline, _("the printer or file does not take it"))
    try:
        _to_paper(painter, device)
        for place, number in enumerate(numbers):
            if place:
                device.newPage()
            PagePainter(painter, pages, imprint).paint(number)
    finally:
        painter.end()
    return len(numbers)


def sheet_of(device: QPagedPaintDevice) -> Sheet:
    """The paper of a printer or PDF."""
    inches = device.pageLayout().fullRect(QPageLayout.Unit.Inch)
    return Sheet(QSizeF(inches.width() * 96, inches.height() * 96))


def _to_paper(painter: QPainter, device: QPagedPaintDevice) -> None:
    """Lets the painter count in 1/96 inch from the corner of the paper, whatever the printer leaves blank."""
    layout, dpi = device.pageLayout(), device.logicalDpiX()
    if layout.mode() is QPageLayout.Mode.StandardMode:
        blank = layout.paintRect(QPageLayout.Unit.Inch).topLeft()
        painter.translate(-blank.x() * dpi, -blank.y() * dpi)
    painter.scale(dpi / 96, dpi / 96)


class PagePainter:
    """Paints one page after the other with a painter that counts in 1/96 inch."""

    def __init__(self, painter: QPainter, pages: ArticlePages, imprint: Imprint) -> None:
        self._painter = painter
        self._pages = pages
        self._sheet = pages.sheet
        self._imprint = imprint
        self._article_painter = ArticlePainter(pages.document, pages.lines, LIGHT)

    def paint(self, number: int) -> None:
        """Paints the page `number`, counted from 1."""
        page = self._pages.pages[number - 1]
        self._paint_head()
        self._paint_foot(number)
        if page.lines:
            self._paint_column(page)
        self._paint_numbers(page)
        for note in page.notes:
            self._paint_leader(note)
            self._paint_note(note)

    def _paint_column(self, page: PrintedPage) -> None:
        painter, width = self._painter, self._pages.document.textWidth()
        painter.save()
        margin = self._pages.document.formats.side_margin
        painter.translate(self._seen_x(self._sheet.left - margin, width), self._sheet.top - page.top)
        for line in page.lines:
            painter.setPen(QColor(LIGHT.text))
            line.line.draw(painter, QPointF(line.block.x, line.block.y))
        height = page.bottom - page.top
        painter.setClipRect(QRectF(0, page.top, width, height + _UNDER_LAST_LINE))
        # The painter looks OVERHANG beyond what it is asked for, and lines of other pages are not wanted.
        first, last = round(page.top) + OVERHANG + 1, round(page.bottom) - OVERHANG - 1
        strip = self._article_painter.strip(QRect(0, first, round(width), last - first), self._pages.marks)
        self._article_painter.paint_over(painter, strip, self._pages.marks)
        self._article_painter.strike(painter, strip, self._pages.struck)
        painter.restore()

    def _paint_numbers(self, page: PrintedPage) -> None:
        for line in page.lines:
            number = self._pages.number_at(line)
            if number is not None:
                baseline = self._sheet.top + line.baseline - page.top
                self._write(self._sheet.left - 5 * MM, baseline, str(number), is_end=True)

    def _paint_note(self, note: MarginNote) -> None:
        painter, status = self._painter, note.claim.status
        x, y = self._sheet.notes_left, self._sheet.top + note.y
        baseline = y + note_ascent()
        middle = baseline - QFontMetricsF(small_font()).capHeight() / 2
        print_icon(
            painter,
            f"status-{status.value}",
            LIGHT.foreground[status],
            QRectF(self._seen_x(x, ICON), middle - ICON / 2, ICON, ICON),
        )
        painter.setPen(QColor(LIGHT.text))
        painter.setFont(small_font(bold=True))
        width = painter.fontMetrics().horizontalAdvance(note.claim.number)
        painter.drawText(QPointF(self._seen_x(x + ICON + AFTER_ICON, width), baseline), note.claim.number)
        if note.words is not None:
            painter.setPen(QColor(LIGHT.foreground[status]))
            note.words.draw(painter, QPointF(self._seen_x(x + self._pages.indent, note.words.lineAt(0).width()), y))

    def _paint_leader(self, note: MarginNote) -> None:
        """A hairline from the line of the article to a note that had to make way for others."""
        if note.line_y is None or abs(note.y - note.line_y) < 2:
            return
        down = self._sheet.top + note_ascent() - QFontMetricsF(small_font()).capHeight() / 2
        start = QPointF(self._seen_x(self._sheet.notes_left - self._sheet.gap + 2 * MM), down + note.line_y)
        end = QPointF(self._seen_x(self._sheet.notes_left - 1.5 * MM), down + note.y)
        self._painter.setPen(QPen(QColor(LIGHT.rule), 0.6))
        self._painter.drawLine(start, end)

    def _paint_head(self) -> None:
        sheet, y = self._sheet, 14 * MM
        proof = _("Proof {number}", number=self._pages.proof.number)
        self._write(sheet.left, y, f"{shortened(self._imprint.headline, 70)} · {proof}")
        self._write(sheet.notes_left, y, FOR_WHOM[self._imprint.audience])
        width = sheet.notes_left + sheet.notes_width - sheet.left
        rule = QRectF(self._seen_x(sheet.left, width), y + 2.5 * MM, width, 0.75)
        self._painter.fillRect(rule, QColor(LIGHT.rule))
        if self._imprint.audience is Level.ANYONE:
            room = rule.adjusted(0, 1.2 * MM, 0, 7 * MM)
            self._painter.setFont(small_font(size=8))
            self._painter.setPen(QColor(LIGHT.dim))
            self._painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading, _(_FOR_ANYONE))

    def _paint_foot(self, number: int) -> None:
        sheet, y = self._sheet, self._sheet.size.height() - 11 * MM
        self._write(sheet.left, y, _("Page {number} of {pages}", number=number, pages=len(self._pages.pages)))
        self._write(sheet.notes_left, y, f"SHA-256 {self._pages.proof.sha256[:12]}")
        self._write(sheet.left + sheet.column, y, _("Printed {when}", when=self._imprint.printed), is_end=True)

    def _write(self, x: float, baseline: float, words: str, *, is_end: bool = False) -> None:
        """Writes small words that begin at `x`, or end there."""
        font = small_font(size=10)
        self._painter.setFont(font)
        self._painter.setPen(QColor(LIGHT.dim))
        width = QFontMetricsF(font).horizontalAdvance(words)
        self._painter.drawText(QPointF(self._seen_x(x - width if is_end else x, width), baseline), words)

    def _seen_x(self, x: float, width: float = 0) -> float:
        """Where a thing so wide begins on the sheet: as told, or the other way round in a right-to-left language."""
        return self._sheet.size.width() - x - width if is_right_to_left() else x
