"""Which day relative words mean; the article is of Thursday 10 April 2025."""

from datetime import date

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.wording.timestamps import meant_words

DATES = language_of("en").relative_dates


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on Wednesday", "means Wed 9 April 2025"),
        ("last thursday", "means Thu 10 April 2025"),
        ("on Friday", "means Fri 4 April 2025"),
        ("next Friday", "means Fri 11 April 2025"),
        ("next Thursday", "means Thu 17 April 2025"),
        ("yesterday", "means Wed 9 April 2025"),
        ("it opens tomorrow", "means Fri 11 April 2025"),
        ("in April", ""),
        ("Mondays", ""),
    ],
)
def test_a_day_is_counted_from_the_date_of_the_article(words, meant):
    assert meant_words(DATES.meant(words, "2025-04-10")) == meant
    assert DATES.are_in(words) is bool(meant)


@pytest.mark.parametrize("written", ["", "April 2025", "2025-13-40"])
def test_without_a_date_no_day_is_told(written):
    assert DATES.meant("on Monday", written) is None


def test_a_date_with_a_time_is_a_date():
    assert DATES.meant("today", "2025-04-10T08:00") == date(2025, 4, 10)
