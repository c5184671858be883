"""Words of a page in the paragraph that is open: blanks collapse as in a browser, styles keep their place."""

import re
from collections import Counter

from factcheck.domain.records.proof import StyleKind
from factcheck.importers.html.page import PageBlock
from factcheck.importers.shared.block_builder import BlockBuilder

_BLANK = frozenset(" \t\n\r\f")
_BLANKS = re.compile("[ \t\n\r\f]+")
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_OTHER_LINE_ENDS = re.compile("[\x0b\x85\u2028\u2029]")


class InlineText:
    """Writes words as they come, with the styles that are open, into the paragraphs of `blocks`."""

    def __init__(self, blocks: BlockBuilder[PageBlock, None]) -> None:
        self._blocks = blocks
        self._open: dict[StyleKind, tuple[StyleKind, str]] = {}
        self._depths = Counter[StyleKind]()
        self._blank_before = False
        self._at_line_start = True

    @property
    def ends_with_break(self) -> bool:
        """Whether the last thing that came, blanks apart, was a line break."""
        return self._blocks.length > 0 and self._at_line_start

    def begin(self) -> None:
        """Begins afresh; open styles go on."""
        self._blank_before, self._at_line_start = False, True

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
        self._open.setdefault(kind, (kind, target))
        self._depths[kind] += 1

    def close(self, kind: StyleKind) -> None:
        """Ends a style where it was opened first."""
        self._depths[kind] -= 1
        if not self._depths[kind]:
            style = self._open.pop(kind)
            if self._blocks.scope.paragraph is not None:
                self._blocks.scope.paragraph.end_style(style)

    def _write_line(self, line: str, words: str) -> None:
        """Adds the words of a line, which may begin and end with blanks."""
        self._blank_before |= line[:1] in _BLANK
        if words:
            self._put(words)
            self._blank_before = line[-1] in _BLANK

    def _put(self, word: str) -> None:
        if self._blank_before and not self._at_line_start:
            self._add(" ")
        paragraph = self._blocks.scope.paragraph or self._blocks.begin_paragraph()
        paragraph.set_format(self._open.values())
        paragraph.extend(word)
        self._blank_before = self._at_line_start = False

    def _add(self, part: str) -> None:
        (self._blocks.scope.paragraph or self._blocks.begin_paragraph()).extend(part)
