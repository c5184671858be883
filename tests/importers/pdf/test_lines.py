"""Chunks as lines."""

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.lines import lines_of
from factcheck.importers.pdf.page import Chunk


def chunk(text: str, x0: float, y: float, size: float = 10, width: float = 0) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x0, x0 + (width or 5 * len(text)), y, size)


def texts(*chunks: Chunk) -> list[str]:
    return [line.text for line in lines_of(chunks, 1)]


def test_chunks_on_one_baseline_are_one_line_from_left_to_right():
    assert texts(chunk("world", 40, 100), chunk("hello", 10, 100.5), chunk("below", 10, 112)) == [
        "hello world",
        "below",
    ]


def test_a_small_raised_sign_belongs_to_the_line_it_touches():
    lines = lines_of([chunk("word", 10, 100), chunk("1", 30, 96, 6)], 1)
    assert [line.text for line in lines] == ["word1"]
    assert [char_format.is_superscript for _, char_format in lines[0].words.parts()] == [False, True]


def test_a_drop_cap_belongs_to_the_first_line_beside_it():
    body = [chunk("nce upon a time", 42, 100), chunk("there was a bridge", 42, 112), chunk("below it", 10, 124)]
    lines = lines_of([chunk("O", 10, 112, 30, 30), *body], 1)
    assert [line.text for line in lines] == ["Once upon a time", "there was a bridge", "below it"]
    assert [line.has_drop_cap for line in lines] == [True, False, False]


def test_cells_that_begin_at_one_place_are_those_of_a_table():
    rows = [chunk(text, x, y) for y in (100, 112) for text, x in (("Names", 10), ("Number", 100))]
    assert texts(*rows) == ["Names | Number"] * 2
