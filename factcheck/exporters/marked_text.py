"""The words of a block with its passages marked, as HTML: elements nest where passages do; text made fit to be seen."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_UNASSIGNED = dict.fromkeys((*range(128, 160), 65534, 65535, *range(55296, 57344)), "�")
_VISIBLE = {code: character for code, character in (_PICTURES | _UNASSIGNED).items() if chr(code) not in "\n\t"}
LEVELS = 3
"""How many underlines there are room for below a line of text."""
_ELEMENTS = {StyleKind.BOLD: "strong", StyleKind.ITALIC: "em", StyleKind.STRUCK: "s"}


def visible(text: str) -> str:
    """`text` with every control character but LF and TAB replaced by a character that can be printed."""
    return text.translate(_VISIBLE)


@dataclass(frozen=True, slots=True)
class MarkTags:
    """How a passage is written: the tag where it begins, where it goes on, and the number behind its end."""

    begins: str
    goes_on: str
    number: str


Tags = Callable[[str], MarkTags]


def annotated(text: str, within: Span, styles: Iterable[Style], marks: Sequence[Mark[str]], tags: Tags) -> str:
    """The words of `within` as HTML; `tags` tells how the passage of a key is written.

    A passage that crosses another or a block ends and goes on; its number stands once, where it really ends.
    """
    return _Writer(text, within, list(styles), marks, tags).written()


class _Writer:
    def __init__(self, text: str, within: Span, styles: list[Style], marks: Sequence[Mark[str]], tags: Tags) -> None:
        self._text = text
        self._within = within
        self._styles = styles
        self._tags = tags
        self._out: list[str] = []
        self._open: list[Mark[str]] = []
        self._starts: dict[int, list[Mark[str]]] = defaultdict(list)
        self._ends: dict[int, list[Mark[str]]] = defaultdict(list)
        for mark in marks:
            if mark.span.overlaps(within):
                self._starts[max(mark.span.start, within.start)].append(mark)
                self._ends[min(mark.span.end, within.end)].append(mark)

    def written(self) -> str:
        cuts = {self._within.start, self._within.end, *self._starts, *self._ends}
        for style in self._styles:
            cuts |= {style.start, style.end}
        places = sorted(cut for cut in cuts if self._within.start <= cut <= self._within.end)
        for at, following in zip(places, [*places[1:], None], strict=True):
            self._close(at)
            self._begin(at)
            if following is not None:
                self._write(at, following)
        return "".join(self._out)

    def _close(self, at: int) -> None:
        ending = set(self._ends.get(at, ()))
        if not ending:
            return
        deepest = min(index for index, mark in enumerate(self._open) if mark in ending)
        above = self._open[deepest:]
        self._out.append("</mark>" * len(above))
        del self._open[deepest:]
        for mark in sorted(self._ends[at], key=lambda one: -len(one.span)):
            if mark.span.end == at:
                self._out.append(self._tags(mark.key).number)
        for mark in above:
            if mark not in ending:
                self._out.append(self._tags(mark.key).goes_on)
                self._open.append(mark)

    def _begin(self, at: int) -> None:
        for mark in sorted(self._starts.get(at, ()), key=lambda one: -one.span.end):
            tags = self._tags(mark.key)
            self._out.append(tags.begins if mark.span.start == at else tags.goes_on)
            self._open.append(mark)

    def _write(self, start: int, end: int) -> None:
        words = escape(visible(self._text[start:end]))
        for style in self._styles:
            if style.start <= start and end <= style.end:
                words = _styled(words, style)
        self._out.append(words)


def _styled(words: str, style: Style) -> str:
    if style.kind in _ELEMENTS:
        return f"<{_ELEMENTS[style.kind]}>{words}</{_ELEMENTS[style.kind]}>"
    return linked(words, style.target)


def linked(words: str, url: str) -> str:
    """`words`, which are HTML already, as a link to `url` if that is an address one may follow."""
    return f'<a href="{escape(url.strip())}" rel="noreferrer">{words}</a>' if follows(url) else words


def follows(url: str) -> bool:
    """Whether a report may link to `url`: http, https or mailto, without blanks or control characters inside."""
    address = url.strip()
    return is_link(address) and address.isprintable() and " " not in address


def underline_levels(marks: Iterable[Mark[str]]) -> dict[Mark[str], int]:
    """The underline of each mark, 0 next to the words: the longest lies lowest, none crosses another.

    A mark for which no level is left has none.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LEVELS)]
    found: dict[Mark[str], int] = {}
    for mark in sorted(dict.fromkeys(marks), key=lambda one: (len(one.span), one.span.start, one.key)):
        level = 1 + max((at for at in range(LEVELS) if _is_taken(taken[at], mark.span)), default=-1)
        if level < LEVELS:
            row = taken[level]
            row.insert(bisect_left(row, (mark.span.start, 0)), (mark.span.start, mark.span.end))
            found[mark] = level
    return found


def _is_taken(row: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_left(row, (span.end, 0))
    return at > 0 and row[at - 1][1] > span.start
