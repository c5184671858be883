"""Reads all the words of a desk that can be searched."""

from collections.abc import Iterator

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.search_hit import Searched, SearchField
from factcheck.store.desk_file import DeskFile, Values

_TEXTS = """
    SELECT 'text', article.id, article.name, proof.text, NULL, ''
    FROM article JOIN proof ON proof.article_id = article.id
    WHERE NOT removed AND number = (SELECT max(number) FROM proof WHERE article_id = article.id)
    ORDER BY article.position
"""
_OF_CLAIM = "FROM claim JOIN article ON article.id = claim.article_id"
_OF_ARTICLE = "JOIN article ON article.id = {0}.article_id LEFT JOIN claim ON claim.id = {0}.claim_id"


def _lines(*columns: str) -> str:
    return " || char(10) || ".join(columns)


def _select(field: SearchField, words: str, rows: str, order: str = "") -> str:
    """The words of one field with the article and the claim they belong to, nothing where there are none."""
    return (
        f"SELECT '{field}', article.id, article.name, {words} AS words, claim.id, coalesce(claim.number, '')"
        f" {rows} WHERE NOT removed AND trim(words, char(10)) <> '' ORDER BY article.position{order}"
    )


_RECORDS = (
    _select(SearchField.CLAIM, "coalesce(restated, '')", _OF_CLAIM),
    _select(SearchField.SPEAKER, "iif(instr(unset, 'speaker'), '', speaker)", _OF_CLAIM),
    _select(SearchField.NOTE, "note", _OF_CLAIM),
    _select(
        SearchField.EVIDENCE,
        _lines("source.title", "source.url", "evidence.quote", "evidence.locator", "evidence.note"),
        "FROM evidence JOIN source ON source.id = evidence.source_id JOIN claim ON claim.id = evidence.claim_id"
        " JOIN article ON article.id = claim.article_id",
        ", evidence.position",
    ),
    _select(
        SearchField.DENIAL,
        "denial.scope",
        "FROM denial JOIN claim ON claim.id = denial.claim_id JOIN article ON article.id = claim.article_id",
    ),
    _select(
        SearchField.QUESTION,
        _lines("question.words", "options", "answer", "result"),
        f"FROM question {_OF_ARTICLE.format('question')}",
        ", question.number",
    ),
    _select(
        SearchField.WORDING,
        _lines("wording.quote", "proposed", "why"),
        f"FROM wording {_OF_ARTICLE.format('wording')}",
        ", wording.position",
    ),
)


class SearchTable:
    """What stands in a desk: the texts, then each kind of record, article by article."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def words(self) -> Iterator[Searched]:
        """Everything that can be searched; articles that were removed are left out."""
        for sql in (_TEXTS, *_RECORDS):
            yield from self._file.every(_searched, sql)


def _searched(row: Values) -> Searched:
    field, article_id, article, words, claim_id, number = row
    return Searched(
        SearchField(field), ArticleId(article_id), article, words, ClaimId(claim_id) if claim_id else None, number
    )
