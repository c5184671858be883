"""Which day relative words mean; the article is of Thursday 10 April 2025."""

from datetime import date

import pytest

from factcheck.domain.rules.en.relative_dates import has_relative_date, relative_date
from factcheck.domain.wording.timestamps import meant_words


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
    assert meant_words(relative_date(words, "2025-04-10")) == meant
    assert has_relative_date(words) is bool(meant)


@pytest.mark.parametrize("written", ["", "April 2025", "2025-13-40"])
def test_without_a_date_no_day_is_told(written):
    assert relative_date("on Monday", written) is None


def test_a_date_with_a_time_is_a_date():
    assert relative_date("today", "2025-04-10T08:00") == date(2025, 4, 10)
