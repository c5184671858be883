"""How much time is left."""

from datetime import datetime

import pytest

from factcheck.domain.rules.deadline import deadline_words, is_deadline

NOW = datetime(2026, 4, 10, 17, 20)


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("18:00", "due 18:00 (40 min)"),
        ("2026-04-10 18:00", "due 18:00 (40 min)"),
        ("2026-04-11 18:30", "due 11 Apr 18:30 (25 h 10 min)"),
        ("2026-04-20", "due 20 Apr 00:00 (9 days)"),
        ("2026-04-10T16:20", "due 16:20 (1 h 0 min ago)"),
        ("9:05", "due 09:05 (8 h 15 min ago)"),
        ("2026-04-10 18:00:00", "due 18:00 (40 min)"),
        ("24:00", "due 24:00"),
        ("before lunch", "due before lunch"),
        ("", ""),
    ],
)
def test_a_deadline_is_said_with_the_time_left(deadline, words):
    assert deadline_words(deadline, NOW) == words


@pytest.mark.parametrize(
    ("article_date", "words"),
    [
        ("2026-04-11", "due 11 Apr 18:00 (24 h 40 min)"),
        ("2026-04-01", "due 18:00 (40 min)"),
        ("soon", "due 18:00 (40 min)"),
    ],
)
def test_a_time_alone_is_of_the_day_of_the_article_if_that_is_still_to_come(article_date, words):
    assert deadline_words("18:00", NOW, article_date) == words


@pytest.mark.parametrize("words", ["", "18:00", "18.00", "2026-11-25 18:00", "2026-11-25T18:00+01:00"])
def test_a_time_can_be_written_in_several_ways(words):
    assert is_deadline(words)


@pytest.mark.parametrize("words", ["tomorrow", "18", "25:00", "0001-01-01T00:00+14:00"])
def test_what_nobody_can_read_is_no_deadline(words):
    assert not is_deadline(words)
