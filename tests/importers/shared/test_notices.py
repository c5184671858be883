"""What was noticed, in words: one form for all importers."""

import pytest

from factcheck.importers.shared.notices import (
    OfficeNotices,
    captioned,
    described,
    footnotes_kept,
    halves_left_out,
    left_out,
    margins_left_out,
    notice,
    said,
)


def test_things_are_counted_and_none_are_not_worth_a_word():
    said = [notice("{count} [half|halves] of a bridge", count) for count in (0, 1, 7)]
    assert said == ["", "1 half of a bridge", "7 halves of a bridge"]


@pytest.mark.parametrize("fragment", [left_out("", 0), footnotes_kept(0), captioned(0), halves_left_out(0)])
def test_nothing_is_said_of_nothing(fragment):
    assert fragment == ""


def test_fragments_begin_with_their_number_and_have_no_full_stop():
    assert left_out("{count} [image|images] left out", 2) == "2 images left out"
    assert footnotes_kept(3) == "3 footnotes kept at the end"
    assert [captioned(1), captioned(2)] == ["1 image replaced by its caption", "2 images replaced by their captions"]
    assert described(2) == "2 images replaced by their descriptions"
    assert halves_left_out(1) == "1 half of a character left out, because no file can keep them"


def test_the_margins_of_pages_are_named():
    assert [margins_left_out(*which) for which in ((True, True), (True, False), (False, True), (False, False))] == [
        "Page headers and footers left out",
        "Page headers left out",
        "Page footers left out",
        "",
    ]


@pytest.mark.parametrize(("words", "is_said"), [("12", False), ("- 12 -", False), ("Page 12", True), ("صفحة", True)])
def test_the_number_of_a_page_alone_is_no_margin_worth_a_word(words, is_said):
    noticed = OfficeNotices()
    noticed.see_margin("footer-left", words)
    assert noticed.said() == ("Page footers left out",) * is_said


def test_only_what_says_something_is_said():
    assert said("", "2 images left out", "") == ("2 images left out",)


def test_what_is_hidden_in_one_place_is_one_piece():
    noticed = OfficeNotices()
    for words in ("not ", "for ", "you"):
        noticed.hide_words(words)
    noticed.end_hidden()
    noticed.hide_words("nor this")
    assert noticed.said() == ("2 pieces of hidden text left out",)


def test_hidden_blanks_are_nothing():
    noticed = OfficeNotices()
    noticed.hide_words(" \n")
    assert noticed.said() == ()


def test_everything_that_was_met_is_said_once():
    noticed = OfficeNotices(changes=12, comments=7, footnotes=3, captioned=2, headers=True, is_cut_off=True)
    assert noticed.said() == (
        "12 tracked changes: shown as accepted",
        "7 comments",
        "3 footnotes kept at the end",
        "2 images replaced by their captions",
        "Page headers left out",
        "The file breaks off before its end; look at the last words.",
    )


def test_what_repeats_itself_is_said_with_how_often():
    noticed = OfficeNotices(repeated_rows=[999_999], repeated_cells=[70, 9_999])
    assert noticed.said() == (
        "1 table row repeated 999,999 times: shown once",
        "2 table cells repeated 70 to 9,999 times: shown once",
    )
