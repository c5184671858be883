"""The words of a block with its passages marked, as HTML: elements nest where passages do; text made fit to be seen."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.ids import PassageId
from factcheck.domain.records.proof import Style, StyleKind
from factcheck.domain.records.proposed_wording import ProposedWording
from factcheck.domain.rules.marked_article import MarkedPassage, Run
from factcheck.domain.text.span import Span
from factcheck.domain.wording.query_words import in_copy_words

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


Tags = Callable[[MarkedPassage], MarkTags]


def annotated(text: str, runs: Sequence[Run], tags: Tags) -> str:
    """The words of `runs` as HTML; `tags` tells how a passage is written.

    A passage that crosses another or a block ends and goes on; its number stands once, where it really ends.
    """
    return _Writer(text, runs, tags).written()


class _Writer:
    def __init__(self, text: str, runs: Sequence[Run], tags: Tags) -> None:
        self._text = text
        self._runs = runs
        self._tags = tags
        self._out: list[str] = []
        self._open: list[MarkedPassage] = []

    def written(self) -> str:
        for run in self._runs:
            self._begin(run)
            self._write(run)
            self._close(run)
        return "".join(self._out)

    def _begin(self, run: Run) -> None:
        is_first = run is self._runs[0]
        new = [one for one in run.passages if is_first or one.span.start == run.span.start]
        for one in sorted(new, key=lambda one: -one.span.end):
            tags = self._tags(one)
            self._out.append(tags.begins if one.span.start == run.span.start else tags.goes_on)
            self._open.append(one)

    def _write(self, run: Run) -> None:
        words = escape(visible(run.span.of(self._text)))
        for style in run.styles:
            words = _styled(words, style)
        self._out.append(f"<del>{words}</del>" if run.wordings else words)
        self._out += [_inserted(one) for one in run.wordings if one.span.end == run.span.end]

    def _close(self, run: Run) -> None:
        is_last = run is self._runs[-1]
        ending = [one for one in run.passages if is_last or one.span.end == run.span.end]
        if not ending:
            return
        deepest = min(map(self._open.index, ending))
        above = self._open[deepest:]
        self._out.append("</mark>" * len(above))
        del self._open[deepest:]
        self._out += [self._tags(one).number for one in ending if one.span.end == run.span.end]
        for one in above:
            if one not in ending:
                self._out.append(self._tags(one).goes_on)
                self._open.append(one)


def _inserted(wording: ProposedWording) -> str:
    """The new words behind the old ones, and whether they are proposed or accepted."""
    new = f" <ins>{escape(visible(wording.proposed))}</ins>" if wording.proposed else ""
    return f'{new} <small class="how">{escape(in_copy_words(wording))}</small>'


def _styled(words: str, style: Style) -> str:
    if style.kind in _ELEMENTS:
        return f"<{_ELEMENTS[style.kind]}>{words}</{_ELEMENTS[style.kind]}>"
    url = escape(style.target.strip())
    return f'<a href="{url}" rel="noreferrer">{words}</a>' if follows(style.target) else words


def follows(url: str) -> bool:
    """Whether a report may link to `url`: http, https or mailto, without blanks or control characters inside."""
    address = url.strip()
    return is_link(address) and address.isprintable() and " " not in address


def underline_levels(passages: Iterable[MarkedPassage]) -> dict[PassageId, int]:
    """The underline of each passage, 0 next to the words: the longest lies lowest, none crosses another.

    A passage for which no level is left has none.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LEVELS)]
    found: dict[PassageId, int] = {}
    for one in sorted(passages, key=lambda one: (len(one.span), one.span.start, one.passage.id)):
        level = 1 + max((at for at in range(LEVELS) if _is_taken(taken[at], one.span)), default=-1)
        if level < LEVELS:
            row = taken[level]
            row.insert(bisect_left(row, (one.span.start, 0)), (one.span.start, one.span.end))
            found[one.passage.id] = level
    return found


def _is_taken(row: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_left(row, (span.end, 0))
    return at > 0 and row[at - 1][1] > span.start
