"""A disk without room: one sentence, nothing half-written, and everything works again when there is room."""

import os
import shutil
import subprocess
import sys

import pytest

from factcheck.domain.file_errors import DiskFullError
from factcheck.domain.records.verdict import Judgement
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store.scratch_file import write_atomically
from tests.desk_samples import beside, claim_at, draft, hold_back_pages, rows_of

LONG = "x" * 300_000


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes, which `filled` leaves no room on."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk, on Linux")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True)
    if made.returncode != 0:
        pytest.skip("no small disk can be made here")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def fill(folder, leave=0):
    """Takes all room but `leave` bytes."""
    room = shutil.disk_usage(folder).free - leave
    (folder / "filler").write_bytes(bytes(room))


def free(folder):
    (folder / "filler").unlink()


def story(path, clock):
    """A desk with one claim, open to write; gives the claim too."""
    desk = new_desk(path, "Mara Lind", clock=clock)
    return desk, claim_at(desk, desk.articles.add(draft()), "512 metres")


@pytest.mark.parametrize("room", range(6))
def test_an_act_that_finds_no_room_is_taken_back_whole(desk_path, clock, room):
    desk, claim = story(desk_path, clock)
    before = rows_of(desk), desk.history.all()
    heard = []
    desk.subscribe(heard.append)
    hold_back_pages(desk, room)
    with pytest.raises(DiskFullError) as error:
        desk.claims.judge([claim.id], Judgement.DISPUTED, note=LONG)
    assert error.value.name == "city.factcheck"
    assert (rows_of(desk), desk.history.all()) == before
    assert heard == []
    hold_back_pages(desk, 1000)
    desk.claims.judge([claim.id], Judgement.DISPUTED, note=LONG)
    assert desk.claims.get(claim.id).note == LONG
    desk.close()
    assert beside(desk_path) == set()


def test_a_batch_that_finds_no_room_is_taken_back_whole(desk_path, clock):
    desk, claim = story(desk_path, clock)
    before = rows_of(desk)
    hold_back_pages(desk, 3)

    def write():
        with desk.unit_of_work.batch():
            desk.claims.judge([claim.id], Judgement.DISPUTED)
            desk.claims.set_note(claim.id, LONG)

    with pytest.raises(DiskFullError):
        write()
    assert rows_of(desk) == before
    desk.close()


def test_a_batch_that_goes_on_after_the_disk_was_full_keeps_all_it_told_of_or_nothing(desk_path, clock):
    desk, claim = story(desk_path, clock)
    before, heard = rows_of(desk), []
    desk.subscribe(heard.append)
    hold_back_pages(desk, 3)
    try:
        with desk.unit_of_work.batch():
            desk.claims.judge([claim.id], Judgement.DISPUTED)
            with pytest.raises(DiskFullError):
                desk.claims.set_note(claim.id, LONG)
            desk.claims.set_speaker(claim.id, "The mayor")
    except DiskFullError:
        assert rows_of(desk) == before
        assert heard == []
    else:
        assert [one.operation.kind for one in heard] == ["claim.judge", "claim.speaker"]
        assert desk.claims.get(claim.id).speaker == "The mayor"
    desk.close()
    assert beside(desk_path) == set()


@pytest.mark.parametrize("leave", [0, 4096, 20_000, 60_000])
def test_on_a_full_disk_what_was_committed_stays(small_disk, clock, leave):
    path = small_disk / "city.factcheck"
    desk, claim = story(path, clock)
    fill(small_disk, leave)
    told = [""]

    def write():
        for number in range(1000):
            note = f"note {number} " + "x" * 500
            desk.claims.judge([claim.id], Judgement.DISPUTED, note=note)
            told.append(note)
            desk.claims.judge([claim.id], Judgement.SUPPORTED)

    with pytest.raises(DiskFullError):
        write()
    note = desk.claims.get(claim.id).note
    assert note == told[-1]
    free(small_disk)
    desk.claims.judge([claim.id], Judgement.UNVERIFIED)
    desk.close()
    assert beside(path) == set()
    desk = read_desk(path)
    assert desk.check_integrity() == []
    assert desk.claims.get(claim.id).note == note
    desk.close()


def test_a_desk_closed_on_a_full_disk_loses_nothing(small_disk, clock):
    path = small_disk / "city.factcheck"
    desk, claim = story(path, clock)
    desk.claims.set_note(claim.id, "kept")
    fill(small_disk)
    desk.close()
    desk = read_desk(path)
    assert desk.claims.get(claim.id).note == "kept"
    desk.close()
    free(small_disk)
    open_desk(path).close()
    assert beside(path) == set()


def test_on_a_full_disk_a_desk_can_be_read(small_disk, clock):
    path = small_disk / "city.factcheck"
    desk, _ = story(path, clock)
    desk.close()
    fill(small_disk)
    before = path.read_bytes()
    desk = read_desk(path)
    assert len(desk.articles.all()) == 1
    desk.close()
    with pytest.raises(DiskFullError):
        open_desk(path)
    assert path.read_bytes() == before
    assert beside(path) == set()


@pytest.mark.parametrize("leave", [0, 4096, 40_000])
def test_on_a_full_disk_no_desk_is_begun(small_disk, leave):
    path = small_disk / "city.factcheck"
    fill(small_disk, leave)
    with pytest.raises(DiskFullError):
        new_desk(path)
    assert [one.name for one in small_disk.iterdir()] == ["filler"]


def test_on_a_full_disk_no_copy_is_begun(small_disk, desk_path, clock):
    desk, _ = story(desk_path, clock)
    fill(small_disk, 20_000)
    with pytest.raises(DiskFullError) as error:
        desk.save_copy(small_disk / "copy.factcheck")
    assert error.value.name == "copy.factcheck"
    assert [one.name for one in small_disk.iterdir()] == ["filler"]
    desk.close()


def test_on_a_full_disk_a_report_keeps_what_was_there(small_disk):
    report = small_disk / "report.html"
    report.write_bytes(b"old")
    fill(small_disk)
    with pytest.raises(DiskFullError):
        write_atomically(report, b"new" * 1000)
    assert report.read_bytes() == b"old"
    assert sorted(one.name for one in small_disk.iterdir()) == ["filler", "report.html"]
