"""What a verdict costs until it is durable: python -m tests.benchmarks.commit [FOLDER]

Beside it the same rows (claim, operation, change) are written by hand in plain sqlite3, on the same disk in
the same run, in turn, each of the two first every other time.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from uuid import uuid4

from factcheck.domain.claim import Claim
from factcheck.domain.span import Span
from factcheck.domain.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk
from tests.desk_samples import draft

SIZES = (40, 1_000, 10_000)
ROUNDS = 1_500
GOAL = 1.3
LINE = "Officials in the capital were aware of it."
VERDICTS = (Judgement.SUPPORTED, Judgement.DISPUTED, Judgement.UNVERIFIED)
Write = Callable[[Claim, Judgement], None]


def main() -> int:
    """Prints a line for each size; the exit status tells whether the goal is met."""
    print(f"{'claims':>7}{'':8}{'verdict ms':>11}{'plain ms':>10}{'ratio':>7}{'load all ms':>13}")
    ratios = [_measured(size) for size in SIZES]
    print(f"goal: a median ratio of at most {GOAL}")
    return int(max(ratios) > GOAL)


def _measured(size: int) -> float:
    """Measures a desk of `size` claims; gives the ratio of the medians."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        desk, claims = _filled(Path(folder) / "judged.factcheck", size)
        desk.save_copy(Path(folder) / "plain.factcheck")
        ours, theirs = _in_turn(_judging(desk), _plain(Path(folder) / "plain.factcheck"), claims)
        loading = min(_timed(lambda: desk.claims.of(claims[0].article_id)) for _ in range(3))
        desk.close()
    for name, one, other in (("median", median(ours), median(theirs)), ("p99", _p99(ours), _p99(theirs))):
        print(f"{size:>7}  {name:6}{one:>11.3f}{other:>10.3f}{one / other:>7.2f}{loading:>13.1f}")
    return median(ours) / median(theirs)


def _filled(path: Path, size: int) -> tuple[Desk, list[Claim]]:
    desk = new_desk(path, "Mara Lind")
    article_id = desk.articles.add(draft("\n".join([LINE] * size)))
    with desk.pen.batch():
        for number in range(size):
            start = number * (len(LINE) + 1)
            desk.claims.add(article_id, Span(start, start + len(LINE)))
    return desk, desk.claims.of(article_id)


def _judging(desk: Desk) -> Write:
    return lambda claim, judgement: desk.claims.judge([claim.id], judgement)


def _plain(path: Path) -> Write:
    """Writes what a verdict writes, with nothing between it and the disk."""
    db = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        db.execute(f"PRAGMA {setting}").fetchall()
    (who,) = db.execute("SELECT id FROM person").fetchone()

    def write(claim: Claim, judgement: Judgement) -> None:
        at = "2025-04-10T09:00:00Z"
        after = {"verdict": judgement.value, "judged_by": who, "judged_at": at, "judged_words": claim.words}
        label = f"{claim.number} marked {judgement.value}"
        db.execute("BEGIN")
        db.execute(
            "UPDATE claim SET verdict = ?, judged_by = ?, judged_at = ?, judged_words = ?, rev = rev + 1 WHERE id = ?",
            (*after.values(), claim.id),
        )
        cursor = db.execute(
            "INSERT INTO operation (id, at, who, origin, kind, label, article_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (str(uuid4()), at, who, "window", "claim.judge", label, claim.article_id),
        )
        change = (cursor.lastrowid, 0, "claim", claim.id, json.dumps(dict.fromkeys(after)), json.dumps(after))
        db.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", change)
        db.execute("COMMIT")

    return write


def _in_turn(ours: Write, theirs: Write, claims: list[Claim]) -> tuple[list[float], list[float]]:
    times: dict[Write, list[float]] = {ours: [], theirs: []}
    for number in range(ROUNDS):
        claim, judgement = claims[number * 7919 % len(claims)], VERDICTS[number % 3]
        for write in (ours, theirs) if number % 2 else (theirs, ours):
            times[write].append(_timed(partial(write, claim, judgement)))
    return times[ours], times[theirs]


def _timed(act: Callable[[], object]) -> float:
    """How long `act` takes, in milliseconds."""
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]


if __name__ == "__main__":
    sys.exit(main())
