"""Of a damaged history stays what its digests prove, and what is missing is known."""

import contextlib
import sqlite3

import pytest

from factcheck.domain.records.salvage import Fate
from factcheck.store.digests import content_digest
from factcheck.store.found_rows import found_rows
from factcheck.store.page_reading import DamagedFile
from factcheck.store.salvaged_history import salvaged_history
from tests.salvage_samples import execute, full_desk


@pytest.fixture
def path(desk_path):
    full_desk(desk_path)
    return desk_path


def history_of(path):
    with open(path, "rb") as file:
        pages = DamagedFile(file)
        return salvaged_history(found_rows(pages, path.name, lambda *_: None), pages.size)


def test_a_history_that_was_not_damaged_is_whole_and_tells_every_row(path):
    history = history_of(path)
    assert (history.is_whole, history.gaps, history.losses, history.missing) == (True, [], [], 0)
    assert sum(row is not None for (entity, _id), row in history.told.items() if entity == "claim") == 4


def test_an_operation_whose_changes_are_others_stays_without_them(path):
    execute(path, "UPDATE change SET after = after || ' ' WHERE operation_seq = 5")
    history = history_of(path)
    (loss,) = history.losses
    assert (loss.fate, loss.number, loss.who) == (Fate.EMPTIED, "5", "Mara Lind")
    assert [row["seq"] for row in history.operations if not row["salt"]] == [5]
    assert not any(row["operation_seq"] == 5 for row in history.changes)
    assert not history.is_whole


def test_an_operation_that_the_next_one_contradicts_goes_and_leaves_a_gap(path):
    execute(path, "UPDATE operation SET at = '2020-01-01T00:00:00Z' WHERE seq = 4")
    history = history_of(path)
    assert 4 not in {row["seq"] for row in history.operations}
    assert history.gaps == [row["id"] for row in history.operations if row["seq"] == 5]
    assert history.missing == 1


def test_an_operation_that_bears_a_wrong_digest_of_the_one_before_goes_itself(path):
    execute(path, "UPDATE operation SET previous = 'x' WHERE seq = 4")
    assert {3, 4, 5} - {row["seq"] for row in history_of(path).operations} == {4}


@pytest.mark.parametrize("fields", ['{"rev": 9223372036854775808}', '{"note": "\\ud800"}', '{"number": null}'])
def test_an_operation_that_tells_what_no_column_holds_stays_without_its_changes(path, fields):
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        (last,) = db.execute("SELECT max(operation_seq) FROM change WHERE entity = 'claim'").fetchone()
        db.execute("UPDATE change SET after = ? WHERE operation_seq = ? AND entity = 'claim'", [fields, last])
        changes = db.execute(f"SELECT entity, entity_id, before, after FROM change WHERE operation_seq = {last}")
        salt, facts = db.execute(f"SELECT salt, facts FROM operation WHERE seq = {last}").fetchone()
        content = content_digest(salt, facts, changes.fetchall())
        db.execute(f"UPDATE operation SET content = ? WHERE seq = {last}", [content])
    assert [(one.number, one.fate) for one in history_of(path).losses] == [(str(last), Fate.EMPTIED)]


@pytest.mark.parametrize("column", ["act", "reverts"])
def test_an_operation_that_is_no_step_and_names_another_goes(path, column):
    execute(path, f"UPDATE operation SET {column} = 'nothing' WHERE seq = (SELECT max(seq) FROM operation)")
    history = history_of(path)
    assert (history.missing, history.operations[-1]["seq"]) == (1, history.last - 1)


def test_an_operation_without_a_moment_goes_though_nothing_contradicts_it(path):
    execute(path, "UPDATE operation SET at = 'x' WHERE seq = (SELECT max(seq) FROM operation)")
    history = history_of(path)
    assert (history.missing, history.gaps) == (1, [])
    assert history.operations[-1]["seq"] == history.last - 1


def test_how_many_are_missing_at_the_end_is_known_by_the_count_of_all(path):
    execute(path, "DELETE FROM change WHERE operation_seq > 10", "DELETE FROM operation WHERE seq > 10")
    history = history_of(path)
    assert history.missing == history.last - 10 > 0
    execute(path, "UPDATE sqlite_sequence SET seq = 1 << 50")  # which so small a file cannot hold
    history = history_of(path)
    assert (history.missing, history.last, history.is_whole) == (0, 10, False)
