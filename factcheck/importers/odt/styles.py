"""Styles of an OpenDocument text, resolved through inheritance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from xml.etree.ElementTree import Element

from factcheck.importers.odt.lists import DEEPEST, PLAIN, ListStyle, list_style
from factcheck.importers.shared.numerals import Height, height_of, signed, whole

_CODED = re.compile(r"_([0-9a-fA-F]{2,4})_")
_DEEPEST = 64
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})
_SLANTED = frozenset({"italic", "oblique"})
_FAMILIES = ("paragraph", "text")


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """A style; None where it does not say, so that what it inherits holds."""

    label: str | None = None
    parent: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    height: Height | None = None
    hidden: bool | None = None
    direction: str | None = None
    language: str | None = None
    outline: int | None = None


@dataclass(slots=True)
class OdtStyles:
    """All styles by family and name; automatic ones are what somebody set by hand."""

    _styles: dict[tuple[str, str], OdtStyle] = field(default_factory=dict)
    _automatic: set[tuple[str, str]] = field(default_factory=set)
    lists: dict[str, ListStyle] = field(default_factory=dict)
    outline: ListStyle = field(default_factory=lambda: PLAIN)
    page_direction: str = ""

    def read(self, root: Element) -> None:
        """Takes in the styles of content.xml or styles.xml, with short names."""
        for part in root:
            if part.tag in ("office:styles", "office:automatic-styles"):
                for element in part:
                    self._read_one(element, part.tag == "office:automatic-styles")

    def chain(self, family: str, name: str | None) -> Iterator[OdtStyle]:
        """The style of this name as it is written down, its parent, and so on; then the default of its family."""
        seen = 0
        while name and seen < _DEEPEST and (family, name) in self._styles:
            style = self._styles[family, name]
            yield style
            name, seen = style.parent, seen + 1
        if (family, "") in self._styles:
            yield self._styles[family, ""]

    def labels(self, name: str) -> set[str]:
        """What a paragraph style and its ancestors are called, in lower case: {"p1", "quotations", "standard"}."""
        return {style.label or "" for style in self.chain("paragraph", name)} | {_decoded(name)}

    def resolved(self, family: str, name: str) -> OdtStyle:
        """The style of this name with all that it inherits."""
        chain = list(self.chain(family, name))
        given = ((field.name, [getattr(style, field.name) for style in chain]) for field in fields(OdtStyle))
        return OdtStyle(**{name: next((one for one in values if one is not None), None) for name, values in given})

    def by_hand(self, family: str, name: str) -> OdtStyle:
        """What somebody set by hand where this style is used, without what it inherits."""
        return self._styles[family, name] if (family, name) in self._automatic else OdtStyle()

    def is_rtl(self, style: OdtStyle) -> bool:
        """Whether a paragraph of this style runs from right to left."""
        own = style.direction or "page"
        return (self.page_direction if own == "page" else own).startswith("rl")

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
            self.lists[name] = list_style(element)
        elif element.tag == "text:outline-style":
            self.outline = list_style(element)
        elif element.tag == "style:page-layout":
            properties = element.find("style:page-layout-properties")
            if properties is not None and not self.page_direction:
                self.page_direction = properties.get("style:writing-mode", "")


def _style(element: Element) -> OdtStyle:
    words = _found(element, "style:text-properties")
    lines = _found(element, "style:paragraph-properties")
    weight, slant, shown = (words.get(key) for key in ("fo:font-weight", "fo:font-style", "text:display"))
    line = words.get("style:text-line-through-style", words.get("style:text-line-through-type"))
    position = words.get("style:text-position")
    level = element.get("style:default-outline-level", "")
    return OdtStyle(
        label=_decoded(element.get("style:display-name") or element.get("style:name") or ""),
        parent=element.get("style:parent-style-name"),
        bold=None if weight is None else weight in _HEAVY,
        italic=None if slant is None else slant in _SLANTED,
        struck=None if line is None else line != "none",
        height=None if position is None else _height(position),
        hidden=None if shown is None else shown == "none",
        direction=lines.get("style:writing-mode"),
        language=_language(words),
        outline=min(whole(level, 0), DEEPEST) or None,
    )


def _height(position: str) -> Height:
    """What "super 58%", "-33% 58%" or "0% 100%" means."""
    where = position.split(" ")[0]
    if where in ("super", "sub"):
        return Height.SUPERSCRIPT if where == "super" else Height.SUBSCRIPT
    return height_of(signed(where.removesuffix("%").split(".")[0]))


def _found(element: Element, tag: str) -> dict[str, str]:
    found = element.find(tag)
    return {} if found is None else dict(found.attrib)


def _language(words: dict[str, str]) -> str | None:
    language, country = words.get("fo:language", ""), words.get("fo:country", "")
    if language in ("", "none", "zxx"):
        return None
    return language if country in ("", "none") else f"{language}-{country}"


def _decoded(name: str) -> str:
    """The name of a style as people see it, in lower case."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), name).casefold()
