"""Numbers as lists write them."""

import pytest

from factcheck.importers.shared.numerals import numeral, whole


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
