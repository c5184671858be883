"""Reading a desk of which some rows are damaged: the row is named, and all that it is no part of can be read."""

import pytest

from factcheck.domain.file_errors import DamagedRecordError
from factcheck.domain.records.evidence import Evidence, EvidenceDraft
from factcheck.domain.records.kinds import ARTICLE, CLAIM, PROOF, SOURCE
from factcheck.domain.records.record_kind import RowDamage
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.rules.progress import DamagedArticle
from factcheck.store.case_table import CaseTable
from tests.desk_samples import claim_at, draft

NO_TEXT = "CAST(x'ff' AS TEXT)"


@pytest.fixture
def articles(desk):
    """Two articles with a claim each, and evidence from a source of its own."""
    made = []
    for name in ("Bridge", "Tower"):
        made.append(desk.articles.add(draft(headline=name)))
        claim = claim_at(desk, made[-1], "red")
        desk.claims.judge([claim.id], Judgement.SUPPORTED)
        desk.evidence.add([claim.id], EvidenceDraft(f"Source of the {name}"))
    desk.unit_of_work.cases.forget()
    return made


def write(desk, sql, *values):
    desk.unit_of_work.store.file.db.execute(sql, values)


def refused(desk, article):
    with pytest.raises(DamagedRecordError) as error:
        CaseTable(desk.unit_of_work.store.file).load(article)
    return error.value.table, error.value.row, error.value.damage


@pytest.mark.parametrize(
    ("sql", "kind", "damage"),
    [
        (f"UPDATE article SET byline = {NO_TEXT} WHERE id = ?", ARTICLE, RowDamage.LETTERS),
        (f"UPDATE proof SET text = {NO_TEXT} WHERE article_id = ?", PROOF, RowDamage.LETTERS),
        (f"UPDATE claim SET note = {NO_TEXT} WHERE article_id = ?", CLAIM, RowDamage.LETTERS),
        ("UPDATE claim SET verdict = 'maybe' WHERE article_id = ?", CLAIM, RowDamage.VALUE),
        ("UPDATE claim SET rev = 9223372036854775807 WHERE article_id = ?", CLAIM, RowDamage.VALUE),
        ("UPDATE proof SET number = -1 WHERE article_id = ?", PROOF, RowDamage.VALUE),
        ("DELETE FROM proof WHERE article_id = ?", ARTICLE, RowDamage.NO_TEXT),
    ],
)
def test_a_damaged_row_is_named_and_all_other_articles_are_listed(desk, articles, sql, kind, damage):
    broken, whole = articles
    write(desk, "PRAGMA foreign_keys = OFF")
    write(desk, sql, broken)
    assert refused(desk, broken)[::2] == (kind.entity, damage)
    first, second = desk.articles.listed()
    assert isinstance(first, DamagedArticle)
    assert (first.id, first.name, first.error.table) == (broken, "Bridge", kind.entity)
    assert [second] == desk.articles.all()
    assert desk.case(whole).article.name == "Tower"
    assert desk.articles.named("tower") == whole


def test_an_article_whose_name_is_no_text_is_listed_with_a_sign_for_what_is_none(desk, articles):
    write(desk, "UPDATE article SET name = CAST(x'42ff' AS TEXT) WHERE id = ?", articles[0])
    assert [one.name for one in desk.articles.listed() if isinstance(one, DamagedArticle)] == ["B\ufffd"]


@pytest.mark.parametrize("damage", [f"url = {NO_TEXT}", f"title = {NO_TEXT}", "kind = 'rumour'"])
def test_a_damaged_source_is_named_where_evidence_is_taken_from_it_and_missing_nowhere_else(desk, articles, damage):
    broken, whole = articles
    source = desk.case(broken).all(Evidence)[0].source.id
    desk.unit_of_work.cases.forget()
    write(desk, f"UPDATE source SET {damage} WHERE id = ?", source)
    assert refused(desk, broken) == (SOURCE.entity, source, RowDamage.GONE)
    assert [one.source.title for one in desk.case(whole).all(Evidence)] == ["Source of the Tower"]
    assert [one.title for one in desk.evidence.sources()] == ["Source of the Tower"]


def test_a_person_whose_name_is_no_text_judged_all_the_same(desk, articles):
    write(desk, "UPDATE person SET name = CAST(x'4dff' AS TEXT)")
    (claim,) = desk.case(articles[0]).claims.values()
    assert claim.judged_by == "M\ufffd"


def test_search_finds_what_can_be_read(desk, articles):
    write(desk, "UPDATE proof SET text = CAST(x'ff' || text AS TEXT) WHERE article_id = ?", articles[0])
    found = [hit.found_in.article for hit in desk.search.find("512 metres").hits]
    assert found == ["Bridge", "Tower"]


def test_a_report_of_another_article_is_made(desk, articles):
    write(desk, "UPDATE proof SET blocks = '[]' WHERE article_id = ?", articles[0])
    assert [one.article.name for one in desk.reports.gather(articles[1]).articles] == ["Tower"]
    with pytest.raises(DamagedRecordError):
        desk.reports.gather()


def test_undo_that_puts_back_what_none_of_us_wrote_ends_in_a_sentence_that_names_the_row(desk, articles):
    (evidence,) = desk.case(articles[0]).all(Evidence)
    desk.evidence.remove(evidence.id)
    write(desk, "UPDATE change SET before = replace(before, ?, 'nowhere') WHERE before IS NOT NULL", evidence.source.id)
    write(desk, "PRAGMA foreign_keys = OFF")
    desk.history.undo()
    with pytest.raises(DamagedRecordError) as error:
        desk.case(articles[0])
    assert (error.value.table, error.value.row) == (SOURCE.entity, "nowhere")
    assert desk.case(articles[1]).all(Evidence)
