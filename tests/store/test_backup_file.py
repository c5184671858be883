"""Backups of a desk file hold its records, and the bytes of captures once beside them."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from factcheck.domain.file_errors import DamagedDeskError, LockedDeskError, OnlyReadableError, UnwritableError
from factcheck.domain.records.capture import CaptureDraft, sha256_of
from factcheck.domain.text.span import Span
from factcheck.services.opening import holder_here, new_desk, open_desk, read_desk, system_clock
from factcheck.store.backup_file import backup_times, described, is_whole, remove_backup, restore, write_backup
from tests.desk_samples import draft, named_while_synced

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
PAGE = b"<p>The bridge is closed.</p>" * 5_000


def _holder():
    return holder_here("Mara Lind", system_clock)


@pytest.fixture
def desk(tmp_path):
    desk = new_desk(tmp_path / "city.factcheck", "Mara Lind")
    capture = CaptureDraft(PAGE, "https://example.org", "https://example.org", "text/html", "2026-11-27T09:00:00Z")
    article = desk.articles.add(draft("The bridge is closed.", capture=capture))
    desk.claims.add(article, Span(0, 10))
    yield desk
    desk.close()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def _claim(desk):
    return desk.claims.add(desk.articles.ids()[0], Span(4, 10))


def test_a_backup_is_made_of_a_file_that_is_open(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    found = described(made)
    assert (found.made, found.claims, found.who, found.is_readable) == (NOON, 1, "Mara Lind", True)
    assert found.changed == desk.history.all(last=1)[0].at
    assert is_whole(made, _holder())


def test_nothing_is_backed_up_twice(desk, folder):
    write_backup(desk.path, folder, NOON)
    assert write_backup(desk.path, folder, NOON + timedelta(hours=1)) is None
    _claim(desk)
    assert write_backup(desk.path, folder, NOON + timedelta(hours=2)) is not None
    assert list(backup_times(folder)) == [NOON + timedelta(hours=2), NOON]


def test_two_backups_of_one_second_both_stay(desk, folder):
    first = write_backup(desk.path, folder, NOON)
    _claim(desk)
    second = write_backup(desk.path, folder, NOON)
    assert [described(one).claims for one in (first, second)] == [1, 2]


def test_an_empty_file_needs_no_backup(tmp_path, folder):
    empty = new_desk(tmp_path / "empty.factcheck")
    assert write_backup(empty.path, folder, NOON) is None
    assert not folder.exists()
    empty.close()


def test_bytes_of_captures_are_kept_once(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    kept = folder / "captures" / sha256_of(PAGE)
    assert kept.read_bytes() == PAGE
    desk.checkpoint()
    assert made.stat().st_size < desk.path.stat().st_size
    stamp = kept.stat().st_mtime_ns
    _claim(desk)
    write_backup(desk.path, folder, NOON + timedelta(hours=1))
    assert kept.stat().st_mtime_ns == stamp


def test_what_is_restored_is_the_whole_desk_of_then(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    _claim(desk)
    desk.close()
    kept = restore(made, desk.path, _holder())
    for path, claims in ((desk.path, 1), (kept, 2)):
        found = read_desk(path)
        (article,) = found.articles.ids()
        assert len(found.claims.of(article)) == claims
        assert found.check_integrity() == []
        assert [one.sha256 for one in found.articles.captures(article)] == [sha256_of(PAGE)]
        found.close()


def test_a_damaged_file_is_kept_and_replaced(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    desk.close()
    desk.path.write_bytes(b"no desk")
    log = desk.path.with_name(desk.path.name + "-wal")
    log.write_bytes(b"of a killed program")
    kept = restore(made, desk.path, _holder())
    assert kept.read_bytes() == b"no desk"
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"of a killed program"
    assert not log.exists()
    open_desk(desk.path).close()


def test_a_file_that_is_gone_is_put_back(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    desk.close()
    desk.path.unlink()
    assert restore(made, desk.path, _holder()) is None
    open_desk(desk.path).close()


def test_nothing_is_restored_into_a_file_that_is_open(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    with pytest.raises(LockedDeskError):
        restore(made, desk.path, _holder())


@pytest.mark.skipif(os.name == "nt", reason="no file is locked itself while it is renamed")
def test_nothing_is_restored_into_a_file_that_is_open_by_another_name(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    moved = desk.path.rename(desk.path.with_name("moved.factcheck"))
    with pytest.raises(OnlyReadableError):
        restore(made, moved, _holder())
    moved.rename(desk.path)


def test_all_is_as_it_was_where_restoring_fails(desk, folder, monkeypatch):
    made = write_backup(desk.path, folder, NOON)
    desk.close()
    before = desk.path.read_bytes()

    def fail(*_names):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("factcheck.store.scratch_file.os.replace", fail)
    with pytest.raises(UnwritableError):
        restore(made, desk.path, _holder())
    assert desk.path.read_bytes() == before
    assert sorted(one.name for one in desk.path.parent.iterdir()) == ["backups", "city.factcheck"]


def test_the_name_of_a_desk_leads_to_a_file_while_the_backup_is_written_to_the_disk(desk, folder, monkeypatch):
    made = write_backup(desk.path, folder, NOON)
    desk.close()
    was_there = named_while_synced(desk.path, monkeypatch)
    restore(made, desk.path, _holder())
    assert was_there == [True, True]


def test_a_damaged_backup_is_named_and_not_restored(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    desk.close()
    made.write_bytes(made.read_bytes()[:5_000])
    assert not described(made).is_readable
    assert not is_whole(made, _holder())
    with pytest.raises(DamagedDeskError):
        restore(made, desk.path, _holder())
    open_desk(desk.path).close()


def test_a_backup_with_a_wrong_row_is_not_whole(desk, folder):
    made = write_backup(desk.path, folder, NOON)
    with sqlite3.connect(made) as db:
        db.execute("UPDATE claim SET note = 'nobody wrote this'")
    db.close()
    assert described(made).is_readable
    assert not is_whole(made, _holder())


def test_bytes_go_with_the_last_backup_that_names_them(desk, folder):
    first = write_backup(desk.path, folder, NOON)
    _claim(desk)
    second = write_backup(desk.path, folder, NOON + timedelta(hours=1))
    kept = folder / "captures" / sha256_of(PAGE)
    remove_backup(first)
    assert kept.exists()
    remove_backup(second)
    assert not kept.exists()


def test_a_damaged_backup_keeps_the_bytes_that_it_may_name(desk, folder):
    first = write_backup(desk.path, folder, NOON)
    _claim(desk)
    second = write_backup(desk.path, folder, NOON + timedelta(hours=1))
    first.write_bytes(b"no desk")
    remove_backup(second)
    assert not second.exists()
    assert (folder / "captures" / sha256_of(PAGE)).exists()
