"""Words with their formats: how they are joined and cut."""

from factcheck.importers.pdf.formatted_text import PLAIN, CharFormat, formatted, height_of, joined
from factcheck.importers.shared.numerals import Height

BOLD = CharFormat(bold=True)


def test_neighbours_of_one_look_become_one_stretch():
    assert list(formatted([("a", BOLD), ("", PLAIN), ("b", BOLD), ("c", PLAIN)]).runs()) == [
        (0, 2, BOLD),
        (2, 3, PLAIN),
    ]


def test_a_part_keeps_its_looks():
    assert list(formatted([("bold", BOLD), ("plain", PLAIN)]).cut(2, 6).parts()) == [("ld", BOLD), ("pl", PLAIN)]
    assert formatted([("  a ", PLAIN)]).stripped().text == "a"


def test_what_is_put_between_two_words_looks_as_both_do_or_plain():
    one, other = formatted([("a", BOLD)]), formatted([("b", BOLD)])
    assert list(joined(one, " ", other).parts()) == [("a b", BOLD)]
    assert list(joined(one, " ", formatted([("b", PLAIN)])).parts()) == [("a", BOLD), (" b", PLAIN)]


def test_a_sign_in_another_look_does_not_make_bold_words_plain():
    assert formatted([("all of this is bold", BOLD), (".", PLAIN)]).bold
    assert not formatted([("bold", BOLD), ("plain", PLAIN)]).bold


def test_small_letters_off_the_baseline_are_raised_or_lowered():
    heights = [height_of(*given) for given in ((3, 6, 10), (-1.5, 6, 10), (0.5, 6, 10), (3, 9, 10))]
    assert heights == [Height.SUPERSCRIPT, Height.SUBSCRIPT, Height.BASELINE, Height.BASELINE]
