"""The lines on both sides of a strip of whitespace: whether they are text in columns or the cells of a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.importers.pdf.page import FEW_ROWS, Chunk

_LEAST_FILLED = 0.35  # ragged text reaches its edge, nearly, in more lines than this; cells do not
SHORTEST = 16  # letters of a line; columns of 80 pt hold 17 and more, cells of numbers fewer
_SHORTEST_OF_ALL = 8  # letters of a line of text: two short words; what is shorter are signs before items and formulas

# Of the size: lines are a size and more apart, superscripts are raised by a third; cells of one row are level, as
# rounding goes, while columns that begin at different heights are not.
_ONE_LINE, _LEVEL = 0.4, 0.15
_MOST_LEVEL = 0.7  # of the lines of the shorter side; some cells of a table hold two lines, or none
_RUN_ON = 0.5  # of the lines; in running text more begin with a small letter, in cells the first of a few only
# Of the size, and of the width: a word that did not fit leaves so much room at the end of a ragged line.
_SLACK, _RAGGED = 2.5, 0.15


@dataclass(slots=True)
class TextRow:
    """A line on the baseline y."""

    y: float
    chunks: list[Chunk]

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(chunk.x1 for chunk in self.chunks)

    @property
    def text(self) -> str:
        """The words of its first chunk."""
        return min(self.chunks, key=lambda one: one.x0).words.text

    @property
    def letters(self) -> float:
        """How many letters it holds; a letter as wide as it is high counts twice."""
        wide = sum(character > "\u2e80" for chunk in self.chunks for character in chunk.words.text)
        return sum(len(chunk.words.text) for chunk in self.chunks) + wide


Sides = tuple[list[TextRow], list[TextRow]]


def rows_of(chunks: Sequence[Chunk]) -> list[TextRow]:
    """The lines of chunks, from top to foot."""
    rows: list[TextRow] = []
    for chunk in sorted(chunks, key=lambda one: one.y):
        if rows and chunk.y - rows[-1].y < _ONE_LINE * chunk.size:
            rows[-1].chunks.append(chunk)
        else:
            rows.append(TextRow(chunk.y, [chunk]))
    return rows


def width(rows: Sequence[TextRow]) -> float:
    """From the left edge of the lines to the right one."""
    return max(row.x1 for row in rows) - min(chunk.x0 for row in rows for chunk in row.chunks)


def is_table(sides: Sides, inner: Sequence[int], em: float) -> bool:
    """Whether the lines of both sides stand level and are short or ragged, as the cells of a table are.

    `inner` is how many more such strips there are on each side.
    """
    left, right = sides
    heights = [row.y for row in right]
    level = sum(any(abs(row.y - y) < _LEVEL * em for y in heights) for row in left)
    if level < _MOST_LEVEL * min(len(left), len(right)):
        return False
    if all(len(rows) >= FEW_ROWS and _runs_on(rows) and letters(rows) > SHORTEST for rows in sides):
        return False
    return _shortest(sides, inner) < SHORTEST or min(_filled(left, em), _filled(right, em)) < _LEAST_FILLED


def is_running_text(sides: Sides, inner: Sequence[int]) -> bool:
    """Whether the lines of both sides are text, however short, or cells of several lines that are read one by one."""
    return all(map(_runs_on, sides)) and holds_words(sides, inner)


def holds_words(sides: Sides, inner: Sequence[int]) -> bool:
    """Whether the lines of both sides are long enough for words."""
    return _shortest(sides, inner) > _SHORTEST_OF_ALL


def letters(rows: Sequence[TextRow]) -> float:
    """How many letters a line holds on the average."""
    return sum(row.letters for row in rows) / len(rows)


def _shortest(sides: Sides, inner: Sequence[int]) -> float:
    """How many letters the lines of the narrower side hold between its strips of whitespace."""
    return min(letters(rows) / (1 + more) for rows, more in zip(sides, inner, strict=True))


def _runs_on(rows: Sequence[TextRow]) -> bool:
    """Whether most lines go on within a sentence, as those of text do and cells do not."""
    return sum(row.text[:1].islower() for row in rows) > _RUN_ON * len(rows)


def _filled(rows: list[TextRow], em: float) -> float:
    """The share of the lines that reach the right edge of their side, or nearly do, in ragged text too."""
    edge = max(row.x1 for row in rows)
    slack = max(_SLACK * em, _RAGGED * width(rows))
    return sum(edge - row.x1 < slack for row in rows) / len(rows)
