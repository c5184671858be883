"""The words of a long text, made ready once so that words typed later are found in it at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.word_index import WordIndex

TEXT = (
    "The pro-\ngramme cost 14 mil\u00adlion euros.\n"
    "No one, said Ada Löw, would pay “well-known” rates: 不负责任的言论。"
)
INDEX = WordIndex(TEXT)


def found(words, text=TEXT):
    index = WordIndex(text)
    place = index.find(WordIndex(words))
    return index.span(*place).of(text) if place else ""


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("THE PROGRAMME COST", "The pro-\ngramme cost"),
        ("14 million euros", "14 mil\u00adlion euros"),
        ("no-one said", "No one, said"),
        ("ada löw", "Ada Löw"),
        ("well known rates", "well-known” rates"),
        ("负责", "负责"),
        ("ﬁne", ""),
        ("euro", ""),
        ("one said Ada L", ""),
        ("sa id", ""),
        ("", ""),
        ("…!", ""),
    ],
)
def test_words_are_found_whole_whatever_stands_between_them(words, there):
    assert found(words) == there


def test_letters_of_other_words_are_not_taken_for_the_same_words():
    assert found("therapist", "the rapist") == ""
    assert found("the rapist", "a therapist") == ""


def test_the_next_place_is_found_from_a_word_on():
    index = WordIndex("one two one two")
    wanted = WordIndex("One two")
    assert [index.find(wanted, first) for first in range(5)] == [(0, 2), (2, 4), (2, 4), None, None]


def test_stretches_where_many_words_stand_are_named_the_likeliest_first():
    text = "nothing of it here " * 50 + "the river rose by two metres on Monday " + "more of nothing " * 50
    index = WordIndex(text)
    first, end = index.near(WordIndex("the river rose by three metres on Monday").words, 3)[0]
    assert "the river rose by two metres on Monday" in index.span(first, end).of(text)
    assert index.near(["absent"], 3) == []


@given(st.text(), st.data())
def test_words_of_a_text_are_found_where_they_stand_first_or_before(text, data):
    index = WordIndex(text)
    if len(index):
        first = data.draw(st.integers(0, len(index) - 1))
        end = data.draw(st.integers(first + 1, len(index)))
        words = index.span(first, end).of(text)
        place = index.find(WordIndex(words))
        assert place is not None
        assert place[0] <= first


@given(st.text(), st.text())
def test_any_text_can_be_looked_through_for_any_words(text, words):
    index, wanted = WordIndex(text), WordIndex(words)
    place = index.find(wanted)
    assert place is None or 0 <= place[0] < place[1] <= len(index)
    assert all(0 <= first < end <= len(index) for first, end in index.near(wanted.words, 3))


def test_while_a_long_text_is_read_others_get_their_turn():
    turns = []
    assert len(WordIndex("one two " * 500, lambda: turns.append(1))) == 1000
    assert len(turns) == 3
