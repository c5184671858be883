"""Numbering of a Word file: the label in front of each list paragraph, counted as Word counts."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.docx.elements import flag, value
from factcheck.importers.shared.numerals import numeral, whole

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
    """The lists by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._by_style: dict[str, tuple[str, int]] = {}
        if root is not None:
            self._read(root)

    def of_style(self, style: str) -> tuple[str, int] | None:
        """The list and level that name this paragraph style as theirs, or None."""
        return self._by_style.get(style)

    def label(self, number: str, level: int) -> str | None:
        """The label of the next paragraph of a list, `level` from 0 on; None where there is no such list."""
        found = self._lists.get(number)
        if found is None:
            return None
        own = found.levels.get(level, _Level())
        self._count(found, level)
        if own.form == "bullet":
            return _BULLET
        return _PLACE.sub(lambda place: _written(found, own, int(place[1]) - 1), own.text).strip()

    def _count(self, found: _List, level: int) -> None:
        own = found.levels.get(level, _Level())
        counts = found.counts
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        if level in found.starts:
            counts[level] = found.starts.pop(level)
        for deeper in range(level + 1, LEVELS):
            if found.levels.get(deeper, _Level()).restarts:
                counts[deeper] = None

    def _read(self, root: Element) -> None:
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
                level = whole(override.get("w:ilvl", ""), 0)
                levels |= _levels(override)
                start = value(override, "w:startOverride")
                if start:
                    starts[level] = whole(start, 1)
            self._lists[number] = _List(levels, counts.setdefault(pattern, [None] * LEVELS), starts)
            self._take_styles(number, patterns[pattern])

    def _take_styles(self, number: str, pattern: Element) -> None:
        for one in pattern.findall("w:lvl"):
            style = value(one, "w:pStyle")
            if style:
                self._by_style.setdefault(style, (number, whole(one.get("w:ilvl", ""), 0)))


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
