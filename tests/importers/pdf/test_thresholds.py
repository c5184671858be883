"""What lies a little on either side of each threshold: none may move by a quarter unnoticed."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import pypdfium2
import pytest

from factcheck.domain.records.proof import BlockKind
from factcheck.importers.pdf.cells import ruled_rows, table_rows
from factcheck.importers.pdf.chunking import chunks_of
from factcheck.importers.pdf.columns import columns, sections_of
from factcheck.importers.pdf.document import read_contents
from factcheck.importers.pdf.footnotes import footnotes
from factcheck.importers.pdf.formatted_text import PLAIN, formatted, height_of
from factcheck.importers.pdf.hyphenation import Hyphenation
from factcheck.importers.pdf.lines import Line, lines_of
from factcheck.importers.pdf.page import Box, Chunk, Glyph, PageContent, Rules
from factcheck.importers.pdf.page_annotations import AnnotatedArea, touched_glyphs
from factcheck.importers.pdf.paragraphs import TextBlock, spacings, text_blocks_of, with_continuations
from factcheck.importers.pdf.pieces import BlockKinds
from factcheck.importers.pdf.reading_order import has_jumps
from factcheck.importers.pdf.rows import TextRow, is_table, rows_of
from factcheck.importers.pdf.running_heads import without_running_heads
from factcheck.importers.pdf.shapes import shapes_of
from factcheck.importers.pdf.viewport import Viewport, viewport_of
from factcheck.importers.shared.numerals import Height
from tests.importers.pdf_drafts import blocks, read
from tests.pdf_samples import Page, a_pdf

WORDS = "a line of many words"


def glyphs(text: str, x: float = 50, y: float = 100, size: float = 10) -> list[Glyph]:
    return [Glyph(character, x + 5 * at, x + 5 * at + 5, y, size, PLAIN) for at, character in enumerate(text)]


def chunk(text: str, x0: float, x1: float, y: float, size: float = 10) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x0, x1, y, size)


def column(x0: float, x1: float, lines: int, y: float = 100) -> list[Chunk]:
    return [chunk(WORDS, x0, x1, y + 12 * at) for at in range(lines)]


def line_by_line(*columns: list[Chunk]) -> list[Chunk]:
    """The chunks of columns as a program writes them that knows lines over the whole page only."""
    return sorted((one for chunks in columns for one in chunks), key=lambda one: one.y)


@pytest.mark.parametrize(("gap", "text"), [(1.0, "onetwo"), (1.1, "one two"), (5.0, "one two")])
def test_a_gap_of_a_tenth_of_the_size_and_a_little_more_is_a_blank(gap, text):
    assert [one.words.text for one in chunks_of([*glyphs("one"), *glyphs("two", 65 + gap)])] == [text]


@pytest.mark.parametrize(("gap", "text"), [(1.0, "onetwo"), (1.1, "one two")])
def test_a_gap_of_a_tenth_and_a_little_more_is_a_blank_between_chunks_too(gap, text):
    assert [one.text for one in lines_of([chunk("two", 65 + gap, 80, 100), chunk("one", 50, 65, 100)], 1)] == [text]


def test_a_gap_of_more_than_half_the_size_parts_chunks():
    assert [one.words.text for one in chunks_of([*glyphs("one"), *glyphs("two", 71)])] == ["one", "two"]


def across(gap: float, lines: int, size: float = 10, text: str = "The words", blank: float = 0) -> list[Glyph]:
    """Lines written over two columns, with so much between them and a blank of the file in it where it has one."""
    made = []
    for at in range(lines):
        y, end = 100 + 12 * at, 50 + 5 * len(text)
        made += glyphs(text, 50, y, size) + [Glyph(" ", end, end + blank, y, size, PLAIN)] * (blank > 0)
        made += glyphs("go on", end + gap, y, size)
    return made


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        *((across(4.2, 9), 18), (across(3.8, 9), 9), (across(4.6, 8), 16), (across(4.6, 7), 7)),
        *((across(4.6, 9, text="2.12:"), 9), (across(4.6, 9, text=". . . 2"), 9), (across(4.6, 9, text="a"), 18)),
        *((across(4.6, 9, blank=3.7), 18), (across(4.6, 9, blank=4), 9)),
    ],
)
def test_a_gutter_as_narrow_as_a_blank_parts_lines_of_which_eight_begin_at_one_place(lines, parts):
    assert len(chunks_of(lines)) == parts


@pytest.mark.parametrize(("gap", "text"), [(0.35, "onetwo"), (0.45, "one two")])
def test_a_smaller_gap_is_a_blank_where_pdfium_sees_one(gap, text):
    after = [replace(glyph, spaced=at == 0) for at, glyph in enumerate(glyphs("two", 65 + gap))]
    assert [one.words.text for one in chunks_of([*glyphs("one"), *after])] == [text]


@pytest.mark.parametrize(
    ("gap", "y", "size", "chunks"),
    [
        *((-4.5, 100, 10, 1), (-5.5, 100, 10, 2)),
        *((0, 101.1, 10, 1), (0, 101.3, 10, 2)),
        *((0, 94.7, 6, 1), (0, 94.3, 6, 2)),
        *((0, 97, 4.7, 1), (0, 97, 4.3, 2)),
        *((0, 97, 8.6, 1), (0, 97, 9, 2)),
        *((2.8, 97, 6, 1), (3.2, 97, 6, 2)),
    ],
)
def test_a_line_goes_on_level_or_with_small_letters_raised_beside_it(gap, y, size, chunks):
    assert len(chunks_of([*glyphs("one", 50), *glyphs("two", 65 + gap, y, size)])) == chunks


@pytest.mark.parametrize(("below", "texts"), [(5, ["one two"]), (7, ["one", "two"])])
def test_letters_beside_a_line_to_the_left_are_put_together_as_it_is(below, texts):
    beside = [Glyph(one, 50 + 10 * at, 60 + 10 * at, 100 + below, 20, PLAIN) for at, one in enumerate("one")]
    beside += [
        replace(glyph, text=one, x0=glyph.x0 + 46, x1=glyph.x1 + 46) for glyph, one in zip(beside, "two", strict=True)
    ]
    found = chunks_of([*glyphs("אבג", 300, size=20), *beside])
    assert [one.words.text for one in found if not one.rtl] == texts


@pytest.mark.parametrize(("below", "chunks"), [(2.8, 1), (3.2, 2)])
def test_letters_of_a_line_to_the_left_stand_nearly_level(below, chunks):
    assert len(chunks_of([*glyphs("אב", 50), *glyphs("גד", 60, 100 + below)])) == chunks


@pytest.mark.parametrize(
    ("x", "wide", "text"),
    [(54.6, 0.9, "בא"), (54.5, 1.1, "ב א"), (54.45, 2, "ב א"), (54.55, 2, "בא")],
)
def test_a_blank_of_a_line_to_the_left_has_a_width_and_stands_in_a_gap(x, wide, text):
    blank = Glyph(" ", x, x + wide, 100, 10, PLAIN)
    assert chunks_of([*glyphs("א", 50), blank, *glyphs("ב", 55)])[0].words.text == text


@pytest.mark.parametrize(("x", "count"), [(54.5, 1), (55.5, 2)])
def test_a_character_said_again_shares_half_of_its_place(x, count):
    parts = [Glyph("วั", 50, 58, 100, 10, PLAIN), Glyph("วั", x, x + 6, 92, 10, PLAIN)]
    assert "".join(one.words.text for one in chunks_of(parts)).count("วั") == count


@pytest.mark.parametrize(("below", "count"), [(9.5, 1), (10.5, 2)])
def test_a_character_is_said_again_on_its_line(below, count):
    parts = [Glyph("วั", 50, 58, 100, 10, PLAIN), Glyph("วั", 52, 58, 100 + below, 10, PLAIN)]
    assert "".join(one.words.text for one in chunks_of(parts)).count("วั") == count


@pytest.mark.parametrize(("between", "count"), [(3, 1), (4, 2)])
def test_a_character_is_said_again_soon(between, count):
    first, again = (Glyph("วั", x, 58, y, 10, PLAIN) for x, y in ((50, 100), (52, 92)))
    found = chunks_of([first, *glyphs("s" * between, 58), again])
    assert "".join(one.words.text for one in found).count("วั") == count


@pytest.mark.parametrize(("bottom", "chunks"), [(96.5, 1), (97.5, 2)])
def test_a_rule_between_letters_reaches_half_their_height(bottom, chunks):
    rules = Rules([Box(67, 80, 67, bottom)])
    assert len(chunks_of([*glyphs("one", 50), *glyphs("two", 69)], rules)) == chunks


def test_a_line_stands_where_its_largest_letters_do():
    assert chunks_of([*glyphs("w", 50), *glyphs("1234", 55, 97, 8)])[0].y == 100


@pytest.mark.parametrize(
    ("letters", "gap", "text"),
    [(7, 3.3, "aaaaaaab"), (7, 3.6, "aaaaaaa b"), (3, 2, "a a a b"), (4, 2, "aaaab")],
)
def test_letters_set_apart_are_parted_by_a_gap_that_is_wider_still(letters, gap, text):
    wide = [Glyph("a", 50 + 7 * at, 55 + 7 * at, 100, 10, PLAIN) for at in range(letters)]
    assert [one.words.text for one in chunks_of([*wide, *glyphs("b", wide[-1].x1 + gap)])] == [text]


@pytest.mark.parametrize(("below", "lines"), [(2.8, 1), (3.2, 2)])
def test_chunks_of_one_line_stand_nearly_level(below, lines):
    assert len(lines_of([chunk("one", 50, 65, 100), chunk("two", 80, 95, 100 + below)], 1)) == lines


@pytest.mark.parametrize(
    ("x", "above", "size", "lines"),
    [
        *((70, 5.8, 6, 1), (70, 6.2, 6, 2)),
        *((70, 4, 8.6, 1), (70, 4, 9, 2)),
        *((68.2, 4, 6, 1), (67.8, 4, 6, 2)),
        *((73.3, 4, 6, 1), (73.7, 4, 6, 2)),
    ],
)
def test_a_superscript_is_small_and_stands_over_the_end_of_a_word(x, above, size, lines):
    assert len(lines_of([chunk("word", 50, 70, 100), chunk("1", x, x + 4, 100 - above, size)], 1)) == lines


@pytest.mark.parametrize(("count", "lines"), [(38, 1), (42, 2)])
def test_a_line_has_forty_superscripts_at_most(count, lines):
    words = [chunk("word", 50 + 30 * at, 70 + 30 * at, 100) for at in range(count)]
    signs = [chunk("1", 71 + 30 * at, 75 + 30 * at, 96, 6) for at in range(count)]
    assert len(lines_of([*words, *signs], 1)) == lines


@pytest.mark.parametrize(("letters", "raised"), [(4, True), (5, False)])
def test_a_superscript_is_four_letters_at_most(letters, raised):
    line = lines_of([chunk(WORDS, 50, 70, 100), chunk("1" * letters, 70, 85, 98.3, 6)], 1)[0]
    assert any(char_format.is_superscript for _, char_format in line.words.parts()) is raised


def capped(size: float = 30, gap: float = 4, first: float = 112, foot: float = 124, text: str = "O") -> list[Line]:
    """Lines beside an initial on the baseline at 124."""
    body = [chunk("nce upon a time", 50 + gap, 150, y) for y in (first, foot)]
    return lines_of([chunk(text, 30, 50, 124, size), *body, chunk("there was a bridge", 30, 150, 136 + foot - 124)], 1)


@pytest.mark.parametrize(
    ("given", "is_cap"),
    [
        *(({"size": 18}, True), ({"size": 16.5}, False)),
        *(({"gap": 14}, True), ({"gap": 16}, False)),
        *(({"text": "L’"}, True), ({"text": "L’O"}, False)),
        *(({"first": 90, "foot": 124.9}, True), ({"first": 90, "foot": 125.1}, False)),
    ],
)
def test_an_initial_is_large_and_near_to_the_lines_beside_it(given, is_cap):
    assert any(one.has_drop_cap for one in capped(**given)) is is_cap


@pytest.mark.parametrize(("first", "is_first"), [(103.5, True), (102.5, False)])
def test_the_first_line_beside_an_initial_begins_level_with_it(first, is_first):
    assert capped(first=first)[0].has_drop_cap is is_first


@pytest.mark.parametrize(("gap", "text"), [(5.5, "Once"), (6.5, "O nce")])
def test_the_word_of_an_initial_goes_on_near_to_it(gap, text):
    assert capped(gap=gap)[0].text.startswith(text)


@pytest.mark.parametrize(("shift", "text"), [(1.1, "b"), (1.3, "bb")])
def test_a_letter_painted_again_is_shifted_by_less_than_an_eighth_of_its_size(shift, text):
    assert "".join(one.words.text for one in chunks_of([*glyphs("b"), *glyphs("b", 50 + shift)])) == text


@pytest.mark.parametrize(("gap", "blank"), [(2.1, ""), (2.4, " ")])
def test_a_gap_in_a_line_to_the_left_is_a_blank_from_three_quarters_of_the_others_on(gap, blank):
    blanks = [Glyph(" ", 65, 68, 100, 10, PLAIN)]
    row = [*glyphs("אאא"), *blanks, *glyphs("ווו", 68), *glyphs("גגג", 83 + gap)]
    assert chunks_of(row)[0].words.text == f"גגג{blank}ווו אאא"


@pytest.mark.parametrize(("letters", "blank"), [(11, ""), (14, " ")])
def test_a_line_with_fewer_blanks_than_one_in_twelve_letters_gives_none(letters, blank):
    first, second = "א" * (letters - 3), "ווו"
    row = [*glyphs(first), Glyph(" ", 50 + 5 * len(first), 54 + 5 * len(first), 100, 10, PLAIN)]
    third = 54 + 5 * len(first)
    row += [*glyphs(second[:1], third), *glyphs(second[1:], third + 7)]
    assert chunks_of(row)[0].words.text.split(" ")[0] == (second if not blank else second[1:])


@pytest.mark.parametrize(("gutter", "parts"), [(3.5, 1), (4.5, 2)])
def test_a_gutter_is_wider_than_two_fifths_of_the_size(gutter, parts):
    assert len(columns([*column(50, 200, 20), *column(200 + gutter, 350, 20)])) == parts


@pytest.mark.parametrize(("hangs", "sign", "parted"), [(4.9, "-", 1), (4.9, ".", 1), (5.6, "-", 0), (4.9, "s", 0)])
def test_a_sign_at_the_end_of_a_line_hangs_into_the_gutter_by_half_of_the_size(hangs, sign, parted):
    both = [*column(50, 200, 20), *column(206, 350, 20)]
    both[1:20:2] = [chunk(WORDS + sign, 50, 200 + hangs, 112 + 24 * at) for at in range(10)]
    assert (len(columns(both)) == 2) == parted
    mirrored = [replace(one, x0=400 - one.x1, x1=400 - one.x0, rtl=True) for one in both]
    assert (len(columns(mirrored)) == 2) == parted


@pytest.mark.parametrize(("lines", "parted"), [(8, 1), (7, 0)])
def test_a_sign_hangs_over_an_edge_that_eight_lines_share(lines, parted):
    left = [chunk(WORDS + "-", 50, 202.4 if at >= lines else 200, 100 + 12 * at) for at in range(20)]
    assert (len(columns([*left, *column(206, 350, 20)])) == 2) == parted


@pytest.mark.parametrize(("gutter", "parts"), [(11, 1), (13, 2)])
def test_a_column_of_two_lines_stands_behind_a_wider_gutter(gutter, parts):
    assert len(columns(line_by_line(column(50, 200, 30), column(200 + gutter, 350, 2)))) == parts


@pytest.mark.parametrize(("left", "right", "gutter", "parts"), [(2, 2, 20, 1), (3, 2, 20, 2), (30, 3, 11, 2)])
def test_a_column_has_three_lines_or_a_wide_gutter_beside_one(left, right, gutter, parts):
    assert len(columns(line_by_line(column(50, 200, left), column(200 + gutter, 350, right)))) == parts


@pytest.mark.parametrize(("width", "parts"), [(55, 1), (65, 2)])
def test_a_column_is_at_least_six_letters_high_wide(width, parts):
    assert len(columns(line_by_line(column(50, 50 + width, 20), column(70 + width, 300, 20)))) == parts


@pytest.mark.parametrize(("lines", "gutter", "parts"), [(5, 6.0, 1), (5, 7.5, 2), (7, 6.0, 1), (8, 6.0, 2)])
def test_in_a_few_lines_a_gutter_is_wider_than_blanks_are(lines, gutter, parts):
    assert len(columns(line_by_line(column(50, 200, lines), column(200 + gutter, 350, lines)))) == parts


@pytest.mark.parametrize(
    ("lower", "size", "letters", "parts"),
    [(1.3, 10, 20, 2), (1.7, 10, 20, 1), (0, 10.4, 20, 2), (0, 10.6, 20, 1), (0, 10, 17, 2), (0, 10, 15, 1)],
)
def test_what_the_file_holds_apart_is_columns_where_it_is_one_text(lower, size, letters, parts):
    left = [chunk("W" * letters, 50, 200, 100 + 12 * at) for at in range(9)]
    right = [chunk(WORDS, 206, 350, 100 + lower + 12 * at, size) for at in range(2)]
    assert len(columns([*left, *right])) == parts
    assert len(columns(line_by_line(left, right))) == 1


@pytest.mark.parametrize(("letters", "parts"), [(8, 1), (9, 2)])
def test_lines_of_text_that_the_file_holds_apart_hold_two_short_words(letters, parts):
    left, right = ([chunk("w" * letters, x, x + 90, 100 + 12 * at) for at in range(9)] for x in (50, 146))
    assert len(columns([*left, *right])) == parts
    assert len(columns(line_by_line(left, right))) == 1


@pytest.mark.parametrize(("beside", "parts"), [(18, 1), (22, 2)])
def test_a_rule_beside_the_lines_makes_a_table_of_what_one_between_would_make_columns(beside, parts):
    lines = line_by_line(column(50, 200, 5), column(206, 350, 5))
    rules = Rules([Box(203, 80, 204, 160), Box(49 - beside, 80, 50 - beside, 160)])
    assert len(columns(lines, rules)) == parts


def sizes_of(*chunks: list[Chunk]) -> list[int]:
    return [len(part) for part in columns(line_by_line(*chunks))]


def over(y: float = 70) -> Chunk:
    """A line over both of two columns."""
    return chunk(WORDS, 50, 350, y)


@pytest.mark.parametrize(("step", "sizes"), [(8.6, [3, 9, 9]), (8.8, [1, 10, 10])])
def test_lines_that_overlap_by_a_tenth_of_their_size_stand_side_by_side(step, sizes):
    both = column(50, 200, 10), column(220, 350, 10)
    assert sizes_of([over(100 - step)], *both) == sizes


@pytest.mark.parametrize(
    ("x", "below", "size", "sizes"),
    [
        *((50, 15.8, 10, [2, 10, 10]), (50, 16.2, 10, [1, 11, 10])),
        *((50, 12, 10.45, [2, 10, 10]), (50, 12, 10.6, [1, 11, 10])),
        *((108, 12, 10, [2, 10, 10]), (112, 12, 10, [1, 11, 10])),
    ],
)
def test_the_last_line_of_what_runs_over_columns_is_near_and_like_it(x, below, size, sizes):
    last = chunk("last words", x, 180, 70 + below, size)
    assert sizes_of([over(), last], column(50, 200, 10), column(220, 350, 10)) == sizes


@pytest.mark.parametrize(
    ("large", "is_new"),
    [((11.4,), False), ((11.6,), True), ((13.8, 12), False), ((14.2, 12), True), ((14.2, 11.4), False)],
)
def test_large_letters_alone_begin_anew(large, is_new):
    band = [chunk("Large letters", x, x + 130, 222, size) for x, size in zip((50, 220), large, strict=False)]
    both = [*column(50, 200, 10), *column(50, 200, 10, 232)], [*column(220, 350, 10), *column(220, 350, 10, 232)]
    found = sizes_of([over()], *both, band)
    assert (len(found) > 3) is is_new
    assert sum(found) == 41 + len(large)


@pytest.mark.parametrize(("count", "parts"), [(12, 5), (13, 3)])
def test_large_letters_that_begin_anew_are_few(count, parts):
    band = [chunk("w", 50 + 20 * one, 60 + 20 * one, 224, 15) for one in range(7)]
    band += [chunk("w", 220 + 20 * one, 230 + 20 * one, 224, 15) for one in range(count - 7)]
    both = [*column(50, 200, 10), *column(50, 200, 10, 240)], [*column(220, 350, 10), *column(220, 350, 10, 240)]
    assert len(sizes_of([over()], *both, band)) == parts


@pytest.mark.parametrize(("large", "sizes"), [(5, [1, 30, 30]), (7, [5, 28, 28])])
def test_a_gutter_is_as_wide_as_the_next_twelve_lines_ask(large, sizes):
    given = [
        [chunk(WORDS, x, x + 150, 110 + 24 * one, 20 if one < large else 10) for one in range(30)] for x in (45, 200)
    ]
    assert sizes_of([over(50)], *given) == sizes


@pytest.mark.parametrize(("small", "parts"), [(5, 3), (7, 6)])
def test_letters_are_large_beside_those_of_the_last_twelve_lines(small, parts):
    sizes = [12.0] * 20 + [10.0] * small
    given = [[chunk(WORDS, x, x + 140, 110 + 14 * one, size) for one, size in enumerate(sizes)] for x in (50, 210)]
    foot = 110 + 14 * len(sizes)
    band = [chunk("Large letters", 50, 190, foot, 11.8)]
    below = column(50, 190, 10, foot + 13), column(210, 350, 10, foot + 13)
    assert len(sizes_of([over(50)], *given, band, *below)) == parts


@pytest.mark.parametrize(("clear", "parts"), [(5, 1), (6, 2)])
def test_a_gutter_of_a_few_lines_is_wider_than_the_blanks_of_most(clear, parts):
    left = column(50, 200, clear)
    for one in range(7 - clear):
        y = 100 + 12 * (clear + one)
        left += [chunk("words before", 50, 110 + 15 * one, y), chunk("behind it", 121 + 15 * one, 200, y)]
    assert len(sizes_of(left, column(212, 350, 7))) == parts


@pytest.mark.parametrize(("below", "rows"), [(3.8, 1), (4.2, 2)])
def test_chunks_of_a_row_stand_nearly_level(below, rows):
    assert len(rows_of([chunk("one", 50, 65, 100), chunk("two", 80, 95, 100 + below)])) == rows


def side(x: float, ends: Sequence[float], low: int = 0, lower: float = 0, level: int = 99) -> list[TextRow]:
    """Lines that end there, so many of which begin with a small letter, and all but so many of which stand lower."""
    heights = [12.0 * at + (lower if at >= level else 0) for at in range(len(ends))]
    texts = ["words in a sentence" if at < low else "Words of a cell here" for at in range(len(ends))]
    return [TextRow(y, [chunk(text, x, x + end, y)]) for y, text, end in zip(heights, texts, ends, strict=True)]


RAGGED = [100.0, *[60.0] * 18]


@pytest.mark.parametrize(("level", "lower", "cells"), [(0, 1.4, True), (0, 1.6, False), (13, 5, False), (15, 5, True)])
def test_most_cells_of_a_row_stand_level(level, lower, cells):
    sides = side(0, RAGGED), side(120, RAGGED, lower=lower, level=level)
    assert is_table(sides, (0, 0), 10) is cells


@pytest.mark.parametrize(("low", "cells"), [(9, True), (10, False)])
def test_more_than_half_of_the_lines_of_text_run_on(low, cells):
    assert is_table((side(0, RAGGED, low), side(120, RAGGED, low)), (0, 0), 10) is cells
    assert is_table((side(0, RAGGED, 19), side(120, RAGGED)), (0, 0), 10)


@pytest.mark.parametrize(
    ("wide", "room", "cells"), [(100, 24, False), (100, 26, True), (300, 44, False), (300, 46, True)]
)
def test_a_line_reaches_the_edge_with_room_for_a_word_behind_it(wide, room, cells):
    ends = [float(wide), *[float(wide - room)] * 18]
    assert is_table((side(0, ends), side(wide + 20, ends)), (0, 0), 10) is cells


@pytest.mark.parametrize(("full", "cells"), [(6, True), (8, False)])
def test_lines_of_text_reach_the_edge_in_more_than_a_third(full, cells):
    ends = [100.0] * full + [60.0] * (20 - full)
    left, right = (
        [TextRow(12.0 * at, [chunk("Words of a cell here", x, x + end, 12.0 * at)]) for at, end in enumerate(ends)]
        for x in (0, 120)
    )
    assert is_table((left, right), (0, 0), 10) is cells


@pytest.mark.parametrize(("letters", "cells"), [(15, True), (17, False)])
def test_lines_of_text_hold_sixteen_letters(letters, cells):
    left, right = (
        [TextRow(12.0 * at, [chunk("W" * letters, x, x + 90, 12.0 * at)]) for at in range(10)] for x in (0, 120)
    )
    assert is_table((left, right), (0, 0), 10) is cells


@pytest.mark.parametrize(
    ("shift", "size", "height"),
    [
        (1.4, 6, Height.BASELINE),
        (1.6, 6, Height.SUPERSCRIPT),
        (-0.7, 6, Height.BASELINE),
        (-0.9, 6, Height.SUBSCRIPT),
        (3, 8.6, Height.SUPERSCRIPT),
        (3, 9, Height.BASELINE),
    ],
)
def test_small_letters_off_the_line_are_raised_or_lowered(shift, size, height):
    assert height_of(shift, size, 10) is height


def pages(
    *heads: Sequence[tuple[str, float, float]], step: float = 12, body: float = 200, lines: int = 10
) -> list[PageContent]:
    """Pages with these lines (words, baseline, size) over text that differs from page to page."""
    made = []
    for number, above in enumerate(heads):
        text = [chunk(f"{'abcdefgh'[number]}{'ijklmnopqr'[at]} text", 50, 300, body + step * at) for at in range(lines)]
        made.append(PageContent(number, 600, 800, (*text, *(chunk(one, 50, 300, y, size) for one, y, size in above))))
    return made


def heads(given: list[PageContent]) -> int:
    """How many lines are taken for running heads that repeat."""
    return sum(
        len(one.chunks) - len(cleared.chunks) - len(cleared.head)
        for one, cleared in zip(given, _cleared(given), strict=True)
    )


def _cleared(given: list[PageContent]) -> list[PageContent]:
    return without_running_heads(given).pages


@pytest.mark.parametrize(("y", "count"), [(150, 4), (170, 0)])
def test_running_heads_stand_in_the_first_fifth_of_a_page(y, count):
    assert heads(pages(*[[("The Gazette", y, 10)]] * 4)) == count


def test_running_heads_have_three_lines_at_most():
    lines = [(name, 40 + 20 * at, 10) for at, name in enumerate(("Gazette", "of the", "Town", "Hall"))]
    assert heads(pages(*[lines] * 4)) == 12


@pytest.mark.parametrize(("alike", "count"), [(4, 4), (3, 0)])
def test_most_of_what_stands_at_the_place_of_a_running_head_repeats(alike, count):
    lines = [[("The Gazette" if at < alike else f"{'abcdef'[at]} other", 40, 10)] for at in range(6)]
    assert heads(pages(*lines)) == count


@pytest.mark.parametrize(("below", "rows"), [(3.8, 1), (4.2, 2)])
def test_parts_of_a_running_head_on_one_line_are_one(below, rows):
    lines = [("The Gazette", 40, 10), ("April", 40 + below, 10)]
    assert len(without_running_heads(pages(*[lines] * 4)).heads) == rows


@pytest.mark.parametrize(("other", "count"), [(45, 2), (47, 0)])
def test_a_running_head_stands_nearly_at_one_height(other, count):
    assert heads(pages([("The Gazette", 40, 10)], [("The Gazette", other, 10)])) == count


@pytest.mark.parametrize(("size", "count"), [(11, 4), (12, 0)])
def test_numbered_lines_in_larger_letters_are_headings(size, count):
    assert heads(pages(*[[(f"Chapter {at}", 40, size)] for at in range(4)], body=90)) == count


@pytest.mark.parametrize(("step", "gap", "count"), [(8, 14, 0), (8, 16, 4), (24, 27, 0), (24, 32, 4)])
def test_a_running_head_is_set_off_by_more_than_a_line(step, gap, count):
    assert heads(pages(*[[("The Gazette", 80 - gap, 10)]] * 4, step=step, body=80)) == count


@pytest.mark.parametrize(
    ("words", "y", "body", "count"),
    [
        ("Near", 70, 200, 1),
        ("Deep", 76, 200, 0),
        ("Close", 40, 60, 0),
        ("Off", 40, 63, 1),
        ("w" * 95, 40, 200, 1),
        ("W" * 105, 40, 200, 0),
    ],
)
def test_one_short_line_off_the_text_in_the_margin_is_no_text(words, y, body, count):
    assert len(_cleared(pages([(words.capitalize(), y, 10)], body=body))[0].head) == count


@pytest.mark.parametrize(("size", "count"), [(12.5, 0), (13.5, 1)])
def test_a_bold_line_in_the_margin_is_the_headline_where_nothing_is_larger(size, count):
    given = pages([("larger", 150, size)])[0]
    top = Chunk(formatted([("A bold line", replace(PLAIN, bold=True))]), 50, 300, 40, 10)
    assert len(_cleared([replace(given, chunks=(*given.chunks, top))])[0].head) == count


@pytest.mark.parametrize(("size", "count"), [(9.4, 1), (9.6, 0)])
def test_a_bold_line_in_the_margin_is_a_headline_where_it_is_as_large_as_the_text(size, count):
    given = pages([])[0]
    top = Chunk(formatted([("A bold line", replace(PLAIN, bold=True))]), 50, 300, 40, size)
    assert len(_cleared([replace(given, chunks=(*given.chunks, top))])[0].head) == count


def bands(size: float, space: float, x0: float = 10, x1: float = 60) -> list[list[Chunk]]:
    """Two columns, a heading over them with so much space around it in the other column, two columns."""
    above, y = 100 + 12 * 4, 100 + 12 * 5
    top = above + 2.2 + space + 0.97 * size + 7.5
    return [
        *([chunk(WORDS, 10, 100, 100 + 12 * at), chunk(WORDS, 120, 210, 100 + 12 * at)] for at in range(5)),
        [chunk("heading", x0, x1, y + 0.75 * size, size)],
        *([chunk(WORDS, 10, 100, top + 12 * at), chunk(WORDS, 120, 210, top + 12 * at)] for at in range(5)),
    ]


@pytest.mark.parametrize(
    ("size", "space", "sections"), [(11, 20, 1), (12, 20, 3), (14, 7, 1), (14, 9, 3), (14, 64, 3), (14, 72, 1)]
)
def test_a_heading_over_columns_is_larger_and_has_its_own_space(size, space, sections):
    assert len(sections_of(bands(size, space), rtl=False)) == sections


@pytest.mark.parametrize(("lines", "sections"), [(900, 3), (1_100, 1)])
def test_on_a_page_of_more_than_a_thousand_lines_no_heading_is_looked_for(lines, sections):
    above = [[chunk(WORDS, 10, 100, 88 - 12 * at), chunk(WORDS, 120, 210, 88 - 12 * at)] for at in range(lines)]
    assert len(sections_of([*above[::-1], *bands(14, 20)], rtl=False)) == sections


@pytest.mark.parametrize(
    ("x0", "x1", "rtl", "sections"),
    [
        *((19.5, 60, False, 3), (20.5, 60, False, 1), (160, 200.5, True, 3), (160, 199.5, True, 1)),
        *((101, 109.5, False, 3), (101, 108.5, False, 1)),
    ],
)
def test_a_heading_over_columns_begins_with_them_or_stands_in_their_middle(x0, x1, rtl, sections):
    assert len(sections_of(bands(14, 20, x0, x1), rtl=rtl)) == sections


@pytest.mark.parametrize(("jumps", "doubtful"), [(5, False), (6, True)])
def test_a_page_with_more_jumps_than_one_line_in_four_is_in_doubt(jumps, doubtful):
    lines = column(50, 300, 20)
    blocks = [*([line] for line in lines[:jumps]), lines[jumps:]]
    assert has_jumps([line for block in blocks[::-1] for line in block], [lines]) is doubtful


@pytest.mark.parametrize(
    ("lines", "letters", "doubtful"), [(11, 22, False), (13, 22, True), (20, 18, False), (20, 22, True)]
)
def test_few_or_short_lines_are_in_no_doubt(lines, letters, doubtful):
    found = [chunk("w" * letters, 50, 300, 100 + 12 * at) for at in range(lines)]
    assert has_jumps(found[::-1], [found]) is doubtful


@pytest.mark.parametrize(("angle", "seen"), [(7, 0), (9, 9)])
def test_what_leans_a_little_is_upright(angle, seen):
    lean = math.radians(-angle)
    assert Viewport(0, 0, 600, 800).direction(math.cos(lean), math.sin(lean)) == seen


@pytest.mark.parametrize(("gap", "cells"), [(9, set()), (11, {0, 1})])
def test_cells_stand_a_letter_high_apart(gap, cells):
    rows = [
        [chunk("Town of old", 50, 100, 100 + 15 * at), chunk("1,200", 100 + gap, 150, 100 + 15 * at)] for at in range(2)
    ]
    assert table_rows(rows) == cells


@pytest.mark.parametrize(("letters", "cells"), [(4, set()), (5, {0, 1})])
def test_a_sign_before_an_item_is_no_cell(letters, cells):
    rows = [[chunk("w" * letters, 50, 100, y), chunk("1,200", 120, 150, y)] for y in (100, 115)]
    assert table_rows(rows) == cells


@pytest.mark.parametrize(("shift", "cells"), [(0.5, {0, 1}), (0.7, set())])
def test_cells_of_a_column_begin_at_one_place(shift, cells):
    rows = [
        [chunk("Town of old", 50, 100, 100 + 15 * at), chunk("1,200", 120 + shift * at, 150, 100 + 15 * at)]
        for at in range(2)
    ]
    assert table_rows(rows) == cells


@pytest.mark.parametrize(("gap", "cells"), [(14.5, set()), (15.5, {0, 1})])
def test_blanks_that_are_nearly_alike_part_no_cells(gap, cells):
    rows = [[chunk(WORDS, 50, 100, y), chunk(WORDS, 112, 160, y), chunk(WORDS, 160 + gap, 210, y)] for y in (100, 115)]
    assert table_rows(rows) == cells


@pytest.mark.parametrize(("strip", "cells"), [(5, set()), (7, {0, 1, 2})])
def test_cells_set_in_the_middle_share_a_strip_with_two_rows(strip, cells):
    rows = [
        [
            chunk("Town of old", 50, 100 - 3 * at, 100 + 15 * at),
            chunk("1,200", 100 + strip + 9 * (2 - at), 180, 100 + 15 * at),
        ]
        for at in range(3)
    ]
    assert table_rows(rows) == cells


@pytest.mark.parametrize(("shift", "found"), [(1.3, 2), (1.7, 0)])
def test_a_rule_that_goes_on_in_the_next_row_is_the_edge_of_a_cell(shift, found):
    rows = [[chunk("Town", 50, 80, 100 + 20 * at), chunk("1,200", 100, 130, 100 + 20 * at)] for at in range(2)]
    inner = [Box(90 + shift * at, 85 + 20 * at, 90 + shift * at, 102 + 20 * at) for at in range(2)]
    frame = [Box(x, 80, x, 130) for x in (45, 135)]
    assert len(ruled_rows(rows, Rules([*inner, *frame]))) == found


@pytest.mark.parametrize(("apart", "steps"), [(4.5, 1), (5.5, 2)])
def test_two_rules_close_together_are_one_border(apart, steps):
    rows = [[chunk("Town", 50, 80, 100 + 20 * at), chunk("1,200", 100, 130, 100 + 20 * at)] for at in range(2)]
    rules = Rules([Box(x, 80, x, 130) for x in (45, 88, 88 + apart, 135)])
    assert ruled_rows(rows, rules)[0] == {100: steps}


@pytest.mark.parametrize(("away", "found"), [(180, 2), (220, 0)])
def test_a_frame_stands_twenty_letters_high_away_at_most(away, found):
    rows = [[chunk("Town", 350, 380, 100 + 20 * at), chunk("1,200", 400, 430, 100 + 20 * at)] for at in range(2)]
    rules = Rules([Box(x, 80, x, 130) for x in (350 - away, 390, 430 + away)])
    assert len(ruled_rows(rows, rules)) == found


@pytest.mark.parametrize(("lines", "count"), [(7, 4), (8, 0)])
def test_the_line_step_of_a_page_is_known_from_nine_lines_on(lines, count):
    assert heads(pages(*[[("The Gazette", 53, 10)]] * 4, step=24, body=80, lines=lines)) == count


def line(text: str, y: float, size: float = 10, *, bold: bool = False) -> Line:
    return Line(formatted([(text, replace(PLAIN, bold=bold))]), 50, 300, y, size, 1)


def block(text: str, y: float = 100, size: float = 10, *, column: int = 0, bold: bool = False) -> TextBlock:
    return TextBlock([line(text, y, size, bold=bold)], column, 50, 300)


AB = "ab " * 16 + "ab"  # letters of five points in a line from 50 to 300


def at(x0: float, y: float, x1: float = 300, size: float = 10, text: str = AB, **how: bool) -> Line:
    return Line(formatted([(text, replace(PLAIN, bold=how.pop("bold", False)))]), x0, x1, y, size, 1, **how)


@pytest.mark.parametrize(("room", "full"), [(14, True), (16, False)])
def test_a_line_is_full_with_little_white_behind_it(room, full):
    assert TextBlock([at(50, 100)], 0, 50, 300 + room).is_full is full


@pytest.mark.parametrize(
    ("step", "size", "known"),
    [(12, 10.35, True), (12, 10.45, False), (7.2, 10, True), (6.8, 10, False), (21.5, 10, True), (22.5, 10, False)],
)
def test_the_step_of_lines_is_that_of_letters_of_one_size(step, size, known):
    sizes = [10, size, 10, size]
    assert bool(spacings([[at(50, 100 + step * one, size=sizes[one]) for one in range(4)]])) is known


@pytest.mark.parametrize(("step", "size", "count"), [(15.8, 10, 1), (16.2, 10, 2), (12, 10.55, 1), (12, 10.7, 2)])
def test_lines_of_a_paragraph_are_near_and_of_one_size(step, size, count):
    assert len(text_blocks_of([at(50, 100), at(50, 100 + step, size=size)], 0, {})) == count


@pytest.mark.parametrize(("by", "indented"), [(4.45, False), (4.55, True)])
def test_a_line_is_indented_by_half_of_its_size_and_what_rounding_does(by, indented):
    below = [100 + 12 * one for one in range(1, 4)]
    assert text_blocks_of([at(50 + by, 100), *(at(50, y) for y in below)], 0, {})[0].indented is indented
    to_left = [at(50, 100, 300 - by, rtl=True), *(at(50, y, rtl=True) for y in below)]
    assert text_blocks_of(to_left, 0, {})[0].indented is indented


@pytest.mark.parametrize(("lines", "left"), [(10, 29.5), (11, 49.5)])
def test_the_edge_of_a_column_is_where_one_line_in_five_begins(lines, left):
    given = [at(30 if one < 2 else 50, 100 + 12 * one) for one in range(lines)]
    assert text_blocks_of(given, 0, {})[0].left == left


@pytest.mark.parametrize(("room", "end", "count"), [(18.5, ".", 1), (19.5, ".", 2), (86, "", 1), (90, "", 2)])
def test_a_line_is_short_that_leaves_room_for_the_next_word(room, end, count):
    assert len(text_blocks_of([at(50, 100, 300 - room, text=AB + end), at(50, 112)], 0, {})) == count


@pytest.mark.parametrize(("x", "count"), [(55.8, 1), (56.2, 2), (109, 2), (111, 1)])
def test_a_paragraph_begins_with_an_indent_of_so_much(x, count):
    assert len(text_blocks_of([at(50, 100), at(x, 112)], 0, {})) == count


@pytest.mark.parametrize(("second", "third", "count"), [(60, 53.8, 2), (60, 54.2, 1), (55.8, 49.2, 1), (56.2, 49.2, 2)])
def test_a_hanging_paragraph_ends_where_a_line_steps_out_again(second, third, count):
    assert len(text_blocks_of([at(50, 100, text="1. " + AB), at(second, 112), at(third, 124)], 0, {})) == count


@pytest.mark.parametrize(("more", "count"), [(7.3, 2), (7.7, 3)])
def test_centred_lines_have_nearly_as_much_white_on_both_sides(more, count):
    given = [at(50, 100, bold=True), at(80, 112, 270), at(90, 124, 260 + more)]
    assert len(text_blocks_of(given, 0, {})) == count


@pytest.mark.parametrize(("space", "count"), [(10.5, 2), (9.5, 3)])
def test_centred_lines_have_space_before_them(space, count):
    given = [at(50, 100, bold=True), at(44 + space - 0.5, 112, 306 - space + 0.5), at(50 + space, 124, 300 - space)]
    assert len(text_blocks_of(given, 0, {})) == count


@pytest.mark.parametrize(("y", "size", "count"), [(700, 9.2, 1), (700, 9.5, 0), (380, 8, 1), (340, 8, 0)])
def test_notes_are_smaller_and_stand_in_the_lower_half(y, size, count):
    given = [block("The text goes on.", y - 15), block("1 A note", y, size)]
    assert len(footnotes(given, 10, 800, frozenset("1"))[1]) == count


@pytest.mark.parametrize(("y", "away", "count"), [(660, 30, 1), (620, 30, 0), (700, 22, 1), (700, 18, 0)])
def test_notes_in_the_letters_of_the_text_stand_far_below_it_at_the_foot(y, away, count):
    given = [block("The text goes on.", y - away), block("1 A note", y)]
    assert len(footnotes(given, 10, 800, frozenset("1"))[1]) == count


@pytest.mark.parametrize(("size", "count"), [(10.4, 1), (10.6, 2)])
def test_a_paragraph_goes_on_in_letters_of_nearly_the_same_size(size, count):
    assert len(with_continuations([block("and so it"), block("goes on here", size=size, column=1)], 10)) == count


@pytest.mark.parametrize(("indented", "count"), [(5, 19), (6, 18)])
def test_a_paragraph_that_ends_a_full_column_goes_on_where_most_begin_with_an_indent(indented, count):
    made = [TextBlock([line("Text.", 100), line("It ends.", 112)], one // 18, 50, 300) for one in range(19)]
    for one in made[:indented]:
        one.indented = True
    assert len(with_continuations(made, 10)) == count


@pytest.mark.parametrize(("bold", "known"), [(89, False), (91, True)])
def test_words_are_bold_where_nearly_all_letters_are(bold, known):
    char_format = replace(PLAIN, bold=True, italic=True)
    made = formatted([("w" * bold, char_format), ("w" * (100 - bold), PLAIN)])
    assert (made.bold, made.italic) == (known, known)


@pytest.mark.parametrize(("step", "steps", "known"), [(15, 1, True), (17, 2, False), (17, 3, True)])
def test_a_wide_line_step_is_usual_where_it_comes_three_times(step, steps, known):
    assert bool(spacings([[line("text", 100 + step * at) for at in range(steps + 1)]])) is known


@pytest.mark.parametrize(
    ("text", "size", "bold", "kind"),
    [
        ("A large line", 11.1, False, BlockKind.PARAGRAPH),
        ("A large line", 11.4, False, BlockKind.HEADING),
        ("w" * 390, 13, False, BlockKind.HEADING),
        ("w" * 410, 13, False, BlockKind.PARAGRAPH),
        ("w" * 115, 10, True, BlockKind.HEADING),
        ("w" * 125, 10, True, BlockKind.PARAGRAPH),
        ("A bold line", 9.6, True, BlockKind.HEADING),
        ("A bold line", 9.4, True, BlockKind.PARAGRAPH),
        ("w" * 30, 9.2, False, BlockKind.CAPTION),
        ("w" * 30, 9.5, False, BlockKind.PARAGRAPH),
    ],
)
def test_sizes_and_lengths_tell_headings_and_captions(text, size, bold, kind):
    given = [block("The headline", 50, 30), block("The text before it.", 70), block(text, 100, size, bold=bold)]
    kinds = BlockKinds(10, {1: [Box(50, 60, 300, 80)]})
    kinds.learn(given)
    assert kinds.of(given[2], given[1])[0] is kind


@pytest.mark.parametrize(
    ("y", "kind"),
    [
        *(
            (431, BlockKind.CAPTION),
            (432, BlockKind.PARAGRAPH),
            (398.3, BlockKind.CAPTION),
            (397.7, BlockKind.PARAGRAPH),
        ),
        *(
            (274, BlockKind.CAPTION),
            (272, BlockKind.PARAGRAPH),
            (301.7, BlockKind.CAPTION),
            (302.3, BlockKind.PARAGRAPH),
        ),
    ],
)
def test_a_caption_stands_near_to_its_picture(y, kind):
    assert BlockKinds(10, {1: [Box(50, 300, 300, 400)]}).of(block("w" * 30, y, 9), None)[0] is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("w" * 36, BlockKind.HEADING),
        ("w" * 44, BlockKind.STANDFIRST),
        ("By " + "w" * 52, BlockKind.PARAGRAPH),
        ("By " + "w" * 62, BlockKind.STANDFIRST),
    ],
)
def test_lengths_tell_what_stands_below_a_headline(text, kind):
    given = [block("The headline", 50, 30), block(text, 100, 15)]
    kinds = BlockKinds(10, {})
    kinds.learn(given)
    assert kinds.of(given[1], given[0])[0] is kind


@pytest.mark.parametrize(("text", "is_one"), [("“A", False), ("War", True)])
def test_a_headline_is_longer_than_an_initial(text, is_one):
    kinds = BlockKinds(10, {})
    kinds.learn([block(text, 50, 30)])
    assert (kinds.headline is not None) is is_one


@pytest.mark.parametrize(("before", "after", "cut"), [("abc", "defg", 1), ("abcd", "efg", 1), ("abcd", "efgh", 0)])
def test_words_that_a_hyphen_joins_are_longer_than_a_syllable(before, after, cut):
    assert Hyphenation([f"{before} {after}"]).glue(f"{before}-", after)[0] == cut


@pytest.mark.parametrize(("letters", "is_one"), [(290, True), (310, False)])
def test_a_title_is_no_text(letters, is_one):
    page = Page()
    page.lines(60, 100, ["words of a text that goes on"] * 3)
    assert (read(a_pdf(page, about=f"/Title ({'w' * letters})")).headline == "w" * letters) is is_one


@pytest.mark.parametrize(("before", "is_one"), [(4, True), (5, False)])
def test_what_a_file_calls_itself_is_a_headline_near_its_top(before, is_one):
    page = Page()
    for at, words in enumerate((*["Words of a line."] * before, "The bridge", "Words of the text.")):
        page.text(60, 100 + 40 * at, words)
    found = [kind for kind, text in blocks(read(a_pdf(page, about="/Title (The bridge)"))) if text == "The bridge"]
    assert found == [BlockKind.HEADLINE if is_one else BlockKind.PARAGRAPH]


@pytest.mark.parametrize(("letters", "known"), [(35, True), (39, True), (40, False)])
def test_the_name_of_a_language_has_so_many_letters(letters, known):
    page = Page()
    page.text(60, 100, "Words")
    name = "en-" + "a" * (letters - 3)
    assert (read_contents("", a_pdf(page, catalog=f"/Lang ({name})"), "").language == name) is known


@pytest.mark.parametrize(("sizes", "level"), [(5, 6), (7, 6)])
def test_headings_have_six_levels(sizes, level):
    given = [block("The headline", 50, 30), block("The text before it.", 70)]
    given += [block("A large line", 100 + 30 * at, 12 + at) for at in range(sizes)]
    given.append(block("A bold line", 500, bold=True))
    kinds = BlockKinds(10, {})
    kinds.learn(given)
    assert kinds.of(given[-1], given[1]) == (BlockKind.HEADING, level)


def test_the_step_of_lines_is_told_by_the_nearer_two_thirds():
    heights = accumulate((12, 12, 13, 14, 20, 20), initial=100)
    assert spacings([[at(50, y) for y in heights]]) == {10: 12.5}


@pytest.mark.parametrize(("away", "text"), [(28, "b"), (32, "a")])
def test_a_note_is_rather_put_beside_its_line_than_above_or_below(away, text):
    given = [*glyphs("a", 100 - 2.5, 110), *glyphs("b", 100 + away - 2.5, 100)]
    mark = AnnotatedArea(0, (Box(100, 90, 110, 104),), nearest=True)
    assert [one.text for _, touched in touched_glyphs([mark], given) for one in touched] == [text]


@pytest.mark.parametrize(("thick", "high", "count"), [(2.8, 40, 1), (3.4, 40, 0), (1, 5.5, 0), (1, 6.5, 1)])
def test_a_rule_is_thin_and_as_high_as_a_line(thick, high, count):
    page = Page()
    page.parts.append(f"100 300 {thick} {high} re f")
    document = pypdfium2.PdfDocument(a_pdf(page))
    try:
        assert len(shapes_of(document[0], viewport_of(document[0]))[1]) == count
    finally:
        document.close()


@pytest.mark.parametrize(("outside", "count"), [(0.4, 1), (0.6, 0)])
def test_a_rule_half_a_point_inside_of_a_letter_is_beside_it(outside, count):
    assert len(Rules([Box(100 - outside, 80, 100 - outside, 120)]).between(100, 110, 100)) == count


def test_letters_reach_from_capitals_to_descenders():
    one = chunk("Apply", 50, 100, 100)
    assert (one.top, one.bottom) == (92.5, 102.2)
