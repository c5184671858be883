"""Reads the words of a desk that can be searched, all of them or those of some records, and of captured files."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import chain

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.evidence import SourceKind
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.kinds import ARTICLE, CAPTURE, CLAIM, EVIDENCE, KIND_NAMED, KINDS, PROOF, SOURCE
from factcheck.domain.records.operation import Changed
from factcheck.domain.records.record_kind import RecordKind
from factcheck.domain.records.search_hit import ABOUT, CAPTURED, FILE, REASON, TEXT, Searched
from factcheck.domain.records.verdict import KNOWN_REASONS
from factcheck.domain.text.span import Span
from factcheck.store import capture_bytes
from factcheck.store.connection import connected
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.error_translation import translated_errors
from factcheck.store.protocol import Indexed
from factcheck.store.row_reading import every_legible

Records = Mapping[str, Collection[str]]
"""Ids of records by the fields of what is searched; a text and what is known about it go by the id of the article."""

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
_TEXTS = f"""
    SELECT '{TEXT}', article.id, article.name, article.closed, article.id, proof.text, NULL, '', NULL, NULL
    FROM article JOIN proof ON proof.article_id = article.id
    WHERE number = (SELECT max(number) FROM proof WHERE article_id = article.id)
"""
_ABOUT = f"""
    SELECT '{ABOUT}', id, name, closed, id, byline || char(10) || outlet || char(10) || section || char(10) || url
        AS found, NULL, '', NULL, NULL
    FROM article WHERE trim(found, char(10)) <> ''
"""
_SOURCE_WORDS = " || char(10) || ".join(name for name in EVIDENCE.searched["evidence"] if name.startswith("source."))
_SOURCES = f"""
    SELECT 'source', '', '', 0, id, {_SOURCE_WORDS} AS found, NULL, '', NULL, NULL
    FROM source WHERE trim(found, char(10)) <> '' AND kind IS NOT '{SourceKind.REPORTERS_NOTE}'
"""
_FILES = f"""
    SELECT '{FILE}', article.id, article.name, article.closed, capture.id, capture.name,
        claim.id, claim.number, NULL, NULL
    FROM capture CROSS JOIN evidence ON evidence.source_id = capture.source_id
    JOIN claim ON claim.id = evidence.claim_id JOIN article ON article.id = claim.article_id
    WHERE capture.name <> ''
"""
_FILES_OF_NO_ARTICLE = f"""
    SELECT '{FILE}', '', '', 0, id, name, NULL, '', NULL, NULL FROM capture WHERE name <> ''
