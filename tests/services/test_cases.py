"""The cases of a desk, read once and moved on."""

import pytest

from factcheck.domain.errors import NoSuchArticleError, NoSuchClaimError, NoSuchRecordError
from factcheck.domain.file_errors import DamagedRecordError
from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.record_kind import RowDamage
from factcheck.services import cases
from factcheck.services.cases import MOST_KEPT
from tests.desk_samples import claim_at, draft


@pytest.fixture
def asked(desk):
    """What the file is asked for."""
    found = []
    desk.unit_of_work.store.file.db.set_trace_callback(found.append)
    yield found
    desk.unit_of_work.store.file.db.set_trace_callback(None)


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


def test_what_was_read_once_is_not_read_again(desk, article, asked):
    claim = claim_at(desk, article, "red")
    asked.clear()
    desk.claims.get(claim.id)
    desk.claims.of(article)
    desk.claims.proposal(claim)
    assert asked == []


def test_a_batch_sees_what_it_did_and_one_that_failed_leaves_nothing(desk, article):
    claim = claim_at(desk, article, "red")

    def fail():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "Gone.")
            assert desk.claims.get(claim.id).note == "Gone."
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert desk.claims.get(claim.id).note == ""


def test_a_claim_is_found_in_whatever_article(desk, article):
    articles = [desk.articles.add(draft(f"Text {number}.")) for number in range(MOST_KEPT + 2)]
    made = [claim_at(desk, one, "Text") for one in articles]
    assert [desk.claims.get(one.id) for one in made] == made
    assert [one.article_id for one in desk.claims.some([one.id for one in made])] == articles


def test_no_more_are_kept_than_are_worked_in(desk, article, asked):
    articles = [desk.articles.add(draft(f"Text {number}.")) for number in range(MOST_KEPT)]
    for one in articles:
        desk.case(one)
    asked.clear()
    desk.case(articles[0])
    assert asked == []
    desk.case(article)
    assert asked != []


def test_going_through_all_articles_keeps_those_that_are_worked_in(desk, article, asked):
    for number in range(MOST_KEPT + 2):
        desk.articles.add(draft(f"Text {number}."))
    desk.case(article)
    desk.articles.all()
    asked.clear()
    desk.case(article)
    assert asked == []


def test_a_removed_article_has_a_case_only_for_whoever_knows(desk, article):
    claim = claim_at(desk, article, "red")
    desk.articles.remove(article)
    assert desk.unit_of_work.cases.of(article).is_removed
    assert desk.claims.get(claim.id) == claim
    with pytest.raises(NoSuchArticleError):
        desk.case(article)


def test_what_there_is_not_is_said(desk):
    with pytest.raises(NoSuchArticleError):
        desk.case(ArticleId("gone"))
    with pytest.raises(NoSuchClaimError):
        desk.claims.get(ClaimId("gone"))
    with pytest.raises(NoSuchRecordError):
        desk.unit_of_work.cases.record(Evidence, "gone")


def test_whoever_asks_while_a_case_is_moved_on_gets_the_one_before(desk, article, monkeypatch):
    claim, asked, move_on = claim_at(desk, article, "red"), [], cases.moved_on

    def moving(case, rows, ids):
        asked.append(desk.unit_of_work.cases.of(article))
        return move_on(case, rows, ids)

    before = desk.case(article)
    monkeypatch.setattr(cases, "moved_on", moving)
    desk.claims.set_note(claim.id, "Seen.")
    assert [one is before for one in asked] == [True]
    assert desk.case(article).claim(claim.id).note == "Seen."


def test_where_a_case_cannot_be_moved_on_the_next_one_is_read(desk, article, monkeypatch):
    claim = claim_at(desk, article, "red")
    with monkeypatch.context() as broken:
        broken.setattr(cases, "moved_on", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.claims.set_note(claim.id, "kept")
    assert desk.claims.get(claim.id).note == "kept"


def test_an_article_with_a_damaged_row_is_refused_by_its_name_and_the_others_open(desk):
    broken, whole = desk.articles.add(draft()), desk.articles.add(draft())
    db = desk.unit_of_work.store.file.db
    db.execute("UPDATE proof SET blocks = '[]' WHERE article_id = ?", [broken])
    (proof,) = db.execute("SELECT id FROM proof WHERE article_id = ?", [broken]).fetchone()
    with pytest.raises(DamagedRecordError) as refused:
        desk.case(broken)
    assert (refused.value.table, refused.value.row, refused.value.damage) == ("proof", proof, RowDamage.BLOCKS)
    assert desk.case(whole).proof.blocks
