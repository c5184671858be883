"""What is said about a PDF, and of which pages the order may be wrong."""

import pytest

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.notices import Decisions, is_doubtful, notices_of
from factcheck.importers.pdf.page import Box, Chunk, PageContent, PdfContents
from factcheck.importers.pdf.running_heads import WithoutRunningHeads
from factcheck.importers.shared.notices import LeftOut
from tests.importers.pdf.typesetting import Setting, paragraphs, typeset
from tests.importers.pdf_drafts import read

TEXT = Chunk(formatted([("Words", PLAIN)]), 0, 9, 9, 9)
PICTURE = Box(0, 0, 9, 9)


def said(read: PdfContents, notes: int = 0, heads: tuple[str, ...] = (), numbers: int = 0) -> tuple[str, ...]:
    return notices_of(read, Decisions(WithoutRunningHeads(read.pages, heads, numbers), Hyphenation([]), notes, 0))


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


DOUBT = "the order of the lines is doubtful, compare with the file."


def test_columns_too_close_to_be_told_apart_are_said_to_be_in_doubt():
    data = typeset(Setting(columns=2, gutter=2).markup + "\n\n".join(paragraphs(12)))
    assert f"Pages 1 and 2: {DOUBT}" in read(data).noticed


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_in_the_order_of_the_file_are_in_no_doubt(columns):
    data = typeset(Setting(columns=columns).markup + "\n\n".join(paragraphs(12)))
    assert not any(DOUBT in one for one in read(data).noticed)


LONG = ["Mayor", "The bridge will cost no more than three million euros", "It has cost 4.2 million, says the audit"]
LONG += ["Council", "Nobody was told of the cracks before spring", "The report of 2019 went to all of its members"]


@pytest.mark.parametrize(
    ("columns", "cells", "stroke"),
    [
        ("60pt, 1fr, 1fr", LONG, "none"),
        ("60pt, 1fr, 1fr", LONG, "0.5pt"),
        ("1fr, 1fr", [*LONG[1:3], *LONG[4:]], "0.5pt"),
        ("1fr, 1fr", [*LONG[1:3], *LONG[4:]], "none"),
    ],
)
def test_a_table_whose_cells_have_several_lines_is_said_to_be_in_doubt(columns, cells, stroke):
    table = f"#table(columns: ({columns}), stroke: {stroke}, {', '.join(f'[{cell}]' for cell in cells)})"
    before, after = paragraphs(2)
    draft = read(typeset(Setting(width=340).markup + f"{before}\n\n{table}\n\n{after}"))
    assert any(DOUBT in one for one in draft.noticed)


def test_a_table_whose_cells_have_one_line_is_in_no_doubt():
    cells = ", ".join(f"[town {number}], [{number} offices], [a few people]" for number in range(1, 9))
    draft = read(typeset(Setting().markup + f"#table(columns: 3, {cells})"))
    assert not any(DOUBT in one for one in draft.noticed)


def line(text: str, x: float, y: float) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x, x + 60, y, 10)


@pytest.mark.parametrize(
    ("step", "up", "text", "doubtful"),
    [
        *((19, 0, "of it", True), (24, 0, "of it", False), (2.8, 0, "of it", False), (3.2, 0, "of it", True)),
        *((12, 2.8, "of it", True), (12, 3.2, "of it", False), (12, 0, "Of it", False)),
    ],
)
def test_a_cell_goes_on_within_a_sentence_at_most_two_sizes_below(step, up, text, doubtful):
    cells = [
        [line("a line of a few words", 50, y), line(text, 50, y + step), line("beside", 150, y - up)]
        for y in range(100, 400, 100)
    ]
    written = [one for cell in cells for one in cell]
    assert is_doubtful(written, [written]) is doubtful
    assert not is_doubtful(written[:6], [written[:6]])
    assert not is_doubtful([one for cell in cells for one in (cell[2], *cell[:2])], [written])


def test_form_fields_are_among_what_is_left_out_so_that_a_form_without_other_words_says_so():
    (fields,) = said(PdfContents([page(1, TEXT)], fields=2))
    assert fields == "2 form fields filled in: not in the text"
    assert isinstance(fields, LeftOut)
