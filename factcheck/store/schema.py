"""The tables of a desk file, as migrations in plain SQL."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.store.digests import ENVELOPE, content_digest, new_salt, operation_digest

if TYPE_CHECKING:
    from sqlite_utils import Database

_PROPOSABLE = ("speaker", "verb", "kind", "risk")

_FIRST = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE counter (scope TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        initials TEXT NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    """
    CREATE TABLE article (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        byline TEXT NOT NULL DEFAULT '',
        outlet TEXT NOT NULL DEFAULT '',
        section TEXT NOT NULL DEFAULT '',
        slug TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        date TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '',
        deadline TEXT NOT NULL DEFAULT '',
        legal INTEGER NOT NULL DEFAULT 0,
        status TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    """
    CREATE TABLE proof (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        blocks TEXT NOT NULL,
        styles TEXT NOT NULL,
        words INTEGER NOT NULL,
        origin TEXT NOT NULL DEFAULT '',
        made_at TEXT NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1,
        UNIQUE (article_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE claim (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        number TEXT NOT NULL,
        parent_id TEXT REFERENCES claim (id),
        relation TEXT,
        restated TEXT,
        kind TEXT,
        risk TEXT,
        speaker TEXT NOT NULL DEFAULT '',
        verb TEXT NOT NULL DEFAULT '',
        checker_id TEXT REFERENCES person (id),
        outcome TEXT,
        verdict TEXT,
        reason TEXT,
        note TEXT NOT NULL DEFAULT '',
        judged_by TEXT REFERENCES person (id),
        judged_at TEXT NOT NULL DEFAULT '',
        judged_words TEXT NOT NULL DEFAULT '',
        rev INTEGER NOT NULL DEFAULT 1,
        UNIQUE (article_id, number)
    ) STRICT
    """,
    "CREATE INDEX claim_parent ON claim (parent_id)",
    """
    CREATE TABLE passage (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        role TEXT NOT NULL DEFAULT 'repeats',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX passage_claim ON passage (claim_id)",
    "CREATE INDEX passage_proof ON passage (proof_id, start)",
    """
    CREATE TABLE source (
        id TEXT PRIMARY KEY,
        kind TEXT,
        title TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        publisher TEXT NOT NULL DEFAULT '',
        date TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL DEFAULT '',
        archive_url TEXT NOT NULL DEFAULT '',
        origin_group TEXT NOT NULL DEFAULT '',
        confidentiality TEXT NOT NULL DEFAULT '',
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX source_title ON source (title, url)",
    """
    CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        source_id TEXT NOT NULL REFERENCES source (id),
        stance TEXT NOT NULL,
        directness TEXT,
        quote TEXT NOT NULL DEFAULT '',
        locator TEXT NOT NULL DEFAULT '',
        accessed TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX evidence_claim ON evidence (claim_id)",
    "CREATE INDEX evidence_source ON evidence (source_id)",
    "CREATE INDEX evidence_position ON evidence (position)",
    """
    CREATE TABLE blob (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT
    """,
    """
    CREATE TABLE operation (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        who TEXT NOT NULL REFERENCES person (id),
        origin TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        article_id TEXT,
        reverts TEXT
    ) STRICT
    """,
    """
    CREATE TABLE change (
        operation_seq INTEGER NOT NULL REFERENCES operation (seq),
        seq INTEGER NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (operation_seq, seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX change_entity ON change (entity_id)",
)


_SECOND = (
    """
    CREATE TABLE capture (
        id TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        final_address TEXT NOT NULL,
        media_type TEXT NOT NULL,
        at TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blob (sha256),
        size INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "ALTER TABLE proof ADD COLUMN capture_id TEXT REFERENCES capture (id)",
    """
    CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        kind TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        at TEXT NOT NULL DEFAULT '',
        body TEXT NOT NULL,
        thread_id TEXT REFERENCES annotation (id),
        resolved INTEGER NOT NULL DEFAULT 0,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'open',
        claim_id TEXT REFERENCES claim (id),
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX annotation_proof ON annotation (proof_id, start)",
    "CREATE INDEX annotation_claim ON annotation (claim_id)",
    "CREATE INDEX annotation_thread ON annotation (thread_id)",
    """
    CREATE TABLE denial (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        target_id TEXT REFERENCES claim (id),
        scope TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX denial_claim ON denial (claim_id)",
    "CREATE INDEX denial_target ON denial (target_id)",
    """
    CREATE TABLE question (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        claim_id TEXT REFERENCES claim (id),
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        options TEXT NOT NULL DEFAULT '',
        asked_by TEXT NOT NULL REFERENCES person (id),
        asked_at TEXT NOT NULL,
        answer TEXT NOT NULL DEFAULT '',
        answered_by TEXT NOT NULL DEFAULT '',
        answered_at TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        rev INTEGER NOT NULL DEFAULT 1,
        UNIQUE (article_id, number)
    ) STRICT
    """,
    "CREATE INDEX question_claim ON question (claim_id)",
    """
    CREATE TABLE wording (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        claim_id TEXT REFERENCES claim (id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        proposed TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '',
        severity TEXT,
        proposed_by TEXT NOT NULL REFERENCES person (id),
        proposed_at TEXT NOT NULL,
        decision TEXT,
        decided_by TEXT REFERENCES person (id),
        decided_at TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    "CREATE INDEX wording_proof ON wording (proof_id, start)",
    "CREATE INDEX wording_claim ON wording (claim_id)",
)


_THIRD = (
    "ALTER TABLE claim ADD COLUMN judged_statement TEXT",
    "ALTER TABLE claim ADD COLUMN judged_basis TEXT",
    # What nobody has given of the four: the default, also where an older insert that a rule filled is done again.
    f"ALTER TABLE claim ADD COLUMN unset TEXT NOT NULL DEFAULT '{' '.join(_PROPOSABLE)}'",
    "UPDATE claim SET unset = '' WHERE verdict IS NOT NULL",
)
_OPERATION_OF_FACTS = """
    CREATE TABLE operation_of_facts (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        utc_offset TEXT NOT NULL,
        who TEXT NOT NULL REFERENCES person (id),
        origin TEXT NOT NULL,
        kind TEXT NOT NULL,
        facts TEXT NOT NULL,
        article_id TEXT,
        reverts TEXT,
        act TEXT,
        salt TEXT NOT NULL,
        content TEXT NOT NULL,
        previous TEXT NOT NULL
    ) STRICT
"""
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
    for statement in _FIRST:
        db.execute(statement)


def m002_brought_along(db: "Database") -> None:
    """What comes along with an article, and denials, questions to the reporter and proposed wordings."""
    for statement in _SECOND:
        db.execute(statement)


def m003_nothing_false(db: "Database") -> None:
    """What a verdict judged and rested on; what rules gave, apart from what people kept; reporter's notes as leads.

    Only adds: what was done before can still be undone. The journal's rows of claims, and of sources that are found
    to be a reporter's note, get what is added too, so that undo and redo know them as they are.
    """
    for statement in _THIRD:
        db.execute(statement)
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
    db.execute(_OPERATION_OF_FACTS)
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


def _find_proposals(db: "Database") -> None:
    """Counts values that the window's rule gave when a claim was made as given by nobody, until somebody kept them.

    Goes through the history of the claims, and notes there what undo and redo are to put back.
    """
    now: dict[str, frozenset[str]] = {}
    before: dict[tuple[str, str], frozenset[str]] = {}
    for operation, kind, origin, reverts, operation_seq, seq, claim_id, *rows in db.execute(
        _CHANGES_OF_CLAIMS
    ).fetchall():
        was, row = (json.loads(words) if words else None for words in rows)
        unset = before[operation, claim_id] = now.get(claim_id, frozenset(_PROPOSABLE))
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


def _still_unset(
    unset: frozenset[str], row: dict[str, object], kind: str, *, is_new: bool, is_typed: bool
) -> frozenset[str]:
    """What nobody had given after a change that wrote `row`; whoever judged or split a claim saw what it said."""
    if row.get("verdict") is not None:
        return frozenset()
    if is_new:
        return frozenset(name for name in _PROPOSABLE if is_typed or not row[name])
    return unset - row.keys() - ({"speaker", "verb"} if kind == "claim.split" else set())


MIGRATIONS = (m001_first, m002_brought_along, m003_nothing_false, m004_facts)
"""What brings a desk up to date, from the first on; each is known by its name."""
OF_TODAY = "a09331d656e5a96767fb6c9ae17d59c200511781e4e7604cd36c5dc10542a985"
"""What `version.schema_digest` says of a desk that went through all; such a desk is opened without sqlite-utils."""
