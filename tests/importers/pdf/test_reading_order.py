"""Pages whose order may be wrong."""

from dataclasses import replace

import pytest

from factcheck.importers.pdf.formatted_text import PLAIN, formatted
from factcheck.importers.pdf.lines import lines_of
from factcheck.importers.pdf.page import Chunk, PageContent
from factcheck.importers.pdf.reading_order import pages_out_of_order
from tests.importers.pdf.typesetting import ROMAN, Setting, paragraphs, sentence, typeset
from tests.importers.pdf_drafts import read

DOUBT = "the order of the lines is doubtful, compare with the file."


def test_columns_too_close_to_be_told_apart_are_said_to_be_in_doubt():
    data = typeset(Setting(columns=2, gutter=2).markup + "\n\n".join(paragraphs(12)))
    assert f"Pages 1 and 2: {DOUBT}" in read(data).noticed


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_in_the_order_of_the_file_are_in_no_doubt(columns):
    data = typeset(Setting(columns=columns).markup + "\n\n".join(paragraphs(12)))
    assert not any(DOUBT in one for one in read(data).noticed)


LONG = ["Mayor", "The bridge will cost no more than three million euros", "It has cost 4.2 million, says the audit"]
LONG += ["Council", "Nobody was told of the cracks before spring", "The report of 2019 went to all of its members"]


@pytest.mark.parametrize(
    ("columns", "cells", "stroke"),
    [
        ("60pt, 1fr, 1fr", LONG, "none"),
        ("60pt, 1fr, 1fr", LONG, "0.5pt"),
        ("1fr, 1fr", [*LONG[1:3], *LONG[4:]], "0.5pt"),
        ("1fr, 1fr", [*LONG[1:3], *LONG[4:]], "none"),
    ],
)
def test_a_table_whose_cells_have_several_lines_is_said_to_be_in_doubt(columns, cells, stroke):
    table = f"#table(columns: ({columns}), stroke: {stroke}, {', '.join(f'[{cell}]' for cell in cells)})"
    before, after = paragraphs(2)
    draft = read(typeset(Setting(width=340).markup + f"{before}\n\n{table}\n\n{after}"))
    assert any(DOUBT in one for one in draft.noticed)


def test_a_table_whose_cells_have_one_line_is_in_no_doubt():
    cells = ", ".join(f"[town {number}], [{number} offices], [a few people]" for number in range(1, 9))
    draft = read(typeset(Setting().markup + f"#table(columns: 3, {cells})"))
    assert not any(DOUBT in one for one in draft.noticed)


@pytest.mark.parametrize("width", [260, 340])
def test_a_table_without_rules_that_sets_its_rows_as_close_as_its_lines_is_said_to_be_in_doubt(width):
    rules = "#set par(first-line-indent: 0pt)\n#set table(stroke: none, inset: (x: 4pt, y: 0pt), row-gutter: 0.65em)\n"
    table = f"#table(columns: (60pt, 1fr, 1fr), {', '.join(f'[{cell}]' for cell in 2 * LONG)})"
    draft = read(typeset(Setting(width=width, justify=False).markup + rules + table))
    assert any(DOUBT in one for one in draft.noticed)


@pytest.mark.parametrize("first", [0, 143])
@pytest.mark.parametrize("gutter", [5, 12])
def test_a_last_column_of_two_or_three_loose_lines_is_in_order_or_in_doubt(first, gutter):
    given = [" ".join(sentence(first + 4 * at + one) for one in range(4)) for at in range(6)]
    setting = Setting(ROMAN, columns=3, gutter=gutter, width=100 + 3 * 9 * 8.5 + 2 * gutter)
    draft = read(typeset(setting.markup + "\n\n".join(given)))
    assert draft.text.split() == " ".join(given).split() or any(DOUBT in one for one in draft.noticed)


@pytest.mark.parametrize(
    "formula", ["x = (a + b) / (c + d)", "sum_(k=1)^n k = (n(n+1)) / 2", "a / b + c / d", "cases(x + y = 3, x - y = 1)"]
)
def test_a_formula_of_several_lines_is_said_to_be_in_doubt(formula):
    before, after = paragraphs(2)
    assert any(DOUBT in one for one in read(typeset(f"{Setting().markup}{before}\n\n$ {formula} $\n\n{after}")).noticed)


