"""Letters of PDF files: which they are, and in which order they are read."""

import pytest

from factcheck.importers.pdf.glyphs import is_character
from tests.importers.pdf_drafts import read, texts
from tests.pdf_samples import Page, a_pdf, sentence


def test_ligatures_are_the_letters_they_stand_for():
    page = Page()
    page.text(60, 100, "e\ufb03cient \ufb01re o\ufb00 \ufb02oor", font="letters")
    assert read(a_pdf(page)).text == "efficient fire off floor"


def test_a_sign_that_stands_for_several_letters_is_those_letters():
    page = Page()
    page.text(60, 100, "ofice", font="letters")
    assert read(a_pdf(page, letters={"f": "ff"})).text == "office"


def test_a_sign_that_stands_for_letters_of_two_scripts_is_doubtful():
    page = Page()
    page.text(60, 100, "habibi", font="letters")
    draft = read(a_pdf(page, letters={"h": "حَبيبي h"}))
    assert draft.noticed == ("1 sign that the font takes for letters of two scripts: compare with the page",)


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


def seen(words: str) -> str:
    """Words written to the left as they are painted: from left to right."""
    return words[::-1]


def test_the_letters_of_one_glyph_keep_their_order_in_a_line_to_the_left():
    page = Page()
    page.text(60, 100, seen("الثXثاء"), font="letters")
    assert read(a_pdf(page, letters={"X": "لا"})).text == "الثلاثاء"


def test_a_small_gap_between_letters_to_the_left_is_no_blank_where_the_file_has_blanks():
    page = Page()
    page.text(60, 100, seen("أهل المدينة رج"), font="letters")
    page.text(39.5, 100, seen("الة"), font="letters")
    page.text(21.5, 100, seen(" في"), font="letters")
    assert read(a_pdf(page)).text == "أهل المدينة رجالة في"


def test_a_gap_between_words_to_the_left_is_a_blank_where_the_file_has_none():
    page = Page()
    page.text(60, 100, seen("المدينة"), font="letters")
    page.text(40, 100, seen("رجل"), font="letters")
    assert read(a_pdf(page)).text == "المدينة رجل"


def test_brackets_around_a_foreign_word_in_a_line_to_the_left_open_and_close():
    page = Page()
    page.text(60, 100, f"{seen('في عام')} (BBC) {seen('المدينة')}", font="letters")
    assert read(a_pdf(page)).text == "المدينة (BBC) في عام"


def test_a_gap_parts_paragraphs_that_run_to_the_left():
    page = Page()
    page.text(60, 100, seen("قال الرئيس إن الناس وصلوا إلى المدينة."), font="letters")
    page.text(180, 122, seen("שלום עולם כאן."), font="letters")
    assert texts(read(a_pdf(page))) == ["قال الرئيس إن الناس وصلوا إلى المدينة.", "שלום עולם כאן."]


def test_words_along_the_edge_are_kept_behind_the_upright_ones():
    page = Page()
    page.column(60, 100, sentence("One", 60))
    page.set("0 1 -1 0 580 300", "Photo by nobody")
    assert texts(read(a_pdf(page))) == [sentence("One", 60), "Photo by nobody"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_seen(angle):
    page = Page(extra=f"/Rotate {angle}")
    matrix, places = {
        90: ("0 1 -1 0", [(100, 60), (112, 60)]),
        180: ("-1 0 0 -1", [(540, 100), (540, 112)]),
        270: ("0 -1 1 0", [(500, 740), (488, 740)]),
    }[angle]
    for (x, y), words in zip(places, ("the first line of this page and", "the second line of it"), strict=True):
        page.set(f"{matrix} {x} {y}", words)
    assert read(a_pdf(page)).text == "the first line of this page and the second line of it"


def test_letters_outside_of_the_page_that_is_seen_are_left_out_and_said():
    page = Page(extra="/CropBox [50 50 550 750]")
    page.text(60, 100, "seen words")
    page.text(60, 20, "slug")
    draft = read(a_pdf(page))
    assert (draft.text, draft.noticed) == ("seen words", ("4 letters outside of the page left out",))


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


def test_a_letter_that_the_file_calls_a_line_end_is_left_out_and_said():
    page = Page()
    page.column(60, 100, sentence("One"))
    page.text(60, 300, "So it endsX", font="letters")
    draft = read(a_pdf(page, letters={"X": "\x85"}))
    assert draft.text.endswith("So it ends")
    assert "1 sign without a meaning left out" in draft.noticed


def test_a_sentence_in_letters_without_capitals_goes_on_over_lines_set_far_apart():
    page = Page()
    page.text(60, 100, seen("قال الرئيس إن الناس كلهم"), font="letters")
    page.text(60, 122, seen("وصلوا اليوم إلى المدينة."), font="letters")
    assert texts(read(a_pdf(page))) == ["قال الرئيس إن الناس كلهم وصلوا اليوم إلى المدينة."]


def test_a_blank_in_a_glyph_with_a_letter_stands_behind_the_letter():
    page = Page()
    page.text(60, 100, seen("في Xهنا"), font="letters")
    assert read(a_pdf(page, letters={"X": " ل"})).text == "في ل هنا"


@pytest.mark.parametrize("meaning", ["\udbff\uffff", "\ud800", "\ufdd0"])
def test_a_code_that_is_no_character_is_a_sign_without_a_meaning(meaning):
    page = Page()
    page.text(60, 100, "words aXb more", font="letters")
    draft = read(a_pdf(page, letters={"X": meaning}))
    assert draft.text.replace("a b", "ab") == "words ab more"
    assert any("without a meaning left out" in one for one in draft.noticed)


def test_halves_of_a_sign_that_stand_apart_make_none():
    page = Page()
    page.text(60, 100, "aXbYc", font="letters")
    draft = read(a_pdf(page, letters={"X": "\ud83d", "Y": "\ude00"}))
    assert draft.text.replace(" ", "") == "abc"
    assert "2 signs without a meaning left out" in draft.noticed


def test_codes_beyond_unicode_are_no_characters():
    assert [is_character(code) for code in (0x41, 0x10FFFD, 0xD800, 0x1FFFF, 0x110000)] == [True, True, *[False] * 3]


@pytest.mark.parametrize(("flag", "kind"), [(1 << 18, "bold"), (1 << 6, "italic")])
def test_a_font_says_by_its_flags_that_it_is_bold_or_italic(flag, kind):
    page = Page()
    page.text(60, 100, "Words that stand out", font="letters")
    page.text(60, 130, "and words that do not")
    data = a_pdf(page).replace(b"/Flags 4 ", b"/Flags %d " % (4 | flag))
    assert [style.kind.value for style in read(data).styles] == [kind]


@pytest.mark.parametrize("code", ["\x7f", "\x9f", "\u2028", "\u2029", "\ufffe"])
def test_controls_line_separators_and_noncharacters_are_signs_without_a_meaning(code):
    page = Page()
    page.text(60, 100, "aXb", font="letters")
    draft = read(a_pdf(page, letters={"X": code}))
    assert (draft.text, draft.noticed) == ("a b", ("1 sign without a meaning left out",))
