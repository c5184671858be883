"""What is counted while an office file is read."""

from factcheck.importers.shared.office_notices import Noticed


def test_what_is_hidden_in_one_place_is_one_piece():
    noticed = Noticed()
    for words in ("not ", "for ", "you"):
        noticed.hide_words(words)
    noticed.end_hidden()
    noticed.hide_words("nor this")
    assert noticed.said() == ("2 pieces of hidden text left out",)


def test_hidden_blanks_are_nothing():
    noticed = Noticed()
    noticed.hide_words(" \n")
    assert noticed.said() == ()


def test_everything_that_was_met_is_said_once():
    noticed = Noticed(changes=12, comments=7, footnotes=3, captioned=2, headers=True, is_cut_off=True)
    assert noticed.said() == (
        "12 tracked changes: shown as accepted",
        "7 comments",
        "3 footnotes kept at the end",
        "2 images replaced by their captions",
        "Page headers left out",
        "The file breaks off before its end; look at the last words.",
    )


def test_what_repeats_itself_is_said_with_how_often():
    noticed = Noticed(repeated_rows=[999_999], repeated_cells=[70, 9_999])
    assert noticed.said() == (
        "1 table row repeated 999,999 times: shown once",
        "2 table cells repeated 70 to 9,999 times: shown once",
    )
