"""Headings over all columns of a page."""

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.page import Chunk
from factcheck.importers.pdf.spanning_headings import sections_of


def line(text: str, x0: float, x1: float, y: float, size: float = 10) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x0, x1, y, size)


def columns(y: float, lines: int = 5) -> list[list[Chunk]]:
    return [[line("left", 10, 100, y + 12 * at), line("right", 120, 210, y + 12 * at)] for at in range(lines)]


def layers(bands: list[list[Chunk]]) -> list[str]:
    return [layer[0].words.text for layer in sections_of(bands, rtl=False)]


def test_a_heading_at_the_top_and_one_between_are_layers():
    bands = [[line("title", 10, 90, 20, 20)], *columns(50), [line("head", 10, 60, 130, 15)], *columns(150)]
    assert layers(bands) == ["title", "left", "head", "left"]


def test_a_heading_in_the_right_column_is_none():
    assert layers([*columns(50), [line("head", 120, 160, 130, 15)], *columns(150)]) == ["left"]


def test_a_heading_beside_much_white_such_as_a_picture_is_one_of_its_column():
    assert layers([*columns(50), [line("head", 10, 60, 130, 15)], *columns(350)]) == ["left"]


def test_a_heading_with_nothing_below_in_the_other_columns_is_one_of_its_own():
    below = [[line("left", 10, 100, 150 + 12 * at)] for at in range(5)]
    assert layers([*columns(50), [line("head", 10, 60, 130, 15)], *below]) == ["left"]


def test_the_heading_of_a_page_to_the_left_begins_at_the_right():
    bands = [*columns(50), [line("head", 160, 210, 130, 15)], *columns(150)]
    assert len(sections_of(bands, rtl=True)) == 3
