"""What lies beside a desk file, and putting it in order."""

import shutil
import time

import pytest

from factcheck.domain.file_errors import BusyDeskError
from factcheck.services.opening import open_desk
from factcheck.store import desk_file
from factcheck.store.connection import connected
from factcheck.store.lock import DeskLock, Holder, lock_path
from factcheck.store.recovery import has_companion_files, recover
from factcheck.store.snapshot import snapshot
from tests.desk_samples import beside

ANA = Holder("Ana Boateng", "south", 2, "10:00")


@pytest.fixture
def killed_path(desk_path, elsewhere):
    """A desk whose writer was killed after a commit."""
    process = elsewhere(
        "from tests.desk_samples import draft",
        f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')",
        "desk.articles.add(draft())",
    )
    process.kill()
    process.wait()
    return desk_path


def articles_in(path):
    db = connected(path, "mode=ro")
    (count,) = db.execute("SELECT count(*) FROM article").fetchone()
    db.close()
    return count


def test_a_closed_desk_has_no_traces(desk_path):
    desk_file.make(desk_path, ANA).close()
    assert not has_companion_files(desk_path)


@pytest.mark.parametrize("name", ["city.factcheck-wal", "city.factcheck-journal", ".~city.factcheck.lock"])
def test_each_thing_beside_is_a_trace(desk_path, name):
    desk_path.with_name(name).write_bytes(b"")
    assert has_companion_files(desk_path)


def test_what_a_killed_writer_committed_is_brought_into_the_file(killed_path):
    assert has_companion_files(killed_path)
    recover(killed_path, ANA)
    assert beside(killed_path) == set()
    assert articles_in(killed_path) == 1


def test_a_plain_copy_of_a_file_that_is_opened_after_a_kill_has_what_was_committed(killed_path, tmp_path):
    desk = open_desk(killed_path)
    copy = shutil.copyfile(killed_path, tmp_path / "copy.factcheck")
    assert desk.checkpoint()
    desk.close()
    assert articles_in(copy) == 1


def test_a_reader_puts_off_what_a_killed_writer_left_until_they_are_done(killed_path, tmp_path):
    reader = connected(killed_path, "mode=ro")
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM article").fetchall()
    desk = open_desk(killed_path)
    reader.close()
    assert desk.checkpoint()
    copy = shutil.copyfile(killed_path, tmp_path / "copy.factcheck")
    desk.close()
    assert articles_in(copy) == 1


def test_a_lock_file_alone_is_cleared_away_and_the_desk_left_as_it_is(desk_path):
    desk_file.make(desk_path, ANA).close()
    before = desk_path.read_bytes()
    lock_path(desk_path).write_text("{}", encoding="utf-8")
    recover(desk_path, ANA)
    assert beside(desk_path) == set()
    assert desk_path.read_bytes() == before


def test_what_somebody_has_open_is_left_alone(killed_path):
    lock = DeskLock.acquire(killed_path, ANA)
    there = beside(killed_path)
    recover(killed_path, ANA)
    assert beside(killed_path) == there
    lock.release()


def test_opening_after_a_kill_and_closing_without_a_change_leaves_one_file(killed_path):
    file = desk_file.open_to_write(killed_path, ANA, killed_path.parent)
    assert file.number("SELECT count(*) FROM article") == 1
    file.close()
    assert beside(killed_path) == set()
    assert killed_path.read_bytes()[18:20] == b"\x01\x01", "not in write-ahead mode"


@pytest.mark.parametrize("opened", [snapshot, lambda path, who: desk_file.open_to_write(path, who, path.parent)])
@pytest.mark.parametrize("left", [b"", bytes(516)])
def test_a_journal_that_was_only_begun_is_cleared_away_without_a_change(desk_path, left, opened):
    desk_file.make(desk_path, ANA).close()
    before = desk_path.read_bytes()
    desk_path.with_name("city.factcheck-journal").write_bytes(left)
    opened(desk_path, ANA).close()
    assert beside(desk_path) == set()
    assert desk_path.read_bytes() == before


def test_a_reader_who_never_leaves_is_waited_for_two_seconds_at_most(desk_path, elsewhere):
    file = desk_file.make(desk_path, ANA)
    file.ready_to_write()
    file.db.execute("INSERT INTO counter VALUES ('x', 1)")
    elsewhere(
        "from factcheck.store.connection import connected",
        f"db = connected(Path({str(desk_path)!r}), 'mode=ro')",
        "db.execute('BEGIN')",
        "db.execute('SELECT count(*) FROM counter').fetchone()",
    )
    begun = time.monotonic()
    file.close()
    assert time.monotonic() - begun < 4
    assert not lock_path(desk_path).exists()


def test_readers_find_the_desk_whole_while_a_writer_opens_and_closes_it(desk_path, elsewhere):
    desk_file.make(desk_path, ANA).close()
    reader = elsewhere(
        "import threading, time",
        f"path = Path({str(desk_path)!r})",
        "def read():",
        "    while True:",
        "        desk = read_desk(path); desk.articles.all(); desk.close()",
        "def watch(facts):",
        "    print(facts.exc_type, facts.exc_value, flush=True)",
        "threading.excepthook = watch",
        "threading.Thread(target=read, daemon=True).start()",
    )
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        file = desk_file.open_to_write(desk_path, ANA, desk_path.parent)
        file.ready_to_write()
        file.db.execute("INSERT INTO counter VALUES ('x', 1) ON CONFLICT (scope) DO UPDATE SET last = last + 1")
        file.close()
    reader.kill()
    assert reader.stdout.read() == ""


def test_what_a_lingering_reader_left_is_put_in_order_by_the_next_one(killed_path):
    reader = connected(killed_path, "mode=ro")
    reader.execute("SELECT count(*) FROM article").fetchone()
    reader.close()
    seen = snapshot(killed_path, ANA)
    assert seen.number("SELECT count(*) FROM article") == 1
    seen.close()
    assert beside(killed_path) == set()


def open_to_write(path, holder):
    desk_file.open_to_write(path, holder, path.parent)


@pytest.mark.parametrize("open_it", [open_to_write, snapshot])
def test_a_program_that_holds_the_file_alone_is_told_of_in_a_moment(desk_path, elsewhere, open_it):
    desk_file.make(desk_path, ANA).close()
    elsewhere(
        "import sqlite3",
        f"db = sqlite3.connect({str(desk_path)!r}, isolation_level=None)",
        "db.execute('BEGIN EXCLUSIVE')",
        "db.execute('INSERT INTO counter VALUES (1, 1)')",
    )
    begun = time.monotonic()
    with pytest.raises(BusyDeskError):
        open_it(desk_path, ANA)
    assert time.monotonic() - begun < 8
