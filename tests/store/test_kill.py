"""Writers that are killed between two commits, in the middle of one, or that merely stand still."""

import os
import signal
import subprocess
import sys

import pytest

from factcheck.domain.file_errors import LockedDeskError
from factcheck.services.opening import new_desk, open_desk, read_desk
from tests.conftest import ROOT
from tests.desk_samples import beside, claim_at, draft

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals")

WRITER = """
import itertools, sys
from pathlib import Path
from factcheck.services.opening import open_desk
desk = open_desk(Path(sys.argv[1]), "Mara Lind", origin="cli")
(claim,) = desk.claims.of(desk.articles.only())
for count in itertools.count(1):
    desk.claims.set_note(claim.id, f"note {count} " + "x" * 2000)
    print(count, flush=True)
"""
READER = """
import sys, time
from pathlib import Path
from factcheck.store.connection import connected
db = connected(Path(sys.argv[1]), "mode=ro")
db.execute("BEGIN")
db.execute("SELECT * FROM claim").fetchall()
print("reading", flush=True)
time.sleep(60)
"""
MAKER = """
import itertools, sys
from pathlib import Path
from factcheck.services.opening import new_desk
print("begun", flush=True)
for count in itertools.count(1):
    new_desk(Path(sys.argv[1]) / f"{count}.factcheck").close()
    print(count, flush=True)
"""


@pytest.fixture
def path(desk_path, clock):
    """A desk with one claim."""
    desk = new_desk(desk_path, "Ana Boateng", clock=clock)
    claim_at(desk, desk.articles.add(draft()), "512 metres")
    desk.close()
    return desk_path


@pytest.fixture
def started():
    """Starts lines of Python in a process of their own, killed at the end."""
    processes = []

    def start(code, *arguments):
        process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.wait()
        process.stdout.close()


def killed_after(process, commits):
    """Kills a writer that has told of so many commits; gives the number of the last one it told of."""
    for _ in range(commits):
        last = process.stdout.readline()
    process.kill()
    rest, _ = process.communicate()
    return int((last + rest).split()[-1])


def note_in(desk):
    (claim,) = desk.claims.of(desk.articles.only())
    return int(claim.note.split()[1])


@pytest.mark.parametrize("opened", [read_desk, open_desk])
@pytest.mark.parametrize("commits", [1, 7, 60, 400])
def test_nothing_that_was_told_is_lost_and_nothing_stands_in_the_way(path, started, opened, commits):
    told = killed_after(started(WRITER, path), commits)
    assert beside(path) != set()
    desk = opened(path)
    assert note_in(desk) in (told, told + 1)
    assert len(desk.history.all()) == 2 + note_in(desk)
    assert desk.check_integrity() == []
    desk.close()
    assert beside(path) == set()


def test_after_a_kill_one_can_go_on_writing(path, started):
    told = killed_after(started(WRITER, path), 5)
    told = killed_after(started(WRITER, path), 5)
    desk = open_desk(path, "Mara Lind")
    desk.history.undo()
    assert note_in(desk) in (told - 1, told)
    desk.close()
    assert beside(path) == set()


def test_what_a_killed_reader_left_does_not_stand_in_the_way(path, started):
    writer = started(WRITER, path)
    writer.stdout.readline()
    reader = started(READER, path)
    assert reader.stdout.readline() == "reading\n"
    killed_after(writer, 3)
    reader.kill()
    reader.wait()
    desk = open_desk(path, "Ana Boateng")
    assert note_in(desk) >= 3
    desk.close()
    assert beside(path) == set()


def test_a_desk_is_made_whole_or_not_at_all(tmp_path, started):
    folder = tmp_path / "made"
    folder.mkdir()
    for commits in (2, 3, 5, 9):
        for one in folder.iterdir():
            one.unlink()
        killed_after(started(MAKER, folder), commits)
        for one in sorted(folder.glob("[0-9]*.factcheck")):
            open_desk(one).close()
            assert beside(one) == set()
        new_desk(folder / "next.factcheck").close()


def test_a_writer_that_stands_still_keeps_its_right_and_can_be_read(path, started):
    writer = started(WRITER, path)
    for _ in range(5):
        writer.stdout.readline()
    os.kill(writer.pid, signal.SIGSTOP)
    desk = read_desk(path)
    assert note_in(desk) >= 5
    desk.close()
    with pytest.raises(LockedDeskError) as error:
        open_desk(path, "Ana Boateng")
    assert error.value.user == "Mara Lind"
    os.kill(writer.pid, signal.SIGCONT)
    assert int(writer.stdout.readline()) > 5
    killed_after(writer, 2)
    open_desk(path, "Ana Boateng").close()
    assert beside(path) == set()
