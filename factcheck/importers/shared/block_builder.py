"""Puts blocks together from events: scopes of blocks, the paragraph that is open in each, rows of tables."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from factcheck.importers.shared.paragraph import B, ParagraphBuilder, row_of

S = TypeVar("S")


@dataclass(slots=True)
class TableRow(Generic[B]):
    """A row of a table: the cells that have ended, and the blocks of the one that is open."""

    cells: list[list[B]] = field(default_factory=list)
    blocks: list[B] = field(default_factory=list)


@dataclass(slots=True)
class BlockScope(Generic[B, S]):
    """Blocks of their own: those of the body, a note, a comment, a box; `state` is what the format keeps for them.

    `number` is that of the last paragraph, `behind` holds what comes behind the one that is open.
    """

    state: S
    number: int
    blocks: list[B] = field(default_factory=list)
    rows: list[TableRow[B]] = field(default_factory=list)
    paragraph: ParagraphBuilder | None = None
    behind: list[B] = field(default_factory=list)


class BlockBuilder(ABC, Generic[B, S]):
    """Collects the blocks of a file; each format says which block a paragraph becomes that ends."""

    def __init__(self, new_state: Callable[[], S]) -> None:
        self._new_state = new_state
        self._paragraphs = 0
        self._around: list[BlockScope[B, S]] = []
        self.scope = BlockScope[B, S](new_state(), 0)

    @property
    def state(self) -> S:
        """What the format keeps for the scope that is open."""
        return self.scope.state

    @property
    def paragraph(self) -> ParagraphBuilder | None:
        """The paragraph that is open, if one is."""
        return self.scope.paragraph

    @property
    def rows(self) -> list[TableRow[B]]:
        """The rows of tables that are open, the innermost last."""
        return self.scope.rows

    @property
    def blocks(self) -> list[B]:
        """Where blocks go: into the cell that is open, or the scope."""
        return self.rows[-1].blocks if self.rows else self.scope.blocks

    @property
    def length(self) -> int:
        """How many code points the paragraph has that is open."""
        return 0 if self.paragraph is None else self.paragraph.length

    @property
    def place(self) -> tuple[int, int]:
        """Where writing has come to: the paragraph, and the code points in it; to be compared only."""
        return self.scope.number, -1 if self.paragraph is None else self.paragraph.length

    @abstractmethod
    def flush(self) -> None:
        """Ends the paragraph that is open, if one is."""

    def begin_paragraph(self) -> ParagraphBuilder:
        """Begins a paragraph; one that is open ends."""
        self.flush()
        self._paragraphs += 1
        paragraph = ParagraphBuilder()
        self.scope.number, self.scope.paragraph = self._paragraphs, paragraph
        return paragraph

    def end_paragraph(self, block: B) -> None:
        """Ends the paragraph that is open as this block, and puts behind it what stood in it."""
        self.blocks.extend((block, *self.close_paragraph()))

    def close_paragraph(self) -> list[B]:
        """Closes the paragraph that is open; the blocks that stood in it."""
        scope = self.scope
        behind, scope.paragraph, scope.behind = scope.behind, None, []
        return behind

    def add(self, blocks: Iterable[B]) -> None:
        """Takes in blocks of their own: behind the paragraph that is open, if one is."""
        (self.blocks if self.paragraph is None else self.scope.behind).extend(blocks)

    def attach(self, blocks: Iterable[B]) -> None:
        """Takes in blocks that stand in a paragraph: they come behind it, and it begins where none is open."""
        if self.paragraph is None:
            self.begin_paragraph()
        self.scope.behind.extend(blocks)

    def enter(self) -> None:
        """Begins a scope."""
        self._around.append(self.scope)
        self.scope = BlockScope(self._new_state(), self._paragraphs)

    def leave(self) -> list[B]:
        """Ends the scope, with all that is open in it; its blocks."""
        self.flush()
        while self.rows:
            self.end_row()
        blocks = self.scope.blocks
        if self._around:
            self.scope = self._around.pop()
        return blocks

    def begin_row(self) -> None:
        """Begins a row of a table."""
        self.flush()
        self.rows.append(TableRow())

    def end_cell(self) -> None:
        """Ends a cell of the row that is open, if one is."""
        self.flush()
        if self.rows:
            row = self.rows[-1]
            row.cells.append(row.blocks)
            row.blocks = []

    def end_row(self) -> list[B]:
        """Ends a row, and returns its blocks: one readable line where its cells allow."""
        if self.blocks or self.paragraph is not None:
            self.end_cell()
        made = row_of(self.rows.pop().cells)
        self.blocks.extend(made)
        return made
