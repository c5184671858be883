"""Which day, week, month or year relative words mean."""

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.wording.relative_date_words import meant_words

DATES = language_of("en").relative_dates


def told(words, *before, written="2025-04-10"):
    return meant_words(DATES.times(words, written, before), words)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on Wednesday", "means Wed 9 April 2025"),
        ("last week", "means the week from Mon 31 March 2025"),
        ("next month", "means May 2025"),
        ("last year", "means 2024"),
        ("in April", ""),
    ],
)
def test_a_time_is_told_as_long_as_it_is(words, meant):
    assert told(words) == meant


def test_of_several_each_is_told_with_its_words_and_what_it_is_counted_from():
    assert told("On Wednesday she said that he left the day before") == (
        "“Wednesday” means Wed 9 April 2025; “the day before” means Tue 8 April 2025 (counted from “Wednesday”)"
    )


def test_what_hangs_on_no_date_says_so_and_what_needs_that_of_the_article_is_left_out():
    assert told("two days later") == "“two days later” hangs on a date that is not told before it"
    assert told("on Wednesday", written="") == ""
