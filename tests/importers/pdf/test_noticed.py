"""What is said about a PDF."""

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.pdf.chunk import Box, Chunk, Sheet
from factcheck.importers.pdf.contents import ReadPdf
from factcheck.importers.pdf.furniture import Cleared
from factcheck.importers.pdf.hyphens import Hyphenation
from factcheck.importers.pdf.noticed import Told, noticed_in
from factcheck.importers.pdf.words import PLAIN, words

TEXT = Chunk(words([("Words", PLAIN)]), 0, 9, 9, 9)
PICTURE = Box(0, 0, 9, 9)


def said(read: ReadPdf, notes: int = 0, heads: tuple[str, ...] = (), numbers: int = 0) -> tuple[str, ...]:
    return noticed_in(read, Told(Cleared(read.sheets, heads, numbers), Hyphenation([]), notes, 0))


def sheet(number: int, *chunks: Chunk) -> Sheet:
    return Sheet(number, 600, 800, chunks, () if chunks else (PICTURE,))


def test_nothing_is_said_of_a_page_that_is_read_whole():
    assert said(ReadPdf([sheet(1, TEXT)])) == ()


def test_comments_and_notes_are_counted_as_everywhere():
    comment = Remark(AnnotationKind.COMMENT, "Who?")
    assert said(ReadPdf([sheet(1, TEXT)], [comment, comment]), notes=1) == (
        "2 comments",
        "1 footnote kept at the end",
    )


def test_pages_that_are_pictures_are_named():
    read = ReadPdf([sheet(1, TEXT), sheet(2), sheet(3)])
    assert said(read) == ("3 pages", "Pages 2 and 3 hold no text: they are pictures.")


def test_what_stood_in_the_margins_is_quoted():
    read = ReadPdf([sheet(1, TEXT)])
    assert said(read, numbers=1) == ("Page numbers left out",)
    assert said(read, heads=("The Gazette",)) == ("Page headers and footers left out: “The Gazette”",)
