"""What one verdict costs, against the same rows written durably in plain SQL: `python -m tests.benchmarks.commit`."""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
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
LINE = "Officials in Beijing were aware of it."


def main() -> int:
    """Measures every size and prints a line for each; the exit status tells whether the goal is met."""
    print(
        f"{'claims':>7} {'plain ms':>9} {'judge ms':>9} {'ratio':>6} {'p99 plain':>10} {'p99 judge':>10} {'of ms':>7}"
    )
    ratios = [measured(size) for size in SIZES]
    return int(max(ratios) > GOAL)


def measured(size: int) -> float:
    """The median of `judge` divided by that of plain SQL, taken in turn on the same disk."""
    with tempfile.TemporaryDirectory() as folder:
        desk, claims = filled(Path(folder) / "judged.factcheck", size)
        other, _ = filled(Path(folder) / "plain.factcheck", size)
        other.close()
        plain = sqlite3.connect(other.path, isolation_level=None)
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        ours, theirs = [], []
        verdicts = cycle([Judgement.SUPPORTED, Judgement.DISPUTED, Judgement.UNVERIFIED])
        for round_, verdict in enumerate(islice(verdicts, ROUNDS)):
            claim = claims[round_ * 7919 % size]
            theirs.append(timed(partial(write_plainly, plain, claim, verdict)))
            ours.append(timed(partial(desk.claims.judge, [claim.id], verdict)))
        loading = timed(lambda: desk.claims.of(claims[0].article_id))
        plain.close()
        desk.close()
    ratio = median(ours) / median(theirs)
    tails = [quantiles(times, n=100)[98] for times in (theirs, ours)]
    print(
        f"{size:7} {median(theirs):9.3f} {median(ours):9.3f} {ratio:6.2f}"
        f" {tails[0]:10.3f} {tails[1]:10.3f} {loading:7.1f}"
    )
    return ratio


def filled(path: Path, size: int) -> tuple[Desk, list[Claim]]:
    """A desk file with one article and `size` claims."""
    desk = new_desk(path, "Mara Lind")
    article_id = desk.articles.add(draft("\n".join([LINE] * size)))
    with desk.pen.batch():
        for at in range(size):
            start = at * (len(LINE) + 1)
            desk.claims.add(article_id, Span(start, start + len(LINE)))
    claims = desk.claims.of(article_id)
    desk.claims.judge([claims[0].id], Judgement.DISPUTED)
    return desk, claims


def write_plainly(db: sqlite3.Connection, claim: Claim, verdict: Judgement) -> None:
    """The rows that `judge` writes, by hand."""
    at = "2025-04-10T09:00:00Z"
    after = {"verdict": verdict.value, "judged_at": at, "judged_words": claim.words}
    db.execute("BEGIN")
    (who,) = db.execute("SELECT id FROM person LIMIT 1").fetchone()
    db.execute(
        "UPDATE claim SET verdict = ?, judged_by = ?, judged_at = ?, judged_words = ?, rev = rev + 1 WHERE id = ?",
        (verdict.value, who, at, claim.words, claim.id),
    )
    cursor = db.execute(
        "INSERT INTO operation (id, at, who, origin, kind, label, article_id, reverts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (str(uuid4()), at, who, "window", "claim.judge", f"{claim.number} marked", claim.article_id, None),
    )
    change = (cursor.lastrowid, 0, "claim", claim.id, json.dumps({"verdict": None}), json.dumps(after))
    db.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", change)
    db.execute("COMMIT")


def timed(act: Callable[[], object]) -> float:
    """How long `act` takes, in milliseconds."""
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
