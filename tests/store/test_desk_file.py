"""Desk files: made, opened, read, copied, closed."""

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from factcheck.domain.file_errors import (
    DamagedDeskError,
    DeskExistsError,
    LockedDeskError,
    ReadOnlyDeskError,
    UnwritableError,
)
from factcheck.store import desk_file
from factcheck.store.connection import connected, transaction
from factcheck.store.desk_file import SYNCHRONOUS
from factcheck.store.lock import DeskLock, Holder, lock_path
from factcheck.store.snapshot import snapshot
from tests.conftest import ROOT
from tests.desk_samples import beside, copy_plainly

MARA = Holder("Mara Lind", "north", 1, "09:00")
COUNT = "SELECT count(*) FROM counter"


@pytest.fixture
def file(desk_path):
    """A new desk file, open to write."""
    file = desk_file.make(desk_path, MARA)
    yield file
    file.close()


def opened(path):
    return desk_file.open_to_write(path, MARA, path.parent / "backups")


def count_up(file):
    """Writes something."""
    file.ready_to_write()
    file.db.execute("INSERT INTO counter VALUES ('x', 1) ON CONFLICT (scope) DO UPDATE SET last = last + 1")


def last(file):
    return file.number("SELECT last FROM counter WHERE scope = 'x'")


def test_a_new_desk_says_in_its_first_bytes_what_it_is(file, desk_path):
    file.close()
    assert desk_path.read_bytes()[68:72] == b"FCTK"


def test_a_file_that_exists_is_not_made_anew(desk_path):
    desk_path.write_text("kept", encoding="utf-8")
    with pytest.raises(DeskExistsError):
        desk_file.make(desk_path, MARA)
    assert desk_path.read_text(encoding="utf-8") == "kept"
    assert beside(desk_path) == set()


def test_a_desk_is_not_made_in_a_folder_that_is_gone(desk_path):
    with pytest.raises(UnwritableError):
        desk_file.make(desk_path.parent / "gone" / "city.factcheck", MARA)


def test_a_desk_that_somebody_is_making_is_left_to_them(desk_path):
    lock = DeskLock.acquire(desk_path, MARA)
    with pytest.raises(LockedDeskError):
        desk_file.make(desk_path, MARA)
    lock.release()
    assert not desk_path.exists()


def test_whoever_may_write_a_new_desk_may_try_its_lock(desk_path):
    file = desk_file.make(desk_path, MARA)
    rights = desk_path.stat().st_mode & 0o666
    assert lock_path(desk_path).stat().st_mode & 0o666 == rights
    file.close()


