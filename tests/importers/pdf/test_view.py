"""A page as it is seen."""

import pytest

from factcheck.importers.pdf.page import Box
from factcheck.importers.pdf.view import View, rotated


@pytest.mark.parametrize(
    ("rotation", "size", "point"),
    [(0, (100, 200), (20, 170)), (90, (200, 100), (30, 20)), (180, (100, 200), (80, 30)), (270, (200, 100), (170, 80))],
)
def test_a_turned_page_is_measured_from_its_upper_left_corner(rotation, size, point):
    view = View(10, 10, 110, 210, rotation)
    assert (view.width, view.height) == size
    assert view.point(30, 40) == point


def test_a_box_has_its_corners_in_order_whichever_way_the_page_is_turned():
    assert View(0, 0, 100, 200, 90).box(10, 20, 30, 40) == Box(20, 10, 40, 30)


def test_what_is_nearly_upright_is_upright():
    view = View(0, 0, 100, 200)
    assert [view.direction(*vector) for vector in ((1, 0), (1, 0.1), (0, 1), (1, 1))] == [0, 0, 270, 315]


def test_a_point_turned_back_and_forth_is_where_it_was():
    x, y = rotated(*rotated(30, 40, 50), -50)
    assert (round(x, 6), round(y, 6)) == (30, 40)
