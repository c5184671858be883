"""Reads cases: everything that is recorded of an article, in a few queries."""

from collections.abc import Mapping, Sequence

from factcheck.domain.errors import NoSuchArticleError
from factcheck.domain.records.case import Case
from factcheck.domain.records.case_reading import CaseRows, case_of
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ArticleId
from factcheck.domain.records.integrity import damaged_rows
from factcheck.domain.records.kinds import CLAIM, KINDS, PROOF, SOURCE
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.record_kind import RecordKind
from factcheck.domain.records.shared_dict import SharedDict
from factcheck.store.desk_file import DeskFile, Values

_OF_ARTICLE = "article_id = ?"
_OF_ITS_CLAIMS = "claim_id IN (SELECT id FROM claim WHERE article_id = ?)"


class CaseTable:
    """The cases of a desk, those of removed articles too."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def load(self, article_id: ArticleId, other: Case | None = None) -> Case:
        """The case of an article, people and sources being those of another case, where one is known.

        Raises NoSuchArticleError, or DamagedDeskError where a value is none of ours or rows do not fit together.
        """
        case = self.read(article_id, other)
        with self._file.making():
            for damage in damaged_rows(case):
                raise damage
        return case

    def read(self, article_id: ArticleId, other: Case | None = None) -> Case:
        """The same, also where rows do not fit together."""
        proof = "WHERE article_id = ? ORDER BY number DESC LIMIT 1"
        found = self._file.first(tuple, f"{_select(PROOF)} {proof}", article_id)
        if found is None:
            raise NoSuchArticleError(article_id)
        with self._file.making():
            people = other.people if other is not None else self._people()
            sources = other.sources if other is not None else None
            rows = self._rows(article_id, sources)
            return case_of(CaseRows(self._article(article_id), found, people, rows, sources))

    def holding(self, kind: RecordKind, record_id: str) -> ArticleId | None:
        """The article that a record of a kind belongs to; None where there is no such record."""
        claim = "JOIN claim ON claim.id = one.claim_id" if "article_id" not in kind.columns else ""
        owner = "claim" if claim else "one"
        found = self._file.text(
            f"SELECT {owner}.article_id FROM {kind.entity} AS one {claim} WHERE one.id = ?", record_id
        )
        return ArticleId(found) if found is not None else None

    def _article(self, article_id: ArticleId) -> Mapping[str, object]:
        cursor = self._file.db.execute("SELECT * FROM article WHERE id = ?", [article_id])
        names = [column[0] for column in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))

    def _people(self) -> dict[str, str]:
        return dict(self._file.every(_pair, "SELECT id, name FROM person"))

    def _rows(self, article_id: ArticleId, sources: SharedDict[str, Source] | None) -> dict[Entity, Sequence[Values]]:
        """Sources are those of the whole desk, since evidence may come to name any of them."""
        rows: dict[Entity, Sequence[Values]] = {}
        rows[SOURCE.entity] = self._file.every(tuple, _select(SOURCE)) if sources is None else []
        for kind in (CLAIM, *KINDS):
            where = _OF_ARTICLE if "article_id" in kind.columns else _OF_ITS_CLAIMS
            rows[kind.entity] = self._file.every(tuple, f"{_select(kind)} WHERE {where}", article_id)
        return rows


def _select(kind: RecordKind) -> str:
    return f"SELECT {kind.selected} FROM {kind.entity}"


def _pair(row: Values) -> tuple[str, str]:
    return row[0], row[1]
