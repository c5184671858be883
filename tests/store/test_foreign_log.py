"""A log that a killed program left is played into its own file, and into no other that has taken the place of that."""

import json
import os
import shutil

import pytest

from factcheck.domain.file_errors import DamagedDeskError, LockedDeskError
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store.connection import connected, log_path
from factcheck.store.lock import lock_path
from tests.desk_samples import beside, copy_plainly, draft

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being replaced")

EARLIER, SAVED, LATER = "Earlier.", "Saved.", "Later."
ASIDE = "city.factcheck-wal set aside"


def held(path, opened=read_desk):
    desk = opened(path)
    assert desk.check_integrity() == []
    found = [desk.case(one).proof.text for one in desk.articles.ids()]
    (aside,) = desk.opening.logs_set_aside or (None,)
    desk.close()
    return found, aside


@pytest.fixture
def killed(desk_path, elsewhere):
    """Makes a desk whose writer was killed after the last of its acts; what was saved before lies in the file."""

    def make(*acts):
        process = elsewhere(
            f"path = Path({str(desk_path)!r})",
            "desk = open_desk(path) if path.exists() else new_desk(path)",
            *acts,
        )
        process.kill()
        process.wait()
        return desk_path

    return make


def add(words):
    return f"desk.articles.add(draft({words!r}))"


def saved_copy(desk, path):
    desk.save_copy(path)


def plain_copy(desk, path):
    assert desk.checkpoint()
    copy_plainly(desk.path, path)


def closed_copy(desk, path):
    desk.close()
    shutil.copyfile(desk.path, path)


@pytest.fixture(params=[saved_copy, plain_copy, closed_copy], ids=lambda way: way.__name__)
def backup(desk_path, request):
    """A backup of the desk with one article, in which more was done since."""
    desk = new_desk(desk_path)
    desk.articles.add(draft(EARLIER))
    path = desk_path.with_name("backup")
    request.param(desk, path)
    desk.close()
    return path


def put_in_place(backup, path):
    os.replace(backup, path)


def write_over(backup, path):
    shutil.copyfile(backup, path)


puts = pytest.mark.parametrize("put", [put_in_place, write_over], ids=lambda put: put.__name__)
openings = pytest.mark.parametrize("opened", [open_desk, read_desk], ids=lambda one: one.__name__)


@puts
@openings
@pytest.mark.parametrize("saved", ["", "desk.checkpoint()"], ids=["at once", "a while later"])
def test_a_backup_put_over_a_killed_desk_stands_as_it_was_and_the_log_is_kept(killed, backup, put, opened, saved):
    path = killed(add(SAVED), saved, add(LATER))
    log = log_path(path).read_bytes()
    put(backup, path)
    found, aside = held(path, opened)
    assert found == [EARLIER]
    assert aside == path.with_name(ASIDE)
    assert aside.read_bytes() == log
    assert beside(path) == {ASIDE}
    assert held(path, open_desk) == ([EARLIER], None)


@openings
@pytest.mark.parametrize("saved", ["", "desk.checkpoint()"], ids=["at once", "a while later"])
def test_a_log_is_played_into_its_own_file(killed, desk_path, opened, saved):
    path = killed(add(SAVED), saved, add(LATER))
    assert held(path, opened) == ([SAVED, LATER], None)
    assert beside(path) == set()


def test_a_log_is_played_into_its_own_file_after_both_were_taken_elsewhere(killed, tmp_path):
    path = killed(add(SAVED), "desk.checkpoint()", add(LATER))
    folder = tmp_path / "other computer"
    shutil.copytree(path.parent, folder)
    assert held(folder / path.name) == ([SAVED, LATER], None)


def test_a_log_is_played_into_its_own_file_after_its_lock_was_swept_away(killed):
    path = killed(add(SAVED), "desk.checkpoint()", add(LATER))
    path.with_name(f".~{path.name}.lock").unlink()
    assert held(path, open_desk) == ([SAVED, LATER], None)


def test_a_backup_that_was_closed_stands_also_where_nothing_says_whose_log_it_is(killed, desk_path):
    desk = new_desk(desk_path)
    desk.articles.add(draft(EARLIER))
    desk.close()
    shutil.copyfile(desk_path, desk_path.with_name("backup"))
    path = killed(add(SAVED))
    path.with_name(f".~{path.name}.lock").unlink()
    os.replace(path.with_name("backup"), path)
    assert held(path, open_desk) == ([EARLIER], path.with_name(ASIDE))


def test_two_kills_in_a_row_lose_nothing(killed):
    killed(add(EARLIER), "desk.checkpoint()", add(SAVED))
    path = killed("seen = desk.articles.ids()")
    path = killed(add(LATER))
    assert held(path) == ([EARLIER, SAVED, LATER], None)


def test_what_a_killed_program_did_after_its_log_was_deleted_is_in_the_file(killed):
    path = killed(add(SAVED), "Path(str(path) + '-wal').unlink()", add(LATER))
    assert held(path) == ([SAVED, LATER], None)


