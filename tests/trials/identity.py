"""Moves, deletes, replaces, copies and links desks that are written: `python -m tests.trials.identity [ROUNDS]`.

Each act comes before a kill of the program that writes, after one, and without. Nothing that was acknowledged may be
missing from the file that it belongs to, no other file may get any of it, and no file has two writers. Needs a system
that kills by signal and lets files have several names; elsewhere it says so and does nothing.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from factcheck.domain.file_errors import LockedDeskError, OnlyReadableError
from factcheck.services.opening import new_desk, open_desk, read_desk
from factcheck.store.lock import lock_path
from tests.desk_samples import claim_at, copy_plainly, draft

KILLS = ("before", "after", "never")
COMMITS, MORE = 40, 15
_WRITER = """
import random, sys, time
from pathlib import Path
from factcheck.domain.file_errors import GoneDeskError
from factcheck.services.opening import open_desk
desk = open_desk(Path(sys.argv[1]))
(claim,) = desk.claims.of(desk.articles.only())
tries = 0
for count in range(1, int(sys.argv[2]) + 1):
    while tries < 20:
        try:
            desk.claims.set_note(claim.id, f"note {count} " + "x" * random.randrange(20_000))
            if random.random() < 0.2:
                desk.checkpoint()
            print(count, flush=True)
            break
        except GoneDeskError:
            tries += 1
            time.sleep(0.02)
if tries == 20:
    desk.save_copy(Path(sys.argv[1]).with_name("rescued.factcheck"))
sys.stdin.read()
desk.close()
"""


class Round:
    """One desk with its writer, and what is known of it."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        folder.mkdir(parents=True)
        self.chance = chance
        self.path = folder / "city.factcheck"
        self.backup = folder / "backup"
        self.holder: Path | None = self.path  # where all that was acknowledged is to be, once the writer has ended
        self.foreign: Path | None = None  # what is to hold no more than the backup
        with closing(new_desk(self.path)) as desk:
            claim = claim_at(desk, desk.articles.add(draft()), "512 metres")
            desk.claims.set_note(claim.id, "note 0")
            desk.checkpoint()
            desk.save_copy(self.backup) if chance.random() < 0.5 else copy_plainly(self.path, self.backup)
        self.commits = chance.randrange(1, COMMITS)
        words = [sys.executable, "-c", _WRITER, str(self.path), str(self.commits + MORE)]
        self.writer = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.acknowledged = 0
        self.hear(self.commits)

    def hear(self, commits: int) -> None:
        """Reads what the writer acknowledges."""
        assert self.writer.stdout is not None
        for line in iter(self.writer.stdout.readline, ""):
            self.acknowledged = int(line)
            if self.acknowledged >= commits:
                return

    def end(self, by_kill: bool) -> None:
        """Kills the writer, or lets it come to its end, and reads the rest."""
        if by_kill:
            self.writer.kill()
        assert self.writer.stdin is not None
        self.writer.stdin.close()
        self.hear(sys.maxsize)
        if self.writer.wait() not in (0, -signal.SIGKILL):
            raise AssertionError("the writer ended with an error")

    def let_go(self) -> None:
        """Ends the writer, whatever came."""
        self.writer.kill()
        self.writer.wait()
        for pipe in (self.writer.stdin, self.writer.stdout):
            if pipe is not None:
                pipe.close()


def move(one: Round) -> None:
    one.holder = one.path.rename(one.path.with_name("moved.factcheck"))


def delete(one: Round) -> None:
    one.path.unlink()
    one.holder = None


def replace(one: Round) -> None:
    os.replace(one.backup, one.path)
    one.holder, one.foreign = None, one.path


def copy(one: Round) -> None:
    if one.writer.poll() is None:
        os.kill(one.writer.pid, signal.SIGSTOP)
    copied = shutil.copytree(one.path.parent, one.path.parent / "copied") / one.path.name
    if one.writer.poll() is None:
        os.kill(one.writer.pid, signal.SIGCONT)
    assert one.commits <= note_in(copied) <= one.commits + MORE


def give_two_names(one: Round) -> None:
    second = one.path.with_name("second.factcheck")
    second.hardlink_to(one.path)
    refuse_writers(one)
    second.unlink()


def link(one: Round) -> None:
    one.path.with_name("link.factcheck").symlink_to(one.path)


def sweep_lock(one: Round) -> None:
    lock_path(one.path).unlink(missing_ok=True)


def sync_back(one: Round) -> None:
    away = one.path.rename(one.path.with_name("away.factcheck"))
    time.sleep(one.chance.random() / 10)
    away.rename(one.path)


ACTS: tuple[Callable[[Round], None], ...] = (
    move,
    delete,
    replace,
    copy,
    give_two_names,
    link,
    sweep_lock,
    sync_back,
)


def refuse_writers(one: Round) -> None:
    """Makes sure that nobody can write the file by any name while somebody does, or while it has two."""
    for name in one.path.parent.glob("*.factcheck"):
        is_it = name.exists() and one.path.exists() and name.samefile(one.path)
        if one.writer.poll() is None or (is_it and name.stat().st_nlink > 1):
            try:
                open_desk(name).close()
            except (LockedDeskError, OnlyReadableError):
                continue
            raise AssertionError(f"{name.name} had two writers")


def note_in(path: Path) -> int:
    """How far a desk has come, after a look at all that is in it."""
    with closing(read_desk(path)) as desk:
        assert desk.check_integrity() == [], f"{path.name} is damaged"
        (claim,) = desk.claims.of(desk.articles.only())
        return int(claim.note.split()[1])


def take(folder: Path, act: Callable[[Round], None], kill: str, chance: random.Random) -> None:
    """One round; raises AssertionError for what must not be."""
    one = Round(folder, chance)
    try:
        if kill == "before":
            one.end(by_kill=True)
        act(one)
        refuse_writers(one)
        if kill != "before":
            one.end(by_kill=kill == "after")
    finally:
        one.let_go()
    rescued = one.path.with_name("rescued.factcheck")
    if rescued.exists():
        assert note_in(rescued) in (one.acknowledged, one.acknowledged + 1), "the copy lacks something"
    if one.holder is not None:
        if kill != "never" and one.holder != one.path:
            one.holder = one.holder.rename(one.path)  # where its log is
        note = note_in(one.holder)
        assert note in (one.acknowledged, one.acknowledged + 1), f"{note} of {one.acknowledged}"
    if one.foreign is not None:
        assert note_in(one.foreign) == 0, "the backup got something of the log"


def main() -> int:
    """Tells of each round in which something went wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if os.name == "nt":
        print("Skipped: this system kills by no signal, and keeps an open file from being moved or deleted.")
        return 0
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        for act in ACTS:
            for kill in KILLS:
                for number in range(given.rounds):
                    chance = random.Random(f"{given.seed} {act.__name__} {kill} {number}")
                    try:
                        take(Path(folder, act.__name__, kill, str(number)), act, kill, chance)
                    except Exception as error:  # noqa: BLE001 - the rounds after it are taken too
                        wrong += 1
                        print(f"{act.__name__}, kill {kill}, round {number}: {type(error).__name__} {error}")
            print(f"{act.__name__}: {len(KILLS) * given.rounds} rounds", flush=True)
    print(f"{wrong} rounds in which something went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
