"""Tables of a web page that are open: a label that reaches down over several rows is read in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.page import PageBlock
from factcheck.importers.shared.numerals import signed
from factcheck.importers.shared.paragraph import row_of

_LONGEST_LABEL = 120
_MOST_LABELS = 20
_MOST_REPEATED = 200_000
_WIDEST = 1_000
_TO_THE_END = 65_534


@dataclass(frozen=True, slots=True)
class Cell:
    """How many rows and columns a cell takes up, or has left; `label` is what it repeats in those that are left."""

    rows: int = 1
    columns: int = 1
    label: Sequence[PageBlock] = ()


@dataclass(slots=True)
class Tables:
    """For each open table the cells that reach down, by their columns; and how many letters were repeated so far."""

    _open: list[dict[int, Cell]] = field(default_factory=list)
    _repeated: int = 0

    def begin(self) -> None:
        """Begins a table."""
        self._open.append({})

    def end(self) -> None:
        """Ends the innermost table."""
        self._open.pop()

    def end_group(self) -> None:
        """Ends a group of rows, beyond which no cell reaches."""
        if self._open:
            self._open[-1] = {}

    def row(self, cells: Sequence[Cell], texts: list[list[PageBlock]]) -> list[PageBlock]:
        """The blocks of a row with these `cells`, holding these `texts`."""
        reaches_down = bool(self._open) and (bool(self._open[-1]) or any(cell.rows > 1 for cell in cells))
        is_labelled = reaches_down and self._repeated <= _MOST_REPEATED
        whole = row_of(self._labelled(cells, texts) if is_labelled else texts)
        once = " ".join(block.once or block.text for blocks in texts for block in blocks if block.text)
        return [replace(whole[0], once=once)] if len(whole) == 1 and once else row_of(texts)

    def _labelled(self, cells: Sequence[Cell], texts: list[list[PageBlock]]) -> list[Sequence[PageBlock]]:
        """The cells of a row with those that reach down from above in their places."""
        above, below = self._open[-1], dict[int, Cell]()
        made: list[Sequence[PageBlock]] = []
        column = 0
        for cell, blocks in zip(cells, texts, strict=True):
            while column in above:
                column = self._repeat(above.pop(column), column, made, below)
            made.append(blocks)
            if cell.rows > 1 and len(below) < _MOST_LABELS:
                below[column] = replace(cell, rows=cell.rows - 1, label=_label(blocks))
            column += cell.columns
        for behind in sorted(one for one in above if one >= column):
            self._repeat(above[behind], behind, made, below)
        self._open[-1] = below
        return made

    def _repeat(self, span: Cell, column: int, made: list[Sequence[PageBlock]], below: dict[int, Cell]) -> int:
        """Puts the label in its column; returns the next one."""
        self._repeated += sum(len(block.text) for block in span.label)
        made.append(span.label)
        if span.rows > 1:
            below[column] = replace(span, rows=span.rows - 1)
        return column + span.columns


def cell_of(given: Attributes) -> Cell:
    """The cell with these attributes."""
    rows = signed(given.get("rowspan", ""), 1)
    columns = signed(given.get("colspan", ""), 1)
    return Cell(min(rows, _TO_THE_END) if rows else _TO_THE_END, min(max(1, columns), _WIDEST))


def _label(blocks: list[PageBlock]) -> list[PageBlock]:
    """The blocks of a cell where they are a label to be repeated, else none."""
    length = sum(len(block.text) for block in blocks)
    plain = all(block.kind is BlockKind.PARAGRAPH for block in blocks)
    return blocks if plain and length <= _LONGEST_LABEL else []
