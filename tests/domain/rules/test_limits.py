"""Limits of numbers and dates."""

from factcheck.domain.rules.limits import Limit, LimitWords
from factcheck.domain.text.patterns import pattern
from factcheck.domain.text.span import Span

LIMITS = LimitWords([(pattern(r"over $"), Limit.ABOVE)], [(pattern(r" or so"), Limit.ABOUT)])


def test_words_before_and_behind_a_number_limit_it():
    assert LIMITS.of("in over 40 days", Span(8, 10)) == (Limit.ABOVE, Span(3, 10))
    assert LIMITS.of("in 40 or so", Span(3, 5)) == (Limit.ABOUT, Span(3, 11))
    assert LIMITS.of("in 40 days", Span(3, 5)) == (Limit.NONE, Span(3, 5))


def test_words_before_the_beginning_do_not():
    assert LIMITS.of("It is over 40 days", Span(11, 13), 7) == (Limit.NONE, Span(11, 13))
