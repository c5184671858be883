"""Font table and style sheet of an RTF file."""

from dataclasses import dataclass, field

from factcheck.importers.rtf.state import Destination

BODY = 9
"""The outline level of what is no heading."""


_LONGEST_CHAIN = 64


@dataclass(slots=True)
class RtfStyle:
    """A paragraph style: its name in lower case, the style it is made from, its outline level (9 for none)."""

    label: str = ""
    parent: int | None = None
    outline: int = BODY


@dataclass(slots=True)
class HeaderTables:
    """The character sets of the fonts and the paragraph styles, by their numbers."""

    charsets: dict[int, int] = field(default_factory=dict)
    _styles: dict[int, RtfStyle] = field(default_factory=dict)
    _open: int | None = None
    _label: str = ""

    def begin(self) -> None:
        """Begins an entry; until it says otherwise it is the one without a number."""
        self._open, self._label = 0, ""

    def read(self, destination: Destination, word: str, number: int) -> None:
        """Takes in what a control word says of the entry that is open."""
        if word == ("f" if destination is Destination.FONTS else "s"):
            self._open = number
        elif word in ("cs", "ds", "ts", "tsrowd"):
            self._open = None
        elif self._open is None:
            return
        elif word == "fcharset" and destination is Destination.FONTS:
            self.charsets[self._open] = number
        elif word == "sbasedon":
            self._style(self._open).parent = number
        elif word == "outlinelevel":
            self._style(self._open).outline = min(max(0, number), BODY)

    def name(self, text: str) -> None:
        """Adds to the name of the style that is open; a semicolon ends it."""
        name, semicolon, _rest = text.partition(";")
        self._label += name
        if semicolon and self._open is not None:
            self._style(self._open).label = self._label.strip().casefold()
            self._open, self._label = None, ""

    def look_up(self, number: int) -> tuple[list[str], int]:
        """What a style and those it is made from are called, and the nearest outline level."""
        labels: list[str] = []
        outline = BODY
        seen: set[int | None] = set()
        at: int | None = number
        while at in self._styles and at not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(at)
            style = self._styles[at]
            labels.append(style.label)
            outline = style.outline if outline == BODY else outline
            at = style.parent
        return labels, outline

    def _style(self, number: int) -> RtfStyle:
        return self._styles.setdefault(number, RtfStyle())
