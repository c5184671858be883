"""Reads captures: what was fetched, and the bytes that came."""

from factcheck.domain.errors import NoSuchThingError
from factcheck.domain.records.capture import Capture
from factcheck.domain.records.ids import ArticleId, CaptureId
from factcheck.store.desk_file import DeskFile, Values

_CAPTURES = """
    SELECT capture.id, address, final_address, media_type, capture.at, capture.sha256, size
    FROM capture
"""


class CaptureTable:
    """The captures of a desk."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def get(self, capture_id: CaptureId) -> Capture:
        """One capture; raises NoSuchThingError."""
        found = self._file.first(_capture, f"{_CAPTURES} WHERE capture.id = ?", capture_id)
        if found is None:
            raise NoSuchThingError("capture")
        return found

    def of_article(self, article_id: ArticleId) -> list[Capture]:
        """The captures that the proofs of an article were read from, the first proof first."""
        return self._file.every(
            _capture,
            f"{_CAPTURES} JOIN proof ON proof.capture_id = capture.id WHERE article_id = ? ORDER BY number",
            article_id,
        )

    def data(self, capture_id: CaptureId) -> bytes:
        """The bytes of a capture; raises NoSuchThingError."""
        found = self._file.bytes_of(self.get(capture_id).sha256)
        if found is None:
            raise NoSuchThingError("capture")
        return found


def _capture(row: Values) -> Capture:
    return Capture(
        id=CaptureId(row[0]),
        address=row[1],
        final_address=row[2],
        media_type=row[3],
        at=row[4],
        sha256=row[5],
        size=row[6],
    )
