"""The report as a table."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.claim import Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Verdict
from factcheck.exporters.csv import COLUMNS, harmless, write_csv
from tests.report_samples import CLAIMS, a_claim, a_paged_report, a_report, a_reported, an_evidence


def rows(*articles) -> list[dict[str, str]]:
    table = write_csv(a_report(*articles)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_spreadsheets_see_that_it_is_utf_8_and_lines_end_as_the_standard_says():
    data = write_csv(a_report())
    assert data.startswith(b"\xef\xbb\xbfarticle,number,parent,verdict")
    assert data.endswith(b"\r\n")


def test_there_is_one_row_a_claim_by_number():
    assert [row["number"] for row in rows()] == ["1", "1a", "2", "3", "4", "5", "10"]
    assert len(rows(a_reported(), a_reported())) == 14


def test_a_row_holds_what_was_found_out():
    row = rows()[1]
    assert (row["parent"], row["verdict"], row["reason"]) == ("1", "Disputed", "evidence says otherwise")
    assert (row["kind"], row["risk"], row["note"]) == ("number", "careful", "The gauge says 1.7.")
    assert (row["paragraph"], row["sentence"]) == ("1", "1")
    assert row["evidence"] == "Gauge log; Contradicts; row 7; https://example.org/gauge"
    assert (row["judged by"], row["judged at"]) == ("Mara Lind", "2026-11-25T12:30:00Z")


def test_a_claim_in_two_places_names_both():
    assert (rows()[0]["paragraph"], rows()[0]["sentence"]) == ("headline; 1", "1; 1")


def test_a_claim_nobody_judged_says_so():
    assert rows()[5]["verdict"] == "Not checked"


def test_supported_without_evidence_says_so():
    assert (rows()[4]["evidence count"], rows()[4]["evidence"]) == ("0", "No evidence recorded")


@pytest.mark.parametrize("sign", list("=+-@\t\r"))
def test_nothing_is_taken_for_a_formula(sign):
    assert harmless(f"{sign}1+1") == f"'{sign}1+1"
    claim = a_claim("1", "calm", restated=f"{sign}cmd", note=f"{sign}x", verdict=Verdict.UNVERIFIED)
    row = rows(a_reported((claim,), (an_evidence("1", f"{sign}y"),), name=f"{sign}z"))[0]
    assert {row[name][:2] for name in ("article", "statement", "note", "evidence")} == {f"'{sign}"}


def test_other_beginnings_stay():
    assert harmless("–5") == "–5"
    assert harmless("") == ""


@given(words=st.text())
def test_any_text_comes_back_as_it_went_in(words):
    row = rows(a_reported((a_claim("1", "calm", note=words),)))[0]
    assert row["note"] == harmless(words)
    assert tuple(row) == COLUMNS


def test_the_decision_about_the_copy_stands_behind_the_reason():
    claim = a_claim("1", "calm", verdict=Verdict.UNVERIFIED, outcome=Outcome.FINE)
    assert [row["outcome"] for row in rows(a_reported((claim, a_claim("2", "calm"))))] == ["fine as written", ""]
    assert COLUMNS.index("outcome") == COLUMNS.index("reason") + 1


def test_a_paged_file_adds_the_page():
    table = write_csv(a_paged_report()).decode("utf-8-sig")
    pages = {row["number"]: row["page"] for row in csv.DictReader(io.StringIO(table, newline=""))}
    assert (pages["1"], pages["3"]) == ("1; 1", "2")
    assert {row["page"] for row in rows()} == {""}


def test_a_denial_stands_with_both_claims():
    denial = Denial(DenialId("d"), ClaimId("c2"), "2", "Ada Low", ClaimId("c1"), "1", "rose")
    claims = tuple(replace(one, denials=(denial,)) if one.number == "2" else one for one in CLAIMS)
    table = rows(a_reported(claims))
    assert next(row for row in table if row["number"] == "2")["denies"] == "2 denies 1: “rose”"
    assert next(row for row in table if row["number"] == "1")["denied by"] == "Denied by Ada Low (2): “rose”"
