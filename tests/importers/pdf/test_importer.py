"""PDF files as articles."""

import pytest

from factcheck.domain.annotation import AnnotationKind
from factcheck.domain.draft import Draft, ReadOptions
from factcheck.domain.errors import (
    BrokenFileError,
    EmptyTextError,
    PasswordError,
    ReadingLimitError,
    ScanError,
)
from factcheck.domain.proof import BlockKind, StyleKind
from factcheck.importers.pdf.importer import read_pdf
from tests.pdf_samples import Page, a_pdf, sentence, written


def read(data: bytes, password: str = "") -> Draft:
    return read_pdf("proof.pdf", data, ReadOptions(password=password))


def blocks(draft: Draft) -> list[tuple[BlockKind, str]]:
    return [(block.kind, draft.text[block.start : block.end]) for block in draft.blocks]


def texts(draft: Draft) -> list[str]:
    return [text for _, text in blocks(draft)]


def quoted(draft: Draft) -> list[tuple[str, str]]:
    return [(one.body, draft.text[one.span.start : one.span.end]) for one in draft.annotations]


def test_lines_become_one_paragraph_and_its_page_is_kept():
    page = Page()
    page.column(60, 100, sentence("First"))
    draft = read(a_pdf(page))
    assert (draft.text, draft.blocks[0].page) == (sentence("First"), 1)


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
    assert "1 word divided at a line end joined." in draft.noticed
    assert "Hyphens at line ends kept in well-known, Anglo-American, 1990-1995." in draft.noticed


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
    said = "Page headers and page numbers left out: “The Valley Gazette, page …”, “Printed in the valley”."
    assert draft.noticed == ("4 pages.", said)


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


def test_ligatures_are_the_letters_they_stand_for():
    page = Page()
    page.text(60, 100, "e\ufb03cient \ufb01re o\ufb00 \ufb02oor", font="letters")
    assert read(a_pdf(page)).text == "efficient fire off floor"


def test_a_sign_that_stands_for_several_letters_is_those_letters():
    page = Page()
    page.text(60, 100, "ofice", font="letters")
    assert read(a_pdf(page, letters={"f": "ff"})).text == "office"


def test_signs_beyond_the_first_plane_are_whole():
    page = Page()
    page.text(60, 100, "a X and Y", font="letters")
    assert read(a_pdf(page, letters={"X": "😀", "Y": "👩\u200d👧"})).text == "a 😀 and 👩\u200d👧"


def test_blanks_that_are_only_a_distance_are_blanks():
    page = Page()
    for x, word in ((60, "one"), (81, "two"), (102, "three")):
        page.text(x, 100, word)
    assert read(a_pdf(page)).text == "one two three"


def test_accents_set_over_letters_are_composed():
    page = Page()
    page.text(60, 100, "caf", font="letters")
    page.text(78, 98, "´", font="letters")
    page.text(78, 100, "e", font="letters")
    assert read(a_pdf(page)).text == "café"


def test_letters_printed_twice_to_look_bold_are_read_once():
    page = Page()
    page.column(60, 100, sentence("Plain"))
    for x in (60, 60.4):
        page.text(x, 300, "Twice over")
    assert texts(read(a_pdf(page)))[1] == "Twice over"


def test_double_letters_stay_double():
    page = Page()
    page.text(60, 100, "the hill is still full of bells", 12, "serif")
    assert read(a_pdf(page)).text == "the hill is still full of bells"


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
    assert "1 footnote kept at the end." in draft.noticed


def test_a_drop_cap_joins_its_word():
    page = Page()
    page.text(60, 124, "O", 36)
    page.lines(
        84,
        100,
        ["nce upon a time there was a mill", "by the river, and nobody worked in", "it any more because the river had"],
    )
    page.lines(60, 136, ["gone, and the people had gone with it,", "all of them."])
    draft = read(a_pdf(page))
    assert draft.text.startswith("Once upon a time")
    assert len(draft.blocks) == 1


