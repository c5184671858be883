"""State while RTF is read: fonts and styles, formatting of the open groups, and what waits for their ends."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from enum import Enum, auto

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.shared.numerals import Height
from factcheck.importers.shared.paragraph import PLAIN, TextFormat, linked, switched


class Destination(Enum):
    """The destination of text: where characters at this place of the file go."""

    TEXT = auto()
    IGNORED = auto()
    KEPT = auto()
    PICTURE = auto()
    FONTS = auto()
    STYLES = auto()


@dataclass(slots=True)
class State:
    """Everything that holds until the group ends."""

    destination: Destination = Destination.TEXT
    ignorable: bool = False
    unicode: Destination | None = None
    blanks: int = 1
    bold: bool = False
    italic: bool = False
    struck: bool = False
    height: Height = Height.BASELINE
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    author: int = 0
    font: int | None = None
    other_font: int | None = None
    reversed: bool = False
    language: int = 0
    target: str = ""
    style: int = 0
    outline: int = 9
    list: int = 0
    level: int = 0
    depth: int = 0
    in_table: bool = False
    rtl: bool = False

    @property
    def format(self) -> TextFormat:
        """The styles of the words at this place."""
        emphases = {StyleKind.BOLD: self.bold, StyleKind.ITALIC: self.italic, StyleKind.STRUCK: self.struck}
        return linked(switched(PLAIN, emphases), self.target)


@dataclass(slots=True)
class Groups:
    """The groups that are open, and what holds in the innermost; a group without changes shares it with the outer."""

    state: State = field(default_factory=State)
    _around: list[State] = field(default_factory=list)
    _endings: list[tuple[int, Callable[[], None]]] = field(default_factory=list)
    _kept: list[list[str]] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._around)

    def open(self) -> None:
        """Begins a group."""
        self._around.append(self.state)
        if self.state.ignorable:
            self.set(ignorable=False)

    def close(self) -> None:
        """Ends a group, with everything that waited for it; a brace too many ends nothing."""
        while self._endings and self._endings[-1][0] == self.depth > 0:
            self._endings.pop()[1]()
        if self._around:
            self.state = self._around.pop()

    def set(self, **values: object) -> None:
        """Changes what holds until the group ends; the group around keeps its own."""
        if self._around and self.state is self._around[-1]:
            self.state = copy(self.state)
        for name, value in values.items():
            setattr(self.state, name, value)

    def at_end(self, run: Callable[[], None]) -> None:
        """Has something done when the group ends, the last that was asked for first."""
        self._endings.append((self.depth, run))

    def keep(self, run: Callable[[str], None]) -> None:
        """Keeps the words of the group out of the text, and hands them over when it ends."""
        self._kept.append([])
        self.set(destination=Destination.KEPT)
        self.at_end(lambda: run("".join(self._kept.pop())))

    def put(self, text: str) -> None:
        """Adds words to those that are kept."""
        self._kept[-1].append(text)


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
