"""Reads what the letters of captured files say, for a search that looks through them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.search_hit import CAPTURED, Searched
from factcheck.store import capture_bytes
from factcheck.store.desk_file import DeskFile, Values

_OWNERS = """
    SELECT capture.sha256, article.id, article.name, article.closed, capture.id, claim.id, claim.number,
        min(evidence.position)
    FROM capture JOIN evidence ON evidence.source_id = capture.source_id JOIN claim ON claim.id = evidence.claim_id
    JOIN article ON article.id = claim.article_id
    WHERE NOT removed GROUP BY article.id, capture.id
    UNION ALL
    SELECT capture.sha256, article.id, article.name, article.closed, capture.id, NULL, '', 0
    FROM capture JOIN proof ON proof.capture_id = capture.id JOIN article ON article.id = proof.article_id
    WHERE NOT removed
"""
"""Each captured file with the articles it belongs to: by the first evidence from its source, or as what was fetched."""
# What SQLite takes for the same letter as Python does, whatever the case: i, k and s also stand for others there.
_PLAIN = re.compile("[a-hjl-rt-z0-9]+")


def captured(file: DeskFile, wanted: str) -> Iterator[Searched]:
    """What captured files say that may hold `wanted`, for each article that they belong to."""
    owners: dict[str, list[Values]] = defaultdict(list)
    for sha256, *owner in file.every(tuple, _OWNERS):
        owners[sha256].append(tuple(owner))
    if not owners:
        return
    letters = max(_PLAIN.findall(wanted.lower()), key=len, default="")
    with file.beside() as db:
        for sha256, words in capture_bytes.texts_with(db, letters):
            for article_id, article, is_closed, capture_id, claim_id, number, _position in owners[sha256]:
                claim = ClaimId(claim_id) if claim_id else None
                where = ArticleId(article_id), article, words, claim, number, None, capture_id, bool(is_closed)
                yield Searched(CAPTURED, *where)
