"""Builds the text of an OpenDocument file: paragraphs, runs and links in nested scopes."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt.lists import ListRegistry, OdtNumbering, given_number, label_of
from factcheck.importers.odt.scope import OdtRunFormat, Paragraph, Scope
from factcheck.importers.odt.styles import OdtStyles
from factcheck.importers.shared.annotations import Remarks
from factcheck.importers.shared.metadata import kind_of_style
from factcheck.importers.shared.notices import OfficeNotices
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.superscripts import at_height

_BLANKS = re.compile("[ \t\r\n]+")


@dataclass(slots=True)
class OdtText:
    """The text so far; `name` is the file's, the last of `scopes` is the innermost.

    `languages` counts the letters set in each language, `copied` those that tables repeat. `deletions` are the marks of
    comments in what was deleted, by its name; `deleted_at` is where that was last, `begun` where each range began.
    """

    name: str
    styles: OdtStyles
    noticed: OfficeNotices = field(default_factory=OfficeNotices)
    remarks: Remarks = field(default_factory=Remarks)
    languages: Counter[str] = field(default_factory=Counter)
    scopes: list[Scope] = field(default_factory=lambda: [Scope()])
    outline: OdtNumbering = field(default_factory=OdtNumbering)
    lists: ListRegistry = field(default_factory=ListRegistry)
    notes: list[Piece] = field(default_factory=list)
    endnotes: list[Piece] = field(default_factory=list)
    copied: int = 0
    deletions: dict[str, list[Element]] = field(default_factory=dict)
    deleted_at: tuple[int, int] | None = None
    begun: dict[int, tuple[int, int]] = field(default_factory=dict)
    _paragraphs: int = 0

    @property
    def scope(self) -> Scope:
        """The stretch of blocks that is open."""
        return self.scopes[-1]

    @property
    def place(self) -> tuple[int, int]:
        """Where writing has come to: the paragraph, and the code points in it; to be compared only."""
        paragraph = self.scope.paragraph
        return (self._paragraphs, -1) if paragraph is None else (paragraph.number, paragraph.builder.length)

    def leave(self) -> Scope:
        """Ends the innermost stretch of blocks and returns it."""
        self.end_paragraph()
        scope = self.scopes.pop()
        self.noticed.images += scope.images
        return scope

    def anchor(self, remark: int) -> None:
        """Anchors a remark to the place that is reached."""
        if self.scope.paragraph is not None:
            self.scope.paragraph.builder.anchor(remark)
        else:
            self.scope.pieces.append(Piece(BlockKind.PARAGRAPH, "", anchors=(RemarkAnchor(remark, 0, 0),)))

    def write(self, text: str | None) -> None:
        """Adds words of the file; runs of blanks are one blank, as the format has it."""
        paragraph = self.scope.paragraph
        if not text or paragraph is None:
            return
        collapsed = _BLANKS.sub(" ", text)
        if paragraph.after_blank:
            collapsed = collapsed.removeprefix(" ")
        if collapsed:
            self.put(collapsed)
            paragraph.after_blank = collapsed.endswith(" ")

    def put(self, text: str) -> None:
        """Adds words just as they are."""
        paragraph = self.scope.paragraph
        if paragraph is None:
            return
        mark = paragraph.formats[-1]
        paragraph.after_blank = False
        self.languages[mark.language] += len(text)
        if mark.hidden:
            self.noticed.hide_words(text)
        else:
            self.noticed.end_hidden()
            paragraph.builder.write(at_height(text, mark.height), mark.format)

    def begin_paragraph(self, element: Element) -> None:
        """Begins a paragraph or a heading; one that is open already ends."""
        self.end_paragraph()
        style = element.get("text:style-name", "")
        self._paragraphs += 1
        paragraph = self.scope.paragraph = Paragraph(element, self._paragraphs)
        by_hand = self._kind(paragraph)[0] not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        bold, italic = self.styles.emphasis("paragraph", style, by_hand)
        hidden, language = self.styles.is_hidden("paragraph", style), self.styles.language(style)
        struck = bool(self.styles.is_struck("paragraph", style))
        paragraph.formats.append(OdtRunFormat(bool(bold), bool(italic), struck, hidden=hidden, language=language))

    def end_paragraph(self) -> None:
        """Ends the paragraph, if one is open: it becomes a block, and what is anchored in it follows."""
        scope = self.scope
        paragraph, scope.paragraph = scope.paragraph, None
        if paragraph is None:
            return
        self.noticed.end_hidden()
        kind, level = self._kind(paragraph)
        rtl = self.styles.is_rtl(paragraph.element.get("text:style-name", ""))
        piece = paragraph.builder.take(kind, level, self._label(paragraph, kind, level), rtl)
        if paragraph.is_hidden:
            self.noticed.hide_words(piece.text)
            piece = replace(piece, text="", styles=())
        scope.pieces.append(piece)
        self._see_images(paragraph, piece)
        scope.pieces += paragraph.later

    def _kind(self, paragraph: Paragraph) -> tuple[BlockKind, int]:
        element = paragraph.element
        style = element.get("text:style-name", "")
        named = {kind_of_style(label) for label in self.styles.labels(style)}
        lists = self.scope.lists
        if element.tag == "text:h":
            return BlockKind.HEADING, max(1, whole(element.get("text:outline-level"), 1))
        for kind in (BlockKind.STANDFIRST, BlockKind.HEADLINE):
            if kind in named:
                return kind, 0
        if outline := self.styles.outline_level(style):
            return BlockKind.HEADING, outline
        if paragraph.is_caption or BlockKind.CAPTION in named:
            return BlockKind.CAPTION, 0
        if lists:
            return BlockKind.LIST_ITEM, len(lists)
        return (BlockKind.QUOTATION, 1) if BlockKind.QUOTATION in named else (BlockKind.PARAGRAPH, 0)

    def _label(self, paragraph: Paragraph, kind: BlockKind, level: int) -> str:
        if self.scope.lists:
            return label_of(self.scope.lists, self.styles.lists)
        is_numbered = kind is BlockKind.HEADING and paragraph.element.get("text:is-list-header") != "true"
        outline = self.styles.outline
        if outline is None or level not in outline.levels or not is_numbered:
            return ""
        return self.outline.count(outline, level, given_number(paragraph.element))

    def _see_images(self, paragraph: Paragraph, piece: Piece) -> None:
        """Puts words in the place of the images of a paragraph: its own if it is a caption, else theirs."""
        scope = self.scope
        if piece.kind is BlockKind.CAPTION and piece.text:
            self.noticed.captioned += scope.images + len(paragraph.images)
            scope.images = 0
            return
        if piece.text:
            self.noticed.images += scope.images
            scope.images = 0
        for words in paragraph.images:
            if words:
                self.noticed.captioned += 1
                scope.pieces.append(Piece(BlockKind.CAPTION, words))
            elif piece.text:
                self.noticed.images += 1
            else:
                scope.images += 1


Begin = Callable[[OdtText, Element], bool | None]
"""What is done where an element begins; False passes over what is inside."""

End = Callable[[OdtText, Element], None]
"""What is done where an element ends."""
