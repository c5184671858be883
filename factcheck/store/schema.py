"""The tables of a desk file, as plain SQL: what each schema added to the one before, a semicolon between statements."""

PROPOSABLE = ("speaker", "verb", "kind", "risk")
_PLACE = (
    'start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL'
)
"""Where words stand, with those around them."""

FIRST = f"""
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE counter (scope TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        initials TEXT NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
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
    ) STRICT;
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
    ) STRICT;
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
    ) STRICT;
    CREATE INDEX claim_parent ON claim (parent_id);
    CREATE TABLE passage (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        {_PLACE},
        role TEXT NOT NULL DEFAULT 'repeats',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX passage_claim ON passage (claim_id);
    CREATE INDEX passage_proof ON passage (proof_id, start);
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
    ) STRICT;
    CREATE INDEX source_title ON source (title, url);
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
    ) STRICT;
    CREATE INDEX evidence_claim ON evidence (claim_id);
    CREATE INDEX evidence_source ON evidence (source_id);
    CREATE INDEX evidence_position ON evidence (position);
    CREATE TABLE blob (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
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
    ) STRICT;
    CREATE TABLE change (
        operation_seq INTEGER NOT NULL REFERENCES operation (seq),
        seq INTEGER NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (operation_seq, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_entity ON change (entity_id)
"""
SECOND = f"""
    CREATE TABLE capture (
        id TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        final_address TEXT NOT NULL,
        media_type TEXT NOT NULL,
        at TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blob (sha256),
        size INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    ALTER TABLE proof ADD COLUMN capture_id TEXT REFERENCES capture (id);
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
        {_PLACE},
        state TEXT NOT NULL DEFAULT 'open',
        claim_id TEXT REFERENCES claim (id),
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX annotation_proof ON annotation (proof_id, start);
    CREATE INDEX annotation_claim ON annotation (claim_id);
    CREATE INDEX annotation_thread ON annotation (thread_id);
    CREATE TABLE denial (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        target_id TEXT REFERENCES claim (id),
        scope TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX denial_claim ON denial (claim_id);
    CREATE INDEX denial_target ON denial (target_id);
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
    ) STRICT;
    CREATE INDEX question_claim ON question (claim_id);
    CREATE TABLE wording (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        claim_id TEXT REFERENCES claim (id),
        {_PLACE},
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
    ) STRICT;
    CREATE INDEX wording_proof ON wording (proof_id, start);
    CREATE INDEX wording_claim ON wording (claim_id)
"""
THIRD = f"""
    ALTER TABLE claim ADD COLUMN judged_statement TEXT;
    ALTER TABLE claim ADD COLUMN judged_basis TEXT;
    -- What nobody has given of the four: the default, also where an older insert that a rule filled is done again.
    ALTER TABLE claim ADD COLUMN unset TEXT NOT NULL DEFAULT '{" ".join(PROPOSABLE)}';
    UPDATE claim SET unset = '' WHERE verdict IS NOT NULL
"""
FIFTH = f"""
    ALTER TABLE passage ADD COLUMN cut_in TEXT REFERENCES proof (id);
    ALTER TABLE annotation ADD COLUMN cut_in TEXT REFERENCES proof (id);
    ALTER TABLE wording ADD COLUMN cut_in TEXT REFERENCES proof (id);
    ALTER TABLE claim ADD COLUMN judged_sentence TEXT;
    ALTER TABLE evidence ADD COLUMN statement TEXT;
    CREATE TABLE exemption (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id),
        proof_id TEXT NOT NULL REFERENCES proof (id),
        {_PLACE},
        marked_by TEXT NOT NULL REFERENCES person (id),
        marked_at TEXT NOT NULL,
        position INTEGER NOT NULL,
        cut_in TEXT REFERENCES proof (id),
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX exemption_proof ON exemption (proof_id, start)
"""
SIXTH = """
    ALTER TABLE exemption ADD COLUMN is_beside INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN terms TEXT;
    ALTER TABLE source ADD COLUMN terms_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN terms_date TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN described_as TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN status TEXT;
    ALTER TABLE source ADD COLUMN status_date TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN status_said_in TEXT NOT NULL DEFAULT '';
    DROP INDEX evidence_source;
    -- Which source was used last, of very many.
    CREATE INDEX evidence_source ON evidence (source_id, position);
    ALTER TABLE evidence ADD COLUMN language TEXT NOT NULL DEFAULT '';
    ALTER TABLE evidence ADD COLUMN translation TEXT NOT NULL DEFAULT '';
    ALTER TABLE evidence ADD COLUMN translator TEXT NOT NULL DEFAULT '';
    ALTER TABLE evidence ADD COLUMN level TEXT NOT NULL DEFAULT '';
    ALTER TABLE claim ADD COLUMN level TEXT NOT NULL DEFAULT '';
    ALTER TABLE question ADD COLUMN level TEXT NOT NULL DEFAULT '';
    ALTER TABLE wording ADD COLUMN level TEXT NOT NULL DEFAULT '';
    CREATE TABLE relation (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claim (id),
        target_id TEXT NOT NULL REFERENCES claim (id),
        kind TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX relation_claim ON relation (claim_id);
    CREATE INDEX relation_target ON relation (target_id);
    -- A file that stays elsewhere, at a place, has no bytes here, so that not every capture refers to some.
    CREATE TABLE capture_of_source (
        id TEXT PRIMARY KEY,
        address TEXT NOT NULL,
        final_address TEXT NOT NULL,
        media_type TEXT NOT NULL,
        at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        source_id TEXT REFERENCES source (id),
        name TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        level TEXT NOT NULL DEFAULT '',
        rev INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    INSERT INTO capture_of_source (id, address, final_address, media_type, at, sha256, size, rev)
    SELECT id, address, final_address, media_type, at, sha256, size, rev FROM capture;
    DROP TABLE capture;
    ALTER TABLE capture_of_source RENAME TO capture;
    CREATE INDEX capture_source ON capture (source_id);
    CREATE TABLE extract (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT
"""
OPERATION_OF_FACTS = """
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
SEVENTH = "ALTER TABLE source ADD COLUMN also_called TEXT NOT NULL DEFAULT ''"
