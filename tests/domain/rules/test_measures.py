"""Numbers with what they measure and with their limits, so that 42 km and “about 26 miles” can be compared."""

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.measures import Limit
from factcheck.domain.text.span import Span

RULES = language_of("en").evidence


def measures(text):
    return RULES.measures.within(text, RULES.facts.numbers, RULES.facts.dates(text, Span(0, len(text))))


def is_held(claim, found):
    one, other = measures(claim)[0], measures(found)[0]
    return one.is_like(other) and one.holds(other)


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("14 people", "fourteen people"),
        ("1,200 people", "1200 people"),
        ("$3.2m", "$3.2 million"),
        ("20 euros", "€20"),
        ("half of them", "50 per cent of them"),
        ("67%", "two-thirds"),
        ("more than half", "60 per cent"),
        ("42 km", "42,000 metres"),
        ("about 26 miles", "42 kilometres"),
        ("five feet 11 inches", "1.80 metres"),
        ("more than two hours", "two hours and 40 minutes"),
        ("62 per cent", "61.8 per cent"),
        ("3,400 cases", "3,405 cases"),
        ("nearly 40,000", "39,000"),
        ("more than 150 people", "at least 155 people"),
        ("at least 155 people", "155 people"),
        ("155 or more", "155"),
        ("fewer than 100", "73"),
        ("up to 20", "20"),
        ("18 hectares", "18 of the 64 hectares"),
    ],
)
def test_a_number_is_borne_out_by_one_that_is_the_same_as_far_as_it_is_rounded(claim, found):
    assert is_held(claim, found)


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("14 people", "12 people"),
        ("10 people", "12 people"),
        ("$3.2 million", "£3.2 million"),
        ("half of them", "40 per cent of them"),
        ("less than half", "60 per cent"),
        ("24 km", "42 km"),
        ("about 36 miles", "42 kilometres"),
        ("1.5 million tonnes", "1.5 billion tonnes"),
        ("more than 155", "155"),
        ("fewer than 73", "73"),
        ("8 per cent", "8.4 per cent"),
        ("3,405 cases", "3,400 cases"),
    ],
)
def test_another_number_does_not_bear_it_out(claim, found):
    one, other = measures(claim)[0], measures(found)[0]
    assert one.is_like(other)
    assert not one.holds(other)


def test_what_is_measured_otherwise_cannot_be_compared():
    assert not measures("14 km")[0].is_like(measures("12 per cent")[0])
    assert not measures("14 km")[0].is_like(measures("12 hours")[0])


def test_limits_are_told_by_the_words_before_and_behind():
    words = {"over 5": Limit.ABOVE, "at least 5": Limit.LEAST, "under 5": Limit.BELOW, "top 5": Limit.MOST}
    words |= {"about 5": Limit.ABOUT, "5 or more": Limit.LEAST, "5 or so": Limit.ABOUT, "5": Limit.NONE}
    assert {one: measures(one)[0].limit for one in words} == words


def test_dates_and_words_that_only_look_like_numbers_are_none():
    assert measures("In 2019 the second-largest firm doubled on 3 May") == []
