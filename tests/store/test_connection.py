"""Connections to desk files."""

import contextlib
import sqlite3
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from factcheck.store.connection import _uri, connected, connected_to_memory, transaction

IN_MEMORY = 2  # words of a desk come into no temporary file of the system
SET = [
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("foreign_keys", 1),
    ("temp_store", IN_MEMORY),
    ("cache_size", -8192),
    ("cache_spill", 4000),
]


@pytest.mark.parametrize(("setting", "value"), SET)
def test_every_connection_is_careful_and_keeps_the_pages_of_a_large_desk(tmp_path, setting, value):
    for db in (connected(tmp_path / "any.db", "mode=rwc"), connected_to_memory()):
        assert db.execute(f"PRAGMA {setting}").fetchone() == (value,)
        db.close()


def test_a_connection_to_read_cannot_write(tmp_path):
    connected(tmp_path / "any.db", "mode=rwc").close()
    db = connected(tmp_path / "any.db", "mode=ro")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("CREATE TABLE t (x)")
    db.close()


def no_database(path):
    path.write_bytes(b"no database " * 400)


def schema_that_is_no_text(path):
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE t (x)")
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET name = CAST(x'95' AS TEXT), sql = 'x'")


@pytest.mark.parametrize("damage", [no_database, schema_that_is_no_text])
def test_a_connection_to_what_cannot_be_read_is_closed_again_at_once(tmp_path, damage):
    damage(tmp_path / "no.db")
    with pytest.raises((sqlite3.Error, UnicodeDecodeError)) as refused:
        connected(tmp_path / "no.db", "mode=ro")
    left = refused.traceback[-1].frame.f_locals["connection"]
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        left.execute("SELECT 1")


def test_a_transaction_that_fails_leaves_nothing():
    db = connected_to_memory()
    db.execute("CREATE TABLE t (x)")
    with contextlib.suppress(ValueError), transaction(db):
        db.execute("INSERT INTO t VALUES (1)")
        raise ValueError
    assert db.execute("SELECT x FROM t").fetchall() == []
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


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"\\server\news desk\a.factcheck"), "file:////server/news%20desk/a.factcheck?mode=ro"),
        (PureWindowsPath(r"C:\news\a.factcheck"), "file:///C:/news/a.factcheck?mode=ro"),
        (PurePosixPath("/news/a.factcheck"), "file:///news/a.factcheck?mode=ro"),
    ],
    ids=["share", "drive", "folder"],
)
def test_the_address_of_a_file_names_no_server(path, address):
    assert _uri(path, "mode=ro") == address
