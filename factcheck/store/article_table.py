"""Reads the articles of a desk, without what is recorded of them."""

from collections.abc import Sequence

from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.store.desk_file import DeskFile
from factcheck.store.row_reading import every_legible


class ArticleTable:
    """The articles of a desk that are not removed, in the order they were brought in."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def names(self) -> dict[ArticleId, str]:
        """Every article by its id, and what it is called."""
        sql = "SELECT id, name FROM article WHERE NOT removed ORDER BY position"
        return {ArticleId(article_id): name for article_id, name in every_legible(self._file, tuple, sql)}

    def ids(self) -> list[ArticleId]:
        """The ids of every article."""
        return self._file.every(
            lambda row: ArticleId(row[0]), "SELECT id FROM article WHERE NOT removed ORDER BY position"
        )

    def next_position(self) -> int:
        """A place behind all articles, the removed ones too."""
        return self._file.number("SELECT max(position) + 1 FROM article") or 1

    def claims_named(self, wanted: str, article_ids: Sequence[ArticleId]) -> list[ClaimId]:
        """The claims with this number, or this id, in these articles."""
        marks = ", ".join("?" * len(article_ids))
        return self._file.every(
            lambda row: ClaimId(row[0]),
            f"SELECT id FROM claim WHERE number = ? AND article_id IN ({marks})"
            f" UNION SELECT id FROM claim WHERE id = ? AND article_id IN ({marks})",
            *(wanted, *article_ids),
            *(wanted, *article_ids),
        )
