"""Reading captures and their bytes."""

import pytest

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.evidence import Capture, sha256_of
from factcheck.domain.records.ids import ArticleId, CaptureId
from factcheck.store.capture_table import CaptureTable
from tests.annotation_samples import CAPTURE, PAGE, annotated_draft


@pytest.fixture
def table(desk):
    return CaptureTable(desk.unit_of_work.store.file)


def test_a_capture_of_an_article_is_read_whole(desk, table):
    (found,) = table.of_article(desk.articles.add(annotated_draft()))
    where = (CAPTURE.address, CAPTURE.final_address, CAPTURE.media_type, CAPTURE.at)
    assert found == Capture(found.id, *where, sha256_of(PAGE), len(PAGE))
    assert table.get(found.id) == found
    assert table.data(found.id) == PAGE


def test_another_article_has_none(desk, table):
    desk.articles.add(annotated_draft())
    assert table.of_article(ArticleId("other")) == []


@pytest.mark.parametrize("verb", ["get", "data"])
def test_one_that_is_not_there_is_said(table, verb):
    with pytest.raises(NoSuchRecordError):
        getattr(table, verb)(CaptureId("gone"))
