"""The tables of a desk file."""

import pytest
from sqlite_utils import Database

from factcheck.domain.records.kinds import KIND_NAMED
from factcheck.store import desk_file


@pytest.fixture
def db():
    file = desk_file.in_memory()
    yield Database(file.db, execute_plugins=False)
    file.close()


@pytest.mark.parametrize("entity", KIND_NAMED)
def test_every_thing_that_changes_has_a_text_id_and_counts_its_revisions(db, entity):
    columns = {column.name: column for column in db[entity].columns}
    assert columns["id"].type == "TEXT"
    assert columns["id"].is_pk
    assert columns["rev"].default_value == "1"


def test_every_table_is_strict(db):
    ours = [name for name in db.table_names() if not name.startswith(("_", "sqlite_"))]
    assert all(db[name].strict for name in ours)
    assert len(ours) == 20


def test_nothing_can_point_at_what_is_not_there(db):
    pointing = {(name, key.column, key.other_table) for name in db.table_names() for key in db[name].foreign_keys}
    assert {
        ("proof", "article_id", "article"),
        ("claim", "article_id", "article"),
        ("claim", "parent_id", "claim"),
        ("passage", "claim_id", "claim"),
        ("passage", "proof_id", "proof"),
        ("evidence", "claim_id", "claim"),
        ("evidence", "source_id", "source"),
        ("change", "operation_seq", "operation"),
    } <= pointing
