"""Stretches of text, in code points, and what overlapping ones are cut into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.span import BUCKET, Mark, Segment, Span, SpanIndex, segments

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


marks_on_text = st.lists(spans, max_size=8).map(lambda found: [Mark(span, number) for number, span in enumerate(found)])
edges = st.sampled_from([0, 1, BUCKET - 1, BUCKET, BUCKET + 1, 2 * BUCKET, 3 * BUCKET - 1]) | st.integers(0, 4 * BUCKET)


def brute_force(marks, within):
    """Looks at every code point by itself and joins those over which the same marks lie."""
    edges = {edge for mark in marks for edge in (mark.span.start, mark.span.end)}
    found = []
    for at in range(within.start, within.end):
        over = [mark for mark in marks if mark.span.contains(at)]
        over.sort(key=lambda mark: (-len(mark.span), mark.span.start))
        last = found[-1] if found else None
        if last and last.marks == tuple(over) and last.span.end == at and at not in edges:
            found[-1] = Segment(Span(last.span.start, at + 1), last.marks)
        else:
            found.append(Segment(Span(at, at + 1), tuple(over)))
    return found


@given(marks_on_text, spans)
def test_segments_are_what_looking_at_every_position_finds(marks, within):
    assert segments(marks, within) == brute_force(marks, within)


def test_a_mark_inside_another_cuts_it_in_three():
    outer, inner = Mark(Span(0, 10), "outer"), Mark(Span(3, 6), "inner")
    assert segments([inner, outer], Span(0, 12)) == [
        Segment(Span(0, 3), (outer,)),
        Segment(Span(3, 6), (outer, inner)),
        Segment(Span(6, 10), (outer,)),
        Segment(Span(10, 12)),
    ]


def test_marks_that_only_touch_stay_apart():
    one, other = Mark(Span(0, 3), 1), Mark(Span(3, 5), 2)
    assert segments([one, other], Span(0, 5)) == [Segment(Span(0, 3), (one,)), Segment(Span(3, 5), (other,))]


def test_without_marks_there_is_one_segment():
    assert segments([], Span(3, 5)) == [Segment(Span(3, 5))]


long_spans = st.tuples(edges, edges).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Span(*pair))
marks_on_long_text = st.lists(long_spans, max_size=10).map(
    lambda found: [Mark(span, number) for number, span in enumerate(found)]
)


@given(marks_on_long_text, long_spans)
def test_touching_finds_what_looking_at_all_marks_finds(marks, span):
    expected = [mark for mark in marks if mark.span.overlaps(span)]
    expected.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    assert SpanIndex(marks).overlapping(span) == expected


@given(marks_on_long_text, edges)
def test_at_finds_the_marks_over_a_position_the_shortest_first(marks, position):
    found = SpanIndex(marks).at(position)
    assert {mark.key for mark in found} == {mark.key for mark in marks if mark.span.contains(position)}
    assert [len(mark.span) for mark in found] == sorted(len(mark.span) for mark in found)


@given(marks_on_long_text, long_spans)
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
