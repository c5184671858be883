"""Styles of an OpenDocument text, resolved through inheritance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.odt.elements import child_at
from factcheck.importers.odt.lists import ListStyle
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.superscripts import Height, height_of

_CODED = re.compile(r"_([0-9a-fA-F]{2,4})_")
_DEEPEST = 64
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})
_SLANTED = frozenset({"italic", "oblique"})
_FAMILIES = ("paragraph", "text")


@dataclass(frozen=True, slots=True)
class OdfStyle:
    """One style as it is written down, without what it inherits; None where it does not say."""

    label: str = ""
    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    height: Height | None = None
    hidden: bool | None = None
    direction: str = ""
    language: str = ""
    outline: int = 0


@dataclass(slots=True)
class OdtStyles:
    """All styles by family and name; automatic ones are what somebody set by hand."""

    _styles: dict[tuple[str, str], OdfStyle] = field(default_factory=dict)
    _automatic: set[tuple[str, str]] = field(default_factory=set)
    lists: dict[str, ListStyle] = field(default_factory=dict)
    outline: ListStyle | None = None
    page_direction: str = ""

    def read(self, root: Element) -> None:
        """Takes in the styles of content.xml or styles.xml, with short names."""
        for part in root:
            if part.tag in ("office:styles", "office:automatic-styles"):
                for element in part:
                    self._read_one(element, part.tag == "office:automatic-styles")

    def chain(self, family: str, name: str) -> Iterator[OdfStyle]:
        """The style of this name, its parent, and so on; then the default of its family."""
        seen = 0
        while name and seen < _DEEPEST and (family, name) in self._styles:
            style = self._styles[family, name]
            yield style
            name, seen = style.parent, seen + 1
        if (family, "") in self._styles:
            yield self._styles[family, ""]

    def labels(self, name: str) -> frozenset[str]:
        """What a paragraph style and its ancestors are called, in lower case: {"p1", "quotations", "standard"}."""
        return frozenset(style.label for style in self.chain("paragraph", name)) | {_decoded(name)}

    def emphasis(self, family: str, name: str, by_hand: bool = False) -> tuple[bool | None, bool | None]:
        """Whether a style sets bold and italic, None where it leaves them; `by_hand` looks at automatic styles only."""
        if by_hand:
            style = self._styles[family, name] if (family, name) in self._automatic else OdfStyle()
            return style.bold, style.italic
        bold = next((style.bold for style in self.chain(family, name) if style.bold is not None), None)
        return bold, next((style.italic for style in self.chain(family, name) if style.italic is not None), None)

    def is_struck(self, family: str, name: str) -> bool | None:
        """Whether words in this style are struck out, None where it leaves them."""
        return next((style.struck for style in self.chain(family, name) if style.struck is not None), None)

    def height(self, family: str, name: str) -> Height | None:
        """Where words in this style stand against the line, None where it leaves them."""
        return next((style.height for style in self.chain(family, name) if style.height is not None), None)

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether words in this style are not shown."""
        return next((style.hidden for style in self.chain(family, name) if style.hidden is not None), False)

    def is_rtl(self, name: str) -> bool:
        """Whether a paragraph of this style runs from right to left."""
        own = next((style.direction for style in self.chain("paragraph", name) if style.direction), "page")
        return (self.page_direction if own == "page" else own).startswith("rl")

    def outline_level(self, name: str) -> int:
        """The level of the headings that a paragraph style makes, 0 for none."""
        return next((style.outline for style in self.chain("paragraph", name) if style.outline), 0)

    def language(self, name: str = "Standard", family: str = "paragraph") -> str:
        """The language of a style, as `en-GB`, or an empty string."""
        return next((style.language for style in self.chain(family, name) if style.language), "")

    def _read_one(self, element: Element, automatic: bool) -> None:
        name = element.get("style:name", "")
        family = element.get("style:family", "")
        if element.tag == "style:style" and family in _FAMILIES and name:
            self._styles[family, name] = _style(element)
            if automatic:
                self._automatic.add((family, name))
        elif element.tag == "style:default-style" and family in _FAMILIES:
            self._styles[family, ""] = _style(element)
        elif element.tag == "text:list-style":
            self.lists[name] = ListStyle.read(element)
        elif element.tag == "text:outline-style":
            self.outline = ListStyle.read(element)
        elif element.tag == "style:page-layout":
            properties = child_at(element, "style:page-layout-properties")
            if properties is not None and not self.page_direction:
                self.page_direction = properties.get("style:writing-mode", "")


def _style(element: Element) -> OdfStyle:
    words = _found(element, "style:text-properties")
    lines = _found(element, "style:paragraph-properties")
    weight, slant, shown = (words.get(key) for key in ("fo:font-weight", "fo:font-style", "text:display"))
    line = words.get("style:text-line-through-style", words.get("style:text-line-through-type"))
    position = words.get("style:text-position")
    level = element.get("style:default-outline-level", "")
    return OdfStyle(
        label=_decoded(element.get("style:display-name") or element.get("style:name") or ""),
        parent=element.get("style:parent-style-name", ""),
        bold=None if weight is None else weight in _HEAVY,
        italic=None if slant is None else slant in _SLANTED,
        struck=None if line is None else line != "none",
        height=None if position is None else _height(position),
        hidden=None if shown is None else shown == "none",
        direction=lines.get("style:writing-mode", ""),
        language=_language(words),
        outline=int(level) if level.isdecimal() and len(level) < 3 else 0,
    )


def _height(position: str) -> Height:
    """What "super 58%", "-33% 58%" or "0% 100%" means."""
    where = position.split(" ")[0]
    if where in ("super", "sub"):
        return Height.RAISED if where == "super" else Height.LOWERED
    per_cent = whole(where.removeprefix("-").removesuffix("%").split(".")[0], 0)
    return height_of(-per_cent if where.startswith("-") else per_cent)


def _found(element: Element, tag: str) -> dict[str, str]:
    found = child_at(element, tag)
    return {} if found is None else dict(found.attrib)


def _language(words: dict[str, str]) -> str:
    language, country = words.get("fo:language", ""), words.get("fo:country", "")
    if language in ("", "none", "zxx"):
        return ""
    return language if country in ("", "none") else f"{language}-{country}"


def _decoded(name: str) -> str:
    """The name of a style as people see it, in lower case."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), name).casefold()
