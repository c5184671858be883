"""Builds the text of an OpenDocument file: paragraphs, runs and images in nested scopes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from typing_extensions import override

from factcheck.domain.records.proof import BlockKind, StyleKind
from factcheck.importers.odt.lists import DEEPEST, ListRegistry, OdtNumbering, OpenList, given_number, label_of
from factcheck.importers.odt.styles import OdtStyle, OdtStyles
from factcheck.importers.shared.draft_builder import PLAIN_RUN, DraftBuilder, RunFormat
from factcheck.importers.shared.metadata import block_of_styles
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.office_files import Leave, Step, nothing
from factcheck.importers.shared.paragraph import switched

_BLANKS = re.compile("[ \t\r\n]+")


@dataclass(slots=True)
class OdtParagraph:
    """A paragraph or heading that is open, and the formats of its runs."""

    element: Element
    formats: list[RunFormat] = field(default_factory=lambda: [PLAIN_RUN])
    after_blank: bool = True
    is_caption: bool = False
    is_hidden: bool = False


@dataclass(slots=True)
class Frame:
    """What a frame holds."""

    descriptions: list[str] = field(default_factory=list)
    has_text: bool = False
    has_image: bool = False
    has_object: bool = False


@dataclass(slots=True)
class OdtScope:
    """What is open in a sequence of blocks."""

    lists: list[OpenList] = field(default_factory=list)
    here: OdtParagraph | None = None
    frame: Frame | None = None
    is_comment: bool = False


class OdtText(DraftBuilder[OdtScope]):
    """The text so far; `name` is the file's.

    `copied` counts the letters that tables repeat, `deletions` are the marks of comments in what was deleted, by its
    name; `controls` are those of forms, by their ids.
    """

    def __init__(self, name: str, styles: OdtStyles) -> None:
        super().__init__(OdtScope)
        self.name = name
        self.styles = styles
        self.outline = OdtNumbering()
        self.lists = ListRegistry()
        self.controls: Mapping[str, Element] = {}
        self.copied = 0
        self.deletions: dict[str, list[Element]] = {}

    def read(self, text: str) -> None:
        """Adds words of the file; runs of blanks are one blank, as the format has it."""
        here = self.state.here
        if here is None:
            return
        collapsed = _BLANKS.sub(" ", text)
        if here.after_blank:
            collapsed = collapsed.removeprefix(" ")
        if collapsed:
            self.put(collapsed)
            here.after_blank = collapsed.endswith(" ")

    def put(self, text: str) -> None:
        """Adds words just as they are."""
        here = self.state.here
        if here is not None:
            here.after_blank = False
            self.write(text, here.formats[-1])

    def begin(self, element: Element) -> None:
        """Begins a paragraph or a heading; one that is open already ends."""
        self.begin_paragraph()
        here = self.state.here = OdtParagraph(element)
        by_hand = self._kind(here)[0] not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        here.formats[0] = self._run(PLAIN_RUN, "paragraph", element, by_hand)

    def begin_run(self, element: Element) -> Leave:
        """Begins a run inside the one that is open; what is done at its end."""
        if self.state.here is None:
            return nothing
        formats = self.state.here.formats
        formats.append(self._run(formats[-1], "text", element))
        return formats.pop

    def _run(self, around: RunFormat, family: str, element: Element, by_hand: bool = False) -> RunFormat:
        """How a run or a paragraph of this element is set inside of another."""
        name = element.get("text:style-name", "")
        style = self.styles.resolved(family, name)
        emphasis = self.styles.by_hand(family, name) if by_hand else style
        return RunFormat(
            switched(
                around.format,
                {StyleKind.BOLD: emphasis.bold, StyleKind.ITALIC: emphasis.italic, StyleKind.STRUCK: style.struck},
            ),
            around.hidden or bool(style.hidden),
            around.height if style.height is None or family == "paragraph" else style.height,
            style.language or around.language,
        )

    @override
    def flush(self) -> None:
        """Ends the paragraph, if one is open: it becomes a block, and what is anchored in it follows."""
        here, self.state.here = self.state.here, None
        if here is None or self.paragraph is None:
            return
        self.noticed.end_hidden()
        kind, level = self._kind(here)
        rtl = self.styles.is_rtl(self._style(here))
        piece = self.paragraph.take(kind, level, self._label(here, kind, level), rtl)
        if here.is_hidden:
            self.noticed.hide_words(piece.text)
            piece = replace(piece, text="", styles=())
        self.end_paragraph(piece)

    def _kind(self, paragraph: OdtParagraph) -> tuple[BlockKind, int]:
        element = paragraph.element
        if element.tag == "text:h":
            return BlockKind.HEADING, min(max(1, whole(element.get("text:outline-level"), 1)), DEEPEST)
        labels, outline = self.styles.labels(element.get("text:style-name", "")), self._style(paragraph).outline or 0
        return block_of_styles(labels, outline, paragraph.is_caption, len(self.state.lists))

    def _style(self, paragraph: OdtParagraph) -> OdtStyle:
        return self.styles.resolved("paragraph", paragraph.element.get("text:style-name", ""))

    def _label(self, paragraph: OdtParagraph, kind: BlockKind, level: int) -> str:
        if self.state.lists:
            return label_of(self.state.lists, self.styles.lists)
        is_numbered = kind is BlockKind.HEADING and paragraph.element.get("text:is-list-header") != "true"
        outline = self.styles.outline
        if level not in outline or not is_numbered:
            return ""
        return self.outline.count(outline, level, given_number(paragraph.element))


Enter = Callable[[OdtText, Element], Step | None]
"""What is done where an element begins: the step into it, None to pass by."""
