"""Text in columns, and the cells of a table."""

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.page import Chunk
from factcheck.importers.pdf.rows import TextRow, is_table, rows_of, width


def side(text: str, x0: float, ends: list[float]) -> list[TextRow]:
    return [
        TextRow(12.0 * at, [Chunk(formatted([(text, PLAIN)]), x0, x1, 12.0 * at, 10)]) for at, x1 in enumerate(ends)
    ]


def test_chunks_on_one_baseline_are_one_row():
    chunks = [row.chunks[0] for row in side("text", 10, [50, 60])]
    rows = rows_of([*chunks, *(row.chunks[0] for row in side("more", 70, [90, 95]))])
    assert [[chunk.words.text for chunk in row.chunks] for row in rows] == [["text", "more"]] * 2
    assert width(rows) == 85


def test_short_lines_that_stand_level_are_cells_and_long_ones_are_text():
    ends = [100.0] * 10
    assert is_table((side("A town", 10, ends), side("1,200", 120, ends)), (0, 0), 10)
    assert not is_table((side("A line of the text", 10, ends), side("More of this text", 120, ends)), (0, 0), 10)


def test_lines_that_further_strips_cut_into_short_pieces_are_cells():
    ends = [100.0] * 10
    sides = side("Riverton 1,200 old", 10, ends), side("Ash and the Elder", 120, ends)
    assert is_table(sides, (2, 0), 10)


def test_ragged_lines_that_go_on_within_a_sentence_are_text():
    ends = [100.0, *[60.0] * 10]
    assert is_table((side("Words of a cell here", 10, ends), side("Words of a cell here", 120, ends)), (0, 0), 10)
    assert not is_table((side("words of a line here", 10, ends), side("words of a line here", 120, ends)), (0, 0), 10)
