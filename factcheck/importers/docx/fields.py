"""Fields and hyperlinks of a Word file: the instruction, which is not text, and the result, which is."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.importers.docx.elements import flag, value
from factcheck.importers.docx.text import DocxText
from factcheck.importers.shared.field_words import check_box, choice, field_words, link_address
from factcheck.importers.shared.numerals import whole
from factcheck.importers.shared.office_files import Step, at, walk


@dataclass(slots=True, eq=False)
class OpenLink:
    """A link that has begun, and the words that it has so far."""

    address: str
    remark: int | None = None
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Field:
    """A field that has begun with the element of this id; its result begins at `shown_at`, and may be a link."""

    begin: int
    control: str = ""
    instruction: list[str] = field(default_factory=list)
    shown_at: tuple[int, int] | None = None
    link: OpenLink | None = None


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
        return element, begun.pop

    walk(root, {"w:fldChar": take, "w:txbxContent": enter_box})
    return ends


def form_field_words(begin: Element) -> str:
    """What an old form field shows that has no result: the box ticked or not, the choice from a list."""
    data = begin.find("w:ffData")
    box = None if data is None else data.find("w:checkBox")
    if box is not None:
        ticked = flag(box, "w:checked")
        return check_box(bool(flag(box, "w:default") if ticked is None else ticked))
    lists = at(data, "w:ddList")
    choices = [] if lists is None else [one.get("w:val", "") for one in lists.findall("w:listEntry")]
    return choice(choices, whole(value(data, "w:ddList/w:result"), 0))


class Links:
    """The links and fields that are open; `written` puts addresses in brackets instead of making remarks."""

    def __init__(self, root: Element, text: DocxText, written: bool) -> None:
        self._text = text
        self._written = written
        self._open: list[OpenLink] = []
        self._fields: list[Field] = []
        self._instructions = 0
        self._aside: list[tuple[list[OpenLink], list[Field], int]] = []
        self._ends = whole_fields(root)
        self._begins = frozenset(self._ends.values())

    @property
    def in_instruction(self) -> bool:
        """Whether words here are part of an instruction, which no reader sees."""
        return self._instructions > 0

    def touch(self, words: str = "") -> str:
        """Adds words, or a picture, that a reader sees to the open link; gives its address, empty where none is open.

        A link becomes a remark only now; one right behind another to the same place goes on with it.
        """
        if not self._open:
            return ""
        link = self._open[-1]
        link.words.append(words)
        if link.remark is None and not self._written:
            link.remark = self._text.link_number(link.address, self._text.place)
            self._text.anchor(link.remark)
        return link.address

    def open(self, address: str) -> OpenLink:
        """Begins a link."""
        link = OpenLink(address)
        self._open.append(link)
        return link

    def close(self, link: OpenLink) -> None:
        """Ends a link."""
        if link not in self._open:
            return
        self._open.remove(link)
        if self._written:
            if any(link.words) and link.address.strip("/") not in "".join(link.words):
                self._text.write(f" ({link.address})")
        elif link.remark is not None:
            self._text.end_link(link.address, link.remark)

    def of_picture(self, address: str) -> None:
        """Keeps the link of a picture."""
        if address and not self._written:
            self._text.anchor(self._text.link_number(address, self._text.place))

    # Fields

    def field_sign(self, element: Element) -> str:
        """Takes note of a beginning, middle or end of a field; the words of one that shows something by itself."""
        kind = element.get("w:fldCharType")
        top = self._fields[-1] if self._fields else None
        if kind == "begin" and id(element) in self._begins:
            self._fields.append(Field(id(element), form_field_words(element)))
            self._instructions += 1
        elif kind == "separate" and top is not None and top.shown_at is None:
            self._show(top)
        elif kind == "end" and top is not None and self._ends.get(id(element)) == top.begin:
            return self._end(self._fields.pop())
        return ""

    def instruct(self, words: str) -> None:
        """Adds to the instruction of the field that began last."""
        if self._fields and self._fields[-1].shown_at is None:
            self._fields[-1].instruction.append(words)

    def _show(self, begun: Field) -> None:
        begun.shown_at = self._text.place
        self._instructions -= 1
        if address := link_address("".join(begun.instruction)):
            begun.link = self.open(address)

    def _end(self, begun: Field) -> str:
        if begun.shown_at is None:
            self._instructions -= 1
        elif begun.link is not None:
            self.close(begun.link)
        if begun.shown_at not in (None, self._text.place):
            return ""
        return begun.control or field_words("".join(begun.instruction))

    # Boxes

    def enter_box(self) -> None:
        """Begins a text box, which has links and fields of its own."""
        self._aside.append((self._open, self._fields, self._instructions))
        self._open, self._fields = [], []

    def leave_box(self) -> None:
        """Goes on where the box hangs."""
        self._open, self._fields, self._instructions = self._aside.pop()
