"""The rows of a damaged desk are told apart by the columns of its tables, whatever version it is of."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.domain.file_errors import NewerDeskError, NotADeskError
from factcheck.services.opening import open_desk
from factcheck.store.found_rows import found_rows
from factcheck.store.page_reading import DamagedFile
from factcheck.store.version import BESIDE_RECORDS
from tests.salvage_samples import FETCHED, execute, full_desk, overwrite, replace_bytes

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.factcheck"))
OWN = {"operation": {"salt", "content", "previous"}}
"""What each migration makes anew."""


def found_in(path):
    kept = []
    with open(path, "rb") as file:
        found = found_rows(DamagedFile(file), path.name, lambda _sha256, data: kept.append(data))
    return found, kept


def rows_by_sql(path, table):
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    rows = [dict(row) for row in db.execute(f"SELECT * FROM {table}")]
    db.close()
    return rows


def plain(rows, table):
    return sorted(str({name: row[name] for name in sorted(row.keys() - OWN.get(table, set()))}) for row in rows)


def test_every_row_of_a_desk_of_today_is_found_in_its_table(desk_path):
    full_desk(desk_path)
    found, kept = found_in(desk_path)
    for table in found.columns.keys() - BESIDE_RECORDS:
        assert plain(found.of(table).values(), table) == plain(rows_by_sql(desk_path, table), table)
    assert (kept, found.is_older, found.unreadable) == ([FETCHED], False, 0)
    assert found.last == max(found.of("operation"))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_the_rows_of_a_desk_of_each_schema_are_brought_up_to_date(desk_path, golden):
    found, _kept = found_in(golden)
    shutil.copyfile(golden, desk_path)
    with closing(open_desk(desk_path)) as desk:
        is_older = desk.opening.backup is not None
    for table in found.columns.keys() - BESIDE_RECORDS - {"meta"}:
        assert plain(found.of(table).values(), table) == plain(rows_by_sql(desk_path, table), table)
    assert found.is_older is is_older


def test_the_version_is_known_where_only_the_header_or_only_a_row_tells_it(desk_path):
    shutil.copyfile(GOLDEN[0].with_name("schema-3.factcheck"), desk_path)
    execute(desk_path, "PRAGMA user_version = 77")
    assert found_in(desk_path)[0].of("claim")
    execute(desk_path, "PRAGMA user_version = 3", "DELETE FROM _sqlite_migrations", "VACUUM")
    assert found_in(desk_path)[0].of("claim")


def test_a_desk_of_a_newer_program_is_left_to_it(desk_path):
    full_desk(desk_path)
    execute(desk_path, "INSERT INTO _sqlite_migrations VALUES (9, 'factcheck', 'm999_later', '')")
    with pytest.raises(NewerDeskError):
        found_in(desk_path)


def test_of_two_rows_with_one_id_the_one_that_was_changed_more_often_is_taken(desk_path):
    full_desk(desk_path)
    execute(desk_path, "CREATE TABLE copied AS SELECT * FROM claim", "UPDATE copied SET note = 'older', rev = 0")
    claims = found_in(desk_path)[0].of("claim")
    assert len(claims) == 4
    assert {row["note"] for row in claims.values()}.isdisjoint({"older"})


def test_a_file_without_a_row_of_ours_is_no_desk(desk_path):
    desk_path.write_bytes(b"not a desk" * 1000)
    with pytest.raises(NotADeskError):
        found_in(desk_path)


def test_where_the_history_of_an_older_desk_cannot_be_migrated_the_rest_is_found_without_it(desk_path):
    shutil.copyfile(GOLDEN[0].with_name("schema-3.factcheck"), desk_path)
    execute(desk_path, "UPDATE change SET after = '{\"parent_id\": 1}' WHERE before IS NULL AND entity = 'claim'")
    execute(desk_path, "UPDATE change SET after = '[' WHERE entity = 'passage'")
    found, _kept = found_in(desk_path)
    assert len(found.of("claim")) == len(rows_by_sql(desk_path, "claim"))


def test_a_name_that_stands_in_no_index_is_doubtful(desk_path):
    full_desk(desk_path)
    assert found_in(desk_path)[0].doubtful == set()
    at = desk_path.read_bytes().index(b"Mara LindML")
    overwrite(desk_path, at, b"Mira LindML")
    assert found_in(desk_path)[0].doubtful == {row["id"] for row in rows_by_sql(desk_path, "person")}
    assert replace_bytes(desk_path, b"Mara Lind", b"Mira Lind")
    assert found_in(desk_path)[0].doubtful == set()
