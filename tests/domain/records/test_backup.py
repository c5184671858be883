"""Which backups stay as time goes by."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.backup import INTERVAL, stood_for

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 800 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), unique=True)


def _left(times, now=NOW):
    return sorted(set(times) - stood_for(times, now).keys(), reverse=True)


def _ago(**how):
    return NOW - timedelta(**how)


def test_all_of_the_last_hour_stay():
    times = [_ago(minutes=minutes) for minutes in range(0, 60, 5)]
    assert _left(times) == times


def test_before_that_the_last_of_each_hour_stays():
    times = [_ago(minutes=minutes) for minutes in (61, 70, 100, 125, 170)]
    assert _left(times) == [_ago(minutes=61), _ago(minutes=125)]


def test_after_a_day_the_last_of_each_day_stays():
    times = [_ago(days=2), _ago(days=2, hours=3), _ago(days=2, hours=11), _ago(days=3)]
    assert _left(times) == [_ago(days=2), _ago(days=3)]


def test_after_a_week_the_last_of_each_week_stays():
    # 16 and 20 November 2026 are Monday and Friday of one week, 15 is the Sunday before
    days = [datetime(2026, 11, day, 9, tzinfo=UTC) for day in (19, 16, 15, 13)]
    assert _left(days) == [days[0], days[2]]


def test_after_a_month_the_last_of_each_month_stays_for_ever():
    months = [datetime(2026, 9, 30, tzinfo=UTC), datetime(2026, 9, 1, tzinfo=UTC), datetime(2019, 9, 1, tzinfo=UTC)]
    assert _left(months) == [months[0], months[2]]


def test_a_backup_of_the_future_stays():
    assert _left([NOW + timedelta(days=3), NOW]) == [NOW + timedelta(days=3), NOW]


@given(MOMENTS)
def test_what_may_go_is_stood_for_by_a_newer_one_that_stays(times):
    gone = stood_for(times, NOW)
    assert all(keeper > at and keeper not in gone for at, keeper in gone.items())


@given(MOMENTS, st.integers(0, 60 * 24 * 60))
def test_as_time_goes_by_the_newest_always_stays(times, later):
    left = _left(times, NOW + timedelta(minutes=later))
    assert left[:1] == sorted(times, reverse=True)[:1]


def test_a_year_of_work_without_a_pause_leaves_few_files():
    times = [NOW - number * INTERVAL for number in range(6 * 24 * 365)]
    ten_minutes, hours, days, weeks, months = 6, 24, 7, 4, 12
    assert len(_left(times)) == ten_minutes + hours + days + weeks + months
