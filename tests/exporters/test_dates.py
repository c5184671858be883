"""Moments and days for people."""

import pytest

from factcheck.exporters.dates import day_words, moment_words


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
    assert day_words(iso) == words


def test_a_moment_says_which_clock():
    assert moment_words("2026-11-25T16:40:12Z") == "25 November 2026, 16:40 UTC"
    assert moment_words("2026-11-25") == "25 November 2026"
    assert moment_words("some time ago in spring") == "some time ago in spring"
