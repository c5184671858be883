"""Gaps between words, as intervals from left to right in ascending order, and how wide they are in print."""

from collections.abc import Sequence

# Of the size of type: the blanks of justified lines reach the first, and gutters begin below it, at the second, as in
# gazettes with 6 pt between columns of 9 pt type. A gap at one place in so many lines is no blank by chance.
WORD_GAP, GUTTER, FEW_ROWS = 0.55, 0.4, 8

Gaps = list[tuple[float, float]]


def common_gaps(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> Gaps:
    """The whitespace of both."""
    shared: Gaps = []
    at = to = 0
    while at < len(one) and to < len(other):
        left, right = max(one[at][0], other[to][0]), min(one[at][1], other[to][1])
        if left < right:
            shared.append((left, right))
        if one[at][1] < other[to][1]:
            at += 1
        else:
            to += 1
    return shared
