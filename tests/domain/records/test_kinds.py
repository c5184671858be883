"""The table of kinds says what stands in the tables of a desk."""

import pytest

from factcheck.domain.records.kinds import KINDS, POINTERS
from factcheck.store import desk_file

CLAIM_COLUMNS = ("claim_id", "target_id")


@pytest.fixture
def db():
    file = desk_file.in_memory()
    yield file.db
    file.close()


def test_every_table_that_points_at_claims_is_a_kind(db):
    pointing = {name for name in db.table_names() if {key.other_table for key in db[name].foreign_keys} & {"claim"}}
    assert {kind.entity.value for kind in KINDS} == pointing - {"claim"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.entity)
def test_a_kind_names_the_columns_that_its_table_has(db, kind):
    table = db[kind.entity]
    assert set(kind.claims) == {key.column for key in table.foreign_keys if key.other_table == "claim"}
    assert kind.is_pinned is ({"start", "end", "quote", "proof_id"} <= {column.name for column in table.columns})


def test_the_pointers_are_all_columns_of_kinds():
    assert set(POINTERS) == {column for kind in KINDS for column in kind.claims} == set(CLAIM_COLUMNS)
