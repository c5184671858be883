"""Reading evidence and sources."""

import pytest

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.evidence import Directness, EvidenceDraft, Stance
from factcheck.domain.records.ids import EvidenceId
from factcheck.store.evidence_table import EvidenceTable
from tests.desk_samples import claim_at, draft

FULL = EvidenceDraft(
    "City records",
    "https://example.org/records",
    "512 m",
    "page 4",
    Stance.CONTRADICTS,
    Directness.PRIMARY,
    "2025-04-01",
    "Seen in person.",
)


@pytest.fixture
def claims(desk):
    article = desk.articles.add(draft())
    return [claim_at(desk, article, words) for words in ("512", "red")]


@pytest.fixture
def table(desk):
    return EvidenceTable(desk.unit_of_work.file)


def test_evidence_comes_back_as_it_went_in(desk, claims, table):
    (made,) = desk.evidence.add([claims[0].id], FULL)
    assert (made.source.title, made.source.url) == (FULL.title, FULL.url)
    for name in ("quote", "locator", "stance", "directness", "accessed", "note"):
        assert getattr(made, name) == getattr(FULL, name)
    assert table.get(made.id) == made


def test_evidence_comes_in_the_order_it_was_recorded(desk, claims, table):
    for title in ("C", "A", "B"):
        desk.evidence.add([claims[0].id], EvidenceDraft(title))
    assert [one.source.title for one in table.of_claim(claims[0].id)] == ["C", "A", "B"]


def test_the_evidence_of_an_article_stands_by_claim(desk, claims, table):
    desk.evidence.add([claims[0].id, claims[1].id], FULL)
    found = table.of_article(claims[0].article_id)
    assert found == {claim.id: tuple(table.of_claim(claim.id)) for claim in claims}


def test_sources_come_with_the_last_used_first(desk, claims, table):
    for title in ("A", "B", "A"):
        desk.evidence.add([claims[0].id], EvidenceDraft(title))
    assert [source.title for source in table.sources()] == ["A", "B"]


def test_a_source_without_evidence_is_not_offered(desk, claims, table):
    (made,) = desk.evidence.add([claims[0].id], FULL)
    desk.evidence.remove(made.id)
    assert table.sources() == []
    assert table.source(FULL.title, FULL.url) == made.source


def test_a_source_is_known_by_title_and_link_together(desk, claims, table):
    (made,) = desk.evidence.add([claims[0].id], FULL)
    assert table.source(FULL.title, FULL.url) == made.source
    assert table.source(FULL.title, "") is None


def test_an_unknown_id_is_no_evidence(table):
    with pytest.raises(NoSuchThingError):
        table.get(EvidenceId("gone"))
