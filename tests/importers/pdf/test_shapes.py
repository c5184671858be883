"""What a page shows beside letters."""

import pypdfium2
import pytest

from factcheck.importers.pdf.page import Box
from factcheck.importers.pdf.shapes import shapes_of
from factcheck.importers.pdf.viewport import viewport_of
from tests.pdf_samples import Page, a_pdf


def shapes(page: Page) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    document = pypdfium2.PdfDocument(a_pdf(page))
    try:
        return shapes_of(document[0], viewport_of(document[0]))
    finally:
        document.close()


def test_thin_upright_boxes_and_the_sides_of_frames_are_rules():
    page = Page()
    page.rule(100, 50, 90)
    page.frame(200, 50, 300, 90)
    page.picture(60, 250, 200, 100)
    pictures, rules = shapes(page)
    assert sorted((round(rule.x0), round(rule.y0), round(rule.y1)) for rule in rules) == [
        (100, 50, 90),
        (200, 50, 90),
        (300, 50, 90),
    ]
    assert len(pictures) == 1


def test_shades_and_level_rules_are_none():
    page = Page()
    page.parts.append("100 700 200 50 re f")
    page.frame(100, 200, 300, 202)
    assert shapes(page)[1] == ()


@pytest.mark.parametrize(("corners", "sides"), [(36, 18), (44, 0)])
def test_a_frame_has_few_corners_and_a_drawing_many(corners, sides):
    page = Page()
    steps = " ".join(f"{100 + 10 * (at // 2)} {300 + 20 * ((at + 1) // 2 % 2)} l" for at in range(1, corners))
    page.parts.append(f"100 300 m {steps} S")
    assert len(shapes(page)[1]) == sides


@pytest.mark.parametrize(("before", "found"), [(9_900, 1), (10_100, 0)])
def test_of_very_many_paths_the_first_are_looked_at(before, found):
    page = Page()
    page.parts += ["100 300 50 1 re f"] * before
    page.rule(100, 50, 90)
    assert len(shapes(page)[1]) == found


@pytest.mark.parametrize(("drawn", "found"), [(2_900, 2_900), (3_100, 3_000)])
def test_of_very_many_rules_the_first_are_taken(drawn, found):
    page = Page()
    for _ in range(drawn):
        page.rule(100, 50, 90)
    assert len(shapes(page)[1]) == found
