"""A web page as it was walked through: its blocks, and what it says about itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.domain.draft import Piece
from factcheck.domain.proof import BlockKind, Style
from factcheck.domain.text import one_line
from factcheck.importers.attributes import Attributes


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A piece of the page; `article` and `main` number the element it stands in, 0 for none."""

    piece: Piece
    article: int = 0
    main: int = 0
    is_standfirst: bool = False


@dataclass(slots=True)
class Page:
    """Everything that was found in a page; `meta` holds the first value of each name, in lower case."""

    blocks: list[PageBlock] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    canonical: str = ""
    base: str = ""

    def describe(self, tag: str, given: Attributes) -> None:
        """Takes in what an element says about the whole page."""
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.setdefault(name.lower(), given.get("content", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "").strip()
        elif tag == "base":
            self.base = self.base or given.get("href", "").strip()
        elif tag == "html":
            self.language = self.language or (given.get("lang") or given.get("xml:lang") or "").strip()

    def about(self, *names: str) -> str:
        """The first value that the page gives under one of `names`, on one line."""
        return next((one_line(self.meta[name]) for name in names if self.meta.get(name, "").strip()), "")


def joined_row(cells: Sequence[Sequence[PageBlock]]) -> list[PageBlock]:
    """The blocks of a table row: one readable line where each cell is a plain piece, else as they are."""
    blocks = [block for cell in cells for block in cell]
    plain = all(block.piece.kind is BlockKind.PARAGRAPH for block in blocks)
    if len(blocks) < 2 or not plain or any(len(cell) > 1 for cell in cells):
        return blocks
    parts: list[str] = []
    styles: list[Style] = []
    at = 0
    for index, cell in enumerate(cells):
        if index:
            parts.append("| " if parts and parts[-1].endswith(" ") else " | ")
            at += len(parts[-1])
        for block in cell:
            styles += [replace(one, start=one.start + at, end=one.end + at) for one in block.piece.styles]
            parts.append(block.piece.text.replace("\n", " "))
            at += len(parts[-1])
    text = "".join(parts).rstrip()
    return [replace(blocks[0], piece=Piece(BlockKind.PARAGRAPH, text, styles=tuple(styles)))]
