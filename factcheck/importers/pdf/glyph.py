"""A glyph: one sign that a PDF paints, and where."""

from dataclasses import dataclass

from factcheck.importers.pdf.words import Look


@dataclass(slots=True)
class Glyph:
    """A sign that a PDF paints; x0 to x1 is its advance, y its baseline, `turn` the angle it is set at, in degrees."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    look: Look
    turn: int = 0

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.x0 + self.x1) / 2
