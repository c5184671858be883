"""Words with their look, as a PDF sets them: how they are joined and cut."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.importers.shared.superscripts import Height

_SMALL, _RAISED, _LOWERED = 0.88, 0.15, 0.08


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set and where they stand; `marks` are the numbers of the remarks that touch them."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    marks: tuple[int, ...] = ()
    lowered: bool = False

    def at(self, height: Height) -> "Look":
        """The same look at another height."""
        return replace(self, raised=height is Height.RAISED, lowered=height is Height.LOWERED)

    @property
    def height(self) -> Height:
        """Where the letters stand against the line."""
        return Height.RAISED if self.raised else Height.LOWERED if self.lowered else Height.LINE


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Words:
    """A text and its looks: (end, look) in ascending order, each from the end of the one before."""

    text: str = ""
    looks: tuple[tuple[int, Look], ...] = ()

    def stretches(self) -> Iterator[tuple[int, int, Look]]:
        """Every stretch of one look: [start, end) and the look."""
        start = 0
        for end, look in self.looks:
            yield start, end, look
            start = end

    def parts(self) -> Iterator[tuple[str, Look]]:
        """Every stretch of one look: its text and the look."""
        return ((self.text[start:end], look) for start, end, look in self.stretches())

    def cut(self, start: int, end: int | None = None) -> "Words":
        """The part [start, end)."""
        last = len(self.text) if end is None else end
        return words((self.text[max(a, start) : min(b, last)], look) for a, b, look in self.stretches() if a < last)

    def stripped(self) -> "Words":
        """The words without blanks around them."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def last_look(self) -> Look:
        """The look of the last letter."""
        return self.looks[-1][1] if self.looks else PLAIN

    @property
    def begins_raised(self) -> bool:
        """Whether the first letter is a superscript."""
        return bool(self.looks) and self.looks[0][1].raised

    @property
    def bold(self) -> bool:
        """Whether nearly all letters are bold."""
        return self._share([end - start for start, end, look in self.stretches() if look.bold])

    @property
    def italic(self) -> bool:
        """Whether nearly all letters are italic."""
        return self._share([end - start for start, end, look in self.stretches() if look.italic])

    def _share(self, letters: list[int]) -> bool:
        return sum(letters) > 0.9 * len(self.text)


def words(parts: Iterable[tuple[str, Look]]) -> Words:
    """The parts as one text; neighbours of one look become one stretch."""
    texts: list[str] = []
    looks: list[tuple[int, Look]] = []
    at = 0
    for text, look in parts:
        if not text:
            continue
        at += len(text)
        texts.append(text)
        if looks and looks[-1][1] == look:
            looks[-1] = (at, look)
        else:
            looks.append((at, look))
    return Words("".join(texts), tuple(looks))


def height_of(shift: float, size: float, largest: float) -> Height:
    """Where letters of one size stand in a line of larger ones; `shift` is how far they are raised, in points."""
    if size >= _SMALL * largest:
        return Height.LINE
    if shift > _RAISED * largest:
        return Height.RAISED
    return Height.LOWERED if -shift > _LOWERED * largest else Height.LINE


def joined(first: Words, glue: str, second: Words) -> Words:
    """Both with `glue` between them, which looks as what is before it where both look alike."""
    before, after = first.last_look(), second.looks[0][1] if second.looks else PLAIN
    between = before if before == after else PLAIN
    return words([*first.parts(), (glue, between), *second.parts()])
