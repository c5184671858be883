"""Paragraphs of a PDF as pieces: their kind by size and place, their words joined over line ends."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind, Style, StyleKind
from factcheck.importers.pdf.footnotes import Footnote
from factcheck.importers.pdf.formatted_text import PLAIN, CharFormat, FormattedText, formatted
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.lines import Line
from factcheck.importers.pdf.page import Box
from factcheck.importers.pdf.paragraphs import LABEL, NUMBER, TextBlock, ends_sentence
from factcheck.importers.shared.numerals import at_height

_LARGER, _SMALLER = 1.12, 0.93  # of the size of the text: headings, and captions
_AS_LARGE = 0.95  # of the size of the text; sizes of one text differ by rounding, smaller bold lines are labels
# Of the size: a caption stands below its picture by up to three lines, or above it by less; its box may reach into
# the picture by two points.
_BELOW, _ABOVE, _INTO = 3.5, 3.0, 2.0
_DEEPEST_LEVEL = 6  # of headings, as in web pages and word processors
# Letters: longer ones are text in large or bold type, a shorter line under a headline is a name or a place.
_LONGEST_HEADING = 400
_NO_HEADLINE = 2  # an initial, or a number
_LONGEST_BOLD = 120
_SHORTEST_STANDFIRST = 40
_LONGEST_BYLINE = 60
_UNIT = re.compile(r"(?:(?<![^\W\d_])[kcdmµ]m|(?:\d|\bper|/)\s?(?:m|mi|ft|yd|in))\Z")
_TEN = re.compile(r"(?<!\d)10\Z")
_BYLINES = ("by ", "von ", "par ", "por ", "di ", "da ", "van ", "av ", "af ")


@dataclass(slots=True)
class BlockKinds:
    """Which kind a paragraph is, by the size `body` of the text and the pictures of each page."""

    body: float
    pictures: Mapping[int, Sequence[Box]]
    sizes: list[float] = field(default_factory=list)
    headline: TextBlock | None = None

    def learn(self, blocks: Sequence[TextBlock]) -> None:
        """Finds the headline and the sizes of headings."""
        blocks = [block for block in blocks if not block.lines[0].margin]
        first = blocks[0].lines[0].page if blocks else 0
        large = [
            one for one in blocks if one.lines[0].page == first and self._is_large(one) and len(one.text) > _NO_HEADLINE
        ]
        self.headline = max(large, key=lambda block: block.size, default=None)
        if self.headline is None and blocks and self._is_bold_heading(blocks[0]):
            self.headline = blocks[0]
        others = {round(block.size) for block in blocks if self._is_large(block) and block is not self.headline}
        self.sizes = sorted(others, reverse=True)

    def of(self, block: TextBlock, before: TextBlock | None) -> tuple[BlockKind, int]:
        """The kind and the level of a paragraph that comes behind `before`."""
        if block is self.headline:
            return BlockKind.HEADLINE, 0
        if block.lines[0].margin or block.lines[0].row:
            return BlockKind.PARAGRAPH, 0
        below_headline = before is self.headline and before is not None
        if below_headline and block.text.lower().startswith(_BYLINES) and len(block.text) <= _LONGEST_BYLINE:
            return BlockKind.PARAGRAPH, 0
        if self._is_large(block):
            if below_headline and len(block.text) >= _SHORTEST_STANDFIRST:
                return BlockKind.STANDFIRST, 0
            if _is_pull_quote(block):
                return BlockKind.QUOTATION, 1
            return BlockKind.HEADING, min(_DEEPEST_LEVEL, 1 + self.sizes.index(round(block.size)))
        if self._is_bold_heading(block):
            return BlockKind.HEADING, min(_DEEPEST_LEVEL, 1 + len(self.sizes))
        if self.picture_of(block) is not None:
            return BlockKind.CAPTION, 0
        return BlockKind.PARAGRAPH, 0

    def _is_large(self, block: TextBlock) -> bool:
        first = block.lines[0]
        upright = not (first.angle or first.row or first.margin)
        return block.size >= _LARGER * self.body and len(block.text) <= _LONGEST_HEADING and upright

    def _is_bold_heading(self, block: TextBlock) -> bool:
        text = block.text
        if not block.bold or block.parts or block.lines[0].row or block.size < _AS_LARGE * self.body:
            return False
        ends = ends_sentence(text) and not text.endswith("?")
        if len(text) > _LONGEST_BOLD or ends or text.endswith((",", ";")):
            return False
        return not text.lower().startswith(_BYLINES) and any(letter.isalpha() for letter in text)

    def picture_of(self, block: TextBlock) -> Box | None:
        """The picture that small words beside it are the caption of."""
        if block.size > _SMALLER * self.body or block.parts:
            return None
        first, last = block.lines[0], block.lines[-1]
        left, right = min(line.x0 for line in block.lines), max(line.x1 for line in block.lines)
        for box in self.pictures.get(first.page, ()):
            beside = min(right, box.x1) > max(left, box.x0)
            above, below = box.y0 - last.y, first.y - box.y1
            if beside and (-_INTO < below < _BELOW * block.size or -_INTO < above < _ABOVE * block.size):
                return box
        return None


def _is_pull_quote(block: TextBlock) -> bool:
    """Whether large words are a quotation set into the text: in italics, between quotation marks."""
    quoted = block.text[:1] in '“”„«»‘"' and block.text[-1:] in '”“»«’"'
    return quoted and all(line.words.italic for line in block.lines)


@dataclass(slots=True)
class PieceBuilder:
    """Makes pieces; `notes` are the remarks that the labels of footnotes call, by page and label."""

    hyphenation: Hyphenation
    remarks: Sequence[Remark]
    notes: dict[tuple[int, str], int]
    anchored: set[int] = field(default_factory=set)
    merged: set[int] = field(default_factory=set)

    def piece(self, block: TextBlock, kind: BlockKind, level: int) -> Piece:
        """The piece of a paragraph; list labels are taken out of its text."""
        lines, label = block.all_lines, ""
        found = LABEL.match(lines[0].text) or NUMBER.match(lines[0].text)
        if found and kind is BlockKind.PARAGRAPH and not lines[0].row and len(found[0]) < len(lines[0].text):
            kind, level, label = BlockKind.LIST_ITEM, 1, found[0].strip()
            label = "•" if label in "\uf0b7\uf0a7∙·" else label
            lines = [replace(lines[0], words=lines[0].words.cut(found.end())), *lines[1:]]
        return self._made(lines, kind, level, label)

    def note(self, footnote: Footnote) -> Piece:
        """The piece of a footnote without its label."""
        lines = footnote.block.all_lines
        lines = [replace(lines[0], words=lines[0].words.cut(footnote.skip)), *lines[1:]]
        return self._made(lines, BlockKind.NOTE, 0, footnote.label)

    def _made(self, lines: Sequence[Line], kind: BlockKind, level: int, label: str) -> Piece:
        parts: list[tuple[str, CharFormat]] = []
        called: list[tuple[int, int]] = []
        before = ""
        at = 0
        for line in lines:
            words, calls = self._without_calls(line) if kind is not BlockKind.NOTE else (line.words, [])
            cut, glue = self.hyphenation.glue(before, words.text) if parts else (0, "")
            if cut:
                parts[-1] = (parts[-1][0][:-cut], parts[-1][1])
            first = words.formats[0][1] if words.formats else PLAIN
            parts.append((glue, first if parts and parts[-1][1] == first else PLAIN))
            parts += [(at_height(text, one.height), one) for text, one in words.parts()]
            at += len(glue) - cut
            called += [(remark, at + place) for remark, place in calls]
            at += len(words.text)
            before = words.text or before
        made = formatted(parts)
        anchors = [*self._anchors(made), *(RemarkAnchor(remark, place, place) for remark, place in called)]
        self.anchored.update(anchor.remark for anchor in anchors)
        rtl = 2 * sum(line.rtl for line in lines) > len(lines)
        page = lines[0].page
        return Piece(kind, made.text, level, label, tuple(self._styles(made, kind)), tuple(anchors), page, rtl)

    def _without_calls(self, line: Line) -> tuple[FormattedText, list[tuple[int, int]]]:
        """The words of a line without the labels that call footnotes, and the places of those remarks in it."""
        kept: list[tuple[str, CharFormat]] = []
        called: list[tuple[int, int]] = []
        at = 0
        for text, char_format in line.words.parts():
            remark = self.notes.get((line.page, text.strip())) if char_format.is_superscript else None
            if remark is not None and not _is_power(text, "".join(one for one, _ in kept), remark in self.anchored):
                self.anchored.add(remark)
                called.append((remark, at))
                text = " " if text.endswith(" ") else ""
            kept.append((text, char_format))
            at += len(text)
        made = formatted(kept)
        return (made, called) if called else (line.words, [])

    def _anchors(self, made: FormattedText) -> list[RemarkAnchor]:
        """The anchors of the remarks that touch the words; a link set in two pieces is one."""
        anchors: dict[int, RemarkAnchor] = {}
        links: dict[str, int] = {}
        for start, end, char_format in made.runs():
            for mark in char_format.remarks:
                one = self._same_link(mark, links, anchors, start)
                anchors[one] = RemarkAnchor(one, anchors[one].start if one in anchors else start, end)
        return [self._widened(anchor, made.text) for anchor in anchors.values()]

    def _widened(self, anchor: RemarkAnchor, text: str) -> RemarkAnchor:
        """The anchor of a note, which marks one letter, over the whole word."""
        if anchor.end - anchor.start > 1 or self.remarks[anchor.remark].kind is not AnnotationKind.COMMENT:
            return anchor
        start = max(text.rfind(blank, 0, anchor.start) for blank in " \n") + 1
        end = text.find(" ", anchor.end)
        return RemarkAnchor(anchor.remark, start, len(text) if end < 0 else end)

    def _same_link(self, mark: int, links: dict[str, int], anchors: Mapping[int, RemarkAnchor], start: int) -> int:
        """The link to the same address that ends where this one starts, else this remark itself."""
        if mark in anchors or self.remarks[mark].kind is not AnnotationKind.LINK:
            return mark
        before = links.setdefault(self.remarks[mark].body, mark)
        if before != mark and 0 <= start - anchors[before].end <= 1:
            self.merged.add(mark)
            return before
        links[self.remarks[mark].body] = mark
        return mark

    def _styles(self, made: FormattedText, kind: BlockKind) -> list[Style]:
        plain = kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.HEADING)
        styles: dict[tuple[StyleKind, str], list[Style]] = defaultdict(list)
        for start, end, char_format in made.runs():
            if char_format.bold and not plain:
                _add(styles[StyleKind.BOLD, ""], Style(StyleKind.BOLD, start, end))
            if char_format.italic:
                _add(styles[StyleKind.ITALIC, ""], Style(StyleKind.ITALIC, start, end))
            for mark in char_format.remarks:
                if self.remarks[mark].kind is AnnotationKind.LINK:
                    link = Style(StyleKind.LINK, start, end, self.remarks[mark].body)
                    _add(styles[StyleKind.LINK, link.target], link)
        return sorted(chain(*styles.values()), key=lambda style: (style.start, style.end, style.kind))


def _is_power(label: str, before: str, called: bool) -> bool:
    """Whether a raised number behind a unit, or behind a ten where its note is called elsewhere, is a power."""
    squared = label.strip() in ("2", "3") and _UNIT.search(before)
    return bool(squared or (called and _TEN.search(before)))


def _add(styles: list[Style], style: Style) -> None:
    """Adds a style to those of its kind; where the last ends at or just before its start, that one goes on."""
    if styles and style.start - styles[-1].end <= 1:
        styles[-1] = replace(styles[-1], end=style.end)
    else:
        styles.append(style)
