"""Scope of an RTF file: its blocks, with the open paragraph, link and tables."""

from dataclasses import dataclass, field

from factcheck.domain.records.draft import Piece
from factcheck.importers.shared.annotations import Link
from factcheck.importers.shared.paragraph import ParagraphBuilder, row_of


@dataclass(slots=True)
class RtfScope:
    """A sequence of blocks of its own: the body, a note, a comment, a text box, a header."""

    pieces: list[Piece] = field(default_factory=list)
    builder: ParagraphBuilder = field(default_factory=ParagraphBuilder)
    later: list[Piece] = field(default_factory=list)
    sign: str | None = None
    is_caption: bool = False
    is_comment: bool = False
    is_numbered: bool = False
    is_endnote: bool = False
    link: Link | None = None
    paragraphs: int = 0
    _cells: dict[int, list[list[Piece]]] = field(default_factory=dict)
    _cell: dict[int, list[Piece]] = field(default_factory=dict)

    def begin_paragraph(self) -> None:
        """Makes room for the next paragraph."""
        self.builder, self.later = ParagraphBuilder(), []
        self.sign, self.is_caption, self.link = None, False, None
        self.paragraphs += 1

    def add(self, pieces: list[Piece], depth: int) -> None:
        """Takes in blocks at a depth of tables, 0 for none; rows that were left open deeper inside end here."""
        depth = max(depth, 1 if 1 in self._cells else 0)
        self._end_rows(depth)
        if depth:
            self._cell.setdefault(depth, []).extend(pieces)
        else:
            self.pieces += pieces

    def end_cell(self, depth: int) -> None:
        """Ends a cell of the table at this depth."""
        self._cells.setdefault(depth, []).append(self._cell.pop(depth, []))

    def end_row(self, depth: int) -> None:
        """Ends a row: it becomes a block, or more, of what is around it."""
        cells = self._cells.pop(depth, [])
        if rest := self._cell.pop(depth, []):
            cells.append(rest)
        outer = self._cell.setdefault(depth - 1, []) if depth > 1 else self.pieces
        outer += row_of(cells)

    def close(self) -> list[Piece]:
        """Ends everything that is open; returns all blocks."""
        self._end_rows(0)
        return self.pieces

    def _end_rows(self, depth: int) -> None:
        """Ends the rows that are open deeper inside than this."""
        while (inner := max((*self._cells, *self._cell), default=0)) > depth:
            self.end_row(inner)
