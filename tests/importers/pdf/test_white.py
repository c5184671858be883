"""White between words."""

from factcheck.importers.pdf.white import white_of_both


def test_what_is_white_in_both_is_shared():
    assert white_of_both([(0, 10), (20, 30)], [(5, 25), (28, 40)]) == [(5, 10), (20, 25), (28, 30)]


def test_what_only_touches_is_not_shared():
    assert white_of_both([(0, 10)], [(10, 20)]) == []