def test_lines_written_from_right_to_left_are_in_the_order_they_are_read():
    page = Page()
    page.text(60, 100, "\u05dd\u05dc\u05d5\u05e2 123 \u05dd\u05d5\u05dc\u05e9", font="letters")
    draft = read(a_pdf(page))
    assert (draft.text, draft.blocks[0].rtl) == ("\u05e9\u05dc\u05d5\u05dd 123 \u05e2\u05d5\u05dc\u05dd", True)


def test_words_along_the_edge_are_kept_behind_the_upright_ones():
    page = Page()
    page.column(60, 100, sentence("One", 60))
    page.set("0 1 -1 0 580 300", "Photo by nobody")
    assert texts(read(a_pdf(page))) == [sentence("One", 60), "Photo by nobody"]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_seen(turn):
    page = Page(extra=f"/Rotate {turn}")
    matrix, places = {
        90: ("0 1 -1 0", [(100, 60), (112, 60)]),
        180: ("-1 0 0 -1", [(540, 100), (540, 112)]),
        270: ("0 -1 1 0", [(500, 740), (488, 740)]),
    }[turn]
    for (x, y), words in zip(places, ("the first line of this page and", "the second line of it"), strict=True):
        page.set(f"{matrix} {x} {y}", words)
    assert read(a_pdf(page)).text == "the first line of this page and the second line of it"


def test_letters_outside_of_the_page_that_is_seen_are_left_out_and_said():
    page = Page(extra="/CropBox [50 50 550 750]")
    page.text(60, 100, "seen words")
    page.text(60, 20, "slug")
    draft = read(a_pdf(page))
    assert (draft.text, draft.noticed) == ("seen words", ("4 letters outside of the page left out.",))


def test_links_are_pinned_to_their_words():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.link((137, 90, 169, 103), "https://example.org/radio")
    draft = read(a_pdf(page))
    assert quoted(draft) == [("https://example.org/radio", "radio")]
    assert [style.target for style in draft.styles] == ["https://example.org/radio"]


def test_a_link_to_a_place_in_the_file_or_to_a_program_is_none():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.link((60, 90, 150, 103), "javascript:alert%281%29")
    page.annotation("Link", (60, 90, 150, 103), "/A << /S /Launch /F (calc.exe) >>")
    assert read(a_pdf(page)).annotations == ()


def test_highlights_with_words_and_notes_become_comments():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.annotation("Highlight", (60, 90, 77, 103), "/Contents (who?) /T (Ann) /M (D:20260403124000+02'00')")
    page.annotation("Text", (205, 92, 225, 103), "/Contents (3 April)")
    draft = read(a_pdf(page))
    assert quoted(draft) == [("who?", "She"), ("3 April", "Monday.")]
    first = draft.annotations[0]
    assert (first.kind, first.author, first.at) == (AnnotationKind.COMMENT, "Ann", "2026-04-03T12:40:00+02:00")
    assert "2 comments." in draft.noticed


def test_answers_belong_to_their_thread_and_an_end_resolves_it():
    page = Page()
    page.text(60, 100, "She told the radio on Monday.")
    page.annotation("Highlight", (60, 90, 77, 103), "/Contents (who?)")
    after = "/IRT 14 0 R"
    page.annotation("Text", (60, 90, 77, 103), f"/Contents (Jane) {after}")
    page.annotation("Text", (60, 90, 77, 103), f"/Contents () /StateModel (Review) /State (Completed) {after}")
    draft = read(a_pdf(page))
    assert [(one.body, one.answers, one.resolved) for one in draft.annotations] == [
        ("who?", None, True),
        ("Jane", 0, False),
    ]


def test_what_the_file_says_about_itself_is_a_guess():
    page = Page()
    page.column(60, 100, sentence("One"))
    about = "/Title (River rises again) /Author (Jane Doe) /CreationDate (D:20260403124000Z)"
    draft = read(a_pdf(page, about=about, catalog="/Lang (en-GB)"))
    assert (draft.headline, draft.byline, draft.date, draft.language) == (
        "River rises again",
        "Jane Doe",
        "2026-04-03",
        "en-GB",
    )


@pytest.mark.parametrize("title", ["Microsoft Word - story.doc", "story.indd", "untitled", ""])
def test_a_title_that_a_program_made_up_is_none(title):
    page = Page()
    page.column(60, 100, sentence("One"))
    assert read(a_pdf(page, about=f"/Title ({title})")).headline == "proof"


