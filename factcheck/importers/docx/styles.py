"""Styles and numbering of a Word file: the kind of block each makes, its formatting, and labels as Word counts."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.docx.elements import flag, is_on, value
from factcheck.importers.shared.metadata import kind_of_style, style_key
from factcheck.importers.shared.numerals import numeral, whole
from factcheck.importers.shared.office_files import at

_BULLET = "•"
LEVELS = 9
_PLACE = re.compile("%([1-9])")
_FORMS = {
    "none": "",
    "lowerLetter": "aa",
    "upperLetter": "AA",
    "lowerRoman": "i",
    "upperRoman": "I",
    "decimalZero": "01",
    "ordinal": "1st",
}


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: bool = True
    legal: bool = False


@dataclass(slots=True)
class _List:
    """A list with how far each level has counted; the lists of one pattern count together."""

    levels: dict[int, _Level]
    counts: list[int | None]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists by their ids; `by_style` has the list and level that name a paragraph style as theirs."""

    def __init__(self, root: Element) -> None:
        self._lists: dict[str, _List] = {}
        self.by_style: dict[str, tuple[str, int]] = {}
        patterns = {one.get("w:abstractNumId", ""): one for one in root.findall("w:abstractNum")}
        linked = {value(one, "w:styleLink"): key for key, one in patterns.items()}
        counts: dict[str, list[int | None]] = {}
        for one in root.findall("w:num"):
            pattern = value(one, "w:abstractNumId")
            link = value(patterns.get(pattern), "w:numStyleLink")
            pattern = linked.get(link, pattern) if link else pattern
            if pattern not in patterns:
                continue
            number = one.get("w:numId", "")
            levels = _levels(patterns[pattern])
            starts: dict[int, int] = {}
            for override in one.findall("w:lvlOverride"):
                levels |= _levels(override)
                if start := value(override, "w:startOverride"):
                    starts[whole(override.get("w:ilvl", ""), 0)] = whole(start, 1)
            self._lists[number] = _List(levels, counts.setdefault(pattern, [None] * LEVELS), starts)
            for level in patterns[pattern].findall("w:lvl"):
                if style := value(level, "w:pStyle"):
                    self.by_style.setdefault(style, (number, whole(level.get("w:ilvl", ""), 0)))

    def label(self, number: str, level: int) -> str | None:
        """The label of the next paragraph of a list, `level` from 0 on; None where there is no such list."""
        found = self._lists.get(number)
        if found is None:
            return None
        own, counts = found.levels.get(level, _Level()), found.counts
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        if level in found.starts:
            counts[level] = found.starts.pop(level)
        for deeper in range(level + 1, LEVELS):
            if found.levels.get(deeper, _Level()).restarts:
                counts[deeper] = None
        if own.form == "bullet":
            return _BULLET
        return _PLACE.sub(lambda place: _written(found, own, int(place[1]) - 1), own.text).strip()


def _levels(pattern: Element) -> dict[int, _Level]:
    return {
        whole(one.get("w:ilvl", ""), 0): _Level(
            value(one, "w:numFmt") or "decimal",
            value(one, "w:lvlText"),
            whole(value(one, "w:start"), 1),
            value(one, "w:lvlRestart") != "0",
            bool(flag(one, "w:isLgl")),
        )
        for one in pattern.findall("w:lvl")
    }


def _written(found: _List, own: _Level, level: int) -> str:
    named = found.levels.get(level, _Level())
    number = found.counts[level]
    form = "decimal" if own.legal else named.form
    return numeral(named.start if number is None else number, form_of(form))


def form_of(word: str) -> str:
    """The form of a numeral that Word calls so; digits where it is not known here."""
    return _FORMS.get(word, "1")


Role = tuple[BlockKind, int]

PLAIN: Role = (BlockKind.PARAGRAPH, 0)
_HEADING = re.compile(r"heading([1-9])")
_LIST = re.compile(r"list(?:bullet|number)([2-9]?)")


class Styles:
    """All styles by their ids; one that is not defined is known by its id alone."""

    def __init__(self, root: Element) -> None:
        self._styles: dict[str, Element] = {}
        self._chains: dict[str, list[Element]] = {}
        self._roles: dict[str, Role] = {}
        self.usual = ""
        self.defaults = root.find("w:docDefaults")
        for style in root.iter("w:style"):
            key = style.get("w:styleId", "")
            self._styles[key] = style
            if style.get("w:type") == "paragraph" and is_on(style.get("w:default", "0")):
                self.usual = key

    def role(self, style: str) -> Role:
        """What a paragraph of this style is, by the names of the style and of those it is based on."""
        if style not in self._roles:
            self._roles[style] = self._found_role(style)
        return self._roles[style]

    def flag(self, style: str, name: str, group: str = "w:rPr") -> bool:
        """Whether a switch is on in this style or, where it says nothing, in those it is based on."""
        for one in self._chain(style):
            said = flag(one.find(group), name)
            if said is not None:
                return said
        return False

    def value(self, style: str, name: str) -> str:
        """What this style, or one it is based on, says of its words under a name; an empty string for nothing."""
        given = (value(one, f"w:rPr/{name}") for one in self._chain(style))
        return next((one for one in given if one), "")

    def usually(self, name: str, group: str = "w:rPr") -> bool:
        """Whether a switch is on for the whole file."""
        return bool(flag(at(self.defaults, f"{group}Default/{group}"), name))

    def numbering(self, style: str) -> tuple[str, int | None]:
        """The list that paragraphs of this style belong to, empty for none, and the level where it is given."""
        for one in self._chain(style):
            given = at(one, "w:pPr/w:numPr")
            number = value(given, "w:numId")
            if number:
                level = value(given, "w:ilvl")
                return number, whole(level, 0) if level else None
        return "", None

    def _found_role(self, style: str) -> Role:
        for one in self._chain(style):
            found = _named(value(one, "w:name"))
            if found is not None:
                return found
        for one in self._chain(style):
            outline = value(one, "w:pPr/w:outlineLvl")
            if outline:
                return outlined(outline)
        return PLAIN if style in self._styles else _named(style) or PLAIN

    def _chain(self, style: str) -> list[Element]:
        """The style and those it is based on, nearest first."""
        if style not in self._chains:
            chain: list[Element] = []
            following = self._styles.get(style)
            while following is not None and following not in chain and len(chain) < 32:
                chain.append(following)
                following = self._styles.get(value(following, "w:basedOn"))
            self._chains[style] = chain
        return self._chains[style]


def outlined(level: str) -> Role:
    """What a paragraph of an outline level is; the tenth level, 9, is running text."""
    number = whole(level, 9)
    return (BlockKind.HEADING, number + 1) if number < 9 else PLAIN


def _named(name: str) -> Role | None:
    plain, kind = style_key(name), kind_of_style(name)
    heading, listed = _HEADING.fullmatch(plain), _LIST.fullmatch(plain)
    if heading:
        return BlockKind.HEADING, int(heading[1])
    if listed:
        return BlockKind.LIST_ITEM, int(listed[1] or "1")
    return None if kind is None else (kind, 1 if kind is BlockKind.QUOTATION else 0)
