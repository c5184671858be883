"""When an article must be done, and how much time is left."""

from datetime import UTC, datetime

import pytest

from factcheck.domain.wording.deadline_words import deadline_words, understood_words

pytestmark = pytest.mark.usefixtures("in_kyiv")


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


def test_a_deadline_is_shown_as_it_was_understood():
    assert understood_words("2026-04-10T17:55+03:00", NOW) == "Fri 10 April 2026, 17:55 (35 min)"
