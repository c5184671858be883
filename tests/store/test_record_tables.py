"""Articles, sources and captures as they are read."""

import pytest

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.capture import Capture, sha256_of
from factcheck.domain.records.evidence import EvidenceDraft, Level
from factcheck.domain.records.ids import ArticleId
from factcheck.store.record_tables import ArticleTable, CaptureTable, SourceTable
from tests.annotation_samples import CAPTURE, PAGE, annotated_draft
from tests.desk_samples import claim_at, draft


@pytest.fixture
def articles_table(desk):
    return ArticleTable(desk.unit_of_work.store.file)


def test_an_empty_desk_has_no_articles(articles_table):
    assert articles_table.names() == {}
    assert articles_table.next_position() == 1


def test_what_is_known_about_an_article_comes_back(desk):
    about = {"byline": "Ruth Ansell", "outlet": "Courier", "section": "World", "url": "https://example.org"}
    dates = {"date": "2025-04-10", "language": "en", "deadline": "2025-04-11"}
    desk.articles.add(draft("Text", headline="Head", **about, **dates))
    (article,) = (one.article for one in desk.articles.all())
    assert article.name == "Head"
    assert {name: getattr(article, name) for name in about | dates} == about | dates


def test_a_removed_article_is_left_out_and_keeps_its_place(desk, articles_table):
    one, other = desk.articles.add(draft("One.")), desk.articles.add(draft("Other."))
    desk.articles.remove(one)
    assert list(articles_table.names()) == [other]
    assert desk.articles.ids() == [other]
    desk.history.undo()
    assert list(articles_table.names()) == [one, other]
    assert desk.articles.ids() == [one, other]


@pytest.mark.parametrize("position", [-(2**63), -1, 2**53, 2**62, 2**63 - 1])
def test_a_place_where_nobody_counts_that_far_moves_no_place_behind_it(desk, articles_table, position):
    desk.articles.add(draft("One."))
    other = desk.articles.add(draft("Other."))
    desk.unit_of_work.store.file.db.execute("UPDATE article SET position = ? WHERE id = ?", [position, other])
    assert articles_table.next_position() == 2


def test_a_number_is_looked_up_in_the_articles_named(desk, articles_table):
    article, other = desk.articles.add(draft()), desk.articles.add(draft("Other."))
    one, two = claim_at(desk, article, "red"), claim_at(desk, other, "Other")
    assert articles_table.claims_named("1", [article]) == [one.id]
    assert sorted(articles_table.claims_named("1", [article, other])) == sorted([one.id, two.id])
    assert articles_table.claims_named(two.id, [article]) == []


FULL = EvidenceDraft("City records", "https://example.org/records", "512 m", "page 4")


@pytest.fixture
def claim(desk):
    return claim_at(desk, desk.articles.add(draft()), "512")


@pytest.fixture
def sources_table(desk):
    return SourceTable(desk.unit_of_work.store.file)


def test_sources_come_with_the_last_used_first(desk, claim, sources_table):
    for title in ("A", "B", "A"):
        desk.evidence.add([claim.id], EvidenceDraft(title))
    assert [source.title for source in sources_table.used()] == ["A", "B"]


def test_a_source_without_evidence_is_not_offered(desk, claim, sources_table):
    (made,) = desk.evidence.add([claim.id], FULL)
    desk.evidence.remove(made.id)
    assert sources_table.used() == []
    assert sources_table.find(FULL.title, FULL.url) == made.source


def test_a_source_is_known_by_title_and_link_together(desk, claim, sources_table):
    (made,) = desk.evidence.add([claim.id], FULL)
    assert sources_table.find(FULL.title, FULL.url) == made.source
    assert sources_table.find(FULL.title, "") is None


def test_the_claims_of_a_source_are_found_in_every_article(desk, claim, sources_table):
    other = claim_at(desk, desk.articles.add(draft("Other.")), "Other")
    (made,) = desk.evidence.add([claim.id], FULL)
    desk.evidence.add([other.id], FULL)
    assert sorted(sources_table.claims_of(made.source.id)) == sorted([claim.id, other.id])


@pytest.fixture
def captures_table(desk):
    return CaptureTable(desk.unit_of_work.store.file)


def test_a_capture_of_an_article_is_read_whole(desk, captures_table):
    (found,) = captures_table.of_article(desk.articles.add(annotated_draft()))
    where = (CAPTURE.address, CAPTURE.final_address, CAPTURE.media_type, CAPTURE.at)
    assert found == Capture(found.id, *where, sha256_of(PAGE), len(PAGE), level=Level.ANYONE)
    assert captures_table.get(found.id) == found
    assert b"".join(captures_table.pieces(found.sha256)) == PAGE


def test_another_article_has_none(desk, captures_table):
    desk.articles.add(annotated_draft())
    assert captures_table.of_article(ArticleId("other")) == []


@pytest.mark.parametrize("verb", ["get", "pieces"])
def test_one_that_is_not_there_is_said(captures_table, verb):
    with pytest.raises(NoSuchRecordError):
        list(getattr(captures_table, verb)("gone"))
