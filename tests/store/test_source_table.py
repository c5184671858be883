"""Reading sources."""

import pytest

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.store.source_table import SourceTable
from tests.desk_samples import claim_at, draft

FULL = EvidenceDraft("City records", "https://example.org/records", "512 m", "page 4")


@pytest.fixture
def claim(desk):
    return claim_at(desk, desk.articles.add(draft()), "512")


@pytest.fixture
def table(desk):
    return SourceTable(desk.unit_of_work.store.file)


def test_sources_come_with_the_last_used_first(desk, claim, table):
    for title in ("A", "B", "A"):
        desk.evidence.add([claim.id], EvidenceDraft(title))
    assert [source.title for source in table.used()] == ["A", "B"]


def test_a_source_without_evidence_is_not_offered(desk, claim, table):
    (made,) = desk.evidence.add([claim.id], FULL)
    desk.evidence.remove(made.id)
    assert table.used() == []
    assert table.find(FULL.title, FULL.url) == made.source


def test_a_source_is_known_by_title_and_link_together(desk, claim, table):
    (made,) = desk.evidence.add([claim.id], FULL)
    assert table.find(FULL.title, FULL.url) == made.source
    assert table.find(FULL.title, "") is None


def test_the_claims_of_a_source_are_found_in_every_article(desk, claim, table):
    other = claim_at(desk, desk.articles.add(draft("Other.")), "Other")
    (made,) = desk.evidence.add([claim.id], FULL)
    desk.evidence.add([other.id], FULL)
    assert sorted(table.claims_of(made.source.id)) == sorted([claim.id, other.id])
