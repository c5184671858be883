"""An article on paper: which lines stand on which page, and what is written beside them; lengths in 1/96 inch."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QSizeF

from factcheck.domain.records.annotation import Annotation
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.proof import UNNUMBERED, Proof
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.confidentiality import released, with_counts, withheld_notes
from factcheck.domain.rules.marked_article import MarkedPassage, marked_article, without_notes
from factcheck.domain.rules.unnamed_sources import UnnamedSources
from factcheck.ui.article.document import ArticleDocument
from factcheck.ui.article.lines import ArticleLines
from factcheck.ui.article.marks import ArticleMarks
from factcheck.ui.article.placed import PlacedLine
from factcheck.ui.article.print_notes import MarginNote, indent_of, note_ascent, note_in_words, number_note
from factcheck.ui.article.typography import ArticleFormats, Typography
from factcheck.ui.widgets.theme import LIGHT

MM = 96 / 25.4
_READING = Typography(size=14, line_spacing=1.75)
_BETWEEN_NOTES = 5.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper of `size`, with the column of the article on it and the margin for notes beside it."""

    size: QSizeF
    left: float = 25 * MM
    top: float = 25 * MM
    bottom: float = 22 * MM
    right: float = 10 * MM
    margin: float = 53 * MM
    gap: float = 7 * MM

    @property
    def column(self) -> float:
        """The width of the article; never less than 40 mm, however narrow the paper."""
        return max(40 * MM, self.size.width() - self.left - self.gap - self.margin)

    @property
    def notes_left(self) -> float:
        """Where notes begin."""
        return self.left + self.column + self.gap

    @property
    def notes_width(self) -> float:
        """How wide a note may be."""
        return self.margin - self.right

    @property
    def height(self) -> float:
        """The height there is for lines; never less than 40 mm."""
        return max(40 * MM, self.size.height() - self.top - self.bottom)


@dataclass(slots=True)
class PrintedPage:
    """One page: a stretch of the article's column, and the notes beside it."""

    lines: list[PlacedLine] = field(default_factory=list)
    notes: list[MarginNote] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Where in the whole column this page begins."""
        return self.lines[0].top if self.lines else 0.0

    @property
    def bottom(self) -> float:
        """Where in the whole column this page ends."""
        return self.lines[-1].bottom if self.lines else 0.0

    @property
    def notes_bottom(self) -> float:
        """Where a further note may begin."""
        return self.notes[-1].y + self.notes[-1].height + _BETWEEN_NOTES if self.notes else 0.0


class ArticlePages:
    """A proof with its claims laid out on sheets, as an audience may read them; nothing is painted yet."""

    def __init__(
        self,
        proof: Proof,
        claims: Iterable[Claim],
        annotations: Iterable[Annotation],
        sheet: Sheet,
        wordings: Iterable[ProposedWording] = (),
        audience: Level = Level.EDITORS,
        unnamed: UnnamedSources | None = None,
    ) -> None:
        claims = tuple(claims)
        notes = withheld_notes(proof, annotations, claims, audience, unnamed)
        wordings, claims = released(wordings, notes, audience), released(claims, notes, audience)
        if audience is Level.ANYONE:
            claims = tuple(with_counts(one, wordings) for one in claims)
        left = [one for one in wordings if one.waits or one.is_awaited_in(proof)]
        proof, claims, left_there = without_notes(proof, claims, notes.blocks, left)
        self.proof = proof
        self.sheet = sheet
        self.marks = ArticleMarks(proof.id, claims)
        self._blocks = marked_article(proof, claims, left_there)
        self.struck = [run.span for block in self._blocks for run in block.runs if run.wordings]
        """The words that others are proposed for, or accepted for and not in the text yet."""
        self.document = ArticleDocument(proof, ArticleFormats(_READING, LIGHT))
        self.document.setUseDesignMetrics(True)
        self.document.setTextWidth(sheet.column + 2 * self.document.formats.side_margin)
        self.document.size()  # lays out all of it
        self.lines = ArticleLines(None, self.document)
        self._wordings, self.indent = wordings, indent_of(claims)
        self._waiting: list[MarginNote] = []
        self.pages = [PrintedPage()]
        blocks = self.lines.visible(0, self.document.size().height())
        for group in _kept_together((line for block in blocks for line in self.lines.lines_of(block)), proof):
            self._place(group)
        while self._waiting:
            self._turn()

    def number_at(self, line: PlacedLine) -> int | None:
        """The number of the paragraph that begins with a line, if it has one."""
        return self._blocks[line.block.index].number if not line.line.lineNumber() else None

    def _place(self, group: Sequence[PlacedLine]) -> None:
        notes = [self._notes(line) for line in group]
        page = self.pages[-1]
        if page.lines and not self._fits(page, group, notes):
            page = self._turn()
        for line, beside in zip(group, notes, strict=True):
            if page.lines and line.bottom - page.top > self.sheet.height:
                page = self._turn()
            page.lines.append(line)
            for note in beside:
                self._put(page, note, _level_with(line, page.top))

    def _fits(self, page: PrintedPage, group: Sequence[PlacedLine], notes: Sequence[Sequence[MarginNote]]) -> bool:
        if group[-1].bottom - page.top > self.sheet.height:
            return False
        if not any(notes):
            return True
        end = page.notes_bottom
        for line, beside in zip(group, notes, strict=True):
            for note in beside:
                end = max(end, _level_with(line, page.top)) + note.height + _BETWEEN_NOTES
        return not self._waiting and end - _BETWEEN_NOTES <= self.sheet.height

    def _turn(self) -> PrintedPage:
        page = PrintedPage()
        self.pages.append(page)
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self._put(page, note, None)
        return page

    def _put(self, page: PrintedPage, note: MarginNote, line_y: float | None) -> None:
        y = max(line_y or 0.0, page.notes_bottom)
        if self._waiting or (page.notes and y + note.height > self.sheet.height):
            self._waiting.append(note)
        else:
            y = max(0.0, min(y, self.sheet.height - note.height))
            page.notes.append(replace(note, y=y, line_y=line_y))

    def _notes(self, line: PlacedLine) -> list[MarginNote]:
        """The claims whose words begin in `line`, each once."""
        start = line.block.qt_start + line.line.textStart()
        first, last = map(self.document.from_qt, (start, start + line.line.textLength()))
        begun = self._blocks[line.block.index].begun
        told: dict[ClaimId, MarkedPassage] = {}
        for one in begun[bisect_left(begun, first, key=_start) : bisect_left(begun, last, key=_start)]:
            told.setdefault(one.claim.id, one)
        width = self.sheet.notes_width - self.indent
        return [
            number_note(one.claim) if one.at else note_in_words(one.claim, self._wordings, width)
            for one in told.values()
        ]


def _start(one: MarkedPassage) -> int:
    return one.span.start


def _level_with(line: PlacedLine, top: float) -> float:
    """The `y` of a note that stands on the baseline of `line`."""
    return line.baseline - top - note_ascent()


def _kept_together(lines: Iterable[PlacedLine], proof: Proof) -> Iterator[list[PlacedLine]]:
    """The lines in groups that no page end should part: a heading and what follows, two lines of a paragraph."""
    group: list[PlacedLine] = []
    for line in lines:
        group.append(line)
        if not _keeps_with_next(line, proof):
            yield group
            group = []
    if group:
        yield group


def _keeps_with_next(line: PlacedLine, proof: Proof) -> bool:
    number, count = line.line.lineNumber(), line.block.layout.lineCount()
    return proof.blocks[line.block.index].kind in UNNUMBERED or (count > 1 and number in (0, count - 2))
