"""What is reckoned with the places of a page."""

from factcheck.importers.pdf.page import common_gaps


def test_whitespace_of_both_is_shared():
    assert common_gaps([(0, 10), (20, 30)], [(5, 25), (28, 40)]) == [(5, 10), (20, 25), (28, 30)]


def test_what_only_touches_is_not_shared():
    assert common_gaps([(0, 10)], [(10, 20)]) == []
