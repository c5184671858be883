"""Dates of a text by their parts, so that “in May”, “before 2000” and “3 May 1998” can be compared."""

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span

RULES = language_of("en").evidence


def dated(text):
    return RULES.dated.read(text, RULES.facts.dates(text, Span(0, len(text))))


def is_held(claim, found):
    return dated(claim)[0].holds(dated(found)[0])


def test_dates_are_close_within_a_year_or_in_one_month():
    assert dated("in 2016")[0].is_close(dated("on 3 May 2017")[0])
    assert dated("on 3 May")[0].is_close(dated("on 9 May 2017")[0])
    assert not dated("in 2016")[0].is_close(dated("in 2018")[0])
    assert not dated("on 3 May")[0].is_close(dated("on 3 June")[0])


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("in 1998", "on 3 May 1998"),
        ("on 3 May", "on 3 May 1998"),
        ("in May 1998", "on 3 May 1998"),
        ("before 2000", "on 3 May 1998"),
        ("after 1997", "on 3 May 1998"),
        ("by 3 May", "on 3 May 1998"),
        ("by 14 May", "on 3 May 1998"),
        ("in the 1990s", "from 1992 to 1994"),
        ("in 1996", "from 1994 to 1998"),
        ("in the 19th century", "in 1869"),
        ("before the 19th century", "in 1738"),
        ("after the 17th century", "in 1700"),
        ("on Sunday", "on 3 May 1998"),
        ("at 2 p.m.", "at 14:00"),
        ("before 1990", "before 1990"),
    ],
)
def test_a_date_is_borne_out_by_one_that_says_the_same_parts(claim, found):
    assert is_held(claim, found)


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("in 1989", "on 3 May 1998"),
        ("on 13 May", "on 3 May 1998"),
        ("in April 1998", "on 3 May 1998"),
        ("after 2000", "on 3 May 1998"),
        ("before 1998", "on 3 May 1998"),
        ("by 2 May", "on 3 May 1998"),
        ("in 2001", "from 1994 to 1998"),
        ("from 1996 to 1998", "from 1994 to 1998"),
        ("on Monday", "on 3 May 1998"),
        ("at 2 a.m.", "at 14:00"),
    ],
)
def test_another_date_does_not_bear_it_out(claim, found):
    assert dated(claim)[0].is_like(dated(found)[0])
    assert not is_held(claim, found)


def test_dates_that_say_nothing_of_the_same_sort_cannot_be_compared():
    assert not dated("in May")[0].is_like(dated("in 1998")[0])
    assert not dated("on Monday")[0].is_like(dated("in 1998")[0])
