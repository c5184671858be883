"""The migrations that bring a desk file up to date: its tables, and what older rows become in them."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.store.digests import ENVELOPE, content_digest, new_salt, operation_digest
from factcheck.store.schema import FIFTH, FIRST, OPERATION_OF_FACTS, PROPOSABLE, SECOND, SEVENTH, SIXTH, THIRD

if TYPE_CHECKING:
    from sqlite_utils import Database

_KEPT_OF_OPERATION = "id, at, who, origin, kind, article_id, reverts"
_WRITE_OPERATION = f"""
    INSERT INTO operation_of_facts (seq, {_KEPT_OF_OPERATION}, act, utc_offset, facts, salt, content, previous)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)
"""
_CHANGES_OF_CLAIMS = """
    SELECT operation.id, operation.kind, operation.origin, operation.reverts,
           change.operation_seq, change.seq, change.entity_id, change.before, change.after
    FROM change JOIN operation ON operation.seq = change.operation_seq
    WHERE change.entity = 'claim' ORDER BY change.operation_seq, change.seq
"""
_NOTE_SOURCES = """
    WITH used AS (
        SELECT DISTINCT json_extract(change.after, '$.source_id') AS id
        FROM change JOIN operation ON operation.seq = change.operation_seq
        WHERE change.entity = 'evidence' AND change.before IS NULL AND operation.kind = 'annotation.claim'
    )
    SELECT DISTINCT used.id FROM used JOIN change ON change.entity_id = used.id
    WHERE change.entity = 'source' AND change.before IS NULL AND json_extract(change.after, '$.url') = ''
