"""Words of a PDF glued or cut, told by another reading of the same file."""

import pytest

from tests.benchmarks.pdf_words import Difference, difference


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("a word of the text", "a word of the text", Difference(0, 0)),
        ("a word ofthe text", "a word of the text", Difference(1, 0)),
        ("a wordofthe text, ofthe day", "a word of the text, of the day", Difference(3, 0)),
        ("a wo rd of the text", "a word of the text", Difference(0, 1)),
        ("the text of a word", "a word of the text", Difference(0, 0)),
        ("f(x)=a+b here", "f(x) = a + b here", Difference(0, 0)),
        ("Line 6—Wages and salaries", "Line 6 — Wages and salaries", Difference(0, 0)),
        ("nobody—not even she", "nobody— not even she", Difference(0, 0)),
        ("in the end.The next", "in the end. The next", Difference(1, 0)),
    ],
)
def test_blanks_that_are_missing_or_too_many_are_counted_in_any_order(ours, theirs, found):
    assert difference(ours, theirs) == found
