"""What one verdict costs, against the same rows written durably in plain SQL: `python -m tests.benchmarks.commit`."""

import json
import sqlite3
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from uuid import uuid4

from factcheck.domain.records.claim import Basis, Claim
from factcheck.domain.records.verdict import Judgement
from factcheck.domain.text.span import Span
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk
from factcheck.store.digests import LAST
from tests.benchmarks.timing import head, row, taken
from tests.desk_samples import draft

SIZES = (40, 1_000, 10_000)
ROUNDS = 1_500
LINE = "Officials in Beijing were aware of it."
JUDGED = ("verdict", "judged_by", "judged_at", "judged_words", "judged_statement", "judged_basis")


def main() -> None:
    """Prints what a verdict costs, and reading all claims anew, for desks of every size."""
    head("A verdict on the disk (plain: the same rows in plain SQL)")
    for size in SIZES:
        measured(size)


def measured(size: int) -> None:
    """Takes plain SQL, `judge` and the commit of another judgement in turn on the same disk."""
    with tempfile.TemporaryDirectory() as folder:
        desk, claims = filled(Path(folder) / "judged.factcheck", size)
        other, others = filled(Path(folder) / "plain.factcheck", size)
        other.close()
        plain = sqlite3.connect(other.path, isolation_level=None)
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        acts, commits, theirs = [], [], []
        verdicts = cycle([Judgement.SUPPORTED, Judgement.DISPUTED, Judgement.UNVERIFIED])
        for round_, verdict in enumerate(islice(verdicts, ROUNDS)):
            at = round_ * 7919 % size
            theirs.append(taken(partial(write_plainly, plain, others[at], verdict)))
            acts.append(taken(partial(desk.claims.judge, [claims[at].id], verdict)))
            commits.append(taken(committing(desk, claims[-at], verdict)))
        loading = taken(lambda: desk.claims.of(claims[0].article_id))
        plain.close()
        desk.close()
    row(f"{size:,} claims: commit", commits, theirs, "ratio 1.3")
    row(f"{size:,} claims: judge", acts, theirs)
    row(f"{size:,} claims: read all", [loading])


def committing(desk: Desk, claim: Claim, verdict: Judgement) -> Callable[[], None]:
    """The commit of a judgement alone: what the rules say of it is known, and no case is moved on."""
    unit = desk.unit_of_work
    draft = unit.draft("claim.judge", {"claims": [claim.number], "judgement": verdict, "kept": {}}, claim.article_id)
    changed = {"verdict": verdict.verdict, "judged_by": unit.who, "judged_at": unit.now(), "basis": Basis()}
    words = {"judged_words": claim.claimed_words, "judged_statement": claim.statement}

    def commit() -> None:
        with unit.store.journal.operation(draft) as writer:
            writer.change(claim, **changed, **words)

    return commit


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
    """The rows that `judge` writes, by hand; a digest is as long as one of ours, but of nothing."""
    at, digest = "2025-04-10T09:00:00Z", "0" * 64
    words = claim.claimed_words
    db.execute("BEGIN")
    (who,) = db.execute("SELECT id FROM person LIMIT 1").fetchone()
    known = db.execute(f"SELECT {', '.join(JUDGED)} FROM claim WHERE id = ?", (claim.id,)).fetchone()
    values = (verdict.value, who, at, words, words, "[[], []]")
    before, after = dict(zip(JUDGED, known, strict=True)), dict(zip(JUDGED, values, strict=True))
    after = {name: value for name, value in after.items() if before[name] != value}
    sets = "".join(f"{name} = ?, " for name in after)
    db.execute(f"UPDATE claim SET {sets}rev = rev + 1 WHERE id = ?", (*after.values(), claim.id))
    facts = json.dumps({"claims": [claim.number], "judgement": verdict.value, "kept": {}})
    cursor = db.execute(
        "INSERT INTO operation (id, at, utc_offset, who, origin, kind, facts, article_id, salt, content, previous)"
        " VALUES (?, ?, '+00:00', ?, 'window', 'claim.judge', ?, ?, ?, ?, ?)",
        (str(uuid4()), at, who, facts, claim.article_id, digest[:16], digest, digest),
    )
    change = json.dumps({name: before[name] for name in after}), json.dumps(after)
    db.execute("INSERT INTO change VALUES (?, 0, 'claim', ?, ?, ?)", (cursor.lastrowid, claim.id, *change))
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (LAST, digest))
    db.execute("COMMIT")


if __name__ == "__main__":
    main()
