"""Relative dates: the day, week, month or year that “on Wednesday”, “last year” and “two days later” mean."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.relative_dates import Length

DATES = language_of("en").relative_dates
WRITTEN = "2025-04-10"  # a Thursday
PHRASES = (
    *("on Wednesday", "yesterday", "last year", "two weeks ago", "the day before", "a month later", "the same day"),
    *("the day before yesterday", "on 3 May", "9 April 2025", "the next year", "the vote", "said", "next Friday"),
)


def told(words, written=WRITTEN, *before):
    return [
        (one.span.of(words), str(one.first), one.length.value, one.counted_from)
        for one in DATES.times(words, written, before)
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Wednesday", "2025-04-09"),
        ("last thursday", "2025-04-03"),
        ("on Thursday", "2025-04-10"),
        ("he said on Wednesday that it will close in May", "2025-04-09"),
        ("on Friday", "2025-04-04"),
        ("next Friday", "2025-04-11"),
        ("next Thursday", "2025-04-17"),
        ("yesterday", "2025-04-09"),
        ("the day before yesterday", "2025-04-08"),
        ("it opens tomorrow", "2025-04-11"),
        ("three days ago", "2025-04-07"),
    ],
)
def test_a_day_is_counted_from_the_date_of_the_article(words, day):
    assert str(DATES.meant(words, WRITTEN)) == day
    assert [one.hangs for one in DATES.times(words, WRITTEN)] == [False]


@pytest.mark.parametrize(
    "words",
    [
        *("in April", "Mondays", "the day before the vote", "two days before Christmas", "the last week of May"),
        *("it will be voted on next to nothing on Friday", "On Friday the council will vote", "due to open on Monday"),
        *("Black Friday sales", "The Sunday Times", "every Monday", "on a Friday", "the day before he was shot"),
    ],
)
def test_words_that_mean_no_time_by_another_date_are_left_alone(words):
    assert DATES.times(words, WRITTEN) == []


@pytest.mark.parametrize(
    ("words", "first", "length"),
    [
        ("last week", "2025-03-31", Length.WEEK),
        ("this month", "2025-04-01", Length.MONTH),
        ("next year", "2026-01-01", Length.YEAR),
        ("three weeks ago", "2025-03-17", Length.WEEK),
        ("two months ago", "2025-02-01", Length.MONTH),
        ("five years ago", "2020-01-01", Length.YEAR),
    ],
)
def test_weeks_months_and_years_are_told_whole(words, first, length):
    assert told(words) == [(words, first, length.value, "")]


@pytest.mark.parametrize(
    ("words", "before", "found"),
    [
        ("Two were captured the day before.", "He spoke on Wednesday", ("the day before", "2025-04-08", "Wednesday")),
        ("It opened on 30 March and closed two days later", "", ("two days later", "2025-04-01", "30 March")),
        ("the following week", "It opened on 3 May 2024.", ("the following week", "2024-05-10", "3 May 2024")),
        ("the day after 9 April 2025", "", ("the day after 9 April 2025", "2025-04-10", "9 April 2025")),
        ("It closed two days later after a crack", "on Monday", ("two days later", "2025-04-09", "Monday")),
        ("the same day", "on 3 May", ("the same day", "2025-05-03", "3 May")),
        ("the same day", "nothing is said", ("the same day", "None", "")),
    ],
)
def test_what_hangs_on_a_date_is_counted_from_the_last_one_before_it(words, before, found):
    hanging = [one for one in DATES.times(words, WRITTEN, [before]) if one.hangs]
    assert [(one.span.of(words), str(one.first), one.counted_from) for one in hanging] == [found]


def test_one_relative_date_may_hang_on_another():
    words = "It opened on 30 March, closed two days later and reopened the following day"
    assert [one[1] for one in told(words)] == ["2025-04-01", "2025-04-02"]


def test_the_nearest_words_before_count_first():
    assert told("the day before", WRITTEN, "on 5 April", "on 1 April")[0][1] == "2025-04-04"
    assert told("the day before", WRITTEN, "none here", "on 1 April")[0][1] == "2025-03-31"


@pytest.mark.parametrize("words", ["on Monday last week", "last week on Monday", "Wednesday of last week"])
def test_a_weekday_of_another_week_is_not_told_as_the_last_one(words):
    assert [one[:2] for one in told(words)] == [("last week", "2025-03-31")]


def test_months_end_where_they_end():
    assert told("a month later", WRITTEN, "on 31 January 2024") == [
        ("a month later", "2024-02-01", "month", "31 January 2024")
    ]


@pytest.mark.parametrize("written", ["", "April 2025", "2025-13-40"])
def test_without_a_date_no_day_is_told(written):
    assert DATES.meant("on Monday", written) is None
    assert [one.first for one in DATES.times("on Monday and last year", written)] == [None, None]


def test_a_date_with_a_time_is_a_date():
    assert DATES.meant("today", "2025-04-10T08:00") == date(2025, 4, 10)


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31"])
def test_at_the_ends_of_the_calendar_what_lies_beyond_is_not_known(written):
    for words in ("yesterday", "tomorrow", "last year", "next year", "this week", "50 years ago", "next month"):
        assert all(one.first is None or one.first.year > 0 for one in DATES.times(words, written))


@given(st.lists(st.sampled_from(PHRASES), max_size=8), st.dates(), st.sampled_from([" ", ", ", ". "]))
def test_what_is_found_stands_in_the_words_in_order_and_never_twice(phrases, written, between):
    words = between.join(phrases)
    times = DATES.times(words, written.isoformat(), ["on 3 May 2024"])
    places = [(one.span.start, one.span.end) for one in times]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(one.counted_from == "" or one.hangs for one in times)
