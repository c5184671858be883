"""Words with their look: how they are joined and cut."""

from factcheck.importers.pdf.words import PLAIN, Look, height_of, joined, words
from factcheck.importers.shared.superscripts import Height

BOLD = Look(bold=True)


def test_neighbours_of_one_look_become_one_stretch():
    assert list(words([("a", BOLD), ("", PLAIN), ("b", BOLD), ("c", PLAIN)]).stretches()) == [
        (0, 2, BOLD),
        (2, 3, PLAIN),
    ]


def test_a_part_keeps_its_looks():
    assert list(words([("bold", BOLD), ("plain", PLAIN)]).cut(2, 6).parts()) == [("ld", BOLD), ("pl", PLAIN)]
    assert words([("  a ", PLAIN)]).stripped().text == "a"


def test_what_is_put_between_two_words_looks_as_both_do_or_plain():
    one, other = words([("a", BOLD)]), words([("b", BOLD)])
    assert list(joined(one, " ", other).parts()) == [("a b", BOLD)]
    assert list(joined(one, " ", words([("b", PLAIN)])).parts()) == [("a", BOLD), (" b", PLAIN)]


def test_a_sign_in_another_look_does_not_make_bold_words_plain():
    assert words([("all of this is bold", BOLD), (".", PLAIN)]).bold
    assert not words([("bold", BOLD), ("plain", PLAIN)]).bold


def test_small_letters_off_the_baseline_are_raised_or_lowered():
    heights = [height_of(*given) for given in ((3, 6, 10), (-1.5, 6, 10), (0.5, 6, 10), (3, 9, 10))]
    assert heights == [Height.RAISED, Height.LOWERED, Height.LINE, Height.LINE]
