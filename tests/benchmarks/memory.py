"""What the article view holds in memory, beside the plain browser: `python -m tests.benchmarks.memory`."""

import os
import subprocess
import sys

from tests.benchmarks.samples import SIZES, named
from tests.benchmarks.timing import head, row

ROUNDS = 3


def main() -> None:
    """Prints how many megabytes a process needs that shows an article in the one or in the other."""
    head("Memory", "MB")
    for nth, (size, count) in enumerate(SIZES):
        ours, plain = [], []
        for _ in range(ROUNDS):
            ours.append(held("view", nth))
            plain.append(held("plain", nth))
        row(f"{named(size, count)}: shown whole", ours, plain, "ratio 1.5")


def held(which: str, nth: int) -> float:
    """Megabytes that a process of its own holds with that article laid out and painted."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "tests.benchmarks.memory", which, str(nth)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def show(which: str, nth: int) -> None:
    """Shows the article of that size and prints the megabytes that are resident then."""
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks import article_view

    application = QApplication([])
    size, count = SIZES[nth]
    proof = article_view.article(size)
    claims = article_view.claims_of(proof, count)
    shown = article_view.shown_view(proof, claims) if which == "view" else article_view.shown_plain(proof)
    article_view.finish(shown)
    application.processEvents()
    print(resident())


def resident() -> float:
    """Megabytes of this process that are in memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000


if __name__ == "__main__":
    if len(sys.argv) == 3:
        show(sys.argv[1], int(sys.argv[2]))
    else:
        main()
