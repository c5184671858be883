"""Marks by place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span
from factcheck.domain.text.span_index import BUCKET, SpanIndex

edges = st.sampled_from([0, 1, BUCKET - 1, BUCKET, BUCKET + 1, 2 * BUCKET, 3 * BUCKET - 1]) | st.integers(0, 4 * BUCKET)
spans = st.tuples(edges, edges).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))
marks_on_text = st.lists(spans, max_size=10).map(
    lambda found: [Mark(span, number) for number, span in enumerate(found)]
)


@given(marks_on_text, spans)
def test_touching_finds_what_looking_at_all_marks_finds(marks, span):
    expected = [mark for mark in marks if mark.span.overlaps(span)]
    expected.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    assert SpanIndex(marks).overlapping(span) == expected


@given(marks_on_text, edges)
def test_at_finds_the_marks_over_a_position_the_shortest_first(marks, position):
    found = SpanIndex(marks).at(position)
    assert {mark.key for mark in found} == {mark.key for mark in marks if mark.span.contains(position)}
    assert [len(mark.span) for mark in found] == sorted(len(mark.span) for mark in found)


@given(marks_on_text, spans)
def test_a_mark_that_was_removed_is_found_nowhere(marks, span):
    index = SpanIndex(marks)
    for mark in marks[::2]:
        index.remove(mark)
    expected = [mark for mark in marks[1::2] if mark.span.overlaps(span)]
    assert sorted(mark.key for mark in index.overlapping(span)) == sorted(mark.key for mark in expected)


def test_removing_what_is_not_there_raises():
    index = SpanIndex([Mark(Span(0, 3), "one")])
    with pytest.raises(ValueError, match="not in list"):
        index.remove(Mark(Span(0, 3), "other"))
