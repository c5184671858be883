"""RTF files as articles."""

import pytest

from factcheck.domain.file_errors import BrokenFileError, EmptyTextError
from factcheck.domain.records.article_draft import ReadOptions
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.rtf.importer import read_rtf
from tests.importers.rtf_samples import kinds, read, rtf, set_as, texts


def test_headings_are_known_by_level_and_by_style():
    draft = read(r"\pard\s1 Rivers\par\pard\s2 More\par\pard\outlinelevel2 Third\par\pard Text.\par")
    assert [(block.kind, block.level) for block in draft.blocks] == [
        (BlockKind.HEADLINE, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert draft.headline == "Rivers"


def test_titles_quotations_and_captions_are_known_by_their_styles():
    draft = read(r"\pard\s3 Rivers\par\pard\s5 It rose.\par\pard\s6 The river\par")
    assert kinds(draft) == [BlockKind.HEADLINE, BlockKind.QUOTATION, BlockKind.CAPTION]


def test_bold_and_italic_end_with_their_group_or_a_nought():
    draft = read(r"a{\b b\i c}d\b e\b0 f\i g\plain h")
    assert draft.text == "abcdefgh"
    assert sorted(set_as(draft)) == [("bold", "bc"), ("bold", "e"), ("italic", "c"), ("italic", "g")]


def test_the_look_of_a_whole_heading_is_no_emphasis():
    assert read(r"\pard\s1{\b Rivers}\par").styles == ()


def test_lists_have_their_signs_and_levels():
    one = r"\pard{\listtext\pard\plain 3.\tab}\ls1 One\par"
    two = r"{\listtext\f3\'b7\tab}\ls1\ilvl1 Two\par"
    draft = read(one + two + r"\pard{\pntext a)\tab}Three\par\pard Text.\par")
    assert [(block.label, block.level) for block in draft.blocks] == [("3.", 1), ("•", 2), ("a)", 1), ("", 0)]
    assert texts(draft) == ["One", "Two", "Three", "Text."]


def test_right_to_left_paragraphs_are_known():
    draft = read(r"\pard\rtlpar \u1513?\par\pard Text.\par")
    assert [block.rtl for block in draft.blocks] == [True, False]


ROW = r"\trowd\cellx1\cellx2\pard\intbl a\cell {\b b}\cell\row"


def test_rows_are_readable_lines():
    draft = read(rf"Before\par{ROW}\trowd\pard\intbl\cell c\cell\row\pard After\par")
    assert texts(draft) == ["Before", "a | b", "c", "After"]
    assert set_as(draft) == [("bold", "b")]


def test_the_paragraphs_of_a_cell_stay_in_their_row():
    assert texts(read(r"\trowd\pard\intbl a\par b\cell c\cell\row\pard d")) == ["a b | c", "d"]


def test_a_table_in_a_cell_is_read_where_it_stands():
    inner = r"\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    assert texts(read(rf"\trowd\pard\intbl a\cell{inner}\pard\intbl\cell\row\pard d")) == ["a | b | c", "d"]


def test_a_row_that_never_ends_is_read():
    assert texts(read(r"\trowd\pard\intbl a\cell b\cell c")) == ["a | b | c"]


def test_the_file_says_who_wrote_it_when_and_in_which_language():
    info = (
        r"{\info{\title Rivers}{\subject Water}{\doccomm Draft}{\author R. Ansell}{\creatim\yr2025\mo4\dy10\hr8\min5}}"
    )
    draft = read(rf"{info}\lang1031 Text.\lang2057 A")
    assert draft.text == "Text.A"
    assert (draft.headline, draft.byline, draft.file_date, draft.language) == (
        "Rivers",
        "R. Ansell",
        "2025-04-10",
        "de-DE",
    )
    assert draft.date == ""
    assert draft.noticed == ("Byline taken from the file’s properties",)


def test_the_name_of_the_file_is_no_headline():
    assert read("Text.").headline == ""


@pytest.mark.parametrize("data", [b"", b"Text.", b"{\\rt"])
def test_what_does_not_begin_as_rtf_is_refused(data):
    with pytest.raises(BrokenFileError):
        read_rtf("story.rtf", data, ReadOptions())


def test_a_file_without_words_is_refused():
    with pytest.raises(EmptyTextError):
        read(r"{\pict 8950}\par\tab")


def test_a_file_that_breaks_off_says_so():
    draft = read_rtf("story.rtf", rtf("Some {\\b words")[:-2], ReadOptions())
    assert draft.text == "Some word"
    assert draft.noticed == ("The file breaks off before its end; look at the last words.",)


def test_a_brace_too_many_loses_nothing():
    assert read(r"a}b}}c\par d").text == "abc\nd"


def test_three_hundred_thousand_groups_are_read():
    assert read("{" * 300_000 + "deep" + "}" * 300_000).text == "deep"


@pytest.mark.parametrize("number", ["9999999999", "-1", "2147483647"])
def test_binary_data_is_passed_over_as_far_as_the_file_goes(number):
    draft = read_rtf("story.rtf", rtf(rf"Text.{{\pict\bin3 }}}}}}}}\bin{number} more"), ReadOptions())
    assert draft.text.startswith("Text.")


def test_hostile_numbers_do_no_harm():
    body = r"a\u99999999999?\uc-5\u8212\ilvl999999\ls1\f-9 b\itap9999999\intbl c\nestcell\nestrow\par\s-1 d\fcharset x"
    assert texts(read(body)) == ["a?—bc", "dx"]
