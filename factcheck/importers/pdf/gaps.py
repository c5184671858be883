"""White between words, as intervals from left to right in ascending order."""

from collections.abc import Sequence

Gaps = list[tuple[float, float]]


def common_gaps(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> Gaps:
    """What is white in both."""
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
