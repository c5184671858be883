"""The blocks of a web page as they are put together: words come in, and what the elements around them mean."""

from dataclasses import dataclass

from factcheck.domain.records.draft import Piece
from factcheck.domain.records.proof import BlockKind, Style
from factcheck.importers.html import attributes, media, tags
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.html.inline import InlineText
from factcheck.importers.html.page import NonText, PageBlock, WebPage
from factcheck.importers.html.tables import Cell, Tables, cell_at

_CONTEXTS = frozenset({*tags.HEADINGS, "li", "blockquote", "figcaption", "caption"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp"})
_KNOWN = _CONTEXTS | tags.LISTS | tags.CELLS | tags.ROW_GROUPS | tags.CONTROLS | _PREFORMATTED
_KNOWN |= {"tr", "table", "q", "figure"}


@dataclass(frozen=True, slots=True)
class BlockPosition:
    """Where a block stands: in what the page calls its standfirst, in a menu."""

    is_standfirst: bool = False
    in_menu: bool = False

    def inside(self, tag: str, given: Attributes) -> "BlockPosition":
        """The place inside an element that stands here."""
        begins_menu = tag in tags.MENUS and not self.in_menu
        begins_standfirst = bool(given) and not self.is_standfirst and attributes.is_standfirst(given)
        if not (begins_menu or begins_standfirst):
            return self
        return BlockPosition(self.is_standfirst or begins_standfirst, self.in_menu or begins_menu)


@dataclass(slots=True)
class _List:
    ordered: bool
    step: int
    number: int


class Blocks:
    """Adds to `page.blocks`; `inline` takes the words of the block that comes next."""

    def __init__(self, page: WebPage) -> None:
        self.inline = InlineText()
        self._page = page
        self._contexts: list[str] = []
        self._lists: list[_List] = []
        self._tables = Tables()
        self._rows: list[tuple[int, list[Cell]]] = []
        self._figures: list[int] = []
        self._non_text: list[PageBlock] = []
        self._quotes = 0
        self._preformatted = 0
        self._begins_preformatted = False
        self._label = ""

    def enter(self, tag: str, given: Attributes) -> None:
        """Begins an element that is shown."""
        if tag not in _KNOWN:
            return
        if tag in _CONTEXTS:
            self._contexts.append(tag)
        if tag in tags.LISTS:
            step = -1 if "reversed" in given else 1
            self._lists.append(_List(tag == "ol", step, attributes.number(given.get("start", ""), 1)))
        elif tag == "li":
            self._label = self._next_label(given)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "tr":
            self._rows.append((len(self._page.blocks), []))
        elif tag in tags.CELLS and self._rows:
            self._rows[-1][1].append(cell_at(len(self._page.blocks), given))
        elif tag == "table":
            self._tables.begin()
        elif tag in _PREFORMATTED:
            self._preformatted += 1
            self._begins_preformatted = True
        elif tag == "q":
            self.inline.write("“")
        elif tag == "figure":
            self._figures.append(len(self._page.blocks))
        elif tag in tags.CONTROLS:
            self.inline.write(" ")

    def leave(self, tag: str) -> None:
        """Ends an element that is shown."""
        if tag not in _KNOWN:
            return
        if tag in _CONTEXTS:
            self._contexts.pop()
        if tag in tags.LISTS:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "tr":
            self._join(*self._rows.pop())
        elif tag == "table":
            self._tables.end()
        elif tag in tags.ROW_GROUPS:
            self._tables.end_group()
        elif tag in _PREFORMATTED:
            self._preformatted -= 1
        elif tag == "q":
            self.inline.write("”")
        elif tag == "figure":
            start = self._figures.pop()
            self._page.blocks[start:] = media.with_captions(self._page.blocks[start:])
        elif tag in tags.CONTROLS:
            self.inline.write(" ")

    def write(self, words: str) -> None:
        """Adds words; where they are preformatted, with all their blanks but a line end at the beginning."""
        if not self._preformatted:
            self.inline.write(words)
            return
        self.inline.write_kept(words.removeprefix("\n") if self._begins_preformatted else words)
        self._begins_preformatted = False

    def break_line(self, place: BlockPosition) -> None:
        """Adds a line end; two of them end the block."""
        if self.inline.ends_with_break and not self._preformatted:
            self.flush(place)
        else:
            self.inline.break_line()

    def add_non_text(self, kind: NonText, place: BlockPosition, words: str = "") -> None:
        """Notes what is no text; it comes behind the block that it stands in."""
        self._non_text.append(_block(Piece(BlockKind.CAPTION, words), place, kind))

    def flush(self, place: BlockPosition) -> None:
        """Ends the block: its words, then what stood among them and is no text."""
        if not self.inline.is_empty:
            self._add(*self.inline.take(), place)
        if self._non_text:
            self._page.blocks += self._non_text
            self._non_text = []

    def _add(self, text: str, styles: tuple[Style, ...], place: BlockPosition) -> None:
        if not text:
            return
        kind, level = self._kind()
        label = ""
        if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            label, self._label = self._label, ""
        self._page.blocks.append(_block(Piece(kind, text, level, label, styles), place))

    def _kind(self) -> tuple[BlockKind, int]:
        context = self._contexts[-1] if self._contexts else ""
        if context in tags.HEADINGS:
            return BlockKind.HEADING, tags.HEADINGS[context]
        if context == "li":
            return BlockKind.LIST_ITEM, max(1, len(self._lists))
        if context == "blockquote":
            return BlockKind.QUOTATION, self._quotes
        return (BlockKind.CAPTION if context else BlockKind.PARAGRAPH), 0

    def _next_label(self, given: Attributes) -> str:
        inside = self._lists[-1] if self._lists else None
        if inside is None or not inside.ordered:
            return "•"
        inside.number = attributes.number(given.get("value", ""), inside.number)
        label = f"{inside.number}."
        inside.number += inside.step
        return label

    def _join(self, first: int, cells: list[Cell]) -> None:
        """Makes one line of the blocks of a row, which begins at this index."""
        blocks = self._page.blocks
        if not cells or cells[0].start != first:
            return
        ends = [*(cell.start for cell in cells[1:]), len(blocks)]
        places = [block for block in blocks[first:] if block.non_text]
        row = [blocks[cell.start : end] for cell, end in zip(cells, ends, strict=True)]
        texts = [[block for block in cell if not block.non_text] for cell in row]
        blocks[first:] = [*self._tables.row(cells, texts), *places]


def _block(piece: Piece, place: BlockPosition, kind: NonText = NonText.NONE) -> PageBlock:
    return PageBlock(piece, place.is_standfirst and not kind, place.in_menu, kind)
