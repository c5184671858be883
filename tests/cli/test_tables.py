"""Lines for people: columns that fit."""

from dataclasses import replace

import pytest

from factcheck.cli import tables
from factcheck.cli.tables import aligned
from factcheck.domain.records.claim import Basis, Outcome
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.verdict import Verdict
from tests.claim_samples import a_claim
from tests.desk_samples import Clock, desk_in_memory, draft


def page_of(claim):
    desk = desk_in_memory()
    lines = list(tables.claim_page(claim, desk.case(desk.articles.add(draft()))))
    desk.close()
    return lines


def test_a_claim_whose_verdict_the_record_has_overtaken_says_so():
    claim = replace(a_claim("1", verdict=Verdict.SUPPORTED), passages=(), basis=Basis(frozenset({"gone"})))
    assert "   Since it was judged, something the verdict rested on was taken away" in page_of(claim)


def test_evidence_that_speaks_both_ways_says_so_in_the_list_and_on_the_page():
    claim = a_claim("1", verdict=Verdict.SUPPORTED, evidence=(Stance.SUPPORTS, Stance.CONTRADICTS))
    words = "Evidence recorded says so, other evidence speaks against it (2 pieces)"
    assert list(tables.claim_lines([claim])) == [f"1  Supported  {words}  Officials were aware"]
    assert f"   {words}" in page_of(replace(claim, passages=(), judged_words="", judged_statement=""))


def test_a_list_says_what_was_decided_what_a_claim_waits_for_and_that_it_is_to_be_looked_at_again():
    claim = replace(
        a_claim("1", verdict=Verdict.SUPPORTED, evidence=1, outcome=Outcome.CHANGE),
        unanswered=1,
        basis=Basis(frozenset({"gone"})),
    )
    (line,) = tables.claim_lines([claim])
    assert line.startswith("1  Supported  needs a change  Evidence recorded says so (1 piece)  ")
    assert line.endswith("look again · waits for an answer · Officials were aware")


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


@pytest.mark.usefixtures("in_kyiv")
def test_the_history_is_told_in_the_time_of_this_place_as_in_the_window():
    desk = desk_in_memory("Ann", Clock())
    desk.articles.add(draft("Bridge"))
    assert list(tables.history_lines(desk.history.all())) == ["10 Apr 2025, 12:00  Ann  “Bridge” added"]
    desk.close()