def test_a_scan_without_letters_is_named():
    page = Page()
    page.picture(0, 0, 600, 800)
    with pytest.raises(ScanError) as caught:
        read(a_pdf(page, page))
    assert caught.value.pages == 2


def test_pages_that_are_pictures_are_said():
    page, scan = Page(), Page()
    page.column(60, 100, sentence("One"))
    scan.picture(0, 0, 600, 800)
    assert "Pages 2 and 3 hold no text: they are pictures." in read(a_pdf(page, scan, scan)).noticed
    assert "Page 2 holds no text: it is a picture." in read(a_pdf(page, scan)).noticed


def test_letters_laid_unseen_over_a_scan_are_read_and_said():
    page = Page()
    page.picture(0, 0, 600, 800)
    page.text(60, 100, "recognised words", more="3 Tr")
    draft = read(a_pdf(page))
    assert draft.text == "recognised words"
    assert draft.noticed == ("The words were recognised in pictures of the pages; letters may be wrong.",)


def test_empty_pages_hold_no_words():
    with pytest.raises(EmptyTextError):
        read(a_pdf(Page()))


def test_a_locked_file_asks_for_its_password_and_opens_with_it():
    page = Page()
    page.text(60, 100, "secret words")
    data = a_pdf(page, password="mill")
    for given in ("", "wrong"):
        with pytest.raises(PasswordError) as caught:
            read(data, given)
        assert caught.value.given == bool(given)
    assert read(data, "mill").text == "secret words"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"%PDF-1.7 nothing else", b"PK\x03\x04"])
def test_what_is_no_pdf_or_ends_early_is_broken(data):
    with pytest.raises(BrokenFileError):
        read(data)


def test_a_file_cut_in_the_middle_is_broken_or_read():
    page = Page()
    page.column(60, 100, sentence("One"))
    data = a_pdf(page)
    for share in (10, 4, 2):
        with pytest.raises(BrokenFileError):
            read(data[: len(data) // share])


def test_pages_that_hold_themselves_are_broken():
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    loops = ["<< /Type /Pages /Kids [2 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 >>"]
    for loop in loops:
        with pytest.raises((BrokenFileError, EmptyTextError)):
            read(written([catalog, loop, "<< >>"]))


@pytest.mark.parametrize("count", [2_001, 1_000_000, 2_000_000_000, -1])
def test_a_file_that_claims_more_pages_than_any_article_is_refused(count):
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    with pytest.raises((ReadingLimitError, BrokenFileError)):
        read(written([catalog, f"<< /Type /Pages /Kids [] /Count {count} >>", "<< >>"]))


def test_a_page_with_more_letters_than_any_article_is_refused():
    page = Page()
    for y in range(20):
        page.text(60, 100 + 12 * y, "a letter " * 1_200)
    with pytest.raises(ReadingLimitError):
        read(a_pdf(page))


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


def test_no_letter_is_lost():
    pages = [Page(), Page()]
    given = ""
    for at, page in enumerate(pages):
        words = [f"Headline{at}", sentence("One", 70), sentence("Two", 70), f"Note{at * 'b'}", f"Edge{at}"]
        given += "".join(words)
        page.text(60, 60, words[0], 24)
        page.column(60, 100, words[1])
        page.column(320, 103, words[2])
        page.text(80, 700, words[3], 6)
        page.set("0 1 -1 0 590 300", words[4])
    assert sorted(read(a_pdf(*pages)).text.replace("\n", "").replace(" ", "")) == sorted(given.replace(" ", ""))


def test_a_title_that_is_no_text_says_nothing():
    page = Page()
    page.column(60, 100, sentence("One"))
    assert read(a_pdf(page, about="/Title <FEFFD800>")).headline == "proof"


def test_a_letter_that_the_file_calls_a_line_end_is_left_out_and_said():
    page = Page()
    page.column(60, 100, sentence("One"))
    page.text(60, 300, "So it endsX", font="letters")
    draft = read(a_pdf(page, letters={"X": "\x85"}))
    assert draft.text.endswith("So it ends")
    assert "1 sign without a meaning left out." in draft.noticed