"""
_AS_NOTE = "json_set({0}, '$.kind', 'reporters_note', '$.confidentiality', 'checkers')"


def m001_first(db: "Database") -> None:
    """The tables of Factcheck 1.0."""
    _run(db, FIRST)


def m002_brought_along(db: "Database") -> None:
    """What comes along with an article, and denials, questions to the reporter and proposed wordings."""
    _run(db, SECOND)


def m003_nothing_false(db: "Database") -> None:
    """What a verdict judged and rested on; what rules gave, apart from what people kept; reporter's notes as leads.

    Only adds: what was done before can still be undone. The journal's rows of claims, and of sources that are found
    to be a reporter's note, get what is added too, so that undo and redo know them as they are.
    """
    _run(db, THIRD)
    _find_proposals(db)
    for (source_id,) in db.execute(_NOTE_SOURCES).fetchall():
        db.execute("UPDATE source SET kind = 'reporters_note', confidentiality = 'checkers' WHERE id = ?", [source_id])
        db.execute(
            f"UPDATE change SET before = {_AS_NOTE.format('before')}, after = {_AS_NOTE.format('after')}"
            " WHERE entity = 'source' AND entity_id = ?",
            [source_id],
        )


def m004_facts(db: "Database") -> None:
    """Operations as facts instead of sentences, numbered for good and chained by their digests.

    The sentence that was stored stays, as a fact; nobody knows the offset of the clocks of that time. Undo and redo
    name the act they are about, however often it went back and forth, beside the operation that they reverse.
    """
    db.execute(OPERATION_OF_FACTS)
    acts: dict[str, str] = {}
    before: Sequence[str | None] | None = None
    for seq, *row in db.execute(f"SELECT seq, {_KEPT_OF_OPERATION}, label FROM operation ORDER BY seq").fetchall():
        changes = db.execute(
            "SELECT entity, entity_id, before, after FROM change WHERE operation_seq = ? ORDER BY seq", [seq]
        ).fetchall()
        facts, salt = json.dumps({"label": row.pop()}, ensure_ascii=False), new_salt()
        reverts = row[-1]
        act = acts.get(reverts, reverts)
        if act is not None:
            acts[row[0]] = act
        content = content_digest(salt, facts, changes)
        previous = operation_digest(before) if before is not None else ""
        db.execute(_WRITE_OPERATION, [seq, *row, act, facts, salt, content, previous])
        before = db.execute(f"SELECT {ENVELOPE} FROM operation_of_facts WHERE seq = ?", [seq]).fetchone()
    db.execute("DROP TABLE operation")
    db.execute("ALTER TABLE operation_of_facts RENAME TO operation")
    for column in ("who", "reverts", "act"):
        db.execute(f"CREATE INDEX operation_{column} ON operation ({column})")


def m005_proofs(db: "Database") -> None:
    """Which words were cut in a later proof, the sentence of a verdict, and what there is nothing to check in.

    Of evidence it adds the statement that it was recorded for, which nobody knows of what is there.
    Only adds: a desk of one proof says what it said.
    """
    _run(db, FIFTH)


def m006_sources(db: "Database") -> None:
    """What is agreed with a source and what became of it, relations between claims, levels, captures of sources.

    Only adds: a desk says what it said.
    """
    _run(db, SIXTH)


def m007_names(db: "Database") -> None:
    """By what further names a source is called. Only adds: a desk says what it said."""
    _run(db, SEVENTH)


def _run(db: "Database", script: str) -> None:
    for statement in script.split(";"):
        db.execute(statement)


def _find_proposals(db: "Database") -> None:
    """Counts values that the window's rule gave when a claim was made as given by nobody, until somebody kept them.

    Goes through the history of the claims, and notes there what undo and redo are to put back.
    """
    now: dict[str, frozenset[str]] = {}
    before: dict[tuple[str, str], frozenset[str]] = {}
    for operation, kind, origin, reverts, operation_seq, seq, claim_id, *rows in db.execute(
        _CHANGES_OF_CLAIMS
    ).fetchall():
        was, row = map(_told, rows)
        unset = before[operation, claim_id] = now.get(claim_id, frozenset(PROPOSABLE))
        if reverts is not None:
            now[claim_id] = before.get((reverts, claim_id), unset)
        elif row is not None:
            now[claim_id] = _still_unset(unset, row, kind, is_new=was is None, is_typed=origin == "window")
        if kind == "claim.split" and was is None and row is not None:
            now[row["parent_id"]] = now.get(row["parent_id"], frozenset()) - {"speaker", "verb"}
        if was is not None and (row is None or now[claim_id] != unset):
            db.execute(
                "UPDATE change SET before = json_set(before, '$.unset', ?) WHERE operation_seq = ? AND seq = ?",
                [" ".join(sorted(unset)), operation_seq, seq],
            )
    for claim_id, unset in now.items():
        db.execute("UPDATE claim SET unset = ? WHERE id = ?", [" ".join(sorted(unset)), claim_id])


def _told(words: str | None) -> dict[str, Any] | None:
    """What a change says of a row; raises ValueError, TypeError or RecursionError where no Factcheck wrote it."""
    row = json.loads(words) if words else None
    if not isinstance(row, dict | None):
        raise TypeError(words)
    return row


def _still_unset(
    unset: frozenset[str], row: dict[str, object], kind: str, *, is_new: bool, is_typed: bool
) -> frozenset[str]:
    """What nobody had given after a change that wrote `row`; whoever judged or split a claim saw what it said."""
    if row.get("verdict") is not None:
        return frozenset()
    if is_new:
        return frozenset(name for name in PROPOSABLE if is_typed or not row[name])
    return unset - row.keys() - ({"speaker", "verb"} if kind == "claim.split" else set())


MIGRATIONS = (m001_first, m002_brought_along, m003_nothing_false, m004_facts, m005_proofs, m006_sources, m007_names)
"""What brings a desk up to date, from the first on; each is known by its name."""
OF_TODAY = "1f27af593e3a921843c954cd43598af1f335674fc692de2bf2182510140968d6"
"""What `version.schema_digest` says of a desk that went through all; such a desk is opened without sqlite-utils."""
