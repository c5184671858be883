"""Reads all the words of a desk that can be searched."""

from collections.abc import Iterator

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.search_hit import Place, Searched
from factcheck.store.desk_file import DeskFile, Values

_TEXTS = """
    SELECT 'text', article.id, article.name, proof.text, NULL, ''
    FROM article JOIN proof ON proof.article_id = article.id
    WHERE NOT removed AND number = (SELECT max(number) FROM proof WHERE article_id = article.id)
    ORDER BY article.position
"""
_CLAIMS = """
    SELECT 'claim', article.id, article.name, coalesce(restated, ''), claim.id, claim.number
    FROM claim JOIN article ON article.id = claim.article_id
    WHERE NOT removed AND restated IS NOT NULL ORDER BY article.position
"""
_NOTES = """
    SELECT 'note', article.id, article.name, note, claim.id, claim.number
    FROM claim JOIN article ON article.id = claim.article_id
    WHERE NOT removed AND note <> '' ORDER BY article.position
"""
_EVIDENCE = """
    SELECT 'evidence', article.id, article.name,
           source.title || char(10) || source.url || char(10) || quote || char(10) || evidence.note,
           claim.id, claim.number
    FROM evidence JOIN source ON source.id = evidence.source_id JOIN claim ON claim.id = evidence.claim_id
         JOIN article ON article.id = claim.article_id
    WHERE NOT removed ORDER BY article.position, evidence.position
"""


class SearchTable:
    """What stands in a desk, article by article: the texts, then claims, notes and evidence."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def words(self) -> Iterator[Searched]:
        """Everything that can be searched; articles that were removed are left out."""
        for sql in (_TEXTS, _CLAIMS, _NOTES, _EVIDENCE):
            yield from self._file.every(_searched, sql)


def _searched(row: Values) -> Searched:
    place, article_id, article, words, claim_id, number = row
    return Searched(
        Place(place), ArticleId(article_id), article, words, ClaimId(claim_id) if claim_id else None, number
    )
