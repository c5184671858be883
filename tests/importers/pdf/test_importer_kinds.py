"""What the paragraphs of PDF files are, told by how they are set."""

from factcheck.domain.proof import BlockKind, StyleKind
from tests.importers.pdf_drafts import blocks, quoted, read, texts
from tests.pdf_samples import Page, a_pdf, sentence


def test_headings_are_larger_or_bold():
    page = Page()
    page.text(60, 80, "The headline of it all", 24)
    page.column(60, 120, sentence("One"))
    page.text(60, 220, "A larger heading", 14)
    page.column(60, 240, sentence("Two"))
    page.text(60, 340, "A bold heading", 10, "bold")
    page.column(60, 352, sentence("Three"))
    found = [(block.kind, block.level) for block in read(a_pdf(page)).blocks]
    paragraph = (BlockKind.PARAGRAPH, 0)
    headings = [(BlockKind.HEADING, 1), (BlockKind.HEADING, 2)]
    assert found == [(BlockKind.HEADLINE, 0), paragraph, headings[0], paragraph, headings[1], paragraph]


def test_larger_words_behind_the_headline_are_the_standfirst():
    page = Page()
    page.lines(60, 80, ["A headline on", "two lines"], 24)
    page.lines(60, 150, ["What it is about is told in these", "larger words below it"], 14)
    page.column(60, 200, sentence("One", 60))
    draft = read(a_pdf(page))
    assert (draft.headline, draft.standfirst) == (
        "A headline on two lines",
        "What it is about is told in these larger words below it",
    )


def test_bold_and_italic_words_are_styles():
    page = Page()
    page.text(60, 100, "one ")
    page.text(84, 100, "two", font="bold")
    page.text(102, 100, " and")
    page.text(132, 100, "three", font="italic")
    page.column(60, 112, sentence("four"))
    draft = read(a_pdf(page))
    assert [(one.kind, draft.text[one.start : one.end]) for one in draft.styles] == [
        (StyleKind.BOLD, "two"),
        (StyleKind.ITALIC, "three"),
    ]


def test_list_signs_are_not_text():
    page = Page()
    page.column(60, 80, sentence("Before"))
    for y, sign in ((200, "\u2022"), (224, "\u2022")):
        page.text(60, y, sign, font="letters")
        page.lines(78, y, ["one thing that goes on over", "two lines"])
    draft = read(a_pdf(page))
    items = [(one.kind, one.sign, draft.text[one.start : one.end]) for one in draft.blocks[1:]]
    assert items == [(BlockKind.LIST_ITEM, "•", "one thing that goes on over two lines")] * 2


def test_small_words_at_a_picture_are_its_caption():
    page = Page()
    page.column(60, 80, sentence("Before"))
    page.picture(60, 250, 200, 100)
    page.lines(60, 360, ["The mill at dawn.", "Photo: A. Smith"], 7)
    page.column(60, 400, sentence("After"))
    assert blocks(read(a_pdf(page)))[1] == (BlockKind.CAPTION, "The mill at dawn. Photo: A. Smith")


def test_footnotes_come_last_and_are_pinned_where_their_sign_stood():
    page = Page()
    page.text(60, 500, "It cost twelve millions")
    page.text(198, 496, "1", 6)
    page.text(203, 500, " they said there, and more.")
    page.column(60, 512, sentence("And"))
    page.text(60, 740, "1", 5)
    page.text(64, 743, "Letter of the council, 3 May", 7)
    draft = read(a_pdf(page))
    assert draft.text.startswith("It cost twelve millions they said there, and more.")
    last = draft.blocks[-1]
    assert (last.kind, last.sign, draft.text[last.start :]) == (BlockKind.NOTE, "1", "Letter of the council, 3 May")
    assert quoted(draft) == [("Letter of the council, 3 May", "millions")]
    assert "1 footnote kept at the end" in draft.noticed


def test_large_italics_between_quotation_marks_are_a_quotation():
    page = Page()
    page.text(60, 60, "The headline of it all", 24)
    page.column(60, 100, sentence("One", 60))
    page.text(60, 260, "\u201cNobody asked us\u201d", 15, "italic")
    page.column(60, 300, sentence("Two", 60))
    assert blocks(read(a_pdf(page)))[2] == (BlockKind.QUOTATION, "“Nobody asked us”")


def test_rows_of_a_table_are_readable_lines():
    page = Page()
    page.column(60, 80, sentence("Before"))
    for at, (town, people, river) in enumerate((("Riverton", "1,200", "Ash"), ("Mill", "90", "Elder"))):
        for x, cell in ((60, town), (200, people), (300, river)):
            page.text(x, 200 + 15 * at, cell)
    assert texts(read(a_pdf(page)))[1:] == ["Riverton | 1,200 | Ash", "Mill | 90 | Elder"]


def test_small_words_that_begin_with_a_number_nothing_calls_are_no_footnote():
    page = Page()
    page.column(60, 80, sentence("Before", 80))
    page.text(60, 600, "12 letters without an answer", 8)
    assert BlockKind.NOTE not in [kind for kind, _ in blocks(read(a_pdf(page)))]
