"""Connections: careful with files from strangers."""

import sqlite3

import pytest

from factcheck.store.connection import connected, connected_to_memory


@pytest.mark.parametrize(("setting", "value"), [("trusted_schema", 0), ("cell_size_check", 1), ("foreign_keys", 1)])
def test_every_connection_is_careful(tmp_path, setting, value):
    for db in (connected(tmp_path / "any.db", "mode=rwc"), connected_to_memory()):
        assert db.execute(f"PRAGMA {setting}").fetchone() == (value,)
        db.close()


def test_a_connection_to_read_cannot_write(tmp_path):
    connected(tmp_path / "any.db", "mode=rwc").close()
    db = connected(tmp_path / "any.db", "mode=ro")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("CREATE TABLE t (x)")
    db.close()


def test_a_missing_file_is_not_made(tmp_path):
    db_path = tmp_path / "none.db"
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        connected(db_path, "mode=rw")
    assert not db_path.exists()


@pytest.mark.parametrize("name", ["what? a#b%20.db", "räksmörgås 中 👩‍👧.db", "a&mode=ro.db", "l\nine.db"])
def test_any_name_names_its_own_file(tmp_path, name):
    db = connected(tmp_path / name, "mode=rwc")
    db.execute("CREATE TABLE t (x)")
    db.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
