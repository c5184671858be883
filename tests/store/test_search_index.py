"""The index of words in memory."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.search_hit import NOTE, TEXT
from factcheck.domain.text.matching import spans_of
from factcheck.store import search_index
from factcheck.store.search_index import SearchIndex, new_index


@pytest.fixture
def index():
    made = SearchIndex()
    yield made
    made.close()


def words(record_id, text, field=NOTE):
    return field, record_id, text


def test_it_names_the_records_in_which_words_may_stand_by_field(index):
    index.add([words("1", "The harbour office"), words("2", "Nothing"), words("a", "A harbour.", TEXT)])
    assert index.holding("HARBOUR") == {NOTE: {"1"}, TEXT: {"a"}}
    assert index.holding("arb") == {NOTE: {"1"}, TEXT: {"a"}}
    assert index.holding("zebra") == {}


def test_words_shorter_than_three_letters_are_not_told(index):
    index.add([words("1", "an ox")])
    assert index.holding("ox") is None
    assert index.holding("  x ") is None
    assert index.holding("an ox") == {NOTE: {"1"}}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“Don’t” – she said", '"don\'t" - she'),
        ("two\n  lines", "two lines"),
        ("桥很长很长", "很长很"),
        ('a "quoted" AND* (near) 12%', 'ed" AND* (near) 12%'),
        ("zero\0character", "zero\0char"),
        ("İSTANBUL, ılık, Straße, ΣΊΣΥΦΟΣ", "istanbul, ilik, straße, σίσυφος"),
    ],
)
def test_whatever_is_printed_is_found_as_it_is_typed(index, text, wanted):
    index.add([words("1", text)])
    assert index.holding(wanted) == {NOTE: {"1"}}


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_no_record_with_the_words_is_left_out(text, start, end):
    wanted = text[min(start, end) : max(start, end)]
    made = SearchIndex()
    made.add([words("1", text)])
    told = made.holding(wanted)
    made.close()
    if spans_of(text, wanted):
        assert told is None or told == {NOTE: {"1"}}


def test_a_record_that_was_changed_is_named_by_its_words_now(index):
    index.add([words("1", "harbour")])
    index.add([words("1", "lighthouse")])
    assert index.holding("lighthouse") == {NOTE: {"1"}}


def test_half_a_character_is_found_nowhere_and_nothing_goes_wrong(index):
    index.add([words("1", "harbour")])
    assert index.holding("har\ud83d") == {}


def test_without_full_text_search_there_is_none(monkeypatch):
    def refuse(*_names, **_how):
        raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(search_index, "SearchIndex", refuse)
    assert new_index() is None
