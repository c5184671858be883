"""What the paragraphs of PDF files are, told by how they are set."""

from factcheck.domain.records.proof import BlockKind, StyleKind
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
    for y, character in ((200, "\u2022"), (224, "\u2022")):
        page.text(60, y, character, font="letters")
        page.lines(78, y, ["one thing that goes on over", "two lines"])
    draft = read(a_pdf(page))
    items = [(one.kind, one.label, draft.text[one.start : one.end]) for one in draft.blocks[1:]]
    assert items == [(BlockKind.LIST_ITEM, "•", "one thing that goes on over two lines")] * 2


def test_small_words_at_a_picture_are_its_caption():
    page = Page()
    page.column(60, 80, sentence("Before"))
    page.picture(60, 250, 200, 100)
    page.lines(60, 360, ["The mill at dawn.", "Photo: A. Smith"], 7)
    page.column(60, 400, sentence("After"))
    assert blocks(read(a_pdf(page)))[1] == (BlockKind.CAPTION, "The mill at dawn. Photo: A. Smith")


def test_footnotes_come_last_and_are_anchored_where_their_sign_stood():
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
    assert (last.kind, last.label, draft.text[last.start :]) == (BlockKind.NOTE, "1", "Letter of the council, 3 May")
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


def set_off(page: Page, y: float, *parts: tuple[str, float]) -> None:
    """Words of which those with a shift are small; a shift above 0 is upwards."""
    x = 60.0
    for words, shift in parts:
        size = 6 if shift else 10
        page.text(x, y - shift, words, size)
        x += 0.6 * size * len(words)


def test_raised_and_lowered_figures_do_not_join_the_numbers_before_them():
    page = Page()
    set_off(page, 100, ("He lists 155", 0), ("1", 4), (" men on 20 km", 0), ("2", 4), (" of land.", 0))
    set_off(
        page, 140, ("It is CO", 0), ("2", -2), (" and 10", 0), ("-6", 4), (" in the 1", 0), ("st", 4), (" place.", 0)
    )
    assert texts(read(a_pdf(page))) == ["He lists 155¹ men on 20 km² of land.", "It is CO₂ and 10⁻⁶ in the 1st place."]


def test_a_power_is_no_sign_of_a_footnote_that_has_its_number():
    page = Page()
    set_off(page, 600, ("It is 20 km", 0), ("2", 4), (" wide, he said", 0), ("2", 4), (" and left.", 0))
    set_off(page, 700, ("2", 3), (" Letter of May", 0))
    draft = read(a_pdf(page))
    assert texts(draft) == ["It is 20 km² wide, he said and left.", "Letter of May"]
    assert quoted(draft) == [("Letter of May", "said")]


def test_a_note_behind_the_text_of_a_short_page_is_a_footnote():
    page = Page()
    page.column(60, 80, sentence("One"))
    set_off(page, 190, ("It cost 155", 0), ("1", 4), (" pounds.", 0))
    page.text(60, 227, "1", 5)
    page.text(64, 230, "Letter of the council, 3 May", 7)
    assert blocks(read(a_pdf(page)))[1:] == [
        (BlockKind.PARAGRAPH, "It cost 155 pounds."),
        (BlockKind.NOTE, "Letter of the council, 3 May"),
    ]


def test_a_note_as_large_as_the_text_far_below_it_is_a_footnote():
    page = Page()
    set_off(page, 60, ("The town lists 155", 0), ("1", 4), (" men.", 0))
    page.text(60, 760, "1Words of the note")
    assert blocks(read(a_pdf(page))) == [
        (BlockKind.PARAGRAPH, "The town lists 155 men."),
        (BlockKind.NOTE, "Words of the note"),
    ]


def a_table(rows: list[tuple[str, ...]], places: tuple[float, ...], rules: tuple[float, ...]) -> bytes:
    page = Page()
    page.column(60, 80, sentence("Before", 60), letters=60)
    for at, cells in enumerate(rows):
        for x, cell in zip(places, cells, strict=True):
            page.text(x, 260 + 14 * at, cell)
        for rule in rules:
            page.rule(rule, 250 + 14 * at, 263 + 14 * at)
    return a_pdf(page)


def test_cells_parted_by_rules_are_told_apart_however_near_they_are():
    rows = [("Year", "Men", "City"), ("2024", "11", "Kyiv"), ("2025", "155", "New York")]
    found = texts(read(a_table(rows, (60, 88, 110), (58, 86, 108, 162))))[1:]
    assert found == ["Year | Men | City", "2024 | 11 | Kyiv", "2025 | 155 | New York"]


def test_cells_set_in_the_middle_of_their_columns_are_rows():
    rows = [("Town", "People", "Main river"), ("Riverton", "7", "Ash"), ("Mill", "12,090", "Elder of May")]
    places = [(72, 162, 250), (60, 177, 271), (72, 162, 244)]
    page = Page()
    page.column(60, 80, sentence("Before", 60), letters=60)
    for at, (cells, xs) in enumerate(zip(rows, places, strict=True)):
        for x, cell in zip(xs, cells, strict=True):
            page.text(x, 260 + 12 * at, cell)
    assert texts(read(a_pdf(page)))[1:] == [" | ".join(cells) for cells in rows]


def test_a_word_with_a_box_around_it_is_no_cell():
    page = Page()
    page.column(60, 80, sentence("Before", 60), letters=60)
    page.text(60, 260, "Press the key Enter to go on.")
    page.frame(142, 251, 176, 263)
    assert texts(read(a_pdf(page)))[1] == "Press the key Enter to go on."
