"""Spans: half-open, in code points, never empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_or_turned_span_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_the_words_are_cut_by_code_points():
    assert Span(1, 3).of("a😀bc") == "😀b"


@given(spans, spans)
def test_spans_meet_when_they_share_a_position(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(spans, spans)
def test_a_span_covers_what_it_holds_from_end_to_end(one, other):
    assert one.covers(other) == all(one.contains(at) for at in range(other.start, other.end))


@given(spans)
def test_a_span_is_as_long_as_its_positions_are_many(span):
    assert len(span) == sum(span.contains(at) for at in range(100))
