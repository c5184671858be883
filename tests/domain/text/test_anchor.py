"""Anchors: a span with its quotation and its surroundings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import (
    NoSuchOccurrenceError,
    OutsideTextError,
    QuoteAmbiguousError,
    QuoteNotFoundError,
    SplitGraphemeError,
)
from factcheck.domain.text.anchor import CONTEXT, anchored, quote_span
from factcheck.domain.text.canonical import widened
from factcheck.domain.text.occurrences import Occurrences
from factcheck.domain.text.span import Span


@st.composite
def places(draw):
    text = draw(st.text("ab é\u0301👩\u200d👧\n", min_size=1, max_size=90))
    start = draw(st.integers(0, len(text) - 1))
    return text, widened(text, start, draw(st.integers(start + 1, len(text))))


@given(places())
def test_an_anchor_holds_the_words_and_what_stands_around_them(place):
    text, span = place
    anchor = anchored(text, span)
    assert anchor.prefix + anchor.quote + anchor.suffix in text
    assert anchor.quote == span.of(text)
    assert len(anchor.prefix) == min(CONTEXT, span.start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - span.end)


@given(places())
def test_words_are_found_where_they_were_anchored(place):
    text, span = place
    quote = span.of(text)
    spots = [at for at in range(len(text)) if text.startswith(quote, at)]
    assert quote_span(Occurrences(text), quote, spots.index(span.start) + 1) == span


def test_a_span_that_leaves_the_text_is_refused():
    with pytest.raises(OutsideTextError) as refused:
        anchored("aware", Span(2, 6))
    assert (refused.value.start, refused.value.end, refused.value.length) == (2, 6, 5)


@pytest.mark.parametrize("span", [Span(0, 1), Span(1, 4), Span(4, 6)])
def test_a_span_that_cuts_a_character_is_refused(span):
    with pytest.raises(SplitGraphemeError):
        anchored("e\u0301 x👩\u200d👧", span)


def test_words_that_stand_once_need_no_number():
    assert quote_span(Occurrences("Beijing was aware"), "aware") == Span(12, 17)


@pytest.mark.parametrize("words", ["", "Aware", "aware ", "knew"])
def test_words_are_taken_exactly_as_given(words):
    with pytest.raises(QuoteNotFoundError):
        quote_span(Occurrences("Beijing was aware"), words)


def test_words_that_stand_twice_need_a_number():
    with pytest.raises(QuoteAmbiguousError) as refused:
        quote_span(Occurrences("aware, aware"), "aware")
    assert refused.value.count == 2
    assert quote_span(Occurrences("aware, aware"), "aware", 2) == Span(7, 12)


@pytest.mark.parametrize("occurrence", [0, -1, 3])
def test_a_number_beyond_the_places_is_refused(occurrence):
    with pytest.raises(NoSuchOccurrenceError) as refused:
        quote_span(Occurrences("aware, aware"), "aware", occurrence)
    assert (refused.value.count, refused.value.occurrence) == (2, occurrence)


def test_places_that_overlap_are_counted_each():
    assert quote_span(Occurrences("banana"), "ana", 2) == Span(3, 6)
