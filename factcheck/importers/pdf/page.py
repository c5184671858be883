"""The content of a PDF page: glyphs, chunks of text, rectangles, and what the whole file holds."""

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

    `mixed` counts glyphs that stand for letters written to the left and to the right.
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
