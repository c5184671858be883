"""What a line of a script costs while a claim gathers evidence: `python -m tests.benchmarks.apply`."""

import contextlib
import io
import json
import tempfile
from functools import partial
from pathlib import Path

from factcheck.cli.apply import EditRunner
from factcheck.services.opening import new_desk
from tests.benchmarks.timing import head, row, taken
from tests.desk_samples import claim_at, draft

SIZES = (500, 2_000)


def main() -> None:
    """Prints what a line costs, in scripts of every size: the same in each, if nothing grows with the claim."""
    head("A line of evidence, all on one claim; answers in bytes")
    for size in SIZES:
        measured(size)


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
