"""Reads all the words of a desk that can be searched: the texts, and what the table of kinds names."""

from collections.abc import Iterator

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.kinds import CLAIM, KINDS
from factcheck.domain.records.record_kind import RecordKind
from factcheck.domain.records.search_hit import REASON, Searched
from factcheck.domain.records.verdict import KNOWN_REASONS
from factcheck.domain.text.span import Span
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.row_reading import every_legible

_TEXTS = """
    SELECT 'text', article.id, article.name, proof.text, NULL, '', NULL, NULL
    FROM article JOIN proof ON proof.article_id = article.id
    WHERE NOT removed AND number = (SELECT max(number) FROM proof WHERE article_id = article.id)
    ORDER BY article.position
"""
_LISTED = ", ".join(f"'{one}'" for one in sorted(KNOWN_REASONS))
"""The reasons of the list as they are stored, which are no words."""


class SearchTable:
    """What stands in a desk: the texts, then each kind of record, article by article."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def words(self) -> Iterator[Searched]:
        """Everything that can be searched; articles that were removed are left out."""
        yield from every_legible(self._file, _searched, _TEXTS)
        for kind in (CLAIM, *KINDS):
            for field, columns in kind.searched.items():
                yield from every_legible(self._file, _searched, _select(kind, field, columns))


def _select(kind: RecordKind, field: str, columns: tuple[str, ...]) -> str:
    """The words of some columns with the article and the claim they belong to, nothing where there are none."""
    table = kind.entity
    words = " || char(10) || ".join(_column(kind, name) for name in columns)
    claim = "" if kind is CLAIM else f"LEFT JOIN claim ON claim.id = {table}.claim_id"
    source = f"JOIN source ON source.id = {table}.source_id" if "source_id" in kind.columns else ""
    order = next((name for name in ("position", "number") if name in kind.columns and kind is not CLAIM), "rowid")
    place = f'{table}.start, {table}."end"' if kind.is_pinned else "NULL, NULL"
    article = f"JOIN article ON article.id = {table if 'article_id' in kind.columns else 'claim'}.article_id"
    words_alone = f"AND found NOT IN ({_LISTED})" if field == REASON else ""
    return (
        f"SELECT '{field}', article.id, article.name, {words} AS found, claim.id, coalesce(claim.number, ''), {place}"
        f" FROM {table} {claim} {source} {article} WHERE NOT removed AND trim(found, char(10)) <> '' {words_alone}"
        f" ORDER BY article.position, {table}.{order}"
    )


def _column(kind: RecordKind, name: str) -> str:
    """A column; what nobody has given of a claim is no word of it, whatever is stored."""
    if "." in name:
        return name
    value = f"coalesce({kind.entity}.{name}, '')"
    return f"iif(instr(claim.unset, '{name}'), '', {value})" if kind is CLAIM else value


def _place(start: int | None, end: int | None) -> Span | None:
    """Where a record stands; nowhere where no Factcheck wrote that, which the article says when it is opened."""
    return Span(start, end) if start is not None and end is not None and 0 <= start < end else None


def _searched(row: Values) -> Searched:
    field, article_id, article, words, claim_id, number, start, end = row
    claim, place = ClaimId(claim_id) if claim_id else None, _place(start, end)
    return Searched(field, ArticleId(article_id), article, words, claim, number, place)
