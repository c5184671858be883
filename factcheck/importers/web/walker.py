"""Walks through a web page by the events of html.parser, without recursion, and collects its blocks."""

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from typing_extensions import override

from factcheck.domain.draft import Piece
from factcheck.domain.proof import BlockKind, Style, StyleKind
from factcheck.importers.web import attributes, media, tags
from factcheck.importers.web.attributes import Attributes
from factcheck.importers.web.inline import InlineText
from factcheck.importers.web.page import Medium, Page, PageBlock, Wanted, joined_row
from factcheck.importers.web.stylesheet import HiddenNames

# How many open elements are looked at for one that a tag ends; keeps hostile pages linear.
_REACH = 256
_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")


@dataclass(slots=True)
class _Element:
    name: str
    hidden: bool
    article: int = 0
    main: int = 0
    standfirst: bool = False
    menu: bool = False
    container: int = 0
    veiled: bool = False
    styles: tuple[StyleKind, ...] = ()


@dataclass(slots=True)
class _List:
    ordered: bool
    step: int
    number: int


_TEXT_ONLY = Wanted()


def walked(markup: str, wanted: Wanted = _TEXT_ONLY) -> Page:
    """The blocks and the self-description of a page; nothing it refers to is fetched."""
    walker = _Walker(wanted)
    walker.feed(markup)
    walker.finish()
    return walker.page


