"""Lines under the words."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.segments import Mark
from factcheck.domain.text.span import Span
from factcheck.exporters.underline_levels import LANES, lanes_of


def mark(start: int, end: int, key: str = "") -> Mark[str]:
    return Mark(Span(start, end), key)


def test_the_longest_lies_lowest():
    outer, inner, middle = mark(0, 30), mark(5, 10), mark(2, 20)
    assert lanes_of([outer, inner, middle]) == {inner: 0, middle: 1, outer: 2}


def test_passages_apart_share_a_lane():
    assert set(lanes_of([mark(0, 5), mark(5, 9), mark(20, 30)]).values()) == {0}


def test_a_fourth_passage_on_the_same_words_has_no_line():
    assert len(lanes_of([mark(0, 9, str(at)) for at in range(4)])) == LANES


@given(spans=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=15))
def test_lines_never_lie_on_each_other(spans):
    marks = [mark(start, start + length, str(at)) for at, (start, length) in enumerate(spans)]
    lanes = lanes_of(marks)
    for one in lanes:
        for other in lanes:
            if one is not other and one.span.meets(other.span):
                assert lanes[one] != lanes[other]
                if len(one.span) < len(other.span):
                    assert lanes[one] < lanes[other]
