"""Reads cases: everything that is recorded of an article, in a few queries."""

import json
from collections.abc import Mapping, Sequence

from factcheck.domain.errors import NoSuchArticleError
from factcheck.domain.records.case import Case
from factcheck.domain.records.case_reading import CaseRows, case_of, pointed_at_elsewhere
from factcheck.domain.records.claim_elsewhere import ArticleElsewhere, ClaimElsewhere, claims_elsewhere
from factcheck.domain.records.evidence import Source
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.integrity import damaged_rows
from factcheck.domain.records.kinds import ARTICLE, CLAIM, KINDS, PASSAGE, PROOF, SOURCE
from factcheck.domain.records.operation import Entity
from factcheck.domain.records.record_kind import DamagedRowError, RecordKind, RowDamage
from factcheck.domain.records.shared_dict import SharedDict
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.row_reading import every_legible, readable_records, rows_of

_SUMMARIES = "SELECT id, number, sha256, words, origin, made_at FROM proof WHERE article_id = ? ORDER BY number"
_OF_ITS_CLAIMS = "IN (SELECT id FROM claim WHERE article_id = ?1)"
_LISTED = "SELECT value FROM json_each(?)"
_OFFERED = """
    SELECT claim.id FROM claim JOIN article ON article.id = article_id
    WHERE article_id != ? AND NOT removed AND NOT closed
"""
_ARTICLES_OF = """
    SELECT id, name, (SELECT id FROM proof WHERE article_id = article.id ORDER BY number DESC LIMIT 1), removed
    FROM article WHERE id IN (SELECT article_id FROM claim WHERE id IN ({}))
"""


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
        with self._file.making():
            article = self._article(article_id)
            proofs = rows_of(self._file, PROOF, "WHERE article_id = ? ORDER BY number DESC LIMIT 1", article_id)
            if not proofs:
                raise DamagedRowError(ARTICLE.entity, article_id, RowDamage.NO_TEXT)
            people = other.people if other is not None else self._people()
            sources = other.sources if other is not None else self._sources()
            summaries = self._file.every(tuple, _SUMMARIES, article_id)
            rows = self._rows(article_id)
            ids = pointed_at_elsewhere(rows)
            elsewhere = self._elsewhere(_LISTED, json.dumps(sorted(ids))) if ids else {}
            return case_of(CaseRows(article, proofs[0], summaries, people, sources, rows, elsewhere))

    def holding(self, kind: RecordKind, record_id: str) -> ArticleId | None:
        """The article that a record of a kind belongs to; None where there is no such record."""
        claim = "JOIN claim ON claim.id = one.claim_id" if "article_id" not in kind.columns else ""
        owner = "claim" if claim else "one"
        found = self._file.text(
            f"SELECT {owner}.article_id FROM {kind.entity} AS one {claim} WHERE one.id = ?", record_id
        )
        return ArticleId(found) if found is not None else None

    def _article(self, article_id: ArticleId) -> Mapping[str, object]:
        found = rows_of(self._file, ARTICLE, "WHERE id = ?", article_id)
        if not found:
            raise NoSuchArticleError(article_id)
        removed = self._file.number("SELECT removed FROM article WHERE id = ?", article_id)
        return dict(zip(ARTICLE.columns, found[0], strict=True), removed=removed)

    def _people(self) -> dict[str, str]:
        people = every_legible(self._file, tuple, "SELECT id, name FROM person")
        return {person_id: name for person_id, name in people}  # noqa: C416 - mypy takes rows for no pairs

    def _sources(self) -> SharedDict[str, Source]:
        """The sources of the whole desk, since evidence may come to name any of them; but those that are damaged."""
        return SharedDict({one.id: one for one in readable_records(self._file, SOURCE)})

    def _rows(self, article_id: ArticleId) -> dict[Entity, Sequence[Values]]:
        rows: dict[Entity, Sequence[Values]] = {}
        for kind in (CLAIM, *KINDS):
            of_claims = " OR ".join(f"{column} {_OF_ITS_CLAIMS}" for column in kind.claims)
            where = "article_id = ?1" if "article_id" in kind.columns else of_claims
            rows[kind.entity] = rows_of(self._file, kind, f"WHERE {where}", article_id)
        return rows

    def elsewhere(self, article_id: ArticleId) -> Mapping[ClaimId, ClaimElsewhere]:
        """The claims of all other articles but those that were removed or are closed."""
        return self._elsewhere(_OFFERED, article_id)

    def _elsewhere(self, ids: str, value: str) -> Mapping[ClaimId, ClaimElsewhere]:
        """Claims of other articles; those that cannot be read are left out, since this article opens all the same."""
        claims = readable_records(self._file, CLAIM, f"WHERE id IN ({ids})", value)
        passages = readable_records(self._file, PASSAGE, f"WHERE claim_id IN ({ids})", value)
        articles = every_legible(self._file, _article_elsewhere, _ARTICLES_OF.format(ids), value)
        return claims_elsewhere(claims, passages, articles)


def _article_elsewhere(row: Values) -> ArticleElsewhere:
    return ArticleElsewhere(row[0], row[1], row[2], bool(row[3]))
