"""An open desk whose path leads elsewhere: nothing counts as saved, it is said what happened, and a copy keeps all."""

import errno
import os
import sqlite3

import pytest

from factcheck.domain.file_errors import (
    DeletedDeskError,
    DiskFullError,
    MovedDeskError,
    ReplacedDeskError,
    UnwritableError,
)
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.desk_samples import beside, claim_at, draft, named_while_synced, rows_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being moved or deleted")


def delete(path):
    path.unlink()


def replace(path):
    other = path.with_name("other.factcheck")
    other.write_bytes(path.read_bytes())
    os.replace(other, path)


def move(path):
    path.rename(path.with_name("moved.factcheck"))


def move_folder(path):
    path.parent.rename(path.parent.with_name("moved"))


def put_a_folder(path):
    move(path)
    path.mkdir()


WAYS = [
    (delete, DeletedDeskError),
    (replace, ReplacedDeskError),
    (move, MovedDeskError),
    (move_folder, MovedDeskError),
    (put_a_folder, ReplacedDeskError),
]
ways = pytest.mark.parametrize(("way", "kind"), WAYS, ids=[way.__name__ for way, _kind in WAYS])


@pytest.fixture
def desk(desk_path, clock):
    desk = new_desk(desk_path, "Mara Lind", clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def claim(desk):
    return claim_at(desk, desk.articles.add(draft()), "512 metres")


@ways
def test_no_change_counts_once_the_path_leads_elsewhere(desk, desk_path, claim, way, kind):
    heard, before = [], rows_of(desk)
    desk.subscribe(heard.append)
    way(desk_path)
    for _try in range(2):
        with pytest.raises(kind) as refused:
            desk.claims.set_note(claim.id, "too late")
        assert refused.value.name == "city.factcheck"
    assert (heard, rows_of(desk)) == ([], before)
    assert desk.claims.get(claim.id).note == ""


@ways
def test_nothing_is_made_at_a_path_that_leads_elsewhere(desk_path, clock, way, kind):
    new_desk(desk_path, "Mara Lind", clock=clock).close()
    desk = open_desk(desk_path, "Mara Lind", clock=clock)
    way(desk_path)
    with pytest.raises(kind):
        desk.articles.add(draft())
    assert not desk_path.with_name("city.factcheck-wal").exists()
    desk.close()


@ways
def test_a_change_that_is_under_way_is_taken_back(desk, desk_path, claim, way, kind):
    def write():
        with desk.unit_of_work.batch():
            desk.claims.set_note(claim.id, "first")
            way(desk_path)

    before = rows_of(desk)
    with pytest.raises(kind):
        write()
    assert rows_of(desk) == before
    assert desk.claims.get(claim.id).note == ""


@ways
def test_a_change_is_not_acknowledged_where_the_path_leads_elsewhere_by_then(desk, desk_path, claim, way, kind):
    heard, db = [], desk.unit_of_work.store.file.db
    desk.subscribe(heard.append)
    db.set_trace_callback(lambda sql: way(desk_path) if sql == "COMMIT" else None)
    with pytest.raises(kind):
        desk.claims.set_note(claim.id, "just then")
    db.set_trace_callback(None)
    assert heard == []
    assert desk.unit_of_work.writes.committed == 2
    assert desk.claims.get(claim.id).note == "just then", "the case says what the file that was opened holds"


@ways
def test_whoever_looks_a_second_later_is_told_too(desk, desk_path, claim, way, kind):
    way(desk_path)
    with pytest.raises(kind):
        desk.checkpoint()


@ways
def test_a_copy_holds_all_that_was_saved(desk, desk_path, claim, tmp_path, way, kind):
    desk.claims.set_note(claim.id, "in time")
    way(desk_path)
    with pytest.raises(kind):
        desk.claims.set_note(claim.id, "too late")
    desk.save_copy(tmp_path / "copy.factcheck")
    copy = open_desk(tmp_path / "copy.factcheck", "Mara Lind")
    assert copy.claims.get(claim.id).note == "in time"
    copy.claims.set_note(claim.id, "again")
    assert copy.check_integrity() == []
    copy.close()


def stands_there(path):
    """What has the name, whose bytes can be compared."""
    return path.read_bytes() if path.is_file() else path.exists()


BACK = [way for way in WAYS if way[0] is not move_folder]


@pytest.mark.parametrize(("way", "kind"), BACK, ids=[way.__name__ for way, _kind in BACK])
def test_it_is_put_back_and_what_stood_there_is_kept(desk, desk_path, claim, way, kind):
    desk_path.chmod(0o600)
    desk.claims.set_note(claim.id, "in time")
    way(desk_path)
    stood = stands_there(desk_path)
    kept = desk.put_back()
    with pytest.raises(ReplacedDeskError):
        desk.claims.set_note(claim.id, "not before it is opened anew")
    desk.close()
    assert (kept is not None) == bool(stood)
    if kept is not None:
        assert kept == desk_path.with_name("city set aside.factcheck")
        assert stands_there(kept) == stood
    assert beside(desk_path) == set()
    assert desk_path.stat().st_mode & 0o777 == 0o600
    again = open_desk(desk_path, "Mara Lind")
    assert again.claims.get(claim.id).note == "in time"
    assert again.check_integrity() == []
    again.close()


def test_it_is_not_put_back_where_its_folder_is_gone(desk, desk_path, claim):
    move_folder(desk_path)
    with pytest.raises(UnwritableError) as refused:
        desk.put_back()
    assert refused.value.why == "its folder is not there"
    assert desk.claims.get(claim.id).note == ""


def test_where_it_cannot_be_put_back_what_stands_there_stays(desk, desk_path, claim, monkeypatch):
    replace(desk_path)
    before = desk_path.read_bytes()

    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DiskFullError):
        desk.put_back()
    monkeypatch.undo()
    assert desk_path.read_bytes() == before
    assert beside(desk_path) == {"city.factcheck-wal", "city.factcheck-shm", ".~city.factcheck.lock"}


