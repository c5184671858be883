"""Kills programs at instants left to chance: `python -m tests.trials.kill [--rounds N] [--window N] [--seed S] [ACT…]`.

Each act of `acts`, in a process that is killed by signal in the middle of it, and the window while somebody types and
judges (typed_window, offscreen). What was acknowledged has to be there, of what was not at most the act under way;
words have to be in the desk or among the drafts when they are half a second old. Afterwards the desk is whole, undo
works, and the next start leaves nothing behind. Needs a system that kills by signal and forks.
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from factcheck.domain.records.evidence import Evidence
from factcheck.domain.records.question import Question
from factcheck.services import drafts
from factcheck.services.opening import read_desk
from tests.conftest import ROOT
from tests.trials.acting import Act, acknowledged, check, check_undo, desk_in, work_in
from tests.trials.acts import ACTS
from tests.trials.forked import Forked

MOST = 10
BEAT_MS, KEPT_AFTER_MS = 50, 500
"""The age from which typed words are promised to be on disk (README), by the timers of the window."""


def step_seconds(act: Act, folder: Path) -> float:
    """How long one step of an act takes here."""
    work_in(folder)
    act.prepare(folder)
    begun = time.monotonic()
    one = Forked(act, folder, MOST)
    one.end()
    return (time.monotonic() - begun) / max(1, acknowledged(one.said))


def kill_act(act: Act, folder: Path, chance: random.Random, seconds: float) -> int:
    """One round; how often the act had been acknowledged. Raises AssertionError for what must not be."""
    work_in(folder)
    act.prepare(folder)
    one = Forked(act, folder, MOST)
    one.hear(chance.randrange(MOST * 2 // 3))
    time.sleep(chance.random() * seconds)
    one.kill()
    told = acknowledged(one.said)
    check(act, folder, told)
    return told


def kill_window(folder: Path, chance: random.Random) -> float:
    """One round; the age of the oldest word that was lost. Raises AssertionError for what must not be."""
    words = [sys.executable, "-m", "tests.trials.typed_window", str(folder), str(chance.randrange(1 << 30))]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as window:
        assert window.stdout is not None
        begun = window.stdout.readline()
        time.sleep(chance.random() * 4)
        window.kill()
        said = begun + window.stdout.read()
    assert begun, "the window did not come"
    return check_window(folder, [line.strip() for line in said.splitlines(keepends=True) if line.endswith("\n")])


def check_window(folder: Path, told: list[str]) -> float:
    """The age in seconds of the oldest word that was lost; raises AssertionError for what must not be."""
    work_in(folder)
    with closing(read_desk(desk_in(folder))) as desk:
        assert not desk.check_integrity(), desk.check_integrity()
        case = desk.case(desk.articles.only())
        found = [claim.note for claim in case.claims_by_number()] + [one.source.title for one in case.all(Evidence)]
        found += [one.words for one in case.all(Question)] + [one.words for one in drafts.kept(desk_in(folder))]
        judged = sum(one.kind == "claim.judge" for one in desk.history.all())
    shown = sum(line.startswith("judged") for line in told)
    assert shown <= judged <= shown + 1, f"{judged} verdicts are there of {shown} that were shown"
    there = set(re.findall(r"w\d+", " ".join(found)))
    lost = next((at for at, line in enumerate(told) if line.startswith("typed") and line.split()[1] not in there), None)
    age = told[lost:].count("beat") * BEAT_MS if lost is not None else 0
    # A beat more may come before the timer that saves, and one between it and the end of saving.
    assert age <= KEPT_AFTER_MS + 2 * BEAT_MS, f"{told[lost or 0]!r} was lost after {age / 1000} s"
    check_undo(desk_in(folder))
    return age / 1000


def taken(rounds: int, name: str, take: Callable[[Path, random.Random], float], seed: int) -> int:
    """Takes so many rounds; how many went wrong, each of which is told of."""
    figures, wrong = [], 0
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            try:
                figures.append(take(Path(folder, "it"), random.Random(f"{seed} {name} {number}")))
            except Exception as error:  # noqa: BLE001 - the rounds after it are taken too
                wrong += 1
                print(f"{name}, round {number}: {type(error).__name__} {error}", flush=True)
    meaning = "oldest word lost, in seconds: at most" if name == "window" else "acknowledged before: median"
    figure = max(figures, default=0) if name == "window" else statistics.median(figures or [0])
    print(f"{name}: {rounds} kills, {wrong} went wrong; {meaning} {figure:.2f}", flush=True)
    return wrong


def main() -> int:
    """Tells of each round in which something went wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("acts", nargs="*", metavar="ACT", choices=[[], *ACTS, "window"], default=[])
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--window", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if not hasattr(os, "fork"):
        print("Skipped: this system does not fork processes.")
        return 0
    wrong = 0
    for name in given.acts or [*ACTS, "window"]:
        if name == "window":
            wrong += taken(given.window, name, kill_window, given.seed)
            continue
        with tempfile.TemporaryDirectory() as folder:
            seconds = step_seconds(ACTS[name], Path(folder, "it"))
        wrong += taken(
            given.rounds,
            name,
            lambda folder, chance, act=ACTS[name], seconds=seconds: kill_act(act, folder, chance, seconds),
            given.seed,
        )
    print(f"{wrong} kills after which something was wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
