"""What is said about a PDF."""

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.notices import notices_of
from factcheck.importers.pdf.page import Box, Chunk, PageContent, PdfContents
from factcheck.importers.pdf.running_heads import WithoutRunningHeads
from factcheck.importers.shared.notices import LeftOut

TEXT = Chunk(formatted([("Words", PLAIN)]), 0, 9, 9, 9)
PICTURE = Box(0, 0, 9, 9)


def said(read: PdfContents, notes: int = 0, heads: tuple[str, ...] = (), numbers: int = 0) -> tuple[str, ...]:
    read.footnotes = notes
    return notices_of(read, WithoutRunningHeads(read.pages, heads, numbers), Hyphenation([]))


def page(number: int, *chunks: Chunk) -> PageContent:
    return PageContent(number, 600, 800, chunks, () if chunks else (PICTURE,))


def test_nothing_is_said_of_a_page_that_is_read_whole():
    assert said(PdfContents([page(1, TEXT)])) == ()


def test_comments_and_notes_are_counted_as_everywhere():
    comment = Remark(AnnotationKind.COMMENT, "Who?")
    assert said(PdfContents([page(1, TEXT)], [comment, comment]), notes=1) == (
        "2 comments",
        "1 footnote kept at the end",
    )


def test_pages_that_are_pictures_are_named():
    read = PdfContents([page(1, TEXT), page(2), page(3)])
    assert said(read) == ("3 pages", "Pages 2 and 3 hold no text: they are pictures.")


def test_what_stood_in_the_margins_is_quoted():
    read = PdfContents([page(1, TEXT)])
    assert said(read, numbers=1) == ("Page numbers left out",)
    assert said(read, heads=("The Gazette",)) == ("Page headers and footers left out: “The Gazette”",)


def test_five_heads_are_named_and_long_ones_cut():
    (five,), (six,) = (said(PdfContents([page(1, TEXT)]), heads=tuple("abcdef"[:count])) for count in (5, 6))
    assert (five.endswith("“e”"), six.endswith("“e” and 1 more")) == (True, True)
    whole, long = (said(PdfContents([page(1, TEXT)]), heads=("w" * letters,))[0] for letters in (60, 61))
    assert ("w" * 60 in whole, "w" * 60 in long) == (True, False)


def test_form_fields_are_among_what_is_left_out_so_that_a_form_without_other_words_says_so():
    (fields,) = said(PdfContents([page(1, TEXT)], fields=2))
    assert fields == "2 form fields filled in: not in the text"
    assert isinstance(fields, LeftOut)