class _Walker(HTMLParser):
    def __init__(self, wanted: Wanted) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._wanted = wanted
        shown = (tags.MENUS if wanted.menus else frozenset()) | (tags.CONTROLS if wanted.controls else frozenset())
        self._never_text = tags.NEVER_TEXT - shown
        self._root = _Element("", hidden=False)
        self._stack: list[_Element] = [self._root]
        self._names: Counter[str] = Counter()
        self._inline = InlineText()
        self._contexts: list[str] = []
        self._lists: list[_List] = []
        self._rows: list[list[int]] = []
        self._figures: list[int] = []
        self._media: list[PageBlock] = []
        self._quotes = self._kept = self._articles = self._mains = 0
        self._sign = ""
        self._title: list[str] | None = None
        self._script: list[str] | None = None
        self._hidden_names = HiddenNames()
        self._fresh_pre = False

    def finish(self) -> None:
        """Ends the page; a tag or comment that never ends is no text."""
        if _UNFINISHED.match(self.rawdata):
            self.rawdata = ""
        self.close()
        while len(self._stack) > 1:
            self._pop()
        self._flush()

    # Open elements

    def _push(self, tag: str, given: Attributes) -> None:
        above = self._stack[-1]
        hidden = above.hidden or tag in self._never_text or attributes.is_hidden(tag, given)
        veiled = above.veiled or (not hidden and self._hidden_names.hide(given))
        element = _Element(tag, hidden or veiled, above.article, above.main, container=above.container, veiled=veiled)
        element.standfirst = above.standfirst or attributes.is_standfirst(given)
        element.menu = above.menu or tag in tags.MENUS
        self._stack.append(element)
        self.page.depth = max(self.page.depth, len(self._stack) - 1)
        self._names[tag] += 1
        if tag == "title" and not self.page.title and not self._names["svg"]:
            self._title = []
        if attributes.is_linked_data(tag, given) or attributes.is_sheet(tag, given):
            self._script = []
        if element.hidden:
            return
        self._number(element)
        self._enter(tag, given)
        element.styles = self._open_styles(tag, given)

    def _number(self, element: _Element) -> None:
        if element.name == "article" and not element.article:
            self._articles += 1
            element.article = self._articles
        elif element.name == "main" and not element.main:
            self._mains += 1
            element.main = self._mains
        if element.name in tags.CONTAINERS:
            self.page.around.append(element.container)
            element.container = len(self.page.around) - 1

    def _enter(self, tag: str, given: Attributes) -> None:
        if tag in tags.HEADINGS or tag in ("li", "blockquote", "figcaption", "caption"):
            self._contexts.append(tag)
        if tag in tags.LISTS:
            step = -1 if "reversed" in given else 1
            self._lists.append(_List(tag == "ol", step, attributes.number(given.get("start", ""), 1)))
        elif tag == "li":
            self._sign = self._next_sign(given)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "tr":
            self._rows.append([len(self.page.blocks)])
        elif tag in tags.CELLS and self._rows:
            self._rows[-1].append(len(self.page.blocks))
        elif tag in ("pre", "listing", "xmp"):
            self._kept += 1
            self._fresh_pre = True
        elif tag == "q":
            self._inline.write("“")
        elif tag == "figure":
            self._figures.append(len(self.page.blocks))
        elif tag in tags.CONTROLS:
            self._inline.write(" ")

    def _pop(self) -> None:
        element = self._stack[-1]
        if element.name in tags.BLOCKS and not element.hidden:
            self._flush()
        self._stack.pop()
        self._leave(element)

    def _leave(self, element: _Element) -> None:
        tag = element.name
        self._names[tag] -= 1
        if tag == "title" and self._title is not None:
            self.page.title, self._title = " ".join("".join(self._title).split()), None
        if self._script is not None and tag in ("script", "style"):
            self._take_script(tag, "".join(self._script))
        if element.hidden:
            return
        for kind in element.styles:
            self._inline.close(kind)
        if tag in tags.HEADINGS or tag in ("li", "blockquote", "figcaption", "caption"):
            self._contexts.pop()
        if tag in tags.LISTS:
            self._lists.pop()
        elif tag == "li":
            self._sign = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "tr":
            self._join(self._rows.pop())
        elif tag in ("pre", "listing", "xmp"):
            self._kept -= 1
        elif tag == "q":
            self._inline.write("”")
        elif tag == "figure":
            start = self._figures.pop()
            self.page.blocks[start:] = media.captioned(self.page.blocks[start:])
        elif tag in tags.CONTROLS:
            self._inline.write(" ")

    def _take_script(self, tag: str, script: str) -> None:
        self._script = None
        if tag == "style":
            self._hidden_names.read(script)
        else:
            self.page.data.append(script)

    def _end_what_ends_by_itself(self, tag: str) -> None:
        if self._names["head"] and tag not in tags.IN_HEAD and (tag == "body" or self._stack[-1].name == "head"):
            self._pop_to("head")
        if tag in tags.ENDS_P and self._names["p"]:
            self._end_near(frozenset({"p"}), tags.BLOCKS - {"p"})
        if tag in tags.ENDED_BY:
            self._end_near(*tags.ENDED_BY[tag])

    def _end_near(self, ended: frozenset[str], unless: frozenset[str]) -> None:
        if not any(self._names[name] for name in ended):
            return
        for element in self._stack[: -_REACH - 1 : -1]:
            if element.name in ended:
                self._pop_to(element.name)
                return
            if element.name in unless:
                return

    def _pop_to(self, tag: str) -> None:
        while self._stack[-1].name != tag:
            self._pop()
        self._pop()

    def _end_block(self, tag: str) -> None:
        if tag in ("p", "li"):
            self._end_near(frozenset({tag}), tags.LISTS | {"table"})
        else:
            self._pop_to(tag)

    def _end_inline(self, tag: str) -> None:
        """Ends an inline element, and those inside it unless a block is among them."""
        for distance, element in enumerate(self._stack[: -_REACH - 1 : -1], start=1):
            if element.name == tag:
                inner = self._stack[len(self._stack) - distance + 1 :]
                if any(one.name in tags.BLOCKS for one in inner):
                    del self._stack[len(self._stack) - distance]
                    self._leave(element)
                else:
                    self._pop_to(tag)
                return

    # Blocks

    def _void(self, tag: str, given: Attributes) -> None:
        if self._stack[-1].hidden:
            return
        if tag == "img":
            self._image(given)
        elif tag == "hr":
            self._flush()
        elif tag == "br":
            if self._inline.ends_with_break and not self._kept:
                self._flush()
            else:
                self._inline.break_line()

    def _image(self, given: Attributes) -> None:
        sign = media.sign_of(given)
        if sign:
            self._inline.write(sign)
        elif self._wanted.media and not attributes.is_hidden("img", given) and not media.is_speck(given):
            words = media.description_of(given)
            self._place(Medium.DESCRIBED if words else Medium.IMAGE, words)

    def _place(self, medium: Medium, words: str = "") -> None:
        """Notes a medium; it comes behind the block that it stands in."""
        top = self._stack[-1]
        piece = Piece(BlockKind.CAPTION, words)
        self._media.append(PageBlock(piece, top.article, top.main, False, top.menu, top.container, medium=medium))

    def _flush(self) -> None:
        text, styles = self._inline.take()
        if text:
            self._add(text, styles)
        if self._media:
            self.page.blocks += self._media
            self._media = []

    def _add(self, text: str, styles: tuple[Style, ...]) -> None:
        kind, level = self._kind()
        sign = ""
        if kind in (BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            sign, self._sign = self._sign, ""
        top = self._stack[-1]
        linked = sum(style.end - style.start for style in styles if style.kind is StyleKind.LINK)
        followed = tuple(style for style in styles if style.kind is not StyleKind.LINK or style.target)
        piece = Piece(kind, text, level, sign, followed)
        self.page.blocks.append(
            PageBlock(piece, top.article, top.main, top.standfirst, top.menu, top.container, linked)
        )

    def _kind(self) -> tuple[BlockKind, int]:
        context = self._contexts[-1] if self._contexts else ""
        if context in tags.HEADINGS:
            return BlockKind.HEADING, tags.HEADINGS[context]
        if context == "li":
            return BlockKind.LIST_ITEM, max(1, len(self._lists))
        if context == "blockquote":
            return BlockKind.QUOTATION, self._quotes
        return (BlockKind.CAPTION if context else BlockKind.PARAGRAPH), 0

    def _next_sign(self, given: Attributes) -> str:
        inside = self._lists[-1] if self._lists else None
        if inside is None or not inside.ordered:
            return "•"
        inside.number = attributes.number(given.get("value", ""), inside.number)
        sign = f"{inside.number}."
        inside.number += inside.step
        return sign

    def _join(self, starts: list[int]) -> None:
        blocks = self.page.blocks
        first, *cells = starts
        if not cells or cells[0] != first:
            return
        ends = [*cells[1:], len(blocks)]
        places = [block for block in blocks[first:] if block.medium]
        row = [blocks[start:end] for start, end in zip(cells, ends, strict=True)]
        texts = [[block for block in cell if not block.medium] for cell in row]
        blocks[first:] = [*joined_row(texts, self._stack[-1].container), *places]

    # Styles

    def _open_styles(self, tag: str, given: Attributes) -> tuple[StyleKind, ...]:
        kinds = attributes.emphases(tag, given)
        for kind in kinds:
            self._inline.open(kind)
        page = self.page
        if tag == "a" and given.get("href", "").strip():
            self._inline.open(StyleKind.LINK, attributes.address(given["href"], page.base or page.canonical))
            kinds.append(StyleKind.LINK)
        return tuple(kinds)

    # Events of html.parser

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, str] = {}
        for name, value in attrs:
            given.setdefault(name, value or "")
        self.page.describe(tag, given)
        self.page.widest = max(self.page.widest, len(attrs))
        self._end_what_ends_by_itself(tag)
        if tag in tags.EMBEDDED and self._wanted.media and not self._stack[-1].hidden and not media.is_speck(given):
            self._place(Medium.EMBEDDED)
        if tag in tags.VOID:
            self._void(tag, given)
            return
        if tag in tags.BLOCKS and not self._stack[-1].hidden:
            self._flush()
        self._push(tag, given)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in tags.VOID:
            self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            self._void("br", {})
        elif not self._names[tag]:
            if tag in tags.BLOCKS and not self._stack[-1].hidden:
                self._flush()
        elif tag in tags.BLOCKS or tag in tags.NEVER_TEXT:
            self._end_block(tag)
        else:
            self._end_inline(tag)

    @override
    def handle_data(self, data: str) -> None:
        if self._title is not None:
            self._title.append(data)
        if self._script is not None:
            self._script.append(data)
        if self._stack[-1].name == "head" and data.strip():
            self._pop()
        if self._stack[-1].hidden:
            self.page.hides |= self._stack[-1].veiled and bool(data.strip())
            return
        if not self._kept:
            self._inline.write(data)
            return
        self._inline.write_kept(data.removeprefix("\n") if self._fresh_pre else data)
        self._fresh_pre = False
