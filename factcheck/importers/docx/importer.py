"""Word files: the words as a reader sees them with all changes accepted, and what the reporter attached to them."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.docx.formatting import Formatting
from factcheck.importers.docx.notes import note_pieces, read_comments
from factcheck.importers.docx.numbering import Numbering
from factcheck.importers.docx.package import Package, Part
from factcheck.importers.docx.story import Story
from factcheck.importers.docx.styles import Styles
from factcheck.importers.docx.text import IMAGE, DocxText
from factcheck.importers.shared.finish import office_draft
from factcheck.importers.shared.notices import OfficeNotices, holds_letters
from factcheck.importers.shared.paragraph import without_blanks


def read_docx(name: str, data: bytes, _options: ReadOptions) -> ArticleDraft:
    """The article in a Word file, with comments, notes and links as annotations.

    Raises LockedFileError, BrokenFileError, UnsafeFileError, ReadingLimitError or EmptyTextError.
    """
    package = Package(name, data)
    numbering = Numbering(_root(package.of_kind("numbering")))
    formatting = Formatting(Styles(_root(package.of_kind("styles"))), numbering)
    text = DocxText(numbering)
    text.add_comments(read_comments(package, text, formatting))
    body = Story(text, formatting, package.main.relations).read(package.main.root)
    notes = note_pieces(package, text, formatting)
    noticed, properties = text.noticed, package.properties()
    pieces = without_blanks([*_captioned(body, noticed), *_captioned(notes, noticed)])
    _look_at_margins(package, noticed)
    language = "" if properties.language else max(text.languages, key=text.languages.__getitem__, default="")
    return office_draft(name, pieces, text.remarks.all, properties, language, noticed)


def _root(part: Part | None) -> Element | None:
    return None if part is None else part.root


def _captioned(pieces: list[Piece], noticed: OfficeNotices) -> Iterator[Piece]:
    """The pieces with images replaced: by the caption that stands beside them, else by the words that describe them."""
    filled = [piece for piece in pieces if piece.text or piece.anchors or piece.label == IMAGE]
    beside = _stands_beside_caption(filled)
    for piece, captioned in zip(filled, beside, strict=True):
        if piece.label != IMAGE:
            yield piece
            continue
        described = bool(piece.text) and not captioned
        noticed.captioned += captioned
        noticed.described += described
        noticed.images -= captioned or described
        if described:
            yield replace(piece, label="")


def _stands_beside_caption(pieces: list[Piece]) -> list[bool]:
    """For each piece whether a caption stands next to it, images between them apart."""
    beside = [False] * len(pieces)
    for order in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
        caption = False
        for at in order:
            piece = pieces[at]
            if piece.label != IMAGE and piece.text:
                caption = piece.kind is BlockKind.CAPTION
            beside[at] = beside[at] or caption
    return beside


def _look_at_margins(package: Package, noticed: OfficeNotices) -> None:
    """Finds out whether there are words in the headers and footers of the pages."""
    tags = ("w:headerReference", "w:footerReference")
    ids = {one.get("r:id", "") for one in package.main.root.iter() if one.tag in tags}
    for relation in (package.main.relations[key] for key in ids if key in package.main.relations):
        if relation.kind == "header" and not relation.outside:
            noticed.headers = noticed.headers or _has_words(package.part(relation.target))
        elif relation.kind == "footer" and not relation.outside:
            noticed.footers = noticed.footers or _has_words(package.part(relation.target))


def _has_words(part: Part | None) -> bool:
    texts = () if part is None else part.root.iter("w:t")
    return any(holds_letters(text.text or "") for text in texts)
