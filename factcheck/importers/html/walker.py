"""Walks through the tree of a web page, without recursion: which words are shown, and which blocks they make."""

from dataclasses import dataclass

from lxml import etree, html

from factcheck.domain.records.proof import StyleKind
from factcheck.domain.text.canonical import one_line
from factcheck.importers.html import elements, media
from factcheck.importers.html.blocks import HANDLED, BlockPosition, Blocks
from factcheck.importers.html.elements import Attributes
from factcheck.importers.html.formula import Formula
from factcheck.importers.html.hidden_elements import Hidden, HiddenElements
from factcheck.importers.html.page import NonText, Wanted, WebPage
from factcheck.importers.html.tree import tree_of
from factcheck.importers.shared.finish import has_words
from factcheck.importers.shared.numerals import Height, at_height

_ANYWHERE = BlockPosition()
_STANDS_FOR_ITSELF = elements.EMBEDDED | {"br", "img", "input"}
_STYLED = {"a", *elements.HEIGHTS, *elements.STYLES}
_DESCRIBES = ("title", "script", "style", "meta", "link", "base", "html")
_PROPERTIES = etree.XPath("//@itemprop/..")


@dataclass(slots=True)
class _Element:
    """An open element; the words of a block stand by themselves, those of one that is `hidden` are no running text."""

    name: str
    is_block: bool = False
    hidden: Hidden | None = None
    place: BlockPosition = _ANYWHERE
    styles: tuple[StyleKind, ...] = ()
    height: Height = Height.BASELINE


def walked(markup: str) -> WebPage:
    """The blocks and the self-description of a page."""
    return walked_tree(tree_of(markup), Wanted())


def walked_tree(tree: html.HtmlElement, wanted: Wanted) -> WebPage:
    """The blocks and the self-description of a page that was parsed; the tree stays as it is."""
    walker = _Walker(wanted)
    walker.read_head(tree)
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            given = dict(element.items())
            if "reversed" in given:  # a list that counts down begins at the number of its items
                given.setdefault("start", str(len(element.findall("li"))))
            if walker.start(element.tag, given):
                walk.skip_subtree()
            elif words := element.text:
                walker.write(words)
        else:
            walker.end()
            if words := element.tail:
                walker.write(words)
    return walker.finished()


class _Walker:
    """Takes the elements of a page as they begin and end, and the words between them."""

    def __init__(self, wanted: Wanted) -> None:
        self.page = WebPage()
        self._hidden = HiddenElements(wanted)
        self._stack: list[_Element] = [_Element("")]
        self._blocks = Blocks()
        self._formula = Formula()
        self._drawing: list[str] = []

    def read_head(self, tree: html.HtmlElement) -> None:
        """Takes in what describes the page, scripts and style sheets, wherever they stand."""
        for element in tree.iter(*_DESCRIBES):
            tag, given = element.tag, dict(element.items())
            if tag == "title":
                if not self.page.title and next(element.iterancestors("svg"), None) is None:
                    self.page.title = one_line(element.text or "")
            elif tag == "script":
                if elements.is_linked_data(given):
                    self.page.data.append(element.text or "")
            elif tag == "style":
                if elements.is_sheet(given):
                    self._hidden.names.read(element.text or "")
            else:
                self.page.describe(tag, given)
        for element in _PROPERTIES(tree):
            self.page.describe(element.tag, dict(element.items()))

    def start(self, tag: str, given: Attributes) -> bool:
        """Begins an element; answers whether what is inside is not worth a look."""
        above, is_block = self._stack[-1], tag in elements.BLOCKS
        hidden = self._hidden.over(tag, given, above.hidden)
        if above.hidden is None:
            if is_block:
                self._blocks.flush()
            elif tag in _STANDS_FOR_ITSELF:
                self._note_media(tag, given)
        place = above.place.inside(tag, given) if given or tag in elements.MENUS else above.place
        element = _Element(tag, is_block and not hidden, hidden, place, (), above.height)
        self._stack.append(element)
        self._blocks.position = place
        if hidden:
            self._start_hidden(tag, given, hidden)
            return hidden.is_empty
        if tag in HANDLED:
            self._blocks.begin(tag, given)
        if tag in _STYLED or "style" in given:
            element.height = elements.height(tag, given, above.height)
            element.styles = self._open_styles(tag, given)
        return False

    def end(self) -> None:
        element = self._stack.pop()
        if element.is_block:
            self._blocks.flush()
        self._blocks.position = self._stack[-1].place
        if element.hidden:
            self._end_hidden(element.name, element.hidden)
            return
        for kind in element.styles:
            self._blocks.inline.close(kind)
        if element.name in HANDLED:
            self._blocks.end(element.name)

    def finished(self) -> WebPage:
        """The page with all its blocks."""
        self.page.blocks = self._blocks.leave()
        return self.page

    def write(self, words: str) -> None:
        element = self._stack[-1]
        if element.hidden:
            self._note(element.hidden, words)
        else:
            self._blocks.write(words if element.height is Height.BASELINE else at_height(words, element.height))

    def _open_styles(self, tag: str, given: Attributes) -> tuple[StyleKind, ...]:
        inline, kinds = self._blocks.inline, elements.emphases(tag, given)
        for kind in kinds:
            inline.open(kind)
        if tag == "a" and given.get("href", "").strip():
            inline.open(StyleKind.LINK, given["href"])
            kinds.append(StyleKind.LINK)
        return tuple(kinds)

    def _note_media(self, tag: str, given: Attributes) -> None:
        """Notes an element that stands for itself: a line end, a picture, a field, something embedded."""
        if tag == "br":
            self._blocks.break_line()
        elif tag == "img" and (character := media.character_of(given)):
            self._blocks.inline.write(character)
        elif not media.is_smaller(given, media.SPECK) and not self._hidden.by_look(tag, given):
            kind, words = media.non_text_of(tag, given)
            if kind:
                self._blocks.add_non_text(kind, words, is_sign=media.is_smaller(given, media.SIGN))

    # What is no running text

    def _start_hidden(self, tag: str, given: Attributes, hidden: Hidden) -> None:
        if hidden.is_formula:
            self._formula.begin(tag)
        elif hidden.why is NonText.DRAWN and (tag == "text" or tag in elements.BLOCKS or "x" in given or "dy" in given):
            self._drawing.append(" ")

    def _end_hidden(self, tag: str, hidden: Hidden) -> None:
        above = self._stack[-1].hidden
        if hidden.is_formula:
            self._formula.end()
            if above is None or not above.is_formula:
                self._blocks.inline.write(self._formula.text())
                self._formula = Formula()
        elif tag == "svg" and not any(one.name == "svg" for one in self._stack):
            if words := one_line("".join(self._drawing)):
                self._blocks.add_non_text(NonText.DRAWN, words)
            self._drawing = []

    def _note(self, hidden: Hidden, words: str) -> None:
        """Takes in words that are hidden, or notes that there are some."""
        if hidden.is_formula:
            self._formula.write(words)
        elif hidden.why is NonText.DRAWN:
            self._drawing.append(words)
        elif hidden.why and not hidden.is_noted and has_words(words):
            hidden.is_noted = True
            self._blocks.add_non_text(hidden.why)
