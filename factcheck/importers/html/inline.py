"""The text of one block of a page: blanks collapse as in a browser, styles keep their place."""

import re
from dataclasses import dataclass, field

from factcheck.domain.records.proof import Style, StyleKind

_BLANK = frozenset(" \t\n\r\f")
_BLANKS = re.compile("[ \t\n\r\f]+")
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_OTHER_LINE_ENDS = re.compile("[\x0b\x85\u2028\u2029]")


@dataclass(slots=True)
class _Open:
    target: str
    start: int | None = None
    depth: int = 1


@dataclass(slots=True)
class InlineText:
    """Words as they come, with the styles that are open; positions are code points of the block."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blank_before: bool = False
    _at_line_start: bool = True
    _open: dict[StyleKind, _Open] = field(default_factory=dict)
    _styles: list[Style] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but blanks came so far."""
        return not self._length

    @property
    def ends_with_break(self) -> bool:
        """Whether the last thing that came, blanks apart, was a line break."""
        return self._length > 0 and self._at_line_start

    def write(self, data: str) -> None:
        """Adds words; runs of blanks become one, no-break spaces stay, foreign line ends become LF."""
        if data.isascii():
            if data.isspace():
                self._blank_before = True
            else:
                self._write_line(data, " ".join(data.split()))
            return
        for number, line in enumerate(_OTHER_LINE_ENDS.split(data)):
            if number:
                self.break_line()
            self._write_line(line, _BLANKS.sub(" ", line).strip(" "))

    def write_kept(self, data: str) -> None:
        """Adds words with all their blanks and line ends."""
        for number, line in enumerate(_LINE_ENDS.split(data)):
            if number:
                self.break_line()
            if line:
                self._put(line)

    def break_line(self) -> None:
        """Adds a line end; blanks around it go."""
        self._add("\n")
        self._blank_before, self._at_line_start = False, True

    def open(self, kind: StyleKind, target: str = "") -> None:
        """Begins a style; one of the same kind that is open already goes on."""
        if kind in self._open:
            self._open[kind].depth += 1
        else:
            self._open[kind] = _Open(target)

    def close(self, kind: StyleKind) -> None:
        """Ends a style where it was opened first."""
        style = self._open[kind]
        style.depth -= 1
        if not style.depth:
            self._keep(kind, self._open.pop(kind))

    def take(self) -> tuple[str, tuple[Style, ...]]:
        """The text so far with its styles, and a fresh start; open styles go on in the next block."""
        for kind, style in self._open.items():
            self._keep(kind, style)
            style.start = None
        whole = "".join(self._parts)
        text = whole.lstrip("\n")
        front = len(whole) - len(text)
        text = text.rstrip(" \t\n")
        styles = tuple(moved for style in self._styles if (moved := _moved(style, front, len(text))))
        self._parts, self._styles, self._length = [], [], 0
        self._blank_before, self._at_line_start = False, True
        return ("", ()) if not text or text.isspace() else (text, styles)

    def _write_line(self, line: str, words: str) -> None:
        """Adds the words of a line, which may begin and end with blanks."""
        self._blank_before |= line[:1] in _BLANK
        if words:
            self._put(words)
            self._blank_before = line[-1] in _BLANK

    def _put(self, word: str) -> None:
        if self._blank_before and not self._at_line_start:
            self._add(" ")
        for style in self._open.values():
            if style.start is None:
                style.start = self._length
        self._add(word)
        self._blank_before = self._at_line_start = False

    def _add(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _keep(self, kind: StyleKind, style: _Open) -> None:
        if style.start is not None and style.start < self._length:
            self._styles.append(Style(kind, style.start, self._length, style.target))


def _moved(style: Style, front: int, length: int) -> Style | None:
    if not front and style.end <= length:
        return style
    start, end = max(0, style.start - front), min(length, style.end - front)
    return Style(style.kind, start, end, style.target) if start < end else None
