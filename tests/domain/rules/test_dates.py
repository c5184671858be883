"""Dates as people write them, and which day relative words mean."""

from datetime import date

import pytest

from factcheck.domain.errors import NotADateError
from factcheck.domain.rules.dates import PLAIN, DateStyle, iso_day, read_date
from factcheck.domain.wording.timestamps import why_no_date

DAY = date(2025, 4, 10)
GERMAN = DateStyle(day_first=True, months={"april": 4, "märz": 3, "mai": 5}, days={"donnerstag": 3, "do": 3})
AMERICAN = DateStyle(day_first=False)


def refusal(words, style=PLAIN):
    """Why words are refused."""
    with pytest.raises(NotADateError) as error:
        read_date(words, style)
    assert (error.value.field, error.value.given) == ("date", words.strip())
    return why_no_date(error.value)


@pytest.mark.parametrize(
    "words",
    [
        "2025-04-10",
        "2025-4-10",
        "2025/04/10",
        "2025.04.10",
        "2025年4月10日",
        "10.4.2025",
        "10. 4. 2025",
        "10 April 2025",
        " 10 april 2025 ",
        "10 Apr 2025",
        "10. Apr. 2025",
        "April 10, 2025",
        "Apr 10 2025",
        "10th of April 2025",
        "the 10th of April, 2025",
        "Thu 10 April 2025",
        "Thursday, April 10th, 2025",
    ],
)
def test_a_date_is_read_in_the_forms_of_people(words):
    assert read_date(words) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "",
        "08:30",
        "soon",
        "10",
        "2025",
        "10 2025",
        "10 Foo 2025",
        "10 April May 2025",
        "April 2025 was cold",
        "1.2.3.4",
    ],
)
def test_what_is_no_date_is_refused(words):
    assert refusal(words) == "it is no date"


@pytest.mark.parametrize("words", ["31.31.2025", "2025-02-30", "30 February 2025", "0.4.2025", "2025-13-01"])
def test_a_day_that_is_in_no_calendar_is_refused(words):
    assert refusal(words) == "there is no such day"


def test_a_date_without_its_year_is_refused():
    assert refusal("10 April") == "it says no year"


def test_a_weekday_must_be_that_of_the_day():
    assert refusal("Wed 10 April 2025") == "10 April 2025 is a Thursday"


def test_figures_that_may_be_two_days_are_refused_where_nobody_knows_the_order():
    assert refusal("10/04/2025") == "it may be 10 April 2025 or 4 October 2025"
    assert read_date("10/10/2025") == date(2025, 10, 10)
    assert read_date("13/04/2025") == read_date("04/13/2025") == date(2025, 4, 13)


def test_figures_are_read_in_the_order_of_the_person():
    assert read_date("10/04/2025", GERMAN) == read_date("04-10-2025", AMERICAN) == DAY


def test_two_figures_of_a_year_are_of_this_century_where_the_person_sees_it():
    assert read_date("10.4.25", GERMAN) == DAY
    assert read_date("10 Apr 25", GERMAN) == read_date("Apr 10, 25", GERMAN) == DAY
    assert {refusal(words) for words in ("10.4.25", "10 Apr 25")} == {"its year has two figures"}
    assert refusal("10 Apr 5") == "it is no date"


def test_months_and_days_are_known_in_the_language_of_the_person():
    assert read_date("10. April 2025", GERMAN) == DAY
    assert read_date("Donnerstag, 10. April 2025", GERMAN) == DAY
    assert read_date("1. März 2025", GERMAN) == date(2025, 3, 1)
    assert refusal("1. März 2025") == "it is no date"


def test_a_stored_day_is_iso_or_none():
    assert iso_day("2025-04-10") == iso_day("2025-04-10T18:00+02:00") == DAY
    assert iso_day("10 April 2025") is None
