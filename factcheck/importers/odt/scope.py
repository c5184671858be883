"""Scopes of the walk through an OpenDocument text: the open paragraph, lists and table row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from factcheck.domain.records.draft import Piece
from factcheck.importers.odt.lists import OpenList
from factcheck.importers.shared.annotations import Link
from factcheck.importers.shared.paragraph import ParagraphBuilder, TextFormat, text_format
from factcheck.importers.shared.superscripts import Height


@dataclass(frozen=True, slots=True)
class OdtRunFormat:
    """Formatting of a run."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    height: Height = Height.LINE
    hidden: bool = False
    target: str = ""
    language: str = ""

    @property
    def format(self) -> TextFormat:
        """The styles of the run."""
        return text_format(self.bold, self.italic, self.struck, self.target)


@dataclass(slots=True)
class Paragraph:
    """A paragraph or heading that is open, with what is anchored in it and follows it."""

    element: Element
    number: int
    formats: list[OdtRunFormat] = field(default_factory=list)
    builder: ParagraphBuilder = field(default_factory=ParagraphBuilder)
    later: list[Piece] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)
    link: Link | None = None
    after_blank: bool = True
    is_caption: bool = False
    is_hidden: bool = False


@dataclass(slots=True)
class Frame:
    """What a frame holds."""

    alternative: list[str] = field(default_factory=list)
    has_text: bool = False
    has_image: bool = False
    has_object: bool = False


@dataclass(slots=True)
class Scope:
    """A sequence of blocks of its own: the body, a cell, a note, a comment, a frame."""

    pieces: list[Piece] = field(default_factory=list)
    paragraph: Paragraph | None = None
    lists: list[OpenList] = field(default_factory=list)
    row: list[list[Piece]] | None = None
    frame: Frame | None = None
    is_comment: bool = False
    label: str = ""
    remark: int = -1
    images: int = 0

    def add(self, pieces: list[Piece]) -> None:
        """Takes in blocks that were read inside: behind the paragraph that is open, if one is."""
        (self.pieces if self.paragraph is None else self.paragraph.later).extend(pieces)


def text_in(element: Element) -> str:
    """All words inside an element, its parts set apart by blanks."""
    return " ".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    return (text for text in element.itertext() if text.strip())
