"""Numbers as lists write them, raised and lowered ones as signs of their own."""

import pytest

from factcheck.importers.shared.numerals import Height, at_height, height_of, numeral, signed, whole


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (7, "1", "7"),
        (1, "a", "a"),
        (26, "A", "Z"),
        (28, "a", "ab"),
        (1994, "I", "MCMXCIV"),
        (4, "i", "iv"),
        (0, "a", "0"),
        (4000, "i", "4000"),
        (28, "aa", "bb"),
        (3, "AA", "C"),
        (7, "01", "07"),
        (22, "1st", "22nd"),
        (112, "1st", "112th"),
        (5, "", ""),
        (5, "①", "5"),
    ],
)
def test_numbers_are_written_in_the_form_of_the_list(number, form, written):
    assert numeral(number, form) == written


@pytest.mark.parametrize(
    ("given", "number"), [("12", 12), ("", 1), (None, 1), ("-3", 1), ("x", 1), ("1" * 10, 1), ("٣", 1)]
)
def test_a_number_that_a_file_gives_is_plain_or_not_taken(given, number):
    assert whole(given, 1) == number


@pytest.mark.parametrize(
    ("words", "shown"),
    [("1", "¹"), ("-6", "⁻⁶"), ("\u22126", "⁻⁶"), ("(n+1)", "⁽ⁿ⁺¹⁾"), ("1,2", "¹,²"), ("2023", "²⁰²³")],
)
def test_raised_figures_become_signs_of_their_own(words: str, shown: str) -> None:
    assert at_height(words, Height.SUPERSCRIPT) == shown


@pytest.mark.parametrize("words", ["st", "lle", "1st", "note 2", "n°x", "ое"])
def test_raised_words_with_letters_stay_as_they_are(words: str) -> None:
    assert at_height(words, Height.SUPERSCRIPT) == words


def test_lowered_figures_become_signs_of_their_own() -> None:
    assert at_height("2+", Height.SUBSCRIPT) == "₂₊"
    assert at_height("max", Height.SUBSCRIPT) == "max"


def test_figures_on_the_line_stay() -> None:
    assert at_height("155", Height.BASELINE) == "155"


def test_a_sign_takes_the_place_of_one_sign() -> None:
    every = "0123456789+-\u2212()n,. "
    assert all(len(at_height(every, height)) == len(every) for height in Height)


def test_a_nudge_raises_nothing() -> None:
    assert [height_of(shift) for shift in (0.5, -1, 3, -3)] == [
        Height.BASELINE,
        Height.BASELINE,
        Height.SUPERSCRIPT,
        Height.SUBSCRIPT,
    ]


def test_numbers_of_lists_may_be_negative_and_are_never_too_long():
    assert [signed(given, 1) for given in ("-3", "x", "9" * 99)] == [-3, 1, 999_999_999]
