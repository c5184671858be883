"""Opens thousands of damaged desks: `python -m tests.trials.damage [COUNT] [--window COUNT] [--repair COUNT]`.

Needs nothing but the program; the window is offscreen. Each hundred is a process of its own, so that a signal or a hang
ends no more than these; a desk with which something went wrong is kept among the passing files of the system.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from factcheck.services.demo import make_demo
from tests.damage_samples import damaged
from tests.trials.looking import TrialWindow, wrong_by_command
from tests.trials.repairing import Repairs

AT_ONCE = 100
SECONDS = 900
"""So long may a hundred take: ten times what they took on two cores beside other work."""


def main() -> int:
    """Tells of each desk with which something went wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("--window", type=int, default=500)
    parser.add_argument("--repair", type=int, default=500)
    parser.add_argument("--part", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        if given.part:
            desk, first, count, where = given.part
            return looked(Path(desk), range(int(first), int(first) + int(count)), where, Path(folder, "it.factcheck"))
        counts = {"command": given.count, "window": given.window, "repair": given.repair}
        return in_parts(Path(folder, "whole.factcheck"), counts)


def in_parts(desk: Path, counts: dict[str, int]) -> int:
    """Damages a desk so often for each place where it is looked at; the exit status."""
    make_demo(desk)
    wrong = 0
    for where, count in counts.items():
        for first in range(0, count, AT_ONCE):
            wrong += ended_badly(desk, first, min(AT_ONCE, count - first), where)
        print(f"{count} damaged desks looked at by {where}", flush=True)
    print(f"{wrong} hundreds in which something went wrong")
    return 1 if wrong else 0


def ended_badly(desk: Path, first: int, count: int, where: str) -> bool:
    """Whether something went wrong with some desks, looked at in a process of their own."""
    words = [sys.executable, "-m", "tests.trials.damage", "--part", str(desk), str(first), str(count), where]
    try:
        status: object = subprocess.run(words, timeout=SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        status = "a hang"
    if status not in (0, 1):
        print(f"desks {first} to {first + count - 1} by {where} ended with {status}", flush=True)
    return status != 0


def looked(desk: Path, numbers: range, where: str, path: Path) -> int:
    """Looks at the desks of these numbers, each at `path`; the exit status."""
    whole, look, status = desk.read_bytes(), look_by(where, desk), 0
    for number in numbers:
        path.write_bytes(damaged(whole, number))
        for wrong in look(path):
            kept = Path(tempfile.gettempdir(), f"factcheck-trial-{number}.factcheck")
            kept.write_bytes(damaged(whole, number))
            print(f"desk {number} by {where}, kept as {kept}: {wrong}", flush=True)
            status = 1
    return status


def look_by(where: str, whole: Path) -> Callable[[Path], list[str]]:
    """What looks at a desk, by command or in a window, or saves what can be read of it."""
    if where == "command":
        return wrong_by_command
    if where == "repair":
        return Repairs(whole).wrong_with
    QApplication([])
    return TrialWindow().wrong_with


if __name__ == "__main__":
    sys.exit(main())
