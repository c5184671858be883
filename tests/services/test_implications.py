"""What readers take from headline, picture and order: a claim that stands in no words."""

import pytest

from factcheck.domain.errors import NoStatementError
from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.evidence import Level
from factcheck.domain.records.verdict import Judgement, Status, Verdict
from factcheck.domain.rules.claim_filter import ClaimOrder, sort_keys
from factcheck.domain.rules.coverage import coverage_of
from factcheck.domain.rules.report import ReportOptions
from factcheck.exporters.outline import outlined
from factcheck.services.edits.line import apply_edit
from tests.desk_samples import claim_at, draft, rows_of


@pytest.fixture
def article(desk):
    return desk.articles.add(draft(headline="Bridge"))


def test_it_is_judged_and_merged_as_any_claim_and_marks_nothing(desk, article):
    before = rows_of(desk)
    made = desk.claims.add(article, None, "The mayor hides the cost.")
    assert (made.number, made.kind, made.passages, made.is_cut) == ("1", ClaimKind.IMPLICATION, (), False)
    case = desk.case(article)
    assert coverage_of(case.proof, [made]) == coverage_of(case.proof, [])
    desk.claims.judge([made.id], Judgement.DISPUTED)
    assert desk.claims.get(made.id).status is Status.DISPUTED
    other = claim_at(desk, article, "red")
    merged = desk.regrouping.merge(other.id, made.id)
    assert (merged.words, merged.verdict) == ("red", Verdict.DISPUTED)
    for _act in range(4):
        desk.history.undo()
    assert rows_of(desk) == before


def test_it_has_a_statement_always(desk, article):
    with pytest.raises(NoStatementError):
        desk.claims.add(article, None, " ")
    made = desk.claims.add(article, None, "The mayor hides the cost.")
    with pytest.raises(NoStatementError):
        desk.claims.restate(made.id, "")
    desk.claims.restate(made.id, "The mayor hides what it cost.")
    assert desk.claims.get(made.id).statement == "The mayor hides what it cost."


def test_it_may_come_to_stand_in_several_words(desk, article):
    made = desk.claims.add(article, None, "The mayor hides the cost.")
    for words in ("red", "9 million"):
        desk.claims.add_passage(made.id, desk.claims.place(article, words))
    assert [one.quote for one in desk.claims.get(made.id).passages] == ["red", "9 million"]


def test_it_stands_behind_the_claims_of_the_headline_and_a_report_says_that_it_is_in_no_words(desk, article):
    made = desk.claims.add(article, None, "The mayor hides the cost.")
    for words in ("red", "The bridge is 512"):
        claim_at(desk, article, words)
    claims = desk.claims.of(article)
    keys = sort_keys(claims, ClaimOrder.ARTICLE, {})
    assert [one.number for one in sorted(claims, key=lambda one: keys[one.id])] == ["3", "1", "2"]
    outline = outlined(desk.reports.gather(article).articles[0])
    assert outline.where(made) == "in no words of the article"
    assert outline.statement(made) == "The mayor hides the cost."


def test_a_line_without_a_quotation_makes_one_and_it_leaves_for_anyone_only_where_it_may(desk, article):
    made = apply_edit(desk, {"op": "claim", "statement": "The mayor hides the cost."})
    assert made.is_in_no_words
    assert desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)).articles[0].claims == ()
    desk.levels.set(made, Level.ANYONE)
    assert len(desk.reports.gather(article, ReportOptions(audience=Level.ANYONE)).articles[0].claims) == 1
