"""Builds the blocks of a Word file: paragraphs, text boxes, table rows, and the anchors of annotations in them."""

from dataclasses import dataclass, field, replace

from factcheck.domain.records.draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.docx import styles
from factcheck.importers.docx.numbering import Numbering
from factcheck.importers.shared.paragraph import PLAIN as PLAIN_TEXT
from factcheck.importers.shared.paragraph import ParagraphBuilder, TextFormat, row_of

# A piece with this label stands for an image, until it is known whether it has a caption.
IMAGE = "\ufffc"


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Paragraph formatting: the kind of block, the list and the level in it, the direction.

    `unmarked` says that its mark is hidden, `hidden` that its style hides its words.
    """

    role: styles.Role = styles.PLAIN
    number: str = ""
    level: int = 0
    rtl: bool = False
    unmarked: bool = False
    hidden: bool = False


@dataclass(slots=True)
class _Open:
    builder: ParagraphBuilder
    format: ParagraphFormat
    since: int = 0
    following: ParagraphFormat | None = None
    goes_on: bool = False
    behind: list[Piece] = field(default_factory=list)


class DocxBlocks:
    """Collects text into pieces; list items are numbered as their paragraphs end."""

    def __init__(self, numbering: Numbering) -> None:
        self.pieces: list[Piece] = []
        self._numbering = numbering
        self._open: _Open | None = None
        self._frames: list[tuple[list[Piece], _Open | None]] = []
        self._rows: list[list[list[Piece]]] = []
        self._waiting: list[int] = []
        self._paragraphs = 0

    # Paragraphs

    def begin(self, format: ParagraphFormat) -> None:
        """Begins a paragraph, or goes on with the one whose mark was deleted."""
        if self._open is not None and self._open.goes_on:
            self._open.following, self._open.since = format, self._open.builder.length
            return
        self.flush()
        self._open = _Open(ParagraphBuilder(), format)
        self._paragraphs += 1
        for remark in self._waiting:
            self._open.builder.anchor(remark)
        self._waiting = []

    def end(self, goes_on: bool = False) -> None:
        """Ends a paragraph; where it `goes_on` the next one continues it and, if it has words, sets it."""
        here = self._open
        if here is None:
            return
        if here.following is not None and (not here.since or here.builder.length > here.since):
            here.format = here.following
        here.following, here.goes_on = None, goes_on
        if not goes_on:
            self.flush()

    def flush(self) -> None:
        """Ends what is open for good."""
        here, self._open = self._open, None
        if here is not None:
            self.pieces.append(self._taken(here))
            self.pieces.extend(here.behind)

    def _taken(self, here: _Open) -> Piece:
        format = here.format
        kind, level = format.role
        label: str | None = None
        if format.number and (here.builder.length or not format.unmarked):
            label = self._numbering.label(format.number, format.level)
        if label and kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            kind, level = BlockKind.LIST_ITEM, max(level, format.level + 1)
        elif kind is BlockKind.LIST_ITEM and label is None:
            label = "•"
        return here.builder.take(kind, level, label or "", format.rtl)

    # Words and anchors

    @property
    def place(self) -> tuple[int, int]:
        """Where writing has come to: the paragraph, and the code points in it; to be compared only."""
        return self._paragraphs, 0 if self._open is None else self._open.builder.length

    def write(self, words: str, format: TextFormat = PLAIN_TEXT) -> None:
        """Adds words; a paragraph begins where none is open."""
        if self._open is None:
            self.begin(ParagraphFormat())
        if self._open is not None:
            self._open.builder.write(words, format)

    def anchor(self, remark: int) -> None:
        """Anchors a remark here, or to the beginning of the next paragraph."""
        if self._open is not None:
            self._open.builder.anchor(remark)
        else:
            self._waiting.append(remark)

    def anchor_end(self, remark: int) -> None:
        """Anchors the end of a remark here, or to the end of the paragraph before."""
        if self._open is None and self.pieces:
            last = self.pieces[-1]
            here = len(last.text)
            self.pieces[-1] = replace(last, anchors=(*last.anchors, RemarkAnchor(remark, here, here)))
        else:
            self.anchor(remark)

    def image(self, words: str) -> None:
        """Leaves a place for an image behind this paragraph, with the words that describe it."""
        behind = self.pieces if self._open is None else self._open.behind
        behind.append(Piece(BlockKind.CAPTION, words, label=IMAGE))

    # Boxes and tables

    def enter_frame(self) -> None:
        """Begins a place of its own, a box or a cell."""
        self._frames.append((self.pieces, self._open))
        self.pieces, self._open = [], None

    def leave_box(self) -> None:
        """Ends a text box: what it holds comes behind the paragraph it hangs on."""
        inside = self._leave_frame()
        if self._open is None:
            self.pieces.extend(inside)
        else:
            self._open.behind.extend(inside)

    def enter_row(self) -> None:
        """Begins a row of a table."""
        self.flush()
        self._rows.append([])

    def leave_cell(self) -> None:
        """Ends a cell."""
        inside = self._leave_frame()
        if self._rows:
            self._rows[-1].append(inside)
        else:
            self.pieces.extend(inside)

    def leave_row(self) -> None:
        """Ends a row: one readable line where its cells allow."""
        self.flush()
        self.pieces.extend(row_of(self._rows.pop()))

    def _leave_frame(self) -> list[Piece]:
        self.flush()
        inside = self.pieces
        self.pieces, self._open = self._frames.pop()
        return inside
