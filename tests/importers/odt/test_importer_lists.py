"""Lists and tables of OpenDocument texts."""

import pytest

from factcheck.domain.file_errors import UnsafeFileError
from factcheck.domain.records.proof import BlockKind
from tests.importers.odt_samples import (
    heading,
    item,
    labels,
    level,
    listed,
    par,
    read,
    set_as,
    table,
    texts,
)


def test_lists_have_their_signs_and_levels():
    bullet = '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>'
    lettered = level(2, "a", 'style:num-suffix=")"')
    styles = f'<text:list-style style:name="L1">{bullet}{lettered}</text:list-style>'
    inner = listed(item("inner"), item("next"), attributes="")
    draft = read(listed(item("One", "still one", inner), item("Two")), styles)
    assert labels(draft)[:3] == [("–", 1, "One"), ("", 1, "still one"), ("a)", 2, "inner")]
    assert labels(draft)[3:] == [("b)", 2, "next"), ("–", 1, "Two")]


START = 'style:num-suffix="." text:start-value="3"'


WHOLE = 'style:num-suffix="." text:display-levels="2"'


NUMBERED = f'<text:list-style style:name="L1">{level(1, "1", START)}{level(2, "i", WHOLE)}</text:list-style>'


def test_numbers_start_where_the_list_says_and_go_on_where_it_goes_on():
    body = (
        listed(item("a"), item("b"))
        + par("between")
        + listed(item("c"), attributes='text:style-name="L1" text:continue-numbering="true"')
    )
    assert [label for label, _level, _text in labels(read(body, NUMBERED))] == ["3.", "4.", "", "5."]


def test_another_list_of_the_same_style_begins_again():
    body = listed(item("a"), item("b")) + listed(item("c"))
    assert [label for label, _level, _text in labels(read(body, NUMBERED))] == ["3.", "4.", "3."]


def test_a_list_can_go_on_with_one_that_is_named():
    one = listed(item("a"), attributes='text:style-name="L1" xml:id="x"')
    other = listed(item("b"), attributes='text:style-name="L1"')
    third = listed(item("c"), attributes='text:style-name="L1" text:continue-list="x"')
    assert [label for label, _level, _text in labels(read(one + other + third, NUMBERED))] == ["3.", "3.", "4."]


def test_an_item_can_have_a_number_given_and_inner_numbers_begin_again():
    inner = listed(item("x"), item("y"), attributes="")
    draft = read(listed(item("a", inner), item("b", inner, start="9")), NUMBERED)
    assert [label for label, _level, _text in labels(draft)] == ["3.", "3.i.", "3.ii.", "9.", "9.i.", "9.ii."]


def test_a_heading_in_a_list_keeps_its_number():
    body = listed(f"<text:list-item>{heading('Rivers', 2)}</text:list-item>")
    draft = read(body, NUMBERED)
    assert (draft.blocks[0].kind, draft.blocks[0].label) == (BlockKind.HEADING, "3.")


def test_rows_are_readable_lines():
    draft = read(
        table(("Name", "Height"), ("Elbe", '<text:p>9 <text:span text:style-name="Strong">m</text:span></text:p>'))
    )
    assert texts(draft) == ["Name | Height", "Elbe | 9 m"]
    assert set_as(draft) == [("bold", "m")]


def test_empty_repeated_and_covered_cells_keep_the_columns_apart():
    repeated = f'<table:table-cell table:number-columns-repeated="2">{par("x")}</table:table-cell>'
    draft = read(table(("a", "", "b"), ("a", "<table:covered-table-cell/>", "b"), (repeated, "c")))
    assert texts(draft) == ["a | | b", "a | b", "x | x | c"]


def test_the_paragraphs_of_a_cell_stay_in_their_row():
    assert texts(read(table((par("one") + par("two"), "b")))) == ["one two | b"]


def test_the_rows_of_a_table_in_a_cell_stay_in_the_row_around_it():
    inner = table(("2023", "155"), ("2024", "14"))
    assert texts(read(table(("Kyiv", inner)))) == ["Kyiv | 2023 | 155; 2024 | 14"]


def test_a_cell_with_a_list_keeps_its_blocks():
    assert texts(read(table((listed(item("one")), "b")))) == ["one", "b"]


def test_what_repeats_itself_too_often_is_shown_once_and_said():
    row = f'<table:table-row table:number-rows-repeated="1000000"><table:table-cell>{par("a")}</table:table-cell>'
    draft = read(f"<table:table>{row}</table:table-row></table:table>")
    assert (draft.text, draft.noticed) == ("a", ("1 table row repeated 999,999 times: shown once",))


def test_empty_rows_that_repeat_themselves_are_not_worth_a_word():
    row = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
    assert read(f"<table:table>{row}</table:table>{par('a')}").noticed == ()


def test_a_table_in_a_cell_is_read_where_it_stands():
    assert texts(read(table(("a", table(("b", "c")))))) == ["a | b | c"]


def test_a_table_that_repeats_itself_without_end_is_refused():
    cell = f"<table:table-cell>{par('x' * 9000)}</table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="60">{cell}</table:table-row>'
    body = f"<table:table>{row * 3}</table:table>"
    with pytest.raises(UnsafeFileError):
        read(body)
