"""The order in which the columns of a page are read."""

import pytest

from factcheck.importers.pdf.columns import columns, sections_of
from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.page import Chunk


def chunk(text: str, x0: float, x1: float, y: float, size: float = 10, rtl: bool = False) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x0, x1, y, size, rtl)


def column(name: str, x0: float, x1: float, y: float, lines: int, rtl: bool = False) -> list[Chunk]:
    return [chunk(f"{name} a line of many words", x0, x1, y + 12 * at, rtl=rtl) for at in range(lines)]


def order(chunks: list[Chunk]) -> list[str]:
    return [part[0].words.text.split()[0] for part in columns(chunks)]


def test_one_column_is_one_part():
    assert order(column("a", 50, 300, 100, 20)) == ["a"]


def test_columns_are_read_from_left_to_right_and_to_the_left_where_the_script_runs_so():
    left, right = (50, 250), (270, 470)
    assert order(column("b", *right, 100, 20) + column("a", *left, 100, 20)) == ["a", "b"]
    assert order(column("a", *left, 100, 20, rtl=True) + column("b", *right, 100, 20, rtl=True)) == ["b", "a"]


def test_a_line_over_the_whole_width_comes_before_what_is_below_it():
    head = chunk("head over all of the columns", 50, 470, 80, 20)
    assert order([*column("a", 50, 250, 110, 20), *column("b", 270, 470, 110, 20), head]) == ["head", "a", "b"]


def test_a_short_centred_line_above_does_not_belong_to_a_column():
    lines = [chunk("title", 150, 370, 60, 18), chunk("name", 230, 290, 84)]
    assert order([*lines, *column("a", 50, 250, 110, 20), *column("b", 270, 470, 110, 20)]) == ["title", "a", "b"]


def test_the_short_last_line_of_what_stands_over_both_columns_stays_with_it():
    over = [chunk("over both of the columns it goes", 50, 470, 70, 14), chunk("on", 50, 90, 87, 14)]
    found = columns([*over, *column("a", 50, 250, 120, 20), *column("b", 270, 470, 120, 20)])
    assert [len(part) for part in found] == [2, 20, 20]


def test_a_column_that_is_much_longer_than_the_other_is_a_column():
    assert order(column("a", 50, 250, 100, 30) + column("b", 270, 470, 100, 2)) == ["a", "b"]


@pytest.mark.parametrize(("text", "parts"), [("a line of many words", 2), ("a line of many words . .", 1)])
def test_signs_hang_over_an_edge_of_words_and_not_of_the_dots_of_a_leader(text, parts):
    left = [
        chunk("a line of words -", 50, 202.4, 100 + 12 * at) if at % 2 else chunk(text, 50, 200, 100 + 12 * at)
        for at in range(20)
    ]
    assert len(columns([*left, *column("b", 206, 350, 100, 20)])) == parts


def test_blanks_of_justified_lines_that_line_up_are_no_gutter():
    lines = []
    for at in range(4):
        y = 100 + 12 * at
        lines += [chunk("some words here", 50, 120, y), chunk("more of them", 135, 200, y), chunk("last", 215, 250, y)]
    assert len(columns(lines)) == 1


def test_cells_of_a_table_are_no_columns():
    rows = []
    for at in range(10):
        rows += [chunk("Town", 50, 110, 100 + 15 * at), chunk("1,200", 200, 262, 100 + 15 * at)]
    assert len(columns(rows)) == 1


def test_list_signs_are_no_column():
    rows = []
    for at in range(10):
        rows += [chunk("•", 50, 55, 100 + 15 * at), chunk("a line of many words", 70, 250, 100 + 15 * at)]
    assert len(columns(rows)) == 1


def sides(text: str, lines: int, *, apart: bool) -> list[Chunk]:
    """Two columns of short level lines, as the file holds them: one after the other, or line by line."""
    both = [[chunk(text, x, x + 70, 100 + 12 * at) for at in range(lines)] for x in (50, 126)]
    return [*both[0], *both[1]] if apart else sorted((*both[0], *both[1]), key=lambda one: one.y)


@pytest.mark.parametrize("lines", [3, 9])
def test_short_lines_that_run_on_are_columns_where_the_file_holds_them_apart(lines):
    assert len(columns(sides("of few letters", lines, apart=True))) == 2


@pytest.mark.parametrize(
    ("text", "lines", "apart", "doubtful"),
    [
        ("Of few letters", 9, True, True),
        ("of few letters", 9, False, True),
        ("of few letters", 7, False, False),
        ("Of few letters", 9, False, False),
        ("Of a few", 9, True, False),
    ],
)
def test_cells_are_doubtful_where_the_file_or_the_words_speak_of_columns(text, lines, apart, doubtful):
    doubts: list[float] = []
    assert len(columns(sides(text, lines, apart=apart), doubts=doubts)) == 1
    assert bool(doubts) is doubtful


def bands(y: float, lines: int = 5) -> list[list[Chunk]]:
    return [[chunk("left", 10, 100, y + 12 * at), chunk("right", 120, 210, y + 12 * at)] for at in range(lines)]


def layers(given: list[list[Chunk]]) -> list[str]:
    return [layer[0].words.text for layer in sections_of(given, rtl=False)]


def test_a_heading_at_the_top_and_one_between_are_layers():
    layered = [[chunk("title", 10, 90, 20, 20)], *bands(50), [chunk("head", 10, 60, 130, 15)], *bands(150)]
    assert layers(layered) == ["title", "left", "head", "left"]


def test_a_heading_in_the_right_column_is_none():
    assert layers([*bands(50), [chunk("head", 120, 160, 130, 15)], *bands(150)]) == ["left"]


def test_a_heading_beside_much_white_such_as_a_picture_is_one_of_its_column():
    assert layers([*bands(50), [chunk("head", 10, 60, 130, 15)], *bands(350)]) == ["left"]


def test_a_heading_with_nothing_below_in_the_other_columns_is_one_of_its_own():
    below = [[chunk("left", 10, 100, 150 + 12 * at)] for at in range(5)]
    assert layers([*bands(50), [chunk("head", 10, 60, 130, 15)], *below]) == ["left"]


def test_the_heading_of_a_page_to_the_left_begins_at_the_right():
    layered = [*bands(50), [chunk("head", 160, 210, 130, 15)], *bands(150)]
    assert len(sections_of(layered, rtl=True)) == 3
