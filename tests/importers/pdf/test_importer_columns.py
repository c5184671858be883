"""Columns, paragraphs and the margins of pages of PDF files."""

from factcheck.domain.records.proof import BlockKind
from tests.importers.pdf_drafts import blocks, read, texts
from tests.pdf_samples import Page, a_pdf, sentence


def test_two_columns_are_read_one_after_the_other_below_the_headline_over_both():
    page = Page()
    page.text(60, 80, "Road through the valley is closed", 22)
    for x, first in ((60, "Left"), (320, "Right")):
        page.column(x, 120, sentence(first, 90))
    assert blocks(read(a_pdf(page))) == [
        (BlockKind.HEADLINE, "Road through the valley is closed"),
        (BlockKind.PARAGRAPH, sentence("Left", 90)),
        (BlockKind.PARAGRAPH, sentence("Right", 90)),
    ]


def test_three_columns_are_read_from_left_to_right():
    page = Page()
    page.text(40, 80, "Three columns below a headline", 22)
    for x, first in ((220, "Two"), (400, "Three"), (40, "One")):
        page.column(x, 120, sentence(first, 80), letters=27)
    assert texts(read(a_pdf(page)))[1:] == [sentence(first, 80) for first in ("One", "Two", "Three")]


def test_columns_whose_lines_do_not_stand_level_are_columns_too():
    page = Page()
    page.column(60, 120, sentence("Left", 90))
    page.column(320, 125, sentence("Right", 90))
    assert texts(read(a_pdf(page))) == [sentence("Left", 90), sentence("Right", 90)]


def test_text_over_the_whole_width_between_columns_parts_them():
    page = Page()
    for x, first in ((60, "A"), (320, "B")):
        page.column(x, 100, sentence(first, 60))
    page.text(60, 300, "A second article begins over the whole width here", 16)
    for x, first in ((60, "C"), (320, "D")):
        page.column(x, 340, sentence(first, 60))
    assert [text[0] for text in texts(read(a_pdf(page)))] == ["A", "B", "A", "C", "D"]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page():
    first, second = Page(), Page()
    first.column(60, 100, sentence("Whole", 55).removesuffix("."))
    first.column(320, 100, sentence("and", 60).removesuffix("."))
    second.column(60, 100, sentence("and", 50))
    draft = read(a_pdf(first, second))
    assert len(draft.blocks) == 1
    assert (draft.text.startswith("Whole the council"), draft.blocks[0].page) == (True, 1)


def test_a_sentence_that_ends_with_its_page_is_followed_by_a_paragraph():
    first, second = Page(), Page()
    first.column(60, 100, sentence("One", 60))
    second.column(60, 100, sentence("Two", 60))
    draft = read(a_pdf(first, second))
    assert [(draft.text[one.start : one.start + 3], one.page) for one in draft.blocks] == [("One", 1), ("Two", 2)]


def test_indents_begin_paragraphs():
    page = Page()
    y = page.column(60, 100, sentence("One", 43))
    page.column(60, y, sentence("Two", 40), indent="  ")
    assert texts(read(a_pdf(page))) == [sentence("One", 43), sentence("Two", 40)]


def test_white_between_lines_begins_paragraphs():
    page = Page()
    y = page.column(60, 100, sentence("One"))
    page.column(60, y + 8, sentence("Two"))
    assert texts(read(a_pdf(page))) == [sentence("One"), sentence("Two")]


def test_a_last_line_that_is_short_ends_its_paragraph():
    page = Page()
    y = page.column(60, 100, sentence("One", 41))
    page.column(60, y, sentence("Two", 41))
    assert texts(read(a_pdf(page))) == [sentence("One", 41), sentence("Two", 41)]


def test_hyphens_that_divide_words_go_and_those_of_words_stay():
    page = Page()
    page.lines(
        60,
        100,
        [
            "There was no informa-",
            "tion about the well-",
            "known Anglo-",
            "American firm of 1990-",
            "1995 at all here.",
        ],
    )
    draft = read(a_pdf(page))
    assert draft.text == "There was no information about the well-known Anglo-American firm of 1990-1995 at all here."
    assert "1 word divided at a line end joined: information" in draft.noticed
    assert "Hyphens at line ends kept in well-known, Anglo-American, 1990-1995" in draft.noticed


def test_words_that_are_joined_are_counted_as_they_are_listed():
    page = Page()
    page.lines(
        60, 100, ["There was no informa-", "tion at all, no informa-", "tion about a compa-", "ny of that sort."]
    )
    assert "2 words divided at line ends joined: information, company" in read(a_pdf(page)).noticed


def test_a_word_divided_by_the_end_of_a_page_is_joined():
    first, second = Page(), Page()
    first.column(60, 100, sentence("One", 30).removesuffix(".") + " informa-")
    second.column(60, 100, "tion was given to all of the people who live there now.")
    assert "information was given" in read(a_pdf(first, second)).text


def test_soft_hyphens_at_line_ends_are_hyphens():
    page = Page()
    page.text(60, 100, "no informa\u00ad", font="letters")
    page.text(60, 112, "tion came", font="letters")
    assert read(a_pdf(page)).text == "no information came"


def test_running_heads_feet_and_page_numbers_go_and_are_said():
    pages = []
    for number in range(1, 5):
        page = Page()
        page.text(60, 40, f"The Valley Gazette, page {number}", 8)
        page.column(60, 100, sentence(f"Page{number}", 60))
        page.text(60, 740, "Printed in the valley", 8)
        page.text(300, 770, str(number), 8)
        pages.append(page)
    draft = read(a_pdf(*pages))
    assert texts(draft) == [sentence(f"Page{number}", 60) for number in range(1, 5)]
    said = "Page headers and page numbers left out: “The Valley Gazette, page …”, “Printed in the valley”"
    assert draft.noticed == ("4 pages", said)


