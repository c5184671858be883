"""What one verdict costs, against the same rows written durably in plain SQL: `python -m tests.benchmarks.commit`."""

import json
import sqlite3
import tempfile
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from uuid import uuid4

from factcheck.domain.records.claim import Claim
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk
from tests.benchmarks.timing import head, row, taken
from tests.desk_samples import draft

SIZES = (40, 1_000, 10_000)
ROUNDS = 1_500
LINE = "Officials in Beijing were aware of it."


def main() -> None:
    """Prints what a verdict costs, and reading all claims anew, for desks of every size."""
    head("A verdict on the disk (plain: the same rows in plain SQL)")
    for size in SIZES:
        measured(size)


def measured(size: int) -> None:
    """Takes `judge` and plain SQL in turn on the same disk."""
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
            theirs.append(taken(partial(write_plainly, plain, claim, verdict)))
            ours.append(taken(partial(desk.claims.judge, [claim.id], verdict)))
        loading = taken(lambda: desk.claims.of(claims[0].article_id))
        plain.close()
        desk.close()
    row(f"{size:,} claims: judge", ours, theirs, "ratio 1.3")
    row(f"{size:,} claims: read all", [loading])


def filled(path: Path, size: int) -> tuple[Desk, list[Claim]]:
    """A desk file with one article and `size` claims."""
    desk = new_desk(path, "Mara Lind")
    article_id = desk.articles.add(draft("\n".join([LINE] * size)))
    with desk.unit_of_work.batch():
        for at in range(size):
            start = at * (len(LINE) + 1)
            desk.claims.add(article_id, Span(start, start + len(LINE)))
    claims = desk.claims.of(article_id)
    desk.claims.judge([claims[0].id], Judgement.DISPUTED)
    return desk, claims


def write_plainly(db: sqlite3.Connection, claim: Claim, verdict: Judgement) -> None:
    """The rows that `judge` writes, by hand."""
    at = "2025-04-10T09:00:00Z"
    judged = {"judged_words": claim.words, "judged_statement": claim.words, "judged_basis": "[[], []]"}
    after = {"verdict": verdict.value, "judged_at": at, **judged}
    db.execute("BEGIN")
    (who,) = db.execute("SELECT id FROM person LIMIT 1").fetchone()
    db.execute(
        "UPDATE claim SET verdict = ?, judged_by = ?, judged_at = ?, judged_words = ?, judged_statement = ?,"
        " judged_basis = ?, rev = rev + 1 WHERE id = ?",
        (verdict.value, who, at, *judged.values(), claim.id),
    )
    cursor = db.execute(
        "INSERT INTO operation (id, at, utc_offset, who, origin, kind, facts, article_id, salt, content, previous)"
        " VALUES (?, ?, '', ?, ?, ?, ?, ?, '', '', '')",
        (str(uuid4()), at, who, "window", "claim.judge", json.dumps({"claims": [claim.number]}), claim.article_id),
    )
    change = (cursor.lastrowid, 0, "claim", claim.id, json.dumps({"verdict": None}), json.dumps(after))
    db.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)", change)
    db.execute("COMMIT")


if __name__ == "__main__":
    main()
