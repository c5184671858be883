"""Reads what the letters of captured files say, for a search that looks through them, and for its index."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.search_hit import CAPTURED, Searched
from factcheck.store import capture_bytes
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.protocol import Indexed

IS_USED = """
    EXISTS (SELECT 1 FROM evidence JOIN claim ON claim.id = evidence.claim_id
        JOIN article ON article.id = claim.article_id WHERE evidence.source_id = {source} AND NOT removed)
"""
"""Whether a claim of an article that is not removed rests on a source."""
_SOUGHT = "capture.sha256 NOT IN (SELECT value FROM json_each(?))"
_OWNERS = f"""
    SELECT capture.sha256, article.id, article.name, article.closed, capture.id, claim.id, claim.number,
        min(evidence.position)
    FROM capture CROSS JOIN evidence ON evidence.source_id = capture.source_id
    JOIN claim ON claim.id = evidence.claim_id JOIN article ON article.id = claim.article_id
    WHERE NOT removed AND {_SOUGHT} GROUP BY article.id, capture.id
    UNION ALL
    SELECT capture.sha256, article.id, article.name, article.closed, capture.id, NULL, '', 0
    FROM capture CROSS JOIN proof ON proof.capture_id = capture.id JOIN article ON article.id = proof.article_id
    WHERE NOT removed AND {_SOUGHT}
    UNION ALL
    SELECT capture.sha256, '', '', 0, capture.id, NULL, '', 0
    FROM capture
    WHERE source_id IS NOT NULL AND {_SOUGHT} AND NOT {IS_USED.format(source="capture.source_id")}
"""
"""Each captured file with the articles it belongs to: by the first evidence from its source, or as what was fetched.

That of a source which no claim rests on belongs to none. Captures come first, since there are fewer than evidence.
"""


def captured(file: DeskFile, without: Collection[str] = ()) -> Iterator[Searched]:
    """What captured files say, for each article that they belong to, but for those `without` the words, by SHA-256."""
    owners: dict[str, list[Values]] = defaultdict(list)
    left_out = json.dumps([*without])
    for sha256, *owner in file.every(tuple, _OWNERS, left_out, left_out, left_out):
        owners[sha256].append(tuple(owner))
    for sha256, words in _texts(file, owners):
        for article_id, article, is_closed, capture_id, claim_id, number, _position in owners[sha256]:
            claim = ClaimId(claim_id) if claim_id else None
            where = ArticleId(article_id), article, words, claim, number, None, capture_id, bool(is_closed)
            yield Searched(CAPTURED, *where)


def captured_texts(file: DeskFile, ids: Collection[str] | None = None) -> Iterator[Indexed]:
    """What captured files say, all of them or some, by SHA-256; those of which nothing is kept are left out."""
    rows = file.every(tuple, "SELECT id, sha256 FROM capture")
    wanted = dict.fromkeys(sha256 for capture_id, sha256 in rows if ids is None or capture_id in ids)
    return ((CAPTURED, sha256, words) for sha256, words in _texts(file, wanted))


def _texts(file: DeskFile, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each text that is kept under a SHA-256, read by itself: no reading of them all keeps the file as it was."""
    with file.beside() as db:
        for sha256 in wanted:
            if words := capture_bytes.text(db, sha256):
                yield sha256, words
