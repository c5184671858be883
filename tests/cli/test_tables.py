"""Lines for people: columns that fit."""

from factcheck.cli import tables
from factcheck.cli.tables import aligned


def test_columns_stand_under_each_other_in_every_script():
    rows = list(aligned([("长江", "x"), ("ab", "y"), ("e\u0301", "z")], shrinks=0))
    assert rows == ["长江  x", "ab    y", "e\u0301     z"]


def test_nothing_is_cut_where_no_terminal_is():
    (row,) = aligned([("1", "word " * 100 + "end")], shrinks=1)
    assert row.endswith("end")


def test_in_a_terminal_a_row_stays_one_line(monkeypatch):
    monkeypatch.setattr(tables, "_columns", lambda: 40)
    rows = list(aligned([("1", "长" * 60, "end"), ("2", "short", "end")], shrinks=1))
    assert rows[0].startswith("1  长")
    assert rows[0].endswith("…  end") or rows[0].endswith("…   end")
    assert rows[1].endswith("end")
    assert tables._width(rows[0]) == tables._width(rows[1]) == 40


def test_no_rows_are_no_lines():
    assert list(aligned([], shrinks=0)) == []


def test_control_characters_are_escaped_before_they_are_measured():
    (row,) = aligned([("a\x1bb", "c")], shrinks=0)
    assert row == "a\\u001bb  c"
