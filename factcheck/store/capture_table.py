"""Reads captures: what was fetched, and the bytes that came."""

from factcheck.domain.errors import NoSuchRecordError
from factcheck.domain.records.evidence import Capture
from factcheck.domain.records.ids import ArticleId, CaptureId
from factcheck.domain.records.kinds import CAPTURE
from factcheck.domain.records.record_kind import NOTHING
from factcheck.store.desk_file import DeskFile, Values

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
