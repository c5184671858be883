"""Walks through a web page by the events of html.parser, without recursion: which elements are open, which are seen."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from factcheck.domain.records.proof import StyleKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.html import attributes, media, tags
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.html.blocks import BlockPosition, Blocks
from factcheck.importers.html.formula import Formula
from factcheck.importers.html.page import Medium, Page, Wanted
from factcheck.importers.html.veils import Veil, Veils
from factcheck.importers.shared.finish import has_words
from factcheck.importers.shared.superscripts import Height, at_height

# How many open elements are looked at for one that a tag ends; keeps hostile pages linear.
_REACH = 256
_UNFINISHED = re.compile(r"<[a-zA-Z/!?]")
_TEXT_ONLY = Wanted()


@dataclass(slots=True)
class _Element:
    """An open element; under a `veil` it is no running text."""

    name: str
    veil: Veil | None = None
    place: BlockPosition = field(default_factory=BlockPosition)
    styles: tuple[StyleKind, ...] = ()
    height: Height = Height.LINE

    @property
    def hidden(self) -> bool:
        """Whether what is inside is no running text."""
        return self.veil is not None


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
        self._veils = Veils(shown)
        self._stack: list[_Element] = [_Element("")]
        self._names: Counter[str] = Counter()
        self._blocks = Blocks(self.page)
        self._articles = self._mains = 0
        self._title: list[str] | None = None
        self._script: list[str] | None = None
        self._formula = Formula()
        self._drawing: list[str] = []

    def finish(self) -> None:
        """Ends the page; a tag or comment that never ends is no text."""
        if _UNFINISHED.match(self.rawdata):
            self.rawdata = ""
        self.close()
        while len(self._stack) > 1:
            self._pop()
        self._flush()

    @property
    def _place(self) -> BlockPosition:
        return self._stack[-1].place

    def _flush(self) -> None:
        self._blocks.flush(self._place)

    # Open elements

    def _push(self, tag: str, given: Attributes) -> None:
        above = self._stack[-1]
        veil = self._veils.over(tag, given, above.veil)
        element = _Element(tag, veil, height=attributes.height(tag, given, above.height))
        element.place = self._place_in(above.place, tag, given, is_seen=not element.hidden)
        self._stack.append(element)
        self.page.depth = max(self.page.depth, len(self._stack) - 1)
        self._names[tag] += 1
        if tag == "title" and not self.page.title and not self._names["svg"]:
            self._title = []
        if attributes.is_linked_data(tag, given) or attributes.is_sheet(tag, given):
            self._script = []
        if veil:
            self._enter_veil(tag, given, veil)
        else:
            self._blocks.enter(tag, given)
            element.styles = self._open_styles(tag, given)

    def _place_in(self, above: BlockPosition, tag: str, given: Attributes, *, is_seen: bool) -> BlockPosition:
        """The place inside an element that begins; what is seen is numbered."""
        article, main, container = above.article, above.main, above.container
        if is_seen and tag == "article" and not article:
            self._articles += 1
            article = self._articles
        elif is_seen and tag == "main" and not main:
            self._mains += 1
            main = self._mains
        if is_seen and tag in tags.CONTAINERS:
            self.page.around.append(container)
            container = len(self.page.around) - 1
        is_standfirst = above.is_standfirst or attributes.is_standfirst(given)
        return BlockPosition(article, main, is_standfirst, above.in_menu or tag in tags.MENUS, container)

    def _open_styles(self, tag: str, given: Attributes) -> tuple[StyleKind, ...]:
        kinds, inline, page = attributes.emphases(tag, given), self._blocks.inline, self.page
        for kind in kinds:
            inline.open(kind)
        if tag == "a" and given.get("href", "").strip():
            inline.open(StyleKind.LINK, attributes.address(given["href"], page.base or page.canonical))
            kinds.append(StyleKind.LINK)
        return tuple(kinds)

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
        if element.veil:
            self._leave_veil(tag, element.veil)
            return
        for kind in element.styles:
            self._blocks.inline.close(kind)
        self._blocks.leave(tag, self._place)

    def _enter_veil(self, tag: str, given: Attributes, veil: Veil) -> None:
        if veil.is_formula:
            self._formula.begin(tag)
        elif veil.why is Medium.DRAWN and (tag == "text" or tag in tags.BLOCKS or "x" in given or "dy" in given):
            self._drawing.append(" ")

    def _leave_veil(self, tag: str, veil: Veil) -> None:
        if veil.is_formula:
            self._formula.end()
            if not self._names["math"]:
                self._blocks.inline.write(self._formula.text())
                self._formula = Formula()
        elif tag == "svg" and not self._names["svg"]:
            if words := one_line("".join(self._drawing)):
                self._blocks.add_medium(Medium.DRAWN, self._place, words)
            self._drawing = []

    def _note(self, veil: Veil, words: str) -> None:
        """Takes in words under a veil, or notes that there are some."""
        if veil.is_formula:
            self._formula.write(words)
        elif veil.why is Medium.DRAWN:
            self._drawing.append(words)
        elif veil.why and self._wanted.media and not veil.is_noted and has_words(words):
            veil.is_noted = True
            self._blocks.add_medium(veil.why, self._place)

    def _take_script(self, tag: str, script: str) -> None:
        self._script = None
        if tag == "style":
            self._veils.names.read(script)
        else:
            self.page.data.append(script)

    # Elements that end

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

    # Elements without anything inside

    def _void(self, tag: str, given: Attributes) -> None:
        if self._stack[-1].hidden:
            return
        if tag == "img":
            self._image(given)
        elif tag == "hr":
            self._flush()
        elif tag == "br":
            self._blocks.break_line(self._place)
        elif tag == "input" and self._wanted.media and (field := media.field_of(given)):
            self._blocks.add_medium(field, self._place)

    def _image(self, given: Attributes) -> None:
        sign = media.sign_of(given)
        if sign:
            self._blocks.inline.write(sign)
        elif self._wanted.media and not self._veils.over("img", given, None) and not media.is_speck(given):
            words = media.description_of(given)
            self._blocks.add_medium(Medium.DESCRIBED if words else Medium.IMAGE, self._place, words)

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
            self._blocks.add_medium(Medium.EMBEDDED, self._place)
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
        veil = self._stack[-1].veil
        if veil:
            self._note(veil, data)
        else:
            self._blocks.write(at_height(data, self._stack[-1].height))
