"""The right to write: one at a time, whatever happens to who had it."""

import json
import os
import threading

import pytest

from factcheck.domain.file_errors import LockedDeskError, UnwritableError
from factcheck.store.lock import DeskLock, Holder, lock_path

MARA = Holder("Mara Lind", "north", 1, "09:00")
ANA = Holder("Ana Boateng", "south", 2, "10:00")


def test_the_lock_lies_hidden_beside_the_desk(desk_path):
    assert lock_path(desk_path) == desk_path.with_name(".~city.factcheck.lock")


def test_who_has_the_lock_is_named(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    with pytest.raises(LockedDeskError) as refused:
        DeskLock.acquire(desk_path, ANA)
    facts = refused.value
    assert (facts.name, facts.user, facts.host, facts.since) == ("city.factcheck", "Mara Lind", "north", "09:00")
    lock.release()


def test_who_has_the_lock_is_named_anew(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    lock.name_holder("Li")
    with pytest.raises(LockedDeskError) as refused:
        DeskLock.acquire(desk_path, ANA)
    assert (refused.value.user, refused.value.host, refused.value.since) == ("Li", "north", "09:00")
    lock.release()


def test_a_lock_in_another_process_is_seen(desk_path, elsewhere):
    elsewhere(f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')")
    with pytest.raises(LockedDeskError) as refused:
        DeskLock.acquire(desk_path, ANA)
    assert refused.value.user == "Mara Lind"


def test_a_released_lock_leaves_nothing_and_can_be_taken_again(desk_path):
    DeskLock.acquire(desk_path, MARA).release()
    assert not lock_path(desk_path).exists()
    DeskLock.acquire(desk_path, ANA).release()


def test_the_lock_of_a_killed_process_can_be_taken(desk_path, elsewhere):
    process = elsewhere(f"desk = new_desk(Path({str(desk_path)!r}))")
    process.kill()
    process.wait()
    assert lock_path(desk_path).exists()
    DeskLock.acquire(desk_path, ANA).release()
    assert not lock_path(desk_path).exists()


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"user": null}', "\x00"])
def test_a_lock_that_says_nothing_useful_still_locks(desk_path, rubbish):
    lock = DeskLock.acquire(desk_path, MARA)
    lock_path(desk_path).write_text(rubbish, encoding="utf-8")
    with pytest.raises(LockedDeskError) as refused:
        DeskLock.acquire(desk_path, ANA)
    assert (refused.value.user, refused.value.host) == ("Somebody", "a computer")
    lock.release()


def test_what_an_old_lock_file_said_is_written_over(desk_path):
    lock_path(desk_path).write_text("x" * 500, encoding="utf-8")
    lock = DeskLock.acquire(desk_path, MARA)
    assert json.loads(lock_path(desk_path).read_text(encoding="utf-8"))["user"] == "Mara Lind"
    lock.release()


def test_where_the_folder_is_gone_nothing_can_be_written(desk_path):
    with pytest.raises(UnwritableError):
        DeskLock.acquire(desk_path / "gone" / "city.factcheck", MARA)


def test_patience_outlasts_a_reader_who_puts_the_file_in_order(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    threading.Timer(0.05, lock.release).start()
    DeskLock.acquire_patiently(desk_path, ANA).release()


def test_patience_ends(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    with pytest.raises(LockedDeskError):
        DeskLock.acquire_patiently(desk_path, ANA)
    lock.release()


def test_two_desks_have_two_locks(desk_path):
    one = DeskLock.acquire(desk_path, MARA)
    other = DeskLock.acquire(desk_path.with_name("county.factcheck"), MARA)
    one.release()
    other.release()


def test_many_who_ask_at_once_get_it_one_at_a_time(desk_path):
    holding, most = [], []

    def take():
        for _ in range(40):
            try:
                lock = DeskLock.acquire(desk_path, MARA)
            except LockedDeskError:
                continue
            holding.append(1)
            most.append(len(holding))
            holding.pop()
            lock.release()

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(most) == {1}


def as_a_symbolic_link(path, key):
    path.symlink_to(key)


def as_a_dangling_link(path, key):
    path.symlink_to(key.with_name("nothing"))


def as_a_hard_link(path, key):
    path.hardlink_to(key)


def as_a_folder(path, key):
    path.mkdir()


def as_a_pipe(path, key):
    os.mkfifo(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders, and links only for some")
@pytest.mark.parametrize(
    "put",
    [as_a_symbolic_link, as_a_dangling_link, as_a_hard_link, as_a_folder, as_a_pipe],
    ids=lambda put: put.__name__,
)
def test_what_else_has_the_name_of_the_lock_is_left_as_it_is(desk_path, put):
    desk_path.write_bytes(b"")
    desk_path.chmod(0o666)
    key = desk_path.with_name("key")
    key.write_text("secret", encoding="utf-8")
    key.chmod(0o600)
    put(lock_path(desk_path), key)
    before = {one.name: (one.lstat().st_mode, one.lstat().st_nlink) for one in desk_path.parent.iterdir()}
    with pytest.raises(UnwritableError) as refused:
        DeskLock.acquire(desk_path, MARA)
    assert refused.value.why == "something else has the name of its lock, .~city.factcheck.lock"
    assert {one.name: (one.lstat().st_mode, one.lstat().st_nlink) for one in desk_path.parent.iterdir()} == before
    assert key.read_text(encoding="utf-8") == "secret"


@pytest.mark.skipif(os.name == "nt", reason="Windows has links only for some")
def test_a_link_that_takes_the_name_just_before_the_lock_is_made_is_not_followed(desk_path, monkeypatch):
    desk_path.write_bytes(b"")
    nothing = desk_path.with_name("nothing")

    looked, honest = [], os.lstat

    def link(path):
        looked.append(path)
        if len(looked) > 1:
            return honest(path)
        path.symlink_to(nothing)
        raise FileNotFoundError

    monkeypatch.setattr("factcheck.store.lock.os.lstat", link)
    with pytest.raises(UnwritableError):
        DeskLock.acquire(desk_path, MARA)
    assert not nothing.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
@pytest.mark.parametrize(("rights", "shared"), [(0o640, 0o640), (0o664, 0o664), (0o400, 0o600)])
def test_whoever_may_write_the_desk_may_try_its_lock(desk_path, rights, shared):
    desk_path.write_bytes(b"")
    desk_path.chmod(rights)
    lock = DeskLock.acquire(desk_path, MARA)
    assert lock_path(desk_path).stat().st_mode & 0o777 == shared
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
def test_the_lock_of_no_desk_is_for_nobody_else(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    assert lock_path(desk_path).stat().st_mode & 0o777 == 0o600
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being moved")
def test_a_file_that_has_taken_the_place_of_the_lock_stays(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    lock_path(desk_path).unlink()
    lock_path(desk_path).write_text("of somebody else", encoding="utf-8")
    lock.release()
    assert lock_path(desk_path).read_text(encoding="utf-8") == "of somebody else"
