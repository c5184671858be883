"""Reading claims with their passages."""

import pytest

from factcheck.domain.errors import DamagedDeskError, NoSuchClaimError
from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.domain.records.ids import ClaimId
from factcheck.domain.records.verdict import Judgement, Reason, Verdict
from factcheck.domain.text.span import Span
from factcheck.store.claim_table import ClaimTable
from tests.desk_samples import claim_at, draft


@pytest.fixture
def article(desk):
    return desk.articles.add(draft())


@pytest.fixture
def table(desk):
    return ClaimTable(desk.unit_of_work.file)


def test_claims_come_by_number_as_people_count(desk, article, table):
    made = [claim_at(desk, article, "bridge") for _ in range(11)]
    claim_at(desk, article, "red", parent_id=made[1].id)
    numbers = [claim.number for claim in table.of_article(article)]
    assert numbers == ["1", "2", "2a", "3", "4", "5", "6", "7", "8", "9", "10", "11"]


def test_passages_come_in_the_order_they_were_added(desk, article, table):
    claim = claim_at(desk, article, "red")
    desk.claims.add_passage(claim.id, Span(0, 3))
    (found,) = table.of_article(article)
    assert [passage.quote for passage in found.passages] == ["red", "The"]
    assert found == table.get(claim.id)


def test_everything_that_was_judged_comes_back(desk, article, table):
    claim = claim_at(desk, article, "red")
    desk.claims.judge([claim.id], Judgement.DISPUTED, Reason.DENIED_BY_A_PARTY, "It is blue.")
    found = table.get(claim.id)
    assert (found.verdict, found.reason, found.note) == (Verdict.DISPUTED, Reason.DENIED_BY_A_PARTY, "It is blue.")
    assert (found.judged_by, found.judged_at, found.judged_words) == ("Mara Lind", "2025-04-10T09:00:00Z", "red")


def test_evidence_is_counted(desk, article, table):
    claim = claim_at(desk, article, "red")
    desk.evidence.add([claim.id], EvidenceDraft("A photograph"))
    desk.evidence.add([claim.id], EvidenceDraft("A paint tin"))
    assert table.get(claim.id).evidence_count == 2


def test_some_leaves_out_what_is_not_there_and_gives_each_once(desk, article, table):
    claim = claim_at(desk, article, "red")
    assert table.some([claim.id, "gone", claim.id]) == [claim]
    assert table.some([]) == []


def test_some_takes_more_ids_than_a_statement_may_have(desk, article, table):
    made = [claim_at(desk, article, "red") for _ in range(3)]
    ids = [f"gone {number}" for number in range(1200)]
    assert table.some([*ids[:600], *(claim.id for claim in made), *ids[600:]]) == made


def test_an_unknown_id_is_no_claim(table):
    with pytest.raises(NoSuchClaimError):
        table.get(ClaimId("gone"))


def test_a_number_is_looked_up_in_the_articles_named(desk, article, table):
    other = desk.articles.add(draft("Other."))
    one, two = claim_at(desk, article, "red"), claim_at(desk, other, "Other")
    assert table.named("1", [article]) == [one.id]
    assert sorted(table.named("1", [article, other])) == sorted([one.id, two.id])
    assert table.named(two.id, [article]) == []


def test_contents_are_found_by_their_parent(desk, article, table):
    parent = claim_at(desk, article, "mayor")
    child = claim_at(desk, article, "cost", parent_id=parent.id)
    assert table.children(parent.id) == [child.id]
    assert table.children(child.id) == []


@pytest.mark.parametrize(
    "damage", ["claim SET verdict = 'wrong'", "claim SET kind = 'x'", 'passage SET "end" = 0', "passage SET start = -1"]
)
def test_a_value_that_no_version_writes_is_called_damage(desk, article, table, damage):
    claim_at(desk, article, "red")
    desk.unit_of_work.file.db.execute(f"UPDATE {damage}")
    with pytest.raises(DamagedDeskError):
        table.of_article(article)
