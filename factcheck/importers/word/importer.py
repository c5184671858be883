"""Word files: the words as a reader sees them with all changes accepted, and what the reporter attached to them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from xml.etree.ElementTree import Element

from factcheck.domain.draft import Draft, Piece, ReadOptions
from factcheck.domain.errors import BrokenFileError, LockedWordError
from factcheck.domain.proof import BlockKind
from factcheck.domain.text import one_line
from factcheck.importers.finish import finished
from factcheck.importers.front import headline_of
from factcheck.importers.word.about import about
from factcheck.importers.word.book import Book
from factcheck.importers.word.comments import read_comments
from factcheck.importers.word.notes import note_pieces
from factcheck.importers.word.numbering import Numbering
from factcheck.importers.word.package import Package, Part
from factcheck.importers.word.paper import IMAGE
from factcheck.importers.word.story import Story
from factcheck.importers.word.styles import Styles
from factcheck.importers.word.tally import Tally

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_docx(name: str, data: bytes, _options: ReadOptions) -> Draft:
    """The article in a Word file, with comments, notes and links as annotations.

    Raises LockedWordError, BrokenFileError, UnsafeFileError, ReadingLimitError or EmptyTextError.
    """
    if data.startswith(_COMPOUND):
        raise LockedWordError(name) if _LOCKED in data else BrokenFileError(name)
    package = Package(name, data)
    styles, numbering = package.of_kind("styles"), package.of_kind("numbering")
    book = Book(Styles(_root(styles)), Numbering(_root(numbering)))
    book.add_comments(read_comments(package, book))
    body = Story(book, package.main.relations).read(package.main.root)
    notes = note_pieces(package, book)
    said = about(package.about())
    pieces = _fronted([*_captioned(body, book.tally), *_captioned(notes, book.tally)], said.title)
    _look_at_margins(package, book.tally)
    languages = book.tally.languages
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces) or said.title or PurePath(name).stem,
        standfirst=next((one_line(piece.text) for piece in pieces if piece.kind is BlockKind.STANDFIRST), ""),
        byline=said.creator,
        date=said.day,
        language=said.language or max(languages, key=languages.__getitem__, default=""),
        origin=name,
        noticed=book.tally.said(),
    )
    return finished(name, pieces, draft, book.remarks)


def _root(part: Part | None) -> Element | None:
    return None if part is None else part.root


def _captioned(pieces: list[Piece], tally: Tally) -> Iterator[Piece]:
    """The pieces with images replaced: by the caption that stands beside them, else by the words that describe them."""
    filled = [piece for piece in pieces if piece.text or piece.pins or piece.sign == IMAGE]
    beside = _stands_beside_caption(filled)
    for piece, captioned in zip(filled, beside, strict=True):
        if piece.sign != IMAGE:
            yield piece
            continue
        tally.captioned += captioned or bool(piece.text)
        if piece.text and not captioned:
            yield replace(piece, sign="")


def _stands_beside_caption(pieces: list[Piece]) -> list[bool]:
    """For each piece whether a caption stands next to it, images between them apart."""
    beside = [False] * len(pieces)
    for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
        caption = False
        for at in order:
            piece = pieces[at]
            if piece.sign != IMAGE and piece.text:
                caption = piece.kind is BlockKind.CAPTION
            beside[at] = beside[at] or caption
    return beside


def _fronted(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces with at most one headline and one standfirst.

    Where no style names the headline, it is a big heading at the very top, or what the file is titled.
    """
    made: list[Piece] = []
    kinds = {piece.kind for piece in pieces if piece.text}
    seen: set[BlockKind] = set()
    for piece in pieces:
        at_top = not seen - {BlockKind.CAPTION}
        if piece.text and at_top and BlockKind.HEADLINE not in kinds and _is_headline(piece, title):
            piece = replace(piece, kind=BlockKind.HEADLINE, level=0)
        if piece.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST) and piece.kind in seen:
            level = 1 if piece.kind is BlockKind.HEADLINE else 2
            piece = replace(piece, kind=BlockKind.HEADING, level=level)
        if piece.text:
            seen.add(piece.kind)
        made.append(piece)
    return made


def _is_headline(piece: Piece, title: str) -> bool:
    if piece.kind is BlockKind.HEADING:
        return piece.level == 1
    return piece.kind is BlockKind.PARAGRAPH and bool(title) and one_line(piece.text) == title


def _look_at_margins(package: Package, tally: Tally) -> None:
    """Finds out whether there are words in the headers and footers of the pages."""
    tags = ("w:headerReference", "w:footerReference")
    ids = {one.get("r:id", "") for one in package.main.root.iter() if one.tag in tags}
    for relation in (package.main.relations[key] for key in ids if key in package.main.relations):
        if relation.kind == "header" and not relation.outside:
            tally.headers = tally.headers or _has_words(package.part(relation.target))
        elif relation.kind == "footer" and not relation.outside:
            tally.footers = tally.footers or _has_words(package.part(relation.target))


def _has_words(part: Part | None) -> bool:
    """Whether there are letters to read in a part, page numbers apart."""
    texts = () if part is None else part.root.iter("w:t")
    return any(sign.isalpha() for text in texts for sign in text.text or "")
