"""Reading annotations."""

import pytest

from factcheck.domain.errors import DamagedDeskError, NoSuchThingError
from factcheck.domain.records.annotation import AnnotationKind
from factcheck.domain.records.ids import AnnotationId, ArticleId
from factcheck.store.annotation_table import AnnotationTable
from tests.annotation_samples import annotated_draft


@pytest.fixture
def article_id(desk):
    return desk.articles.add(annotated_draft())


@pytest.fixture
def table(desk):
    return AnnotationTable(desk.unit_of_work.file)


def test_annotations_stand_in_the_order_of_the_text(table, article_id):
    found = table.of_article(article_id)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    assert [one.kind for one in found[:2]] == [AnnotationKind.LINK, AnnotationKind.FOOTNOTE]


def test_another_article_has_none(table, article_id):
    assert table.of_article(ArticleId("other")) == []


def test_a_thread_begins_with_what_was_answered(table, article_id):
    reply = next(one for one in table.of_article(article_id) if one.thread)
    assert [one.body for one in table.thread(reply.thread)] == ["Interview 3 April, 12:40", "Yes, see page 4."]


def test_one_that_is_not_there_is_said(table):
    with pytest.raises(NoSuchThingError):
        table.get(AnnotationId("gone"))


def test_those_of_a_claim_are_found(desk, table, article_id):
    reply = next(one for one in table.of_article(article_id) if one.thread)
    claim = desk.annotations.make_claim(reply.id)
    assert {one.id for one in table.of_claim(claim.id)} == {reply.id, reply.thread}


@pytest.mark.parametrize("column", ["kind", "state"])
def test_a_word_that_no_version_writes_is_damage(desk, table, article_id, column):
    desk.unit_of_work.file.db.execute(f"UPDATE annotation SET {column} = 'odd'")
    with pytest.raises(DamagedDeskError):
        table.of_article(article_id)
