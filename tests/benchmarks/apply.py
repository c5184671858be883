"""What a line of a script costs while a claim gathers evidence: `python -m tests.benchmarks.apply`."""

import contextlib
import io
import json
import tempfile
import time
from functools import partial
from pathlib import Path

from factcheck.cli.apply import EditRunner
from factcheck.garbage import collect_rarely
from factcheck.services.opening import new_desk, open_desk
from tests.benchmarks.timing import head, row, taken
from tests.benchmarks.window import filled
from tests.desk_samples import claim_at, draft

SIZES = (500, 2_000)
DESKS, LINES = (1_000, 20_000), 1_000


def main() -> None:
    """Prints what a line costs, in scripts of every size: the same in each, if nothing grows with claim or desk.

    Garbage is collected as the command does.
    """
    collect_rarely()
    head("A line of evidence, all on one claim; answers in bytes")
    for size in SIZES:
        measured(size)
    head("A line that makes a claim, all under one commit: CPU time, without the disk")
    for size in DESKS:
        claiming(size)


def claiming(size: int) -> None:
    """Applies lines that make claims to a desk which has `size` already; the first one loads what the others use."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        desk = open_desk(filled(Path(folder) / "script.factcheck", 50 * size, size), "Mara Lind")
        text = desk.articles.proof(desk.articles.only()).text
        words = (f"{text[at : at + 60].strip()}" for at in range(0, len(text) - 60, len(text) // LINES))
        first, *whole = (
            json.dumps({"op": "claim", "quote": one}) for one in words if "\n" not in one and text.count(one) == 1
        )
        runner = EditRunner(desk, None)
        runner.lines(io.BytesIO(first.encode()))
        begun = time.process_time()
        runner.lines(io.BytesIO("\n".join(whole).encode()))
        spent = 1000 * (time.process_time() - begun)
        desk.close()
    row(f"{size:,} claims: a line", [spent / len(whole)], goal="0.5" if size == DESKS[-1] else "")


def measured(size: int) -> None:
    """Applies `size` lines to a desk on the disk."""
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(said):
        desk = new_desk(Path(folder) / "script.factcheck", "Mara Lind")
        claim_at(desk, desk.articles.add(draft()), "red")
        whole = taken(partial(EditRunner(desk, None).lines, io.BytesIO(lines(size))))
        desk.close()
    row(f"{size:,} lines: a line", [whole / size])
    row(f"{size:,} lines: an answer", [len(said.getvalue()) / size])


def lines(size: int) -> bytes:
    """A script of `size` lines, each another piece of evidence."""
    edit = {"op": "evidence", "claim": 1, "quote": "511 m", "locator": "page 2", "accessed": "2026-11-25"}
    return "\n".join(json.dumps(edit | {"title": f"Source {at}"}) for at in range(size)).encode()


if __name__ == "__main__":
    main()