def test_what_a_killed_run_left_half_written_goes_when_a_desk_beside_it_is_opened(file, desk_path):
    file.close()
    left = desk_path.with_name(".~0123456789abcdef.part")
    left.write_bytes(b"half a desk")
    os.utime(left, (0, 0))
    opened(desk_path).close()
    assert beside(desk_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
def test_a_copy_is_as_private_as_the_desk(file, desk_path):
    desk_path.chmod(0o600)
    target = desk_path.with_name("copy.factcheck")
    file.copy_to(target)
    assert target.stat().st_mode & 0o777 == 0o600


def test_while_it_is_open_a_desk_cannot_be_opened_again_to_write(file, desk_path):
    with pytest.raises(LockedDeskError):
        opened(desk_path)


def test_two_desks_can_be_open_in_one_process(file, desk_path):
    other = desk_file.make(desk_path.with_name("county.factcheck"), MARA)
    count_up(file)
    count_up(other)
    count_up(other)
    assert (last(file), last(other)) == (1, 2)
    other.close()


def test_after_closing_one_file_is_left_and_nothing_beside(file, desk_path):
    count_up(file)
    assert beside(desk_path) != set()
    file.close()
    assert beside(desk_path) == set()
    assert desk_path.read_bytes()[18:20] == b"\x01\x01", "not in write-ahead mode"


def test_opening_and_closing_changes_no_byte(file, desk_path):
    file.close()
    before = desk_path.read_bytes()
    opened(desk_path).close()
    assert desk_path.read_bytes() == before


def test_what_was_written_is_there_again(file, desk_path):
    count_up(file)
    file.close()
    again = opened(desk_path)
    assert last(again) == 1
    again.close()


def test_writing_goes_through_the_log_and_to_the_disk(file, monkeypatch):
    monkeypatch.setattr(desk_file, "SYNCHRONOUS", SYNCHRONOUS)  # that of the program, not that of tests
    file.ready_to_write()
    assert file.text("PRAGMA journal_mode") == "wal"
    assert file.number("PRAGMA synchronous") == 2


def test_a_desk_can_be_closed_twice(file):
    file.close()
    file.close()


def test_a_snapshot_holds_the_last_commit_of_whoever_writes(file, desk_path):
    count_up(file)
    seen = snapshot(desk_path, MARA)
    count_up(file)
    assert (last(seen), last(file)) == (1, 2)
    seen.close()


def test_a_snapshot_does_not_see_what_is_not_committed(file, desk_path):
    file.ready_to_write()
    with transaction(file.db):
        count_up(file)
        seen = snapshot(desk_path, MARA)
    assert last(seen) is None
    seen.close()


def test_taking_a_snapshot_changes_no_byte_and_leaves_nothing(file, desk_path):
    file.close()
    before = desk_path.read_bytes(), desk_path.stat().st_mtime_ns
    seen = snapshot(desk_path, MARA)
    assert not seen.is_writable
    seen.close()
    assert (desk_path.read_bytes(), desk_path.stat().st_mtime_ns) == before
    assert beside(desk_path) == set()


def test_a_snapshot_takes_no_changes(file, desk_path):
    seen = snapshot(desk_path, MARA)
    with pytest.raises(ReadOnlyDeskError):
        seen.ready_to_write()
    seen.close()


def test_a_snapshot_of_a_desk_another_process_writes(desk_path, elsewhere):
    elsewhere(
        "from tests.desk_samples import draft",
        f"desk = new_desk(Path({str(desk_path)!r}), 'Mara Lind')",
        "desk.articles.add(draft())",
    )
    seen = snapshot(desk_path, MARA)
    assert seen.number("SELECT count(*) FROM article") == 1
    seen.close()
    with pytest.raises(LockedDeskError):
        opened(desk_path)


def test_a_copy_is_whole_and_can_be_opened(file, desk_path):
    count_up(file)
    target = desk_path.with_name("copy.factcheck")
    file.copy_to(target)
    copy = opened(target)
    assert last(copy) == 1
    copy.close()
    assert beside(target) == set()


def test_a_copy_of_a_snapshot_and_of_a_desk_in_memory_can_be_opened(file, desk_path):
    for number, source in enumerate((snapshot(desk_path, MARA), desk_file.in_memory())):
        target = desk_path.with_name(f"copy{number}.factcheck")
        source.copy_to(target)
        source.close()
        opened(target).close()


def test_a_new_file_has_its_name_only_once_its_tables_are_on_the_disk(desk_path, monkeypatch):
    there, honest = [], desk_file.create_tables

    def create(db, name):
        honest(db, name)
        there.append(desk_path.exists())

    monkeypatch.setattr(desk_file, "create_tables", create)
    desk_file.make(desk_path, MARA).close()
    assert there == [False]


def test_after_a_checkpoint_the_file_alone_holds_everything(file, desk_path):
    count_up(file)
    alone = desk_path.with_name("alone.factcheck")
    copy_plainly(desk_path, alone)
    before = opened(alone)
    assert last(before) != 1
    before.close()
    assert file.checkpoint()
    copy_plainly(desk_path, alone)
    after = opened(alone)
    assert last(after) == 1
    after.close()


def test_a_checkpoint_says_where_a_reader_keeps_some_of_it_out(file, desk_path):
    file.ready_to_write()
    reader = connected(desk_path, "mode=ro")
    reader.execute("BEGIN")
    reader.execute(COUNT).fetchone()
    count_up(file)
    assert not file.checkpoint()
    reader.close()
    assert file.checkpoint()


def test_a_checkpoint_is_of_the_one_kind_that_waits_for_no_reader(file):
    asked = []
    count_up(file)
    file.db.set_trace_callback(lambda sql: asked.append(sql) if "checkpoint" in sql else None)
    assert file.checkpoint()
    assert asked == ["PRAGMA wal_checkpoint(PASSIVE)"]


def test_where_nothing_was_changed_all_is_in_the_file(file):
    assert file.checkpoint()


def test_a_copy_takes_the_place_of_a_file(file, desk_path):
    target = desk_path.with_name("copy.factcheck")
    target.write_text("old", encoding="utf-8")
    file.copy_to(target)
    opened(target).close()


def test_a_copy_goes_where_a_link_points(file, desk_path):
    link, real = desk_path.with_name("link.factcheck"), desk_path.with_name("real.factcheck")
    link.symlink_to(real)
    file.copy_to(link)
    assert link.is_symlink()
    opened(real).close()


def test_a_copy_never_lands_on_the_desk_itself(file, desk_path):
    with pytest.raises(UnwritableError):
        file.copy_to(desk_path.parent / "." / desk_path.name)


def test_a_copy_never_lands_on_a_desk_that_is_open(file, desk_path):
    other_path = desk_path.with_name("county.factcheck")
    other = desk_file.make(other_path, MARA)
    count_up(other)
    with pytest.raises(UnwritableError) as refused:
        file.copy_to(other_path)
    assert refused.value.why == "it is open"
    assert last(other) == 1
    other.close()


@pytest.mark.parametrize("place", ["gone/copy.factcheck", "folder"])
def test_a_copy_that_cannot_be_written_leaves_nothing(file, desk_path, place):
    (desk_path.parent / "folder").mkdir()
    target = desk_path.parent / place
    with pytest.raises(UnwritableError) as refused:
        file.copy_to(target)
    assert refused.value.name == target.name
    assert beside(target) == set() if target.parent.exists() else not target.parent.exists()


def test_a_value_that_no_version_writes_is_called_damage(file):
    file.db.execute("INSERT INTO meta VALUES ('undo_floor2', 'x')")
    with pytest.raises(DamagedDeskError):
        file.number("SELECT value FROM meta WHERE key = 'undo_floor2'")


def test_text_that_is_no_utf8_is_called_damage(file):
    file.db.execute("INSERT INTO meta VALUES ('bad', CAST(x'ff' AS TEXT))")
    with pytest.raises(DamagedDeskError):
        file.text("SELECT value FROM meta WHERE key = 'bad'")


def test_nothing_found_is_none(file):
    assert file.number("SELECT last FROM counter WHERE scope = 'none'") is None
    assert file.text("SELECT max(value) FROM meta WHERE key = 'none'") is None


ON_A_SHELF = """
import os, sys
from pathlib import Path
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.errors import FactcheckError
from factcheck.services import articles, claims, demo, evidence, history, reports
from factcheck.services.opening import open_desk, read_desk
import sqlite_utils  # while it can be read
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for opening in (open_desk, read_desk):
    try:
        desk = opening(Path(sys.argv[1]))
        print(type(desk).__name__, len(desk.articles.all()))
        desk.close()
    except FactcheckError as error:
        print(sentence(error))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
@pytest.mark.parametrize("ending", ["closed well", "left in write-ahead mode"])
def test_a_file_on_a_shelf_can_be_read_and_is_refused_to_writers(ending):
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "city.factcheck"
        desk_file.make(path, MARA).close()
        if ending != "closed well":
            left = desk_file.open_to_write(path, MARA, path.parent)
            left.db.execute("PRAGMA journal_mode = WAL")
            left.db.close()
            left._lock.release()
        before = path.read_bytes()
        path.chmod(0o444)
        path.parent.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", ON_A_SHELF, path], cwd=ROOT, capture_output=True, text=True, check=True
        )
        path.parent.chmod(0o755)
        assert done.stdout.splitlines() == [
            "“city.factcheck” can only be read: no right to write it. Save a copy to work in.",
            "Desk 0",
        ]
        assert path.read_bytes() == before


def _beside(file, act):
    """Compacts the file in another thread, with `act` done in its midst; whether it was compacted."""
    done = []
    file.db.set_progress_handler(act, 1)
    thread = threading.Thread(target=lambda: done.append(file.compact()))
    thread.start()
    thread.join()
    file.db.set_progress_handler(None, 1)
    return done[0]


def test_another_thread_compacts(file):
    count_up(file)
    file.note_compaction_due()
    assert _beside(file, lambda: None)
    assert (file.is_compaction_due, last(file)) == (False, 1)
    count_up(file)
    assert (file.checkpoint(), last(file)) == (True, 2)


def test_compacting_that_is_stopped_is_due_when_the_file_is_opened_next(file, desk_path):
    count_up(file)
    file.note_compaction_due()
    assert not _beside(file, file.stop_compacting)
    assert (file.is_compaction_due, last(file)) == (True, 1)
    file.close()
    again = opened(desk_path)
    assert (again.opening.is_cleared, again.is_compaction_due) == (True, False)
    again.close()
