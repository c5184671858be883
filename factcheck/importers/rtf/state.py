"""State while RTF is read: formatting of the open groups, and scopes of blocks with what is open in them."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from enum import Enum, auto

from factcheck.domain.records.draft import Piece
from factcheck.importers.shared.annotations import Link
from factcheck.importers.shared.paragraph import ParagraphBuilder, TextFormat, row_of, text_format
from factcheck.importers.shared.superscripts import Height


class Destination(Enum):
    """The destination of text: where characters at this place of the file go."""

    TEXT = auto()
    IGNORED = auto()
    KEPT = auto()
    PICTURE = auto()
    FONTS = auto()
    STYLES = auto()


@dataclass(slots=True)
class State:
    """Everything that holds until the group ends."""

    destination: Destination = Destination.TEXT
    ignorable: bool = False
    unicode: Destination | None = None
    blanks: int = 1
    bold: bool = False
    italic: bool = False
    struck: bool = False
    height: Height = Height.LINE
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    author: int = 0
    font: int | None = None
    other_font: int | None = None
    reversed: bool = False
    language: int = 0
    target: str = ""
    style: int = 0
    outline: int = 9
    list: int = 0
    level: int = 0
    depth: int = 0
    in_table: bool = False
    rtl: bool = False

    @property
    def format(self) -> TextFormat:
        """The styles of the words at this place."""
        return text_format(self.bold, self.italic, self.struck, self.target)


@dataclass(slots=True)
class Groups:
    """The groups that are open, and what holds in the innermost; a group without changes shares it with the outer."""

    state: State = field(default_factory=State)
    _around: list[State] = field(default_factory=list)
    _endings: list[tuple[int, Callable[[], None]]] = field(default_factory=list)
    _kept: list[list[str]] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._around)

    def open(self) -> None:
        """Begins a group."""
        self._around.append(self.state)
        if self.state.ignorable:
            self.set(ignorable=False)

    def close(self) -> None:
        """Ends a group, with everything that waited for it; a brace too many ends nothing."""
        while self._endings and self._endings[-1][0] == self.depth > 0:
            self._endings.pop()[1]()
        if self._around:
            self.state = self._around.pop()

    def set(self, **values: object) -> None:
        """Changes what holds until the group ends; the group around keeps its own."""
        if self._around and self.state is self._around[-1]:
            self.state = copy(self.state)
        for name, value in values.items():
            setattr(self.state, name, value)

    def at_end(self, run: Callable[[], None]) -> None:
        """Has something done when the group ends, the last that was asked for first."""
        self._endings.append((self.depth, run))

    def keep(self, run: Callable[[str], None]) -> None:
        """Keeps the words of the group out of the text, and hands them over when it ends."""
        self._kept.append([])
        self.set(destination=Destination.KEPT)
        self.at_end(lambda: run("".join(self._kept.pop())))

    def put(self, text: str) -> None:
        """Adds words to those that are kept."""
        self._kept[-1].append(text)


@dataclass(slots=True)
class RtfScope:
    """A sequence of blocks of its own: the body, a note, a comment, a text box, a header."""

    pieces: list[Piece] = field(default_factory=list)
    builder: ParagraphBuilder = field(default_factory=ParagraphBuilder)
    later: list[Piece] = field(default_factory=list)
    label: str | None = None
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
        self.label, self.is_caption, self.link = None, False, None
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
