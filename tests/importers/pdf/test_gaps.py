"""White between words."""

from factcheck.importers.pdf.gaps import common_gaps


def test_what_is_white_in_both_is_shared():
    assert common_gaps([(0, 10), (20, 30)], [(5, 25), (28, 40)]) == [(5, 10), (20, 25), (28, 30)]


def test_what_only_touches_is_not_shared():
    assert common_gaps([(0, 10)], [(10, 20)]) == []