def test_what_was_noted_of_the_file_is_durably_taken_back_before_the_file_changes(desk_path, monkeypatch):
    desk = new_desk(desk_path)
    desk.articles.add(draft())
    before, seen, honest = desk_path.stat().st_mtime_ns, [], os.fsync

    def fsync(descriptor):
        if os.path.samestat(os.fstat(descriptor), lock_path(desk_path).stat()):
            seen.append((json.loads(lock_path(desk_path).read_text("utf-8"))["base"], desk_path.stat().st_mtime_ns))
        honest(descriptor)

    assert json.loads(lock_path(desk_path).read_text("utf-8"))["base"]
    monkeypatch.setattr(os, "fsync", fsync)
    desk.checkpoint()
    assert seen == [(None, before)]
    assert desk_path.stat().st_mtime_ns > before
    desk.close()


def test_a_log_that_grows_long_is_brought_into_the_file(desk_path):
    desk = new_desk(desk_path)
    article = desk.articles.add(draft())
    for number in range(40):
        desk.articles.add(draft("x" * 150_000 + str(number)))
    assert log_path(desk_path).stat().st_size < 8 << 20
    assert desk.articles.ids()[0] == article
    checkpoints = []
    desk.checkpoint()
    db = desk.unit_of_work.store.file.db
    db.set_trace_callback(lambda sql: checkpoints.append(sql) if "checkpoint" in sql else None)
    for number in range(20):
        desk.articles.add(draft(f"short {number}"))
    assert checkpoints == [], "not after each commit from then on"
    desk.close()


def test_a_log_that_was_long_does_not_grow_with_each_commit_again(desk_path):
    desk = new_desk(desk_path)
    for number in range(40):
        desk.articles.add(draft("x" * 150_000 + str(number)))
    desk.checkpoint()
    sizes = set()
    for number in range(20):
        desk.articles.add(draft("x" * 40_000 + str(number)))
        sizes.add(log_path(desk_path).stat().st_size)
    assert len(sizes) == 1, "it takes the disk longer to make a file longer"
    desk.close()


def test_a_second_log_that_is_set_aside_takes_no_place_of_the_first(killed, backup):
    path = killed(add(LATER))
    path.with_name(ASIDE).write_bytes(b"first")
    shutil.copyfile(backup, path)
    assert held(path)[1] == path.with_name("city (2).factcheck-wal set aside")
    assert path.with_name(ASIDE).read_bytes() == b"first"


def test_a_file_that_is_damaged_without_its_log_is_left_as_it_is(killed, backup):
    path = killed(add(SAVED), "desk.checkpoint()", add(LATER))
    db = connected(path, "immutable=1")
    (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'operation'").fetchone()
    db.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if not one.name.endswith("lock")}
    with pytest.raises(DamagedDeskError):
        open_desk(path)
    assert {one.name: one.read_bytes() for one in path.parent.iterdir() if not one.name.endswith("lock")} == before


@pytest.mark.parametrize("is_killed", [True, False])
def test_a_lock_that_was_swept_away_tells_from_the_next_change_on_whose_log_it_is(
    desk_path, elsewhere, backup, is_killed
):
    sweep = "next(path.parent.glob('.~*.lock')).unlink()"
    acts = ["desk.checkpoint()", sweep, add(SAVED)]
    process = elsewhere(f"path = Path({str(desk_path)!r})", "desk = open_desk(path)", *acts)
    if is_killed:
        process.kill()
        process.wait()
    put_in_place(backup, desk_path)
    assert held(desk_path)[0] == [EARLIER]


def test_a_lock_that_was_swept_away_says_after_the_next_change_who_writes(desk_path):
    desk = new_desk(desk_path, "Mara Lind")
    desk.articles.add(draft())
    rights = lock_path(desk_path).stat().st_mode
    lock_path(desk_path).unlink()
    desk.articles.add(draft())
    with pytest.raises(LockedDeskError) as refused:
        open_desk(desk_path)
    assert refused.value.user == "Mara Lind"
    assert lock_path(desk_path).stat().st_mode == rights
    desk.close()
    assert beside(desk_path) == set()


def test_what_else_has_the_name_of_a_lock_that_was_swept_away_is_left_as_it_is(desk_path):
    desk = new_desk(desk_path)
    lock_path(desk_path).unlink()
    lock_path(desk_path).mkdir()
    desk.articles.add(draft())
    desk.close()
    assert lock_path(desk_path).is_dir()


def test_a_reader_sees_a_file_that_took_the_place_of_an_open_one_without_the_log_of_that(desk_path, backup):
    desk = open_desk(desk_path)
    desk.articles.add(draft(SAVED))
    os.replace(backup, desk_path)
    assert held(desk_path) == ([EARLIER], None)
    desk.close()
    assert held(desk_path) == ([EARLIER], None)
