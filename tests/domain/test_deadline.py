"""How much time is left."""

from datetime import datetime

import pytest

from factcheck.domain.deadline import deadline_words

NOW = datetime(2026, 4, 10, 17, 20)


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("18:00", "due 18:00 (40 min)"),
        ("2026-04-10 18:00", "due 18:00 (40 min)"),
        ("2026-04-11 18:30", "due 11 Apr 18:30 (25 h 10 min)"),
        ("2026-04-20", "due 20 Apr 00:00 (9 days)"),
        ("2026-04-10T16:20", "due 16:20 (1 h 0 min ago)"),
        ("before lunch", "due before lunch"),
        ("", ""),
    ],
)
def test_a_deadline_is_said_with_the_time_left(deadline, words):
    assert deadline_words(deadline, NOW) == words