"""
_EACH_ONCE = "GROUP BY article.id, capture.id HAVING min(evidence.position) IS NOT NULL"
_THERE = "removed = 0"
_LISTED = ", ".join(f"'{one}'" for one in sorted(KNOWN_REASONS))
"""The reasons of the list as they are stored, which are no words."""


class SearchTable:
    """What stands in a desk: the texts, what is known about them, then each kind of record, article by article."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def words(self, only: Records | None = None, *, with_removed: bool = False) -> Iterator[Searched]:
        """Everything that is written and recorded, or only some records; what was removed only where that is asked."""
        for field, table, select, is_there, end in _SELECTS:
            if only is None or field in only:
                some, values = ("", ()) if only is None else (_AMONG.format(table), (json.dumps([*only[field]]),))
                there = "" if with_removed else f"AND {is_there}"
                yield from every_legible(self._file, _searched, f"{select} {there} {some} {end}", *values)

    def captured(self, without: Collection[str] = ()) -> Iterator[Searched]:
        """What captured files say, for each article they belong to, but for those `without` the words, by SHA-256."""
        owners: dict[str, list[Values]] = defaultdict(list)
        left_out = json.dumps([*without])
        for sha256, *owner in self._file.every(tuple, _OWNERS, left_out, left_out, left_out):
            owners[sha256].append(tuple(owner))
        for sha256, words in self._texts(owners):
            for article_id, article, is_closed, capture_id, claim_id, number, _position in owners[sha256]:
                claim = ClaimId(claim_id) if claim_id else None
                where = ArticleId(article_id), article, words, claim, number, None, capture_id, bool(is_closed)
                yield Searched(CAPTURED, *where)

    def indexed(self) -> Iterator[Indexed]:
        """The words of everything that is written and recorded, or can be brought back."""
        return map(_indexed, self.words(with_removed=True))

    def captured_texts(self, ids: Collection[str] | None = None) -> Iterator[Indexed]:
        """What captured files say, all of them or some, by SHA-256; those of which nothing is kept are left out."""
        rows = self._file.every(tuple, "SELECT id, sha256 FROM capture")
        wanted = dict.fromkeys(sha256 for capture_id, sha256 in rows if ids is None or capture_id in ids)
        return ((CAPTURED, sha256, words) for sha256, words in self._texts(wanted))

    def _texts(self, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each text that is kept under a SHA-256, read by itself: no reading of them all keeps the file as it was."""
        with self._file.beside() as db:
            for sha256 in wanted:
                if words := capture_bytes.text(db, sha256):
                    yield sha256, words

    def changed(self, changes: Iterable[Changed]) -> Iterator[Indexed]:
        """The words as they are now of all records that some changes touched; those that are gone have none."""
        only: dict[str, set[str]] = defaultdict(set)
        for changed in changes:
            if PROOF.entity in changed.entities and changed.article_id is not None:
                only[TEXT].add(changed.article_id)
            for row in changed.rows:
                for field in _fields_of(KIND_NAMED[row.entity]):
                    only[field].add(row.id)
        for source_id in only.get(SOURCE.entity, ()):
            sql = "SELECT id FROM evidence WHERE source_id = ?"
            only[EVIDENCE.entity].update(self._file.every(lambda row: str(row[0]), sql, source_id))
        recorded = map(_indexed, self.words(only, with_removed=True))
        return chain(recorded, self.captured_texts(only[CAPTURE.entity]))


@contextmanager
def apart(file: DeskFile) -> Iterator[SearchTable]:
    """What a file holds as it was saved last, for another thread; what is in memory is lent to it.

    So is what was opened, where the path leads to it no longer.
    """
    if file.is_in_memory or not _is_in_place(file):
        yield SearchTable(file)
        return
    with translated_errors(file.name), closing(connected(file.path, "mode=ro")) as db:
        yield SearchTable(DeskFile(file.path, db, False))


def _is_in_place(file: DeskFile) -> bool:
    try:
        file.check_place()
    except FactcheckError:
        return False
    return True


def _indexed(words: Searched) -> Indexed:
    return words.field, words.id, words.words


def _fields_of(kind: RecordKind) -> Iterable[str]:
    """What words of a record of a kind are called by search; a source is also searched with the evidence from it."""
    own = {ARTICLE: (ABOUT,), SOURCE: (SOURCE.entity,), CAPTURE: (CAPTURE.entity, FILE)}
    return own.get(kind, tuple(kind.searched))


_AMONG = "AND {}.id IN (SELECT value FROM json_each(?))"


def _selects() -> Iterator[tuple[str, str, str, str, str]]:
    """Each field that is searched: its table, what selects its words, which of them are there, and their order.

    A source, and what a file captured of it is called, is there by itself where no claim rests on it: else it is found
    with the evidence from it.
    """
    yield TEXT, "article", _TEXTS, _THERE, "ORDER BY article.position"
    yield ABOUT, "article", _ABOUT, _THERE, "ORDER BY article.position"
    for kind in (CLAIM, *KINDS):
        order = next((name for name in ("position", "number") if name in kind.columns and kind is not CLAIM), "rowid")
        for field, columns in kind.searched.items():
            end = f"ORDER BY article.position, {kind.entity}.{order}"
            yield field, kind.entity, _select(kind, field, columns), _THERE, end
    yield FILE, "capture", _FILES, _THERE, f"{_EACH_ONCE} ORDER BY article.position, capture.at"
    yield SOURCE.entity, "source", _SOURCES, f"NOT {IS_USED.format(source='source.id')}", "ORDER BY source.title"
    unused = f"source_id IS NOT NULL AND NOT {IS_USED.format(source='capture.source_id')}"
    yield FILE, "capture", _FILES_OF_NO_ARTICLE, unused, "ORDER BY name"


def _select(kind: RecordKind, field: str, columns: tuple[str, ...]) -> str:
    """The words of some columns with the article and the claim they belong to, nothing where there are none."""
    table = kind.entity
    words = " || char(10) || ".join(_column(kind, name) for name in columns)
    claim = "" if kind is CLAIM else f"LEFT JOIN claim ON claim.id = {table}.claim_id"
    source = f"JOIN source ON source.id = {table}.source_id" if "source_id" in kind.columns else ""
    place = f'{table}.start, {table}."end"' if kind.is_pinned else "NULL, NULL"
    article = f"JOIN article ON article.id = {table if 'article_id' in kind.columns else 'claim'}.article_id"
    words_alone = f"AND found NOT IN ({_LISTED})" if field == REASON else ""
    return (
        f"SELECT '{field}', article.id, article.name, article.closed, {table}.id, {words} AS found,"
        f" claim.id, coalesce(claim.number, ''), {place}"
        f" FROM {table} {claim} {source} {article} WHERE trim(found, char(10)) <> '' {words_alone}"
    )


def _column(kind: RecordKind, name: str) -> str:
    """A column; what nobody has given of a claim is no word of it, whatever is stored."""
    if "." in name:
        return name
    value = f"coalesce({kind.entity}.{name}, '')"
    return f"iif(instr(claim.unset, '{name}'), '', {value})" if kind is CLAIM else value


_SELECTS = tuple(_selects())


def _place(start: int | None, end: int | None) -> Span | None:
    """Where a record stands; nowhere where no Factcheck wrote that, which the article says when it is opened."""
    return Span(start, end) if start is not None and end is not None and 0 <= start < end else None


def _searched(row: Values) -> Searched:
    field, article_id, article, is_closed, record_id, words, claim_id, number, start, end = row
    claim, place = ClaimId(claim_id) if claim_id else None, _place(start, end)
    return Searched(field, ArticleId(article_id), article, words, claim, number, place, record_id, bool(is_closed))