@pytest.mark.parametrize("formula", ["x^2 + y_1 = z", "E = m c^2", "f(x) = 3 x + 4"])
def test_a_formula_on_one_line_is_in_no_doubt(formula):
    before, after = paragraphs(2)
    given = f"{Setting().markup}{before}\n\n$ {formula} $\n\nIt holds that ${formula}$ here. {after}"
    assert not any(DOUBT in one for one in read(typeset(given)).noticed)


def line(text: str, x: float, y: float) -> Chunk:
    return Chunk(formatted([(text, PLAIN)]), x, x + 60, y, 10)


def is_doubtful(written: list[Chunk], as_read: list[Chunk]) -> bool:
    """Whether a page that holds these words is in doubt where it is read line by line from top to foot."""
    return pages_out_of_order([PageContent(1, 600, 800, tuple(written))], lines_of(as_read, 1)) == [1]


@pytest.mark.parametrize(
    ("step", "text", "doubtful"),
    [
        *((19, "of it", True), (24, "of it", False), (12, "Of it", False)),
        *((2.7, "of it", False), (3.3, "of it", True)),
    ],
)
def test_a_cell_goes_on_within_a_sentence_at_most_two_sizes_below(step, text, doubtful):
    cells = [
        [line("a line of a few words", 50, y), line(text, 50, y + step), line("beside", 150, y)]
        for y in range(100, 400, 100)
    ]
    written = [one for cell in cells for one in cell]
    assert is_doubtful(written, written) is doubtful
    assert not is_doubtful(written[:6], written[:6])


@pytest.mark.parametrize(("words", "doubtful"), [("of a few words", True), ("of two words", False)])
def test_a_line_of_text_has_thirteen_letters_at_least(words, doubtful):
    written = [
        one for y in (100, 200, 300) for one in (line(words, 50, y), line("of it", 50, y + 12), line("b", 150, y))
    ]
    assert is_doubtful(written, written) is doubtful


@pytest.mark.parametrize(("down", "doubtful"), [(2.7, True), (3.3, False)])
def test_what_stands_nearly_level_is_one_line_of_text(down, doubtful):
    cell = [line("of a few", 50, 100), line("words", 115, 100 + down), line("of it", 50, 112), line("beside", 180, 100)]
    written = [replace(one, y=one.y + at) for at in (0, 100, 200) for one in cell]
    assert is_doubtful(written, written) is doubtful


@pytest.mark.parametrize(("before", "doubtful"), [("a line of a few words", True), ("a line. A few words.", False)])
def test_what_ends_a_sentence_goes_on_nowhere(before, doubtful):
    written = [
        one for y in (100, 200, 300) for one in (line(before, 50, y), line("of it", 50, y + 12), line("b", 150, y))
    ]
    assert is_doubtful(written, written) is doubtful


def test_a_sentence_that_goes_on_further_up_in_the_next_column_is_in_doubt_where_other_words_follow():
    left = [line("a line of a few words", 50, 100 + 12 * at) for at in range(9)]
    right = [line("and some more of them", 150, 100 + 12 * at) for at in range(3)]
    written = [*left, *right]
    read_across = sorted(written, key=lambda one: one.y)
    assert is_doubtful(written, read_across)
    assert (
        pages_out_of_order([PageContent(1, 600, 800, tuple(written))], [*lines_of(left, 1), *lines_of(right, 1)]) == []
    )


@pytest.mark.parametrize(
    ("up", "beside", "doubtful"),
    [
        *((3.3, 2, True), (2.7, 2, False), (9.5, 2, True), (11, 2, False)),
        *((6, 5, True), (6, 6, False), (6, -5, True), (6, -6, False)),
    ],
)
def test_a_formula_goes_on_right_behind_its_sign_and_less_than_a_line_higher(up, beside, doubtful):
    written = [line("x =", 50, 100), line("a", 110 + beside, 100 - up), line("b", 110 + beside, 106)]
    assert is_doubtful(written, written) is doubtful
