"""How long a verdict takes to be durable, against the same rows written in plain sqlite3.

Run as `python -m tests.benchmarks.commit [FOLDER]`; the two are measured turn by turn in one run.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

from factcheck.domain.claim import Claim
from factcheck.domain.draft import Draft, Piece, assembled
from factcheck.domain.proof import BlockKind
from factcheck.domain.span import Span
from factcheck.domain.verdict import Judgement
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk

SIZES = ((8_000, 40), (100_000, 1_000), (1_000_000, 10_000))
TURNS = 1_500
SENTENCE = "Officials in the capital said that 155 men were hired abroad in March. "


def filled(path: Path, length: int, count: int) -> tuple[Desk, list[Claim]]:
    """A desk with one article of about `length` characters and `count` claims."""
    desk = new_desk(path, "Mara Lind")
    lines = [SENTENCE * 8] * (length // (8 * len(SENTENCE)) + 1)
    text = assembled([Piece(BlockKind.PARAGRAPH, line) for line in lines], Draft("", ()))
    article_id = desk.articles.add(text)
    step = len(text.text) // (count + 1)
    with desk.pen.batch():
        for at in range(count):
            desk.claims.add(article_id, Span(at * step, at * step + 40))
    return desk, desk.claims.of(article_id)


def plain_verdict(path: Path) -> Callable[[str, str], None]:
    """Writes a claim's verdict, the operation and the change with nothing between it and the disk."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    (who,) = db.execute("SELECT id FROM person").fetchone()
    after = json.dumps({"verdict": "supported", "judged_by": who, "judged_at": "2026-01-01T00:00:00Z"})

    def write(claim_id: str, verdict: str) -> None:
        at = "2026-01-01T00:00:00Z"
        db.execute("BEGIN")
        db.execute(
            "UPDATE claim SET verdict = ?, judged_by = ?, judged_at = ?, judged_words = ?, rev = rev + 1 WHERE id = ?",
            (verdict, who, at, SENTENCE[:40], claim_id),
        )
        seq = db.execute(
            "INSERT INTO operation (id, at, who, origin, kind, label) VALUES (?, ?, ?, ?, ?, ?)",
            (str(uuid4()), at, who, "window", "claim.judge", f"{claim_id} marked {verdict}"),
        ).lastrowid
        db.execute("INSERT INTO change VALUES (?, 0, 'claim', ?, ?, ?)", (seq, claim_id, '{"verdict": null}', after))
        db.execute("COMMIT")

    return write


def measure(folder: Path, length: int, count: int) -> tuple[list[float], list[float]]:
    """The seconds of each verdict, through the desk and in plain sqlite3."""
    desk, claims = filled(folder / f"desk-{count}.factcheck", length, count)
    desk.save_copy(folder / f"plain-{count}.factcheck")
    plain = plain_verdict(folder / f"plain-{count}.factcheck")
    ours, theirs = [], []
    choices = cycle([Judgement.SUPPORTED, Judgement.DISPUTED, Judgement.UNVERIFIED, Judgement.SUPPORTED])
    for turn in range(TURNS):
        claim_id, judgement = claims[turn * 7919 % count].id, next(choices)
        before = perf_counter()
        desk.claims.judge([claim_id], judgement)
        between = perf_counter()
        plain(claim_id, judgement.value)
        ours.append(between - before)
        theirs.append(perf_counter() - between)
    desk.close()
    return ours, theirs


def p99(seconds: list[float]) -> float:
    """The time that only one in a hundred exceeds."""
    return sorted(seconds)[len(seconds) * 99 // 100]


def main() -> None:
    """Prints a table: milliseconds and their ratio."""
    print(f"{'claims':>7}  {'':6}  {'desk ms':>8}  {'plain ms':>8}  {'ratio':>6}")
    for length, count in SIZES:
        with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
            ours, theirs = measure(Path(folder), length, count)
        for name, of in (("median", median), ("p99", p99)):
            a, b = 1000 * of(ours), 1000 * of(theirs)
            print(f"{count:>7}  {name:6}  {a:8.3f}  {b:8.3f}  {a / b:6.2f}")


if __name__ == "__main__":
    main()
