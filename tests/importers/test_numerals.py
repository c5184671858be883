"""Numbers as lists write them."""

import pytest

from factcheck.importers.numerals import numeral


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
        (5, "", ""),
        (5, "①", "5"),
    ],
)
def test_numbers_are_written_in_the_form_of_the_list(number, form, written):
    assert numeral(number, form) == written
