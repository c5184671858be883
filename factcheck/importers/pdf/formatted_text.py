"""Words with their formats, as a PDF sets them: how they are joined and cut."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.importers.shared.numerals import Height

# Of the largest size of the line: superscripts have 0.6 to 0.8 of it, raised by a third, subscripts lowered by a sixth.
SMALL, _SUPERSCRIPT, _SUBSCRIPT = 0.88, 0.15, 0.08
_NEARLY_ALL = 0.9  # of the letters; a full stop or a note mark behind bold words is often plain


@dataclass(frozen=True, slots=True)
class CharFormat:
    """How letters are set and where they stand; `remarks` are the numbers of the remarks that touch them."""

    bold: bool = False
    italic: bool = False
    height: Height = Height.BASELINE
    remarks: tuple[int, ...] = ()

    @property
    def is_superscript(self) -> bool:
        """Whether the letters stand above the line."""
        return self.height is Height.SUPERSCRIPT


PLAIN = CharFormat()


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text and its formats: (end, format) in ascending order, each from the end of the one before."""

    text: str = ""
    formats: tuple[tuple[int, CharFormat], ...] = ()

    def runs(self) -> Iterator[tuple[int, int, CharFormat]]:
        """Every stretch of one format: [start, end) and the format."""
        start = 0
        for end, char_format in self.formats:
            yield start, end, char_format
            start = end

    def parts(self) -> Iterator[tuple[str, CharFormat]]:
        """Every stretch of one format: its text and the format."""
        return ((self.text[start:end], char_format) for start, end, char_format in self.runs())

    def cut(self, start: int, end: int | None = None) -> "FormattedText":
        """The part [start, end)."""
        last = len(self.text) if end is None else end
        return formatted(
            (self.text[max(a, start) : min(b, last)], char_format) for a, b, char_format in self.runs() if a < last
        )

    def stripped(self) -> "FormattedText":
        """The words without blanks around them."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def last_format(self) -> CharFormat:
        """The format of the last letter."""
        return self.formats[-1][1] if self.formats else PLAIN

    @property
    def begins_with_superscript(self) -> bool:
        """Whether the first letter is a superscript."""
        return bool(self.formats) and self.formats[0][1].is_superscript

    @property
    def bold(self) -> bool:
        """Whether nearly all letters are bold."""
        return self._share([end - start for start, end, char_format in self.runs() if char_format.bold])

    @property
    def italic(self) -> bool:
        """Whether nearly all letters are italic."""
        return self._share([end - start for start, end, char_format in self.runs() if char_format.italic])

    def _share(self, letters: list[int]) -> bool:
        return sum(letters) > _NEARLY_ALL * len(self.text)


def formatted(parts: Iterable[tuple[str, CharFormat]]) -> FormattedText:
    """The parts as one text; neighbours of one format become one stretch."""
    texts: list[str] = []
    formats: list[tuple[int, CharFormat]] = []
    at = 0
    for text, char_format in parts:
        if not text:
            continue
        at += len(text)
        texts.append(text)
        if formats and (formats[-1][1] is char_format or formats[-1][1] == char_format):
            formats[-1] = (at, char_format)
        else:
            formats.append((at, char_format))
    return FormattedText("".join(texts), tuple(formats))


def height_of(shift: float, size: float, largest: float) -> Height:
    """Where letters of one size stand in a line of larger ones; `shift` is how far they are raised, in points."""
    if size >= SMALL * largest:
        return Height.BASELINE
    if shift > _SUPERSCRIPT * largest:
        return Height.SUPERSCRIPT
    return Height.SUBSCRIPT if -shift > _SUBSCRIPT * largest else Height.BASELINE


def joined(first: FormattedText, glue: str, second: FormattedText) -> FormattedText:
    """Both with `glue` between them, with the format of both where it is the same."""
    before, after = first.last_format(), second.formats[0][1] if second.formats else PLAIN
    between = before if before == after else PLAIN
    return formatted([*first.parts(), (glue, between), *second.parts()])
