"""Fields of a Word file: the instruction, which is not text, and the result, which is."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.docx.elements import Step, at, flag, value, walk
from factcheck.importers.shared.numerals import whole

_LINK = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_ARGUMENT = re.compile(r'\\(?P<switch>[a-zA-Z])|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"\\]\S*)')
_ESCAPED = re.compile(r"\\(.)")
_WITH_ARGUMENT = frozenset("lotm")


@dataclass(slots=True)
class Field:
    """A field that has begun; `shown` once its result has. `begin` is the id of its first element."""

    begin: int
    control: str = ""
    instruction: list[str] = field(default_factory=list)
    shown: bool = False

    def address(self) -> str:
        """Where the field leads if it is a link, or an empty string."""
        return link_address("".join(self.instruction))


def link_address(instruction: str) -> str:
    """The address in the instruction of a HYPERLINK field, with its anchor; empty for any other field."""
    begins = _LINK.match(instruction)
    if not begins:
        return ""
    address = anchor = switch = ""
    for found in _ARGUMENT.finditer(instruction, begins.end()):
        if found["switch"]:
            switch = found["switch"].lower()
            continue
        argument = _ESCAPED.sub(r"\1", found["quoted"]) if found["quoted"] is not None else found["bare"]
        if switch == "l":
            anchor = argument
        elif switch not in _WITH_ARGUMENT:
            address = address or argument
        switch = ""
    return joined(address, anchor)


def joined(address: str, anchor: str) -> str:
    """An address with its anchor; the marks that Word sets by itself lead nowhere a reader knows."""
    if not anchor or (not address and anchor.startswith("_")):
        return address
    return f"{address.partition('#')[0]}#{anchor}"


def whole_fields(root: Element) -> dict[int, int]:
    """The end of each field with its beginning, both by the id of their elements; all others mean nothing.

    A field begins and ends in the same text box or outside of all.
    """
    begun: list[list[int]] = [[]]
    ends: dict[int, int] = {}
    if next(root.iter("w:fldChar"), None) is None:
        return ends

    def take(element: Element) -> Step | None:
        kind = element.get("w:fldCharType")
        if kind == "begin":
            begun[-1].append(id(element))
        elif kind == "end" and begun[-1]:
            ends[id(element)] = begun[-1].pop()
        return None

    def enter_box(element: Element) -> Step:
        begun.append([])
        return element, leave_box

    def leave_box() -> None:
        begun.pop()

    walk(root, {"w:fldChar": take, "w:txbxContent": enter_box})
    return ends


def control_words(begin: Element) -> str:
    """What an old form field shows that has no result: the box ticked or not, the choice from a list."""
    data = begin.find("w:ffData")
    box = None if data is None else data.find("w:checkBox")
    if box is not None:
        ticked = flag(box, "w:checked")
        return "☒" if (flag(box, "w:default") if ticked is None else ticked) else "☐"
    lists = at(data, "w:ddList")
    choices = [] if lists is None else lists.findall("w:listEntry")
    chosen = whole(value(data, "w:ddList/w:result"), 0)
    return choices[chosen].get("w:val", "") if chosen < len(choices) else ""
