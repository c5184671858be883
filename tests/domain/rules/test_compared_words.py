"""What a statement and a passage share around their facts: words in one form, clause by clause."""

from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span

WORDS = language_of("en").evidence.words


def test_words_that_tell_the_same_are_one_and_small_ones_are_left_out():
    assert WORDS.of("The deaths of 14 people") == WORDS.of("people who were killed")


def test_a_fact_stands_among_the_words_of_its_clause():
    text = "Kenya won six medals, Ethiopia four"
    assert WORDS.around(text, Span(10, 13)) == WORDS.of("Kenya won medals")
    assert WORDS.around(text, Span(31, 35)) == WORDS.of("Ethiopia")


def test_a_fact_that_begins_or_ends_a_clause_is_in_it():
    text = "One won, two lost and three left"
    assert WORDS.around(text, Span(0, 3)) == WORDS.of("won")
    assert WORDS.around(text, Span(9, 12)) == WORDS.of("lost")
    assert WORDS.around(text, Span(28, 32)) == WORDS.of("three")
