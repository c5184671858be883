"""Dates and timestamps as people read them, and deadlines with how much time is left."""

from datetime import UTC, datetime

import pytest

from factcheck.domain.wording.timestamps import (
    deadline_words,
    due_timestamp,
    imported_timestamp,
    local_time,
    local_timestamp,
    lock_timestamp,
    offset_timestamp,
    understood_words,
    utc_timestamp,
    written_date,
)

pytestmark = pytest.mark.usefixtures("in_kyiv")


def test_a_moment_is_given_in_local_time():
    assert local_timestamp("2026-11-25T14:40:00Z") == "25 Nov 2026, 16:40"


def test_a_time_of_day_has_seconds():
    assert local_time("2026-11-25T14:40:09Z", datetime(2026, 11, 25, 20, tzinfo=UTC)) == "16:40:09"


def test_a_time_of_another_day_says_its_day():
    assert local_time("2026-11-25T14:40:09Z", datetime(2026, 11, 25, 22, 30, tzinfo=UTC)) == "25 Nov, 16:40:09"


def test_a_lock_says_its_day_and_one_of_an_older_program_what_it_said():
    assert lock_timestamp("2026-11-25T14:40+00:00") == "25 Nov 2026, 16:40"
    assert lock_timestamp("07:27") == "07:27"
    assert lock_timestamp("a moment ago") == "a moment ago"


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-25T17:40:09+01:00", "25 November 2026, 17:40 (UTC+01:00)"),
        ("2026-11-25T11:10:09-05:30", "25 November 2026, 11:10 (UTC-05:30)"),
        ("2026-11-25T16:40:09Z", "25 November 2026, 16:40 (UTC+00:00)"),
    ],
)
def test_a_moment_with_its_offset_stays_on_the_clock_where_it_was_taken(iso, words):
    assert offset_timestamp(iso) == words


def test_a_moment_of_a_file_stays_on_the_clock_of_its_writer():
    assert imported_timestamp("2026-04-03T12:40:00Z") == "3 Apr 2026, 12:40"
    assert imported_timestamp("2026-04-03") == "3 Apr 2026"
    assert imported_timestamp("last week") == "last week"
    assert imported_timestamp("") == ""


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-25", "25 November 2026"),
        ("2026-01-05T08:00:00Z", "5 January 2026"),
        ("2026-13-05", "2026-13-05"),
        ("Monday", "Monday"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_and_anything_else_stays(iso, words):
    assert written_date(iso) == words


def test_a_moment_says_which_clock():
    assert utc_timestamp("2026-11-25T16:40:12Z") == "25 November 2026, 16:40 UTC"
    assert utc_timestamp("2026-11-25") == "25 November 2026"
    assert utc_timestamp("some time ago in spring") == "some time ago in spring"


NOW = datetime(2026, 4, 10, 14, 20, tzinfo=UTC)  # 17:20 in Kyiv


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("2026-04-10T18:00+03:00", "due 18:00 (40 min)"),
        ("2026-04-10T17:55+03:00", "due 17:55 (35 min)"),
        ("2026-04-10T15:00+00:00", "due 18:00 (40 min)"),
        ("2026-04-10 18:00", "due 18:00 (40 min)"),
        ("2026-04-11 18:30", "due 11 Apr 18:30 (25 h 10 min)"),
        ("2027-04-10 18:00", "due 10 Apr 2027 18:00 (365 days)"),
        ("2026-04-10T16:20", "due 16:20 (1 h 0 min ago)"),
        ("", ""),
    ],
)
def test_a_deadline_is_said_with_the_time_left(deadline, words):
    assert deadline_words(deadline, NOW) == words


@pytest.mark.parametrize("words", ["18:00", "24:00", "before lunch", "2026-04-20", "0001-01-01T00:00+14:00"])
def test_what_lacks_a_day_or_a_time_is_shown_as_it_stands(words):
    assert deadline_words(words, NOW) == f"due {words}"


@pytest.mark.parametrize(
    ("deadline", "words"), [("2026-04-10T17:55+03:00", "10 Apr 2026, 17:55"), ("before lunch", "before lunch")]
)
def test_a_deadline_that_was_set_is_told_without_the_time_left(deadline, words):
    assert due_timestamp(deadline) == words


def test_a_deadline_is_shown_as_it_was_understood():
    assert understood_words("2026-04-10T17:55+03:00", NOW) == "Fri 10 April 2026, 17:55 (35 min)"
