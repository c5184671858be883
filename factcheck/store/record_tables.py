"""Reads what belongs to no article, or is read without the rest: articles, sources and captures."""

from collections.abc import Sequence

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.evidence import Capture, Level, Source, SourceKind
from factcheck.domain.records.ids import ArticleId, CaptureId, ClaimId, SourceId
from factcheck.domain.records.kinds import CAPTURE, SOURCE
from factcheck.domain.records.record_kind import NOTHING
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.row_reading import every_legible, readable_records


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


class SourceTable:
    """The sources of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def find(self, title: str, url: str, kind: SourceKind | None = None, level: Level | None = None) -> Source | None:
        """The source of this title and address, if there is one; rather of this kind, and this level or checkers."""
        sql = (
            f"SELECT {SOURCE.selected} FROM source WHERE title = ? AND url = ?"
            " ORDER BY kind IS NOT ?, confidentiality IS NOT ? LIMIT 1"
        )
        return self._file.first(_source, sql, title, url, kind, level or Level.CHECKERS)

    def claims_of(self, source_id: SourceId) -> list[ClaimId]:
        """The claims that a source is evidence for."""
        sql = "SELECT DISTINCT claim_id FROM evidence WHERE source_id = ?"
        return self._file.every(lambda row: ClaimId(row[0]), sql, source_id)

    def used(self) -> list[Source]:
        """The sources that evidence is taken from, the one used last first; a reporter's note is none."""
        return readable_records(
            self._file,
            SOURCE,
            "JOIN evidence ON evidence.source_id = source.id"
            f" WHERE source.kind IS NOT '{SourceKind.REPORTERS_NOTE}'"
            " GROUP BY source.id ORDER BY max(evidence.position) DESC",
        )

    def next_position(self) -> int:
        """A place behind all evidence of the desk, so that the order tells what was recorded last."""
        return self._file.number("SELECT max(position) + 1 FROM evidence") or 1


def _source(row: Values) -> Source:
    made: Source = SOURCE.made(row, NOTHING)
    return made


_CAPTURES = f"SELECT {CAPTURE.selected} FROM capture"


class CaptureTable:
    """The captures of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def get(self, capture_id: CaptureId) -> Capture:
        """One capture; raises NoSuchRecordError."""
        found = self._file.first(_capture, f"{_CAPTURES} WHERE capture.id = ?", capture_id)
        if found is None:
            raise NoSuchRecordError("capture")
        return found

    def of_article(self, article_id: ArticleId) -> list[Capture]:
        """The captures that the proofs of an article were read from, the first proof first."""
        return self._file.every(
            _capture,
            f"{_CAPTURES} JOIN proof ON proof.capture_id = capture.id WHERE article_id = ? ORDER BY number",
            article_id,
        )

    def data(self, capture_id: CaptureId) -> bytes:
        """The bytes of a capture; raises NoSuchRecordError."""
        found = self._file.bytes_of(self.get(capture_id).sha256)
        if found is None:
            raise NoSuchRecordError("capture")
        return found


def _capture(row: Values) -> Capture:
    made: Capture = CAPTURE.made(row, NOTHING)
    return made