def test_something_has_its_name_until_what_is_put_back_is_on_the_disk(desk, desk_path, claim, monkeypatch):
    replace(desk_path)
    was_there = named_while_synced(desk_path, monkeypatch)
    desk.put_back()
    assert was_there == [True, True]


def test_a_copy_of_a_private_file_that_was_deleted_is_private(desk, desk_path, claim, tmp_path):
    desk_path.chmod(0o600)
    delete(desk_path)
    desk.save_copy(tmp_path / "copy.factcheck")
    assert (tmp_path / "copy.factcheck").stat().st_mode & 0o777 == 0o600


def test_once_it_is_back_everything_goes_on(desk, desk_path, claim):
    away = desk_path.with_name("moved.factcheck")
    desk_path.rename(away)
    with pytest.raises(MovedDeskError):
        desk.claims.set_note(claim.id, "not yet")
    away.rename(desk_path)
    desk.claims.set_note(claim.id, "now")
    desk.close()
    seen = read_desk(desk_path)
    assert seen.claims.get(claim.id).note == "now"
    seen.close()


def test_a_file_that_was_moved_is_whole_once_it_is_closed(desk, desk_path, claim):
    desk.claims.set_note(claim.id, "in time")
    move(desk_path)
    desk.close()
    db = sqlite3.connect(f"file:{desk_path.with_name('moved.factcheck')}?immutable=1", uri=True)
    assert db.execute("SELECT note FROM claim").fetchall() == [("in time",)]
    db.close()
    assert [one.name for one in desk_path.parent.iterdir()] == ["moved.factcheck"]


def test_where_files_have_no_numbers_nothing_is_refused(desk, desk_path, claim, monkeypatch):
    honest = os.fstat
    replace(desk_path)
    without = lambda descriptor: os.stat_result((*honest(descriptor)[:1], 0, *honest(descriptor)[2:]))  # noqa: E731
    monkeypatch.setattr(os, "fstat", without)
    desk.claims.set_note(claim.id, "x")
    monkeypatch.undo()
    assert desk.claims.get(claim.id).note == "x"


def test_opening_and_closing_keeps_no_descriptor(desk_path, clock):
    new_desk(desk_path, "Mara Lind", clock=clock).close()
    before = len(os.listdir("/dev/fd"))
    for _time in range(3):
        open_desk(desk_path, "Mara Lind", clock=clock).close()
    assert len(os.listdir("/dev/fd")) == before