def test_heads_that_differ_on_left_and_right_pages_go_too():
    pages = []
    for number in range(1, 7):
        page = Page()
        page.text(60 if number % 2 else 400, 40, "Chapter one" if number % 2 else "The book", 8)
        page.column(60, 100, sentence(f"Page{number}", 60))
        pages.append(page)
    assert texts(read(a_pdf(*pages))) == [sentence(f"Page{number}", 60) for number in range(1, 7)]


def test_a_first_line_that_is_not_repeated_stays():
    pages = []
    for number, first in enumerate(("Alpha", "Beta")):
        page = Page()
        page.column(60, 60 + number, sentence(first, 60))
        pages.append(page)
    assert [text.split()[0] for text in texts(read(a_pdf(*pages)))] == ["Alpha", "Beta"]


def test_a_new_article_below_is_read_after_all_columns_of_the_one_above():
    page = Page()
    page.text(40, 60, "The first article over all columns", 24)
    for x, first in ((40, "One"), (230, "Two"), (420, "Three")):
        page.column(x, 100, sentence(first, 80), letters=24)
    page.text(40, 420, "A second article", 18)
    page.text(420, 420, "In a box", 14)
    for x, first, letters in ((40, "Four", 24), (205, "Five", 30), (420, "Six", 24)):
        page.column(x, 445, sentence(first, 60), letters=letters)
    firsts = [text.split()[0] for kind, text in blocks(read(a_pdf(page))) if kind is BlockKind.PARAGRAPH]
    assert firsts[:3] == ["One", "Two", "Three"]
    assert sorted(firsts[3:]) == ["Five", "Four", "Six"]


def test_a_heading_over_three_columns_parts_them_though_it_is_no_wider_than_one():
    page = Page()
    page.text(40, 60, "Three columns", 20)
    for y, names in ((100, ("A", "B", "C")), (280, ("D", "E", "F"))):
        for at, name in enumerate(names):
            page.column(40 + 180 * at, y, sentence(name, 50), letters=27)
    page.text(40, 254, "A subhead", 15)
    assert [text.split()[0] for text in texts(read(a_pdf(page)))] == ["Three", "A", "B", "C", "A", "D", "E", "F"]


def test_a_pull_quote_stays_behind_the_paragraph_it_interrupts():
    page = Page()
    page.text(40, 60, "Three columns below a headline", 20)
    page.column(40, 100, sentence("One", 70), letters=27)
    y = page.column(220, 100, sentence("Two", 30), letters=27)
    page.frame(218, y, 385, y + 40)
    page.text(222, y + 16, "A large word", 16)
    page.text(222, y + 34, "from the text", 16)
    page.column(220, y + 60, "Half of it is here and it goes on in the next column where", letters=27)
    page.column(400, 100, "the rest of it is. " + sentence("Three", 50), letters=27)
    assert texts(read(a_pdf(page)))[1:4:2] == [sentence("One", 70), "A large word from the text"]
    assert "in the next column where the rest of it is." in read(a_pdf(page)).text


def test_columns_of_short_ragged_lines_are_no_table():
    page = Page()
    for x, side in ((60, "left"), (320, "right")):
        page.lines(
            x, 100, [f"The {side} column begins with a long line", *[f"{side} words of line {at}" for at in range(20)]]
        )
    found = read(a_pdf(page)).text
    assert "|" not in found
    assert found.index("left words of line 19") < found.index("The right column")


def test_a_running_head_of_a_single_page_is_a_block_of_its_own():
    page = Page()
    page.text(240, 35, "THE DAILY VALLEY")
    page.text(60, 80, "A story", 22)
    page.column(60, 112, sentence("One", 60).removesuffix("."))
    page.column(320, 100, "and " + sentence("so", 60))
    draft = read(a_pdf(page))
    assert (draft.headline, texts(draft)[:2]) == ("A story", ["THE DAILY VALLEY", "A story"])
    assert texts(draft)[2].startswith("One the council")


def test_a_running_foot_of_a_single_page_does_not_part_a_sentence():
    first, second = Page(), Page()
    first.column(60, 100, sentence("Whole", 60).removesuffix("."))
    first.text(60, 770, "Printed in the valley", 8)
    second.column(60, 100, sentence("and", 50))
    assert len(read(a_pdf(first, second)).blocks) == 2


def test_a_rule_between_few_wide_set_lines_parts_columns():
    page = Page()
    page.text(60, 60, "A headline", 22)
    for x, side in ((60, "left"), (320, "right")):
        for at, letters in enumerate((10, 18, 14, 20)):
            page.text(x, 100 + 12 * at, f"{side}{at}".ljust(letters, "x"))
            page.text(x + 6 * (letters + 6), 100 + 12 * at, "y" * (32 - letters))
    page.rule(302, 85, 150)
    found = read(a_pdf(page)).text
    assert "|" not in found
    assert found.index("left3") < found.index("right0")


def test_the_line_of_the_writer_below_the_headline_is_no_heading():
    page = Page()
    page.text(60, 60, "The headline of it all", 24)
    page.text(60, 85, "By Jane Doe", 12, "italic")
    page.column(60, 120, sentence("One", 60))
    assert blocks(read(a_pdf(page)))[1] == (BlockKind.PARAGRAPH, "By Jane Doe")
