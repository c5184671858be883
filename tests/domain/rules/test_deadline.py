"""When an article must be done, as people type it."""

from datetime import UTC, datetime

import pytest

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import DateStyle
from factcheck.domain.rules.deadline import read_deadline, typed_words
from factcheck.domain.wording.timestamps import why_no_date

pytestmark = pytest.mark.usefixtures("in_kyiv")


NOW = datetime(2026, 4, 10, 14, 20, tzinfo=UTC)  # 17:20 in Kyiv


def refusal(words, now=NOW):
    """Why words are refused."""
    with pytest.raises(NotADateError) as error:
        read_deadline(words, now)
    assert (error.value.field, error.value.given) == ("deadline", words)
    return why_no_date(error.value)


@pytest.mark.parametrize(
    "words",
    [
        "2026-04-10 18:00",
        "2026-04-10T18:00",
        "2026-04-10T15:00Z",
        "18:00",
        "18.00",
        "6 pm",
        "6:00 p.m.",
        "18h",
        "today 18:00",
        "10 April 2026 18:00",
        "10 April 2026, 6 pm",
        "10.4.2026 at 18:00",
        "18:00 on Friday 10 April 2026",
        "April 10, 2026 18:00",
    ],
)
def test_a_deadline_is_read_in_the_forms_of_people_and_kept_with_its_place(words):
    assert read_deadline(words, NOW) == "2026-04-10T18:00+03:00"


def test_a_time_that_is_over_today_is_one_of_tomorrow():
    assert read_deadline("9:05", NOW) == "2026-04-11T09:05+03:00"


def test_the_offset_is_that_of_the_day():
    assert read_deadline("10 December 2026 18:00", NOW) == "2026-12-10T18:00+02:00"


def test_figures_are_read_in_the_order_of_the_person():
    assert read_deadline("10/04/2026 18:00", NOW, DateStyle(day_first=True)) == "2026-04-10T18:00+03:00"
    assert refusal("10/04/2026 18:00") == "it may be 10 April 2026 or 4 October 2026"


def test_a_deadline_without_its_time_or_its_day_is_refused():
    assert refusal("10 April 2026") == refusal("2026-04-10") == "it says no time of day"
    assert refusal("18:00", None) == "it says no day"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("soon", "it is no date and time"),
        ("18", "it is no date and time"),
        ("25:00", "there is no such time"),
        ("13 pm", "there is no such time"),
        ("31.31.2026 18:00", "there is no such day"),
        ("Thursday 10 April 2026 18:00", "10 April 2026 is a Friday"),
    ],
)
def test_what_nobody_can_read_is_refused(words, why):
    assert refusal(words) == why


def test_a_stored_deadline_is_typed_on_the_clock_of_this_place_and_an_old_one_as_it_stands():
    assert typed_words("2026-04-10T15:00+00:00") == "2026-04-10 18:00"
    assert typed_words("18:00") == "18:00"
    assert typed_words("") == ""
