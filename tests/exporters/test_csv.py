"""The report as a table."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.claim import ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Stance
from factcheck.domain.records.ids import ClaimId, DenialId, QuestionId, WordingId
from factcheck.domain.records.proposed_wording import Decision, ProposedWording, Severity
from factcheck.domain.records.question import Question
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.exporters.csv import COLUMNS, harmless, write_csv
from tests.claim_samples import pieces
from tests.report_samples import (
    ARTICLE_ID,
    CLAIMS,
    PROOF_ID,
    TEXT,
    a_claim,
    a_paged_report,
    a_report,
    a_reported,
    an_evidence,
)


def table(report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_csv(report).decode("utf-8-sig"), newline="")))


def rows(*articles, row: str = "claim") -> list[dict[str, str]]:
    """The rows of one kind in a report."""
    return [one for one in table(a_report(*articles)) if one["row"] == row]


def test_spreadsheets_see_that_it_is_utf_8_and_lines_end_as_the_standard_says():
    data = write_csv(a_report())
    assert data.startswith(b"\xef\xbb\xbfrow,article,number,parent,verdict")
    assert data.endswith(b"\r\n")


def test_there_is_one_row_a_claim_by_number():
    assert [row["number"] for row in rows()] == ["1", "1a", "2", "3", "4", "5", "10"]
    assert len(rows(a_reported(), a_reported())) == 14


def test_a_row_holds_what_was_found_out():
    row = rows()[1]
    assert (row["parent"], row["verdict"], row["reason"]) == ("1", "Disputed", "evidence says otherwise")
    assert (row["kind"], row["risk"], row["note"]) == ("number", "careful", "The gauge says 1.7.")
    assert (row["paragraph"], row["sentence"]) == ("1", "1")
    assert (row["evidence count"], row["evidence"]) == ("1", "Evidence recorded speaks against it")
    assert (row["judged by"], row["judged at"]) == ("Mara Lind", "2026-11-25T12:30:00Z")


def test_a_claim_in_two_places_names_both():
    assert (rows()[0]["paragraph"], rows()[0]["sentence"]) == ("headline; 1", "1; 1")


def test_what_was_judged_is_told_where_the_claim_has_other_words_now():
    stale = a_claim("1", "calm", verdict=Verdict.SUPPORTED, judged_words="angry", judged_statement="angry")
    needs_none = a_claim("2", "calm", kind=ClaimKind.OPINION, judged_words="sad", judged_statement="sad")
    same = a_claim("3", "calm", verdict=Verdict.SUPPORTED)
    told = rows(a_reported((stale, needs_none, same, a_claim("4", "calm")), ()))
    assert [row["judged text"] for row in told] == ["angry", "sad", "", ""]


def test_a_claim_nobody_judged_says_so():
    assert rows()[5]["verdict"] == "Not checked"


def test_evidence_that_speaks_both_ways_says_so():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.SUPPORTS, Stance.CONTRADICTS))
    (row,) = rows(a_reported((claim,), ()))
    assert row["evidence"] == "Evidence recorded says so, other evidence speaks against it"


def test_supported_without_evidence_says_so():
    assert (rows()[4]["evidence count"], rows()[4]["evidence"]) == ("0", "No evidence recorded")


@pytest.mark.parametrize("character", list("=+-@＝＋－＠\t\r\n"))
def test_nothing_is_taken_for_a_formula(character):
    assert harmless(f"{character}1+1") == f"'{character}1+1"
    claim = a_claim("1", "calm", restated=f"{character}cmd", note=f"{character}x", verdict=Verdict.UNVERIFIED)
    evidence = an_evidence("1", f"{character}y", quote=f"{character}z")
    one, of_it = table(a_report(a_reported((claim,), (evidence,), name=f"{character}a")))
    cells = [one["article"], one["statement"], one["note"], of_it["source"], of_it["quotation"]]
    assert {cell[:2] for cell in cells} == {f"'{character}"}


@pytest.mark.parametrize("words", ["007", "1e5", "1.50", "3/4", "00:14:20", "12-14", "2025-04", "10 000", "9" * 16])
def test_words_that_a_spreadsheet_would_rewrite_as_a_number_or_date_stay_words(words):
    evidence = an_evidence("1", words, quote=words, locator=words)
    (row,) = rows(a_reported((a_claim("1", "calm"),), (evidence,)), row="evidence")
    assert {row["source"], row["quotation"], row["where in the source"]} == {f"'{words}"}


@pytest.mark.parametrize("words", ["155", "0", "1a", "1e", "12e", "page 2", "1-2 pages", "§ 3"])
def test_words_that_stay_as_they_stand_get_no_apostrophe(words):
    assert harmless(words) == words


@pytest.mark.parametrize(
    ("accessed", "cell"),
    [("2026-11-25", "2026-11-25"), ("=1+1", "'=1+1"), ("08:30", "'08:30"), ("yesterday", "yesterday")],
)
def test_a_day_is_a_date_and_whatever_else_was_typed_there_is_words(accessed, cell):
    evidence = an_evidence("1", accessed=accessed)
    (row,) = rows(a_reported((a_claim("1", "calm"),), (evidence,)), row="evidence")
    assert row["accessed"] == cell


def test_the_number_of_a_claim_is_never_a_power_of_ten():
    assert [row["number"] for row in rows(a_reported((a_claim("1e1", "calm"),), ()))] == ["'1e1"]


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
    pages = {row["number"]: row["page"] for row in table(a_paged_report()) if row["row"] == "claim"}
    assert (pages["1"], pages["3"]) == ("1; 1", "2")
    assert {row["page"] for row in rows()} == {""}


def test_a_denial_stands_with_both_claims():
    denial = Denial(DenialId("d"), ClaimId("c2"), "2", "Ada Low", ClaimId("c1"), "1", "rose")
    claims = tuple(replace(one, speaker="Ada Low", denials=(denial,)) if one.number == "2" else one for one in CLAIMS)
    table = rows(a_reported(claims))
    assert next(row for row in table if row["number"] == "2")["denies"] == "2 denies 1: rose"
    assert next(row for row in table if row["number"] == "1")["denied by"] == "Denied by Ada Low (2): rose"


def test_evidence_stands_beneath_its_claim_with_quotation_place_and_link():
    kinds = [(row["row"], row["number"]) for row in table(a_report())]
    assert kinds[:4] == [("claim", "1"), ("evidence", "1"), ("claim", "1a"), ("evidence", "1a")]
    row = rows(row="evidence")[1]
    assert (row["source"], row["link"], row["stance"]) == ("Gauge log", "https://example.org/gauge", "Contradicts")
    assert (row["quotation"], row["where in the source"], row["note"]) == ("1.70 m", "row 7", "Read twice.")
    assert (row["directness"], row["accessed"]) == ("Primary", "2026-11-25")


def test_a_question_has_a_row_with_a_claim_or_without():
    asked = Question(
        QuestionId("q1"), ARTICLE_ID, ClaimId("c1"), 1, "By how much?", "1 or 2", "Mara", "", "", "", "", ""
    )
    answered = replace(asked, id=QuestionId("q2"), claim_id=None, number=2, answer="Ana did.", answered_by="Ana")
    reported = replace(a_reported(), records=(asked, answered))
    first, last = rows(reported, row="question")
    assert (first["number"], first["question number"], first["question"]) == ("1", "1", "By how much?")
    assert (first["options"], first["answer"]) == ("1 or 2", "")
    assert (last["number"], last["question number"], last["answer"], last["answered by"]) == (
        "",
        "2",
        "Ana did.",
        "Ana",
    )
    assert table(a_report(reported))[-1] == last


def test_a_proposed_wording_has_a_row_with_its_place_and_what_was_decided():
    anchor = TEXT.index("2 metres")
    wording = ProposedWording(
        *(WordingId("w"), ARTICLE_ID, PROOF_ID, ClaimId("c1a"), Span(anchor, anchor + 8), "2 metres", "1.7 metres"),
        *("gauge", Severity.ERROR, "Mara", "", Decision.ACCEPTED, "Eve", "2026-11-25T13:00:00Z"),
    )
    without = replace(wording, id=WordingId("v"), claim_id=None, decision=None, decided_by="", decided_at="")
    first, last = rows(replace(a_reported(), records=(wording, without)), row="wording")
    assert (first["number"], first["words"], first["new words"]) == ("1a", "2 metres", "1.7 metres")
    assert (first["paragraph"], first["sentence"]) == ("1", "1")
    assert (first["why"], first["severity"], first["decision"], first["decided by"]) == (
        *("gauge", "Error", "Accepted"),
        "Eve",
    )
    assert (last["number"], last["decision"]) == ("", "not decided")


def test_what_is_open_says_why_and_disputed_never_stands_alone():
    claims = (a_claim("1", "calm"), a_claim("2", "calm", verdict=Verdict.DISPUTED))
    first, second = rows(a_reported(claims=claims))
    assert (first["open"], first["reason"]) == ("Not checked", "")
    assert (second["open"], second["reason"]) == ("", "no reason given")


def test_what_is_open_or_undecided_says_what_it_waits_for():
    asked = a_claim("1", "calm", unanswered=1)
    both = a_claim("2", "calm", unanswered=1, undecided_wordings=1)
    settled = a_claim("3", "calm", verdict=Verdict.UNVERIFIED, outcome=Outcome.EDITOR)
    told = [(row["open"], row["undecided"]) for row in rows(a_reported((asked, both, settled), ()))]
    assert told == [
        ("Not checked; waits for an answer", ""),
        ("Not checked; waits for an answer and a decision", "waits for an answer and a decision"),
        ("", "waits for a decision"),
    ]
