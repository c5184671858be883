"""Reads sources, which belong to no article, and the evidence that is taken from them."""

from factcheck.domain.records.evidence import Level, Source, SourceKind
from factcheck.domain.records.ids import ClaimId, SourceId
from factcheck.domain.records.kinds import SOURCE
from factcheck.domain.records.record_kind import NOTHING
from factcheck.store.desk_file import DeskFile, Values
from factcheck.store.row_reading import readable_records


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
