"""What is known of faces: each threshold lies between two letters that are read differently."""

import pytest

from tests.importers.pdf.drawn_font import Shape, drawn, glyphs_of, in_a_face
from tests.importers.pdf_drafts import read
from tests.pdf_samples import Page, a_pdf

ROUND = Shape(500, 480)


@pytest.mark.parametrize(("ink", "words"), [(530, "of oo"), (570, "ofoo")])
def test_ink_reaches_over_the_advance_by_less_than_a_quarter_of_the_size(ink, words):
    assert read(drawn({"f": Shape(300, ink), "o": ROUND}, (100, "of"), (109.5, "oo"))).text == words


@pytest.mark.parametrize(("advance", "words"), [(509, "ow oror"), (511, "oworor"), (700, "oworor")])
def test_a_font_that_names_most_letters_twice_does_not_know_their_advances(advance, words):
    shown = {"A": Shape(500, 630, meaning="w"), "B": Shape(500, 480, meaning="o"), "C": Shape(500, 480, meaning="r")}
    others = {"w": Shape(385, 380), "o": Shape(advance, 680), "r": Shape(advance, 680)}
    page = drawn(shown | others, (100, "BABCBC"))
    assert read(page).text == words


@pytest.mark.parametrize(
    ("ink", "advance", "wide"), [(491, 385, 0.385), (489, 385, 0.5), (500, 491, 0.5), (500, 489, 0.489)]
)
def test_a_hundredth_of_a_point_is_no_width(ink, advance, wide):
    letter = glyphs_of(drawn({"A": Shape(500, ink, meaning="w"), "w": Shape(advance, 380)}, (100, "A"), size=1))[0]
    assert letter.x1 - letter.x0 == pytest.approx(wide, abs=0.0001)


@pytest.mark.parametrize(("wide", "text"), [(9, "א"), (11, "א ")])
def test_a_blank_without_a_width_in_a_glyph_to_the_left_is_none(wide, text):
    font = {"A": Shape(500, 480, meaning="א"), "B": Shape(0, wide, meaning=" ")}
    assert glyphs_of(drawn(font, (100, "BA"), size=1))[0].text == text


@pytest.mark.parametrize(("bottom", "y", "size"), [(190, 100, 10), (210, 97.9, 6)])
def test_a_figure_drawn_a_fifth_of_the_size_above_the_line_is_superior(bottom, y, size):
    figure = glyphs_of(drawn({"o": ROUND, "1": Shape(400, 380, bottom)}, (100, "o1")))[1]
    assert (figure.y, figure.size) == (pytest.approx(y, abs=0.01), size)


@pytest.mark.parametrize(("size", "known"), [(4_900, 4_900), (5_100, 10)])
def test_a_size_beyond_all_is_taken_for_that_of_text(size, known):
    assert glyphs_of(drawn({"o": ROUND}, (1, "o"), size=size))[0].size == known


@pytest.mark.parametrize(("flat", "known"), [(0.0011, 0.011), (0.0009, 10)])
def test_letters_pressed_flat_have_the_size_of_text(flat, known):
    page = Page()
    page.set(f"1 0 0 {flat} 100 100", "o")
    assert glyphs_of(a_pdf(page))[0].size == pytest.approx(known)


@pytest.mark.parametrize(("stem", "bold"), [(118, False), (122, True)])
def test_a_face_from_semibold_on_is_bold(stem, bold):
    assert glyphs_of(in_a_face(stem, "words"))[0].char_format.bold is bold


@pytest.mark.parametrize(("step", "words"), [(7.8, "one"), (9, "o n e")])
def test_letters_that_lean_are_three_quarters_of_their_size_wide(step, words):
    page = Page()
    for at, letter in enumerate("one"):
        page.set(f"0.8 0.6 -0.6 0.8 {100 + 0.8 * step * at} {100 + 0.6 * step * at}", letter)
    assert read(a_pdf(page)).text == words


@pytest.mark.parametrize(("gap", "blank"), [(0.5, ""), (1.5, " ")])
def test_each_letter_of_a_glyph_to_the_left_is_three_tenths_of_the_size_wide(gap, blank):
    page = Page()
    page.text(54, 100, "بX", font="letters")
    page.text(60 + 8.4 + gap, 100, "بب", font="letters")
    assert read(a_pdf(page, letters={"X": "ششش"})).text == f"بب{blank}شششب"
