"""The content of a PDF page: glyphs, chunks of text, rectangles, upright rules, and what the whole file holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.domain.records.annotation import Remark
from factcheck.importers.pdf.formatted_text import CharFormat, FormattedText

MIDDLE = 0.3  # of the size of type: half the height of small letters, where a rule between two of them is looked for
ABOVE, BELOW = 0.75, 0.22  # of the size of type: capitals and descenders of the usual book faces
# Of the size of type: the blanks of justified lines reach the first, and gutters begin below it, at the second, as in
# gazettes with 6 pt between columns of 9 pt type. A gap at one place in so many lines is no blank by chance.
WORD_GAP, GUTTER, FEW_ROWS = 0.55, 0.4, 8

Gaps = list[tuple[float, float]]


@dataclass(slots=True)
class Glyph:
    """A character that a PDF paints; x0 to x1 is its advance, y its baseline, `angle` that of the line in degrees."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    char_format: CharFormat
    angle: int = 0
    spaced: bool = False

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words from x0 to x1 on the baseline y; points, from the upper left corner of the page as it is shown.

    `angle` is that of the baseline, in degrees clockwise; their place is then that on the page turned back by it.
    """

    words: FormattedText
    x0: float
    x1: float
    y: float
    size: float
    rtl: bool = False
    angle: int = 0

    @property
    def top(self) -> float:
        """Where the capitals reach to."""
        return self.y - ABOVE * self.size

    @property
    def bottom(self) -> float:
        """Where the descenders reach to."""
        return self.y + BELOW * self.size


def gap_between(one: Glyph | Chunk, other: Glyph | Chunk) -> float:
    """How far apart two of a line are, whichever is the first from the left."""
    return max(other.x0 - one.x1, one.x0 - other.x1)


def common_gaps(one: Gaps, other: Gaps) -> Gaps:
    """The whitespace of both, as intervals from left to right in ascending order."""
    shared: Gaps = []
    at = to = 0
    while at < len(one) and to < len(other):
        left, right = max(one[at][0], other[to][0]), min(one[at][1], other[to][1])
        if left < right:
            shared.append((left, right))
        if one[at][1] < other[to][1]:
            at += 1
        else:
            to += 1
    return shared


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page as it is shown; points, from its upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page as it was read: its chunks in the order of the file, and where its pictures and upright rules are.

    `head` and `foot` are words that stand apart in its margins.
    """

    number: int
    width: float
    height: float
    chunks: tuple[Chunk, ...]
    pictures: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    head: tuple[Chunk, ...] = ()
    foot: tuple[Chunk, ...] = ()


@dataclass(slots=True)
class PdfContents:
    """What a PDF holds: pages and remarks, and how many letters have no, a lost or no sure meaning, or lie outside.

    `mixed` counts glyphs that stand for letters written to the left and to the right, `wordless` links that touch no
    words; `doubtful` are the numbers of the pages whose lines may be out of order.
    """

    pages: list[PageContent] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)
    language: str = ""
    unmapped: int = 0
    unread: int = 0
    guessed: int = 0
    mixed: int = 0
    outside: int = 0
    fields: int = 0
    letters: int = 0
    invisible: int = 0
    marked: int = 0
    painted: bool = False
    footnotes: int = 0
    wordless: int = 0
    doubtful: Sequence[int] = ()


_WIDE, _HIGH = 8.0, 40.0  # points; only how rules are looked up
_NEAR = 0.5  # points by which rounding may put a rule into the letter beside it
_MOST_IN_CELL = 8  # rules at one place; more are a pattern
_MOST_CELLS = 100  # places looked at for one rule or gap


class Rules:
    """Tells where an upright rule stands between two places; it looks at few rules, however many there are."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        """Sorts the rules into the cells of a grid."""
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            column, first = int(_middle(box) // _WIDE), int(box.y0 // _HIGH)
            for row in range(first, min(int(box.y1 // _HIGH), first + _MOST_CELLS) + 1):
                cell = self._cells.setdefault((column, row), [])
                if len(cell) < _MOST_IN_CELL:
                    cell.append(box)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._cells)

    def between(self, left: float, right: float, y: float) -> list[float]:
        """Where rules pass the height `y` between `left` and `right`, from left to right."""
        found: list[float] = []
        row = int(y // _HIGH)
        first, last = int((left - _NEAR) // _WIDE), int((right + _NEAR) // _WIDE)
        for column in range(first, min(last, first + _MOST_CELLS) + 1):
            for box in self._cells.get((column, row), ()):
                if left - _NEAR <= _middle(box) <= right + _NEAR and box.y0 <= y <= box.y1:
                    found.append(_middle(box))
        return sorted(found)


def _middle(box: Box) -> float:
    return (box.x0 + box.x1) / 2
