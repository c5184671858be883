"""Numbers with what they measure and with their limits, so that 42 km and “about 26 miles” can be compared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.limits import Limit
from factcheck.domain.text.span import Span

RULES = language_of("en").evidence


def measures(text):
    return RULES.measures.within(text, RULES.facts.numbers, RULES.facts.dates(text, Span(0, len(text))))


def is_held(claim, found):
    one, other = measures(claim)[0], measures(found)[0]
    return (one.is_like(other) or one.is_akin(other)) and one.holds(other)


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
        ("ten times", "on 10 occasions"),
        ("ten times", "ten-fold"),
        ("ten times", "ten goals"),
        ("10 metres", "10"),
        ("$100 million", "$94–110 million"),
        ("more than $30 million", "$30–40 million"),
        ("between 10 and 20 people", "15 people"),
        ("between 10 and 20 people", "between ten and twenty people"),
        ("15 km", "10 to 20 km"),
        ("15%", "10-20%"),
        ("one in four", "25 per cent"),
        ("one young adult in three", "a third of them"),
        ("about one in ten", "11 per cent"),
        ("ten per cent", "10%"),
        ("two and a half hours", "150 minutes"),
        ("43", "in his 40s"),
        ("35%", "3.5/10"),
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
        ("three times", "four goals"),
        ("three goals", "four times"),
        ("$120 million", "$94–110 million"),
        ("57%", "58 out of 100"),
        ("between 10 and 20 people", "25 people"),
        ("between 10 and 20 people", "between 10 and 30 people"),
        ("25 km", "10 to 20 km"),
        ("one in four", "40 per cent"),
        ("one in ten", "one in nine"),
        ("one in a hundred", "2.5 per cent"),
        ("two and a half hours", "150 hours"),
    ],
)
def test_another_number_does_not_bear_it_out(claim, found):
    one, other = measures(claim)[0], measures(found)[0]
    assert one.is_like(other) or one.is_akin(other)
    assert not one.holds(other)


@pytest.mark.parametrize(
    ("claim", "found"), [("ten times", "10 metres"), ("10 metres", "ten times"), ("5 times", "5%")]
)
def test_how_often_is_another_thing_than_how_much_of_a_unit(claim, found):
    assert not is_held(claim, found)


@pytest.mark.parametrize("text", ["from 7 to 14 km", "a 10–20 score", "0 to 100 km", "14 and 20 people", "45% to 52%"])
def test_two_numbers_are_no_range_where_nothing_tells_so(text):
    assert all(one.reach == 1 for one in measures(text))


@pytest.mark.parametrize("text", ["twice in five games", "scored 12 in 36 games"])
def test_how_often_something_happened_in_so_many_games_is_no_part(text):
    assert len(measures(text)) == 2


def test_what_is_measured_otherwise_cannot_be_compared():
    assert not measures("14 km")[0].is_like(measures("12 per cent")[0])
    assert not measures("14 km")[0].is_like(measures("12 hours")[0])


def test_limits_are_told_by_the_words_before_and_behind():
    words = {"over 5": Limit.ABOVE, "at least 5": Limit.LEAST, "under 5": Limit.BELOW, "top 5": Limit.MOST}
    words |= {"about 5": Limit.ABOUT, "5 or more": Limit.LEAST, "5 or so": Limit.ABOUT, "5": Limit.NONE}
    assert {one: measures(one)[0].limit for one in words} == words


def test_dates_and_words_that_only_look_like_numbers_are_none():
    assert measures("In 2019 the larger firm doubled on 3 May") == []


@pytest.mark.parametrize(("claim", "found"), [("4th", "fourth"), ("number 1", "debut"), ("above 5th", "No. 3")])
def test_places_in_an_order_are_compared_however_they_are_written(claim, found):
    assert is_held(f"Its {claim} song", f"Its {found} song")


@pytest.mark.parametrize(("claim", "found"), [("third song", "fourth song"), ("song, above #5", "song, number 9")])
def test_a_place_behind_another_does_not_bear_it_out(claim, found):
    one, other = measures(claim)[0], measures(found)[0]
    assert one.is_like(other) or one.is_akin(other)
    assert not one.holds(other)


def test_a_place_among_other_things_cannot_be_compared():
    one, other = measures("her second song")[0], measures("her third husband")[0]
    assert not replace(one, label=frozenset({"song"})).is_like(replace(other, label=frozenset({"husba"})))


def test_a_rating_is_one_number():
    assert [one.number for one in measures("7.5/10 and 6 out of 10")] == [Decimal("7.5"), 6]


@pytest.mark.parametrize("text", ["One man was hurt in ten attacks", "one goal in ten matches", "14 of 120 seats"])
def test_two_numbers_that_tell_something_each_are_no_part(text):
    assert len(measures(text)) == 2
    assert is_held("above 60", "64 out of 100")
    assert not is_held("60 people", "61 out of 100")


def test_numbers_are_close_within_a_tenth():
    assert measures("100 people")[0].is_close(measures("109 people")[0])
    assert not measures("100 people")[0].is_close(measures("111 people")[0])
