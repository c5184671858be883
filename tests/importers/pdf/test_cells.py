"""Lines that hold the cells of a table."""

from dataclasses import replace

import pytest

from factcheck.importers.pdf.cells import ruled_rows, steps_of, table_rows
from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.page import Box, Chunk, Rules


def row(y: float, *sides: tuple[float, float]) -> list[Chunk]:
    return [Chunk(formatted([("words", PLAIN)]), x0, x1, y, 10) for x0, x1 in sides]


def test_cells_that_begin_at_one_place_make_rows():
    rows = [row(100, (10, 40), (90, 130)), row(112, (10, 60), (90, 110)), row(124, (10, 200))]
    assert table_rows(rows) == {0, 1}


def test_cells_set_in_the_middle_make_rows_where_a_strip_is_white_in_three_of_them():
    rows = [row(100, (20, 40), (90, 130)), row(112, (10, 50), (100, 120)), row(124, (15, 45), (95, 125))]
    assert table_rows(rows) == {0, 1, 2}
    assert table_rows(rows[:2]) == set()


def test_wide_blanks_at_different_places_make_no_rows():
    rows = [row(100, (10, 40), (55, 130)), row(112, (10, 80), (95, 130)), row(124, (10, 60), (75, 130))]
    assert table_rows(rows) == set()


TABLE = [row(100, (10, 40), (44, 80)), row(112, (10, 40), (44, 60))]
FRAME = (Box(8, 90, 8.5, 115), Box(130, 90, 130.5, 115))


def test_rules_that_neighbours_share_part_cells():
    assert ruled_rows(TABLE, Rules([*FRAME, Box(42, 90, 42.5, 115)])) == {0: {44: 1}, 1: {44: 1}}


def test_a_rule_of_one_row_or_without_a_frame_parts_none():
    assert ruled_rows(TABLE, Rules([*FRAME, Box(42, 90, 42.5, 102)])) == {}
    assert ruled_rows(TABLE, Rules([Box(42, 90, 42.5, 115)])) == {}


def test_a_cell_that_is_empty_counts():
    rows = [row(100, (10, 40), (104, 120)), row(112, (10, 40), (50, 60), (104, 120))]
    rules = Rules([*FRAME, Box(45, 90, 45.5, 115), Box(102, 90, 102.5, 115)])
    assert ruled_rows(rows, rules)[0] == {104: 2}


def words(y: float, behind: str, *sides: tuple[float, float]) -> list[Chunk]:
    return [Chunk(formatted([(behind if at else "Words", PLAIN)]), x0, x1, y, 10) for at, (x0, x1) in enumerate(sides)]


@pytest.mark.parametrize(("behind", "cells"), [("words", set()), ("Words", {0, 1, 2}), ("9 words", {0, 1, 2})])
def test_loose_lines_of_a_sentence_are_no_cells_though_their_blanks_stand_above_each_other(behind, cells):
    sides = ((10, 30), (42, 62), (74, 90)), ((10, 32), (45, 60), (73, 90)), ((10, 31), (43, 61), (73, 90))
    assert table_rows([words(100 + 12 * at, behind, *row) for at, row in enumerate(sides)]) == cells


@pytest.mark.parametrize(("end", "cells"), [(94.5, set()), (95.5, {0, 1, 2})])
def test_lines_with_one_wide_blank_are_no_cells_where_they_end_at_one_place(end, cells):
    sides = ((10, 30), (45, 90)), ((10, 25), (48, 90)), ((10, 28), (52, end))
    assert table_rows([words(100 + 12 * at, "words", *row) for at, row in enumerate(sides)]) == cells


def test_even_blanks_of_a_script_without_capitals_are_no_cells():
    sides = ((10, 30), (42, 62), (74, 90)), ((10, 32), (45, 60), (73, 90)), ((10, 31), (43, 61), (73, 90))
    rows = [words(100 + 12 * at, "שלום", *row) for at, row in enumerate(sides)]
    assert table_rows([[replace(one, rtl=True) for one in row] for row in rows]) == set()


def test_an_empty_cell_counts_where_most_rows_around_hold_one():
    full = [row(100 + 12 * at, (10, 40), (60, 70), (90, 100)) for at in range(3)]
    assert steps_of([*full, row(136, (10, 40), (90, 100))], range(4))[3] == {90: 2}
    assert steps_of([full[0], *(row(112 + 12 * at, (10, 40), (90, 100)) for at in range(3))], range(4))[1] == {90: 1}


def test_a_narrow_gap_parts_cells_where_most_rows_have_a_wide_one():
    wide, narrow = [row(100 + 12 * at, (10, 40), (60, 70)) for at in range(2)], row(124, (10, 52), (60, 70))
    assert steps_of([*wide, narrow], range(3))[2] == {60: 1}
    sign = [replace(narrow[0], words=formatted([("•", PLAIN)])), narrow[1]]
    assert steps_of([*wide, sign], range(3))[2] == {}
    assert [steps_of([*wide, row(124, (10, x), (60, 70))], range(3))[2] for x in (53.5, 54.5)] == [{60: 1}, {}]
    assert steps_of([wide[0], narrow, row(136, (10, 52), (60, 70))], range(3))[1] == {}


def test_a_loose_blank_parts_no_cells_where_most_of_four_rows_above_and_below_have_none():
    rows = [row(100 + 12 * at, *((10, 40), (52, 90)) if at in (0, 1, 5) else ((10, 90),)) for at in range(6)]
    assert steps_of(rows, range(6))[0] == {}
    assert steps_of(rows[:2], range(2))[0] == {52: 1}
    figures = [replace(one, words=formatted([("12", PLAIN)])) for one in rows[0]]
    assert steps_of([figures, *rows[1:]], range(6))[0] == {52: 1}
