"""Backups are made when due, thinned with time, and never lost to a damaged one."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from factcheck import places
from factcheck.domain.file_errors import NoBackupMadeError, NoSuchBackupError, NoWholeBackupError
from factcheck.domain.records.backup import INTERVAL, BackupOrigin
from factcheck.domain.text.span import Span
from factcheck.domain.wording.error_sentence import sentence
from factcheck.services.backups import (
    back_up,
    backups_of,
    is_due,
    known_backups,
    named_backup,
    newer_backup,
    restore_backup,
    thin,
)
from factcheck.services.opening import new_desk, open_desk
from tests.conftest import ROOT
from tests.desk_samples import draft
from tests.salvage_samples import execute

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    desk = new_desk(tmp_path / "city.factcheck", "Mara Lind")
    desk.articles.add(draft("The bridge is closed."))
    yield desk
    desk.close()


def _backed_up_later(desk, hours):
    desk.claims.add(desk.articles.ids()[0], Span(4, 10))
    made = back_up(desk.path, NOON + timedelta(hours=hours))
    thin(desk.path, NOON + timedelta(hours=hours))
    return made


def _spoil(backup):
    with sqlite3.connect(backup) as db:
        db.execute("UPDATE article SET name = 'nobody wrote this'")
    db.close()


def test_a_backup_is_due_an_interval_after_the_last(desk):
    assert is_due(desk.path, NOON)
    back_up(desk.path, NOON)
    assert not is_due(desk.path, NOON + INTERVAL - timedelta(seconds=1))
    assert is_due(desk.path, NOON + INTERVAL)


def test_a_clock_that_was_set_back_keeps_no_backup_from_being_made(desk):
    back_up(desk.path, NOON)
    assert is_due(desk.path, NOON - timedelta(days=1))


def test_a_newer_backup_stands_for_those_of_its_hour(desk):
    for hours in (0, 0.3, 0.6):
        _backed_up_later(desk, hours)
    assert [one.claims for one in backups_of(desk.path)] == [3, 2, 1]
    _backed_up_later(desk, 2)
    assert [one.claims for one in backups_of(desk.path)] == [4, 3]


def test_a_damaged_backup_pushes_none_out(desk):
    for hours in (0, 0.3, 0.6):
        last = _backed_up_later(desk, hours)
    _spoil(last)
    _backed_up_later(desk, 2)
    assert [one.claims for one in backups_of(desk.path)] == [4, 3, 2, 1]


def test_a_damaged_file_is_not_backed_up(desk):
    back_up(desk.path, NOON)
    desk.close()
    data = desk.path.read_bytes()
    desk.path.write_bytes(data[:4096] + b"\xff" * 8192 + data[12288:])
    with pytest.raises(NoBackupMadeError):
        back_up(desk.path, NOON + INTERVAL)
    assert len(backups_of(desk.path)) == 1


def test_the_newest_that_is_whole_is_meant_where_none_is_named(desk):
    first = _backed_up_later(desk, 0)
    second = _backed_up_later(desk, 1)
    assert named_backup(desk.path, None) == second
    _spoil(second)
    assert named_backup(desk.path, None) == first
    assert named_backup(desk.path, second.name) == second
    first.unlink()
    with pytest.raises(NoWholeBackupError):
        named_backup(desk.path, None)
    with pytest.raises(NoSuchBackupError):
        named_backup(desk.path, first.name)


def test_a_copy_made_before_a_migration_is_listed_and_restored(tmp_path):
    old = tmp_path / "old.factcheck"
    old.write_bytes((ROOT / "tests" / "golden" / "schema-1.factcheck").read_bytes())
    desk = open_desk(old)
    made = desk.opening.backup
    desk.close()
    (listed,) = backups_of(old)
    assert (listed.path, listed.is_readable) == (made, True)
    kept = restore_backup(made, old, "Mara Lind")
    assert old.read_bytes() == made.read_bytes()
    assert kept.parent == old.parent


def _origins(path):
    return [(one.claims, one.origin) for one in backups_of(path)]


def test_a_file_that_was_moved_finds_the_backups_made_before(desk, tmp_path):
    _backed_up_later(desk, 0)
    desk.close()
    (tmp_path / "archive").mkdir()
    moved = desk.path.rename(tmp_path / "archive" / "done.factcheck")
    assert _origins(moved) == [(1, BackupOrigin.ELSEWHERE)]
    (found,) = backups_of(moved)
    assert found.made_of == "city"
    assert named_backup(moved, None) == found.path
    again = open_desk(moved)
    _backed_up_later(again, 1)
    again.close()
    assert _origins(moved) == [(2, BackupOrigin.HERE), (1, BackupOrigin.ELSEWHERE)]


def _moved(desk, folder):
    """The path of the file in another folder, moved as `mv` does."""
    desk.close()
    folder.mkdir()
    return desk.path.rename(folder / desk.path.name)


def _moved_to_another_disk(desk, folder):
    """The path of the file in another folder, where it was written anew."""
    desk.close()
    folder.mkdir()
    shutil.copy2(desk.path, folder)
    desk.path.unlink()
    return folder / desk.path.name


def _moved_by_an_earlier_program(desk, folder):
    (places.backups_of(desk.path) / "file.json").unlink(missing_ok=True)
    return _moved(desk, folder)


@pytest.mark.parametrize("move", [_moved, _moved_to_another_disk, _moved_by_an_earlier_program])
def test_an_older_state_that_is_restored_hides_no_newer_backup_of_a_file_that_was_moved(desk, tmp_path, move):
    for hours in (0, 1, 2):
        _backed_up_later(desk, hours)
    path = move(desk, tmp_path / "archive")
    oldest = backups_of(path)[-1].path
    restore_backup(oldest, path, "Mara Lind")
    again = open_desk(path)
    back_up(path, NOON + timedelta(hours=3))
    _backed_up_later(again, 4)
    again.close()
    assert [one.claims for one in backups_of(path)] == [2, 1, 3, 2, 1]
    assert len(backups_of(path)) == len(set(backups_of(path)))


@pytest.mark.parametrize("move", [_moved, _moved_to_another_disk])
def test_nor_does_it_where_the_file_that_gave_way_was_deleted(desk, tmp_path, move):
    for hours in (0, 1, 2):
        _backed_up_later(desk, hours)
    path = move(desk, tmp_path / "archive")
    kept = restore_backup(backups_of(path)[-1].path, path, "Mara Lind")
    kept.unlink()
    assert [one.claims for one in backups_of(path)] == [3, 2, 1]


def test_what_gave_way_of_another_desk_brings_none_of_its_backups(desk, tmp_path):
    _backed_up_later(desk, 0)
    desk.close()
    other = new_desk(tmp_path / "other.factcheck")
    other.articles.add(draft("Another."))
    back_up(other.path, NOON)
    other.close()
    other.path.rename(tmp_path / "city set aside.factcheck")
    (places.backups_of(other.path) / "file.json").unlink(missing_ok=True)
    assert _origins(desk.path) == [(1, BackupOrigin.HERE)]


@pytest.mark.parametrize(
    ("move", "is_own"), [(_moved, True), (_moved_to_another_disk, False), (_moved_by_an_earlier_program, False)]
)
def test_backups_made_before_a_move_are_its_own_where_it_is_known_to_be_the_same_file(desk, tmp_path, move, is_own):
    _backed_up_later(desk, 0)
    path = move(desk, tmp_path / "archive")
    assert [(origin, is_its) for _path, origin, is_its in known_backups(path)] == [(BackupOrigin.ELSEWHERE, is_own)]


def test_a_moved_file_of_which_nothing_can_be_read_finds_them_too(desk, tmp_path):
    _backed_up_later(desk, 0)
    path = _moved(desk, tmp_path / "archive")
    with path.open("r+b") as file:
        file.write(b"no desk any more")
    assert _origins(path) == [(1, BackupOrigin.ELSEWHERE)]


def test_backups_of_a_copy_are_not_its_own_even_where_the_other_was_moved_since(desk, tmp_path):
    _backed_up_later(desk, 0)
    desk.save_copy(tmp_path / "copy.factcheck")
    _moved(desk, tmp_path / "archive")
    assert [is_its for _path, _origin, is_its in known_backups(tmp_path / "copy.factcheck")] == [False]


def _written_at(path, moment):
    os.utime(path, (moment.timestamp(),) * 2)


def test_a_backup_that_is_newer_than_the_file_and_holds_more_is_told_of(desk, tmp_path):
    desk.save_copy(tmp_path / "older.factcheck")
    _backed_up_later(desk, 0)
    desk.close()
    os.replace(tmp_path / "older.factcheck", desk.path)
    for hours, newer in ((-1, NOON), (0, NOON), (1, None)):
        _written_at(desk.path, NOON + timedelta(hours=hours))
        with closing(open_desk(desk.path)) as again:
            assert newer_backup(again) == newer


def test_none_is_where_the_file_holds_all_of_it_or_it_cannot_be_read(desk):
    made = _backed_up_later(desk, 0)
    desk.close()
    _written_at(desk.path, NOON - timedelta(hours=1))
    with closing(open_desk(desk.path)) as again:
        assert newer_backup(again) is None
        made.write_bytes(b"no desk")
        assert newer_backup(again) is None
        made.unlink()
        assert newer_backup(again) is None


def test_a_copy_finds_of_the_backups_of_the_other_only_those_of_what_both_went_through(desk, tmp_path):
    _backed_up_later(desk, 0)
    desk.save_copy(tmp_path / "copy.factcheck")
    _backed_up_later(desk, 1)
    assert _origins(tmp_path / "copy.factcheck") == [(1, BackupOrigin.ELSEWHERE)]
    copy = open_desk(tmp_path / "copy.factcheck")
    _backed_up_later(copy, 2)
    copy.close()
    assert _origins(copy.path) == [(2, BackupOrigin.HERE), (1, BackupOrigin.ELSEWHERE)]
    assert _origins(desk.path) == [(2, BackupOrigin.HERE), (1, BackupOrigin.HERE)]


def test_a_backup_made_at_its_own_path_goes_before_a_newer_one_of_a_copy(desk, tmp_path):
    own = _backed_up_later(desk, 0)
    desk.save_copy(tmp_path / "copy.factcheck")
    back_up(tmp_path / "copy.factcheck", NOON + timedelta(hours=1))
    assert _origins(desk.path) == [(1, BackupOrigin.ELSEWHERE), (1, BackupOrigin.HERE)]
    assert named_backup(desk.path, None) == own


def test_to_look_for_backups_makes_no_file(tmp_path):
    assert backups_of(tmp_path / "none.factcheck") == []
    assert not (tmp_path / "none.factcheck").exists()


@pytest.fixture
def another(desk):
    """Another desk with a claim, where one with two backups lay."""
    for hours in (0, 0.1):
        _backed_up_later(desk, hours)
    desk.close()
    desk.path.unlink()
    other = new_desk(desk.path)
    other.articles.add(draft("The bridge is open."))
    yield other
    other.close()


def test_backups_of_another_file_that_lay_here_are_said_to_be_so_and_meant_only_by_name(another):
    made = _backed_up_later(another, 0.2)
    assert [one for _claims, one in _origins(another.path)] == [BackupOrigin.HERE, *[BackupOrigin.OTHER] * 2]
    assert named_backup(another.path, None) == made
    made.unlink()
    other = backups_of(another.path)[0]
    assert named_backup(another.path, other.path.name) == other.path
    with pytest.raises(NoWholeBackupError):
        named_backup(another.path, None)


def test_a_backup_stands_for_none_of_another_file_that_lay_here(another):
    _backed_up_later(another, 0.2)
    _backed_up_later(another, 0.3)
    thin(another.path, NOON + timedelta(hours=5))
    thin(another.path, NOON + timedelta(hours=5))
    assert _origins(another.path) == [(2, BackupOrigin.HERE), (2, BackupOrigin.OTHER)]


def test_what_cannot_be_read_has_the_backups_that_were_made_of_what_lay_here(desk):
    _backed_up_later(desk, 0)
    desk.close()
    desk.path.write_bytes(b"no desk")
    assert _origins(desk.path) == [(1, BackupOrigin.HERE)]


def test_so_has_a_file_whose_schema_is_no_text(desk):
    made = back_up(desk.path, NOON)
    desk.close()
    execute(desk.path, "PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET name = CAST(x'95' AS TEXT), sql = 'x'")
    assert named_backup(desk.path, None) == made
    kept = restore_backup(made, desk.path, "Mara Lind")
    assert kept.exists()
    assert named_backup(desk.path, None) == made


def test_two_files_of_one_name_have_backups_apart(desk, tmp_path):
    (tmp_path / "other").mkdir()
    other = new_desk(tmp_path / "other" / "city.factcheck")
    other.articles.add(draft("Another."))
    back_up(other.path, NOON)
    other.close()
    assert backups_of(desk.path) == []
    assert places.backups_of(desk.path) != places.backups_of(other.path)


def test_a_folder_that_cannot_be_read_is_said_to_be_so(desk, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("factcheck.store.backup_file.os.listdir", refuse)
    with pytest.raises(NoBackupMadeError) as told:
        back_up(desk.path, NOON, only_when_due=True)
    words = sentence(told.value)
    assert words.startswith("What was changed in “city.factcheck” is saved, but no backup of it could be made: ")
    assert "ermission" in words


def test_a_full_disk_is_said_of_the_backups_and_not_of_the_file(desk, monkeypatch):
    def fail(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("factcheck.store.backup_file.places.made", fail)
    with pytest.raises(NoBackupMadeError) as told:
        back_up(desk.path, NOON)
    assert told.value.why == "the disk for backups is full"
