"""Lists of OpenDocument that are open, and those that later ones may go on with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.odt.lists import ListStyle, Numbering, given_number


@dataclass(slots=True)
class Item:
    """An item of a list; it gets its sign with its first paragraph, a header none at all."""

    start: int | None = None
    signed: bool = False


@dataclass(slots=True)
class OpenList:
    """A list that is open, with the numbering that it shares with the lists around it and before it."""

    style: str
    numbering: Numbering
    item: Item | None = None


@dataclass(slots=True)
class KnownLists:
    """The lists that were begun so far."""

    _by_id: dict[str, OpenList] = field(default_factory=dict)
    _last: OpenList | None = None

    def begin(self, lists: list[OpenList], element: Element) -> None:
        """Begins a list inside of `lists`, the outermost first."""
        outer = lists[-1] if lists else None
        style = element.get("text:style-name") or (outer.style if outer else "")
        goes_on = element.get("text:continue-numbering") == "true"
        if outer is not None:
            if outer.item is not None and outer.item.signed and not goes_on:
                outer.numbering.begin(len(lists) + 1)
            lists.append(OpenList(style, outer.numbering))
            return
        before = self._by_id.get(element.get("text:continue-list", ""))
        if before is None and goes_on and self._last is not None and self._last.style == style:
            before = self._last
        self._last = OpenList(style, before.numbering if before else Numbering())
        lists.append(self._last)
        if name := element.get("xml:id"):
            self._by_id[name] = self._last


def begin_item(lists: Sequence[OpenList], element: Element) -> None:
    """Begins an item, or a header, of the innermost list."""
    if lists:
        lists[-1].item = Item(given_number(element), signed=element.tag == "text:list-header")


def sign_of(lists: Sequence[OpenList], styles: Mapping[str, ListStyle]) -> str:
    """The sign of the paragraph that begins: the one of its item, if it is the first there."""
    inner = lists[-1]
    if inner.item is None or inner.item.signed:
        return ""
    inner.item.signed = True
    return inner.numbering.count(styles.get(inner.style), len(lists), inner.item.start)
