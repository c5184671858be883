"""A page as it is shown."""

import pypdfium2
import pytest

from factcheck.importers.pdf.page import Box
from factcheck.importers.pdf.viewport import Viewport, rotated, viewport_of
from tests.importers.pdf_drafts import read
from tests.pdf_samples import Page, a_pdf


@pytest.mark.parametrize(
    ("rotation", "size", "point"),
    [(0, (100, 200), (20, 170)), (90, (200, 100), (30, 20)), (180, (100, 200), (80, 30)), (270, (200, 100), (170, 80))],
)
def test_a_turned_page_is_measured_from_its_upper_left_corner(rotation, size, point):
    viewport = Viewport(10, 10, 110, 210, rotation)
    assert (viewport.width, viewport.height) == size
    assert viewport.point(30, 40) == point


def test_a_box_has_its_corners_in_order_whichever_way_the_page_is_turned():
    assert Viewport(0, 0, 100, 200, 90).box(10, 20, 30, 40) == Box(20, 10, 40, 30)


def test_what_is_nearly_upright_is_upright():
    viewport = Viewport(0, 0, 100, 200)
    assert [viewport.direction(*vector) for vector in ((1, 0), (1, 0.1), (0, 1), (1, 1))] == [0, 0, 270, 315]


def test_a_point_turned_back_and_forth_is_where_it_was():
    x, y = rotated(*rotated(30, 40, 50), -50)
    assert (round(x, 6), round(y, 6)) == (30, 40)


@pytest.mark.parametrize("x", [-1.8, 50, 101.8])
@pytest.mark.parametrize("y", [-1.8, 150, 201.8])
def test_a_letter_that_reaches_over_the_edge_by_two_points_is_on_the_page(x, y):
    assert Viewport(0, 0, 100, 200).shows(x, y)


@pytest.mark.parametrize(("x", "y"), [(-2.4, 50), (102.4, 50), (50, -2.4), (50, 202.4)])
def test_what_is_further_off_is_not(x, y):
    assert not Viewport(0, 0, 100, 200).shows(x, y)


@pytest.mark.parametrize("box", [b"[0 0 0 0]", b"[0 0 9e99 9e99]", b"[0 0 600 0]"])
def test_a_page_without_a_size_is_as_large_as_a_letter(box):
    page = Page()
    page.text(60, 100, "Words on it")
    data = a_pdf(page).replace(b"[0 0 600 800]", box)
    document = pypdfium2.PdfDocument(data)
    try:
        viewport = viewport_of(document[0])
    finally:
        document.close()
    assert (viewport.width, viewport.height, read(data).text) == (612, 792, "Words on it")
