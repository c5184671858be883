"""What captured files cost: `python -m tests.benchmarks.captures [GIGABYTES]` (2 unless said; as much disk is needed).

A desk is made without captures and one with so many gigabytes of them, each file as large as one may be or less, and
each with text. Opening to write and to read is timed in processes of its own, as the median of nine, with the most
memory that was held.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from factcheck.domain.records.evidence import EvidenceDraft
from factcheck.services.opening import new_desk
from tests.desk_samples import claim_at, draft

FILE = 500_000_000
TEXT = b"Nobody counts the words of a text as long as this one. " * 18_000
_OPENING = """
import resource, sys, time
from pathlib import Path
from factcheck.services import opening
begun = time.perf_counter()
desk = getattr(opening, sys.argv[1])(Path(sys.argv[2]))
[desk.case(one) for one in desk.articles.ids()]
print((time.perf_counter() - begun) * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
desk.close()
"""


def made(folder: Path, name: str, gigabytes: float) -> Path:
    """A desk with an article, and so many gigabytes of captured files and texts."""
    desk = new_desk(folder / name, "Mara Lind")
    claim = claim_at(desk, desk.articles.add(draft()), "red")
    (evidence,) = desk.evidence.add([claim.id], EvidenceDraft("Minutes"))
    left = round(gigabytes * 1_000_000_000)
    while left > 0:
        for ending, size in ((".bin", min(left, FILE)), (".txt", len(TEXT))):
            path = folder / f"capture{left}{ending}"
            with path.open("wb") as file:
                for _at in range(size // len(TEXT)):
                    file.write(TEXT if ending == ".txt" else os.urandom(len(TEXT)))
            begun = time.perf_counter()
            desk.captures.add(evidence.source.id, desk.captures.read(path))
            print(f"captured {size / 1e6:.0f} MB in {time.perf_counter() - begun:.1f} s")
            path.unlink()
        left -= FILE
    desk.close()
    return desk.path


def opened(how: str, path: Path) -> tuple[float, float]:
    """Milliseconds and megabytes of opening a desk, the medians of nine."""
    runs = [
        subprocess.run([sys.executable, "-c", _OPENING, how, path], capture_output=True, text=True, check=True).stdout
        for _run in range(9)
    ]
    times, sizes = zip(*(map(float, run.split()) for run in runs), strict=True)
    return median(times), median(sizes)


def main(arguments: Sequence[str]) -> None:
    """Prints a row for each desk and each way to open it."""
    gigabytes = float(arguments[0]) if arguments else 2
    with tempfile.TemporaryDirectory() as folder:
        paths = [made(Path(folder), f"{size}.factcheck", size) for size in (0, gigabytes)]
        print(f"{'':24}{'ms':>10}{'MB':>10}")
        for path in paths:
            for how in ("open_desk", "read_desk"):
                took, held = opened(how, path)
                print(f"{how + f' {path.stat().st_size / 1e9:.1f} GB':24}{took:10.0f}{held:10.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
