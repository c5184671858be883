"""A chunk: words on one baseline without a wide gap, and where on the page they stand."""

from dataclasses import dataclass

from factcheck.importers.pdf.words import Words

ABOVE, BELOW = 0.75, 0.22


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words from x0 to x1 on the baseline y; points, from the upper left corner of the page as it is seen.

    `turn` is the angle they are set at, in degrees; their place is then that on the page turned back by it.
    """

    words: Words
    x0: float
    x1: float
    y: float
    size: float
    rtl: bool = False
    turn: int = 0

    @property
    def top(self) -> float:
        """Where the capitals reach to."""
        return self.y - ABOVE * self.size

    @property
    def bottom(self) -> float:
        """Where the descenders reach to."""
        return self.y + BELOW * self.size

    @property
    def width(self) -> float:
        """From side to side."""
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page as it is seen; points, from its upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Sheet:
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
