"""The blocks of a web page as they are put together: words come in, and what the elements around them mean."""

from dataclasses import dataclass, replace

from typing_extensions import override

from factcheck.domain.records.proof import BlockKind, Style
from factcheck.importers.html import elements, media
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.inline import InlineText
from factcheck.importers.html.page import MEDIA, NonText, PageBlock
from factcheck.importers.html.tables import Cell, Tables, cell_of
from factcheck.importers.shared.block_builder import BlockBuilder
from factcheck.importers.shared.numerals import numeral, signed

_CONTEXTS = frozenset({*elements.HEADINGS, "li", "blockquote", "figcaption", "caption"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp"})
HANDLED = _CONTEXTS | elements.LISTS | elements.CELLS | elements.ROW_GROUPS | elements.CONTROLS | _PREFORMATTED
HANDLED |= {"tr", "table", "q", "figure"}


@dataclass(frozen=True, slots=True)
class BlockPosition:
    """Where a block stands: in what the page calls its standfirst, in a menu, in what is set from right to left."""

    is_standfirst: bool = False
    in_menu: bool = False
    rtl: bool = False

    def inside(self, tag: str, given: Attributes) -> "BlockPosition":
        """The place inside an element that stands here."""
        made = self
        if tag in elements.MENUS and not self.in_menu:
            made = replace(made, in_menu=True)
        if not self.is_standfirst and elements.is_standfirst(given):
            made = replace(made, is_standfirst=True)
        if "dir" in given:
            made = replace(made, rtl=given["dir"].strip().lower() == "rtl")
        return made


@dataclass(slots=True)
class _List:
    """A list that is open: the form of its numbers, which is empty for bullets, and the next of them."""

    form: str
    step: int
    number: int


class Blocks(BlockBuilder[PageBlock, None]):
    """The blocks so far; `position` is where the next one stands, `inline` takes its words."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.inline = InlineText(self)
        self.position = BlockPosition()
        self._contexts: list[str] = []
        self._lists: list[_List] = []
        self._tables = Tables()
        self._cells: list[list[Cell]] = []
        self._figures: list[int] = []
        self._quotes = 0
        self._preformatted = 0
        self._begins_preformatted = False
        self._label = ""

    def begin(self, tag: str, given: Attributes) -> None:
        """Begins an element that is shown, one of those `HANDLED`."""
        if tag in _CONTEXTS:
            self._contexts.append(tag)
        if tag in elements.LISTS:
            step = -1 if "reversed" in given else 1
            form = elements.numbering(given, "1" if tag == "ol" else "")
            self._lists.append(_List(form, step, signed(given.get("start", ""), 1)))
        elif tag == "li":
            self._label = self._next_label(given)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "tr":
            self.begin_row()
            self._cells.append([])
        elif tag in elements.CELLS and self.rows:
            self._begin_cell(cell_of(given))
        elif tag == "table":
            self._tables.begin()
        elif tag in _PREFORMATTED:
            self._preformatted += 1
            self._begins_preformatted = True
        elif tag == "q":
            self.inline.write("“")
        elif tag == "figure":
            self._figures.append(len(self.blocks))
        elif tag in elements.CONTROLS:
            self.inline.write(" ")

    def end(self, tag: str) -> None:
        """Ends an element that is shown, one of those `HANDLED`."""
        if tag in _CONTEXTS:
            self._contexts.pop()
        if tag in elements.LISTS:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "tr":
            self._end_row(self._cells.pop())
        elif tag == "table":
            self._tables.end()
        elif tag in elements.ROW_GROUPS:
            self._tables.end_group()
        elif tag in _PREFORMATTED:
            self._preformatted -= 1
        elif tag == "q":
            self.inline.write("”")
        elif tag == "figure":
            start = self._figures.pop()
            self.blocks[start:] = media.with_captions(self.blocks[start:])
        elif tag in elements.CONTROLS:
            self.inline.write(" ")

    def write(self, words: str) -> None:
        """Adds words; where they are preformatted, with all their blanks but a line end at the beginning."""
        if not self._preformatted:
            self.inline.write(words)
            return
        self.inline.write_kept(words.removeprefix("\n") if self._begins_preformatted else words)
        self._begins_preformatted = False

    def break_line(self) -> None:
        """Adds a line end; two of them end the block."""
        if self.inline.ends_with_break and not self._preformatted:
            self.flush()
        else:
            self.inline.break_line()

    def add_non_text(self, kind: NonText, words: str = "", *, is_sign: bool = False) -> None:
        """Notes what is no text; it comes behind the block that it stands in. Nobody has to check a sign."""
        at = self.position
        shown = () if is_sign else MEDIA.get(kind, ())
        block = PageBlock(BlockKind.CAPTION, words, rtl=at.rtl, media=shown, in_menu=at.in_menu, non_text=kind)
        self.attach([block])

    @override
    def flush(self) -> None:
        """Ends the block: its words, then what stood among them and is no text."""
        paragraph = self.scope.paragraph
        if paragraph is None:
            return
        text, styles, _anchors = paragraph.parts("\n")
        behind = self.close_paragraph()
        if text.strip():
            self.blocks.append(self._block(text, styles))
        self.blocks.extend(behind)
        self.inline.begin()

    def _block(self, text: str, styles: tuple[Style, ...]) -> PageBlock:
        kind, level = self._kind()
        label = ""
        if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            label, self._label = self._label, ""
        at = self.position
        return PageBlock(kind, text, level, label, styles, (), 0, at.rtl, (), at.is_standfirst, at.in_menu)

    def _kind(self) -> tuple[BlockKind, int]:
        context = self._contexts[-1] if self._contexts else ""
        if context in elements.HEADINGS:
            return BlockKind.HEADING, elements.HEADINGS[context]
        if context == "li":
            return BlockKind.LIST_ITEM, max(1, len(self._lists))
        if context == "blockquote":
            return BlockKind.QUOTATION, self._quotes
        return (BlockKind.CAPTION if context else BlockKind.PARAGRAPH), 0

    def _next_label(self, given: Attributes) -> str:
        inside = self._lists[-1] if self._lists else _List("", 1, 1)
        number = signed(given.get("value", ""), inside.number)
        inside.number = number + inside.step
        label = numeral(number, elements.numbering(given, inside.form))
        return elements.written_label(given) or (f"{label}." if label else "•")

    def _begin_cell(self, cell: Cell) -> None:
        """Begins a cell, unless its row has begun with words that stand in none."""
        cells = self._cells[-1]
        if cells:
            self.end_cell()
        if cells or not self.blocks:
            cells.append(cell)

    def _end_row(self, cells: list[Cell]) -> None:
        """Makes one line of the blocks of a row, and puts behind it what is no text."""
        self.end_cell()
        row = self.rows.pop().cells
        if not cells:
            self.blocks.extend(block for cell in row for block in cell)
            return
        texts = [[block for block in cell if not block.non_text] for cell in row]
        self.blocks.extend(self._tables.row(cells, texts))
        self.blocks.extend(block for cell in row for block in cell if block.non_text)
