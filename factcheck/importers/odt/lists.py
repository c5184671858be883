"""Lists of OpenDocument: open lists, item numbers and their labels."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.shared.numerals import numeral, whole

DEEPEST = 10
"""The levels of lists and headings: as many as LibreOffice has."""
_PLACE = re.compile(r"%(\d{1,2})%")
_OWN_SIGNS = re.compile("[\ue000-\uf8ff]")  # bullets of symbol fonts, which mean nothing without the font
BULLET = "•"


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level is signed: a bullet, or a number between two strings, with `levels` numbers in it."""

    bullet: str = ""
    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    levels: int = 1
    template: str = ""


ListStyle = Mapping[int, ListLevel]
"""The levels of a list style from 1 on."""
PLAIN: ListStyle = {}


def list_style(element: Element) -> ListStyle:
    """The list style of an element with short names."""
    return {whole(one.get("text:level"), 1): _level(one) for one in element}


@dataclass(slots=True)
class OdtNumbering:
    """A list with its continuations: the numbers reached on each level."""

    reached: dict[int, int] = field(default_factory=dict)

    def count(self, style: ListStyle, level: int, start: int | None = None) -> str:
        """The label of the next item on `level`; `start` is the number it is given, None for the next one."""
        how = style.get(level, ListLevel(bullet=BULLET))
        self.reached[level] = start if start is not None else self.reached.get(level, how.start - 1) + 1
        self.begin(level + 1)
        return how.bullet or self._number(style, level, how)

    def begin(self, level: int) -> None:
        """Starts `level` and everything below afresh."""
        self.reached = {one: number for one, number in self.reached.items() if one < level}

    def _number(self, style: ListStyle, level: int, how: ListLevel) -> str:
        if how.template:
            return _PLACE.sub(lambda found: self._shown(style, int(found[1])), how.template).strip()
        first = max(1, level - min(how.levels, DEEPEST) + 1)
        shown = [self._shown(style, one) for one in range(first, level + 1)] if how.form else []
        return f"{how.before}{'.'.join(one for one in shown if one)}{how.after}".strip()

    def _shown(self, style: ListStyle, level: int) -> str:
        how = style.get(level, ListLevel(form="1"))
        return numeral(self.reached.get(level, how.start), how.form)


def given_number(element: Element) -> int | None:
    """The number that an item or a heading is given, or None."""
    given = element.get("text:start-value")
    return None if given is None else whole(given, 1)


def _level(element: Element) -> ListLevel:
    if element.tag == "text:list-level-style-bullet":
        return ListLevel(bullet=_OWN_SIGNS.sub(BULLET, element.get("text:bullet-char", "").strip()) or BULLET)
    if element.tag == "text:list-level-style-image":
        return ListLevel(bullet=BULLET)
    form = element.get("style:num-format", "")
    if element.get("style:num-letter-sync") == "true" and form in ("a", "A"):
        form *= 2  # letters that go on by repeating
    return ListLevel(
        form=form,
        before=element.get("style:num-prefix", ""),
        after=element.get("style:num-suffix", ""),
        start=whole(element.get("text:start-value"), 1),
        levels=whole(element.get("text:display-levels"), 1),
        template=element.get("loext:num-list-format", ""),
    )


@dataclass(slots=True)
class ListItem:
    """An item of a list; it gets its label with its first paragraph, a header none at all."""

    start: int | None = None
    labelled: bool = False


@dataclass(slots=True)
class OpenList:
    """A list that is open, with the numbering that it shares with the lists around it and before it."""

    style: str
    numbering: OdtNumbering
    item: ListItem | None = None


@dataclass(slots=True)
class ListRegistry:
    """The lists that were begun so far."""

    _by_id: dict[str, OpenList] = field(default_factory=dict)
    _last: OpenList | None = None

    def begin(self, lists: list[OpenList], element: Element) -> None:
        """Begins a list inside of `lists`, the outermost first."""
        outer = lists[-1] if lists else None
        style = element.get("text:style-name") or (outer.style if outer else "")
        goes_on = element.get("text:continue-numbering") == "true"
        if outer is not None:
            if outer.item is not None and outer.item.labelled and not goes_on:
                outer.numbering.begin(len(lists) + 1)
            lists.append(OpenList(style, outer.numbering))
            return
        before = self._by_id.get(element.get("text:continue-list", ""))
        if before is None and goes_on and self._last is not None and self._last.style == style:
            before = self._last
        self._last = OpenList(style, before.numbering if before else OdtNumbering())
        lists.append(self._last)
        if name := element.get("xml:id"):
            self._by_id[name] = self._last


def begin_item(lists: Sequence[OpenList], element: Element) -> None:
    """Begins an item, or a header, of the innermost list."""
    if lists:
        lists[-1].item = ListItem(given_number(element), labelled=element.tag == "text:list-header")


def label_of(lists: Sequence[OpenList], styles: Mapping[str, ListStyle]) -> str:
    """The label of the paragraph that begins: the one of its item, if it is the first there."""
    inner = lists[-1]
    if inner.item is None or inner.item.labelled:
        return ""
    inner.item.labelled = True
    return inner.numbering.count(styles.get(inner.style, PLAIN), len(lists), inner.item.start)
