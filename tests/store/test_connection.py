"""Connections to desk files, and where they lie."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from factcheck.store.connection import connected, connected_to_memory, is_remote, transaction

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/home /home/shared nfs4 rw 0 0
//server/news /mnt/the\040news cifs rw 0 0
/dev/sdb1 /mnt/the\040news/local ext4 rw 0 0
mara@host:/ /mnt/remote fuse.sshfs rw 0 0
""".lstrip()


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


def test_a_part_of_a_transaction_can_be_taken_back_alone():
    db = connected_to_memory()
    db.execute("CREATE TABLE t (x)")
    with transaction(db):
        db.execute("INSERT INTO t VALUES (1)")
        with contextlib.suppress(ValueError), transaction(db):
            db.execute("INSERT INTO t VALUES (2)")
            raise ValueError
        with transaction(db):
            db.execute("INSERT INTO t VALUES (3)")
    assert db.execute("SELECT x FROM t").fetchall() == [(1,), (3,)]
    assert not db.in_transaction
    db.close()


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
    ("place", "remote"),
    [
        ("/etc/city.factcheck", False),
        ("/home/shared/city.factcheck", True),
        ("/home/sharedfolder/city.factcheck", False),
        ("/mnt/the news/city.factcheck", True),
        ("/mnt/the news/local/city.factcheck", False),
        ("/mnt/remote/a/b/city.factcheck", True),
    ],
)
def test_the_nearest_mount_decides(tmp_path, place, remote):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert is_remote(Path(place), mounts) is remote


def test_without_a_list_of_mounts_a_folder_is_taken_for_local(tmp_path):
    assert not is_remote(tmp_path / "city.factcheck", tmp_path / "no list")


def test_a_name_that_begins_with_a_server_is_remote():
    assert is_remote(Path(r"\\server\news\city.factcheck"))
