"""A web page as it was walked through: its blocks, and what it says about itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from factcheck.domain.records.draft import Piece
from factcheck.domain.text.canonical import one_line
from factcheck.importers.html.attributes import Attributes
from factcheck.importers.shared.paragraph import row_of


class Medium(StrEnum):
    """What stands in a page that is no running text, and what became of it."""

    NONE = ""
    DESCRIBED = "described"
    CAPTIONED = "captioned"
    IMAGE = "image"
    EMBEDDED = "embedded"
    DRAWN = "drawn"
    FIELD = "field"
    CONTROL = "control"
    HIDDEN = "hidden"
    HEARD = "heard"
    SCRIPTLESS = "scriptless"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What else than the text is wanted of a page: menus, the words of buttons and labels, places of pictures."""

    menus: bool = False
    controls: bool = False
    media: bool = False


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A piece of the page; `article`, `main` and `container` number the element it stands in, 0 for none.

    `linked` counts the letters of its text that lead somewhere else. The place of a medium has no text, unless an
    image is described or words stand in a drawing: then that is its text.
    """

    piece: Piece
    article: int = 0
    main: int = 0
    is_standfirst: bool = False
    in_menu: bool = False
    container: int = 0
    linked: int = 0
    medium: Medium = Medium.NONE


@dataclass(slots=True)
class Page:
    """Everything that was found in a page; `meta` holds the first value of each name, in lower case.

    `around` holds for each container the one it stands in; `data` are scripts of linked data; `depth` is how deeply
    elements nest, `widest` the most attributes of one.
    """

    blocks: list[PageBlock] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    canonical: str = ""
    base: str = ""
    data: list[str] = field(default_factory=list)
    around: list[int] = field(default_factory=lambda: [0])
    depth: int = 0
    widest: int = 0

    def describe(self, tag: str, given: Attributes) -> None:
        """Takes in what an element says about the whole page."""
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.setdefault(name.lower(), given.get("content", ""))
        elif given.get("itemprop", "").lower() == "datepublished":
            self.meta.setdefault("datepublished", given.get("content") or given.get("datetime", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "").strip()
        elif tag == "base":
            self.base = self.base or given.get("href", "").strip()
        elif tag == "html":
            self.language = self.language or (given.get("lang") or given.get("xml:lang") or "").strip()

    def about(self, *names: str) -> str:
        """The first value that the page gives under one of `names`, on one line."""
        return next((one_line(self.meta[name]) for name in names if self.meta.get(name, "").strip()), "")


def joined_row(cells: Sequence[Sequence[PageBlock]], container: int = 0) -> list[PageBlock]:
    """The blocks of a table row: one readable line where each cell is a plain piece, else as they are.

    `container` is the element that the table stands in.
    """
    blocks = [block for cell in cells for block in cell]
    row = row_of([[block.piece for block in cell] for cell in cells])
    if len(blocks) < 2 or len(row) > 1:
        return blocks
    linked = sum(block.linked for block in blocks)
    return [replace(blocks[0], piece=row[0], linked=linked, container=container)]
